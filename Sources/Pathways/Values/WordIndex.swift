/// Words and their numbers, looked up letter by letter: one walk over a word tells every word that it
/// begins with.
///
/// All letters stand in one array: there are ten thousand words, and an array for each would take
/// longer to make than to fill.
struct WordIndex: Sendable {
  /// The letters of all words, one word after another.
  private(set) var letters: [UInt8] = []

  /// Where each word ends, after a 0.
  private(set) var ends: [Int32] = [0]

  /// Open addressing: the number of the word, or −1 for an empty slot.
  private(set) var slots: [Int32] = Array(repeating: -1, count: 16)

  /// Creates an index without words.
  init() {}

  /// Creates an index of words that differ.
  ///
  /// - Parameters:
  ///   - letters: The letters of all words, one word after another.
  ///   - ends: Where each word ends, after a 0.
  ///   - slots: Where each word is looked up.
  init(letters: [UInt8], ends: [Int32], slots: [Int32]) {
    (self.letters, self.ends, self.slots) = (letters, ends, slots)
  }

  static let seed: UInt32 = 0x811C_9DC5

  static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// How many words there are.
  var count: Int { ends.count - 1 }

  /// Where the letters of a word stand.
  func range(of number: Int32) -> Range<Int> {
    Int(ends[Int(number)])..<Int(ends[Int(number) + 1])
  }

  /// The number of the word that consists of some letters, or −1.
  func number(_ hash: UInt32, _ text: [UInt8], _ range: Range<Int>) -> Int32 {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isWord(slots[slot], text, range) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  private func isWord(_ number: Int32, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let own = self.range(of: number)
    guard own.count == range.count else { return false }
    var offset = own.lowerBound
    for place in range {
      if letters[offset] != text[place] { return false }
      offset += 1
    }
    return true
  }

  /// The number of the word that consists of some letters, which is made known.
  mutating func intern(_ text: [UInt8], _ range: Range<Int>) -> Int32 {
    var hash = Self.seed
    for place in range { hash = Self.next(hash, text[place]) }
    let known = number(hash, text, range)
    if known >= 0 { return known }
    let number = Int32(count)
    for place in range { letters.append(text[place]) }
    ends.append(Int32(letters.count))
    if count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for old in 0..<number { place(old) }
    }
    place(number)
    return number
  }

  private mutating func place(_ number: Int32) {
    let hash = letters[range(of: number)].reduce(Self.seed) { Self.next($0, $1) }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }
}
