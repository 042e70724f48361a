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

  var startIndex: Int { 0 }

  subscript(place: Int) -> Int32 {
    get {
      guard let carried else { return made[place] }
      precondition(place >= 0 && place < endIndex, "no such number")
      return PreparedNumbers.number(
        of: carried.loadUnaligned(fromByteOffset: 4 &* place, as: UInt32.self))
    }
    set { made[place] = newValue }
  }

  /// Adds a number to a table in memory.
  mutating func append(_ number: Int32) {
    precondition(carried == nil, "what the program carries is as it is")
    made.append(number)
    endIndex += 1
  }
}

/// Some numbers of a table, one after another.
typealias NumberSlice = Slice<NumberTable>
