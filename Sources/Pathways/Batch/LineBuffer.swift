/// Lines while they are written, in room that is there already.
///
/// A line has a hundred parts of a dozen bytes. An array asks before each whether it is shared and has
/// room, which costs more than copying the part; here they are put together, and the array gets some
/// lines in one piece. What is longer than the room goes on in the next.
struct LineBuffer {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// What is finished.
  private var output = BatchOutput()

  private init(room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  /// A few lines, so that they are still in the nearest cache when the array gets them.
  private static let capacity = 1 << 14

  /// From how many bytes on a text is shared and not copied: to write it by itself takes some time too.
  static let leastShared = 1 << 15

  /// Adds to an array what `body` writes.
  static func write(to bytes: inout [UInt8], _ body: (inout LineBuffer) -> Void) {
    var output = BatchOutput()
    swap(&output.bytes, &bytes)
    write(to: &output, body)
    bytes = output.all
  }

  /// Adds to an output what `body` writes.
  static func write(to output: inout BatchOutput, _ body: (inout LineBuffer) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { room in
      var line = LineBuffer(room: room)
      // The output is in one place only, so that adding to it copies nothing.
      swap(&line.output, &output)
      body(&line)
      line.flush()
      swap(&line.output, &output)
    }
  }

  private mutating func flush() {
    output.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<count]))
    count = 0
  }

  /// Hands what is written so far to whoever adds to an array.
  mutating func withOutput(_ body: (inout [UInt8]) -> Void) {
    flush()
    body(&output.bytes)
  }

  /// Adds a text that other lines have too.
  mutating func add(shared text: [UInt8]) {
    guard text.count >= Self.leastShared else { return text.withUnsafeBufferPointer { add($0) } }
    flush()
    output.append(shared: text)
  }

  /// Adds ready-made bytes.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    if bytes.count > room.count - count { flush() }
    guard bytes.count <= room.count, let place = room.baseAddress else {
      return output.bytes.append(contentsOf: bytes)
    }
    (place + count).update(from: first, count: bytes.count)
    count += bytes.count
  }

  /// How many bytes are copied at once of what is padded: more than nearly all parts of a line have.
  static let piece = 128

  /// Adds ready-made bytes behind which there are ``piece`` others.
  ///
  /// So many are copied whatever the length is: a length that is different each time makes a processor
  /// guess, and wrong guesses were a tenth of writing a line.
  mutating func add(padded bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= Self.piece, room.count - count >= Self.piece,
      let first = bytes.baseAddress, let place = room.baseAddress
    else { return add(bytes) }
    UnsafeMutableRawPointer(place + count).copyMemory(from: first, byteCount: Self.piece)
    count += bytes.count
  }

  /// Adds a constant text.
  mutating func add(_ text: StaticString) {
    add(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds a number that is not negative.
  mutating func add(_ number: Int) {
    if number >= 10 { add(number / 10) }
    withUnsafeBytes(of: UInt8(ascii: "0") + UInt8(number % 10)) { digit in
      digit.withMemoryRebound(to: UInt8.self) { add($0) }
    }
  }

  /// Adds a day.
  mutating func add(_ day: DayText) {
    withUnsafeBytes(of: day.month.littleEndian) { part in
      part.withMemoryRebound(to: UInt8.self) { add($0) }
    }
    withUnsafeBytes(of: day.day.littleEndian) { part in
      part.withMemoryRebound(to: UInt8.self) { add($0) }
    }
  }
}

/// A day as `YYYY-MM-DD`, as it is written: the first byte is the lowest.
struct DayText {
  /// `YYYY-MM-`.
  let month: UInt64

  /// `DD`.
  let day: UInt16

  init(_ day: CalendarDay) {
    let (year, month, dayOfMonth) = day.parts
    let hyphen = UInt64(UInt8(ascii: "-"))
    self.month =
      Self.digits(year / 100) | Self.digits(year % 100) << 16 | hyphen << 32
      | Self.digits(month) << 40 | hyphen << 56
    self.day = UInt16(Self.digits(dayOfMonth))
  }

  private static func digits(_ number: Int) -> UInt64 {
    UInt64(0x3030 + number / 10 + (number % 10) << 8)
  }
}
