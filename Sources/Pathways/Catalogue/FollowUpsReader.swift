internal import LocatedJSON

/// A last stage: reads what should follow, and who holds the person meanwhile.
struct FollowUpsReader: OfferRuleReader {
  let files: CatalogueFiles
  let language: RuleLanguage
  let offerRules: OfferRules
  var diagnostics: [Diagnostic] = []
  var faulty: Set<String> = []
  var criteria: CriterionReader

  /// What was read so far.
  private var followUps: [FollowUpRule] = []
  private var holding: [HoldingRule] = []

  init(_ files: CatalogueFiles, _ rules: ReadRules, _ criteria: consuming CriterionReader) {
    self.files = files
    language = rules.language
    offerRules = rules.offers
    self.criteria = criteria
  }
}

extension FollowUpsReader {
  mutating func read() -> FollowUpRules {
    for root in files.roots(.followUps) { readFollowUps(root) }
    return FollowUpRules(followUps: followUps, holding: holding)
  }

  enum FollowUpMember: Int, ObjectMember {
    case id, rule, name, opens, when, unless, settledBy, sameOffer, due, dueBefore, dueFrom,
      dueKind, actor
    case step, offers, proposed, bounce, always, whyNoTrigger, sources, note
  }

  static let followUpShape = ObjectShape<FollowUpMember>("follow-up rule") {
    switch $0 {
    case .id: .required("id", .string)
    case .rule: .required("rule", .string, "The rule of the sources it is a part of.")
    case .name: .required("name", .text)
    case .opens: .optional("opens", .selector, "The events that open it; else `when` does.")
    case .when: .optional("when", .criterion, "As of the event that opens it, else as of the day.")
    case .unless: .optional("unless", .criterion, "Makes it needless only where known to hold.")
    case .settledBy: .optional("settledBy", .selector, "The events that show it was done.")
    case .sameOffer: .optional("sameOffer", .boolean, "Only an event of the same offer shows it.")
    case .due: .optional("due", .object { DueMember.shape.description })
    case .dueBefore: .optional("dueBefore", .boolean, "It is due so long before.")
    case .dueFrom: .optional("dueFrom", .fact, "The date that it counts from.")
    case .dueKind:
      .required("dueKind", .word(FollowUpRule.DueKind.allCases.map(\.rawValue)))
    case .actor: .required("actor", .actor)
    case .step: .required("step", .text, "What to do.")
    case .offers: .optional("offers", .array(.offer))
    case .proposed: .optional("proposed", .boolean, "What it points to is only proposed.")
    case .bounce: .optional("bounce", .boolean, "The person is passed back and forth.")
    case .always: .optional("always", .boolean, "It holds for everyone, so no case opens it.")
    case .whyNoTrigger: .optional("whyNoTrigger", .text, "Why no case can open it.")
    case .sources: .required("sources", .sources)
    case .note: .optional("note", .text).kept
    }
  }

  enum HoldingMember: Int, ObjectMember {
    case events, when, current, kind, holds, begins, text, sources
  }

  static let holdingShape = ObjectShape<HoldingMember>(
    "holding rule", rules: [.one(of: HoldingMember.events, .when, .current)]
  ) {
    switch $0 {
    case .events: .optional("events", .selector, "What happened; else `when` must hold.")
    case .when: .optional("when", .criterion, "How the person is on the as-of day.")
    case .current:
      .optional(
        "current", .object { SelectionMember.shape.description },
        "The offers of which the person is in one; the most intrusive of them is `offer`.")
    case .kind: .required("kind", .word(HoldingRule.Kind.allCases.map(\.rawValue)))
    case .holds: .required("holds", .owner, "A holder, `offer` (the event's) or `nobody`.")
    case .begins: .optional("begins", .boolean, "The event's offer has begun and goes on.")
    case .text: .required("text", .text)
    case .sources: .optional("sources", .sources).kept
    }
  }

  static let followUpsShape = ObjectShape<TwoListsMember>("follow-ups file") {
    switch $0 {
    case .first: .required("followUps", .array(.object { followUpShape.description }))
    case .second:
      .required(
        "holding", .array(.object { holdingShape.description }), "Who holds the person then.")
    }
  }

