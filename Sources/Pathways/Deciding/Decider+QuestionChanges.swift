// What the answers to the first questions would change, found by deciding the case with each.
extension Decider {
  /// How many questions are looked at: those that a screen shows.
  private static let askedFirst = 5

  /// Notes with the first questions what each of their answers would change.
  ///
  /// A copy decides, so that what was decided for the case itself stays.
  func notesChanges(_ answer: inout Answer) {
    let answers = answersToTry(answer)
    guard !answers.isEmpty else { return }
    var other = self
    other.notesMissing = false
    let head = other.head(lane: 0)
    var rest = answers[...]
    while !rest.isEmpty {
      let part = rest.prefix(CaseBlock.width)
      rest = rest.dropFirst(CaseBlock.width)
      other.load(part, answer.person)
      other.decide()
      other.decidePlan()
      for (lane, tried) in part.enumerated() {
        let change = other.change(of: head, by: tried.value, lane: lane)
        if change.isAny { answer.questions[tried.question].changes.append(change) }
      }
    }
  }

  /// An answer to one of the questions, and what is then told of the fact.
  private struct Tried {
    let question: Int
    let fact: Index<Fact>
    let value: FactValue
    let told: FactValue
  }

  /// What a plan begins with.
  private struct Head {
    let alerts: [Index<Alert>]
    let stages: [Index<Stage>]
    let first: Index<Offer>?

    /// The offers that have a part in it and are not advised against, in its order.
    let planned: [Index<Offer>]

    /// Those of them that can be had, and those that are out of the question.
    let had: [Index<Offer>]
    let out: [Index<Offer>]
  }

  private mutating func head(lane: Int) -> Head {
    let leading = leading(lane: lane)
    layOut(lane: lane)
    let planned = parts.offers
      .filter { [.first, .alternative, .beside].contains(parts.part($0)) }
      .sorted {
        (parts.part($0).rawValue, parts.sequence($0))
          < (parts.part($1).rawValue, parts.sequence($1))
      }
    return Head(
      alerts: catalogue.alerts.indexes.filter { decisions.alerts[$0.number].raised.has(lane) },
      stages: self.planned[lane].map(\.stage), first: firstOffers(leading, lane: lane).first,
      planned: planned, had: planned.filter { canBeHad($0, lane) },
      out: planned.filter { isOut($0, lane) })
  }

  /// Whether an offer fits in a lane, or would if nothing special is so.
  private func canBeHad(_ offer: Index<Offer>, _ lane: Int) -> Bool {
    (decisions.offers[offer.number].fits | decisions.offers[offer.number].provided).has(lane)
  }

  /// Whether no answer makes an offer fit in a lane any more.
  private func isOut(_ offer: Index<Offer>, _ lane: Int) -> Bool {
    !(decisions.offers[offer.number].fits | decisions.offers[offer.number].open).has(lane)
  }

  /// Returns what is otherwise in a lane, to whose case an answer was added.
  private mutating func change(of old: Head, by value: FactValue, lane: Int) -> QuestionChange {
    let new = head(lane: lane)
    let leads = new.stages.first == old.stages.first ? nil : new.stages.first
    return QuestionChange(
      value: value,
      alerts: new.alerts.filter { !old.alerts.contains($0) },
      first: new.first == old.first ? nil : new.first,
      stage: leads,
      beside: new.stages.dropFirst().filter { !old.stages.contains($0) },
      letsIn: old.planned.filter { canBeHad($0, lane) && !old.had.contains($0) },
      rulesOut: old.planned.filter { isOut($0, lane) && !old.out.contains($0) })
  }

  /// The answers to the first questions that are worth trying.
  private func answersToTry(_ answer: Answer) -> [Tried] {
    let told = answer.person.told
    return answer.questions.prefix(Self.askedFirst).enumerated().flatMap { number, question in
      guard case .fact(let fact) = question.subject else { return [Tried]() }
      let known = told[fact.number]
      let others = vocabulary.answers(to: vocabulary[fact]).filter { !question.hints.contains($0) }
      return (question.hints + others).compactMap { value in
        guard let told = known.adding(value) else { return nil }
        return Tried(question: number, fact: fact, value: value, told: told)
      }
    }
  }

  /// Fills the block with the case and one more answer in each lane.
  private mutating func load(_ answers: ArraySlice<Tried>, _ person: PatientCase) {
    evaluator.block.removeAll()
    // What is in doubt is in doubt until it is answered itself.
    let doubts = Set(person.doubts.map(\.fact))
    doubtedLanes = 0
    for (lane, tried) in answers.enumerated() where !doubts.contains(tried.fact) {
      doubtedLanes |= 1 << UInt64(lane)
    }
    for tried in answers {
      var told = person.told
      told[tried.fact.number] = tried.told
      evaluator.block.append(person, told: told, place: person.place)
    }
    evaluator.block.fillInPending()
  }
}

extension FactValue {
  /// What is known when an answer is added: the answer, or, where several values can be so at once,
  /// those known already with it; `nil` if that was known.
  fileprivate func adding(_ answer: FactValue) -> FactValue? {
    guard case .set(let more, _) = answer, case .set(let present, let absent) = self else {
      return answer
    }
    guard !more.intersects(present), !more.intersects(absent) else { return nil }
    var all = present
    all.formUnion(more)
    return .set(present: all, absent: absent)
  }
}

extension Vocabulary {
  /// Returns the answers that are worth trying to a question; none if there are too many.
  func answers(to fact: Fact) -> [FactValue] {
    switch fact.kind {
    case .boolean: return [.truth(true), .truth(false)]
    case .ordered, .choice:
      return fact.values.indices.filter { !fact.unknownValues.contains($0) }.map { .number($0) }
    case .set where fact.values.count <= 24:
      return fact.values.indices.map { value in
        var present = BitSet(capacity: max(1, fact.values.count))
        let absent = present
        present.insert(value)
        return .set(present: present, absent: absent)
      }
    case .set, .number, .date, .month, .municipality, .region, .text: return []
    }
  }
}
