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
      for subject in offer.subjects.each {
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
    return found.map { question in
      let number = vocabulary.number(of: question.subject)
      let key =
        question.isSafety
        ? QuestionKey(safety: number)
        : QuestionKey(
          subject: number, isLocal: vocabulary.isLocal(number), settles: question.settles,
          missing: question.isMissingIn)
      return (key.word, question)
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The lanes in which a fact is a question of safety that nobody has answered.
  mutating func lanesWorthAsking(_ fact: Fact) -> UInt64 {
    guard fact.isSafety, fact.ask != nil else { return 0 }
    var lanes = evaluator.block.lanes & ~evaluator.block.lanesSpokenOf(fact.index)
    if let when = fact.askWhen, lanes != 0 { lanes &= evaluator.lanes(when).holds }
    return lanes
  }
}

/// A question's place in the order of an answer, as one number.
///
/// Safety first, what the GP can answer before what only the place can, then by what it settles.
struct QuestionKey {
  /// The number: what counts more stands in higher bits.
  let word: UInt64

  /// Creates the key of a question of safety; these keep the vocabulary's order, which is that of
  /// their weight.
  init(safety subject: Int) { word = UInt64(subject) }

  /// Creates the key of any other question.
  init(subject: Int, isLocal: Bool, settles: Int, missing: Int) {
    let few = UInt64(0xF_FFFF - min(0xF_FFFF, settles))
    let fewer = UInt64(0xF_FFFF - min(0xF_FFFF, missing))
    word = 1 << 63 | (isLocal ? 1 : 0) << 62 | few << 40 | fewer << 16 | UInt64(subject)
  }

  /// The subject of a key.
  static func subject(in word: UInt64) -> Int { Int(word & 0xFFFF) }
}

extension Vocabulary {
  /// Whether only the place, not the person, has the answer.
  func isLocal(_ subject: Int) -> Bool { subject < facts.count && facts[subject].isLocal }
}

extension CaseBlock {
  /// The lanes in which anything is known of a fact; a set of which no value is known is not.
  func lanesSpokenOf(_ fact: Index<Fact>) -> UInt64 {
    let column = vocabulary.columns[fact]
    guard column.kind == .set else { return known[fact.number] }
    return (column.start..<column.start + 2 * column.count).reduce(0) { $0 | words[$1] }
  }
}
