/// Which numbers pass: those in some ranges.
public struct NumberTest: Hashable, Sendable {
  /// The ranges, ascending; between two of them lies a number that does not pass.
  public let ranges: [ClosedRange<Int>]

  /// Creates a test of one range or more; those that touch become one.
  init(_ ranges: [ClosedRange<Int>]) {
    var joined: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = joined.last,
        last.upperBound == .max || range.lowerBound <= last.upperBound + 1
      else {
        joined.append(range)
        continue
      }
      joined[joined.count - 1] =
        last.lowerBound...max(last.upperBound, range.upperBound)
    }
    self.ranges = joined
  }

  /// Returns whether a number passes.
  func passes(_ number: Int) -> Bool { ranges.contains { $0.contains(number) } }

  /// Returns whether a number passes that is only known to lie in a range: what the range decides
  /// is decided.
  func passes(_ known: ClosedRange<Int>) -> Truth {
    guard let range = ranges.first(where: { $0.overlaps(known) }) else { return .fails }
    let isInside =
      range.lowerBound <= known.lowerBound && known.upperBound <= range.upperBound
    return isInside ? .holds : .unknown
  }

  /// The numbers at which another answer begins.
  var cuts: [Int] {
    ranges.flatMap { $0.upperBound < .max ? [$0.lowerBound, $0.upperBound + 1] : [$0.lowerBound] }
  }

  /// Returns the test that passes what both pass, or `nil` if that is nothing.
  func intersection(_ other: NumberTest) -> NumberTest? {
    let both = ranges.flatMap { one in
      other.ranges.filter { $0.overlaps(one) }.map { $0.clamped(to: one) }
    }
    return both.isEmpty ? nil : NumberTest(both)
  }

  /// Returns the test without one number, or `nil` if nothing is left.
  func removing(_ number: Int) -> NumberTest? {
    let rest = ranges.flatMap { range -> [ClosedRange<Int>] in
      guard range.contains(number) else { return [range] }
      var parts: [ClosedRange<Int>] = []
      if range.lowerBound < number { parts.append(range.lowerBound...number - 1) }
      if number < range.upperBound { parts.append(number + 1...range.upperBound) }
      return parts
    }
    return rest.isEmpty ? nil : NumberTest(rest)
  }

  /// The numbers of a range that do not pass, or `nil` if there are more than two: nobody lists
  /// those.
  func fewMissing(from full: ClosedRange<Int>) -> [Int]? {
    let passing = ranges.reduce(0) { $0 + $1.clamped(to: full).count }
    guard full.count - passing <= 2 else { return nil }
    return full.filter { !passes($0) }
  }

  /// Returns whether the other passes all that this one does.
  func isPart(of other: NumberTest) -> Bool {
    ranges.allSatisfy { other.passes($0) == .holds }
  }
}
