internal import LocatedJSON
internal import Pathways

/// The words of a consultation, as the command line gives them.
struct Note {
  /// The text and where it came from.
  let file: SourceFile

  /// What it says.
  let reading: NoteReading

  /// Whether it is a single word of the command line.
  var isOneWord: Bool { file.name == Self.typed && !file.bytes.contains(UInt8(ascii: " ")) }

  /// What a note is called that stands on the command line.
  private static let typed = "<note>"

  /// Takes a note: `--note FILE`, `--note -`, or a first word that is no option.
  ///
  /// `takesPath` says that a single word is the note's file and not the note. There is no note if
  /// none of these stands there, or if it can't be taken.
  static func take(
    _ arguments: inout Arguments, _ day: CalendarDay, _ catalogue: Catalogue, _ world: World,
    takesPath: Bool, _ diagnostics: inout [Diagnostic]
  ) throws(CommandFailure) -> Note? {
    let file: SourceFile
    if let path = arguments.takeValue(.telling(.note), &diagnostics) {
      let name = path.text == "-" ? "<stdin>" : path.text
      file = SourceFile(name: name, bytes: try world.read(path.text))
    } else if let word = arguments.words.first,
      !word.text.hasPrefix("--") || word.text.contains(" "),
      !word.text.hasSuffix(".json")
    {
      _ = arguments.takeFirst()
      if takesPath, !word.text.contains(" ") {
        let name = word.text == "-" ? "<stdin>" : word.text
        file = SourceFile(name: name, bytes: try world.read(word.text))
      } else {
        file = SourceFile(name: typed, bytes: Array(word.text.utf8))
      }
    } else {
      return nil
    }
    if let range = PersonalNumber.firstRange(in: file.bytes) {
      diagnostics.append(.personalNumber(at: file.location(at: range.lowerBound)))
      return nil
    }
    guard let reader = catalogue.noteReader(forMany: false) else {
      diagnostics.append(
        Diagnostic(
          "no-phrases", at: file.location(at: 0),
          CommandRemark.noPhrases))
      return nil
    }
    return Note(file: file, reading: reader.read(file.bytes, on: day))
  }
}

/// `navigator note`: the words of a consultation to a case, to be corrected and kept.
enum NoteCommand {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    guard let catalogue = try session.catalogue(defersFollowUps: true),
      let told = try session.told(&arguments, of: .note, plain: .noteFile, catalogue)
    else { return .couldNotRun }
    if session.options.format != .json { told.complainOfNote(catalogue, session) }
    return try session.print(json: CaseText.json(of: told.story.person(), catalogue))
  }
}

extension CaseOptions.GivenCase {
  /// Tells beside the product what was read of a note, and what was not.
  func complainOfNote(_ catalogue: Catalogue, _ session: Session) {
    let wording = Wording(catalogue, in: session.options.language)
    session.world.complain(summary(wording, session.options.style))
  }

  /// What was read of the note, and what was not; nothing without one.
  func summary(_ wording: Wording, _ style: PageStyle) -> String {
    note.map { NoteSummary.text($0.reading, $0.file.bytes, wording, style) } ?? ""
  }
}
