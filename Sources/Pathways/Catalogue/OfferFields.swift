internal import LocatedJSON

/// The members of an offer.
enum OfferMember: Int, ObjectMember {
  case overrides, id, provider, name, summary, purpose, alsoFor, level, status, statusNote
  case availability, explainOnly, area, valid, review, requires, excludes, speaksFor, speaksAgainst,
    entry, wait
  case limits, payment, paymentNote, paymentWhen, referral, steps, whileWaiting, openQuestions
  case disagreements, sources, note

  /// What the member is.
  func shape(inOverride: Bool) -> MemberShape {
    let shape: MemberShape =
      switch self {
      case .overrides: .optional("overrides", .string, "The offer whose fields are replaced.")
      case .id: .required("id", .string, "The identifier, in kebab case.")
      case .provider: .required("provider", .string, "Who runs it.")
      case .name: .required("name", .text)
      case .summary: .optional("summary", .text, "One sentence on what it is.")
      case .purpose: .required("purpose", .string, "What it is for first.")
      case .alsoFor: .optional("alsoFor", .array(.string), "What else it is for.")
      case .level: .required("level", .string, "How intrusive it is.")
      case .status: .required("status", .word(Offer.Status.allCases.map(\.rawValue)))
      case .statusNote: .optional("statusNote", .text)
      case .availability:
        .optional(
          "availability", .word(Offer.Availability.allCases.map(\.rawValue)),
          "check-locally if it exists in some places only.")
      case .explainOnly:
        .optional("explainOnly", .boolean, "Explained, never chosen: others decide on it.")
      case .area: .optional("area", .object { Self.areaShape.description }, "Left out: everywhere.")
      case .valid: .optional("valid", .object { CatalogueReader.validityShape.description })
      case .review: .required("review", .object { Self.reviewShape.description })
      case .requires: .required("requires", .criterion, "What must hold.")
      case .excludes: .optional("excludes", .array(.criterion), "What must fail, one by one.")
      case .speaksFor: .optional("speaksFor", .array(.criterion), "Decides only the order.")
      case .speaksAgainst: .optional("speaksAgainst", .array(.criterion), "Decides only the order.")
      case .entry: .required("entry", .array(.object { Self.entryShape.description }))
      case .wait:
        .optional("wait", .either([.word(["unknown"]), .object { Self.waitShape.description }]))
      case .limits:
        .optional(
          "limits", .either([.word(["unknown"]), .object { Self.limitsShape.description }]))
      case .payment: .optional("payment", .string, "A kind of payment, or unknown.")
      case .paymentNote: .optional("paymentNote", .text)
      case .paymentWhen: .optional("paymentWhen", .array(.object { Self.paymentShape.description }))
      case .referral: .optional("referral", .object { Self.referralShape.description })
      case .steps: .required("steps", .array(.object { StepMember.shape.description }))
      case .whileWaiting: .required("whileWaiting", .string, "Who holds the person until then.")
      case .openQuestions: .optional("openQuestions", .texts, "What the sources leave open.")
      case .disagreements:
        .optional("disagreements", .array(.object { Self.disagreementShape.description }))
      case .sources: .required("sources", .sources)
      case .note: .optional("note", .text)
      }
    guard inOverride, self != .overrides else { return shape }
    return .optional(shape.name, shape.value, shape.meaning)
  }

  static let offerShape = ObjectShape<OfferMember>("offer") { $0.shape(inOverride: false) }
  static let overrideShape = ObjectShape<OfferMember>("override") { $0.shape(inOverride: true) }

  enum AreaMember: Int, ObjectMember { case regions, municipalities }

  static let areaShape = ObjectShape<AreaMember>("area") {
    switch $0 {
    case .regions: .optional("regions", .array(.string))
    case .municipalities: .optional("municipalities", .array(.string))
    }
  }

  enum ReviewMember: Int, ObjectMember { case by, owner }

  static let reviewShape = ObjectShape<ReviewMember>("review") {
    switch $0 {
    case .by: .required("by", .day, "When somebody must look again.")
    case .owner: .optional("owner", .either([.string, .text]), "Who.")
    }
  }

  enum EntryMember: Int, ObjectMember { case by, how, message, phone, when, note }

  static let entryShape = ObjectShape<EntryMember>("entry") {
    switch $0 {
    case .by: .required("by", .string, "Who can use it.")
    case .how: .required("how", .string, "How.")
    case .message: .optional("message", .string, "The electronic referral message.")
    case .phone: .optional("phone", .string)
    case .when: .optional("when", .criterion, "For whom, if not for all.")
    case .note: .optional("note", .text)
    }
  }

