internal import LocatedJSON

extension CatalogueReader {
  enum MainMember: Int, ObjectMember {
    case name, version, owner, languages, published, purposes, levels, actors, entryWays, payments
    case waitKinds, messages, holders, holder, publicHolidays, notices, needs, personalNumbers
    case order, outsidePathways, oldAfter, weekend
  }

  static let mainShape = ObjectShape<MainMember>("catalogue") {
    switch $0 {
    case .name: .required("name", .string, "The catalogue's name, such as a country's.")
    case .version: .required("version", .string)
    case .owner: .optional("owner", .text, "Who answers for it.").kept
    case .languages:
      .required("languages", .list(.string, count: 1 ... .max), "The languages of all its texts.")
    case .published: .optional("published", .day).kept
    case .purposes: .required("purposes", terms, "What offers are for, in the order shown.")
    case .levels: .required("levels", terms, "From least to most intrusive.")
    case .actors: .required("actors", terms, "Who does things.")
    case .entryWays: .required("entryWays", terms, "The ways into an offer.")
    case .payments: .optional("payments", terms)
    case .waitKinds: .optional("waitKinds", terms)
    case .messages: .optional("messages", terms, "The electronic referral messages.")
    case .holders: .required("holders", .array(.object { holderShape.description }))
    case .holder: .required("holder", .holder, "Who holds a person by rule.")
    case .publicHolidays:
      .optional("publicHolidays", .array(.object { holidayShape.description }))
    case .weekend:
      .optional(
        "weekend", .list(.word(WorkingCalendar.weekdayNames), count: 0...6),
        "The days of the week that are free; Saturday and Sunday if left out.")
    case .notices: .optional("notices", .map(.text)).kept
    case .needs: .optional("needs", .object { needsShape.description })
    case .personalNumbers:
      .optional(
        "personalNumbers",
        .array(
          .either([
            .word(PersonalNumber.Kind.allCases.map(\.rawValue)),
            .object { personalNumberShape.description },
          ])),
        "The kinds of personal numbers that are refused in cases; all known ones if left out.")
    case .order:
      .optional(
        "order", .word(OfferOrder.allCases.map(\.rawValue)),
        "How offers are ordered; pathway where there are pathways, else lowestLevel.")
    case .outsidePathways:
      .optional(
        "outsidePathways", .array(.object { outsideShape.description }),
        "Offers that stand in no pathway on purpose.")
    case .oldAfter:
      .optional(
        "oldAfter", .object { DueMember.shape.description },
        "How old a wait, a price or a contact may be before it is shown as old.")
    }
  }

  enum PersonalNumberMember: Int, ObjectMember {
    case name, shape
  }

  static let personalNumberShape = ObjectShape<PersonalNumberMember>("personal number") {
    switch $0 {
    case .name: .optional("name", .text, "What it is called.").kept
    case .shape:
      .required(
        "shape", .string, "dd, mm and yy are a date, # a digit, @ a letter, * either, - optional.")
    }
  }

  enum OutsideMember: Int, ObjectMember {
    case offers, because
  }

  static let outsideShape = ObjectShape<OutsideMember>("offers outside pathways") {
    switch $0 {
    case .offers: .required("offers", .array(.offer))
    case .because: .required("because", .text, "Why no pathway names them.").kept
    }
  }

  private static let terms = ValueShape.array(.object { termShape.description })

  enum TermMember: Int, ObjectMember {
    case id, label, needsReferral, unknown, sources
  }

  static let termShape = ObjectShape<TermMember>("term") {
    switch $0 {
    case .id: .required("id", .string)
    case .label: .required("label", .text)
    case .needsReferral: .optional("needsReferral", .boolean)
    case .unknown: .optional("unknown", .boolean, "It says that nobody knows.")
    case .sources: .optional("sources", .sources).kept
    }
  }

  enum HolderMember: Int, ObjectMember {
    case id, actor, text
  }

