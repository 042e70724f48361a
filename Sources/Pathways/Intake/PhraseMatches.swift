/// The phrases that count in a note: in the order in which they were chosen, and found by their words.
struct PhraseMatches: RandomAccessCollection {
  private let all: [PhraseMatch]

  /// Places in ``all`` by where the phrases begin.
  private let byStart: [Int]

  /// How many words the longest phrase has, with those that stand in its gaps.
  private let longest: Int

  /// Takes phrases in the order in which they were chosen.
  init(_ all: [PhraseMatch] = []) {
    self.all = all
    byStart = all.indices.sorted {
      let (first, second) = (all[$0].tokens.lowerBound, all[$1].tokens.lowerBound)
      return first == second ? $0 < $1 : first < second
    }
    longest = all.reduce(0) { Swift.max($0, $1.tokens.count) }
  }

  var startIndex: Int { all.startIndex }

  var endIndex: Int { all.endIndex }

  subscript(place: Int) -> PhraseMatch { all[place] }

  /// All of them in the order of the note.
  var inOrder: [PhraseMatch] { byStart.map { all[$0] } }

  /// The places in ``byStart`` of the phrases that begin in some words.
  private func places(beginningIn tokens: Range<Int>) -> Range<Int> {
    let start = firstPlace(from: tokens.lowerBound)
    return start..<Swift.max(start, firstPlace(from: tokens.upperBound))
  }

  /// The first place in ``byStart`` of a phrase that begins at a word or after it.
  private func firstPlace(from token: Int) -> Int {
    byStart.prefixCount { all[$0].tokens.lowerBound < token }
  }

  /// Whether a phrase of those that have one of some words between their first and last fulfils a
  /// condition.
  func contains(touching tokens: Range<Int>, where isOne: (PhraseMatch) -> Bool) -> Bool {
    places(beginningIn: tokens.lowerBound - longest..<tokens.upperBound).contains { place in
      let match = all[byStart[place]]
      return match.tokens.overlaps(tokens) && isOne(match)
    }
  }

  /// Whether a phrase of those that begin in some words fulfils a condition.
  func contains(beginningIn tokens: Range<Int>, where isOne: (PhraseMatch) -> Bool) -> Bool {
    places(beginningIn: tokens).contains { isOne(all[byStart[$0]]) }
  }

  /// The phrases all of whose words are among some, in the order in which they were chosen.
  func within(_ tokens: Range<Int>) -> [PhraseMatch] {
    places(beginningIn: tokens).map { byStart[$0] }.sorted().map { all[$0] }
      .filter { $0.tokens.upperBound <= tokens.upperBound }
  }
}
