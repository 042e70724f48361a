internal import LocatedJSON

/// What the columns of a table can be called: facts and scales by their names and options, as scripts
/// write them and as people of each language do.
struct ColumnNames {
  private let vocabulary: Vocabulary

  /// The names that scripts write, in order.
  private let names: [(name: String, column: CSVCaseReader.Column)]

  /// The same without regard to case, the first of two that are alike.
  private let byName: [String: CSVCaseReader.Column]

  /// How people say options, once somebody did.
  private var spoken: SpokenWords?

  /// Creates the names of a vocabulary.
  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    names = Self.names(vocabulary)
    byName = Dictionary(
      names.map { ($0.name.lowercased(), $0.column) }, uniquingKeysWith: { first, _ in first })
  }

  private static func names(
    _ vocabulary: Vocabulary
  ) -> [(name: String, column: CSVCaseReader.Column)] {
    var names: [(String, CSVCaseReader.Column)] = [
      ("id", .id), ("on", .day), ("events", .events), ("noEvents", .noEvents),
    ]
    for fact in vocabulary.facts {
      names.append((fact.name, .fact(fact.index)))
      if case .set = fact.kind { names.append(("\(fact.name).absent", .absent(fact.index))) }
    }
    names += vocabulary.scales.indexes.map { (vocabulary.scales[$0].id, .score($0)) }
    names += vocabulary.scales.indexes.map { (vocabulary.scales[$0].option, .score($0)) }
    for fact in vocabulary.facts where fact.option != fact.name {
      names.append((fact.option, .fact(fact.index)))
      if case .set = fact.kind { names.append(("\(fact.option).absent", .absent(fact.index))) }
    }
    return names
  }

  /// The column that a name stands for.
  mutating func column(_ name: String) -> CSVCaseReader.Column? {
    if let column = byName[name.lowercased()] { return column }
    guard !name.isEmpty else { return nil }
    let folded = SpokenWords.folded(name)
    if let own = Self.own.first(where: { $0.names.contains { SpokenWords.folded($0) == folded } }) {
      return own.column
    }
    let words = spoken ?? vocabulary.spokenWords()
    spoken = words
    if let column = words.column(meaning: name).flatMap({ byName[$0.lowercased()] }) {
      return column
    }
    return absent(name)
  }

  /// The column of what is known to be absent, written as its option is: `no-known`.
  private mutating func absent(_ name: String) -> CSVCaseReader.Column? {
    let prefixes = ["no-"] + Language.allCases.flatMap(\.helpWords.absencePrefixes)
    for prefix in prefixes where name.lowercased().hasPrefix(prefix) {
      guard case .fact(let fact)? = column(String(name.dropFirst(prefix.count))),
        case .set = vocabulary[fact].kind
      else { continue }
      return .absent(fact)
    }
    return nil
  }

  /// What columns that are no facts are called in every language: as the options that say the same,
  /// and as the program's own tables call them.
  private static let own: [(column: CSVCaseReader.Column, names: [String])] = {
    let words = Language.allCases.map(\.words)
    let help = Language.allCases.map(\.helpWords)
    return [
      (.id, help.flatMap { $0.help(OptionName.Telling.id).names } + words.map(\.sheetId)),
      (.day, help.flatMap { $0.help(OptionName.Common.on).names } + words.map(\.sheetOn)),
      (.events, help.flatMap { $0.help(OptionName.Telling.event).names }),
      (.noEvents, help.flatMap { $0.help(OptionName.Telling.noEvent).names }),
    ]
  }()

  /// All names: first those that a reader of a language would write.
  mutating func all(in language: Language) -> [String] {
    let words = spoken ?? vocabulary.spokenWords()
    spoken = words
    let spokenHere = words.names.filter { $0.language == language.rawValue }.map(\.name)
    guard !spokenHere.isEmpty else { return names.map(\.name) }
    let help = language.helpWords
    let own = [help.help(OptionName.Telling.id), help.help(OptionName.Common.on)]
    return own.compactMap(\.names.first) + spokenHere + names.map(\.name)
  }
}
