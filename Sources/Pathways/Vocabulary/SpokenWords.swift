internal import LocatedJSON

/// How people of a language say options, values and events, beside the names of the data.
///
/// Read when a word is not found among the names, so that nobody who writes those waits for it.
public struct SpokenWords: Sendable {
  /// By folded word, the option it stands for.
  private var options: [[UInt8]: String] = [:]

  /// By option and folded word, the name of a value.
  private var values: [String: [[UInt8]: String]] = [:]

  /// By folded word, the type of an event.
  private var events: [[UInt8]: String] = [:]

  /// The words of options, in the order of the data, for help and for the nearest word.
  public private(set) var names: [(language: String, name: String, option: String)] = []

  /// The words of values as they are written, in the order of the data.
  private(set) var valueWords: [(option: String, word: String, value: String)] = []

  /// The language of each of them.
  private var valueLanguages: [String] = []

  /// The words of options as they are written, short forms too.
  public private(set) var allNames: [(name: String, option: String)] = []

  /// Reads the words; what is no word is left out.
  init(_ files: [SourceFile]) {
    for file in files {
      guard let root = try? JSONDocument(file).root else { continue }
      let language = root.member("language")?.string ?? ""
      for option in root.member("options")?.elements ?? JSON.none { read(option, language) }
      for event in root.member("events")?.members ?? JSON.none {
        events[Self.folded(event.key)] = event.string
      }
    }
  }

  private mutating func read(_ json: JSON, _ language: String) {
    guard let option = json.member("option")?.string else { return }
    if let name = json.member("name")?.string {
      names.append((language, name, option))
      take(name, option)
    }
    for word in json.member("words")?.elements ?? JSON.none { word.string.map { take($0, option) } }
    for value in json.member("values")?.members ?? JSON.none {
      guard let name = value.string else { continue }
      values[option, default: [:]][Self.folded(value.key)] = name
      valueWords.append((option, value.key, name))
      valueLanguages.append(language)
    }
  }

  private mutating func take(_ word: String, _ option: String) {
    options[Self.folded(word)] = option
    allNames.append((word, option))
  }

  /// The option that a word stands for.
  public func option(meaning word: String) -> String? { options[Self.folded(word)] }

  /// The option that a column of a table stands for: a word with its sign of absence apart.
  func column(meaning word: String) -> String? {
    for tail in [".absent", ".fravær"] where word.hasSuffix(tail) {
      return option(meaning: String(word.dropLast(tail.count))).map { $0 + ".absent" }
    }
    return option(meaning: word)
  }

  /// The name of the value of an option that a word stands for.
  func value(of option: String, meaning word: String) -> String? {
    values[option]?[Self.folded(word)]
  }

  /// The best word of a language for an option.
  public func name(of option: String, in language: String) -> String? {
    names.first { $0.option == option && $0.language == language }?.name
  }

  /// The first word of a language for a value of an option.
  public func word(for value: String, of option: String, in language: String) -> String? {
    valueWords.indices.first { place in
      valueWords[place].option == option && valueWords[place].value == value
        && valueLanguages[place] == language
    }.map { valueWords[$0].word }
  }

  /// The words of all languages for the values of an option.
  func words(for option: String) -> [String] {
    valueWords.filter { $0.option == option }.map(\.word)
  }

  /// How a reader of a language writes the values of a fact: some of them where there are a great many.
  func shown(_ fact: Fact, in language: Language) -> [String] {
    let names = fact.values.prefix(Self.mostShown).map {
      word(for: $0.name, of: fact.option, in: language.rawValue) ?? $0.name
    }
    return names + (fact.values.count > Self.mostShown ? ["…"] : [])
  }

  private static let mostShown = 12

  /// The type of event that a word stands for.
  func event(meaning word: String) -> String? { events[Self.folded(word)] }

  /// The letters of a word as a note's are folded: without case, hyphens and spaces, and with the
  /// ways of typing Danish letters alike.
  static func folded(_ word: String) -> [UInt8] { NoteText(Array(word.utf8)).folded }
}

extension Vocabulary {
  /// The option of the fact that is called so on the screen.
  public func option(labelled text: String) -> String? {
    let folded = SpokenWords.folded(text)
    return facts.first { fact in
      fact.label.all.contains { SpokenWords.folded($0.text) == folded }
    }?.option
  }

  /// Reads how people say options, values and events.
  public func spokenWords() -> SpokenWords { SpokenWords(wordFiles) }
}
