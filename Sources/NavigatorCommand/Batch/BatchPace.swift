/// How many cases the next part of a batch has.
///
/// Few at first, so that the first answer comes at once and every core begins; then more, until a
/// part's answers take the room that there is, since they are held until those before are written.
struct BatchPace {
  /// How many bytes of answers a part may hold: no more than a core's own cache has room for beside what
  /// decides, since memory is slower than deciding.
  private static let share = 1 << 20

  private let most: Int
  private let least: Int
  private var size: Int
  private var cases = 0
  private var bytes = 0

  /// Creates a pace.
  ///
  /// - Parameters:
  ///   - least: How many cases are decided at once: half a block would take as long as a whole one.
  ///   - isLineBuffered: Whether each case is answered as soon as it is read.
  init(least: Int, isLineBuffered: Bool) {
    self.least = least
    most = isLineBuffered ? 1 : 512
    size = 1
  }

  /// How many cases the next part may have.
  mutating func next() -> Int {
    size = min(size * 2, most)
    guard cases > 0 else { return min(size, 8) }
    return min(size, max(least, Self.share * cases / max(1, bytes) / least * least))
  }

  /// Takes note of how long the answers of a part were.
  mutating func saw(_ cases: Int, _ bytes: Int) {
    self.cases += cases
    self.bytes += bytes
  }
}
