// Numbers that follow from events, as tests of those events.
extension EventRegions {
  /// Takes in the tests of events by which a number, perhaps a part of a sum, can pass a test.
  mutating func take(
    _ part: Index<Fact>, of fact: Index<Fact>, _ test: NumberTest, _ leaf: Index<Criterion>,
    _ side: Int
  ) {
    let vocabulary = sides[side].catalogue.vocabulary
    guard case .number(let whole, let decimals) = vocabulary[part].kind else { return }
    switch vocabulary[part].derivation {
    case .count(let selector)?:
      for range in part == fact ? test.ranges : test.ranges(partOf: whole) {
        // Nobody has more than the fact can say.
        let most = range.upperBound >= whole.upperBound ? Int.max : range.upperBound
        var own = Test(side: side, leaf: leaf, test: .count(selector, range.lowerBound...most))
        own.isWhole = part == fact && test.ranges.count == 1
        add(own)
      }
    case .told(let selector, let attribute, let isFirst)?:
      guard case .number(let exact) = vocabulary.eventAttributes[attribute].kind else { return }
      let factor = powerOfTen(max(0, exact - decimals))
      let ranges = part == fact ? test.ranges : test.ranges(partOf: whole)
      let has = selector.asking(
        .init(
          attribute: attribute,
          ranges: ranges.map { $0.lowerBound * factor...$0.upperBound * factor }))
      var own = Test(
        side: side, leaf: leaf,
        test: isFirst ? .first(selector, has: has) : .mostRecent(selector, has: has))
      own.isWhole = false
      add(own)
    case .union?, .regionOfPlace?, .age?, .sum?, .months?, nil: return
    }
  }
}

extension EventRegions.Test {
  /// Whether the leaf asks for a sum of which this is only a part, so that not all is tried.
  func isPart(_ catalogue: Catalogue) -> Bool {
    guard case .leaf(let leaf) = catalogue.pool[leaf], let fact = leaf.scalarFact else {
      return false
    }
    if case .sum? = catalogue.vocabulary[fact].derivation { return true }
    return false
  }
}

extension NumberTest {
  /// Numbers of a part by which a sum, or a difference, can pass: its ends, and what lies as far
  /// from an end as the sum begins or ceases to pass.
  fileprivate func ranges(partOf whole: ClosedRange<Int>) -> [ClosedRange<Int>] {
    var found = [whole.lowerBound, whole.upperBound]
    for cut in cuts.map(abs) where cut <= whole.upperBound - whole.lowerBound {
      found += [whole.lowerBound + cut, whole.upperBound - cut]
    }
    return Set(found).sorted().map { $0...$0 }
  }
}
