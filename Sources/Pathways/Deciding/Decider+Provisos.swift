// Which open offers would fit if nothing special were so.
extension Decider {
  /// Decides for each open offer where it fits if all that is not known has its ordinary value.
  ///
  /// The same rules decide the same cases a second time, with what is ordinary filled in: there is
  /// no second way to decide an offer.
  mutating func decideProvisos() {
    let open = decisions.offers.indices.filter { decisions.offers[$0].open != 0 }
    guard !open.isEmpty else { return }
    let ordinary = evaluator.block.ordinary(ordinaryVocabulary)
    swap(&evaluator, &ordinaryEvaluator)
    evaluator.block = ordinary
    evaluator.forget()
    for number in open {
      decisions.offers[number].provided = decisions.offers[number].open & fitsWhereOpen(number)
    }
    swap(&evaluator, &ordinaryEvaluator)
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
