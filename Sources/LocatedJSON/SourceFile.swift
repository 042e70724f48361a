/// A text as it was handed in, with the name a person knows it by.
///
/// Everything read from the text keeps byte offsets into it; lines and columns are worked out only
/// when a finding needs them, so that a good file pays nothing for them.
public final class SourceFile: Sendable {
  /// The name as the user gave it, such as a path, `<stdin>` or `command line`.
  public let name: String

  /// The bytes as they were read; of a text that the program carries a copy at each call.
  public var bytes: [UInt8] {
    guard let carried else { return own }
    return carried.withUTF8Buffer { Array($0) }
  }

  private let own: [UInt8]

  /// The text, if the program carries it and nobody has asked for its bytes yet.
  private let carried: StaticString?

  /// The number of the text's first line, from 1; a line of a larger file has its number there.
  public let firstLine: Int

  /// Where its values stand, as ``PreparedNodes`` has it, if a tool found them beforehand.
  let prepared: StaticString?

  /// What else a tool read in it beforehand, in a form that its reader knows.
  public let reading: StaticString?

  /// Whether the text was built into the program, so that the tests of the build have read it.
  public var isBuiltIn: Bool { prepared != nil }

  /// Creates a file from bytes that were already read.
  ///
  /// - Parameters:
  ///   - name: The name as the user gave it.
  ///   - bytes: The bytes, in any state; nothing is checked here.
  ///   - firstLine: The number of the first line, from 1.
  ///   - prepared: Where its values stand, as ``PreparedNodes/text(of:)`` has it, if it is a JSON text
  ///     in which a tool found them beforehand; nothing if it is none.
  ///   - reading: What else a tool read in it beforehand; nothing if it is empty.
  public init(
    name: String, bytes: [UInt8], firstLine: Int = 1, prepared: StaticString? = nil,
    reading: StaticString? = nil
  ) {
    self.reading = reading.flatMap { $0.utf8CodeUnitCount == 0 ? nil : $0 }
    self.prepared = prepared.flatMap { $0.utf8CodeUnitCount == 0 ? nil : $0 }
    self.name = name
    own = bytes
    carried = nil
    self.firstLine = firstLine
  }

  /// Creates a file whose text the program carries, and which is copied when it is read as a document:
  /// half of what is carried no answer to a case asks for.
  ///
  /// - Parameters:
  ///   - name: The name as a person knows it.
  ///   - content: The text.
  ///   - prepared: As above.
  ///   - reading: As above.
  public init(
    name: String, content: StaticString, prepared: StaticString, reading: StaticString
  ) {
    self.name = name
    own = []
    carried = content
    firstLine = 1
    self.prepared = prepared.utf8CodeUnitCount == 0 ? nil : prepared
    self.reading = reading.utf8CodeUnitCount == 0 ? nil : reading
  }

  private init(copying file: SourceFile) {
    name = file.name
    own = file.bytes
    carried = nil
    firstLine = file.firstLine
    prepared = file.prepared
    reading = file.reading
  }

  /// The same file, with its bytes in memory.
  var inMemory: SourceFile { carried == nil ? self : SourceFile(copying: self) }
}

extension SourceFile {
  /// Returns the place of a byte.
  ///
  /// - Parameter offset: A byte offset; one past the end means the end of the text.
  /// - Returns: The place, whose line and column are counted when somebody asks for them.
  public func location(at offset: Int) -> SourceLocation {
    precondition((0...bytes.count).contains(offset), "offset \(offset) is outside \(name)")
    return SourceLocation(in: self, at: offset)
  }

  /// Returns the line and column of a byte, from 1.
  ///
  /// A line ends with LF or CR LF. Bytes that are no UTF-8 count as one column each.
  ///
  /// - Complexity: O(`offset`).
  func lineAndColumn(at offset: Int) -> (line: Int, column: Int) {
    var line = firstLine
    var lineStart = 0
    for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    // A continuation byte (10xxxxxx) belongs to the scalar before it.
    let column = bytes[lineStart..<offset].count { $0 & 0b1100_0000 != 0b1000_0000 }
    return (line, column + 1)
  }
}
