/// Lists of numbers, each found by a number, that stand one after another: an array for each of ten
/// thousand would take longer to make than to fill.
struct NumberLists: Sendable {
  /// Where each list begins, and last where all end.
  let starts: NumberTable
  let values: NumberTable

  /// Takes lists that were sorted before.
  init(starts: NumberTable, values: NumberTable) { (self.starts, self.values) = (starts, values) }

  /// Sorts values into lists by their keys; within a list they keep their order.
  ///
  /// - Parameters:
  ///   - pairs: The values and the lists they belong to.
  ///   - count: How many lists there are.
  init(_ pairs: [(key: Int32, value: Int32)], count: Int) {
    var starts: [Int32] = Array(repeating: 0, count: count + 1)
    for pair in pairs { starts[Int(pair.key) + 1] += 1 }
    for key in 0..<count { starts[key + 1] += starts[key] }
    var values: [Int32] = Array(repeating: 0, count: pairs.count)
    var places = starts
    for pair in pairs {
      values[Int(places[Int(pair.key)])] = pair.value
      places[Int(pair.key)] += 1
    }
    self.init(starts: NumberTable(starts), values: NumberTable(values))
  }

  /// The same lists in memory.
  var unfolded: NumberLists { NumberLists(starts: starts.unfolded, values: values.unfolded) }

  /// The list with a number; empty for a number below 0, or one that was given after the lists.
  subscript(key: Int32) -> NumberSlice {
    guard key >= 0, Int(key) + 1 < starts.count else { return values[0..<0] }
    return values[Int(starts[Int(key)])..<Int(starts[Int(key) + 1])]
  }
}
