/// Reads cases from the records of a text of many.
public struct RecordReader: Sendable {
  /// Reads one record of a part into a builder.
  public let read: @Sendable (Record, RecordPart, inout CaseBuilder) -> Void

  /// Creates a reader.
  public init(_ read: @escaping @Sendable (Record, RecordPart, inout CaseBuilder) -> Void) {
    self.read = read
  }

  /// Reads a case on each line, as JSON.
  public static let lines = RecordReader { record, part, builder in
    builder.read(record, of: part)
  }
}
