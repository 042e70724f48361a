internal import LocatedJSON

/// The members of an offer.
enum OfferMember: Int, ObjectMember {
  case overrides, drops, id, provider, name, summary, purpose, alsoFor, level, status, statusNote
  case availability, explainOnly, area, valid, review, requires, excludes, speaksFor, speaksAgainst,
    entry, wait
  case limits, payment, paymentNote, paymentAsOf, paymentWhen, referral, steps, whileWaiting,
    openQuestions
  case disagreements, sources, note

  /// What the member is.
  func shape(inOverride: Bool) -> MemberShape {
    let shape: MemberShape =
      switch self {
      case .overrides: .required("overrides", .offer, "The offer whose fields are replaced.")
      case .drops:
        .optional(
          "drops", .array(.string), "Conditions of `requires` that are left out on purpose.")
      case .id: .required("id", .string, "The identifier, in kebab case.")
      case .provider: .required("provider", .provider, "Who runs it.")
      case .name: .required("name", .text)
      case .summary: .optional("summary", .text, "One sentence on what it is.")
      case .purpose: .required("purpose", .purpose, "What it is for first.")
      case .alsoFor: .optional("alsoFor", .array(.purpose), "What else it is for.")
      case .level: .required("level", .level, "How intrusive it is.")
      case .status: .required("status", .word(Offer.Status.allCases.map(\.rawValue)))
      case .statusNote: .optional("statusNote", .text)
      case .availability:
        .optional(
          "availability", .word(Offer.Availability.allCases.map(\.rawValue)),
          "check-locally if it exists in some places only.")
      case .explainOnly:
        .optional("explainOnly", .boolean, "Explained, never chosen: others decide on it.")
      case .area: .optional("area", .object { Self.areaShape.description }, "Left out: everywhere.")
      case .valid: .optional("valid", .object { WordsReader.validityShape.description })
      case .review: .required("review", .object { Self.reviewShape.description }).kept
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
      case .payment: .optional("payment", .payment, "A kind of payment, or unknown.")
      case .paymentNote: .optional("paymentNote", .text, "What it costs, and what else to know.")
      case .paymentAsOf: .optional("paymentAsOf", .string, "The year, month or day of the price.")
      case .paymentWhen: .optional("paymentWhen", .array(.object { Self.paymentShape.description }))
      case .referral: .optional("referral", .object { Self.referralShape.description })
      case .steps: .required("steps", .array(.object { StepMember.shape.description }))
      case .whileWaiting: .required("whileWaiting", .holder, "Who holds the person until then.")
      case .openQuestions: .optional("openQuestions", .texts, "What the sources leave open.")
      case .disagreements:
        .optional("disagreements", .array(.object { Self.disagreementShape.description }))
      case .sources: .required("sources", .sources)
      case .note: .optional("note", .text).kept
      }
    switch self {
    case .overrides, .drops: return inOverride ? shape : .never
    case .id: return inOverride ? .never : shape
    default: return inOverride ? shape.asOptional : shape
    }
  }

