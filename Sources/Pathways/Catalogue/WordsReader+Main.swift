internal import LocatedJSON

extension WordsReader {
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
    case .needs: .optional("needs", .object { RuleLanguageReader.needsShape.description })
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

  enum ValidityMember: Int, ObjectMember {
    case from, to
  }

  static let validityShape = ObjectShape<ValidityMember>("validity") {
    switch $0 {
    case .from: .optional("from", .day, "The first day.")
    case .to: .optional("to", .day, "The last day.")
    }
  }
}
