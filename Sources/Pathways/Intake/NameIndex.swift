/// Names of one or more words, looked up by the first of them.
struct NameIndex: Sendable {
  private let names: NameWords

  /// The numbers of the names, by their first words.
  private let order: [Int32]

  /// Takes names and their order by their first words.
  init(_ names: NameWords, order: [Int32]) {
    self.names = names
    self.order = order
  }

  /// The names that begin with a word, in their order.
  func names(beginningWith word: Int32) -> ArraySlice<Int32> {
    guard word >= 0 else { return [] }
    let start = order.prefixCount { names.first(of: $0) < word }
    var end = start
    while end < order.count, names.first(of: order[end]) == word { end += 1 }
    return order[start..<end]
  }

  /// The words of a name.
  func words(of name: Int32) -> ArraySlice<Int32> { names[name] }
}
