// Which open offers would fit if nothing special were so.
extension Decider {
  /// Decides for each open offer where it fits if all that is not known has its ordinary value.
  ///
  /// The same rules decide the same cases a second time, with what is ordinary filled in: there is
  /// no second way to decide an offer.
  mutating func decideProvisos() {
    let open = decisions.offers.indices.filter { decisions.offers[$0].open != 0 }
    let told = evaluator.block
    let all = [UInt64](repeating: .max, count: offers.count)
    decideProvisos(open, told.ordinary(ordinaryVocabulary), in: all)
    // What is a matter of judgement is tried otherwise, but only where the plan sends somebody
    // first; where nothing of that can be had, the alternatives.
    for role in [Stage.Role.first, .alternative] {
      let lanes = lanesWithoutFirst(role)
      guard lanes.contains(where: { $0 != 0 }) else { continue }
      for reading in 1..<max(1, vocabulary.ordinaryReadings) {
        decideProvisos(open, told.ordinary(ordinaryVocabulary, choice: reading), in: lanes)
      }
    }
    restoreOrdinary(told)
  }

  /// Decides which open offers fit in a block that has no open answers left.
  private mutating func decideProvisos(_ open: [Int], _ block: CaseBlock, in lanes: [UInt64]) {
    ordinaryEvaluator.block = block
    ordinaryEvaluator.forget()
    swap(&evaluator, &ordinaryEvaluator)
    for number in open {
      let offer = decisions.offers[number]
      let wanted = offer.open & ~offer.provided & lanes[number]
      if wanted != 0 { decisions.offers[number].provided |= wanted & fitsWhereOpen(number) }
    }
    swap(&evaluator, &ordinaryEvaluator)
  }

  /// Leaves the evaluator of what is ordinary with the usual reading, which questions look at.
  private mutating func restoreOrdinary(_ told: CaseBlock) {
    guard vocabulary.ordinaryReadings > 1 else { return }
    ordinaryEvaluator.block = told.ordinary(ordinaryVocabulary)
    ordinaryEvaluator.forget()
  }

  /// By offer, where a stage begins with it, or gives it another role and has no first offer.
  private mutating func lanesWithoutFirst(_ role: Stage.Role) -> [UInt64] {
    var lanes = [UInt64](repeating: 0, count: offers.count)
    for number in pathways.indices where decisions.pathways[number] != 0 {
      for place in pathways[number].stages.indices {
        var own = decisions.stages[pathways[number].start + place]
        guard own != 0 else { continue }
        let forms = pathways[number].stages[place].forms
        for form in forms {
          for entry in form.entries where entry.role == .first && role != .first {
            let offer = decisions.offers[entry.offer]
            let fails = entry.when.map { evaluator.lanes($0).fails } ?? 0
            own &= ~((offer.fits | offer.provided) & ~fails)
          }
        }
        guard own != 0 else { continue }
        for form in forms {
          for entry in form.entries where entry.role == role {
            let fails = entry.when.map { evaluator.lanes($0).fails } ?? 0
            lanes[entry.offer] |= own & ~fails
          }
        }
      }
    }
    return lanes
  }

  private mutating func fitsWhereOpen(_ number: Int) -> UInt64 {
    var own = decisions.offers[number].open
    var fits: UInt64 = 0
    for form in offers[number].forms.reversed() {
      let lanes = own & (form.place.map { lives[$0].holds } ?? .max)
      own &= ~lanes
      if lanes != 0 { fits |= decide(form, number, lanes, recordsMissing: false).fits }
    }
    return fits
  }

  /// Returns what an open offer hangs on that has an ordinary value, in the vocabulary's order.
  func provisos(_ number: Int, lane: Int) -> [Subject] {
    guard decisions.offers[number].provided.has(lane) else { return [] }
    var found: [Subject] = []
    var place = offers[number].start
    for subject in offers[number].subjects.each {
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
  func hasOrdinary(_ subject: Int) -> Bool {
    switch self.subject(subject) {
    case .fact(let fact): self[fact].ordinary != nil
    case .events(let eventClass): eventClasses[eventClass.number].isOrdinarilyNone
    }
  }
}
