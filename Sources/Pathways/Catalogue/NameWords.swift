/// Names as the numbers of their words, one name after another: an array for each of two thousand names
/// would take longer to make than to fill.
struct NameWords: Sendable {
  /// The words of all names.
  private(set) var words: [Int32]

  /// Where the words of each name end, and first where those of the first begin.
  private(set) var ends: [Int32]

  /// Creates names of their words.
  init(words: [Int32] = [], ends: [Int32] = [0]) {
    self.words = words
    self.ends = ends
  }

  /// How many names there are.
  var count: Int { ends.count - 1 }

  /// The words of a name.
  subscript(name: Int32) -> ArraySlice<Int32> {
    words[Int(ends[Int(name)])..<Int(ends[Int(name) + 1])]
  }

  /// The first word of a name, or −1 if it has none.
  func first(of name: Int32) -> Int32 {
    ends[Int(name)] < ends[Int(name) + 1] ? words[Int(ends[Int(name)])] : -1
  }

  /// The numbers of the names by their first words; those of names that begin alike keep their order.
  var orderByFirst: [Int32] {
    (0..<Int32(count)).sorted {
      let (one, other) = (first(of: $0), first(of: $1))
      return one == other ? $0 < $1 : one < other
    }
  }

  /// Adds a name, whose words are made known.
  mutating func append(_ name: ArraySlice<UInt8>, _ parser: inout PhraseParser) {
    parser.addNumbers(of: name, to: &words)
    ends.append(Int32(words.count))
  }

  /// Adds names.
  mutating func append(_ names: NameWords) {
    let start = Int32(words.count)
    words += names.words
    for end in names.ends.dropFirst() { ends.append(start + end) }
  }
}
