public import LocatedJSON

/// Gathers what is said of a person, from a file and from options, and makes a case of it.
///
/// Wrong entries are reported and left out, and gathering goes on, so that one run shows every
/// fault.
public struct CaseBuilder {
  /// What is wrong with what was said so far.
  public internal(set) var diagnostics: [Diagnostic] = []

  /// The case's own name.
  public var id: String?

  /// The as-of day that the case gives.
  public internal(set) var on: CalendarDay?

  let vocabulary: Vocabulary
  var values: [FactValue]
  var isGiven: [Bool]
  /// The facts that the current source of entries has touched: a later source replaces a fact's
  /// value, entries of the same source add to it.
  var isTouched: [Bool]
  var events: [Event] = []
  /// What was learned when something happened: the event's place among ``events``, and facts.
  var learned: [(event: Int, facts: [(fact: Index<Fact>, value: FactValue)])] = []
  var completeTypes: BitSet
  /// What words left to be asked.
  var doubts: [PatientCase.Doubt] = []
  var placeWords: [Word] = []
  /// What was said of facts from which an age is worked out.
  var birthWords: [(fact: Index<Fact>, word: Word)] = []
  /// How people say options and values, once one was looked for.
  private var spoken: SpokenWords?

  /// A word of the user's and where it stands.
  public struct Word {
    /// The word.
    public let text: String

    private let file: SourceFile
    private let offset: Int

    /// Creates a word.
    ///
    /// - Parameters:
    ///   - text: The word.
    ///   - file: The text it stands in.
    ///   - offset: Its first byte there.
    public init(_ text: String, in file: SourceFile, at offset: Int) {
      self.text = text
      self.file = file
      self.offset = offset
    }

    /// A part of the word, or what it means; it stands where the word does.
    func replacing(_ part: String) -> Word { Word(part, in: file, at: offset) }

    /// The word with a decimal point for a decimal comma.
    var withPoint: Word {
      replacing(String(text.map { $0 == "," ? "." : $0 }))
    }

    /// Where it stands; worked out only for a finding.
    var location: SourceLocation { file.location(at: offset) }
  }

  /// Creates a case of which nothing is said yet.
  public init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    values = [FactValue](repeating: .silent, count: vocabulary.facts.count)
    isGiven = [Bool](repeating: false, count: vocabulary.facts.count)
    isTouched = isGiven
    completeTypes = BitSet(capacity: max(1, vocabulary.eventTypes.count))
  }

  /// How people say options, values and events: read when it is first asked for.
  public mutating func spokenWords() -> SpokenWords {
    if let spoken { return spoken }
    let words = vocabulary.spokenWords()
    spoken = words
    return words
  }

  /// Begins entries that win over all before: what they say of a fact replaces its value.
  public mutating func beginOverriding() {
    for index in isTouched.indices { isTouched[index] = false }
  }

  /// Takes note of a fault in what was said.
  public mutating func refuse(_ fault: Diagnostic) { diagnostics.append(fault) }

  /// Says what the as-of day is.
  mutating func setDay(_ word: Word) {
    on = CalendarDay(typed: word.text)
    if on == nil { diagnostics.append(.impossibleDate(word)) }
  }

  /// Says what a fact is.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - words: The values: several for a set, one for any other fact.
  ///   - isAbsent: Whether the values are known to be absent, or the fact to be false.
  public mutating func set(_ fact: Fact, to words: [Word], isAbsent: Bool = false) {
    if case .set = fact.kind { return setMembers(of: fact, words, isAbsent: isAbsent) }
    for word in words where !Self.unknown.contains(word.text.lowercased()) {
      guard let value = value(of: fact, word, isAbsent: isAbsent) else { continue }
      // Saying that one does not know is as good as silence.
      if case .number(let number) = value, fact.unknownValues.contains(number) { continue }
      let number = fact.index.number
      if isTouched[number], values[number] != value {
        diagnostics.append(
          Diagnostic(
            "said-twice", at: word.location,
            CaseRemark.twoValues(fact.name)))
      }
      give(fact, value)
      if fact.kind.isPlace { placeWords.append(word) }
      if vocabulary.isAgeSource(fact.index) { birthWords.append((fact.index, word)) }
    }
  }

  /// What says that one does not know.
  private static let unknown: Set<String> = ["?", "ukendt", "uoplyst", "unknown"]

  /// Says that an ordered fact, a choice or a set has none of its values, where that is a value.
  mutating func give(_ fact: Fact, _ value: FactValue) {
    values[fact.index.number] = value
    isGiven[fact.index.number] = true
    isTouched[fact.index.number] = true
  }

  private mutating func setMembers(of fact: Fact, _ words: [Word], isAbsent: Bool) {
    let number = fact.index.number
    let empty = BitSet(capacity: max(1, fact.values.count))
    var (present, absent) = (empty, empty)
    if isTouched[number], case .set(let before, let missing) = values[number] {
      (present, absent) = (before, missing)
    }
    for word in words where !Self.unknown.contains(word.text.lowercased()) {
      if ["none", "ingen", "intet"].contains(word.text.lowercased()),
        member(of: fact, word, quietly: true) == nil
      {
        for value in fact.values.indices { absent.insert(value) }
      } else if let value = member(of: fact, word, quietly: false) {
        if isAbsent { absent.insert(value) } else { present.insert(value) }
      }
    }
    if words.isEmpty, !isAbsent {
      for value in fact.values.indices { absent.insert(value) }
    }
    if present.intersects(absent), let word = words.first {
      diagnostics.append(
        Diagnostic(
          "said-twice", at: word.location,
          CaseRemark.presentAndAbsent(fact.name)))
    }
    give(fact, .set(present: present, absent: absent))
  }

  private mutating func member(of fact: Fact, _ word: Word, quietly: Bool) -> Int? {
    let found = vocabulary.values(of: fact, meaning: word.text)
    if found.count == 1 { return found[0] }
    if found.isEmpty, let name = spokenWords().value(of: fact.option, meaning: word.text),
      let value = fact.values.firstIndex(where: { $0.name == name })
    {
      return value
    }
    if !quietly { reportValue(of: fact, word, found) }
    return nil
  }

  /// Reports a word that names no value, or a code that stands for several.
  private mutating func reportValue(of fact: Fact, _ word: Word, _ found: [Int]) {
    if found.count > 1 {
      let names = found.map { fact.values[$0].name }.joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          "ambiguous-code", at: word.location,
          CaseRemark.codeIsAmbiguous(code: word.text, values: names),
          help: CaseRemark.writeTheOne))
      return
    }
    diagnostics.append(
      Diagnostic(
        "unknown-value", at: word.location,
        CaseRemark.cannotBe(fact: fact.name, word: word.text),
        help: diagnostics.count < Diagnostic.helped ? meant(by: word, of: fact) : nil))
  }

  /// The value that a word is nearest to, else the values as a reader of each language writes them.
  private mutating func meant(by word: Word, of fact: Fact) -> any Remark {
    let spoken = spokenWords()
    let names = fact.values.map(\.name)
    let labels = fact.values.flatMap { $0.label?.all.map(\.text) ?? [] }
    let words = names + labels + spoken.words(for: fact.option)
    if let nearest = nearestWord(to: word.text, among: words) {
      return FormRemark.didYouMean(nearest)
    }
    let possible = Language.allCases.map { ($0, spoken.shown(fact, in: $0)) }
    return CaseRemark.possibleAre(Dictionary(uniqueKeysWithValues: possible))
  }
}

