/// What ranking offers and listing steps need of a catalogue, worked out once or when first needed.
struct PreparedPlan: Sendable {
  /// What ranks one form of an offer.
  struct Form: Sendable {
    /// Its place in the order, as far as it is the same for everybody.
    let key: RankKey

    /// Its parts of ``PreparedPlan/speaking``.
    let speaksFor: Range<Int>
    let speaksAgainst: Range<Int>
  }

  /// One step of an alert, a stage or an offer.
  struct PreparedStep: Sendable {
    /// Its place in ``steps``.
    let place: Int

    /// The same for all steps in which the same actor does the same thing.
    let kind: Int
    let actor: Index<Term>

    /// The place of its time in ``dues``.
    let due: Int
    let when: Index<Criterion>?
    let unless: Index<Criterion>?
  }

  /// What asks for a step.
  enum Origin: Hashable, Sendable {
    case alert(Index<Alert>)
    case stage(Index<Stage>, pathway: Index<Pathway>, form: Int)
    case offer(Index<Offer>, form: Int)
  }

  /// The forms of all offers, in one list, since a list of each offer's own would be fetched and counted
  /// whenever it is ranked.
  private(set) var forms: [Form] = []

  /// By offer, where its forms begin in ``forms``.
  private(set) var formStarts: [Int] = []

  /// What speaks for and against all forms, in one list: a list of its own in each would be counted
  /// whenever a form is looked at.
  private(set) var speaking: [Index<Criterion>] = []

  /// The steps that were needed so far.
  private(set) var steps: [Step] = []

  /// The times of steps, each once.
  private(set) var dues: [Due] = []

  /// When a step is to be done, and whether that is the editors' own choice.
  struct Due: Hashable, Sendable {
    let span: TimeSpan
    let isEditorial: Bool
  }

  private var kinds: [Kind: Int] = [:]

  /// The steps that were prepared so far, and the part of them that each origin asks for: a table,
  /// since a batch asks for a dozen in each line.
  private(set) var listed: [PreparedStep] = []
  private var prepared: [Range<Int>?] = []

  /// Where the forms of each stage begin in it, and those of offers; alerts come first.
  private var stageStarts: [Int] = []
  private var firstOffer = 0

  private struct Kind: Hashable {
    let actor: Index<Term>
    let text: [UInt8]
  }

  init(_ catalogue: Catalogue) {
    for index in catalogue.offers.indexes {
      formStarts.append(forms.count)
      let variants = catalogue.variants[index] ?? []
      for offer in [catalogue.offers[index]] + variants.map(\.offer) {
        let start = speaking.count
        speaking += offer.speaksFor
        let middle = speaking.count
        speaking += offer.speaksAgainst
        forms.append(
          Form(
            key: RankKey(offer, index, catalogue), speaksFor: start..<middle,
            speaksAgainst: middle..<speaking.count))
      }
    }
    var count = catalogue.alerts.count
    stageStarts = catalogue.stages.map { stage in
      defer { count += 1 + (catalogue.stageVariants[stage]?.count ?? 0) }
      return count
    }
    firstOffer = count
    prepared = Array(repeating: nil, count: count + forms.count)
  }

  /// Returns the number of what asks among all that may ask.
  ///
  /// What may change the plan is handed the plan itself; what may not, a copy of all that it holds.
  mutating func place(of origin: Origin) -> Int {
    switch origin {
    case .alert(let alert): alert.number
    case .stage(let stage, _, let form): stageStarts[stage.number] + form
    case .offer(let offer, let form): firstOffer + formStarts[offer.number] + form
    }
  }

  /// Returns the part of ``listed`` that something asks for, if its steps were asked for before.
  mutating func listed(of origin: Origin) -> Range<Int>? { prepared[place(of: origin)] }

  /// Lists the steps that something asks for, when they are asked for the first time.
  ///
  /// - Parameters:
  ///   - origin: What asks.
  ///   - catalogue: The rules.
  /// - Returns: Their part of ``listed``.
  mutating func list(_ origin: Origin, in catalogue: Catalogue) -> Range<Int> {
    let place = place(of: origin)
    let own: [Step] =
      switch origin {
      case .alert(let alert): catalogue.alerts[alert].steps
      case .stage(let stage, _, let form): catalogue.stage(stage, form: form).steps
      case .offer(let offer, let form): catalogue.offer(offer, form: form).steps
      }
    let start = listed.count
    for step in own { listed.append(prepare(step)) }
    prepared[place] = start..<listed.count
    return start..<listed.count
  }

  private mutating func prepare(_ step: Step) -> PreparedStep {
    let words = Kind(actor: step.actor, text: step.text.bytes)
    let kind = kinds[words] ?? kinds.count
    kinds[words] = kind
    let time = Due(span: step.due, isEditorial: step.isParameter)
    let due = dues.firstIndex(of: time) ?? dues.count
    if due == dues.count { dues.append(time) }
    steps.append(step)
    return PreparedStep(
      place: steps.count - 1, kind: kind, actor: step.actor, due: due, when: step.when,
      unless: step.unless)
  }
}
