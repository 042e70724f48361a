public import LocatedJSON

/// Asks for what decides most, a question at a time, until the plan stands; or for what a letter lacks.
///
/// It decides nothing: which questions there are and what their answers would change is the
/// decider's word, what a letter lacks is its draft's, and an answer goes the way of every other word
/// about a person.
public struct Interview {
  /// What it asks for.
  public enum Aim: Sendable {
    /// What changes the plan.
    case plan
    /// What the letter for an offer lacks: what the receiver demands, then what it wishes for.
    case letter(Index<Offer>)
  }

  /// What is asked next.
  public enum Ask: Sendable {
    /// A question of the decider; asked for a letter, with the field that lacks it.
    case question(Question, lackedBy: LetterDraft.Field?)
    /// The writer's own words for a field that no fact fills, or not alone.
    case words(LetterDraft.Field)

    /// What it asks for, so that nothing is asked twice.
    fileprivate var target: Target {
      switch self {
      case .question(let question, _): .subject(question.subject)
      case .words(let field): .words(field.item.field)
      }
    }
  }

  /// What a question asks for.
  fileprivate enum Target: Hashable {
    case subject(Subject)
    case words(Index<LetterField>)
  }

  /// What is known after some answers.
  public struct State {
    /// What was told so far.
    let builder: CaseBuilder

    /// What was asked for, answered or not, so that nothing is asked twice.
    fileprivate let asked: [Target]

    /// The writer's own words for a letter, by the name of the field.
    public let words: [String: String]

    /// The person as told so far.
    public let story: Story

    /// The answer to what was told so far.
    public let answer: Answer

    /// What to ask next, or `nil` if no answer would change the plan, or nothing lacks.
    public let ask: Ask?

    /// The question to ask next, unless it wants the writer's own words.
    public var question: Question? {
      if case .question(let question, _) = ask { question } else { nil }
    }
  }

  /// What it asks for.
  public let aim: Aim

  private let catalogue: Catalogue
  private var vocabulary: Vocabulary { catalogue.vocabulary }
  private let day: CalendarDay
  private var decider: Decider
  private var states: [State] = []

  /// Begins with what is told already.
  ///
  /// - Parameters:
  ///   - catalogue: The rules.
  ///   - builder: What is told already, without a fault.
  ///   - day: The as-of day.
  ///   - aim: What it asks for.
  ///   - words: The writer's own words for a letter, told already, by the name of the field.
  public init(
    _ catalogue: Catalogue, _ builder: CaseBuilder, on day: CalendarDay, for aim: Aim = .plan,
    words: [String: String] = [:]
  ) {
    self.catalogue = catalogue
    self.aim = aim
    self.day = day
    decider = Decider(catalogue)
    var told = builder
    told.diagnostics = []
    states.append(state(told, asked: [], words, told.clean(on: day)))
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
    switch state.ask {
    case .question(let question, _): return answer(question.subject, words)
    case .words(let field):
      let now = state
      var said = now.words
      said[catalogue.letterFields[field.item.field].id] =
        words.map(\.text).joined(separator: " ")
      states.append(state(now.builder, asked: now.asked, said, now.story))
      return []
    case nil: return []
    }
  }

  private mutating func answer(
    _ subject: Subject, _ words: [CaseBuilder.Word]
  ) -> [Diagnostic] {
    var builder = state.builder
    builder.beginOverriding()
    switch subject {
    case .fact(let index): builder.set(vocabulary[index], to: words)
    case .events(let index): take(words, vocabulary.eventClasses[index].name, &builder)
    }
    var trial = builder
    let story = trial.story(on: day)
    guard !trial.diagnostics.contains(where: { $0.severity == .error }) else {
      return trial.diagnostics
    }
    let warnings = trial.diagnostics
    builder.diagnostics = []
    states.append(state(builder, asked: state.asked + [.subject(subject)], state.words, story))
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
    guard let ask = state.ask else { return }
    let now = state
    states.append(state(now.builder, asked: now.asked + [ask.target], now.words, now.story))
  }

  /// Goes back to the question before; returns whether there was one.
  public mutating func goBack() -> Bool {
    guard states.count > 1 else { return false }
    states.removeLast()
    return true
  }

  private mutating func state(
    _ builder: CaseBuilder, asked: [Target], _ words: [String: String], _ story: Story
  ) -> State {
    let answer = decider.answer(to: story.person())
    return State(
      builder: builder, asked: asked, words: words, story: story, answer: answer,
      ask: next(answer, asked, words))
  }
}

// MARK: What to ask

extension Interview {
  /// How many questions are looked at together: the decider has room for the answers of so many.
  private static let together = 2

  private func next(_ answer: Answer, _ asked: [Target], _ words: [String: String]) -> Ask? {
    switch aim {
    case .plan: nextQuestion(answer, asked).map { .question($0, lackedBy: nil) }
    case .letter(let offer): nextLack(answer, offer, asked, words)
    }
  }

  /// What a letter lacks: what the receiver demands before what it wishes for, and of each field what
  /// has an answer of its own before what only the writer's words can say.
  private func nextLack(
    _ answer: Answer, _ offer: Index<Offer>, _ asked: [Target], _ words: [String: String]
  ) -> Ask? {
    guard let found = answer.offers.first(where: { $0.index == offer }),
      let letter = catalogue.letter(for: found.offer, offer, answer.person)
    else { return nil }
    let draft = LetterDraft.draft(letter, for: offer, answer, words: words, by: catalogue)
    let lacking = draft.fields.filter { $0.verdict == .missing }
    let inOrder = lacking.filter(\.isDemanded) + lacking.filter { !$0.isDemanded }
    let asks = inOrder.flatMap { field in
      field.asks.map { subject -> Ask in
        subject.map { .question(answer.question(of: $0), lackedBy: field) } ?? .words(field)
      }
    }
    return asks.first { !asked.contains($0.target) }
  }

  /// The first of the decider's questions that is one of safety or whose answer would change what
  /// the plan begins with.
  private func nextQuestion(_ answer: Answer, _ asked: [Target]) -> Question? {
    let open = answer.questions.filter { question in
      answer.isWorthAsking(question) && !asked.contains(.subject(question.subject))
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
    question.isSafety || question.changes.contains(where: \.changesHead)
      || !vocabulary.canBeTried(question.subject)
  }
}

extension LetterDraft.Field {
  /// What to ask for what it lacks, in order; `nil` asks for the writer's own words.
  fileprivate var asks: [Subject?] {
    let subjects = missing.compactMap(\.subject)
    return subjects + (subjects.count < missing.count ? [nil] : [])
  }
}

extension Answer {
  /// The decider's question for a subject, or one that moves nothing of the plan.
  fileprivate func question(of subject: Subject) -> Question {
    questions.first { $0.subject == subject }
      ?? Question(
        subject: subject, settles: 0, isMissingIn: 0, isSafety: false, movesPlan: false)
  }
}

extension Vocabulary {
  /// Whether the decider tries each answer to a question.
  func canBeTried(_ subject: Subject) -> Bool {
    guard case .fact(let index) = subject else { return false }
    return !answers(to: self[index]).isEmpty
  }
}

extension CaseBuilder {
  /// The story as told so far; what it finds is known already.
  fileprivate func clean(on day: CalendarDay) -> Story {
    var copy = self
    return copy.story(on: day)
  }
}
