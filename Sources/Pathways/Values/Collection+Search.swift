extension RandomAccessCollection where Index == Int {
  /// How many elements at the beginning fulfil a condition, where all that do stand before all that
  /// don't.
  ///
  /// - Complexity: The logarithm of the count.
  @inline(__always)
  func prefixCount(where isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low - startIndex
  }
}
