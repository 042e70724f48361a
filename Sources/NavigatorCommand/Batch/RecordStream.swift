internal import Pathways

/// Cuts a stream of bytes into parts of whole records.
///
/// Only one part and the beginning of the next are in memory, however long the stream is; a record
/// that is too long is cut, and its rest is dropped as it comes.
struct RecordStream {
  private let input: World.Input
  private let name: String
  private let isTable: Bool
  private let partSize: Int
  private var rest: [UInt8] = []
  private var line = 1
  private var isAtEnd = false
  private var isDropping = false

  /// How many records the last part has.
  private(set) var recordCount = 0

  /// How many bytes were read so far.
  private(set) var bytesRead = 0

  /// Creates a stream.
  ///
  /// - Parameters:
  ///   - input: The bytes.
  ///   - name: What the text is called.
  ///   - isTable: Whether a quoted cell can hold line breaks.
  ///   - partSize: How many bytes to gather before a part is made; 1 to make one of all that is
  ///     there, as soon as it is.
  init(_ input: World.Input, name: String, isTable: Bool, partSize: Int) {
    self.input = input
    self.name = name
    self.isTable = isTable
    self.partSize = partSize
  }

  /// Returns the first record alone, with its line break: a table's header.
  mutating func header() throws(World.ReadFailure) -> [UInt8] {
    var end = firstRecordEnd()
    while end == nil, !isAtEnd, rest.count <= BatchLimit.line {
      try fill()
      end = firstRecordEnd()
    }
    let header = Array(rest[..<(end ?? rest.count)])
    rest.removeFirst(header.count)
    line += header.count { $0 == 0x0A }
    return header
  }

  private func firstRecordEnd() -> Int? {
    var isQuoted = false
    for (index, byte) in rest.enumerated() {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted { return index + 1 }
    }
    return nil
  }

  /// Returns the next part, or `nil` at the end of the stream.
  mutating func next() throws(World.ReadFailure) -> BatchWorker.Part? {
    while true {
      if isDropping { dropRestOfLine() }
      let end = lastRecordEnd()
      if end > 0, rest.count >= partSize || isAtEnd { return take(end) }
      if isAtEnd {
        guard !rest.isEmpty else { return nil }
        return take(rest.count)
      }
      if end == 0, rest.count > BatchLimit.line { return cut() }
      try fill()
    }
  }

  private mutating func fill() throws(World.ReadFailure) {
    let count = try input.read(&rest)
    bytesRead += count
    if count == 0 { isAtEnd = true }
  }

  /// The byte after the last record that is whole, and how many records there are.
  private mutating func lastRecordEnd() -> Int {
    recordCount = 0
    guard isTable else {
      guard let last = rest.lastIndex(of: 0x0A) else { return 0 }
      return last + 1
    }
    var end = 0
    var isQuoted = false
    for (index, byte) in rest.enumerated() {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted { end = index + 1 }
    }
    return end
  }

  private mutating func take(_ end: Int) -> BatchWorker.Part {
    var bytes = rest
    if end == rest.count {
      rest = []
    } else {
      rest = Array(bytes[end...])
      bytes.removeLast(bytes.count - end)
    }
    return part(bytes)
  }

  private mutating func cut() -> BatchWorker.Part {
    isDropping = true
    rest.removeAll()
    var part = part([0x20])
    line += 1
    part.isCut = true
    return part
  }

  private mutating func part(_ bytes: [UInt8]) -> BatchWorker.Part {
    let part = BatchWorker.Part(bytes: bytes, name: name, firstLine: line)
    recordCount = bytes.last == 0x0A ? 0 : 1
    guard isTable else {
      var breaks = 0
      for byte in bytes { breaks += byte == 0x0A ? 1 : 0 }
      line += breaks
      recordCount += breaks
      return part
    }
    var isQuoted = false
    for byte in bytes {
      if byte == 0x0A {
        line += 1
        if !isQuoted { recordCount += 1 }
      } else if byte == 0x22 {
        isQuoted.toggle()
      }
    }
    // A quotation that is never closed takes the last line break into its record.
    if isQuoted, bytes.last == 0x0A { recordCount += 1 }
    return part
  }

  private mutating func dropRestOfLine() {
    guard let end = rest.firstIndex(of: 0x0A) else { return rest.removeAll() }
    rest.removeFirst(end + 1)
    isDropping = false
  }
}
