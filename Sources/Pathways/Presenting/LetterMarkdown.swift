/// Writes a letter as Markdown.
public enum LetterMarkdown {
  /// Returns the text.
  public static func text(
    _ letter: LetterPage, _ wording: Wording, tellsReadability: Bool
  ) -> String {
    var text = ""
    if !letter.check.isEmpty { text += blocks(letter.check, level: 2) + "\n---\n\n" }
    text += "# \(escaped(letter.title))\n\n\(escaped(letter.subtitle))\n"
    text += blocks(letter.blocks, level: 2)
    if tellsReadability { text += "\n\(wording.words.readability(letter.readability))\n" }
    return text
  }

  private static func blocks(_ blocks: [LetterPage.Block], level: Int) -> String {
    var text = ""
    var wasItem = false
    for block in blocks {
      // Lines of one list stand together; everything else is a paragraph of its own.
      let line = line(block, String(repeating: "#", count: level))
      let isItem = line.hasPrefix("- ")
      if !(isItem && wasItem) { text += "\n" }
      text += line + "\n"
      wasItem = isItem
    }
    return text
  }

  private static func line(_ block: LetterPage.Block, _ hashes: String) -> String {
    switch block {
    case .heading(let text): "\(hashes) \(escaped(text))"
    case .paragraph(let text): escaped(text)
    case .item(let text): "- \(escaped(text))"
    case .missing(let text): "**\(escaped(text))**"
    case .blank(let label): "- \(escaped(label)): \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_"
    case .warning(let text): "> **\(escaped(text))**"
    case .small(let text): "_\(escaped(text))_"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
