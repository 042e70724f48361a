/// Some values for each of some variables, in every combination.
struct ValueBox: Sendable, Equatable {
  /// By variable, the numbers of its values, ascending.
  var values: [[Int]]

  /// How many combinations there are.
  var count: Int { values.reduce(1) { $0 * $1.count } }

  /// Every combination: a value for each variable.
  var cells: [[Int]] {
    values.reduce([[]]) { cells, values in cells.flatMap { cell in values.map { cell + [$0] } } }
  }

  /// Returns boxes that have the same combinations, each once: boxes that differ in one variable are
  /// put together as long as there are any.
  static func merged(_ cells: [[Int]]) -> [ValueBox] {
    merged(boxes: cells.map { ValueBox(values: $0.map { [$0] }) })
  }

  /// Returns boxes that have the same combinations as boxes that have none in common.
  static func merged(boxes: [ValueBox]) -> [ValueBox] {
    var boxes = boxes
    let width = boxes.first?.values.count ?? 0
    var isDone = false
    while !isDone {
      isDone = true
      for variable in (0..<width).reversed() {
        var kept: [ValueBox] = []
        var places: [[[Int]]: Int] = [:]
        for box in boxes {
          var rest = box.values
          rest[variable] = []
          if let place = places[rest] {
            kept[place].values[variable] = (kept[place].values[variable] + box.values[variable])
              .sorted()
            isDone = false
          } else {
            places[rest] = kept.count
            kept.append(box)
          }
        }
        boxes = kept
      }
    }
    return boxes
  }
}