  private mutating func readFollowUps(_ json: JSON) {
    let file = shaped(json, Self.followUpsShape)
    for element in file[.first]?.elements ?? JSON.none { readFollowUp(element) }
    for element in file[.second]?.elements ?? JSON.none {
      let object = shaped(element, Self.holdingShape)
      let events = object[.events].flatMap { EventTestReader.selector($0, &criteria) }
      let when = object[.when].map { criteria.read($0) }
      let current = selected(object[.current])
      guard events != nil || when != nil || !current.isEmpty,
        let kind = object[.kind]?.string.flatMap(HoldingRule.Kind.init),
        let owner = object[.holds].flatMap({ readOwner($0) }), let text = text(object[.text])
      else { continue }
      holding.append(
        HoldingRule(
          events: events, when: when, current: current, kind: kind, owner: owner,
          begins: object[.begins]?.boolean ?? false,
          text: text, json: element))
    }
  }

  private mutating func readOwner(_ json: JSON) -> HoldingRule.Owner? {
    switch json.string {
    case "offer": .offer
    case "nobody": .nobody
    default: holder(json).map(HoldingRule.Owner.holder)
    }
  }

  private mutating func readFollowUp(_ json: JSON) {
    let object = shaped(json, Self.followUpShape)
    let before = diagnostics.count
    let opens = object[.opens].flatMap { EventTestReader.selector($0, &criteria) }
    let when = object[.when].map { criteria.read($0) }
    let unless = object[.unless].map { criteria.read($0) }
    let settledBy = object[.settledBy].flatMap { EventTestReader.selector($0, &criteria) }
    let why = text(object[.whyNoTrigger])
    guard let id = object[.id], let name = id.string, let rule = object[.rule]?.string,
      let label = text(object[.name]), let step = text(object[.step]),
      let kind = object[.dueKind]?.string.flatMap(FollowUpRule.DueKind.init),
      let actor = term(object[.actor], in: words.actors, "unknown-actor", Self.actorWord)
    else { return }
    if followUps.contains(where: { $0.id == name }) {
      diagnostics.append(.duplicateIdentifier(id))
      return
    }
    let due = readDue(object)
    if diagnostics.count == before {
      checkTrigger(json, isOpened: opens != nil || when != nil, isExplained: why != nil)
      checkDue(json, due, kind)
    }
    followUps.append(
      FollowUpRule(
        id: name, rule: rule, name: label, opens: opens, when: when, unless: unless,
        settledBy: settledBy,
        isOfSameOffer: object[.sameOffer]?.boolean ?? false, due: due, dueKind: kind,
        actor: actor, step: step, offers: offers(object[.offers]),
        isProposed: object[.proposed]?.boolean ?? false,
        isBounce: object[.bounce]?.boolean ?? false, whyNoTrigger: why,
        sources: references(object[.sources]), json: json))
  }

  private mutating func readDue(_ object: ObjectReader<FollowUpMember>) -> FollowUpRule.Due? {
    var from: Index<Fact>?
    if let json = object[.dueFrom] {
      let dates = vocabulary.facts.filter(\.isDate)
      from = dates.first { $0.name == json.string }?.index
      if from == nil {
        diagnostics.append(
          .unknownWord(
            "unknown-fact", json, .date,
            among: dates.map(\.name)))
      }
    }
    return object[.due].flatMap { TimeSpan.read($0, &diagnostics) }.map {
      .init(span: $0, isBefore: object[.dueBefore]?.boolean ?? false, from: from)
    }
  }

  /// A rule that nothing opens is forgotten unless it says why.
  private mutating func checkTrigger(_ json: JSON, isOpened: Bool, isExplained: Bool) {
    guard isOpened == isExplained else { return }
    diagnostics.append(
      Diagnostic(
        "no-trigger", at: json.location,
        RuleRemark.ruleHasNoTrigger))
  }

  /// A time whose origin is not stated, or the other way round, can't be trusted.
  private mutating func checkDue(
    _ json: JSON, _ due: FollowUpRule.Due?, _ kind: FollowUpRule.DueKind
  ) {
    guard (due == nil) != (kind == .unknown) else { return }
    diagnostics.append(
      Diagnostic(
        "due-without-kind", at: json.location,
        RuleRemark.dueIsMissing))
  }
}

extension Fact {
  /// Whether its value is a day.
  var isDate: Bool { if case .date = kind { true } else { false } }
}
