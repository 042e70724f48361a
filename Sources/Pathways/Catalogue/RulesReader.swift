internal import LocatedJSON

/// The sixth stage: reads patient groups, alerts and rights.
struct RulesReader: OfferRuleReader {
  let files: CatalogueFiles
  let language: RuleLanguage
  let offerRules: OfferRules
  var diagnostics: [Diagnostic] = []
  var faulty: Set<String> = []
  var criteria: CriterionReader

  /// What was read so far.
  private var groups: [PatientGroup] = []
  private var alerts: [Alert] = []
  private var milestones: [Term] = []
  private var rights: [Right] = []

  init(
    _ files: CatalogueFiles, _ language: RuleLanguage, _ offers: OfferRules,
    _ criteria: consuming CriterionReader
  ) {
    self.files = files
    self.language = language
    offerRules = offers
    self.criteria = criteria
  }
}

extension RulesReader {
  mutating func read() -> PersonRules {
    for root in files.roots(.groups) { readGroups(root) }
    for root in files.roots(.alerts) { readAlerts(root) }
    for root in files.roots(.rights) { readRights(root) }
    return PersonRules(groups: groups, alerts: alerts, milestones: milestones, rights: rights)
  }

  enum GroupMember: Int, ObjectMember {
    case id, name, who, whereTreated, risk, goal, when, unsettled, notes, proposals, sources,
      openQuestions
  }

  static let groupShape = ObjectShape<GroupMember>("patient group") {
    switch $0 {
    case .id: .required("id", .string)
    case .name: .required("name", .text)
    case .who: .optional("who", .text).kept
    case .whereTreated: .optional("where", .text).kept
    case .risk: .optional("risk", .text).kept
    case .goal: .optional("goal", .text)
    case .when: .required("when", .criterion)
    case .unsettled:
      .optional("unsettled", .criterion, "When it can't be said yet, whatever `when` says.")
    case .notes: .optional("notes", .array(.object { noteShape.description }))
    case .proposals: .optional("proposals", .array(.string)).kept
    case .sources: .required("sources", .sources)
    case .openQuestions: .optional("openQuestions", .texts).kept
    }
  }

  enum NoteMember: Int, ObjectMember { case when, text, sources }

  static let noteShape = ObjectShape<NoteMember>("note") {
    switch $0 {
    case .when: .required("when", .criterion)
    case .text: .required("text", .text)
    case .sources: .optional("sources", .sources).kept
    }
  }

  static let groupsShape = ObjectShape<ListMember>("groups file") { _ in
    .required("groups", .array(.object { groupShape.description }))
  }

  private mutating func readGroups(_ json: JSON) {
    for element in shaped(json, Self.groupsShape)[.list]?.elements ?? JSON.none {
      let object = shaped(element, Self.groupShape)
      var notes: [(when: Index<Criterion>, text: CatalogueText)] = []
      for note in object[.notes]?.elements ?? JSON.none {
        let part = shaped(note, Self.noteShape)
        if let when = part[.when], let text = text(part[.text]) {
          notes.append((criteria.read(when), text))
        }
      }
      guard let id = object[.id]?.string, let name = text(object[.name]), let when = object[.when],
        isNew(object[.id], among: groups.lazy.map(\.id))
      else { continue }
      groups.append(
        PatientGroup(
          id: id, name: name, goal: text(object[.goal]), when: criteria.read(when),
          unsettled: object[.unsettled].map { criteria.read($0) }, notes: notes,
          sources: references(object[.sources]), json: element))
    }
  }

  enum AlertMember: Int, ObjectMember {
    case id, urgency, when, unless, text, doors, offers, whenClosed, holdsBack, forbids, steps
    case openQuestions, disagreements, sources, note
  }

  static let alertShape = ObjectShape<AlertMember>("alert") {
    switch $0 {
    case .id: .required("id", .string)
    case .urgency: .required("urgency", .word(Alert.Urgency.allCases.map(\.rawValue)))
    case .when: .required("when", .criterion)
    case .unless: .optional("unless", .criterion, "Stops it only where known to hold.")
    case .text: .required("text", .text)
    case .doors: .optional("doors", .array(.object { doorShape.description }))
    case .offers: .optional("offers", .array(.offer), "Offers that come first.")
    case .whenClosed:
      .optional("whenClosed", .array(.offer), "Where to turn when nobody answers where it sends.")
    case .holdsBack:
      .optional(
        "holdsBack", .object { SelectionMember.shape.description },
        "Offers not to be the main plan.")
    case .forbids:
      .optional(
        "forbids", .object { SelectionMember.shape.description }, "Offers that must not be used.")
    case .steps: .optional("steps", .array(.object { StepMember.shape.description }))
    case .openQuestions: .optional("openQuestions", .texts).kept
    case .disagreements:
      .optional("disagreements", .array(.object { OfferMember.disagreementShape.description }))
    case .sources: .required("sources", .sources)
    case .note: .optional("note", .text).kept
    }
  }

  enum DoorMember: Int, ObjectMember { case when, text, offers, sources }

  static let doorShape = ObjectShape<DoorMember>("door") {
    switch $0 {
    case .when: .required("when", .criterion)
    case .text: .required("text", .text)
    case .offers: .optional("offers", .array(.offer))
    case .sources: .optional("sources", .sources).kept
    }
  }

