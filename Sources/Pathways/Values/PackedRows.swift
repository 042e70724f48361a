/// What is kept as so many numbers, none of them below 0.
protocol PackedRow: Sendable {
  /// How many numbers there are.
  static var width: Int { get }

  /// Makes one of the numbers that begin at a place.
  init(_ numbers: NumberTable, at place: Int)

  /// The numbers.
  var numbers: [Int32] { get }
}

/// A list of which each member is so many numbers of a table, and is made when it is looked at.
///
/// The program carries tables of some ten thousand phrases, of which a note asks for a few hundred.
struct PackedRows<Row: PackedRow>: RandomAccessCollection, Sendable {
  /// The numbers of all members, one after another.
  let table: NumberTable

  /// All members, where they were made beforehand.
  private let made: [Row]

  /// Takes a table as it is.
  init(table: NumberTable) { (self.table, made) = (table, []) }

  /// Lays members out.
  init(_ rows: [Row]) { self.init(table: NumberTable(rows.flatMap(\.numbers))) }

  private init(_ table: NumberTable, made: [Row]) { (self.table, self.made) = (table, made) }

  /// The same list, of which no member is made anew each time it is looked at.
  var unfolded: PackedRows { PackedRows(table, made: Array(self)) }

  var startIndex: Int { 0 }

  var endIndex: Int { table.count / Row.width }

  subscript(number: Int) -> Row {
    made.isEmpty ? Row(table, at: number * Row.width) : made[number]
  }
}

extension Range<Int>: PackedRow {
  static var width: Int { 2 }

  init(_ numbers: NumberTable, at place: Int) {
    let (start, end) = (Int(numbers[place]), Int(numbers[place + 1]))
    self = start..<Swift.max(start, end)
  }

  var numbers: [Int32] { [Int32(lowerBound), Int32(upperBound)] }
}
