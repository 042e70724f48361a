internal import LocatedJSON
internal import Pathways

/// Reads a case from a file and from options made of the vocabulary.
struct CaseOptions {
  private let vocabulary: Vocabulary
  private let command: Command
  private let catalogue: Catalogue
  private var builder: CaseBuilder

  /// What reads a value that is none as it would be said, once the day is known.
  private var sayings: Sayings?

  /// Whether the note was a single word, so that the next belongs to it.
  private var isInsideNote = false

  init(_ catalogue: Catalogue, _ command: Command) {
    self.catalogue = catalogue
    vocabulary = catalogue.vocabulary
    self.command = command
    builder = CaseBuilder(vocabulary: vocabulary)
  }

  /// What a command line says of a person.
  struct GivenCase {
    /// The builder that holds it, to which more can be said.
    var builder: CaseBuilder

    /// The day that the answer is for.
    let day: CalendarDay

    /// The person's story.
    let story: Story

    /// The note it was read from, if there is one.
    let note: Note?
  }

  /// What a word without hyphens is.
  enum PlainWord {
    /// Nothing that belongs to a case.
    case none
    /// The case's file.
    case caseFile
    /// A note, or a case's file.
    case note
    /// A note's file, or a note.
    case noteFile
  }

  /// Reads everything that the command line says of a person.
  ///
  /// - Parameters:
  ///   - arguments: The words that are left when the command's own options are taken.
  ///   - command: The command they belong to.
  ///   - plain: What a word without hyphens is.
  ///   - catalogue: What can be said, and the phrases that notes are read by.
  ///   - session: The as-of day, if the command line gives it, and where files are read.
  /// - Returns: What was told, and what is wrong with it.
  /// - Throws: ``CommandFailure`` if a file can't be read.
  static func read(
    _ arguments: inout Arguments, of command: Command, plain: PlainWord, _ catalogue: Catalogue,
    _ session: Session
  ) throws(CommandFailure) -> (told: GivenCase, diagnostics: [Diagnostic]) {
    var options = CaseOptions(catalogue, command)
    var diagnostics: [Diagnostic] = []
    if let path = options.takePath(&arguments, plain, &diagnostics) {
      let name = path.text == "-" ? "<stdin>" : path.text
      options.builder.read(SourceFile(name: name, bytes: try session.world.read(path.text)))
    }
    func day(_ builder: CaseBuilder) -> CalendarDay {
      session.options.on ?? builder.on ?? session.world.today()
    }
    var note: Note?
    if plain == .note || plain == .noteFile {
      note = try Note.take(
        &arguments, day(options.builder), catalogue, session.world, takesPath: plain == .noteFile,
        &diagnostics)
      if let note { options.builder.take(note.reading) }
      options.isInsideNote = note?.isOneWord ?? false
    }
    options.builder.beginOverriding()
    options.sayings = Sayings(catalogue: catalogue, day: day(options.builder))
    if let id = arguments.takeValue(.telling(.id), &diagnostics) { options.builder.id = id.text }
    options.read(&arguments, &diagnostics)
    let builder = options.builder
    let story = options.builder.story(on: day(builder))
    return (
      GivenCase(builder: builder, day: day(builder), story: story, note: note),
      diagnostics + options.builder.diagnostics
    )
  }

  /// Takes the case's file: that of the option, or a first word that names one.
  private func takePath(
    _ arguments: inout Arguments, _ plain: PlainWord, _ diagnostics: inout [Diagnostic]
  ) -> Arguments.Word? {
    if let path = arguments.takeValue(.telling(.caseFile), &diagnostics) { return path }
    guard plain == .caseFile, let first = arguments.words.first, !first.text.hasPrefix("--") else {
      return nil
    }
    return arguments.takeFirst()
  }

  private mutating func read(_ arguments: inout Arguments, _ diagnostics: inout [Diagnostic]) {
    while let word = arguments.takeFirst() {
      guard word.text.hasPrefix("--") else {
        let place = arguments.location(word)
        diagnostics.append(
          .usage(
            isInsideNote
              ? .wordOutsideNote(word.text, at: place) : .unexpectedWord(word.text, at: place)))
        // One word of advice is enough.
        isInsideNote = false
        continue
      }
      var name = String(word.text.dropFirst(2))
      var value: Arguments.Word?
      if let equals = name.firstIndex(of: "=") {
        let text = String(name[name.index(after: equals)...])
        name = String(name[..<equals])
        let before = word.typed?.utf8.count ?? 2 + name.utf8.count
        value = .init(text: text, offset: word.offset + before + 1)
      }
      guard let option = option(name) else {
        diagnostics.append(unknown(word, arguments))
        if arguments.words.first?.text.hasPrefix("--") == false { _ = arguments.takeFirst() }
        continue
      }
      if value == nil, option.takesValue {
        guard let next = arguments.words.first, !next.text.hasPrefix("--") else {
          diagnostics.append(.usage(.missingValue(word.shown, at: arguments.location(word))))
          continue
        }
        value = arguments.takeFirst()
      } else if value == nil, let next = arguments.words.first, Self.truths.contains(next.text) {
        value = arguments.takeFirst()
      }
      // A fact that is true or false needs no value to be said.
      let said = value ?? .init(text: "true", offset: word.offset)
      let before = builder
      apply(option, said, arguments, &diagnostics)
      if builder.diagnostics.count > before.diagnostics.count,
        let part = sayings?.part(of: option, name, said.text)
      {
        builder = before
        builder.take(part)
      }
    }
  }

  /// What may stand after an option that needs no value.
  private static let truths: Set<String> = [
    "ja", "nej", "yes", "no", "true", "false", "ukendt", "unknown", "?",
  ]

  /// What an option says.
  enum Option {
    case fact(Fact, isAbsent: Bool)
    case score(Index<Scale>)
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
    return (beginning(name, words) ?? vocabulary.option(labelled: name)).flatMap { named($0) }
  }

  /// What says before an option that it is not so.
  private static let absence =
    Language.allCases.flatMap(\.helpWords.absencePrefixes) + ["no-"]

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
      return .score(Index(scale))
    }
    guard name.hasPrefix("no-") else { return nil }
    let rest = String(name.dropFirst(3))
    guard let fact = vocabulary.facts.first(where: { $0.option == rest }) else { return nil }
    switch fact.kind {
    case .boolean, .set: return .fact(fact, isAbsent: true)
    case .number, .ordered, .choice, .date, .month, .municipality, .region, .text: return nil
    }
  }

  private mutating func unknown(_ word: Arguments.Word, _ arguments: Arguments) -> Diagnostic {
    let words =
      builder.spokenWords().allNames.map(\.name) + vocabulary.facts.map(\.option)
      + vocabulary.scales.map(\.option)
    let own = OptionDeclaration.of(command).flatMap(\.allNames).map { "--" + $0 }
    return .usage(
      arguments.unknownOption(word, of: command, among: words.map { "--" + $0 } + own))
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
            UsageRemark.writeFact))
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
