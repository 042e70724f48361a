/// A place in a text, as a person would look for it.
public struct SourceLocation: Hashable, Sendable {
  /// The file's name as the user gave it.
  public let file: String

  /// The line, from 1.
  public let line: Int

  /// The column, from 1, in Unicode scalars, so that `ø` counts once.
  public let column: Int

  /// Creates a place from its parts.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  /// Orders by file name, then as one reads.
  public static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return (left.line, left.column) < (right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, the form that editors make a link of.
  public var description: String { "\(file):\(line):\(column)" }
}
