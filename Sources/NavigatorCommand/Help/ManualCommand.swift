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

  private var words: any HelpWords { wording.helpWords }

  /// Writes the page.
  init(_ wording: Wording) {
    self.wording = wording
    let title = wording.helpWords.manualTitle
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

  /// Begins a section.
  private mutating func section(_ section: HelpSection) {
    text += ".SH \(words.heading(section).uppercased().roff)\n"
  }

  /// Adds a line of words.
  private mutating func line(_ words: String) { text += words.roff + "\n" }

  /// Adds a tag and what it means.
  private mutating func entry(_ tag: String, _ words: String) {
    text += ".TP\n.B \(tag.roff)\n\(words.roff)\n"
  }

  /// Adds an option and what it means.
  private mutating func entry(_ option: OptionDeclaration) {
    entry(option.usage(by: words), words.help(option.name).meaning)
  }

  private mutating func writeName() {
    section(.name)
    text += "navigator \\- \(words.programPurpose.roff)\n"
    section(.use)
    text += ".B navigator\n"
    line(words.commandAndOptions)
  }

  private mutating func writeCommands() {
    section(.commands)
    for command in Command.allCases {
      let help = words.help(command)
      let tag = command.rawValue + (help.operands.isEmpty ? "" : " " + help.operands)
      entry(tag, help.summary)
      for paragraph in help.about.paragraphs {
        let isSetIn = paragraph.hasPrefix("  ")
        text += ".IP\n" + (isSetIn ? ".nf\n" : "") + paragraph.roff + (isSetIn ? "\n.fi\n" : "\n")
      }
      let own = OptionDeclaration.of(command).filter { isSpecial($0) }
      guard !own.isEmpty else { continue }
      text += ".RS\n"
      for option in own { entry(option) }
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
    section(.optionsOfEveryCommand)
    for option in OptionDeclaration.all where isCommon(option) { entry(option) }
    section(.optionsOfCases)
    for option in OptionDeclaration.all where isOfCases(option) && !isCommon(option) {
      entry(option)
    }
  }

  private mutating func writeFacts() {
    let list = CaseOptionList(wording)
    section(.facts)
    for option in list.facts + list.scales { entry(option.usage(), option.help) }
    guard !list.events.isEmpty else { return }
    section(.events)
    for event in list.events { entry(event.name, event.help) }
  }

  private mutating func writeRest() {
    section(.exitStatus)
    entry("0", words.exitDone)
    entry("1", words.exitWithFindings)
    entry("2", words.exitCouldNotRun)
    section(.examples)
    for command in Command.allCases {
      for example in words.help(command).examples.split(separator: "\n") {
        text += ".PP\n.nf\n\(String(example).roff)\n.fi\n"
      }
    }
    section(.notes)
    line(words.clinicianDecides)
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
