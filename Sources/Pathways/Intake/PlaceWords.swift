/// The words by which places are told, and the names of places, by number in a lexicon.
struct PlaceWords: Sendable {
  /// Words before the place where somebody lives, one or several together, and before one where nobody
  /// does.
  let beforeHome: [NumberSlice]
  let longBeforeHome: [NumberSlice]
  let notAfter: [NumberSlice]

  /// `kommune`.
  let municipality: WordSet

  /// Towns whose names are those of hospitals and units.
  let units: WordSet

  /// The names of municipalities and of towns: their numbers are those of the book, one after the other.
  private let municipalities: NameIndex
  private let towns: NameIndex

  /// By town the municipalities that it lies in, the likeliest first, by their places among these.
  private let townPlaces: NumberLists
  private let townMunicipalities: [Index<Places.Municipality>?]

  /// The names of places that are words too.
  private let common: [NumberSlice]

  /// Takes the words of a book and its tables into a lexicon.
  init(
    _ book: PhraseBook, _ tables: PhraseTables, _ places: Places, _ parser: inout PhraseParser
  ) {
    let before = tables.list(.before)
    beforeHome = before.filter { $0.count == 1 }
    longBeforeHome = before.filter { $0.count > 1 }
    townPlaces = tables.townPlaces
    townMunicipalities = tables.townMunicipalities.map { places.municipality(meaning: $0) }
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

  /// The municipalities that a town lies in, the likeliest first.
  func municipalities(ofTown town: Int) -> [Index<Places.Municipality>] {
    townPlaces[Int32(town)].compactMap { townMunicipalities[Int($0)] }
  }

  /// Whether the name of a place is a word too.
  func isCommon(_ words: NumberSlice) -> Bool { common.contains { $0.elementsEqual(words) } }
}
