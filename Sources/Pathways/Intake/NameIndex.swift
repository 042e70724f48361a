/// Names of one or more words, looked up by the first of them.
struct NameIndex: Sendable {
  private let names: NameWords

  /// The numbers of the names, by their first words.
  private let order: NumberTable

  /// The words with which names begin: most words of a note are none.
  private let beginnings: WordSet

  /// Takes names and their order by their first words.
  init(_ names: NameWords, order: NumberTable) {
    self.names = names
    self.order = order
    beginnings = WordSet((0..<Int32(names.count)).map { names.first(of: $0) })
  }

  /// The names that begin with a word, in their order.
  func names(beginningWith word: Int32) -> NumberSlice {
    guard beginnings.contains(word) else { return order[0..<0] }
    let start = order.prefixCount { names.first(of: $0) < word }
    var end = start
    while end < order.count, names.first(of: order[end]) == word { end += 1 }
    return order[start..<end]
  }

  /// The words of a name.
  func words(of name: Int32) -> NumberSlice { names[name] }
}