  static let holderShape = ObjectShape<HolderMember>("holder") {
    switch $0 {
    case .id: .required("id", .string)
    case .actor: .required("actor", .actor)
    case .text: .required("text", .text, "What the holder does meanwhile.")
    }
  }

  enum HolidayMember: Int, ObjectMember {
    case name, month, day, weekday, nth, afterEaster, from, to
  }

  static let holidayShape = ObjectShape<HolidayMember>(
    "public holiday",
    rules: [
      .one(of: [
        .init([HolidayMember.day], needs: [.month]),
        .init([HolidayMember.weekday], needs: [.month, .nth]),
        .init([HolidayMember.afterEaster]),
      ])
    ]
  ) {
    switch $0 {
    case .name: .optional("name", .text).kept
    case .month: .optional("month", .whole(1...12))
    case .day: .optional("day", .whole(1...31))
    case .weekday:
      .optional("weekday", .word(WorkingCalendar.weekdayNames), "A day of the week in a month.")
    case .nth:
      .optional("nth", .whole(-5...5), "1 is the first such day of the month, -1 the last.")
    case .afterEaster:
      .optional("afterEaster", .whole(-200...300), "Days after Easter Sunday, or before it.")
    case .from: .optional("from", .whole(1...9999), "The first year.")
    case .to: .optional("to", .whole(1...9999), "The last year.")
    }
  }

  mutating func readMain(_ json: JSON) {
    let object = shaped(json, Self.mainShape)
    catalogue.name = object[.name]?.string ?? ""
    catalogue.version = object[.version]?.string ?? ""
    readPersonalNumbers(object)
    catalogue.purposes = readTerms(object[.purposes])
    catalogue.levels = readTerms(object[.levels])
    catalogue.actors = readTerms(object[.actors])
    catalogue.entryWays = readTerms(object[.entryWays])
    catalogue.payments = readTerms(object[.payments])
    catalogue.waitKinds = readTerms(object[.waitKinds])
    catalogue.messages = readTerms(object[.messages])
    for element in object[.holders]?.elements ?? JSON.none {
      let holder = shaped(element, Self.holderShape)
      guard let id = holder[.id]?.string, let text = text(holder[.text]),
        let actor = term(holder[.actor], in: catalogue.actors, "unknown-actor", Self.actorWord)
      else {
        skip(holder[.id]?.string)
        continue
      }
      catalogue.holders.append(Holder(id: id, actor: actor, text: text))
    }
    if let json = object[.holder] { catalogue.defaultHolder = holder(json) ?? Index(0) }
    catalogue.oldAfter = object[.oldAfter].flatMap { TimeSpan(shaped($0, DueMember.shape)) }
    let free = object[.weekend]?.elements.compactMap { weekday($0) }
    catalogue.calendar = WorkingCalendar(
      holidays: object[.publicHolidays]?.elements.compactMap { readHoliday($0) } ?? [],
      weekend: free.map { Set($0) } ?? [6, 7])
  }

  /// A name with a personal number in it would be repeated in every answer.
  private mutating func readPersonalNumbers(_ object: ObjectReader<MainMember>) {
    catalogue.vocabulary.personalNumbers = PersonalNumber.Kind.all(in: object[.personalNumbers])
    catalogue.vocabulary.personalShapes = PersonalNumber.Shape.all(
      in: object[.personalNumbers], &diagnostics)
    for json in [object[.name], object[.version], object[.owner]].compactMap(\.self)
    where catalogue.vocabulary.personalNumber(in: Array(json.bytes)) != nil {
      diagnostics.append(.personalNumber(at: json.location))
      catalogue.name = ""
      catalogue.version = ""
    }
  }

  /// Reads how offers are ordered, and which stand in no pathway.
  mutating func readOrder(_ json: JSON) {
    let stated = json.member("order")?.string.flatMap(OfferOrder.init)
    catalogue.order = stated ?? (catalogue.pathways.isEmpty ? .lowestLevel : .pathway)
    readOutside(json.member("outsidePathways"))
  }

