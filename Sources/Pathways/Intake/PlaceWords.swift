/// The words by which places are told, and the names of places, by number in a lexicon.
struct PlaceWords: Sendable {
  /// Words before the place where somebody lives, and before one where nobody does.
  let before: [NumberSlice]
  let notAfter: [NumberSlice]

  /// `kommune`.
  let municipality: WordSet

  /// Towns whose names are those of hospitals and units.
  let units: WordSet

  /// The names of municipalities and of towns: their numbers are those of the book, one after the other.
  private let municipalities: NameIndex
  private let towns: NameIndex

  /// The names of places that are words too.
  private let common: [NumberSlice]

  /// Takes the words of a book and its tables into a lexicon.
  init(_ book: PhraseBook, _ tables: PhraseTables, _ parser: inout PhraseParser) {
    before = tables.list(.before)
    notAfter = tables.list(.notAfter)
    municipality = tables.set(.municipality)
    units = tables.set(.units)
    common = tables.list(.commonPlaces)
    var names = NameWords()
    for name in book.municipalities { names.append(name.name, &parser) }
    municipalities = NameIndex(names, order: NumberTable(names.orderByFirst))
    towns = NameIndex(tables.towns, order: tables.townOrder)
  }

  /// A name of a place.
  enum Name {
    /// That of a municipality, by its place in the book.
    case municipality(Int)
    /// That of a town, by its place in the book.
    case town(Int)
  }

  /// The names that begin with a word, those of municipalities first, and their words.
  func names(beginningWith word: Int32) -> [(name: Name, words: NumberSlice)] {
    let own = municipalities.names(beginningWith: word)
    let others = towns.names(beginningWith: word)
    if own.isEmpty, others.isEmpty { return [] }
    return own.map { (.municipality(Int($0)), municipalities.words(of: $0)) }
      + others.map { (.town(Int($0)), towns.words(of: $0)) }
  }

  /// Whether the name of a place is a word too.
  func isCommon(_ words: NumberSlice) -> Bool { common.contains { $0.elementsEqual(words) } }
}
