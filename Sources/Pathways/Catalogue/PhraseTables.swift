internal import LocatedJSON

/// The phrases of a catalogue, laid out to be looked for in a note: all of it tables of numbers, so that
/// the program carries it as it is.
struct PhraseTables: Sendable {
  /// The words, looked up by their letters.
  let index: WordIndex

  /// What words are in phrases and names, by number: bits of ``prefix``, ``suffix``, ``stem`` and
  /// ``medicine``.
  let uses: NumberTable

  /// How many letters the words have that end other words, ascending.
  let suffixLengths: NumberTable

  /// The elements of all phrases, the sequences of their groups, and the phrases.
  let elements: PhraseElements
  let sequences: PackedRows<Range<Int>>
  let patterns: PackedRows<PhrasePattern>

  /// By phrase, what can stand directly after its anchor, and directly before.
  let followers: PackedRows<PhraseNeighbours>
  let precursors: PackedRows<PhraseNeighbours>

  /// By group, what the sequences of it can begin with.
  let beginnings: PackedRows<PhraseNeighbours>

  /// The phrases whose anchor can be a word, by the word's number, as ``PhraseAnchor``s.
  let byWord: NumberLists

  /// The phrases whose anchor can be a number, a time, a relative, a medicine or an offer.
  let byKind: NumberLists

  /// The words of eight letters or more, by their first and their last four.
  let longWords: NumberLists

  let towns: NameWords
  let medicines: NameWords

  /// By town the municipalities that it lies in, the likeliest first, by their places among
  /// ``placeNames``.
  let townPlaces: NumberLists

  /// What the data calls these, one after another, each ended by a 0: a byte in each number.
  let placeNames: NumberTable

  /// The numbers of towns and medicines by the first words of their names.
  let townOrder: NumberTable
  let medicineOrder: NumberTable

  /// By medicine, its group.
  let medicineClasses: NumberTable

  /// The entries of all ``PhraseList``s in their order, and where each list ends, after a 0.
  let listed: NameWords
  let listEnds: NumberTable

  /// Bits of ``uses``: a word begins others, ends others, has inflections, or begins the name of a
  /// medicine.
  static let (prefix, suffix, stem, medicine) = (Int32(1), Int32(2), Int32(4), Int32(8))

  /// What the data calls the municipalities that towns lie in, in the order of ``placeNames``.
  var townMunicipalities: [String] {
    placeNames.split(separator: 0).map { name in
      String(decoding: name.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
    }
  }

  /// The entries of a list, each as its words.
  func list(_ list: PhraseList) -> [NumberSlice] {
    guard let place = PhraseList.allCases.firstIndex(of: list) else { return [] }
    return (listEnds[place]..<listEnds[place + 1]).map { listed[$0] }
  }
}

extension PhraseTables {
  /// Lays phrases out.
  init(_ stock: PhraseStock) {
    let parser = stock.parser
    let count = parser.index.count
    var anchors = PhraseAnchors(parser.elements, parser.sequences, words: count)
    for (row, pattern) in stock.patterns.enumerated() { anchors.add(pattern.elements, row: row) }
    var elements = parser.elements
    var beginnings: [PhraseNeighbours] = []
    for place in elements.indices where elements[place].kind == .group {
      beginnings.append(anchors.beginnings(of: elements[place]))
      elements[place].word = Int32(beginnings.count - 1)
    }
    let uses = Self.uses(stock, count)
    self.init(
      index: parser.index, uses: NumberTable(uses),
      suffixLengths: NumberTable(Self.suffixLengths(uses, parser.index)),
      elements: PhraseElements(elements), sequences: PackedRows(parser.sequences),
      patterns: PackedRows(stock.patterns), followers: PackedRows(anchors.followers),
      precursors: PackedRows(anchors.precursors), beginnings: PackedRows(beginnings),
      byWord: NumberLists(anchors.byWord, count: count),
      byKind: NumberLists(anchors.byKind, count: PhrasePattern.Element.Kind.allCases.count),
      longWords: LongWords.lists(parser.index), towns: stock.towns, medicines: stock.medicines,
      townPlaces: NumberLists(stock.townPlaces, count: stock.towns.count),
      placeNames: NumberTable(stock.placeNames.flatMap { $0.map { Int32($0) } + [0] }),
      townOrder: NumberTable(stock.towns.orderByFirst),
      medicineOrder: NumberTable(stock.medicines.orderByFirst),
      medicineClasses: NumberTable(stock.medicineClasses), listed: stock.listed,
      listEnds: NumberTable(stock.listEnds))
  }

  private static func uses(_ stock: PhraseStock, _ count: Int) -> [Int32] {
    var uses: [Int32] = Array(repeating: 0, count: count)
    for name in 0..<Int32(stock.medicines.count) where stock.medicines.first(of: name) >= 0 {
      uses[Int(stock.medicines.first(of: name))] |= medicine
    }
    for element in stock.parser.elements where element.word >= 0 {
      switch element.kind {
      case .prefix: uses[Int(element.word)] |= prefix
      case .suffix: uses[Int(element.word)] |= suffix
      case .stem: uses[Int(element.word)] |= stem
      default: break
      }
    }
    return uses
  }

  private static func suffixLengths(_ uses: [Int32], _ index: WordIndex) -> [Int32] {
    let ends = uses.indices.filter { uses[$0] & suffix != 0 }
    return Set(ends.map { Int32(index.letters(of: Int32($0)).count) }).sorted()
  }
}
