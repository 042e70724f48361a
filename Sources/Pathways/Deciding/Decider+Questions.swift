// What to ask, and in which order.
extension Decider {
  /// Returns the questions for the case of a lane, the most important first.
  mutating func questions(lane: Int) -> [Question] {
    let count = vocabulary.subjectCount
    var missing = [Int](repeating: 0, count: count)
    var settles = missing
    for (number, offer) in offers.enumerated()
    where decisions.offers[number].open >> UInt64(lane) & 1 == 1 {
      var place = offer.start
      offer.subjects.forEach { subject in
        missing[subject] += Int(decisions.missing[place] >> UInt64(lane) & 1)
        settles[subject] += Int(decisions.alone[place] >> UInt64(lane) & 1)
        place += 1
      }
    }
    var found: [Question] = []
    for number in 0..<count {
      let subject = vocabulary.subject(number)
      // A question of safety is asked whether or not an offer hangs on it.
      var isSafety = false
      if case .fact(let index) = subject {
        isSafety = lanesWorthAsking(vocabulary[index]) >> UInt64(lane) & 1 == 1
      }
      guard missing[number] > 0 || isSafety else { continue }
      found.append(
        Question(
          subject: subject, settles: settles[number], isMissingIn: missing[number],
          isSafety: isSafety))
    }
    return found.enumerated().map { (key($0.element, $0.offset), $0.element) }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The lanes in which a fact is a question of safety that nobody has answered.
  mutating func lanesWorthAsking(_ fact: Fact) -> UInt64 {
    guard fact.isSafety, fact.ask != nil else { return 0 }
    var lanes = evaluator.block.lanes & ~evaluator.block.lanesSpokenOf(fact.index)
    if let when = fact.askWhen, lanes != 0 { lanes &= evaluator.lanes(when).holds }
    return lanes
  }

  /// Safety first, what the GP can answer before what only the place can, then by what it settles.
  private func key(_ question: Question, _ offset: Int) -> UInt64 {
    // Questions of safety keep the vocabulary's order, which is that of their weight.
    if question.isSafety { return UInt64(offset) }
    var isLocal = false
    if case .fact(let index) = question.subject { isLocal = vocabulary[index].isLocal }
    let settles = UInt64(0xF_FFFF - min(0xF_FFFF, question.settles))
    let missing = UInt64(0xF_FFFF - min(0xF_FFFF, question.isMissingIn))
    return 1 << 63 | (isLocal ? 1 : 0) << 62 | settles << 40 | missing << 16 | UInt64(offset)
  }
}

extension CaseBlock {
  /// The lanes in which anything is known of a fact; a set of which no value is known is not.
  func lanesSpokenOf(_ fact: Index<Fact>) -> UInt64 {
    let column = vocabulary.columns[fact]
    guard column.kind == .set else { return known[fact.number] }
    return (column.start..<column.start + 2 * column.count).reduce(0) { $0 | words[$1] }
  }
}
