/// Counts, for 64 lanes at once, in how many of some words a lane is set, up to a limit.
struct LaneCounter {
  /// The lanes that are set in more than so many words.
  private var exceeded: [UInt64]

  /// Creates a counter that need not count further than a limit.
  init(upTo limit: Int) { exceeded = [UInt64](repeating: 0, count: max(0, limit)) }

  /// Takes in one more word.
  mutating func add(_ word: UInt64) {
    for count in stride(from: exceeded.count - 1, to: 0, by: -1) {
      exceeded[count] |= exceeded[count - 1] & word
    }
    if !exceeded.isEmpty { exceeded[0] |= word }
  }

  /// Returns the lanes that are set in at least so many words, no more than the limit.
  func atLeast(_ count: Int) -> UInt64 { count <= 0 ? .max : exceeded[count - 1] }
}
