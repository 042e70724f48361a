/// Reads a note: words to facts and events.
///
/// Nothing is learned and nothing is guessed: what is doubtful is left out and asked for. The same
/// note gives the same reading, whatever language its reader speaks: of the languages that the catalogue
/// has phrases of, it is read by that of which most of the telling words stand in its first page, and by
/// the first of them where no word tells.
public struct NoteReader: Sendable {
  let catalogue: Catalogue
  private let languages: [PhraseLanguage]

  /// By language its phrases, where many notes are to be read.
  private let lexicons: [PhraseLexicon]

  /// Prepares a reader by a catalogue's phrases.
  init(_ catalogue: Catalogue, _ languages: [PhraseLanguage], forMany: Bool) {
    self.catalogue = catalogue
    self.languages = languages
    lexicons = forMany ? languages.map { PhraseLexicon(catalogue, $0, forMany: true) } : []
  }

  /// Reads a note.
  ///
  /// - Parameters:
  ///   - bytes: The note in UTF-8.
  ///   - today: The day it was written.
  /// - Returns: What it says.
  /// - Complexity: In proportion to the note, of which some pages are read.
  public func read(_ bytes: [UInt8], on today: CalendarDay) -> NoteReading {
    let head = Self.head(of: bytes, Self.longest)
    guard let lexicon = lexicon(for: head) else { return NoteReading() }
    var text = NoteText(head, abbreviations: lexicon.abbreviations)
    text.goOn(beforeNames: { letters in
      !lexicon.places.names(beginningWith: lexicon.index.number(of: letters)).isEmpty
    })
    text.passOverStops(after: lexicon.isCut)
    var session = NoteSession(catalogue, lexicon, text, today)
    var reading = session.read()
    if head.count < bytes.count { reading.unread.append(head.count..<bytes.count) }
    return reading
  }

  /// What some words say of a fact that is a day, or that tells for how many weeks something has lasted,
  /// where they tell a time and nothing else.
  ///
  /// - Parameters:
  ///   - bytes: The words in UTF-8, such as `20/7` or `3 mdr`.
  ///   - index: The fact.
  ///   - today: The day they were written.
  /// - Returns: The value as a note would tell it, or `nil` if they tell none.
  public func time(
    _ bytes: [UInt8], as index: Index<Fact>, on today: CalendarDay
  ) -> NoteReading? {
    guard bytes.count <= Self.longest, let lexicon = lexicon(for: bytes) else { return nil }
    var session = NoteSession(
      catalogue, lexicon, NoteText(bytes, abbreviations: lexicon.abbreviations), today)
    return session.time(as: catalogue.vocabulary[index])
  }

  /// The phrases of the language that a note is written in; nothing if there are phrases of none.
  private func lexicon(for note: [UInt8]) -> PhraseLexicon? {
    guard let place = language(of: note) else { return nil }
    if lexicons.indices.contains(place) { return lexicons[place] }
    return PhraseLexicon(catalogue, languages[place], forMany: false)
  }

  /// The place of the language of which most telling words stand in a note's first page; where none
  /// stands there, of the one that knows most of its words.
  private func language(of note: [UInt8]) -> Int? {
    guard languages.count > 1 else { return languages.indices.first }
    let text = NoteText(Self.head(of: note, 2_000))
    func most(_ count: (Int) -> Int) -> (place: Int, count: Int) {
      var best = (place: 0, count: 0)
      for place in languages.indices {
        let count = count(place)
        if count > best.count { best = (place, count) }
      }
      return best
    }
    let told = most { languages[$0].count(in: text) }
    if told.count > 0 { return told.place }
    return most { place in
      lexicons.isEmpty
        ? languages[place].known(in: text) : lexicons[place].tables.index.count(in: text)
    }.place
  }

  /// How many bytes of a note are read: some pages.
  ///
  /// What comes after is told as not read.
  private static let longest = 20_000

  /// The beginning of a text, up to the last space within so many bytes.
  private static func head(of bytes: [UInt8], _ longest: Int) -> [UInt8] {
    guard bytes.count > longest else { return bytes }
    let end = bytes[..<longest].lastIndex(where: \.isSpace) ?? longest
    return Array(bytes[..<end])
  }
}

/// The reading of one note.
struct NoteSession {
  let catalogue: Catalogue
  let lexicon: PhraseLexicon
  let text: NoteText
  let words: NoteWords
  let today: CalendarDay
  var times: [NoteTime] = []
  var medicines: [(tokens: Range<Int>, group: Index<PhraseBook.Medicines>)] = []
  var age: NoteAgeReader.Found = .init()
  var matches = PhraseMatches()
  var scopes: NoteScopes
  var reading = NoteReading()

  /// What was claimed so far, by fact: to find contradictions.
  var claims: [Claim] = []
  var hints: [Claim] = []

  /// By word, whether anything was read from it.
  var isUsed: [Bool]

  /// A value that the note claims for a fact, or only hints at.
  struct Claim {
    let fact: Index<Fact>
    let value: Int
    let isAbsent: Bool
    let tokens: Range<Int>
    /// Whether it is a reason to ask only where nothing is said.
    var isWeak = false
    /// Whether another claim of the fact goes before it.
    var yields = false
    /// Whether a hint at something else makes it a question.
    var isTentative = false
    /// Whether it denies a worse degree and nothing else: "no plan".
    var deniesWorse = false
    /// Whether a disorder is said to be known, or has its degree beside it.
    var isFirm = false
  }

  var book: PhraseBook { lexicon.book }
  var vocabulary: Vocabulary { catalogue.vocabulary }

