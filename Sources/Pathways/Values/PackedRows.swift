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

  /// Takes a table as it is.
  init(table: NumberTable) { self.table = table }

  /// Lays members out.
  init(_ rows: [Row]) { table = NumberTable(rows.flatMap(\.numbers)) }

  var startIndex: Int { 0 }

  var endIndex: Int { table.count / Row.width }

  subscript(number: Int) -> Row { Row(table, at: number * Row.width) }
}

extension Range<Int>: PackedRow {
  static var width: Int { 2 }

  init(_ numbers: NumberTable, at place: Int) {
    let (start, end) = (Int(numbers[place]), Int(numbers[place + 1]))
    self = start..<Swift.max(start, end)
  }

  var numbers: [Int32] { [Int32(lowerBound), Int32(upperBound)] }
}
