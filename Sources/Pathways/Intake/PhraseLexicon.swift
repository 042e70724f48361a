/// The phrases of a language, indexed by the word with which each begins.
///
/// Made once and used for every note; a class, since everything that reads a note has it, and a copy of
/// its parts for each would be a tenth of the reading.
public final class PhraseLexicon: Sendable {
  let book: PhraseBook
  let elements: [PhrasePattern.Element]
  let sequences: [Range<Int>]
  let patterns: [PhrasePattern]

  /// The patterns that can begin with a word, by the word's number.
  let byWord: NumberLists

  /// The patterns that begin with a number, a time, a relative, a medicine or an offer.
  let byKind: NumberLists

  /// By pattern, whether an offer stands in it.
  let hasOffer: [Bool]

  /// Every word of every phrase, looked up by its letters.
  let index: WordIndex

  /// How many letters the words have that end other words, ascending.
  let suffixLengths: [Int]

  /// The words that begin or end other words, by number: whether they do.
  let isPrefix: [Bool]
  let isSuffix: [Bool]
  let isStem: [Bool]

  let inflections: [[UInt8]]
  let abbreviations: Set<[UInt8]>
  let relatives: Set<Int32>
  let possessives: Set<Int32>
  let clauseWords: Set<Int32>
  let degreeWords: Set<Int32>
  let patientWords: Set<Int32>
  let childWords: Set<Int32>
  let reporting: Set<Int32>
  let prepositions: Set<Int32>
  let joins: Set<Int32>
  /// Words whose length of time is that of a life and not of a complaint.
  let lifeWords: Set<Int32>
  /// Words between a disorder and the relative who has it.
  let ofWords: Set<Int32>
  /// Words such as `but`, after which what was said before holds only in part.
  let turnWords: Set<Int32>
  /// Words such as `that`, after which a denial goes on over a verb.
  let subordinates: Set<Int32>

  /// `varet`, `stået på`: a complaint lasts, whatever it is.
  let lastingWords: Set<Int32>

  /// `selv`: it names the one that is spoken of, whoever it is.
  let emphatics: Set<Int32>

  /// `der`, `som`: what follows a comma and one of these is said of the word before it.
  let relativePronouns: Set<Int32>
  let articles: Set<Int32>
  /// Abbreviations that can be the last word of a sentence.
  let lastAbbreviations: Set<Int32>
  /// Denials that a comma ends.
  let shortDenials: Set<Int32>
  /// Words between the days of what happened more than once.
  let againWords: Set<Int32>
  /// Small words between a scale's name and its score.
  let scoreWords: Set<Int32>
  /// Words before the first of two scores, and between them: "fallen from", "to".
  let scoreFrom: Set<Int32>
  let scoreTo: Set<Int32>
  let placeWords: (before: [[Int32]], notAfter: [[Int32]], municipality: Set<Int32>)
  /// Towns whose names are those of hospitals and units.
  let unitNames: Set<Int32>
  let numberWords: [Int32: Int]
  let spellings: [Int32: Int32]
  let times: TimeWords
  let ages: AgeWords

  let longWords: LongWords

