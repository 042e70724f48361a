/// All tests of each number as steps on one scale, prepared once by whoever decides many blocks.
///
/// A thousand rules test an age, each by limits of its own. All limits of a number, in order, make the
/// steps of its scale: in a block each lane's number is sorted in between them once, and from then on a
/// test is two words, the lanes that reach its lower limit without those that pass its upper one,
/// however many lanes there are.
struct NumberSteps: Sendable {
  /// The scale of one number.
  struct Scale: Sendable {
    /// The first limit.
    let first: Int

    /// Its part of ``NumberSteps/steps``: by number, from the first limit to before the last one, how
    /// many limits are reached.
    let steps: Range<Int>

    /// Its part of the words: for each step the lanes that reach it, then none.
    let words: Range<Int>

    /// How many limits there are.
    var count: Int { words.count - 2 }
  }

  /// A range of a test: the places of the words whose lanes reach it, and pass it.
  struct Part: Sendable {
    let reached: Int
    let passed: Int
  }

  /// By fact, its scale, if it has one.
  private(set) var scales: [Scale?]

  private(set) var steps: [UInt16] = []

  /// By criterion, its part of ``parts``; empty if it is no test on a scale.
  private(set) var tests: [Range<Int32>]
  private(set) var parts: [Part] = []

  /// How many words all scales have.
  private(set) var wordCount = 0

  /// With fewer tests of a number, sorting it costs more than they do.
  private static let fewest = 3

  /// How far the limits of a number may lie apart: its scale has a place for each number between.
  private static let longest = 4096

  /// Prepares nothing: for whoever decides few cases.
  init() {
    scales = []
    tests = []
  }

  /// Prepares all tests of numbers.
  init(_ pool: CriterionPool, factCount: Int) {
    scales = Array(repeating: nil, count: factCount)
    tests = Array(repeating: 0..<0, count: pool.criteria.count)
    var own = Array(
      repeating: [(criterion: Index<Criterion>, test: NumberTest)](), count: factCount)
    for (index, criterion) in zip(pool.criteria.indexes, pool.criteria) {
      guard case .leaf(.number(let fact, let test)) = criterion else { continue }
      own[fact.number].append((index, pool.numberTests[test]))
    }
    for number in own.indices where own[number].count >= Self.fewest {
      add(Index(number), own[number])
    }
  }

  private mutating func add(
    _ fact: Index<Fact>, _ own: [(criterion: Index<Criterion>, test: NumberTest)]
  ) {
    let limits = Set(own.flatMap { $0.test.cuts }).subtracting([.min]).sorted()
    guard let first = limits.first, let last = limits.last else { return }
    let (length, isTooLong) = last.subtractingReportingOverflow(first)
    guard !isTooLong, length < Self.longest else { return }
    let place = wordCount
    wordCount += limits.count + 2
    let start = steps.count
    for (step, limit) in limits.dropLast().enumerated() {
      steps += Array(repeating: UInt16(step + 1), count: limits[step + 1] - limit)
    }
    scales[fact.number] = Scale(
      first: first, steps: start..<steps.count, words: place..<place + limits.count + 2)
    // Below the first limit nothing is reached, and above the last one nothing is passed.
    func word(_ limit: Int) -> Int { place + 1 + (limits.firstIndex(of: limit) ?? -1) }
    for (criterion, test) in own {
      let begin = Int32(parts.count)
      for range in test.ranges {
        parts.append(
          Part(
            reached: word(range.lowerBound),
            passed: range.upperBound == .max
              ? place + limits.count + 1 : word(range.upperBound + 1)))
      }
      tests[criterion.number] = begin..<Int32(parts.count)
    }
  }
}
