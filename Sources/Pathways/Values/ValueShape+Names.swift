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
