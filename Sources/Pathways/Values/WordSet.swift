/// Words by their numbers: whether one is among them is asked of every word of a note.
struct WordSet: Sendable {
  private var members: BitSet

  /// Creates a set of words.
  init(_ words: some Collection<Int32>) {
    members = BitSet(capacity: Int(words.max() ?? -1) + 1)
    for word in words { members.insert(Int(word)) }
  }

  /// Whether a word is a member; what is no word, −1, is none.
  func contains(_ word: Int32) -> Bool { word >= 0 && members.contains(Int(word)) }
}

/// What some words stand for, by their numbers: few words, asked of every word of a note.
struct WordValues<Value: Sendable>: Sendable {
  private let words: WordSet
  private let pairs: [(word: Int32, value: Value)]

  /// Takes what words stand for; of a word that comes twice, what comes last.
  init(_ pairs: [(word: Int32, value: Value)]) {
    words = WordSet(pairs.map(\.word))
    self.pairs = pairs
  }

  /// What a word stands for, if it is among them.
  subscript(word: Int32) -> Value? {
    words.contains(word) ? pairs.last { $0.word == word }?.value : nil
  }
}