  enum WaitMember: Int, ObjectMember { case days, weekdays, weeks, months, years, kind, asOf, note }

  static let waitShape = ObjectShape<WaitMember>("wait") {
    switch $0 {
    case .days: .optional("days", .integer)
    case .weekdays: .optional("weekdays", .integer)
    case .weeks: .optional("weeks", .integer)
    case .months: .optional("months", .integer)
    case .years: .optional("years", .integer)
    case .kind: .required("kind", .string)
    case .asOf: .optional("asOf", .string, "The year or day of the figure.")
    case .note: .optional("note", .text)
    }
  }

  enum LimitsMember: Int, ObjectMember {
    case sessions, sessionsInAll, days, weeks, months, years, perYear, minutes, counts, used, note
  }

  static let limitsShape = ObjectShape<LimitsMember>("limits") {
    switch $0 {
    case .sessions: .optional("sessions", .integer)
    case .sessionsInAll: .optional("sessionsInAll", .integer)
    case .days: .optional("days", .integer)
    case .weeks: .optional("weeks", .integer)
    case .months: .optional("months", .integer)
    case .years: .optional("years", .integer)
    case .perYear: .optional("perYear", .integer)
    case .minutes: .optional("minutes", .integer)
    case .counts: .optional("counts", .selector, "The events that use one session up.")
    case .used: .optional("used", .string, "The fact that says how many were used.")
    case .note: .optional("note", .text)
    }
  }

  enum PaymentMember: Int, ObjectMember { case when, payment }

  static let paymentShape = ObjectShape<PaymentMember>("payment for some") {
    switch $0 {
    case .when: .required("when", .criterion)
    case .payment: .required("payment", .string)
    }
  }

  enum ReferralMember: Int, ObjectMember { case checklist, mustHold }

  static let referralShape = ObjectShape<ReferralMember>("referral") {
    switch $0 {
    case .checklist: .optional("checklist", .string, "What the letter must hold.")
    case .mustHold: .optional("mustHold", .texts)
    }
  }

  enum DisagreementMember: Int, ObjectMember { case about, readings }

  static let disagreementShape = ObjectShape<DisagreementMember>("disagreement") {
    switch $0 {
    case .about: .required("about", .text)
    case .readings: .required("readings", .array(.object { Self.readingShape.description }))
    }
  }

  enum ReadingMember: Int, ObjectMember { case text, sources, chosen }

  static let readingShape = ObjectShape<ReadingMember>("reading") {
    switch $0 {
    case .text: .required("text", .text)
    case .sources: .required("sources", .sources)
    case .chosen: .optional("chosen", .boolean)
    }
  }
}

/// The members of a step.
enum StepMember: Int, ObjectMember {
  case actor, due, text, when, unless, parameter

  static let shape = ObjectShape<StepMember>("step") {
    switch $0 {
    case .actor: .required("actor", .string)
    case .due: .required("due", .object { DueMember.shape.description })
    case .text: .required("text", .text)
    case .when: .optional("when", .criterion, "For whom, if not for all.")
    case .unless: .optional("unless", .criterion, "Left out where this is known to hold.")
    case .parameter: .optional("parameter", .boolean, "The editors' own time, no source's.")
    }
  }
}

/// The members of a time from the as-of day.
enum DueMember: Int, ObjectMember {
  case days, weekdays, weeks, months, years, parameter

  static let shape = ObjectShape<DueMember>("due") {
    switch $0 {
    case .days: .optional("days", .integer)
    case .weekdays: .optional("weekdays", .integer)
    case .weeks: .optional("weeks", .integer)
    case .months: .optional("months", .integer)
    case .years: .optional("years", .integer)
    case .parameter: .optional("parameter", .boolean, "The editors' own number, no source's.")
    }
  }
}

/// The fields of an offer where some come from an overlay.
struct OfferFields {
  /// The offer's own object, and the overlays' objects from the most general to the most local.
  let layers: [ObjectReader<OfferMember>]

  /// The municipalities of the overlay, or `nil` for the offer itself.
  let overlayArea: BitSet?

  /// What an overlay says of whether it exists.
  var answer: Offer.Availability?

  /// Where the overlay says what it does, or `nil` for the offer itself.
  var origin: JSON?

  /// The field as the most local layer has it.
  subscript(member: OfferMember) -> JSON? {
    for layer in layers.reversed() {
      if let json = layer[member] { return json }
    }
    return nil
  }
}
