public import LocatedJSON

/// What is doubtful in a catalogue that can be read: rules that nobody meets, words that nobody
/// uses, dates that have passed.
///
/// The reader finds what is wrong; these are the questions that only the whole can answer. Each
/// check is a function with its code and its words below it.
public struct CatalogueChecks {
  /// The catalogue.
  let catalogue: Catalogue

  /// The day to compare dates with.
  let today: CalendarDay

  /// How long ago a source may have been checked, or `nil` for any time.
  let staleAfter: TimeSpan?

  /// The options that commands have of their own, which no fact may take.
  let reservedOptions: [String]

  var diagnostics: [Diagnostic] = []

  /// The requirements and exclusions of which it is told that nobody gets in by them.
  var forNobody: [JSON] = []

  /// Returns everything that is doubtful, in order of place.
  ///
  /// - Parameters:
  ///   - catalogue: The catalogue.
  ///   - today: The day to compare dates with.
  ///   - staleAfter: How long ago a source may have been checked, or `nil` for any time.
  ///   - reservedOptions: Options, without hyphens, that no fact may take.
  ///   - tests: The catalogue's tests, if all possible cases are to be looked at too, which takes a
  ///     while: of what a test shows nothing need be proved.
  /// - Returns: The findings.
  public static func findings(
    in catalogue: Catalogue, on today: CalendarDay, staleAfter: TimeSpan? = nil,
    reservedOptions: [String] = [], proving tests: [CatalogueTest]? = nil
  ) -> [Diagnostic] {
    var checks = CatalogueChecks(
      catalogue: catalogue, today: today, staleAfter: staleAfter, reservedOptions: reservedOptions)
    checks.checkOptions()
    checks.checkUnusedFacts()
    checks.checkUnusedCriteria()
    checks.checkOffers()
    checks.checkRules()
    checks.checkWhoIsMeant()
    checks.checkPathways()
    checks.checkContradictions()
    checks.checkPhrases()
    if let tests {
      checks.checkParts()
      checks.checkReach(tests)
    }
    return checks.diagnostics.sorted()
  }

  var offers: [Offer] { catalogue.offers + catalogue.variantsInOrder.map(\.offer) }

  mutating func warn(
    _ code: Diagnostic.Code, _ json: JSON, _ message: CheckRemark, help: CheckRemark? = nil,
    isError: Bool = false, atKey: Bool = false
  ) {
    diagnostics.append(
      Diagnostic(
        code, isError ? .error : .warning, at: atKey ? json.keyLocation : json.location, message,
        help: help))
  }
}

extension CatalogueChecks {
  /// Reports what is said to nobody, or taken back.
  mutating func warn(
    _ code: Diagnostic.Code, _ json: JSON, _ message: ContradictionRemark,
    help: ContradictionRemark? = nil, isError: Bool = false
  ) {
    diagnostics.append(
      Diagnostic(code, isError ? .error : .warning, at: json.location, message, help: help))
  }
}

extension Catalogue {
  /// All forms of offers that overlays make, in the order of the offers.
  var variantsInOrder: [Variant] {
    offers.indexes.flatMap { variants[$0] ?? [] }
  }
}

// MARK: The vocabulary

extension CatalogueChecks {
  /// Two things can't have the same option, and none may take a command's own.
  private mutating func checkOptions() {
    var taken: Set<String> = Set(reservedOptions)
    let options =
      catalogue.vocabulary.facts.map { ($0.option, $0.json) }
      + catalogue.vocabulary.scales.map { ($0.option, $0.json) }
    for (option, json) in options where !taken.insert(option).inserted {
      warn(
        "option-taken", json.member("option") ?? json,
        CheckRemark.optionIsTaken(option),
        help: CheckRemark.giveOtherOption,
        isError: true)
    }
  }

  /// A fact that no rule asks for costs whoever types it time.
  private mutating func checkUnusedFacts() {
    var used: Set<Index<Fact>> = []
    for criterion in catalogue.pool.criteria {
      if case .leaf(let leaf) = criterion, let fact = leaf.fact { used.insert(fact) }
    }
    for fact in catalogue.vocabulary.facts where used.contains(fact.index) {
      used.insert(fact.asked)
      used.formUnion(catalogue.vocabulary.allSources(of: fact.index))
    }
    checkAskable(used)
    let places = [
      catalogue.vocabulary.municipalityFact, catalogue.vocabulary.regionFact,
      catalogue.vocabulary.localOffersFact,
    ]
    let letters = Set(catalogue.letterFacts)
    for fact in catalogue.vocabulary.facts
    where !fact.isOnlyShown && !used.contains(fact.index) && !places.contains(fact.index)
      && !letters.contains(fact.name)
    {
      warn(
        "unused-fact", fact.json,
        CheckRemark.factIsUnused(fact.name),
        help: CheckRemark.useFact, atKey: true)
    }
  }

