// What the answers to the first questions would change, found by deciding the case with each.
extension Decider {
  /// How many questions are looked at: those that a screen shows.
  private static let askedFirst = 5

  /// Notes with the first questions what each of their answers would change.
  ///
  /// A copy decides, so that what was decided for the case itself stays.
  func notesChanges(_ answer: inout Answer) {
    var other = self
    other.notesMissing = false
    let head = other.head(lane: 0)
    let lanes = other.load(answer)
    guard !lanes.isEmpty else { return }
    other.decide()
    other.decidePlan()
    for (lane, asked) in lanes.enumerated() {
      let new = other.head(lane: lane)
      let raised = new.alerts.filter { !head.alerts.contains($0) }
      let first = new.first == head.first ? nil : new.first
      let stage = new.stage == head.stage ? nil : new.stage
      guard !raised.isEmpty || first != nil || stage != nil else { continue }
      answer.questions[asked.question].changes.append(
        QuestionChange(
          value: asked.value, alerts: raised, first: first.map { Index($0) },
          stage: stage?.stage))
    }
  }

  /// What a plan begins with.
  private struct Head {
    let alerts: [Index<Alert>]
    let stage: PlannedStage?
    let first: Int?
  }

  private mutating func head(lane: Int) -> Head {
    Head(
      alerts: catalogue.alerts.indexes.filter { decisions.alerts[$0.number].raised.has(lane) },
      stage: planned[lane].first,
      first: firstOffers(leading(lane: lane), lane: lane).first)
  }

  /// Fills the block with the case and one more answer in each lane.
  private mutating func load(_ answer: Answer) -> [(question: Int, value: FactValue)] {
    let told = answer.person.told
    var lanes: [(question: Int, value: FactValue)] = []
    for (number, question) in answer.questions.prefix(Self.askedFirst).enumerated() {
      guard case .fact(let fact) = question.subject else { continue }
      for value in vocabulary.answers(to: vocabulary[fact], beside: told[fact.number]) {
        lanes.append((number, value))
      }
    }
    lanes = Array(lanes.prefix(CaseBlock.width))
    evaluator.block.removeAll()
    for (number, value) in lanes {
      guard case .fact(let fact) = answer.questions[number].subject else { continue }
      var other = told
      other[fact.number] = value
      evaluator.block.append(answer.person, told: other, place: answer.person.place)
    }
    evaluator.block.fillInPending()
    return lanes
  }
}

extension Vocabulary {
  /// Returns the answers that are worth trying to a question; none if there are too many.
  func answers(to fact: Fact, beside told: FactValue) -> [FactValue] {
    switch fact.kind {
    case .boolean: return [.truth(true), .truth(false)]
    case .ordered, .choice:
      return fact.values.indices.filter { !fact.unknownValues.contains($0) }.map { .number($0) }
    case .set where fact.values.count <= 24:
      var present = BitSet(capacity: max(1, fact.values.count))
      var absent = present
      if case .set(let known, let denied) = told { (present, absent) = (known, denied) }
      return fact.values.indices.filter { !present.contains($0) && !absent.contains($0) }.map {
        var more = present
        more.insert($0)
        return .set(present: more, absent: absent)
      }
    case .set, .number, .date, .month, .municipality, .region, .text: return []
    }
  }
}
