/// What a question is for, whatever its answer turns out to be.
public enum QuestionPurpose: Hashable, Sendable {
  /// Whether an offer fits: the answer settles it alone, or with others.
  case offer(Index<Offer>, isAlone: Bool)

  /// Whether a pathway is for the person.
  case pathway(Index<Pathway>)

  /// Whether the person has come to a stage of their pathway.
  case stage(Index<Stage>)

  /// Something that must not be forgotten.
  case module(Index<Module>)
}

/// The heaviest of what questions would change of one person's plan, by subject.
struct QuestionPurposes: Sendable {
  private var found: [Index<Subject>: (weight: UInt64, purpose: QuestionPurpose)] = [:]

  /// Notes what a question would change, unless it would change something heavier.
  mutating func note(_ purpose: QuestionPurpose, _ weight: UInt64, _ subject: Index<Subject>) {
    guard weight > 0, weight > found[subject]?.weight ?? 0 else { return }
    found[subject] = (weight, purpose)
  }

  /// What a question is for, if it would change the plan.
  subscript(subject: Index<Subject>) -> QuestionPurpose? { found[subject]?.purpose }
}

extension Decider {
  /// Notes with each question what it is for.
  ///
  /// What moves nothing of the plan still settles an offer: the first of those that hang on it.
  func notesPurposes(_ answer: inout Answer) {
    for number in answer.questions.indices {
      let subject = answer.questions[number].subject
      answer.questions[number].purpose =
        purposes?[vocabulary.index(of: subject)] ?? answer.settled(by: subject)
    }
  }
}

extension Answer {
  /// The first open offer that an answer settles, or helps to.
  fileprivate func settled(by subject: Subject) -> QuestionPurpose? {
    // By their places: an offer with all its texts is copied in a hundred times the time of a look at it.
    let open = offers.indices.filter {
      offers[$0].standing == .open && offers[$0].missing.contains(subject)
    }
    let alone = open.first { offers[$0].missing.count == 1 }
    return (alone ?? open.first).map {
      .offer(offers[$0].index, isAlone: offers[$0].missing.count == 1)
    }
  }
}