  /// The member with what its value looks like, where that is more than a word.
  private func shown(inOverride: Bool) -> MemberShape {
    let shape = shape(inOverride: inOverride)
    return switch self {
    case .valid: shape.such(as: #"{"from": "YYYY-MM-DD", "to": "YYYY-MM-DD"}"#)
    case .review: shape.such(as: #"{"by": "YYYY-MM-DD", "owner": "…"}"#)
    case .entry: shape.such(as: #"[{"by": "…", "how": "…"}]"#)
    case .wait: shape.such(as: #"{"weeks": …, "kind": "…", "asOf": "YYYY-MM"}"#)
    case .steps: shape.such(as: #"[{"actor": "…", "due": {"days": 0}, "text": { … }}]"#)
    case .sources:
      shape.such(as: #"[{"source": "…", "at": "…", "checked": "YYYY-MM-DD"}]"#)
    default: shape
    }
  }

  static let offerShape = ObjectShape<OfferMember>(
    "offer",
    foreign: [
      ForeignKey(["overrides", "override"], help: RuleRemark.overrideStandsInOverrides),
      ForeignKey(["drops"], help: RuleRemark.overrideStandsInOverrides),
    ] + foreign
  ) { $0.shown(inOverride: false) }

  static let overrideShape = ObjectShape<OfferMember>(
    "override",
    foreign: [
      ForeignKey(["id", "override", "offer", "changes", "replaces"], means: OfferMember.overrides)
    ] + foreign
  ) { $0.shown(inOverride: true) }

  /// What the fields of an offer are called elsewhere.
  private static let foreign = [
    ForeignKey(["title", "label", "navn"], means: OfferMember.name),
    ForeignKey(
      [
        "criteria", "criterion", "eligibility", "inclusion", "inclusioncriteria", "when", "if",
        "for",
      ],
      means: OfferMember.requires),
    ForeignKey(
      ["exclusion", "exclusions", "exclusioncriteria", "contraindications", "unless"],
      means: OfferMember.excludes),
    ForeignKey(["waiting", "waittime", "waitingtime", "ventetid"], means: OfferMember.wait),
    ForeignKey(
      ["region", "regions", "municipality", "municipalities"], means: OfferMember.area,
      help: RuleRemark.placesStandInArea),
    ForeignKey(["price", "cost", "copayment", "fee"], means: OfferMember.payment),
    ForeignKey(
      ["phone", "mail", "email", "hours", "url", "contact", "contacts", "address"],
      means: OfferMember.entry, help: RuleRemark.contactsStandInEntry),
    ForeignKey(
      ["starts", "ends", "start", "end", "from", "to", "until"], means: OfferMember.valid,
      help: RuleRemark.daysStandInValid),
    ForeignKey(["source", "references", "reference"], means: OfferMember.sources),
  ]

  enum AreaMember: Int, ObjectMember { case regions, municipalities }

  static let areaShape = ObjectShape<AreaMember>(
    "area", rules: [.one(of: [.init([AreaMember.regions, .municipalities])])]
  ) {
    switch $0 {
    case .regions: .optional("regions", .array(.region))
    case .municipalities: .optional("municipalities", .array(.municipality))
    }
  }

  enum ReviewMember: Int, ObjectMember { case by, owner }

  static let reviewShape = ObjectShape<ReviewMember>("review") {
    switch $0 {
    case .by: .required("by", .day, "When somebody must look again.")
    case .owner: .optional("owner", .either([.string, .text]), "Who.")
    }
  }

  enum EntryMember: Int, ObjectMember {
    case by, how, message, phone, name, hours, days, mail, url, place, valid, area, when, note
    case sources
  }

  static let entryShape = ObjectShape<EntryMember>(
    "entry",
    foreign: [
      ForeignKey(["tel", "telephone", "tlf", "telefon", "number"], means: EntryMember.phone),
      ForeignKey(
        ["email", "e-mail", "mailbox", "securemail", "digitalpost"], means: EntryMember.mail),
      ForeignKey(["openinghours", "open", "opens", "times"], means: EntryMember.hours),
      ForeignKey(["weekdays", "openingdays", "opendays"], means: EntryMember.days),
      ForeignKey(["address", "street", "adresse"], means: EntryMember.place),
      ForeignKey(["web", "website", "link", "homepage", "page"], means: EntryMember.url),
      ForeignKey(["actor", "who"], means: EntryMember.by),
      ForeignKey(["way", "via"], means: EntryMember.how),
    ]
  ) {
    switch $0 {
    case .by: .required("by", .actor, "Who can use it.")
    case .how: .required("how", .entryWay, "How.")
    case .message: .optional("message", .message, "The electronic referral message.")
    case .phone: .optional("phone", .string)
    case .name: .optional("name", .text, "Whose number it is, if not the offer's own.")
    case .hours: .optional("hours", .text, "When somebody answers.")
    case .days:
      .optional(
        "days", .list(.word(OpeningDays.names), count: 1 ... .max), "When, if a source tells.")
    case .mail: .optional("mail", .string, "The address for mail or electronic messages.")
    case .url: .optional("url", .string, "The page that says more.")
    case .place: .optional("place", .string, "The address of the place.")
    case .valid:
      .optional(
        "valid", .object { WordsReader.validityShape.description },
        "The days on which it is a way in.")
    case .area:
      .optional("area", .object { Self.areaShape.description }, "Where, if not everywhere.")
    case .when: .optional("when", .criterion, "For whom, if not for all.")
    case .note: .optional("note", .text)
    case .sources: .optional("sources", .sources, "Where the contact comes from, and its day.")
    }
  }

  enum WaitMember: Int, ObjectMember { case days, weekdays, weeks, months, years, kind, asOf, note }

  static let waitShape = ObjectShape<WaitMember>(
    "wait", rules: [.one(of: WaitMember.days, .weekdays, .weeks, .months, .years)]
  ) {
    switch $0 {
    case .days: .optional("days", .timeCount)
    case .weekdays: .optional("weekdays", .timeCount)
    case .weeks: .optional("weeks", .timeCount)
    case .months: .optional("months", .timeCount)
    case .years: .optional("years", .timeCount)
    case .kind: .required("kind", .waitKind)
    case .asOf: .optional("asOf", .string, "The year, month or day of the figure.")
    case .note: .optional("note", .text)
    }
  }

  enum LimitsMember: Int, ObjectMember {
    case sessions, sessionsInAll, days, weeks, months, years, perYear, minutes, counts, used, note
  }

  static let limitsShape = ObjectShape<LimitsMember>("limits") {
    switch $0 {
    case .sessions: .optional("sessions", .timeCount)
    case .sessionsInAll: .optional("sessionsInAll", .timeCount).kept
    case .days: .optional("days", .timeCount).kept
    case .weeks: .optional("weeks", .timeCount).kept
    case .months: .optional("months", .timeCount).kept
    case .years: .optional("years", .timeCount).kept
    case .perYear: .optional("perYear", .timeCount)
    case .minutes: .optional("minutes", .timeCount).kept
    case .counts: .optional("counts", .selector, "The events that use one session up.")
    case .used: .optional("used", .fact, "The fact that says how many were used.")
    case .note: .optional("note", .text).kept
    }
  }

  enum PaymentMember: Int, ObjectMember { case when, payment }

  static let paymentShape = ObjectShape<PaymentMember>("payment for some") {
    switch $0 {
    case .when: .required("when", .criterion)
    case .payment: .required("payment", .payment)
    }
  }

  enum ReferralMember: Int, ObjectMember { case checklist, mustHold }

  static let referralShape = ObjectShape<ReferralMember>("referral") {
    switch $0 {
    case .checklist: .optional("checklist", .checklist, "What the letter must hold.")
    case .mustHold: .optional("mustHold", .texts).kept
    }
  }

  enum DisagreementMember: Int, ObjectMember { case about, readings }

  static let disagreementShape = ObjectShape<DisagreementMember>("disagreement") {
    switch $0 {
    case .about: .required("about", .text).kept
    case .readings: .required("readings", .array(.object { Self.readingShape.description }))
    }
  }

  enum ReadingMember: Int, ObjectMember { case text, sources, chosen }

  static let readingShape = ObjectShape<ReadingMember>("reading") {
    switch $0 {
    case .text: .required("text", .text).kept
    case .sources: .required("sources", .sources).kept
    case .chosen: .optional("chosen", .boolean)
    }
  }
}

/// The members of a step.
enum StepMember: Int, ObjectMember {
  case actor, due, text, when, unless, parameter

  static let shape = ObjectShape<StepMember>("step") {
    switch $0 {
    case .actor: .required("actor", .actor)
    case .due: .required("due", .object { DueMember.shape.description })
    case .text: .required("text", .text)
    case .when: .optional("when", .criterion, "For whom, if not for all.")
    case .unless: .optional("unless", .criterion, "Left out where this is known to hold.")
    case .parameter: .optional("parameter", .boolean, "The editors' own time, no source's.")
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