  private mutating func readHoliday(_ json: JSON) -> WorkingCalendar.Holiday? {
    let object = shaped(json, Self.holidayShape)
    let first = object[.from]?.integer ?? 1
    let last = object[.to]?.integer ?? 9999
    guard first <= last else {
      diagnostics.append(.emptyRange(json))
      return nil
    }
    if let days = object[.afterEaster]?.integer {
      return .init(.afterEaster(days: days), years: first...last)
    }
    guard let month = object[.month]?.integer else { return nil }
    if let weekday = object[.weekday].flatMap({ weekday($0) }), let nth = object[.nth] {
      guard let number = nth.integer, number != 0 else {
        diagnostics.append(.outOfRange(nth, 1...5, 0))
        return nil
      }
      return .init(.nth(number, weekday: weekday, month: month), years: first...last)
    }
    guard let day = object[.day]?.integer else { return nil }
    guard CalendarDay(year: 2000, month: month, day: day) != nil else {
      diagnostics.append(.impossibleDate(json))
      return nil
    }
    return .init(.fixed(month: month, day: day), years: first...last)
  }

  private func weekday(_ json: JSON) -> Int? {
    WorkingCalendar.weekdayNames.firstIndex { $0 == json.string }.map { $0 + 1 }
  }

  static let actorWord = NameKind.actor

  /// Reads a list of terms; an identifier that stands twice is reported.
  mutating func readTerms(_ json: JSON?) -> [Term] {
    var found: [Term] = []
    for element in json?.elements ?? JSON.none {
      let object = shaped(element, Self.termShape)
      guard let id = object[.id], let name = id.string, let label = text(object[.label]) else {
        skip(object[.id]?.string)
        continue
      }
      if found.contains(where: { $0.id == name }) {
        diagnostics.append(.duplicateIdentifier(id))
      } else {
        found.append(
          Term(
            id: name, label: label, isUnknown: object[.unknown]?.boolean ?? false,
            needsReferral: object[.needsReferral]?.boolean ?? false))
      }
    }
    return found
  }

  /// Reads the identifier of a term; an unknown one is reported.
  mutating func term(
    _ json: JSON?, in terms: [Term], _ code: Diagnostic.Code, _ what: NameKind
  ) -> Index<Term>? {
    guard let json, json.kind == .string else { return nil }
    if let index = terms.firstNumbered(where: { json.hasText($0.id) }) { return index }
    diagnostics.append(.unknownWord(code, json, what, among: terms.map(\.id)))
    return nil
  }

  /// Reads the identifier of a holder; an unknown one is reported.
  mutating func holder(_ json: JSON) -> Index<Holder>? {
    if let index = catalogue.holders.firstNumbered(where: { json.hasText($0.id) }) { return index }
    diagnostics.append(
      .unknownWord(
        "unknown-holder", json,
        .holder, among: catalogue.holders.map(\.id))
    )
    return nil
  }

  /// Reads a text in the catalogue's languages.
  mutating func text(_ json: JSON?) -> CatalogueText? {
    json.flatMap { sources.text($0, &diagnostics) }
  }

  /// Reads a list of texts.
  mutating func texts(_ json: JSON?) -> [CatalogueText] {
    json.map { sources.texts($0, &diagnostics) } ?? []
  }

  /// Reads a list of sources.
  mutating func references(_ json: JSON?) -> [SourceReference] {
    json.map { sources.references($0, &diagnostics) } ?? []
  }
}

extension Diagnostic {
  /// A key names what was named before, in another file.
  static func duplicateKey(_ json: JSON) -> Diagnostic {
    Diagnostic(
      "duplicate-id", at: json.keyLocation,
      CatalogueRemark.usedAlready(json.key))
  }

  static func duplicateIdentifier(_ json: JSON) -> Diagnostic {
    Diagnostic(
      "duplicate-id", at: json.location,
      CatalogueRemark.usedAlready(json.excerpt()))
  }
}
