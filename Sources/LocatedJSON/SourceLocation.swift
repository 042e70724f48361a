/// A place in a text, as a person would look for it.
///
/// Line and column are counted when somebody asks for them: a finding that nobody is shown costs
/// nothing, however large the text is.
public struct SourceLocation: Sendable {
  let text: SourceFile

  /// The byte that stands there, from the beginning of the text.
  let offset: Int

  /// Creates the place of a byte; one past the end means the end of the text.
  init(in text: SourceFile, at offset: Int) {
    self.text = text
    self.offset = offset
  }

  /// Creates a place from its parts.
  ///
  /// - Parameters:
  ///   - file: The file's name.
  ///   - line: The line, from 1.
  ///   - column: The column, from 1.
  public init(file: String, line: Int, column: Int) {
    let before = [UInt8](repeating: UInt8(ascii: " "), count: max(0, column - 1))
    text = SourceFile(name: file, bytes: before, firstLine: line)
    offset = before.count
  }

  /// The file's name as the user gave it.
  public var file: String { text.name }

  /// The line, from 1.
  public var line: Int { text.lineAndColumn(at: offset).line }

  /// The column, from 1, in Unicode scalars, so that `ø` counts once.
  public var column: Int { text.lineAndColumn(at: offset).column }
}

extension SourceLocation: Hashable {
  /// Returns whether two places are the same.
  public static func == (left: Self, right: Self) -> Bool {
    if left.text === right.text { return left.offset == right.offset }
    guard left.file == right.file else { return false }
    return left.text.lineAndColumn(at: left.offset) == right.text.lineAndColumn(at: right.offset)
  }

  /// Feeds what two equal places share.
  public func hash(into hasher: inout Hasher) { hasher.combine(file) }
}

extension SourceLocation: Comparable {
  /// Orders by file name, then as one reads.
  public static func < (left: Self, right: Self) -> Bool {
    if left.text === right.text { return left.offset < right.offset }
    if left.file != right.file { return left.file < right.file }
    return left.text.lineAndColumn(at: left.offset) < right.text.lineAndColumn(at: right.offset)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, the form that editors make a link of.
  public var description: String {
    let (line, column) = text.lineAndColumn(at: offset)
    return "\(file):\(line):\(column)"
  }
}