  /// Prepares the phrases of a book.
  init(_ book: PhraseBook, _ phrases: consuming PhraseStock) {
    self.book = book
    let towns = phrases.towns
    // What an entry can't say here is not looked for.
    let isSaid = book.entries.map { !$0.says.isEmpty }
    let made =
      isSaid.contains(false)
      ? phrases.patterns.filter { $0.role == .cue || isSaid[$0.entry] } : phrases.patterns
    var parser = phrases.takeParser()
    func set(_ words: [String]) -> Set<Int32> { Set(words.compactMap { parser.number(of: $0) }) }
    relatives = set(book.list("relatives"))
    possessives = set(book.list("possessives"))
    clauseWords = set(book.list("clauseWords"))
    degreeWords = set(book.list("degreeWords"))
    patientWords = set(book.list("patient"))
    childWords = set(book.list("childWords"))
    reporting = set(book.list("reporting"))
    prepositions = set(book.list("prepositions"))
    joins = set(book.list("joins"))
    lifeWords = set(book.list("lifeWords"))
    ofWords = set(book.list("ofWords"))
    turnWords = set(book.list("turnWords"))
    subordinates = set(book.list("subordinates"))
    lastingWords = set(book.list("lastingWords"))
    emphatics = set(book.list("emphatics"))
    relativePronouns = set(book.list("relativePronouns"))
    articles = set(book.list("articles"))
    lastAbbreviations = set(book.list("lastAbbreviations"))
    shortDenials = set(book.list("shortDenials"))
    againWords = set(book.list("againWords"))
    scoreWords = set(book.list("scoreWords"))
    scoreFrom = set(book.list("scoreFrom"))
    scoreTo = set(book.list("scoreTo"))
    placeWords = (
      (book.placeLists["before"] ?? []).map { parser.numbers(of: $0) },
      (book.placeLists["notAfter"] ?? []).map { parser.numbers(of: $0) },
      set(book.placeLists["municipality"] ?? [])
    )
    unitNames = set(book.placeLists["units"] ?? [])
    var numbers: [Int32: Int] = [:]
    for (word, value) in book.numbers {
      if let id = parser.number(of: word) { numbers[id] = value }
    }
    numberWords = numbers
    var alike: [Int32: Int32] = [:]
    for pair in book.spellings where pair.count == 2 {
      if let one = parser.number(of: pair[0]), let other = parser.number(of: pair[1]) {
        alike[one] = other
      }
    }
    spellings = alike
    times = TimeWords(book, &parser)
    ages = AgeWords(book, &parser)
    medicines = zip(book.medicines.indexes, book.medicines).flatMap { index, group in
      (group.names + group.classes).map { (name: $0, group: index) }
    }
    var remedies = NameWords()
    for medicine in medicines { remedies.append(medicine.name, &parser) }
    var places = NameWords()
    for place in book.places where place.municipality != nil { places.append(place.name, &parser) }
    places.append(towns)
    commonPlaces = Set((book.placeLists["words"] ?? []).map { Self.folded($0) })
    patterns = made
    elements = parser.elements
    sequences = parser.sequences
    inflections = book.list("inflections").map { Array($0.utf8) }
    abbreviations = Set(book.list("abbreviations").map { Self.folded($0) })
    index = parser.index
    medicineNames = NameIndex(remedies, words: index.count)
    placeNames = NameIndex(places, words: index.count)
    longWords = LongWords(index)
    var starts = PhraseStarts(elements, sequences, words: index.count)
    for (index, pattern) in zip(made.indexes, made) { starts.add(pattern.elements, index) }
    byWord = NumberLists(starts.byWord, count: index.count)
    byKind = NumberLists(starts.byKind, count: PhrasePattern.Element.Kind.allCases.count)
    hasOffer = starts.hasOffer
    var (prefixes, suffixes, stems) = (starts.none, starts.none, starts.none)
    for element in elements where element.word >= 0 {
      switch element.kind {
      case .prefix: prefixes[Int(element.word)] = true
      case .suffix: suffixes[Int(element.word)] = true
      case .stem: stems[Int(element.word)] = true
      default: break
      }
    }
    (isPrefix, isSuffix, isStem) = (prefixes, suffixes, stems)
    suffixLengths = Set(
      suffixes.indices.filter { suffixes[$0] }.map { [index] word in
        index.range(of: Int32(word)).count
      }
    ).sorted()
  }

  /// The names of medicines, by their numbers, and the groups they belong to.
  let medicineNames: NameIndex
  let medicines: [(name: ArraySlice<UInt8>, group: Index<PhraseBook.Medicines>)]

  /// The names of places: their numbers are those of the book.
  let placeNames: NameIndex

  /// The folded names of places that are words too.
  private let commonPlaces: Set<[UInt8]>

  /// Whether the name of a place is a word too.
  func isCommon(_ place: PhraseBook.PlaceName) -> Bool {
    commonPlaces.contains(NoteText(Array(place.name)).folded)
  }

  /// The folded letters of a word of the data.
  static func folded(_ word: String) -> [UInt8] { NoteText(Array(word.utf8)).folded }
}

extension PhraseParser {
  /// The number of a word, which is made known.
  mutating func number(of word: String) -> Int32? { numbers(of: word).first }
}
