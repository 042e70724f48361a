internal import LocatedJSON
internal import Pathways

/// Reads a case from a file and from options made of the vocabulary.
struct CaseOptions {
  private let vocabulary: Vocabulary
  private var builder: CaseBuilder

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    builder = CaseBuilder(vocabulary: vocabulary)
  }

  /// Reads everything that the command line says of a person.
  ///
  /// - Parameters:
  ///   - arguments: The words that are left when the command's own options are taken.
  ///   - on: The as-of day, if the command line gives it.
  ///   - vocabulary: What can be said.
  ///   - world: Where files are read.
  ///   - takesPath: Whether a word without hyphens is the case's file.
  /// - Returns: The person's story, and what is wrong with it.
  /// - Throws: ``World/ReadFailure`` if the file can't be read.
  static func read(
    _ arguments: inout Arguments, on: CalendarDay?, _ vocabulary: Vocabulary, _ world: World,
    takesPath: Bool = false
  ) throws(World.ReadFailure) -> (story: Story, diagnostics: [Diagnostic]) {
    let (story, _, diagnostics) = try read(
      &arguments, on: on, vocabulary, world, takesPath: takesPath, notes: nil)
    return (story, diagnostics)
  }

  /// Reads everything that the command line says of a person, and the note that it gives.
  ///
  /// `notes` is the catalogue whose phrases a note is read by, or `nil` if the command takes none;
  /// `takesNotePath` says that a single word is a note's file.
  static func read(
    _ arguments: inout Arguments, on: CalendarDay?, _ vocabulary: Vocabulary, _ world: World,
    takesPath: Bool = false, notes: Catalogue?, takesNotePath: Bool = false
  ) throws(World.ReadFailure) -> (story: Story, note: Note?, diagnostics: [Diagnostic]) {
    var options = CaseOptions(vocabulary)
    var diagnostics: [Diagnostic] = []
    var path = arguments.takeValue("--case", &diagnostics)
    if takesPath, path == nil, let first = arguments.words.first, !first.text.hasPrefix("--") {
      path = arguments.takeFirst()
    }
    if let path {
      let name = path.text == "-" ? "<stdin>" : path.text
      options.builder.read(SourceFile(name: name, bytes: try world.read(path.text)))
    }
    var note: Note?
    if let notes {
      note = try Note.take(
        &arguments, on ?? options.builder.on ?? world.today(), notes, world,
        takesPath: takesNotePath, &diagnostics)
      if let note { options.builder.take(note.reading) }
    }
    options.builder.beginOverriding()
    if let id = arguments.takeValue("--id", &diagnostics) { options.builder.id = id.text }
    options.read(&arguments, &diagnostics)
    let day = on ?? options.builder.on ?? world.today()
    let story = options.builder.story(on: day)
    return (story, note, diagnostics + options.builder.diagnostics)
  }

  private mutating func read(_ arguments: inout Arguments, _ diagnostics: inout [Diagnostic]) {
    while let word = arguments.takeFirst() {
      guard word.text.hasPrefix("--") else {
        diagnostics.append(.unexpectedWord(word.text, at: arguments.location(word)))
        continue
      }
      var name = String(word.text.dropFirst(2))
      var value: Arguments.Word?
      if let equals = name.firstIndex(of: "=") {
        let text = String(name[name.index(after: equals)...])
        name = String(name[..<equals])
        value = .init(text: text, offset: word.offset + 3 + name.utf8.count)
      }
      guard let option = option(name) else {
        diagnostics.append(unknown(name, at: arguments.location(word)))
        if arguments.words.first?.text.hasPrefix("--") == false { _ = arguments.takeFirst() }
        continue
      }
      if value == nil, option.takesValue {
        guard let next = arguments.words.first, !next.text.hasPrefix("--") else {
          diagnostics.append(.missingValue(word.text, at: arguments.location(word)))
          continue
        }
        value = arguments.takeFirst()
      } else if value == nil, let next = arguments.words.first, Self.truths.contains(next.text) {
        value = arguments.takeFirst()
      }
      // A fact that is true or false needs no value to be said.
      apply(option, value ?? .init(text: "true", offset: word.offset), arguments, &diagnostics)
    }
  }

  /// What may stand after an option that needs no value.
  private static let truths: Set<String> = [
    "ja", "nej", "yes", "no", "true", "false", "ukendt", "unknown", "?",
  ]

  /// What an option says.
  private enum Option {
    case fact(Fact, isAbsent: Bool)
    case score(Int)
    case event
    case noEvent
    case named

    var takesValue: Bool {
      if case .fact(let fact, _) = self, case .boolean = fact.kind { return false }
      return true
    }
  }

  /// What an option of the command line says: by its name, by what people call it, or by a
  /// beginning that only one has.
  private mutating func option(_ name: String) -> Option? {
    if let option = named(name) { return option }
    let words = builder.spokenWords()
    if let option = words.option(meaning: name).flatMap({ named($0) }) { return option }
    for prefix in Self.absence where name.hasPrefix(prefix) {
      let rest = String(name.dropFirst(prefix.count))
      if let option = words.option(meaning: rest) ?? beginning(rest, words) {
        return named("no-" + option)
      }
    }
    return beginning(name, words).flatMap { named($0) }
  }

  /// What says before an option that it is not so.
  private static let absence = ["ikke-", "uden-", "no-"]

  /// The one option of which a name or a word begins so.
  private func beginning(_ text: String, _ words: SpokenWords) -> String? {
    guard text.count >= 3 else { return nil }
    let names = (vocabulary.facts.map(\.option) + vocabulary.scales.map(\.option)).map { ($0, $0) }
    var found = Set<String>()
    for (name, option) in names + words.allNames.map({ ($0.name, $0.option) })
    where name.hasPrefix(text) { found.insert(option) }
    return found.count == 1 ? found.first : nil
  }

  private func named(_ name: String) -> Option? {
    switch name {
    case "event": return .event
    case "no-event": return .noEvent
    case "fact": return .named
    default: break
    }
    if let fact = vocabulary.facts.first(where: { $0.option == name }) {
      return .fact(fact, isAbsent: false)
    }
    if let scale = vocabulary.scales.firstIndex(where: { $0.option == name }) {
      return .score(scale)
    }
    guard name.hasPrefix("no-") else { return nil }
    let rest = String(name.dropFirst(3))
    guard let fact = vocabulary.facts.first(where: { $0.option == rest }) else { return nil }
    switch fact.kind {
    case .boolean, .set: return .fact(fact, isAbsent: true)
    case .number, .ordered, .choice, .date, .month, .municipality, .region, .text: return nil
    }
  }

  private mutating func unknown(_ name: String, at location: SourceLocation) -> Diagnostic {
    let words =
      builder.spokenWords().allNames.map(\.name) + vocabulary.facts.map(\.option)
      + vocabulary.scales.map(\.option)
      + (CommonOptions.names + CommonOptions.namesOfSome).map { String($0.dropFirst(2)) }
      .filter { $0 != name }
    return Diagnostic(
      "unknown-option", at: location,
      Bilingual(da: "ukendt valg `--\(name)`", en: "unknown option `--\(name)`"),
      help: nearestWord(to: name, among: words).map {
        Bilingual(da: "mente du `--\($0)`?", en: "did you mean `--\($0)`?")
      }
        ?? Bilingual(
          da: "se alle valg med: navigator suggest --help",
          en: "see all options with: navigator suggest --help"))
  }

  private mutating func apply(
    _ option: Option, _ value: Arguments.Word, _ arguments: Arguments,
    _ diagnostics: inout [Diagnostic]
  ) {
    switch option {
    case .fact(let fact, let isAbsent): set(fact, value, arguments, isAbsent: isAbsent)
    case .score(let scale): builder.addScore(arguments.caseWord(value), on: scale)
    case .event: builder.addEvent(arguments.caseWord(value))
    case .noEvent: builder.setNoEvents(arguments.caseWord(value))
    case .named:
      guard let equals = value.text.firstIndex(of: "=") else {
        diagnostics.append(
          Diagnostic(
            "missing-value", at: arguments.location(value),
            Bilingual(da: "skriv --fact navn=værdi", en: "write --fact name=value")))
        return
      }
      let name = String(value.text[..<equals])
      guard let fact = vocabulary.fact(named: name) else {
        diagnostics.append(
          .unknownFact(name, at: arguments.location(value), among: vocabulary.facts.map(\.name)))
        return
      }
      let rest = Arguments.Word(
        text: String(value.text[value.text.index(after: equals)...]),
        offset: value.offset + name.utf8.count + 1)
      set(fact, rest, arguments, isAbsent: false)
    }
  }

  private mutating func set(
    _ fact: Fact, _ value: Arguments.Word, _ arguments: Arguments, isAbsent: Bool
  ) {
    guard case .set = fact.kind else {
      return builder.set(fact, to: [arguments.caseWord(value)], isAbsent: isAbsent)
    }
    // The values of a set may stand together: --suspected depression,anxiety
    var words: [CaseBuilder.Word] = []
    var offset = value.offset
    for part in value.text.split(separator: ",", omittingEmptySubsequences: false) {
      if !part.isEmpty {
        words.append(CaseBuilder.Word(String(part), in: arguments.file, at: offset))
      }
      offset += part.utf8.count + 1
    }
    guard !words.isEmpty else {
      return builder.refuse(.nothingNamed(arguments.caseWord(value)))
    }
    builder.set(fact, to: words, isAbsent: isAbsent)
  }
}
