/// Names of one or more words, looked up by the first of them.
struct NameIndex: Sendable {
  private let words: [Int32]
  private let ends: [Int32]
  private let byFirst: NumberLists

  /// Takes the words of names into a lexicon.
  ///
  /// - Parameters:
  ///   - names: The names; their places are their numbers.
  ///   - parser: What numbers the words of the lexicon.
  init(_ names: [ArraySlice<UInt8>], _ parser: inout PhraseParser) {
    var words: [Int32] = []
    var ends: [Int32] = [0]
    var firsts: [(key: Int32, value: Int32)] = []
    for (number, name) in names.enumerated() {
      let start = words.count
      parser.addNumbers(of: name, to: &words)
      ends.append(Int32(words.count))
      if start < words.count { firsts.append((words[start], Int32(number))) }
    }
    self.words = words
    self.ends = ends
    byFirst = NumberLists(firsts, count: parser.index.count)
  }

  /// The names that begin with a word, in their order.
  func names(beginningWith word: Int32) -> ArraySlice<Int32> { byFirst[word] }

  /// The words of a name.
  func words(of name: Int32) -> ArraySlice<Int32> {
    words[Int(ends[Int(name)])..<Int(ends[Int(name) + 1])]
  }
}
