internal import LocatedJSON

/// How a question of an interview is answered: a key for each answer, or typed words.
public struct AnswerKeys: Sendable {
  /// The keys of every question.
  ///
  /// None is a letter or a digit, so that no answer can want one.
  public enum Command: Character, CaseIterable, Sendable {
    /// Nobody knows.
    case unknown = "?"
    /// The question before.
    case back = "<"
    /// No more questions.
    case stop = "."
  }

  /// One answer.
  public struct Choice: Sendable {
    /// The key that gives it.
    public let key: Character

    /// The word for it, with its key in parentheses.
    public let shown: String

    /// The word by which a case says it.
    public let word: String
  }

  /// How an answer is given.
  public enum Way: Sendable {
    /// By one key.
    case key
    /// By the keys of some values, and return.
    case keys
    /// By typing it, and return.
    case typing
  }

  /// How an answer is given.
  public let way: Way

  /// The answers that have keys; none where they are typed.
  public let choices: [Choice]

  /// What to type, in words; empty where a key is enough.
  public let hint: String

  /// What can be typed, where that is a list short enough to be shown.
  public let examples: [String]

  /// Whether a whole line is one answer, commas and all.
  public let takesLine: Bool

  /// A longer list has no keys: it is typed.
  private static let most = 20

  /// Finds how a subject is answered.
  public init(_ subject: Subject, _ wording: Wording) {
    let words = wording.words
    switch subject {
    case .events(let index):
      let types = wording.vocabulary.eventTypes.filter { $0.eventClass == index }
      self.init(
        typed: words.interviewEvent(
          types.first.map { "\($0.name)@2026-05-02" } ?? "", none: words.interviewNone),
        examples: types.map { "\($0.name) (\(wording.text($0.label)))" })
    case .fact(let index):
      self.init(wording.vocabulary[index], wording)
    }
  }

  private init(_ fact: Fact, _ wording: Wording) {
    let words = wording.words
    let values = fact.values.indices.filter { !fact.unknownValues.contains($0) }
    let named = values.map { (wording.value($0, of: fact), fact.values[$0].name) }
    switch fact.kind {
    case .boolean:
      self.init(.key, [(words.answer(true), "true"), (words.answer(false), "false")])
    case .ordered, .choice: self.init(.key, named)
    case .set where named.count <= Self.most:
      self.init(
        .keys, named, none: Choice(key: "0", shown: "(0) \(words.interviewNone)", word: "none"),
        hint: words.interviewSeveral)
    case .set:
      self.init(
        typed: words.interviewTyped,
        examples: named.count <= 40 ? Self.spoken(fact, wording, named) : [])
    case .number:
      let unit = fact.unit.map(wording.text) ?? ""
      self.init(typed: words.interviewNumber(wording.bounds(of: fact) ?? "", unit))
    case .date: self.init(typed: words.interviewDay)
    case .month: self.init(typed: words.interviewMonth)
    case .municipality, .region: self.init(typed: words.interviewPlace)
    case .text: self.init(typed: words.interviewTyped)
    }
  }

  /// How values are typed: as they are called, or by a word of the reader's language where that holds
  /// a comma.
  private static func spoken(
    _ fact: Fact, _ wording: Wording, _ named: [(shown: String, name: String)]
  ) -> [String] {
    let spoken = wording.vocabulary.spokenWords()
    return named.map { shown, name in
      guard shown.contains(",") else { return shown }
      return spoken.word(for: name, of: fact.option, in: wording.words.code) ?? name
    }
  }

  /// How a field of a letter is answered in the writer's own words.
  init(ownWords wording: Wording) {
    self.init(typed: wording.words.interviewOwnWords, takesLine: true)
  }

  private init(typed hint: String, examples: [String] = [], takesLine: Bool = false) {
    self.takesLine = takesLine
    way = .typing
    choices = []
    self.hint = hint
    self.examples = examples
  }

  /// Gives each answer a key: the first letter of its word that no other has, else a digit.
  private init(
    _ way: Way, _ answers: [(shown: String, word: String)], none: Choice? = nil, hint: String = ""
  ) {
    takesLine = false
    self.way = way
    self.hint = hint
    examples = []
    var taken: Set<Character> = none.map { [$0.key] } ?? []
    var choices: [Choice] = []
    for (shown, word) in answers {
      let free = shown.first { letter in
        Self.key(letter).map { !taken.contains($0) } ?? false
      }
      if let free, let key = Self.key(free), let place = shown.firstIndex(of: free) {
        taken.insert(key)
        let rest = shown[shown.index(after: place)...]
        choices.append(Choice(key: key, shown: "\(shown[..<place])(\(free))\(rest)", word: word))
      } else if let digit = "123456789".first(where: { !taken.contains($0) }) {
        taken.insert(digit)
        choices.append(Choice(key: digit, shown: "(\(digit)) \(shown)", word: word))
      }
    }
    self.choices = choices + (none.map { [$0] } ?? [])
  }

  /// The key of a letter: itself in lower case, if keyboards have a key for it.
  private static func key(_ letter: Character) -> Character? {
    letter.lowercased().first.flatMap { keyboard.contains($0) ? $0 : nil }
  }

  /// The keys that give a letter or a digit by themselves.
  private static let keyboard = Set("abcdefghijklmnopqrstuvwxyzæøå0123456789")

  /// The answer of a key.
  public func choice(of key: Character) -> Choice? {
    choices.first { $0.key == key || $0.key == key.lowercased().first }
  }

  /// The words by which a case says what somebody wrote on a line: keys or words, parted by commas.
  public func words(of line: String) -> [String] {
    if takesLine {
      let whole = line[...].trimmed
      return whole.isEmpty ? [] : [whole]
    }
    let parts = line.split(separator: ",").map { $0.trimmed }
    return parts.filter { !$0.isEmpty }.map { part in
      guard part.count == 1, let key = part.first else { return part }
      return choice(of: key)?.word ?? part
    }
  }
}

extension Substring {
  /// The text without the spaces around it.
  fileprivate var trimmed: String {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
