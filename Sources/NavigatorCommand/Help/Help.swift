internal import LocatedJSON
internal import Pathways

/// The texts that explain the command line, made of the declarations of commands and options.
enum Help {
  /// Returns the help of the program as a whole.
  static func general(_ language: Language) -> String {
    var page = HelpPage(language)
    page.line(
      Bilingual(
        da:
          "navigator – hvilke tilbud er åbne for denne person, hvorfor, og hvem gør hvad hvornår?",
        en: "navigator – which offers are open to this person, why, and who does what by when?"))
    page.gap()
    page.line(
      Bilingual(da: "Brug: navigator KOMMANDO [valg]", en: "Usage: navigator COMMAND [options]"))
    page.gap()
    page.list(Command.outer)
    page.gap()
    page.line(Bilingual(da: "Valg for alle kommandoer:", en: "Options of every command:"))
    for option in common { page.row(option.usage(in: language), option.help) }
    page.gap()
    page.examples(Command.suggest.declaration.examples)
    page.line(
      Bilingual(
        da: "Svaret er et forslag; klinikeren afgør. Skriv aldrig navn eller CPR-nummer.",
        en: "The answer suggests; the clinician decides. Never write a name or a personal number."))
    return page.text
  }

  private static var common: [OptionDeclaration] {
    OptionDeclaration.all.filter { $0.commands.count == Command.allCases.count }
  }

  /// Returns the help of a command.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - language: The reader's language.
  ///   - facts: The words for what can be said of a person, or `nil` if the command does not tell
  ///     them.
  /// - Returns: The help.
  static func text(_ command: Command, _ language: Language, facts: Wording?) -> String {
    let declaration = command.declaration
    var page = HelpPage(language)
    page.title("navigator \(command.rawValue) – \(declaration.summary[language])")
    page.gap()
    let usage = ["navigator", command.rawValue, declaration.operands[language], page.options]
      .filter { !$0.isEmpty }
    page.line(page.use + usage.joined(separator: " "))
    page.gap()
    page.paragraphs(declaration.about)
    if command == .catalogue {
      page.list(Command.ofCatalogue)
    } else {
      page.write(OptionDeclaration.of(command), of: command)
    }
    page.gap()
    if let facts {
      page.write(factsOf: facts)
    } else if declaration.takesCase {
      page.line(
        Bilingual(
          da: "Sagen gives som til suggest: se navigator suggest --help.",
          en: "The case is given as for suggest: see navigator suggest --help."))
    }
    page.examples(declaration.examples)
    return page.text
  }
}

/// A page of help, laid out in two columns.
struct HelpPage {
  private(set) var text = ""
  let language: Language

  /// Where the second column begins, and where a line ends.
  private static let tab = 28
  private static let width = 80

  init(_ language: Language) { self.language = language }

  /// What stands before the use of a command.
  var use: String { Bilingual(da: "Brug: ", en: "Usage: ")[language] }

  /// What stands for options in the use of a command.
  var options: String { Bilingual(da: "[valg]", en: "[options]")[language] }

  mutating func line(_ words: String) { text += words + "\n" }
  mutating func line(_ words: Bilingual) { paragraph(words[language]) }

  /// Adds paragraphs, an empty line after each; a line that is set in stays a line.
  mutating func paragraphs(_ words: Bilingual) {
    var paragraph: [Substring] = []
    let lines = words[language].split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines + [Substring()] {
      if !line.isEmpty, !line.hasPrefix("  ") {
        paragraph.append(line)
        continue
      }
      if !paragraph.isEmpty { self.paragraph(paragraph.joined(separator: " ")) }
      paragraph = []
      if line.isEmpty { gap() } else { self.line(String(line)) }
    }
  }

  /// Adds what a page is about.
  mutating func title(_ words: String) { paragraph(words) }

  /// Adds a paragraph, broken at the margin.
  private mutating func paragraph(_ words: String) {
    var line = ""
    for word in words.split(separator: " ") {
      if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > Self.width {
        text += line + "\n"
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    text += line + "\n"
  }

  /// Adds an empty line, but never two.
  mutating func gap() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// Adds a row of two columns; what is too wide for the first pushes the second to a line below.
  mutating func row(_ left: String, _ right: String) {
    var line = "  " + left
    let room = Self.tab - 1
    if line.unicodeScalars.count > room {
      text += line + "\n"
      line = ""
    }
    let margin = String(repeating: " ", count: Self.tab)
    line += margin.dropFirst(line.unicodeScalars.count)
    var used = Self.tab
    var isFirst = true
    for word in right.split(separator: " ") {
      let count = word.unicodeScalars.count
      if !isFirst, used + 1 + count > Self.width {
        text += line + "\n"
        (line, used, isFirst) = (margin, Self.tab, true)
      }
      line += (isFirst ? "" : " ") + word
      used += count + (isFirst ? 0 : 1)
      isFirst = false
    }
    text += line + "\n"
  }

  mutating func row(_ left: String, _ right: Bilingual) { row(left, right[language]) }

  /// Adds commands, each with what it does.
  mutating func list(_ commands: [Command]) {
    for command in commands {
      let declaration = command.declaration
      // What may be left out is told in the command's own help.
      let operand = declaration.operands[language].split(separator: " ").first ?? ""
      let isLeftOut = operand.isEmpty || operand.hasPrefix("[")
      row(isLeftOut ? command.word : "\(command.word) \(operand)", declaration.summary)
    }
  }

  /// Adds options; the format as the command has it.
  mutating func write(_ options: [OptionDeclaration], of command: Command) {
    for option in options where option.name != .version {
      guard option.name == .format else {
        row(option.usage(in: language), option.help)
        continue
      }
      let formats = command.declaration.formats
      guard formats.count > 1 else { continue }
      let words = formats.map { OptionWords.shown($0.rawValue, in: language) }
      row(option.shown(in: language) + " " + words.joined(separator: "|"), option.help)
    }
  }

  /// Adds whole commands, each on a line.
  mutating func examples(_ examples: Bilingual) {
    let lines = examples[language].split(separator: "\n")
    guard !lines.isEmpty else { return }
    gap()
    line(Bilingual(da: "Eksempler:", en: "Examples:"))
    for example in lines { line("  " + example) }
    gap()
  }
}
