/// The words of a lexicon, looked up letter by letter: one walk over a word tells every word of the
/// lexicon that it begins with.
struct WordIndex: Sendable {
  private var slots: [Int32]
  private let words: [[UInt8]]

  /// Creates an index of words that are all different; their places are their numbers.
  init(_ words: [[UInt8]]) {
    self.words = words
    var size = 64
    while size < words.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (number, word) in words.enumerated() {
      var slot = Int(word.reduce(Self.seed) { Self.next($0, $1) }) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number)
    }
  }

  static let seed: UInt32 = 0x811C_9DC5

  static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// The number of the word that consists of some letters, or −1.
  func number(_ hash: UInt32, _ letters: [UInt8], _ range: Range<Int>) -> Int32 {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let word = words[Int(slots[slot])]
      if word.count == range.count, word.elementsEqual(letters[range]) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }
}
