/// Names as the numbers of their words, one name after another: an array for each of two thousand names
/// would take longer to make than to fill.
struct NameWords: Sendable {
  /// The words of all names.
  private(set) var words: NumberTable

  /// Where the words of each name end, and first where those of the first begin.
  private(set) var ends: NumberTable

  /// Creates names of their words.
  init(words: NumberTable = NumberTable(), ends: NumberTable = NumberTable([0])) {
    self.words = words
    self.ends = ends
  }

  /// The same names in memory.
  var unfolded: NameWords { NameWords(words: words.unfolded, ends: ends.unfolded) }

  /// How many names there are.
  var count: Int { ends.count - 1 }

  /// The words of a name.
  subscript(name: Int32) -> NumberSlice {
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
    parser.eachNumber(of: name) { words.append($0) }
    ends.append(Int32(words.count))
  }
}
