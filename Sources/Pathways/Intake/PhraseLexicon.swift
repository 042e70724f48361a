/// The phrases of a language, indexed by the word with which each begins.
///
/// Made once and used for every note.
public struct PhraseLexicon: Sendable {
  let book: PhraseBook
  let elements: [PhrasePattern.Element]
  let sequences: [Range<Int>]
  private(set) var patterns: [PhrasePattern] = []

  /// The patterns that can begin with a word, by the word's number.
  private(set) var byWord: [[Int32]] = []

  /// The patterns that begin with a number, a time, a relative, a medicine or an offer.
  private(set) var byKind: [[Int32]] = Array(repeating: [], count: 12)

  /// By pattern, whether an offer stands in it.
  private(set) var hasOffer: [Bool] = []

  /// Every word of every phrase, looked up by its letters.
  let index: WordIndex

  /// How many letters the words have that end other words, ascending.
  private(set) var suffixLengths: [Int] = []

  /// The words that begin or end other words, by number: whether they do.
  private(set) var isPrefix: [Bool]
  private(set) var isSuffix: [Bool]
  private(set) var isStem: [Bool]

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
  let articles: Set<Int32>
  /// Abbreviations that can be the last word of a sentence.
  let lastAbbreviations: Set<Int32>
  /// Denials that a comma ends.
  let shortDenials: Set<Int32>
  /// Words between the days of what happened more than once.
  let againWords: Set<Int32>
  /// Small words between a scale's name and its score.
  let scoreWords: Set<Int32>
  let placeWords: (before: [[Int32]], notAfter: [[Int32]], municipality: Set<Int32>)
  /// Towns whose names are those of hospitals and units.
  let unitNames: Set<Int32>
  let numberWords: [Int32: Int]
  let spellings: [Int32: Int32]
  let times: TimeWords
  let ages: AgeWords

  /// The words of eight letters or more by their first and last four: for slips of the key.
  private(set) var longWords: [UInt64: [Int32]] = [:]
  let letters: [[UInt8]]

  /// The flags of phrases that mean nothing, for `check`.
  let unknownFlags: [String]

  /// Prepares the phrases of a book.
  init(_ book: PhraseBook) {
    self.book = book
    var groups: [String: Int32] = [:]
    for (number, group) in book.medicines.enumerated() { groups[group.group] = Int32(number) }
    var parser = PhraseParser(groups: groups)
    var made: [PhrasePattern] = []
    func add(_ phrase: String, _ entry: Int, _ role: PhrasePattern.Role) {
      let (elements, flags) = parser.parse(phrase)
      guard !elements.isEmpty else { return }
      made.append(PhrasePattern(elements: elements, entry: entry, role: role, flags: flags))
    }
    for (number, entry) in book.entries.enumerated() {
      for phrase in entry.claims { add(phrase, number, .claims) }
      for phrase in entry.suggests { add(phrase, number, .suggests) }
      for phrase in entry.not { add(phrase, number, .not) }
    }
    for (number, cue) in book.cues.enumerated() {
      for phrase in cue.phrases { add(phrase, number, .cue) }
    }
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
    articles = set(book.list("articles"))
    lastAbbreviations = set(book.list("lastAbbreviations"))
    shortDenials = set(book.list("shortDenials"))
    againWords = set(book.list("againWords"))
    scoreWords = set(book.list("scoreWords"))
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
    medicineNames = Self.medicines(book, &parser)
    towns = Self.towns(book, &parser)
    patterns = made
    elements = parser.elements
    sequences = parser.sequences
    unknownFlags = parser.unknownFlags
    inflections = book.list("inflections").map { Array($0.utf8) }
    abbreviations = Set(book.list("abbreviations").map { Self.folded($0) })
    letters = parser.letters
    index = WordIndex(letters)
    isPrefix = Array(repeating: false, count: letters.count)
    isSuffix = isPrefix
    isStem = isPrefix
    byWord = Array(repeating: [], count: letters.count)
    sortIn()
  }

  /// The names of medicines: sequences of words, and the number of the group.
  let medicineNames: [Int32: [(words: [Int32], group: Int32)]]

  /// The names of places: sequences of words, and the municipalities.
  let towns: [Int32: [(words: [Int32], places: [Int], isWord: Bool, isTown: Bool)]]

  private mutating func sortIn() {
    for element in elements where element.word >= 0 {
      let word = Int(element.word)
      switch element.kind {
      case .prefix: isPrefix[word] = true
      case .suffix: isSuffix[word] = true
      case .stem: isStem[word] = true
      default: break
      }
    }
    suffixLengths = Set(letters.indices.filter { isSuffix[$0] }.map { letters[$0].count }).sorted()
    for (number, pattern) in patterns.enumerated() {
      begin(pattern.elements, Int32(number))
      hasOffer.append(hasOffer(in: pattern.elements))
    }
    for (number, word) in letters.enumerated() where word.count >= 8 {
      longWords[Self.key(word.prefix(4)), default: []].append(Int32(number))
      longWords[Self.key(word.suffix(4)) | 1 << 63, default: []].append(Int32(number))
    }
  }

  private func hasOffer(in sequence: Range<Int>) -> Bool {
    sequence.contains { place in
      let element = elements[place]
      return element.kind == .offer
        || (element.kind == .group && element.sequences.contains { hasOffer(in: sequences[$0]) })
    }
  }

  /// Notes with which words a sequence can begin.
  private mutating func begin(_ sequence: Range<Int>, _ pattern: Int32) {
    for place in sequence {
      let element = elements[place]
      switch element.kind {
      case .word, .stem, .prefix, .suffix, .upper:
        if byWord[Int(element.word)].last != pattern { byWord[Int(element.word)].append(pattern) }
        return
      case .group:
        for sequence in element.sequences { begin(sequences[sequence], pattern) }
        if !element.isOptional { return }
      case .gap: continue
      case .number, .time, .relative, .medicine, .offer:
        byKind[Int(element.kind.rawValue)].append(pattern)
        return
      }
    }
  }

  /// Four letters as a number.
  static func key(_ letters: ArraySlice<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The folded letters of a word of the data.
  static func folded(_ word: String) -> [UInt8] { NoteText(Array(word.utf8)).folded }

  private static func medicines(
    _ book: PhraseBook, _ parser: inout PhraseParser
  ) -> [Int32: [(words: [Int32], group: Int32)]] {
    var found: [Int32: [(words: [Int32], group: Int32)]] = [:]
    for (number, group) in book.medicines.enumerated() {
      for name in group.names + group.classes {
        let words = parser.numbers(of: name)
        guard let first = words.first else { continue }
        found[first, default: []].append((words, Int32(number)))
      }
    }
    return found
  }

  private static func towns(
    _ book: PhraseBook, _ parser: inout PhraseParser
  ) -> [Int32: [(words: [Int32], places: [Int], isWord: Bool, isTown: Bool)]] {
    var found: [Int32: [(words: [Int32], places: [Int], isWord: Bool, isTown: Bool)]] = [:]
    let common = Set((book.placeLists["words"] ?? []).map { folded($0) })
    for town in book.towns {
      let words = parser.numbers(of: town.name)
      guard let first = words.first else { continue }
      found[first, default: []].append(
        (words, town.municipalities, common.contains(folded(town.name)), town.isTown))
    }
    return found
  }
}

extension PhraseParser {
  /// The number of a word, which is made known.
  mutating func number(of word: String) -> Int32? { numbers(of: word).first }
}
