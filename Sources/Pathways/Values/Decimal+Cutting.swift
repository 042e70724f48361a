internal import LocatedJSON

extension LocatedJSON.Decimal {
  /// Returns the largest number that is not larger and has no more decimals than wanted.
  ///
  /// - Parameter wanted: How many decimals to keep.
  /// - Returns: The number times ten to the power of `wanted`, or `nil` if it is too large.
  func cut(toDecimals wanted: Int) -> Int64? {
    if let exact = scaled(toDecimals: wanted) { return exact }
    guard decimals > wanted else { return nil }
    var result = digits
    for _ in wanted..<decimals {
      result = (result - (result < 0 ? 9 : 0)) / 10
    }
    return result
  }
}
