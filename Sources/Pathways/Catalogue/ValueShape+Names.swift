internal import LocatedJSON

// What the values of a catalogue are called: a schema has a definition for each.
extension ValueShape {
  /// A text in the catalogue's languages.
  static let text = ValueShape.named("text", [.object])

  /// Texts in the catalogue's languages.
  static let texts = ValueShape.array(.text)

  /// A criterion.
  static let criterion = ValueShape.named("criterion", [.object])

  /// Which events are meant.
  static let selector = ValueShape.named("selector", [.object])

  /// Where a rule comes from.
  static let sources = ValueShape.named("sources", [.array])

  /// A day, `YYYY-MM-DD`.
  static let day = ValueShape.named("day", [.string])

  /// Nothing, where something may come later.
  static let null = ValueShape.named("silence", [.null])

  static let source = ValueShape.named("source-id", [.string])
  static let provider = ValueShape.named("provider-id", [.string])
  static let purpose = ValueShape.named("purpose", [.string])
  static let level = ValueShape.named("level", [.string])
  static let actor = ValueShape.named("actor", [.string])
  static let knower = ValueShape.named("knower", [.string])
  static let entryWay = ValueShape.named("entry-way", [.string])
  static let payment = ValueShape.named("payment", [.string])
  static let waitKind = ValueShape.named("wait-kind", [.string])
  static let message = ValueShape.named("message", [.string])
  static let milestone = ValueShape.named("milestone", [.string])
  static let holder = ValueShape.named("holder-id", [.string])
  static let owner = ValueShape.named("owner", [.string])
  static let checklist = ValueShape.named("checklist-id", [.string])
  static let offer = ValueShape.named("offer-id", [.string])
  static let alert = ValueShape.named("alert-id", [.string])
  static let group = ValueShape.named("group-id", [.string])
  static let right = ValueShape.named("right-id", [.string])
  static let followUpRule = ValueShape.named("follow-up", [.string])
  static let fact = ValueShape.named("fact-name", [.string])
  static let subject = ValueShape.named("subject", [.string])
  static let eventClass = ValueShape.named("event-class-name", [.string])
  static let eventAttribute = ValueShape.named("attribute", [.string])
  static let eventName = ValueShape.named("event-name", [.string])
  static let region = ValueShape.named("region-code", [.string])
  static let municipality = ValueShape.named("municipality-code", [.string])
}

extension Catalogue {
  /// Returns the names that a kind of value may be, or `nil` if it is no kind of name.
  func names(_ kind: String) -> [String]? {
    switch kind {
    case "source-id": sources.map(\.id)
    case "provider-id": providers.map(\.id)
    case "purpose": purposes.map(\.id)
    case "level": levels.map(\.id)
    case "actor": actors.map(\.id)
    case "knower": actors.map(\.id) + Fact.otherKnowers
    case "entry-way": entryWays.map(\.id)
    case "payment": payments.map(\.id)
    case "wait-kind": waitKinds.map(\.id)
    case "message": messages.map(\.id)
    case "milestone": milestones.map(\.id)
    case "holder-id": holders.map(\.id)
    case "owner": holders.map(\.id) + HoldingRule.Owner.words
    case "checklist-id": checklists.map(\.id)
    case "offer-id": vocabulary.offerNames
    case "alert-id": alerts.map(\.id)
    case "group-id": groups.map(\.id)
    case "right-id": rights.map(\.id)
    case "follow-up": followUpNames
    case "fact-name": vocabulary.facts.map(\.name)
    case "subject": vocabulary.facts.map(\.name) + vocabulary.eventClasses.map(\.name)
    case "event-class-name": vocabulary.eventClasses.map(\.name)
    case "attribute": vocabulary.eventAttributes.map(\.name)
    case "event-name":
      vocabulary.eventClasses.map(\.name) + vocabulary.eventTypes.map(\.name)
    case "region-code": vocabulary.places.regions.flatMap { [$0.code, $0.name] + $0.words }
    case "municipality-code":
      vocabulary.places.municipalities.flatMap { [$0.code, $0.name] + $0.words }
    default: nil
    }
  }

  /// The identifiers of follow-up rules, and of the rules of the sources that they are parts of.
  private var followUpNames: [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for name in followUps.flatMap({ [$0.rule, $0.id] }) where seen.insert(name).inserted {
      names.append(name)
    }
    return names
  }
}
