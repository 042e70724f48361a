// Which open offers would fit if nothing special were so.
extension Decider {
  /// Decides for each open offer where it fits if all that is not known has its ordinary value.
  ///
  /// The same rules decide the same cases a second time, with what is ordinary filled in: there is
  /// no second way to decide an offer.
  mutating func decideProvisos() {
    let open = near.filter { decisions.offers[$0.number].open != 0 }
    // Neither a plan nor an alert then hangs on what is ordinary.
    if open.isEmpty, pathways.isEmpty, catalogue.alerts.isEmpty { return }
    let told = evaluator.block
    let all = [UInt64](repeating: .max, count: offers.count)
    decideProvisos(open, told, in: all, choice: 0)
    // What is a matter of judgement is tried otherwise, but only where the plan sends somebody
    // first; where nothing of that can be had, the alternatives.
    for role in [Stage.Role.first, .alternative] {
      let lanes = lanesWithoutFirst(role)
      guard lanes.contains(where: { $0 != 0 }) else { continue }
      for reading in 1..<max(1, vocabulary.ordinaryReadings) {
        decideProvisos(open, told, in: lanes, choice: reading)
      }
    }
  }

  /// Decides which open offers fit in the block if it has no open answers left.
  private mutating func decideProvisos(
    _ open: [Index<Offer>], _ told: CaseBlock, in lanes: [UInt64], choice: Int
  ) {
    // Filling in what is ordinary costs more than all that is asked of it where nothing is.
    let isAsked = open.contains { offer in
      decisions.offers[offer.number].open & ~decisions.offers[offer.number].provided
        & lanes[offer.number] != 0
    }
    guard choice == 0 || isAsked else { return }
    exchange(choice)
    if choice > 0, let judged = vocabulary.judgedAlone {
      // All else is as in the usual reading, which is filled in already.
      evaluator.block = ordinaryEvaluator.block
      evaluator.block.judge(judged, told, choice: choice)
    } else {
      evaluator.block = told.ordinary(ordinaryVocabulary, choice: choice)
    }
    evaluator.forget()
    for offer in open {
      let number = offer.number
      let (open, provided) = (decisions.offers[number].open, decisions.offers[number].provided)
      let wanted = open & ~provided & lanes[number]
      if wanted == 0 { continue }
      let found = wanted & fitsWhereOpen(offer)
      decisions.offers[number].provided |= found
      if choice > 0 { decisions.offers[number].judgedOtherwise |= found }
    }
    exchange(choice)
  }

  /// Puts the evaluator of what is ordinary in the place of the other, and back.
  ///
  /// What was decided in the usual reading stays, since questions look at it.
  private mutating func exchange(_ choice: Int) {
    if choice == 0 {
      swap(&evaluator, &ordinaryEvaluator)
    } else {
      swap(&evaluator, &judgedEvaluator)
    }
  }

  /// By offer, where a stage begins with it, or gives it another role and has no first offer.
  private mutating func lanesWithoutFirst(_ role: Stage.Role) -> [UInt64] {
    var lanes = [UInt64](repeating: 0, count: offers.count)
    for pathway in pathways.indexes where decisions.pathways[pathway.number] != 0 {
      for stage in pathways[pathway].stages {
        var own = decisions.stages[stage.number]
        guard own != 0 else { continue }
        let forms = pathways[stage].forms
        if role != .first {
          for entry in entries(of: forms) where entry.role == .first {
            let offer = entry.offer.number
            let (fits, provided) = (decisions.offers[offer].fits, decisions.offers[offer].provided)
            own &= ~((fits | provided) & ~lanesOut(entry.when))
          }
        }
        guard own != 0 else { continue }
        for entry in entries(of: forms) where entry.role == role {
          lanes[entry.offer.number] |= own & ~lanesOut(entry.when)
        }
      }
    }
    return lanes
  }

  /// Where an entry of a stage does not count: its condition fails, or would if nothing special is so.
  private mutating func lanesOut(_ when: Index<Criterion>?) -> UInt64 {
    guard let when else { return 0 }
    let lanes = evaluator.lanes(when)
    return lanes.fails | ~lanes.known & ordinaryEvaluator.lanes(when).fails
  }

  /// The entries of some forms, which stand together.
  private func entries(of forms: Range<Int>) -> ArraySlice<PreparedPathways.Entry> {
    guard let last = forms.last else { return [] }
    return pathways.entries[
      pathways.forms[forms.lowerBound].entries.lowerBound..<pathways.forms[last].entries.upperBound]
  }

  private mutating func fitsWhereOpen(_ offer: Index<Offer>) -> UInt64 {
    var own = decisions.offers[offer.number].open
    if let form = offers[offer.number].only {
      return decide(form, offer, own, recordsMissing: false).fits
    }
    var fits: UInt64 = 0
    // By number, since going through forms copies each with all that it asks.
    for place in offers[offer.number].forms.indices.reversed() {
      let area = offers[offer.number].forms[place].place
      let lanes = own & (area.map { lives[$0.number].holds } ?? .max)
      own &= ~lanes
      if lanes != 0 {
        fits |= decide(offers[offer.number].forms[place], offer, lanes, recordsMissing: false).fits
      }
    }
    return fits
  }

  /// Returns what an open offer hangs on that has an ordinary value, in the vocabulary's order.
  func provisos(_ offer: Index<Offer>, lane: Int) -> [Subject] {
    guard decisions.offers[offer.number].provided.has(lane) else { return [] }
    var found: [Subject] = []
    var place = offers[offer.number].start
    for subject in offers[offer.number].subjects.each {
      if decisions.missing[place].has(lane), vocabulary.hasOrdinary(subject) {
        found.append(vocabulary.subject(subject))
      }
      place += 1
    }
    return found
  }
}

extension Vocabulary {
  /// Whether a subject has a value if nothing special is known.
  func hasOrdinary(_ subject: Index<Subject>) -> Bool {
    switch self.subject(subject) {
    case .fact(let fact): self[fact].ordinary != nil
    case .events(let eventClass): eventClasses[eventClass].isOrdinarilyNone
    }
  }
}
