/// A text as it was handed in, with the name a person knows it by.
///
/// Everything read from the text keeps byte offsets into it; lines and columns are worked out only
/// when a finding needs them, so that a good file pays nothing for them.
public final class SourceFile: Sendable {
  /// The name as the user gave it, such as a path, `<stdin>` or `command line`.
  public let name: String

  /// The bytes as they were read.
  public let bytes: [UInt8]

  /// The number of the text's first line, from 1; a line of a larger file has its number there.
  public let firstLine: Int

  /// Every few thousand bytes, the line and the column that were reached: a finding looks at the
  /// bytes since then only, so that a thousand of them in one long line cost no more than one.
  private let marks: [Mark]

  private struct Mark {
    var line: Int
    /// How many scalars of the line stand before.
    var column = 0

    mutating func pass(_ byte: UInt8) {
      if byte == 0x0A {
        line += 1
        column = 0
      } else if byte & 0b1100_0000 != 0b1000_0000 {
        // A continuation byte (10xxxxxx) belongs to the scalar before it.
        column += 1
      }
    }
  }

  private static let step = 4096

  /// Creates a file from bytes that were already read.
  ///
  /// - Parameters:
  ///   - name: The name as the user gave it.
  ///   - bytes: The bytes, in any state; nothing is checked here.
  ///   - firstLine: The number of the first line, from 1.
  ///   - isProven: Whether findings are not to be expected, so that nothing is prepared for them.
  public init(name: String, bytes: [UInt8], firstLine: Int = 1, isProven: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
    marks = isProven || bytes.count < Self.step ? [] : Self.marks(bytes, firstLine)
  }

  private static func marks(_ bytes: [UInt8], _ firstLine: Int) -> [Mark] {
    var marks = [Mark(line: firstLine)]
    var mark = marks[0]
    for (offset, byte) in bytes.enumerated() {
      mark.pass(byte)
      if (offset + 1).isMultiple(of: step) { marks.append(mark) }
    }
    return marks
  }
}

extension SourceFile {
  /// Returns the line and column of a byte.
  ///
  /// A line ends with LF or CR LF. Bytes that are no UTF-8 count as one column each.
  ///
  /// - Parameter offset: A byte offset; one past the end means the end of the text.
  /// - Returns: The place, line and column from 1.
  /// - Complexity: O(1), but O(`offset`) in a file without marks.
  public func location(at offset: Int) -> SourceLocation {
    precondition((0...bytes.count).contains(offset), "offset \(offset) is outside \(name)")
    let number = min(offset / Self.step, marks.count - 1)
    var mark = number > 0 ? marks[number] : Mark(line: firstLine)
    for index in max(0, number) * Self.step..<offset { mark.pass(bytes[index]) }
    return SourceLocation(file: name, line: mark.line, column: mark.column + 1)
  }
}
