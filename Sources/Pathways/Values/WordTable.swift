internal import LocatedJSON

/// Words and their numbers, looked up in the bytes of a text by the words' hash.
///
/// A word that the table does not know is no fault here: whoever asks then reads the long way,
/// which knows labels, codes and near misses.
struct WordTable: Sendable {
  private struct Slot: Sendable {
    var hash: UInt32 = 0
    var number: Int32 = -1
    var start: Int32 = 0
    var end: Int32 = 0
  }

  private var slots: [Slot]
  private var bytes: [UInt8] = []

  /// Creates a table; the first of several equal words counts.
  init(_ words: [(word: String, number: Int)]) {
    var size = 4
    while size < words.count * 3 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    for (word, number) in words {
      let hash = TextHash.of(word)
      let start = bytes.count
      bytes += Array(word.utf8)
      var slot = Int(hash) & (size - 1)
      while slots[slot].number >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(
        hash: hash, number: Int32(number), start: Int32(start), end: Int32(bytes.count))
    }
  }

  /// Returns the number of the word that stands in a text, or -1.
  func number(of range: Range<Int>, in text: Span<UInt8>) -> Int {
    number(of: range, in: text, hash: TextHash.of(range, in: text))
  }

  /// Returns the number of the word that stands in a text and whose hash is known, or -1.
  func number(of range: Range<Int>, in text: Span<UInt8>, hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].number >= 0 {
      let found = slots[slot]
      if found.hash == hash, Int(found.end - found.start) == range.count {
        var offset = Int(found.start)
        var isSame = true
        for index in range {
          if bytes[offset] != text[index] { isSame = false }
          offset += 1
        }
        if isSame { return Int(found.number) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }
}
