internal import LocatedJSON
internal import Pathways

/// The command line as a whole: words in, an exit code out.
public enum Navigator {
  /// The version of the program.
  static let version = "0.1.0"

  private static var versionLine: [UInt8] { Array("navigator \(version)\n".utf8) }

  /// Runs one command.
  ///
  /// - Parameters:
  ///   - words: The words after the program's name.
  ///   - world: What the command may touch.
  /// - Returns: What to tell whoever started the program.
  public static func run(_ words: [String], in world: World) -> ExitCode {
    // Scripts ask for the version before each run; asked alone, it needs no option to be looked at. What
    // can't be written is told below.
    if words == ["--version"], (try? world.print(versionLine)) != nil { return .success }
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
    do throws(CommandFailure) {
      guard diagnostics.isEmpty else { return session.refuse(diagnostics) }
      if arguments.takeFlag(.common(.version)) {
        try world.print(versionLine)
        return .success
      }
      guard let command = try Command.take(&arguments) else {
        if options.wantsHelp {
          return try session.print(Help.general(by: options.language.helpWords))
        }
        world.complain(Help.general(by: options.language.helpWords))
        return .couldNotRun
      }
      if options.wantsHelp { return try session.printHelp(for: command) }
      if let format = options.format, !command.declaration.formats.contains(format) {
        return session.refuse([.usage(.noFormat(format, of: command))])
      }
      arguments.translate(OptionDeclaration.translations(of: command))
      return try command.run(&arguments, session)
    } catch {
      return error.finding.map { session.refuse([$0]) } ?? .success
    }
  }
}

/// One run of a command: the world, and how to speak to whoever runs it.
struct Session {
  let world: World
  let options: CommonOptions

  /// Writes the product.
  func print(_ text: String) throws(CommandFailure) -> ExitCode {
    try world.print(Array(text.utf8))
    return .success
  }

  /// Writes the help of a command.
  func printHelp(for command: Command) throws(CommandFailure) -> ExitCode {
    // The others refer to these.
    guard command == .suggest || command == .interview else {
      return try print(Help.text(command, by: options.language.helpWords, facts: nil))
    }
    guard let catalogue = try catalogue(defersFollowUps: true) else { return .couldNotRun }
    let wording = Wording(catalogue, in: options.language)
    return try print(Help.text(command, by: options.language.helpWords, facts: wording))
  }

  /// Tells how a command that needs more words is used.
  func explainUse(of command: Command) -> ExitCode {
    world.complain(Help.text(command, by: options.language.helpWords, facts: nil))
    return .couldNotRun
  }

  /// Writes the product as JSON or for people, as it was asked for.
  func print(
    json bytes: @autoclosure () -> [UInt8], orText text: @autoclosure () -> String
  ) throws(CommandFailure) -> ExitCode {
    options.format == .json ? try print(json: bytes()) : try print(text())
  }

  /// Writes a JSON text in its canonical layout.
  func print(json bytes: [UInt8]) throws(CommandFailure) -> ExitCode {
    try world.print(laidOut(bytes))
    return .success
  }

  /// Lays out a JSON text that the program wrote itself.
  func laidOut(_ bytes: [UInt8]) -> [UInt8] {
    do {
      return try JSONDocument(SourceFile(name: "answer", bytes: bytes)).laidOut()
    } catch {
      preconditionFailure("the writer wrote what is no JSON: \(error)")
    }
  }

  /// Writes findings.
  func complain(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    world.complain(diagnostics.rendered(in: options.language))
  }

  /// A line of what a command says, ended.
  func line(_ remark: CommandRemark) -> String { "\(remark[options.language])\n" }

  /// Tells something beside the answer.
  func tell(_ remark: CommandRemark) { world.complain(line(remark)) }

  /// Writes findings that stop the command.
  func refuse(_ diagnostics: [Diagnostic]) -> ExitCode {
    complain(diagnostics)
    return .couldNotRun
  }

  /// Reads the catalogue; its findings are written.
  ///
  /// - Parameter defersFollowUps: Whether the follow-up rules may wait until they are needed.
  /// - Returns: The catalogue, or `nil` if it can't be used.
  /// - Throws: ``CommandFailure`` if a file can't be read.
  func catalogue(defersFollowUps: Bool = false) throws(CommandFailure) -> Catalogue? {
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
