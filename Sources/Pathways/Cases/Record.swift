public import LocatedJSON

/// Where one record of a text stands: a line, or a row of a table.
public struct Record: Sendable {
  /// Its bytes among those of its part, without the line break; none if it is too long.
  public let range: Range<Int>

  /// The number of its first line, from 1.
  public let line: Int

  /// Whether it is longer than ``BatchLimit/line`` and was passed over.
  public let isTooLong: Bool

  /// Creates a record.
  public init(range: Range<Int>, line: Int, isTooLong: Bool = false) {
    self.range = range
    self.line = line
    self.isTooLong = isTooLong
  }
}

/// One part of a text of many cases: whole records of it.
public struct RecordPart: Sendable {
  /// The bytes.
  public let bytes: [UInt8]

  /// What the text is called.
  public let name: String

  /// The records, in order.
  public let records: [Record]

  /// How many records at the beginning are read but not written, since they were before.
  public var skipped = 0

  /// Creates a part of records that were found already.
  public init(bytes: [UInt8], name: String, records: [Record]) {
    self.bytes = bytes
    self.name = name
    self.records = records
  }

  /// Creates a part of all records of a text.
  public init(
    bytes: [UInt8], name: String, _ layout: RecordSplitter.Layout = .lines, firstLine: Int = 1
  ) {
    var splitter = RecordSplitter(layout, firstLine: firstLine)
    var records: [Record] = []
    var start = 0
    while case .found(let record, let next) = splitter.next(bytes.span, from: start, isAtEnd: true)
    {
      if let record { records.append(record) }
      start = next
    }
    self.init(bytes: bytes, name: name, records: records)
  }

  /// One record as a text of its own, whose places are those of the whole text.
  public func file(_ record: Record) -> SourceFile {
    SourceFile(name: name, bytes: Array(bytes[record.range]), firstLine: record.line)
  }
}

extension CaseBuilder {
  /// Reads a case that stands on a line of a text of many.
  ///
  /// Every command that takes many cases reads them so, and tells the place of a fault alike.
  public mutating func read(_ record: Record, of part: RecordPart) {
    read(record, part.file(record)) { builder, file in builder.read(file) }
  }

  /// Reads a record that is there and not too long, in the way that is given.
  mutating func read(
    _ record: Record, _ file: SourceFile, by reading: (inout CaseBuilder, SourceFile) -> Void
  ) {
    if record.isTooLong {
      diagnostics.append(.tooLong(at: file.location(at: 0)))
    } else if file.bytes.allSatisfy(\.isBlank) {
      diagnostics.append(.emptyLine(at: file.location(at: 0)))
    } else {
      reading(&self, file)
    }
  }
}

extension UInt8 {
  /// Whether the byte is nothing to see on a line.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}

extension Diagnostic {
  static func emptyLine(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "empty-line", at: location, CaseRemark.lineIsEmpty,
      help: CaseRemark.writeCase)
  }

  static func tooLong(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "line-too-long", at: location,
      CaseRemark.lineTooLong(BatchLimit.line))
  }
}

/// The limits of a batch.
public enum BatchLimit {
  /// How many bytes one record may have; a case with a thousand events has a tenth of that.
  public static let line = 1 << 20
}
