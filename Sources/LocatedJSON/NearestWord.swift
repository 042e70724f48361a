/// Returns the word that the user most likely meant.
///
/// - Parameters:
///   - word: What the user wrote.
///   - candidates: The words that would have been right.
/// - Returns: The candidate with the fewest edits, the first of equals; `nil` if none is near: a
///   third of the word's length, at least one and at most four edits.
public func nearestWord(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= 60 else { return nil }
  var best: (word: String, distance: Int)?
  let limit = min(4, max(1, wanted.count / 3))
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    guard abs(other.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, other)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// The optimal string alignment distance: insertions, deletions, substitutions and swaps of
/// neighbours count one each.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  // Three rows that change places: a row made anew for each letter would be most of the work.
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var current = beforeLast
  var last = Array(0...right.count)
  for (row, one) in left.enumerated() {
    current[0] = row + 1
    for (column, other) in right.enumerated() {
      var cost = min(last[column + 1], current[column]) + 1
      cost = min(cost, last[column] + (one == other ? 0 : 1))
      if row > 0, column > 0, one == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current[column + 1] = cost
    }
    swap(&beforeLast, &last)
    swap(&last, &current)
  }
  return last[right.count]
}
