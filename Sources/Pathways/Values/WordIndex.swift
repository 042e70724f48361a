/// Words and their numbers, looked up letter by letter: one walk over a word tells every word that it
/// begins with.
struct WordIndex: Sendable {
  /// The words that the program carries, whose numbers come first, and those that were made known since.
  private let carried: WordTable
  private(set) var added = WordTable()

  /// Creates an index of words that differ.
  init(_ carried: WordTable = WordTable()) { self.carried = carried }

  /// The same words, those that the program carries in memory.
  var unfolded: WordIndex {
    var index = WordIndex(carried.unfolded)
    index.added = added
    return index
  }

  static let seed: UInt32 = 0x811C_9DC5

  static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// How many words there are.
  var count: Int { carried.count + added.count }

  /// The letters of a word.
  func letters(of number: Int32) -> ArraySlice<UInt8> {
    let place = Int(number) - carried.count
    return place < 0 ? carried.letters(of: Int(number)) : added.letters(of: place)
  }

  /// The number of the word that consists of some letters, or −1.
  func number(_ hash: UInt32, _ text: ArraySlice<UInt8>) -> Int32 {
    let number = carried.number(hash, text)
    guard number < 0, added.count > 0 else { return number }
    let own = added.number(hash, text)
    return own < 0 ? own : own + Int32(carried.count)
  }

  /// The number of the word that consists of some letters, or −1.
  func number(of text: ArraySlice<UInt8>) -> Int32 {
    number(text.reduce(Self.seed) { Self.next($0, $1) }, text)
  }

  /// How many words of a note are known.
  func count(in note: NoteText) -> Int {
    note.tokens.count { $0.number == nil && number(of: note.folded[$0.letters]) >= 0 }
  }

  /// The number of the word that consists of some letters, which is made known.
  mutating func intern(_ text: [UInt8], _ range: Range<Int>) -> Int32 {
    let letters = text[range]
    let hash = letters.reduce(Self.seed) { Self.next($0, $1) }
    let known = number(hash, letters)
    if known >= 0 { return known }
    added.append(letters, hash)
    return Int32(count - 1)
  }
}

/// Words that differ, with their numbers.
///
/// All letters stand in one array: there are ten thousand words, and an array for each would take
/// longer to make than to fill.
struct WordTable: Sendable {
  /// The letters of all words, one word after another.
  private(set) var letters: [UInt8] = []

  /// Where each word ends, after a 0.
  private(set) var ends = NumberTable([0])

  /// Open addressing: the number of the word, or −1 for an empty slot.
  private(set) var slots = NumberTable(Array(repeating: -1, count: 16))

  /// Creates a table without words.
  init() {}

  /// Takes a table that was made before.
  ///
  /// - Parameters:
  ///   - letters: The letters of all words, one word after another.
  ///   - ends: Where each word ends, after a 0.
  ///   - slots: Where each word is looked up.
  init(letters: [UInt8], ends: NumberTable, slots: NumberTable) {
    (self.letters, self.ends, self.slots) = (letters, ends, slots)
  }

  /// The same words in memory.
  var unfolded: WordTable {
    WordTable(letters: letters, ends: ends.unfolded, slots: slots.unfolded)
  }

  /// How many words there are.
  var count: Int { ends.count - 1 }

  /// The letters of a word.
  func letters(of number: Int) -> ArraySlice<UInt8> {
    letters[Int(ends[number])..<Int(ends[number + 1])]
  }

  /// The number of the word that consists of some letters, or −1.
  func number(_ hash: UInt32, _ text: ArraySlice<UInt8>) -> Int32 {
    var slot = Int(hash) & (slots.count - 1)
    while true {
      let number = slots[slot]
      if number < 0 || isWord(Int(number), text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func isWord(_ number: Int, _ text: ArraySlice<UInt8>) -> Bool {
    let start = Int(ends[number])
    guard Int(ends[number + 1]) - start == text.count else { return false }
    var offset = start
    for place in text.indices {
      if letters[offset] != text[place] { return false }
      offset += 1
    }
    return true
  }

  /// Adds a word.
  mutating func append(_ word: ArraySlice<UInt8>, _ hash: UInt32) {
    let number = Int32(count)
    letters += word
    ends.append(Int32(letters.count))
    // Most that is looked up is no word, and found to be none at once where most slots are empty.
    if count * 4 > slots.count {
      slots = NumberTable(Array(repeating: -1, count: slots.count * 2))
      for old in 0..<number {
        place(old, self.letters(of: Int(old)).reduce(WordIndex.seed) { WordIndex.next($0, $1) })
      }
    }
    place(number, hash)
  }

  private mutating func place(_ number: Int32, _ hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }
}
