/// What ranking offers and listing steps need of a catalogue, worked out once or when first needed.
struct PreparedPlan: Sendable {
  /// What ranks one form of an offer.
  struct Form: Sendable {
    /// Its place in the order, as far as it is the same for everybody.
    let key: RankKey
    let speaksFor: [Index<Criterion>]
    let speaksAgainst: [Index<Criterion>]
  }

  /// One step of an alert, a stage or an offer.
  struct PreparedStep: Sendable {
    /// Its number in ``steps``.
    let number: Int

    /// The same for all steps in which the same actor does the same thing.
    let kind: Int
    let actor: Int

    /// The number of its time in ``dues``.
    let due: Int
    let when: Index<Criterion>?
    let unless: Index<Criterion>?
  }

  /// What asks for a step.
  enum Origin: Hashable, Sendable {
    case alert(Int)
    case stage(Index<Stage>, pathway: Int, form: Int)
    case offer(Int, form: Int)
  }

  /// By offer, its forms.
  let forms: [[Form]]

  /// The steps that were needed so far.
  private(set) var steps: [Step] = []

  /// The times of steps, each once.
  private(set) var dues: [TimeSpan] = []

  private var kinds: [Kind: Int] = [:]

  /// The steps of each origin, as soon as they were needed: a table, since a batch asks for a dozen
  /// in each line.
  private var prepared: [[PreparedStep]?]

  /// Where the forms of each stage and of each offer begin in it; alerts come first.
  private let stageStarts: [Int]
  private let offerStarts: [Int]

  private struct Kind: Hashable {
    let actor: Int
    let text: [UInt8]
  }

  init(_ catalogue: Catalogue) {
    forms = catalogue.offers.indices.map { number in
      let variants = catalogue.variants[Index(number)] ?? []
      return ([catalogue.offers[number]] + variants.map(\.offer)).map { offer in
        Form(
          key: RankKey(offer, number, catalogue), speaksFor: offer.speaksFor,
          speaksAgainst: offer.speaksAgainst)
      }
    }
    var count = catalogue.alerts.count
    stageStarts = (0..<catalogue.stageCount).map { number in
      defer { count += 1 + (catalogue.stageVariants[Index(number)]?.count ?? 0) }
      return count
    }
    offerStarts = forms.map { forms in
      defer { count += forms.count }
      return count
    }
    prepared = Array(repeating: nil, count: count)
  }

  private func place(of origin: Origin) -> Int {
    switch origin {
    case .alert(let number): number
    case .stage(let stage, _, let form): stageStarts[stage.number] + form
    case .offer(let number, let form): offerStarts[number] + form
    }
  }

  /// Returns the steps that something asks for.
  mutating func steps(of origin: Origin, in catalogue: Catalogue) -> [PreparedStep] {
    let place = place(of: origin)
    if let known = prepared[place] { return known }
    let own: [Step] =
      switch origin {
      case .alert(let number): catalogue.alerts[number].steps
      case .stage(let stage, let pathway, let form):
        catalogue.stage(stage, pathway: pathway, form: form).steps
      case .offer(let number, let form): catalogue.offer(Index(number), form: form).steps
      }
    let result = own.map { prepare($0) }
    prepared[place] = result
    return result
  }

  private mutating func prepare(_ step: Step) -> PreparedStep {
    let words = Kind(actor: step.actor, text: step.text.bytes)
    let kind = kinds[words] ?? kinds.count
    kinds[words] = kind
    let due = dues.firstIndex(of: step.due) ?? dues.count
    if due == dues.count { dues.append(step.due) }
    steps.append(step)
    return PreparedStep(
      number: steps.count - 1, kind: kind, actor: step.actor, due: due, when: step.when,
      unless: step.unless)
  }
}
