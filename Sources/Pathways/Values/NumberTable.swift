internal import LocatedJSON

/// Numbers from −1 up: in memory, or as characters that the program carries.
///
/// What is carried is read where it stands: of the quarter of a million numbers in which phrases are laid
/// out a note asks for some thousand, and to unfold all of them took longer than to read the note.
struct NumberTable: RandomAccessCollection, Sendable {
  private var made: [Int32]

  /// Where the characters begin; those of a `StaticString` stay as long as the program runs.
  nonisolated(unsafe) private let carried: UnsafeRawPointer?

  private(set) var endIndex: Int

  /// Takes numbers as they are.
  init(_ numbers: [Int32] = []) {
    made = numbers
    carried = nil
    endIndex = numbers.count
  }

  /// The table that begins at an offset of a text that the program carries; moves the offset behind it.
  ///
  /// It is empty if the text ends before it.
  init(in text: StaticString, _ offset: inout Int) {
    let (start, count) = text.withUTF8Buffer { characters in
      let count = PreparedNumbers.read(Span(_unsafeElements: characters), &offset)
      return (offset, count <= (characters.count - offset) / 4 ? count : 0)
    }
    offset += 4 * count
    made = []
    carried = UnsafeRawPointer(text.utf8Start + start)
    endIndex = count
  }

  /// The same numbers in memory: worth it where very many are asked.
  var unfolded: NumberTable { carried == nil ? self : NumberTable(Array(self)) }

  var startIndex: Int { 0 }

  subscript(place: Int) -> Int32 {
    get {
      guard let carried else { return made[place] }
      precondition(place >= 0 && place < endIndex)
      return PreparedNumbers.number(
        of: carried.loadUnaligned(fromByteOffset: 4 &* place, as: UInt32.self))
    }
    set { made[place] = newValue }
  }

  /// Three numbers from a place on, as the bytes of six bits that their characters stand for.
  func characters(at place: Int) -> (UInt64, UInt32) {
    precondition(place >= 0 && place + 3 <= endIndex)
    guard let carried else {
      let (first, second) = (PreparedNumbers.bits(of: made[place]), made[place + 1])
      return (
        UInt64(first) | UInt64(PreparedNumbers.bits(of: second)) << 32,
        PreparedNumbers.bits(of: made[place + 2])
      )
    }
    let lowest = UInt64(PreparedNumbers.first) &* 0x0101_0101_0101_0101
    let start = 4 &* place
    return (
      UInt64(littleEndian: carried.loadUnaligned(fromByteOffset: start, as: UInt64.self)) &- lowest,
      UInt32(littleEndian: carried.loadUnaligned(fromByteOffset: start &+ 8, as: UInt32.self))
        &- UInt32(truncatingIfNeeded: lowest)
    )
  }

  /// Adds a number to a table in memory.
  mutating func append(_ number: Int32) {
    // What the program carries is as it is.
    precondition(carried == nil)
    made.append(number)
    endIndex += 1
  }
}

/// Some numbers of a table, one after another.
typealias NumberSlice = Slice<NumberTable>
