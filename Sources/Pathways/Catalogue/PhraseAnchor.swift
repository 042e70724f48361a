/// A phrase that is looked for where its anchor stands, and how many words of it can stand before.
struct PhraseAnchor: Equatable, Sendable {
  /// The phrase's row in the tables.
  let row: Int
  let before: ClosedRange<Int>

  /// How many words can stand before an anchor at the most: what a number of a table has room for.
  static let longest = 7

  init(row: Int, before: ClosedRange<Int>) { (self.row, self.before) = (row, before) }

  /// Takes an anchor as a number of a table.
  init(_ number: Int32) {
    row = Int(number >> 6)
    let first = Int(number >> 3 & 7)
    before = first...max(first, Int(number & 7))
  }

  /// The anchor as a number of a table.
  var number: Int32 { Int32(row << 6 | before.lowerBound << 3 | before.upperBound) }
}