  init(
    _ catalogue: Catalogue, _ lexicon: PhraseLexicon, _ text: NoteText, _ today: CalendarDay
  ) {
    self.catalogue = catalogue
    self.lexicon = lexicon
    self.text = text
    self.today = today
    words = NoteWords(text, lexicon)
    isUsed = Array(repeating: false, count: text.tokens.count)
    scopes = NoteScopes(words, lexicon, [], times: [])
  }

  mutating func read() -> NoteReading {
    guard !text.tokens.isEmpty else { return reading }
    readTimes()
    readMedicineNames()
    findPhrases()
    sortOut()
    readScores()
    readEntries()
    readMedicines()
    readCodes()
    readDuration()
    readPlace()
    readAge()
    settle()
    joinEvents()
    noteUnread()
    reading.told.sort { $0.range.lowerBound < $1.range.lowerBound }
    return reading
  }

  // MARK: What is found first

  private mutating func readTimes() {
    times = NoteTimeReader(text: text, words: words.exact, lexicon: lexicon, today: today).read()
    age = NoteAgeReader(
      words: words, lexicon: lexicon, times: times, today: today,
      birthdayYears: book.roles.birthday?.years, range: ageRange
    ).read()
    for found in [age.age?.tokens, age.birth?.tokens] {
      guard let found else { continue }
      times.removeAll { $0.tokens.overlaps(found) }
      for token in found { isUsed[token] = true }
    }
  }

  /// What the whole text says of a fact as a time.
  mutating func time(as fact: Fact) -> NoteReading? {
    let found = NoteTimeReader(text: text, words: words.exact, lexicon: lexicon, today: today)
      .read()
    guard found.count == 1, found[0].tokens == text.tokens.indices else { return nil }
    let value: Int? =
      switch fact.kind {
      case .date where !found[0].isAbout: found[0].day.map { Int($0.number) }
      case .number where fact.index == book.roles.duration: found[0].weeks
      default: nil
      }
    guard let value else { return nil }
    reading.told = [
      .init(what: .fact(fact.index, value: value, isAbsent: false), range: text.bytes.indices)
    ]
    return reading
  }

  private var ageRange: ClosedRange<Int> {
    guard let fact = book.roles.age, case .number(let range, _) = vocabulary[fact].kind else {
      return 0...Int.max
    }
    return range
  }

  private mutating func readMedicineNames() {
    for token in words.exact.indices
    where lexicon.use(of: words.exact[token]) & PhraseTables.medicine != 0 {
      var best: (count: Int, group: Index<PhraseBook.Medicines>)?
      for name in lexicon.medicineNames.names(beginningWith: words.exact[token]) {
        let sequence = lexicon.medicineNames.words(of: name)
        guard sequence.count > best?.count ?? 0, isSequence(sequence, at: token) else { continue }
        best = (sequence.count, Index(Int(lexicon.tables.medicineClasses[Int(name)])))
      }
      if let best { medicines.append((token..<token + best.count, best.group)) }
    }
  }

  func isSequence(_ sequence: NumberSlice, at token: Int) -> Bool {
    guard token + sequence.count <= words.exact.count else { return false }
    for (place, word) in sequence.enumerated() {
      if words.exact[token + place] != word { return false }
      if place > 0, !text.tokens[token + place].before.isInside { return false }
    }
    return true
  }

  private mutating func findPhrases() {
    var matcher = PhraseMatcher(lexicon, words, patient: patient)
    matcher.timeList = times
    for (number, time) in times.enumerated() {
      for token in time.tokens where matcher.times[token] < 0 {
        // A phrase may have the word before a time itself: "sygemeldt fra 17/8".
        if token <= time.tokens.lowerBound + time.leads || time.hasLead {
          matcher.times[token] = number
        }
      }
    }
    for medicine in medicines {
      matcher.medicineEnds[medicine.tokens.lowerBound] = medicine.tokens.upperBound
      matcher.medicineGroups[medicine.tokens.lowerBound] = medicine.group
    }
    // The number of the patient's age counts nothing else.
    let own = age.age?.tokens.filter { text.tokens[$0].number != nil } ?? []
    let (all, open) = matcher.matches()
    var found = all.filter { match in
      (match.number == nil || !own.contains { match.takes($0) }) && !isTornName(match, all)
    }
    var offers: [Int: [(end: Int, offer: Index<Offer>)]] = [:]
    for match in found where match.role == .claims {
      for case .offer(let offer) in match.says {
        offers[match.tokens.lowerBound, default: []].append(
          (match.tokens.upperBound, offer))
      }
    }
    if !offers.isEmpty {
      matcher.offers = offers.mapValues { $0.sorted { $0.end > $1.end } }
      found += matcher.matches(of: open)
    }
    matches = PhraseMatches(found)
  }

  /// Whether a name of an offer lies over a comma.
  ///
  /// Of "asks for a psychologist, depression" the disorder is the patient's; where a referral is told
  /// before it, it says what for.
  private func isTornName(_ match: PhraseMatch, _ all: [PhraseMatch]) -> Bool {
    let inner = match.tokens.dropFirst()
    guard match.role == .claims, inner.contains(where: { text.tokens[$0].before == .comma }),
      match.says.allSatisfy({ if case .offer = $0 { true } else { false } })
    else { return false }
    let sentence = text.sentenceStart(match.tokens.lowerBound)..<match.tokens.upperBound
    return !all.contains { other in
      other.role == .claims && sentence.contains(other.tokens.lowerBound)
        && other.tokens.upperBound <= match.tokens.lowerBound
        && other.says.contains { if case .event = $0 { true } else { false } }
    }
  }

  /// The bytes of some words.
  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    let first = text.tokens[tokens.lowerBound].range.lowerBound
    return first..<text.tokens[max(tokens.lowerBound, tokens.upperBound - 1)].range.upperBound
  }
}
