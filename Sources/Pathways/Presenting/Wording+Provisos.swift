internal import LocatedJSON

extension Wording {
  /// Returns what an offer hangs on, as conditions.
  ///
  /// - Parameters:
  ///   - subjects: What it hangs on.
  ///   - isJudgedOtherwise: Whether what is judged must be otherwise than is usual.
  /// - Returns: Each condition in a few words.
  func provisos(_ subjects: [Subject], isJudgedOtherwise: Bool) -> [String] {
    subjects.map { proviso($0, isJudgedOtherwise) }
  }

  private func proviso(_ subject: Subject, _ isJudgedOtherwise: Bool) -> String {
    guard case .fact(let index) = subject, let ordinary = vocabulary[index].ordinary else {
      return words.noSome + label(subject)
    }
    let fact = vocabulary[index]
    if case .judged(let values) = ordinary {
      // Of more than two readings the answer does not tell which.
      guard values.count == 2 else { return text(fact.label) }
      let words = known(.number(values[isJudgedOtherwise ? 1 : 0]), of: fact)
      if words == self.words.answer(true) { return text(fact.label) }
      if words == self.words.answer(false) { return self.words.notPrefix + text(fact.label) }
      return "\(text(fact.label)): \(words)"
    }
    switch (ordinary, fact.kind) {
    case (.value(1), .boolean): return text(fact.label)
    case (.value, .boolean): return words.notPrefix + text(fact.label)
    case (.value(let value), _) where fact.absentValue == value:
      return words.noSome + text(fact.label)
    case (.value(let value), _):
      let words = known(.number(value), of: fact)
      return words == self.words.answer(true)
        ? text(fact.label) : "\(text(fact.label)): \(words)"
    case (.absent, _): return words.noSome + text(fact.label)
    case (.present, _), (.judged, _):
      return fact.index == vocabulary.localOffersFact
        ? words.existsLocally : text(fact.label)
    }
  }
}
