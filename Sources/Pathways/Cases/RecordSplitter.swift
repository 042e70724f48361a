internal import LocatedJSON

/// Finds the records of a text of many cases, one after another.
///
/// The only place that knows where a record ends: streams, workers and resumed outputs ask it. A
/// table's quoted cells hold line breaks; a quotation mark inside an unquoted cell is a mark like
/// any other, as ``CSVRecord`` reads it. What begins as a quoted cell and goes wrong on a later line
/// costs its first line only: the lines after it are looked at again, each on its own. Every byte is
/// looked at three times at the most, also where a record comes in small pieces.
public struct RecordSplitter: Sendable {
  /// How records are told apart.
  public enum Layout: Sendable {
    /// A record is a line.
    case lines
    /// A record is a row of cells; rows without any text are no records.
    case table(CSVDelimiter)
  }

  /// What was found.
  public enum Step: Sendable {
    /// A record, or nothing but something to pass over; the next one begins at `next`.
    case found(Record?, next: Int)
    /// The record may go on: more bytes are wanted, after those that are there.
    case needsMore
    /// The text is over.
    case end
  }

  /// Where in a row the scan is.
  private enum State {
    case cellStart
    case unquoted
    case quoted
    /// After a quotation mark that ends a cell, or is the first of two.
    case closing
    /// After such a mark and a carriage return.
    case closingReturn
    /// After something that no cell can be: the row ends with its line.
    case faulty
  }

  private let delimiter: UInt8?

  /// The number of the line at which the next record begins, from 1.
  public private(set) var line: Int

  private var state = State.cellStart
  private var scanned = 0
  private var breaks = 0
  private var hasText = false

  /// How many bytes from here on are looked at line by line, since a quotation went wrong in them.
  private var plainBytes = 0
  private var isDropping = false

  /// Creates a splitter.
  public init(_ layout: Layout, firstLine: Int = 1) {
    line = firstLine
    switch layout {
    case .lines: delimiter = nil
    case .table(let delimiter): self.delimiter = delimiter.byte
    }
  }

  /// Finds the next record.
  ///
  /// - Parameters:
  ///   - bytes: The text, or as much of it as there is.
  ///   - start: Where the record begins; the same until it is found.
  ///   - isAtEnd: Whether nothing comes after the bytes.
  /// - Returns: The record; or that more is needed.
  public mutating func next(_ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool) -> Step {
    if isDropping { return drop(bytes, from: start, isAtEnd: isAtEnd) }
    guard start < bytes.count else { return isAtEnd ? .end : .needsMore }
    while true {
      guard let end = scan(bytes, from: start) else {
        // Perhaps a carriage return is the one byte too many.
        if scanned > BatchLimit.line + 1 {
          if becomesPlain(scanned) { continue }
          return cut(bytes, from: start)
        }
        guard isAtEnd else { return .needsMore }
        if state == .quoted, becomesPlain(scanned) { continue }
        return finish(bytes, start..<bytes.count, next: bytes.count)
      }
      if end.isFault, becomesPlain(end.offset - start + 1) { continue }
      return finish(bytes, start..<end.offset, next: end.offset + 1)
    }
  }
}

// MARK: Scanning

