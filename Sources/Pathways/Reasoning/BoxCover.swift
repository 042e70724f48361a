/// Says a region in as few and as wide boxes as can be found, exactly.
///
/// A box is a set of values for each variable, bit n for value n. It leaves out variables where
/// nobody of the wider circle is told apart by them.
struct BoxCover {
  typealias Box = [UInt64]

  /// The boxes: all of the region and, of the circle, nothing else.
  let boxes: [Box]

  /// By variable, all of its values.
  let whole: Box

  /// Covers what a finder found, or returns `nil` if it did not divide everyone.
  init?(_ finder: RegionFinder) {
    guard finder.isComplete else { return nil }
    let variables = finder.search.space.variables
    whole = variables.map { $0.values.count == 64 ? .max : 1 << UInt64($0.values.count) - 1 }
    let forbidden = finder.outside.map { stated in
      Space.statements(of: stated).map { ($0.variable, mask: UInt64(1) << UInt64($0.value)) }
    }
    let (whole, parts) = (whole, Self.parts(finder.inside, whole))
    boxes = Self.few(
      parts, parts.map { Self.widened($0, whole, forbidden, parts) })
  }

  /// The region's boxes, put together where they differ in one variable only.
  private static func parts(_ inside: [Space.Case], _ whole: Box) -> [Box] {
    let used = whole.indices.filter { variable in inside.contains { $0[variable] >= 0 } }
    let boxes = inside.map { stated in
      ValueBox(
        values: used.map { variable in
          stated[variable] >= 0
            ? [Int(stated[variable])] : Lanes(whole[variable]).map { $0 }
        })
    }
    return ValueBox.merged(boxes: boxes).map { box in
      var masks = whole
      for (variable, values) in zip(used, box.values) {
        masks[variable] = values.reduce(0) { $0 | 1 << UInt64($1) }
      }
      return masks
    }
  }

  /// Widens a box as long as it meets nobody of the circle who does not belong to the region: first
  /// whole variables are left out, the last ones first, then values are added that somebody has.
  private static func widened(
    _ box: Box, _ whole: Box, _ forbidden: [[(variable: Index<Space.Variable>, mask: UInt64)]],
    _ parts: [Box]
  ) -> Box {
    func meet(_ one: Box, _ other: Box) -> Bool {
      for variable in one.indices where one[variable] & other[variable] == 0 { return false }
      return true
    }
    func isFree(_ box: Box) -> Bool {
      !forbidden.contains { other in other.allSatisfy { box[$0.variable.number] & $0.mask != 0 } }
    }
    var box = box
    for variable in box.indices.reversed() where box[variable] != whole[variable] {
      var wider = box
      wider[variable] = whole[variable]
      if isFree(wider) { box = wider }
    }
    for variable in box.indices where box[variable] != whole[variable] {
      for value in Lanes(whole[variable] & ~box[variable]) {
        var more = box
        more[variable] = 1 << UInt64(value)
        guard parts.contains(where: { meet($0, more) }), isFree(more) else { continue }
        box[variable] |= more[variable]
      }
    }
    // Values that nobody has are not told.
    let met = parts.filter { meet($0, box) }
    for variable in box.indices where box[variable] != whole[variable] {
      box[variable] &= met.reduce(0) { $0 | $1[variable] }
    }
    return box
  }

  /// Leaves out wide boxes without which every part lies in one all the same.
  private static func few(_ parts: [Box], _ wide: [Box]) -> [Box] {
    func holds(_ box: Box, _ part: Box) -> Bool {
      zip(box, part).allSatisfy { $1 & ~$0 == 0 }
    }
    var chosen: [Box] = []
    for (part, box) in zip(parts, wide) where !chosen.contains(where: { holds($0, part) }) {
      chosen.append(box)
    }
    for box in chosen {
      let others = chosen.filter { $0 != box }
      if parts.allSatisfy({ part in others.contains { holds($0, part) } }) { chosen = others }
    }
    return chosen
  }

  /// The variables by which a box is narrower than everything, each with its values.
  func statements(_ box: Box) -> [(variable: Index<Space.Variable>, values: [Int])] {
    box.indices.filter { box[$0] != whole[$0] }.map { (Index($0), Lanes(box[$0]).map { $0 }) }
  }
}

// MARK: How many there are

extension Space {
  /// How many combinations of values some boxes hold that have none in common, or `nil` if that
  /// can't be counted: there are dates, places or events among the variables.
  func count(_ boxes: [Space.Case]) -> Int? {
    guard let weights else { return nil }
    var all = 0
    for stated in boxes {
      var size = 1
      for (variable, value) in stated.enumerated() {
        let own = value >= 0 ? weights[variable][Int(value)] : weights[variable].reduce(0, +)
        let (product, isTooLarge) = size.multipliedReportingOverflow(by: own)
        if isTooLarge { return nil }
        size = product
      }
      let (sum, isTooLarge) = all.addingReportingOverflow(size)
      if isTooLarge { return nil }
      all = sum
    }
    return all
  }

  /// By variable, how many values of its fact each of its values stands for.
  private var weights: [[Int]]? {
    var weights: [[Int]] = []
    for variable in variables {
      guard let own = variable.weights else { return nil }
      weights.append(own)
    }
    return weights
  }
}

extension Space.Variable {
  /// How many values of its fact each value stands for, or `nil` if they can't be counted.
  fileprivate var weights: [Int]? {
    switch subject {
    case .fact:
      // Days are no values that one counts.
      let sizes = values.map { $0.numbers.reduce(0) { $0 + $1.count } }
      return sizes.contains { $0 > 100_000 } ? nil : sizes
    case .members(_, let members) where members.count < 20: return [1, 1 << members.count - 1]
    case .place where values.count == 1: return [1]
    case .members, .only, .place, .events, .supposed: return nil
    }
  }
}
