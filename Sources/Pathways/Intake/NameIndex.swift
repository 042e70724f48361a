/// Names of one or more words, looked up by the first of them.
struct NameIndex: Sendable {
  private let names: NameWords
  private let byFirst: NumberLists

  /// Sorts names by their first words.
  ///
  /// - Parameters:
  ///   - names: The names; their places are their numbers.
  ///   - count: How many words there are.
  init(_ names: NameWords, words count: Int) {
    var firsts: [(key: Int32, value: Int32)] = []
    for name in 0..<Int32(names.count) {
      if let first = names[name].first { firsts.append((first, name)) }
    }
    self.names = names
    byFirst = NumberLists(firsts, count: count)
  }

  /// The names that begin with a word, in their order.
  func names(beginningWith word: Int32) -> ArraySlice<Int32> { byFirst[word] }

  /// The words of a name.
  func words(of name: Int32) -> ArraySlice<Int32> { names[name] }
}
