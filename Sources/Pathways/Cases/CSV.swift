internal import LocatedJSON

/// The cells of one record of comma-separated values, as RFC 4180 has them.
struct CSVRecord: Sendable {
  /// One cell.
  struct Cell: Sendable {
    /// Its bytes in the record, without quotation marks around it.
    let range: Range<Int>

    /// Whether `""` in it stands for a quotation mark.
    let hasEscapes: Bool
  }

  /// What is wrong with a record.
  enum Fault: Error {
    /// A quotation mark that nothing ends, opened at this byte.
    case openQuotation(Int)
    /// Something after a closing quotation mark, at this byte.
    case afterQuotation(Int)
  }

  /// The cells, in order; cleared by each reading.
  private(set) var cells: [Cell] = []

  /// Splits a record, without its line break, into cells.
  mutating func read(_ text: Span<UInt8>, delimiter: UInt8) throws(Fault) {
    cells.removeAll(keepingCapacity: true)
    var offset = 0
    while true {
      if offset < text.count, text[offset] == UInt8(ascii: "\"") {
        offset = try readQuoted(text, from: offset, delimiter)
      } else {
        let start = offset
        offset = text.firstOffset(of: delimiter, from: start)
        cells.append(trimmed(text, start..<offset))
      }
      guard offset < text.count else { return }
      offset += 1
    }
  }

  private mutating func readQuoted(
    _ text: Span<UInt8>, from quotation: Int, _ delimiter: UInt8
  ) throws(Fault) -> Int {
    var offset = quotation + 1
    var hasEscapes = false
    while offset < text.count {
      guard text[offset] == UInt8(ascii: "\"") else {
        offset += 1
        continue
      }
      if offset + 1 < text.count, text[offset + 1] == UInt8(ascii: "\"") {
        hasEscapes = true
        offset += 2
        continue
      }
      cells.append(Cell(range: quotation + 1..<offset, hasEscapes: hasEscapes))
      offset += 1
      if offset < text.count, text[offset] != delimiter { throw .afterQuotation(offset) }
      return offset
    }
    throw .openQuotation(quotation)
  }

  /// Leaves out the spaces around an unquoted cell, which people see as nothing.
  private func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Cell {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] == 0x20 { start += 1 }
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    return Cell(range: start..<end, hasEscapes: false)
  }
}

extension CSVRecord.Cell {
  /// The text of the cell.
  func text(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard hasEscapes else { return text }
    var result = ""
    var wasQuotation = false
    for scalar in text.unicodeScalars {
      if scalar == "\"", wasQuotation {
        wasQuotation = false
        continue
      }
      wasQuotation = scalar == "\""
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

/// How cells of comma-separated values are parted.
public enum CSVDelimiter: String, CaseIterable, Sendable {
  case comma = ","
  case semicolon = ";"
  case tab = "tab"

  /// The byte between two cells.
  public var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: 0x09
    }
  }

  /// Returns the delimiter that a line such as `sep=;` names.
  ///
  /// - Parameter line: The first line, with or without a carriage return.
  /// - Returns: The delimiter, or `nil` for any other line.
  public static func said(in line: [UInt8]) -> CSVDelimiter? {
    let text = line.filter { $0 != 0x0D && $0 != 0x22 }
    guard text.count == 5, text[..<4].map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 })
    else { return nil }
    return allCases.first { $0.byte == text[4] }
  }

  /// Finds the delimiter of a header: the one that stands in it most often, outside quotation.
  public static func found(in header: [UInt8]) -> CSVDelimiter {
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in header {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      for (number, delimiter) in allCases.enumerated() where delimiter.byte == byte {
        counts[number] += 1
      }
    }
    var best = 0
    for number in counts.indices where counts[number] > counts[best] { best = number }
    return allCases[best]
  }
}

extension [UInt8] {
  /// Adds a cell of comma-separated values that no spreadsheet takes for a formula.
  ///
  /// A cell that begins as a formula does is given an apostrophe before it, as OWASP advises.
  ///
  /// - SeeAlso: OWASP, CSV Injection.
  mutating func addCell(_ text: some Collection<UInt8>) {
    let isFormula =
      text.first.map { [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains($0) } ?? false
    let needsQuotes =
      isFormula
      || text.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x2C || $0 == 0x3B || $0 == 0x7F }
    guard needsQuotes else {
      append(contentsOf: text)
      return
    }
    append(0x22)
    if isFormula { append(0x27) }
    for byte in text {
      if byte == 0x22 { append(0x22) }
      append(byte)
    }
    append(0x22)
  }
}
