internal import LocatedJSON
internal import Pathways

/// `navigator manual`: the manual page, made of the same declarations as help.
enum ManualCommand {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    let faults = arguments.unused(by: .manual)
    guard faults.isEmpty else { return session.refuse(faults) }
    guard let catalogue = try session.catalogue(defersFollowUps: true) else { return .couldNotRun }
    let wording = Wording(catalogue, in: session.options.language)
    return try session.print(ManualPage(wording).text)
  }
}

/// A manual page in roff.
///
/// - SeeAlso: groff_man(7).
struct ManualPage {
  private let wording: Wording
  private(set) var text = ""

  private var language: Language { wording.language }

  /// Writes the page.
  init(_ wording: Wording) {
    self.wording = wording
    let title = Bilingual(
      da: "veje til hjælp i psykiatrien", en: "ways to help in mental health")[wording.language]
    text = """
      .\\" Made by: navigator manual
      .TH NAVIGATOR 1 "\(wording.catalogue.version.roff)" "navigator \(Navigator.version)" "\(title.roff)"

      """
    writeName()
    writeCommands()
    writeOptions()
    writeFacts()
    writeRest()
  }

  private mutating func section(_ danish: String, _ english: String) {
    text += ".SH " + Bilingual(da: danish, en: english)[language].uppercased().roff + "\n"
  }

  private mutating func line(_ words: String) { text += words.roff + "\n" }

  /// Adds a tag and what it means.
  private mutating func entry(_ tag: String, _ words: String) {
    text += ".TP\n.B \(tag.roff)\n\(words.roff)\n"
  }

  private mutating func writeName() {
    section("Navn", "Name")
    let what = Bilingual(
      da: "hvilke tilbud er åbne for denne person, hvorfor, og hvem gør hvad hvornår",
      en: "which offers are open to this person, why, and who does what by when")[language]
    text += "navigator \\- \(what.roff)\n"
    section("Brug", "Synopsis")
    text += ".B navigator\n"
    line(Bilingual(da: "KOMMANDO [valg]", en: "COMMAND [options]")[language])
  }

  private mutating func writeCommands() {
    section("Kommandoer", "Commands")
    for command in Command.allCases {
      let declaration = command.declaration
      let operands = declaration.operands[language]
      let tag = command.rawValue + (operands.isEmpty ? "" : " " + operands)
      entry(tag, declaration.summary[language])
      for paragraph in declaration.about[language].paragraphs {
        let isSetIn = paragraph.hasPrefix("  ")
        text += ".IP\n" + (isSetIn ? ".nf\n" : "") + paragraph.roff + (isSetIn ? "\n.fi\n" : "\n")
      }
      let own = OptionDeclaration.of(command).filter { isSpecial($0) }
      guard !own.isEmpty else { continue }
      text += ".RS\n"
      for option in own { entry(option.usage(in: language), option.help[language]) }
      text += ".RE\n"
    }
  }

  /// Whether an option belongs to few commands, so that it is told with them.
  private func isSpecial(_ option: OptionDeclaration) -> Bool {
    !isCommon(option) && !isOfCases(option)
  }

  private func isCommon(_ option: OptionDeclaration) -> Bool {
    option.commands.count == Command.allCases.count
  }

  private func isOfCases(_ option: OptionDeclaration) -> Bool {
    Command.allCases.allSatisfy { !$0.declaration.takesCase || option.commands.contains($0) }
  }

  private mutating func writeOptions() {
    section("Valg for alle kommandoer", "Options of every command")
    for option in OptionDeclaration.all where isCommon(option) {
      entry(option.usage(in: language), option.help[language])
    }
    section("Valg om en sag", "Options of a case")
    for option in OptionDeclaration.all where isOfCases(option) && !isCommon(option) {
      entry(option.usage(in: language), option.help[language])
    }
  }

  private mutating func writeFacts() {
    let list = CaseOptionList(wording)
    section("Oplysninger", "Facts")
    for option in list.facts + list.scales { entry(option.usage(), option.help) }
    guard !list.events.isEmpty else { return }
    section("Hændelser", "Events")
    for event in list.events { entry(event.name, event.help) }
  }

  private mutating func writeRest() {
    section("Slutkode", "Exit status")
    entry("0", Bilingual(da: "udført", en: "done")[language])
    entry(
      "1",
      Bilingual(
        da: "udført, med fund: en linje var forkert, en prøve fejlede",
        en: "done, with findings: a line was wrong, a test failed")[language])
    entry(
      "2",
      Bilingual(
        da: "kunne ikke køre: forkerte ord, ulæselige data, ugyldigt katalog",
        en: "could not run: wrong words, unreadable input, an invalid catalogue")[language])
    section("Eksempler", "Examples")
    for command in Command.allCases {
      for example in command.declaration.examples[language].split(separator: "\n") {
        text += ".PP\n.nf\n\(String(example).roff)\n.fi\n"
      }
    }
    section("Bemærk", "Notes")
    line(
      Bilingual(
        da: "Svaret er et forslag; klinikeren afgør. Skriv aldrig navn eller CPR-nummer.",
        en: "The answer suggests; the clinician decides. Never write a name or a personal number.")[
          language])
  }
}

extension String {
  /// The text as roff reads it: hyphens to be copied, and no line that begins as a request does.
  fileprivate var roff: String {
    var text = ""
    for character in self {
      switch character {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "\"": text += "\\(dq"
      // A long list of values may be broken between any two.
      case "|": text += "|\\:"
      default: text.append(character)
      }
    }
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  /// The paragraphs, each on one line; a line that is set in is one of its own.
  fileprivate var paragraphs: [String] {
    var paragraphs: [String] = [""]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.hasPrefix("  ") {
        paragraphs += [String(line), ""]
      } else {
        paragraphs[paragraphs.count - 1] += (paragraphs.last == "" ? "" : " ") + line
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }
}
