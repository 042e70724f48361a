internal import LocatedJSON

/// The phrases of a catalogue, laid out to be looked for in a note: all of it tables of numbers, so that
/// the program carries it as it is.
struct PhraseTables: Sendable {
  /// The words, looked up by their letters.
  let index: WordIndex

  /// What words are in phrases, by number: bits of ``prefix``, ``suffix`` and ``stem``.
  let uses: [Int32]

  /// The elements of all phrases, the sequences of their groups, and the phrases.
  let elements: PhraseElements
  let sequences: PackedRows<Range<Int>>
  let patterns: PackedRows<PhrasePattern>

  /// By phrase, what can follow its first word.
  let followers: PackedRows<PhraseFollowers>

  /// The phrases that can begin with a word, by the word's number.
  let byWord: NumberLists

  /// The phrases that begin with a number, a time, a relative, a medicine or an offer.
  let byKind: NumberLists

  /// The words of eight letters or more, by their first and their last four.
  let longWords: NumberLists

  let towns: NameWords
  let medicines: NameWords

  /// By town the municipalities that it lies in, the likeliest first, by their places among
  /// ``placeNames``.
  let townPlaces: NumberLists

  /// What the data calls these, one after another, each ended by a 0: a byte in each number.
  let placeNames: [Int32]

  /// The numbers of towns and medicines by the first words of their names.
  let townOrder: [Int32]
  let medicineOrder: [Int32]

  /// By medicine, its group.
  let medicineClasses: [Int32]

  /// The entries of all ``PhraseList``s in their order, and where each list ends, after a 0.
  let listed: NameWords
  let listEnds: [Int32]

  /// Bits of ``uses``: a word begins others, ends others, or has inflections.
  static let (prefix, suffix, stem) = (Int32(1), Int32(2), Int32(4))

  /// What the data calls the municipalities that a town lies in, the likeliest first.
  func places(ofTown town: Int) -> [String] {
    let names = placeNames.split(separator: 0)
    return townPlaces[Int32(town)].map { place in
      String(decoding: names[Int(place)].map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
    }
  }

  /// The entries of a list, each as its words.
  func list(_ list: PhraseList) -> [ArraySlice<Int32>] {
    guard let place = PhraseList.allCases.firstIndex(of: list) else { return [] }
    return (listEnds[place]..<listEnds[place + 1]).map { listed[$0] }
  }
}

extension PhraseTables {
  /// Lays phrases out.
  init(_ stock: PhraseStock) {
    let parser = stock.parser
    let count = parser.index.count
    var starts = PhraseStarts(parser.elements, parser.sequences, words: count)
    for (number, pattern) in stock.patterns.enumerated() {
      starts.add(pattern.elements, Int32(number))
    }
    self.init(
      index: parser.index, uses: Self.uses(parser.elements, count),
      elements: PhraseElements(parser.elements), sequences: PackedRows(parser.sequences),
      patterns: PackedRows(stock.patterns), followers: PackedRows(starts.followers),
      byWord: NumberLists(starts.byWord, count: count),
      byKind: NumberLists(starts.byKind, count: PhrasePattern.Element.Kind.allCases.count),
      longWords: LongWords.lists(parser.index), towns: stock.towns, medicines: stock.medicines,
      townPlaces: NumberLists(stock.townPlaces, count: stock.towns.count),
      placeNames: stock.placeNames.flatMap { $0.map { Int32($0) } + [0] },
      townOrder: stock.towns.orderByFirst, medicineOrder: stock.medicines.orderByFirst,
      medicineClasses: stock.medicineClasses, listed: stock.listed, listEnds: stock.listEnds)
  }

  private static func uses(_ elements: [PhrasePattern.Element], _ count: Int) -> [Int32] {
    var uses: [Int32] = Array(repeating: 0, count: count)
    for element in elements where element.word >= 0 {
      switch element.kind {
      case .prefix: uses[Int(element.word)] |= prefix
      case .suffix: uses[Int(element.word)] |= suffix
      case .stem: uses[Int(element.word)] |= stem
      default: break
      }
    }
    return uses
  }
}
