internal import LocatedJSON

/// Writes a letter as one HTML file: no script, nothing from elsewhere, made for paper too.
public enum LetterHTML {
  /// Returns the file.
  public static func text(
    _ letter: LetterPage, _ wording: Wording, tellsReadability: Bool
  ) -> String {
    var body = ""
    if !letter.check.isEmpty {
      body += "<aside>\n\(blocks(letter.check))</aside>\n"
    }
    body += "<main>\n<h1>\(escaped(letter.title))</h1>\n"
    body += "<p class=\"small\">\(escaped(letter.subtitle))</p>\n"
    body += blocks(letter.blocks) + "</main>\n"
    if tellsReadability {
      let words = wording.words.readability(letter.readability)
      body += "<footer><p class=\"small\">\(escaped(words))</p></footer>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(letter.language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(letter.title))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private static func blocks(_ blocks: [LetterPage.Block]) -> String {
    var text = ""
    var isList = false
    for block in blocks {
      var isItem = false
      if case .item = block { isItem = true }
      if isItem != isList { text += isItem ? "<ul>\n" : "</ul>\n" }
      isList = isItem
      text += element(block) + "\n"
    }
    return text + (isList ? "</ul>\n" : "")
  }

  private static func element(_ block: LetterPage.Block) -> String {
    switch block {
    case .heading(let text): "<h2>\(escaped(text))</h2>"
    case .paragraph(let text): "<p>\(escaped(text))</p>"
    case .item(let text): "<li>\(escaped(text))</li>"
    case .missing(let text): "<p class=\"missing\">\(escaped(text))</p>"
    case .blank(let label): "<p class=\"blank\"><span>\(escaped(label)):</span></p>"
    case .warning(let text): "<p class=\"warning\" role=\"alert\">\(escaped(text))</p>"
    case .small(let text): "<p class=\"small\">\(escaped(text))</p>"
    }
  }

  /// Returns a text in which nothing is markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }

  // Sizes in rem and a width in characters, so that it is still readable at twice the size; on
  // paper always dark on white, with the headings beside the text, since a letter has many.
  private static let style = """
    :root { color-scheme: light dark; --paper: #ffffff; --ink: #1a1a1a; --quiet: #555555;
      --accent: #0b4f6c; --missing: #9c1c1c; --alert: #7a0c0c; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #14171a; --ink: #eceff1; --quiet: #b8c0c6; --accent: #8fd0ee;
        --missing: #ffb3ab; --alert: #ffc9c3; } }
    body { background: var(--paper); color: var(--ink); max-width: 42rem; margin: 1.5rem auto;
      padding: 0 1rem; font: 1rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
    h1 { font-size: 1.4rem; margin: 0 0 .2rem; color: var(--accent); }
    h2 { font-size: 1rem; margin: .8rem 0 .1rem; color: var(--accent); break-after: avoid; }
    p, ul { margin: .1rem 0; } ul { padding-left: 1.2rem; }
    aside { border: 2px solid var(--quiet); padding: .2rem .8rem .6rem; margin-bottom: 1.5rem; }
    .small { color: var(--quiet); font-size: .9rem; }
    .missing { color: var(--missing); }
    .warning { color: var(--alert); font-weight: bold; }
    .blank { display: flex; gap: .5rem; margin: .5rem 0; }
    .blank::after { content: ""; flex: 1; border-bottom: 1px solid currentColor; min-width: 8rem; }
    @page { size: A4; margin: 14mm; }
    @media print {
      :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --quiet: #333333;
        --accent: #000000; --missing: #000000; --alert: #000000; }
      html { font-size: 9.5pt; }
      body { margin: 0; max-width: none; padding: 0; line-height: 1.35; }
      aside { break-after: page; }
      main { display: grid; grid-template-columns: 10rem 1fr; column-gap: .8rem; }
      h1, h1 + .small { grid-column: 1 / -1; } main h2 { grid-column: 1; }
      main p, main ul { grid-column: 2; }
      main h2, main p, main ul { margin: .3rem 0 .1rem; break-after: auto; } }
    """
}