// MARK: Values of the other kinds

extension CaseBuilder {
  private mutating func value(of fact: Fact, _ word: Word, isAbsent: Bool) -> FactValue? {
    switch fact.kind {
    case .boolean:
      let bytes = Array(word.text.utf8)
      guard let truth = bytes.span.truth(bytes.indices) else { return notTruth(word) }
      return .truth(truth != isAbsent)
    case .number(let range, let decimals):
      let text = decimals > 0 ? word.withPoint.text : word.text
      guard let written = LocatedJSON.Decimal(text: text.utf8),
        let value = written.cut(toDecimals: decimals), let number = Int(exactly: value),
        range.contains(number)
      else {
        return reportRange(word, range, decimals)
      }
      if written.scaled(toDecimals: decimals) == nil {
        diagnostics.append(.cutDecimals(word, to: decimalText(number, decimals)))
      }
      return .number(number)
    case .ordered, .choice:
      return member(of: fact, word, quietly: false).map(FactValue.number)
    case .date:
      guard let day = CalendarDay(typed: word.text) else { return impossibleDate(word) }
      return .number(Int(day.number))
    case .text: return .text(word.text)
    case .month:
      guard let month = CalendarDay(typedMonth: word.text) else { return impossibleDate(word) }
      // A whole day of birth is more than is wanted: what is left out is told.
      if CalendarDay(typed: word.text) != nil { diagnostics.append(.cutDay(word)) }
      return .number(Int(month.number))
    case .municipality:
      guard
        let index = vocabulary.places.municipality(meaning: word.text)
          ?? vocabulary.municipality(typed: word.text)
      else {
        return unknownPlace(word, vocabulary.places.municipalities.map(\.name))
      }
      return .number(index.number)
    case .region:
      guard let index = vocabulary.places.region(meaning: word.text) else {
        return unknownPlace(word, vocabulary.places.regions.map(\.name))
      }
      return .number(index.number)
    case .set: return nil
    }
  }

  private mutating func notTruth(_ word: Word) -> FactValue? {
    diagnostics.append(
      Diagnostic(
        "wrong-kind", at: word.location,
        FormRemark.mustBe(.boolean, word.text)))
    return nil
  }

  private mutating func reportRange(
    _ word: Word, _ range: ClosedRange<Int>, _ decimals: Int
  ) -> FactValue? {
    diagnostics.append(.outOfRange(word, range, decimals))
    return nil
  }

  private mutating func impossibleDate(_ word: Word) -> FactValue? {
    diagnostics.append(.impossibleDate(word))
    return nil
  }

  private mutating func unknownPlace(_ word: Word, _ names: [String]) -> FactValue? {
    diagnostics.append(
      Diagnostic(
        "unknown-place", at: word.location,
        ValueRemark.unknown(.place, word.text),
        help: nearestWord(to: word.text, among: names).map { FormRemark.didYouMean($0) }
          ?? CaseRemark.writePlace as any Remark))
    return nil
  }
}

extension Fact.Kind {
  /// Whether the value says where the person lives.
  var isPlace: Bool {
    switch self {
    case .municipality, .region: true
    case .boolean, .number, .ordered, .choice, .set, .date, .month, .text: false
    }
  }
}