  /// A rule whose fact nobody can be asked for stays open for ever.
  private mutating func checkAskable(_ used: Set<Index<Fact>>) {
    for fact in catalogue.vocabulary.facts where used.contains(fact.index) {
      let asked = catalogue.vocabulary[fact.asked]
      let isWorkedOut =
        switch fact.derivation {
        case .count?, .told?, .sum?: true
        case .union?, .regionOfPlace?, .age?, .months?, nil: false
        }
      guard asked.ask == nil, !isWorkedOut, asked.silence == .unknown else { continue }
      warn(
        "cannot-be-asked", fact.json,
        CheckRemark.factIsNotAsked(fact.name),
        help: CheckRemark.writeQuestion, atKey: true)
    }
  }

  /// A named criterion that no rule uses has been forgotten.
  private mutating func checkUnusedCriteria() {
    var used: Set<Index<NamedCriterion>> = []
    for case .named(let index) in catalogue.pool.criteria { used.insert(index) }
    for index in catalogue.pool.named.indexes where !used.contains(index) {
      let named = catalogue.pool.named[index]
      warn(
        "unused-criterion", named.label.json,
        CheckRemark.criterionIsUnused(named.name))
    }
  }
}

// MARK: Offers

extension CatalogueChecks {
  private mutating func checkOffers() {
    for offer in offers {
      guard let json = offer.fields.first else { continue }
      if offer.steps.isEmpty {
        warn(
          "no-next-step", json,
          CheckRemark.hasNoNextStep(offer.id),
          isError: true)
      }
      if offer.entries.isEmpty {
        warn(
          "no-entry", json,
          CheckRemark.hasNoWayIn(offer.id),
          isError: true)
      }
      checkSources(offer.sources, offer.id, json)
      checkFigures(offer, json)
      checkCalendar(offer, json)
      checkPossible(offer, json)
    }
  }

  /// Every rule says where it comes from.
  mutating func checkSources(_ sources: SourceReferences, _ id: String, _ json: JSON) {
    if sources.isEmpty {
      warn(
        "no-source", json,
        CheckRemark.hasNoSource(id),
        isError: true)
    }
    for source in sources { checkHasCome(source.checked, id, json.member("sources") ?? json) }
    guard let staleAfter else { return }
    for source in sources where source.checked < staleAfter.before(today) {
      warn(
        "stale-source", json.member("sources") ?? json,
        CheckRemark.lastChecked(
          id: id, source: source.source, place: source.at, day: source.checked))
    }
  }

  /// A day on which something was checked has come, or is near: who looks from an earlier day sees
  /// what was checked since, but a slip of the year would never grow old.
  mutating func checkHasCome(_ day: CalendarDay, _ id: String, _ json: JSON) {
    guard TimeSpan(1, .months).before(day) > today else { return }
    warn("checked-later", json, .checkedOnDayToCome(id: id, day: day), help: .correctDay)
  }

  /// What the calendar has overtaken.
  private mutating func checkCalendar(_ offer: Offer, _ json: JSON) {
    if let by = json.member("review")?.member("by"), let day = CalendarDay(by.bytes), day < today {
      warn(
        "review-overdue", by,
        CheckRemark.wasToBeReviewed(id: offer.id, day: day))
    }
    guard let to = offer.valid.to else { return }
    let isOver = to < today
    switch offer.status {
    case .pilot where isOver, .established where isOver, .local where isOver:
      warn(
        "ended", json.member("valid") ?? json,
        CheckRemark.ended(id: offer.id, day: to),
        help: CheckRemark.closeOrCorrect)
    case .closed where !isOver:
      warn(
        "closed-too-early", json.member("valid") ?? json,
        CheckRemark.closedButHolds(id: offer.id, day: to), isError: true)
    case .established, .local, .pilot, .proposed, .closed: break
    }
  }

  private mutating func checkRules() {
    for alert in catalogue.alerts { checkSources(alert.sources, alert.id, alert.json) }
    for group in catalogue.groups { checkSources(group.sources, group.id, group.json) }
    for right in catalogue.rights { checkSources(right.sources, right.id, right.json) }
    for rule in catalogue.followUps { checkSources(rule.sources, rule.id, rule.json) }
  }
}
