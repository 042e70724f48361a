/// The words of eight letters or more, looked up by their first and last four: for slips of the
/// key, and for words that are cut off.
struct LongWords: Sendable {
  /// Lists by a part of the hash of four letters; words of other letters are among them.
  private let lists: NumberLists
  private static let bits = 12

  /// The words that became known after the lists were made.
  private let late: NumberTable

  /// Takes the words of a lexicon, of which the first stand in lists.
  init(_ lists: NumberLists, _ index: WordIndex, after count: Int) {
    self.lists = lists
    late = NumberTable(
      (Int32(count)..<Int32(index.count)).filter { index.letters(of: $0).count >= 8 })
  }

  /// The long words of an index in lists.
  static func lists(_ index: WordIndex) -> NumberLists {
    var pairs: [(key: Int32, value: Int32)] = []
    for number in 0..<Int32(index.count) {
      let letters = index.letters(of: number)
      guard letters.count >= 8 else { continue }
      pairs.append((bucket(first(letters)), number))
      pairs.append((bucket(last(letters)), number))
    }
    return NumberLists(pairs, count: 1 << bits)
  }

  /// The words that can have the first four letters of a word, or its last four; others too.
  func candidates(_ letters: ArraySlice<UInt8>) -> [NumberSlice] {
    [lists[Self.bucket(Self.first(letters))], lists[Self.bucket(Self.last(letters))], late[...]]
  }

  /// The words that can have the first four letters of a word; others too.
  func beginning(with letters: ArraySlice<UInt8>) -> [NumberSlice] {
    [lists[Self.bucket(Self.first(letters))], late[...]]
  }

  /// Whether two words have their first four letters in common, or their last four.
  static func areAlike(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    first(one) == first(other) || last(one) == last(other)
  }

  private static func first(_ letters: ArraySlice<UInt8>) -> UInt64 { key(letters.prefix(4)) }

  private static func last(_ letters: ArraySlice<UInt8>) -> UInt64 {
    key(letters.suffix(4)) | 1 << 63
  }

  private static func key(_ letters: ArraySlice<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func bucket(_ key: UInt64) -> Int32 {
    Int32((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }
}
