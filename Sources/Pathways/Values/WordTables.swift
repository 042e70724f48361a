internal import LocatedJSON

/// Tables of words and their numbers, looked up in the bytes of a text.
///
/// A word is its length, its first eight bytes and its last eight, which are all of nearly every
/// name: they are compared as two numbers, and what lies between in longer words after them. All
/// tables stand in one array, so that nothing is counted when one is used. The words are those of a
/// catalogue, so that no text can make a search long.
///
/// A word that a table does not know is no fault here: whoever asks then reads the long way, which
/// knows labels, codes and near misses.
struct WordTables: Sendable {
  private struct Slot: Sendable {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var count: Int32 = -1
    var number: Int32 = -1
    /// Where a word longer than sixteen bytes begins.
    var start: Int = 0
  }

  private struct Table: Sendable {
    let start: Int
    let mask: Int
    let factor: UInt64
  }

  private var tables: [Table] = []
  private var slots: [Slot] = []
  private var bytes: [UInt8] = []

  /// Creates tables; of several equal words in one of them the first counts.
  init(_ lists: [[(word: String, number: Int)]]) {
    for words in lists { add(words) }
  }

  /// How many tables there are.
  var count: Int { tables.count }

  /// Creates one table.
  init(_ words: [(word: String, number: Int)]) { self.init([words]) }

  /// Adds a table.
  mutating func add(_ words: [(word: String, number: Int)]) {
    var size = 4
    while size < words.count * 3 { size *= 2 }
    let found = words.map { slot($0.word, $0.number) }
    let table = Table(start: slots.count, mask: size - 1, factor: factor(for: found, size))
    slots += Array(repeating: Slot(), count: size)
    tables.append(table)
    for slot in found {
      var place = Self.place(slot.head, slot.tail, table)
      while slots[table.start + place].number >= 0, !isSame(slots[table.start + place], slot) {
        place = (place + 1) & table.mask
      }
      if slots[table.start + place].number < 0 { slots[table.start + place] = slot }
    }
  }

  private static let factors: [UInt64] = (0..<32).map {
    0x9E37_79B9_7F4A_7C15 &+ $0 &* 0xD1B5_4A32_D192_ED02
  }

  /// Returns the factor by which words are found at once.
  ///
  /// Of some, the first that does so for all of them, as there is for nearly every fact, or the one that
  /// does so for the most. For a large table the first one must do.
  private func factor(for found: [Slot], _ size: Int) -> UInt64 {
    var best = (factor: Self.factors[0], misplaced: Int.max)
    for factor in Self.factors.prefix(found.count > 64 ? 1 : Self.factors.count) {
      let count = misplaced(found, factor, size)
      if count < best.misplaced { best = (factor, count) }
      if count == 0 { break }
    }
    return best.factor
  }

  /// How many words would stand where another does.
  private func misplaced(_ found: [Slot], _ factor: UInt64, _ size: Int) -> Int {
    let table = Table(start: 0, mask: size - 1, factor: factor)
    return found.count - Set(found.map { Self.place($0.head, $0.tail, table) }).count
  }

  private mutating func slot(_ word: String, _ number: Int) -> Slot {
    let text = Array(word.utf8)
    let count = text.count
    let start = bytes.count
    if count > 16 { bytes += text }
    return Slot(
      head: text.span.word(at: 0), tail: count > 8 ? text.span.word(at: count - 8) : 0,
      count: Int32(count), number: Int32(number), start: start)
  }

  private func isSame(_ one: Slot, _ other: Slot) -> Bool {
    let count = Int(one.count)
    guard one.count == other.count, one.head == other.head, one.tail == other.tail else {
      return false
    }
    return count <= 16
      || bytes[one.start..<one.start + count] == bytes[other.start..<other.start + count]
  }

  @inline(__always)
  private static func place(_ head: UInt64, _ tail: UInt64, _ table: Table) -> Int {
    let product = (head ^ tail &* 0xFF51_AFD7_ED55_8CCD) &* table.factor
    return Int(truncatingIfNeeded: product >> 32) & table.mask
  }

  /// Returns the number of the word that stands in a text, by one of the tables, or -1.
  @inline(__always)
  func number(of range: Range<Int>, in text: Span<UInt8>, table number: Int = 0) -> Int {
    let table = tables[number]
    let count = range.count
    var head = text.word(at: range.lowerBound)
    if count < 8 { head &= 1 << UInt64(8 * count) - 1 }
    let tail = count > 8 ? text.word(at: range.upperBound - 8) : 0
    var place = Self.place(head, tail, table)
    while true {
      let slot = slots[table.start + place]
      guard slot.number >= 0 else { return -1 }
      if slot.head == head, slot.tail == tail, Int(slot.count) == count,
        count <= 16 || isMiddle(slot, text, range)
      {
        return Int(slot.number)
      }
      place = (place + 1) & table.mask
    }
  }

  /// Whether what lies between the first and last eight bytes of a long word is the same.
  private func isMiddle(_ slot: Slot, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let known = bytes.span
    for offset in stride(from: 8, to: range.count - 8, by: 8)
    where known.word(at: slot.start + offset) != text.word(at: range.lowerBound + offset) {
      return false
    }
    return true
  }
}
