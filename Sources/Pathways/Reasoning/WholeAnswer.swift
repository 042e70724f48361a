extension Answer {
  /// Returns all that the catalogue says of a person: the answer of the day, what should have
  /// followed, which doors open and close, and how it changes in nearby readings.
  ///
  /// Every way to ask gets this same answer.
  ///
  /// - Parameters:
  ///   - story: The person's story.
  ///   - catalogue: The rules, follow-up rules included.
  /// - Returns: The answer, and the nearby readings in full.
  public static func whole(
    for story: Story, by catalogue: Catalogue
  ) -> (answer: Answer, robustness: Robustness) {
    var decider = Decider(catalogue)
    return whole(for: story, story.person(), by: &decider)
  }

  /// Returns the same, by a decider whose block may be used.
  static func whole(
    for story: Story, _ person: PatientCase, by decider: inout Decider
  ) -> (answer: Answer, robustness: Robustness) {
    var (answer, robustness) = Robustness.answer(for: person, by: &decider)
    answer.addWhatFollows(on: story, by: &decider)
    answer.robust = robustness.short
    return (answer, robustness)
  }

  /// Returns the same but for the nearby readings, which take many times as long.
  static func withoutReadings(for story: Story, by decider: inout Decider) -> Answer {
    decider.evaluator.block.append(story.person())
    decider.decide()
    decider.decidePlan()
    var answer = decider.answer(for: story.person())
    decider.evaluator.block.removeAll()
    answer.addWhatFollows(on: story, by: &decider)
    return answer
  }

  private mutating func addWhatFollows(on story: Story, by decider: inout Decider) {
    followUps = FollowUps.of(story, by: decider.catalogue).grouped
    decider.notesMissing = false
    doors = Doors.of(story, until: story.on.adding(days: Doors.horizon), by: &decider)
    decider.notesMissing = true
    decider.evaluator.block.removeAll()
  }
}

extension Robustness {
  /// What an answer says of it, or `nil` if the case gives nothing that was judged.
  var short: Answer.Robust? {
    guard !readings.isEmpty else { return nil }
    return .init(
      held: readings.count(where: holds), of: readings.count, turnsOn: factsThatTurn)
  }

  /// The judged facts of which a step changes anything.
  private var factsThatTurn: [Index<Fact>] {
    let steps = turning.flatMap(\.steps)
    return judged.filter { fact in steps.contains { $0.fact == fact } }
  }
}
