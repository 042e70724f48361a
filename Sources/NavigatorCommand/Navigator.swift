internal import LocatedJSON
internal import Pathways

/// The command line as a whole: words in, an exit code out.
public enum Navigator {
  /// The version of the program.
  static let version = "0.1.0"

  /// Runs one command.
  ///
  /// - Parameters:
  ///   - words: The words after the program's name.
  ///   - world: What the command may touch.
  /// - Returns: What to tell whoever started the program.
  public static func run(_ words: [String], in world: World) -> ExitCode {
    var arguments = Arguments(words)
    var diagnostics: [Diagnostic] = []
    let options = CommonOptions(&arguments, world, &diagnostics)
    // Before anything is repeated in a message: what looks like a personal number goes nowhere.
    if let range = PersonalNumber.firstRange(in: arguments.file.bytes),
      !CatalogueSource.personalNumbers(options.catalogue, world).isEmpty
    {
      let finding = Diagnostic.personalNumber(at: arguments.file.location(at: range.lowerBound))
      world.complain(finding.rendered(in: options.language))
      return .couldNotRun
    }
    let session = Session(world: world, options: options)
    do {
      guard diagnostics.isEmpty else { return session.refuse(diagnostics) }
      if arguments.takeFlag("--version") { return try session.print("navigator \(version)\n") }
      guard let word = arguments.takeFirst() else {
        if options.wantsHelp { return try session.print(Help.general(options.language)) }
        world.complain(Help.general(options.language))
        return .couldNotRun
      }
      guard let command = Command(rawValue: word.text) else {
        return session.refuse([Command.unknown(word.text, at: arguments.location(word))])
      }
      guard command.has(options.format, arguments.words.first?.text) else {
        return session.refuse([command.hasNot(options.format)])
      }
      return try command.run(&arguments, session)
    } catch let failure as World.ReadFailure {
      return session.refuse([
        Diagnostic(
          "unreadable", at: nil,
          Bilingual(
            da: "`\(failure.path)` kan ikke læses: \(failure.why.danish)",
            en: "`\(failure.path)` can't be read: \(failure.why.english)"))
      ])
    } catch let failure as World.WriteFailure {
      guard let reason = failure.reason else { return .success }
      return session.refuse([
        Diagnostic(
          "unwritable", at: nil,
          Bilingual(
            da: "svaret kan ikke skrives: \(reason)", en: "the answer can't be written: \(reason)"))
      ])
    } catch {
      preconditionFailure("commands throw nothing else")
    }
  }
}

/// The commands.
enum Command: String, CaseIterable {
  case suggest
  case explain
  case letter
  case follow
  case calendar
  case batch
  case catalogue

  func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    switch self {
    case .suggest: try Suggest.run(&arguments, session)
    case .explain: try Explain.run(&arguments, session)
    case .letter: try LetterCommand.run(&arguments, session)
    case .follow: try Follow.run(&arguments, session)
    case .calendar: try CalendarCommand.run(&arguments, session)
    case .batch: try Batch.run(&arguments, session)
    case .catalogue: try CatalogueCommand.run(&arguments, session)
    }
  }

  /// Whether the command can answer in a format.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - word: The word after the command.
  /// - Returns: Whether it can.
  func has(_ format: CommonOptions.Format, _ word: String?) -> Bool {
    switch format {
    case .text, .json: true
    case .markdown:
      writesLetters || self == .catalogue && word == CatalogueCommand.show.rawValue
    case .html: writesLetters
    case .ics: self == .calendar
    }
  }

  /// Whether it can write a letter.
  private var writesLetters: Bool { self == .letter || self == .suggest }

  /// The finding for a format that the command has not.
  func hasNot(_ format: CommonOptions.Format) -> Diagnostic {
    let command =
      switch format {
      case .ics: "calendar"
      case .html: Command.letter.rawValue
      case .text, .json, .markdown: "catalogue show"
      }
    return Diagnostic(
      "unknown-value", at: nil,
      Bilingual(
        da: "kun `\(command)` har formatet \(format.rawValue)",
        en: "only `\(command)` has the format \(format.rawValue)"),
      help: Bilingual(da: "skriv --format text eller json", en: "write --format text or json"))
  }

  static func unknown(_ word: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unknown-command", at: location,
      Bilingual(da: "ukendt kommando `\(word)`", en: "unknown command `\(word)`"),
      help: .didYouMean(word, among: allCases.map(\.rawValue), orOneOf: true))
  }
}

/// One run of a command: the world, and how to speak to whoever runs it.
struct Session {
  let world: World
  let options: CommonOptions

  /// Writes the product.
  func print(_ text: String) throws(World.WriteFailure) -> ExitCode {
    try world.print(Array(text.utf8))
    return .success
  }

  /// Writes a JSON text in its canonical layout.
  func print(json bytes: [UInt8]) throws(World.WriteFailure) -> ExitCode {
    let file = SourceFile(name: "answer", bytes: bytes)
    do {
      try world.print(try JSONDocument(file).laidOut())
    } catch let failure as World.WriteFailure {
      throw failure
    } catch {
      preconditionFailure("the writer wrote what is no JSON: \(error)")
    }
    return .success
  }

  /// Writes findings.
  func complain(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    world.complain(diagnostics.rendered(in: options.language))
  }

  /// Writes findings that stop the command.
  func refuse(_ diagnostics: [Diagnostic]) -> ExitCode {
    complain(diagnostics)
    return .couldNotRun
  }

  /// Reads the catalogue; its findings are written.
  ///
  /// - Parameter defersFollowUps: Whether the follow-up rules may wait until they are needed.
  /// - Returns: The catalogue, or `nil` if it can't be used.
  /// - Throws: ``World/ReadFailure`` if a file can't be read.
  func catalogue(defersFollowUps: Bool = false) throws(World.ReadFailure) -> Catalogue? {
    let (catalogue, diagnostics) = try CatalogueSource.read(
      options.catalogue, world, practice: options.practice, defersFollowUps: defersFollowUps)
    // Warnings are for editors, who have a command of their own for them; but that a file was meant
    // to be read and was not, whoever decides by the catalogue must know.
    complain(
      diagnostics.filter { finding in
        finding.code == .unreadFile || (catalogue == nil && finding.severity == .error)
      })
    // The process ends with the command: giving a catalogue's memory back piece by piece would
    // take a fifth of the time that the answer takes.
    if let catalogue { _ = Unmanaged.passRetained(Keeper(catalogue: catalogue)) }
    return catalogue
  }
}

/// Keeps a catalogue until the process ends.
private final class Keeper {
  let catalogue: Catalogue

  init(catalogue: Catalogue) { self.catalogue = catalogue }
}
