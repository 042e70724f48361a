/// Writes a letter as text for a terminal or a record system.
public enum LetterText {
  /// Returns the text.
  ///
  /// - Parameters:
  ///   - letter: The letter.
  ///   - wording: The words to use.
  ///   - style: How it is laid out.
  ///   - tellsReadability: Whether how hard it is to read is told.
  /// - Returns: The text.
  public static func text(
    _ letter: LetterPage, _ wording: Wording, _ style: PageStyle, tellsReadability: Bool
  ) -> String {
    var page = Page(style)
    if !letter.check.isEmpty {
      for block in letter.check { write(block, to: &page) }
      page.gap()
      let rule = String(repeating: "-", count: min(style.width, 78))
      page.row(rule, ink: .dim)
      page.gap()
    }
    page.paragraph("", letter.title, ink: .bold)
    page.paragraph("", letter.subtitle, ink: .dim)
    for block in letter.blocks { write(block, to: &page) }
    if tellsReadability {
      page.gap()
      page.row(wording.words.readability(letter.readability), ink: .dim)
    }
    return page.text
  }

  private static func write(_ block: LetterPage.Block, to page: inout Page) {
    switch block {
    case .heading(let text):
      page.gap()
      page.paragraph("", text, ink: .heading)
    case .paragraph(let text): page.paragraph("", text)
    case .item(let text): page.paragraph("- ", text)
    case .missing(let text): page.paragraph("", text, ink: .danger)
    case .blank(let label): page.row("\(label): " + String(repeating: "_", count: 24))
    case .warning(let text): page.paragraph("!! ", text, ink: .danger, leadInk: .danger)
    case .small(let text): page.paragraph("", text, ink: .dim)
    }
  }
}