  static let alertsShape = ObjectShape<ListMember>("alerts file") { _ in
    .required("alerts", .array(.object { alertShape.description }))
  }

  private mutating func readAlerts(_ json: JSON) {
    for element in shaped(json, Self.alertsShape)[.list]?.elements ?? JSON.none {
      let object = shaped(element, Self.alertShape)
      var doors: [Alert.Door] = []
      for door in object[.doors]?.elements ?? JSON.none {
        let part = shaped(door, Self.doorShape)
        if let when = part[.when], let text = text(part[.text]) {
          doors.append(.init(when: criteria.read(when), text: text, offers: offers(part[.offers])))
        }
      }
      readDisagreements(object[.disagreements])
      guard let id = object[.id]?.string, let when = object[.when], let text = text(object[.text]),
        let urgency = object[.urgency]?.string.flatMap(Alert.Urgency.init),
        isNew(object[.id], among: alerts.lazy.map(\.id))
      else { continue }
      alerts.append(
        Alert(
          id: id, urgency: urgency, when: criteria.read(when),
          unless: object[.unless].map { criteria.read($0) }, text: text, doors: doors,
          offers: offers(object[.offers]), whenClosed: offers(object[.whenClosed]),
          holdsBack: selected(object[.holdsBack]), forbids: selected(object[.forbids]),
          steps: readSteps(object[.steps]),
          sources: references(object[.sources]), json: element))
    }
  }

  enum RightMember: Int, ObjectMember {
    case id, name, text, who, offers, status, statusNote, valid, from, fromEvent, limit, more
    case openQuestions, disagreements, sources, note
  }

  static let rightShape = ObjectShape<RightMember>("right") {
    switch $0 {
    case .id: .required("id", .string)
    case .name: .required("name", .text)
    case .text: .required("text", .text)
    case .who: .required("who", .criterion)
    case .offers: .optional("offers", .array(.offer), "The offers it is about; none for all.")
    case .status: .required("status", .word(["established", "proposed"]))
    case .statusNote: .optional("statusNote", .text).kept
    case .valid:
      .optional(
        "valid", .object { WordsReader.validityShape.description },
        "The days on which it is in force.")
    case .from: .required("from", .milestone, "The milestone it counts from.")
    case .fromEvent: .optional("fromEvent", .selector, "The events that give that day.")
    case .limit:
      .required(
        "limit", .either([.word(["none", "unknown"]), .object { DueMember.shape.description }]))
    case .more:
      .optional("more", .array(.object { moreShape.description }), "Further limits of it.")
    case .openQuestions: .optional("openQuestions", .texts).kept
    case .disagreements:
      .optional("disagreements", .array(.object { OfferMember.disagreementShape.description }))
    case .sources: .required("sources", .sources)
    case .note: .optional("note", .text).kept
    }
  }

  enum MoreMember: Int, ObjectMember { case text, limit, sources }

  static let moreShape = ObjectShape<MoreMember>("further limit") {
    switch $0 {
    case .text: .required("text", .text)
    case .limit:
      .required(
        "limit", .either([.word(["none", "unknown"]), .object { DueMember.shape.description }]))
    case .sources: .optional("sources", .sources).kept
    }
  }

  static let rightsShape = ObjectShape<TwoListsMember>("rights file") {
    switch $0 {
    case .first:
      .required(
        "milestones", .array(.object { WordsReader.termShape.description }),
        "The events they count from.")
    case .second: .required("rights", .array(.object { rightShape.description }))
    }
  }

  private mutating func readRights(_ json: JSON) {
    let file = shaped(json, Self.rightsShape)
    milestones = readTerms(file[.first])
    for element in file[.second]?.elements ?? JSON.none {
      let object = shaped(element, Self.rightShape)
      readDisagreements(object[.disagreements])
      var further: [(text: CatalogueText, limit: Right.Limit)] = []
      for more in object[.more]?.elements ?? JSON.none {
        let part = shaped(more, Self.moreShape)
        if let text = text(part[.text]), let limit = part[.limit].flatMap({ readLimit($0) }) {
          further.append((text, limit))
        }
      }
      let from = term(
        object[.from], in: milestones, "unknown-milestone",
        .milestone)
      guard let id = object[.id]?.string, let name = text(object[.name]),
        let words = text(object[.text]), let who = object[.who], let from,
        let limit = object[.limit].flatMap({ readLimit($0) }),
        isNew(object[.id], among: rights.lazy.map(\.id))
      else { continue }
      rights.append(
        Right(
          id: id, name: name, text: words, who: criteria.read(who), offers: offers(object[.offers]),
          isProposed: object[.status]?.string == "proposed", valid: validity(object[.valid]),
          from: milestones[from].id,
          fromEvent: object[.fromEvent].flatMap { EventTestReader.selector($0, &criteria) },
          limit: limit, more: further, sources: references(object[.sources]), json: element))
    }
  }

  /// Whether nothing of a list has a name yet; if something has, that is an error.
  private mutating func isNew(_ name: JSON?, among names: some Sequence<String>) -> Bool {
    guard let name, names.contains(where: name.hasText) else { return true }
    diagnostics.append(.duplicateIdentifier(name))
    return false
  }

  private mutating func readLimit(_ json: JSON) -> Right.Limit? {
    if json.string == "none" { return Right.Limit.none }
    if json.kind == .string { return .unknown }
    return TimeSpan.read(json, &diagnostics).map(Right.Limit.span)
  }
}
