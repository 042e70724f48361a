internal import Pathways

/// The texts that explain the command line, made of the declarations of commands and options.
enum Help {
  /// Returns the help of the program as a whole.
  static func general(by words: any HelpWords) -> String {
    var page = HelpPage(words)
    page.paragraph(words.programQuestion)
    page.gap()
    page.paragraph("\(words.usagePrefix)navigator \(words.commandAndOptions)")
    page.gap()
    page.list(Command.outer)
    page.gap()
    page.heading(.optionsOfEveryCommand)
    for option in common { page.row(option) }
    page.gap()
    page.examples(of: .suggest)
    page.paragraph(words.clinicianDecides)
    return page.text
  }

  private static var common: [OptionDeclaration] {
    OptionDeclaration.all.filter { $0.commands.count == Command.allCases.count }
  }

  /// Returns the help of a command.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - words: The words of the reader's language.
  ///   - facts: The words for what can be said of a person, or `nil` if the command does not tell
  ///     them.
  /// - Returns: The help.
  static func text(_ command: Command, by words: any HelpWords, facts: Wording?) -> String {
    let declaration = command.declaration
    let help = words.help(command)
    var page = HelpPage(words)
    page.paragraph("navigator \(command.rawValue) – \(help.summary)")
    page.gap()
    let usage = ["navigator", command.rawValue, help.operands, words.anyOptions]
      .filter { !$0.isEmpty }
    page.line(words.usagePrefix + usage.joined(separator: " "))
    page.gap()
    page.paragraphs(help.about)
    if command == .catalogue {
      page.list(Command.ofCatalogue)
    } else {
      page.write(OptionDeclaration.of(command), of: command)
    }
    page.gap()
    if let facts {
      page.write(factsOf: facts)
    } else if declaration.takesCase {
      page.paragraph(words.caseAsForSuggest)
    }
    page.examples(of: command)
    return page.text
  }
}

/// A page of help, laid out in two columns.
struct HelpPage {
  private(set) var text = ""

  /// The words of the reader's language.
  let words: any HelpWords

  /// Where the second column begins, and where a line ends.
  private static let tab = 28
  private static let width = 80

  init(_ words: any HelpWords) { self.words = words }

  /// Adds a line as it is.
  mutating func line(_ words: String) { text += words + "\n" }

  /// Adds the heading of a section.
  mutating func heading(_ section: HelpSection) { paragraph(words.heading(section) + ":") }

  /// Adds paragraphs, an empty line after each; a line that is set in stays a line.
  mutating func paragraphs(_ words: String) {
    var paragraph: [Substring] = []
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
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

  /// Adds a paragraph, broken at the margin.
  mutating func paragraph(_ words: String) {
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

  /// Adds an option and what it means.
  mutating func row(_ option: OptionDeclaration) {
    row(option.usage(by: words), words.help(option.name).meaning)
  }

  /// Adds commands, each with what it does.
  mutating func list(_ commands: [Command]) {
    for command in commands {
      let help = words.help(command)
      // What may be left out is told in the command's own help.
      let operand = help.operands.split(separator: " ").first ?? ""
      let isLeftOut = operand.isEmpty || operand.hasPrefix("[")
      row(isLeftOut ? command.word : "\(command.word) \(operand)", help.summary)
    }
  }

  /// Adds options; the format as the command has it.
  mutating func write(_ options: [OptionDeclaration], of command: Command) {
    for option in options where option.name != .common(.version) {
      guard option.name == .common(.format) else {
        row(option)
        continue
      }
      let formats = command.declaration.formats
      guard formats.count > 1 else { continue }
      let choices = formats.map { words.word(forChoice: $0.rawValue) }.joined(separator: "|")
      row("\(option.shown(by: words)) \(choices)", words.help(option.name).meaning)
    }
  }

  /// Adds the examples of a command, each on a line.
  mutating func examples(of command: Command) {
    let lines = words.help(command).examples.split(separator: "\n")
    guard !lines.isEmpty else { return }
    gap()
    heading(.examples)
    for example in lines { line("  " + example) }
    gap()
  }
}
