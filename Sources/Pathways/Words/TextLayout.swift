/// How a page is laid out for the person or program that reads it.
public struct PageStyle: Sendable {
  /// How many columns a line may have.
  public var width: Int

  /// Whether colours are used.
  public var usesColor: Bool

  /// Whether everything is shown, however long.
  public var showsAll: Bool

  /// Whether proposed offers are shown, marked as such.
  public var includesProposed: Bool

  /// Creates a style.
  public init(
    width: Int = 80, usesColor: Bool = false, showsAll: Bool = false, includesProposed: Bool = false
  ) {
    self.width = max(40, width)
    self.usesColor = usesColor
    self.showsAll = showsAll
    self.includesProposed = includesProposed
  }
}

/// A text made line by line, wrapped and coloured.
struct Page {
  enum Ink: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case danger = "1;31"
    case good = "32"
    case heading = "1;36"
  }

  let style: PageStyle
  private(set) var text = ""

  init(_ style: PageStyle) { self.style = style }

  /// How many lines there are so far.
  var lineCount: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }

  /// Returns words in an ink, which has no width.
  func inked(_ words: String, _ ink: Ink) -> String {
    style.usesColor && ink != .plain ? "\u{1B}[\(ink.rawValue)m\(words)\u{1B}[0m" : words
  }

  /// Adds an empty line, but never two.
  mutating func gap() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// Adds a paragraph, wrapped at the width.
  ///
  /// - Parameters:
  ///   - lead: What stands before the first line, such as a number.
  ///   - words: The text.
  ///   - indent: How far later lines are indented; as far as `lead` is wide if 0.
  ///   - ink: The ink of the text.
  ///   - leadInk: The ink of what stands before it.
  ///   - limit: How many lines to show at the most; the last one ends in `…` if there are more.
  ///   - keepsSpaces: Whether the words are one line as they are, whose columns the writer counted.
  mutating func paragraph(
    _ lead: String = "", _ words: String, indent: Int = 0, ink: Ink = .plain, leadInk: Ink = .plain,
    lines limit: Int = .max, keepsSpaces: Bool = false
  ) {
    if keepsSpaces {
      text += inked(lead, leadInk) + inked(words, ink) + "\n"
      return
    }
    let margin = indent > 0 ? indent : lead.columns
    let width = max(20, style.width - margin)
    var lines = Self.wrapped(
      words, width: width, first: max(8, width + margin - lead.columns), lines: limit)
    if lines.count > limit {
      lines = Array(lines.prefix(limit))
      let room = style.width - (limit == 1 ? max(margin, lead.columns) : margin) - 2
      lines[limit - 1] = Self.cut(lines[limit - 1], to: room) + " …"
    }
    for (number, line) in lines.enumerated() {
      let before = number == 0 ? inked(lead, leadInk) : ""
      let used = number == 0 ? lead.columns : 0
      let padding = String(repeating: " ", count: max(0, margin - used))
      text += before + padding + inked(line, ink) + "\n"
    }
  }

  /// The beginning of a line that takes no more than so many columns: whole words, if there are any.
  private static func cut(_ line: String, to room: Int) -> String {
    guard line.columns > room else { return line }
    let start = line.unicodeScalars.prefix(max(1, room))
    let isWhole = line.unicodeScalars.dropFirst(start.count).first == " "
    guard !isWhole, let space = start.lastIndex(of: " ") else { return String(start) }
    return String(start[..<space])
  }

  /// Adds a line with one part at the left and one at the right, or under it if there is no room.
  mutating func line(_ left: String, right: String, ink: Ink = .plain, rightInk: Ink = .dim) {
    if right.isEmpty { return paragraph("", left, ink: ink) }
    let room = style.width - left.columns - right.columns
    if room >= 2 {
      text += inked(left, ink) + String(repeating: " ", count: room) + inked(right, rightInk) + "\n"
    } else {
      paragraph("", left, ink: ink)
      paragraph("", right, ink: rightInk)
    }
  }

  /// Adds a line as it is, whose columns its writer has counted.
  mutating func row(_ words: String, ink: Ink = .plain) { text += inked(words, ink) + "\n" }

  /// Breaks a text at its spaces; a word longer than a line stands alone.
  ///
  /// - Returns: The lines, and no more than one beyond so many as are asked for.
  static func wrapped(
    _ words: String, width: Int, first: Int? = nil, lines limit: Int = .max
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    // A word and the space after it take two columns at least.
    let most = limit < 100 ? (limit + 1) * max(width, first ?? width) : .max
    for word in words.utf8.split(separator: UInt8(ascii: " "), maxSplits: most) {
      if lines.count > limit { return lines }
      let own = word.columns
      if line.isEmpty {
        columns = own
      } else if columns + 1 + own <= (lines.isEmpty ? first ?? width : width) {
        line += " "
        columns += 1 + own
      } else {
        lines.append(line)
        line = ""
        columns = own
      }
      line += Substring(word)
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}

extension String {
  /// How many columns the text takes, one for each scalar: the letters of our languages are one.
  var columns: Int { utf8.columns }
}

extension Substring {
  /// How many columns the text takes.
  var columns: Int { utf8.columns }
}

extension Sequence<UInt8> {
  /// How many scalars begin in UTF-8.
  fileprivate var columns: Int { reduce(0) { $1 & 0b1100_0000 == 0b1000_0000 ? $0 : $0 + 1 } }
}