extension RecordSplitter {
  /// Goes on looking for the end of the record; returns where it is, or where a quoted cell that
  /// began on an earlier line turned out wrong.
  private mutating func scan(
    _ bytes: Span<UInt8>, from start: Int
  ) -> (offset: Int, isFault: Bool)? {
    var offset = start + scanned
    defer { scanned = offset - start }
    let limit = start + min(bytes.count - start, BatchLimit.line + 2)
    guard let delimiter else {
      offset = bytes.extracting(0..<limit).endOfLine(from: offset)
      return offset < limit ? (offset, false) : nil
    }
    if scanned == 0 {
      // Most rows have no quotation mark, and end at the first break.
      let end = bytes.extracting(0..<limit).firstOffset(of: 0x0A, or: 0x22, from: offset)
      if end < limit, bytes[end] == 0x0A {
        hasText = !bytes.extracting(offset..<end).isBlank(beside: delimiter)
        offset = end
        return (end, false)
      }
    }
    let isPlain = plainBytes > 0
    while offset < limit {
      let byte = bytes[offset]
      if byte == 0x0A {
        if state != .quoted || isPlain { return (offset, false) }
        breaks += 1
      } else if byte != 0x22, !byte.isBlank(beside: delimiter) {
        hasText = true
      }
      switch state {
      case .cellStart: state = byte == 0x22 ? .quoted : byte == delimiter ? .cellStart : .unquoted
      case .unquoted: if byte == delimiter { state = .cellStart }
      case .quoted: if byte == 0x22 { state = .closing }
      case .closing where byte == 0x22: state = .quoted
      case .closing where byte == 0x0D: state = .closingReturn
      case .closing where byte == delimiter: state = .cellStart
      case .faulty: break
      case .closing, .closingReturn:
        state = .faulty
        if breaks > 0 { return (offset, true) }
      }
      offset += 1
    }
    return nil
  }

  /// Begins again with a record that goes over several lines, and takes some bytes line by line;
  /// returns false where it is one line already.
  private mutating func becomesPlain(_ count: Int) -> Bool {
    guard breaks > 0 else { return false }
    plainBytes = max(plainBytes, count)
    restart()
    return true
  }

  private mutating func restart() {
    state = .cellStart
    scanned = 0
    breaks = 0
    hasText = false
  }

  private mutating func finish(_ bytes: Span<UInt8>, _ range: Range<Int>, next: Int) -> Step {
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    let start = line == 1 ? bytes.afterByteOrderMark(range.lowerBound..<end) : range.lowerBound
    let isTooLong = end - start > BatchLimit.line
    let record = Record(
      range: start..<(isTooLong ? start : end), line: line, isTooLong: isTooLong)
    // A row of a spreadsheet in which nothing stands is no case.
    let isRecord = delimiter == nil || hasText
    line += breaks + 1
    plainBytes = max(0, plainBytes - (next - range.lowerBound))
    restart()
    return .found(isRecord ? record : nil, next: next)
  }

  /// Passes over a record that is too long, as far as it is there.
  private mutating func cut(_ bytes: Span<UInt8>, from start: Int) -> Step {
    let record = Record(range: start..<start, line: line, isTooLong: true)
    let next = start + scanned
    plainBytes = max(0, plainBytes - scanned)
    restart()
    isDropping = true
    return .found(record, next: next)
  }

  /// Passes over the rest of a line.
  private mutating func drop(_ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool) -> Step {
    guard start < bytes.count else { return isAtEnd ? .end : .needsMore }
    var offset = start
    while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
    guard offset < bytes.count else { return .found(nil, next: offset) }
    isDropping = false
    line += 1
    plainBytes = max(0, plainBytes - (offset + 1 - start))
    return .found(nil, next: offset + 1)
  }
}

extension UInt8 {
  /// Whether a byte says nothing in a row of a table.
  fileprivate func isBlank(beside delimiter: UInt8) -> Bool {
    self == delimiter || self == 0x20 || self == 0x0D
  }
}

extension Span<UInt8> {
  /// Where a text begins that some programs put an invisible mark before.
  fileprivate func afterByteOrderMark(_ range: Range<Int>) -> Int {
    let start = range.lowerBound
    let hasMark =
      range.count >= 3 && self[start] == 0xEF && self[start + 1] == 0xBB && self[start + 2] == 0xBF
    return hasMark ? start + 3 : start
  }

  /// Whether a row without quotation marks says nothing.
  fileprivate func isBlank(beside delimiter: UInt8) -> Bool {
    for offset in indices where !self[offset].isBlank(beside: delimiter) { return false }
    return true
  }
}
