public import LocatedJSON

/// Asks for what decides most, a question at a time, until the plan stands.
///
/// It decides nothing: which questions there are and what their answers would change is the
/// decider's word, and an answer goes the way of every other word about a person.
public struct Interview {
  /// What is known after some answers.
  public struct State {
    /// What was told so far.
    let builder: CaseBuilder

    /// What was asked for, answered or not, so that nothing is asked twice.
    let asked: [Subject]

    /// The person as told so far.
    public let story: Story

    /// The answer to what was told so far.
    public let answer: Answer

    /// What to ask next, or `nil` if no answer would change the plan.
    public let question: Question?
  }

  private let vocabulary: Vocabulary
  private let day: CalendarDay
  private var decider: Decider
  private var states: [State] = []

  /// Begins with what is told already.
  ///
  /// - Parameters:
  ///   - catalogue: The rules.
  ///   - builder: What is told already, without a fault.
  ///   - day: The as-of day.
  public init(_ catalogue: Catalogue, _ builder: CaseBuilder, on day: CalendarDay) {
    vocabulary = catalogue.vocabulary
    self.day = day
    decider = Decider(catalogue)
    var told = builder
    told.diagnostics = []
    states.append(state(told, asked: [], told.clean(on: day)))
  }

  /// What is known now.
  public var state: State { states[states.endIndex - 1] }

  /// How many questions were answered or passed over.
  public var count: Int { states.count - 1 }

  /// Takes the answer to the question, in the words of the case.
  ///
  /// - Parameter words: The words, each with its place; several for a set or for events.
  /// - Returns: What is wrong with them; they then changed nothing.
  public mutating func answer(_ words: [CaseBuilder.Word]) -> [Diagnostic] {
    guard let subject = state.question?.subject else { return [] }
    var builder = state.builder
    builder.beginOverriding()
    switch subject {
    case .fact(let index): builder.set(vocabulary[index], to: words)
    case .events(let index): take(words, vocabulary.eventClasses[index.number].name, &builder)
    }
    var trial = builder
    let story = trial.story(on: day)
    guard !trial.diagnostics.contains(where: { $0.severity == .error }) else {
      return trial.diagnostics
    }
    let warnings = trial.diagnostics
    builder.diagnostics = []
    states.append(state(builder, asked: state.asked + [subject], story))
    return warnings
  }

  /// Says of events that there were none, or which there were.
  private func take(
    _ words: [CaseBuilder.Word], _ name: String, _ builder: inout CaseBuilder
  ) {
    for word in words {
      if Self.none.contains(word.text.lowercased()) {
        builder.setNoEvents(word.replacing(name))
      } else {
        builder.addEvent(word)
      }
    }
  }

  /// What says that nothing of the kind happened.
  private static let none: Set<String> = ["0", "nej", "ingen", "intet", "no", "none"]

  /// Passes over the question, since nobody knows the answer.
  public mutating func pass() {
    guard let question = state.question else { return }
    let now = state
    states.append(state(now.builder, asked: now.asked + [question.subject], now.story))
  }

  /// Goes back to the question before; returns whether there was one.
  public mutating func goBack() -> Bool {
    guard states.count > 1 else { return false }
    states.removeLast()
    return true
  }

  private mutating func state(_ builder: CaseBuilder, asked: [Subject], _ story: Story) -> State {
    let person = story.person()
    decider.evaluator.block.removeAll()
    decider.evaluator.block.append(person)
    decider.decide()
    decider.decidePlan()
    let answer = decider.answer(for: person)
    return State(
      builder: builder, asked: asked, story: story, answer: answer,
      question: nextQuestion(answer, asked))
  }
}

// MARK: What to ask

extension Interview {
  /// How many questions are looked at together: the decider has room for the answers of so many.
  private static let together = 2

  /// The first of the decider's questions that is one of safety or whose answer would change what
  /// the plan begins with.
  private func nextQuestion(_ answer: Answer, _ asked: [Subject]) -> Question? {
    let open = answer.questions.filter { question in
      answer.isWorthAsking(question) && !asked.contains(question.subject)
        && isForTheWriter(question)
    }
    var start = 0
    while start < open.count {
      var part = answer
      part.questions = open[start..<min(start + Self.together, open.count)].map { question in
        var question = question
        question.changes = []
        return question
      }
      decider.notesChanges(&part)
      if let found = part.questions.first(where: isToBeAsked) { return found }
      start += Self.together
    }
    return nil
  }

  /// What only the data of a place can answer is not asked of whoever has the person before them, nor
  /// what is answered by the catalogue's names of offers.
  private func isForTheWriter(_ question: Question) -> Bool {
    guard case .fact(let index) = question.subject else { return true }
    return question.isSafety
      || !vocabulary[index].isLocal && index != vocabulary.currentOffersFact
  }

  /// A number, a day or a long list can't be tried value by value: the decider's weight counts.
  private func isToBeAsked(_ question: Question) -> Bool {
    question.isSafety || !question.changes.isEmpty
      || !vocabulary.canBeTried(question.subject)
  }
}

extension Vocabulary {
  /// Whether the decider tries each answer to a question.
  func canBeTried(_ subject: Subject) -> Bool {
    guard case .fact(let index) = subject else { return false }
    return !answers(to: self[index], beside: .silent).isEmpty
  }
}

extension CaseBuilder {
  /// The story as told so far; what it finds is known already.
  fileprivate func clean(on day: CalendarDay) -> Story {
    var copy = self
    return copy.story(on: day)
  }
}
