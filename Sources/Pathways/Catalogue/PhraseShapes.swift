internal import LocatedJSON

// What files of phrases and of words on the command line must be.
extension PhraseBookReader {
  enum FileMember: Int, ObjectMember {
    case language, roles, phrases, cues, medicines, age, place, numbers, units, months, weekdays,
      days
    case seasons, since, spellings, towns, inflections, abbreviations, clauseWords, degreeWords
    case prepositions, joins, scoreWords, scoreFrom, scoreTo, relatives, possessives, patient,
      childWords, halves
    case oneAndHalf, sinceWords, agoWords, agoLead, durationLead, startLead, aheadLead, againWords,
      lifeWords, dayLead,
      ofWords, withWords, fewWords, tellers, determiners, shortDenials, turnWords, subordinates,
      emphatics,
      relativePronouns,
      lastingWords,
      articles,
      lastAbbreviations, openAbbreviations, lastWords,
      pointLead, languageWords, fromWords, monthFirst, unitDenominators, masculine, feminine
  }

  static let fileShape = ObjectShape<FileMember>("phrases") {
    switch $0 {
    case .language: .optional("language", .string, "The language, such as da.").kept
    case .languageWords:
      .optional(
        "languageWords", .array(.string),
        "Words that stand in notes of the language and hardly in others."
      ).kept
    case .roles: .optional("roles", .object { roleShape.description }).kept
    case .phrases: .optional("phrases", .array(.object { entryShape.description })).kept
    case .cues: .optional("cues", .object { cueShape.description }).kept
    case .medicines: .optional("medicines", .array(.object { medicineShape.description })).kept
    case .age: .optional("age", .object { ageShape.description }).kept
    case .place: .optional("place", .map(.array(.string))).kept
    case .numbers: .optional("numbers", .map(.integer)).kept
    case .units: .optional("units", .map(.array(.string))).kept
    case .months: .optional("months", .array(.array(.string))).kept
    case .weekdays: .optional("weekdays", .array(.array(.string))).kept
    case .days: .optional("days", .map(.integer), "Words for days, by their distance.").kept
    case .seasons: .optional("seasons", .array(.object { seasonShape.description })).kept
    case .since: .optional("since", .array(.object { seasonShape.description })).kept
    case .spellings: .optional("spellings", .array(.array(.string))).kept
    case .towns: .optional("towns", .array(.object { townShape.description })).kept
    case .inflections: .optional("inflections", .array(.string)).kept
    case .abbreviations: .optional("abbreviations", .array(.string)).kept
    case .clauseWords: .optional("clauseWords", .array(.string)).kept
    case .degreeWords: .optional("degreeWords", .array(.string)).kept
    case .prepositions: .optional("prepositions", .array(.string)).kept
    case .joins: .optional("joins", .array(.string)).kept
    case .scoreWords: .optional("scoreWords", .array(.string)).kept
    case .scoreFrom: .optional("scoreFrom", .array(.string)).kept
    case .scoreTo: .optional("scoreTo", .array(.string)).kept
    case .relatives: .optional("relatives", .array(.string)).kept
    case .possessives: .optional("possessives", .array(.string)).kept
    case .patient: .optional("patient", .array(.string)).kept
    case .childWords: .optional("childWords", .array(.string)).kept
    case .halves: .optional("halves", .array(.string)).kept
    case .oneAndHalf: .optional("oneAndHalf", .array(.string)).kept
    case .sinceWords: .optional("sinceWords", .array(.string)).kept
    case .fromWords:
      .optional(
        "fromWords", .array(.string),
        "Those of the words for since before a day that may be one of the next two weeks."
      ).kept
    case .monthFirst:
      .optional("monthFirst", .boolean, "Whether the month can stand before the day.").kept
    case .unitDenominators:
      .optional(
        "unitDenominators", .map(.string),
        "Numbers that stand for a unit of time after a slash: 3/52 for three weeks."
      ).kept
    case .masculine:
      .optional(
        "masculine", .object { sexShape.description },
        "Words of a man: by them the other pronoun is not the patient."
      ).kept
    case .feminine:
      .optional("feminine", .object { sexShape.description }, "Words of a woman.").kept
    case .agoWords: .optional("agoWords", .array(.string)).kept
    case .agoLead: .optional("agoLead", .array(.string)).kept
    case .durationLead: .optional("durationLead", .array(.string)).kept
    case .aheadLead: .optional("aheadLead", .array(.string)).kept
    case .startLead: .optional("startLead", .array(.string)).kept
    case .againWords: .optional("againWords", .array(.string)).kept
    case .lifeWords: .optional("lifeWords", .array(.string)).kept
    case .dayLead: .optional("dayLead", .array(.string)).kept
    case .ofWords: .optional("ofWords", .array(.string)).kept
    case .withWords:
      .optional("withWords", .array(.string), "Words between a length of time and what lasted.")
        .kept
    case .fewWords:
      .optional(
        "fewWords", .array(.string), "Words for about two days, weeks or months: a couple."
      ).kept
    case .tellers:
      .optional(
        "tellers", .array(.string), "Relatives who before a colon only tell: the staff of a home."
      ).kept
    case .determiners: .optional("determiners", .array(.string)).kept
    case .shortDenials: .optional("shortDenials", .array(.string)).kept
    case .subordinates: .optional("subordinates", .array(.string)).kept
    case .lastingWords: .optional("lastingWords", .array(.string)).kept
    case .emphatics: .optional("emphatics", .array(.string)).kept
    case .relativePronouns: .optional("relativePronouns", .array(.string)).kept
    case .articles: .optional("articles", .array(.string)).kept
    case .lastWords: .optional("lastWords", .array(.string)).kept
    case .pointLead: .optional("pointLead", .array(.string)).kept
    case .lastAbbreviations: .optional("lastAbbreviations", .array(.string)).kept
    case .openAbbreviations: .optional("openAbbreviations", .array(.string)).kept
    case .turnWords: .optional("turnWords", .array(.string)).kept
    }
  }

  enum RoleMember: Int, ObjectMember {
    case age, place, known, suspected, duration, leaveStart, medicines, severity, hedged, eating,
      carer
    case pupils, parents
  }

  static let roleShape = ObjectShape<RoleMember>("facts that notes are read into by rule") {
    switch $0 {
    case .hedged: .optional("hedged", .map(.string), "By fact, the value of a doubtful sign.").kept
    case .pupils:
      .optional("pupils", .list(.integer, count: 2...2), "Ages at which all go to school.").kept
    case .parents:
      .optional(
        "parents", .list(.integer, count: 2...2),
        "Ages at which somebody's own children are mostly minors."
      ).kept
    case .eating: .optional("eating", .string, "The disorder that the flag speaks of.").kept
    case let role: .optional("\(role)", .fact).kept
    }
  }

  /// What a word around a phrase does to it: one that is misspelt would turn what notes say.
  enum CueMember: Int, ObjectMember {
    case negationBefore, negationAfter, deniedNow, notNegation, hedgeBefore, hedgeAfter, past,
      pastAfter
    case known, now, hypothetical, plan, heredity, terminators, reporting, says
  }

  static let cueShape = ObjectShape<CueMember>("words that deny, doubt or date") {
    .optional("\($0)", .array(.string)).kept
  }

  enum AgeMember: Int, ObjectMember {
    case after, sex, months, weeks, days, old, person, fills, bornWords, newborn, nouns, not, now
    case states, own, spans, notAlone, about, introducing, mothers, birth, young
  }

  static let ageShape = ObjectShape<AgeMember>("words that tell an age") {
    .optional("\($0)", .array(.string)).kept
  }

  enum SexMember: Int, ObjectMember { case nouns, pronouns, relatives }

  static let sexShape = ObjectShape<SexMember>("words of one sex") {
    switch $0 {
    case .nouns: .optional("nouns", .array(.string), "Words that tell that a patient is.").kept
    case .pronouns: .optional("pronouns", .array(.string), "Words for a subject of it.").kept
    case .relatives: .optional("relatives", .array(.string), "Relatives of it.").kept
    }
  }

  enum MedicineMember: Int, ObjectMember { case group, classes, names }

  static let medicineShape = ObjectShape<MedicineMember>("medicines of one group") {
    switch $0 {
    case .group: .required("group", .string, "The value of the fact, or a name.").kept
    case .classes: .optional("classes", .array(.string)).kept
    case .names: .optional("names", .array(.array(.string)), "Names of one medicine each.").kept
    }
  }

  enum SeasonMember: Int, ObjectMember { case words, month, day, week, yearsAgo }

  static let seasonShape = ObjectShape<SeasonMember>("time of the year") {
    switch $0 {
    case .words: .required("words", .array(.string)).kept
    case .month: .optional("month", .integer).kept
    case .day: .optional("day", .integer).kept
    case .week: .optional("week", .integer, "The week whose Monday it is.").kept
    case .yearsAgo: .optional("yearsAgo", .integer, "The whole year, so many years ago.").kept
    }
  }

  enum TownMember: Int, ObjectMember { case name, municipalities }

  static let townShape = ObjectShape<TownMember>("town") {
    switch $0 {
    case .name: .required("name", .string).kept
    case .municipalities: .required("municipalities", .array(.municipality)).kept
    }
  }

  enum TargetMember: Int, ObjectMember {
    case fact, value, condition, absent, event, attributes, attribute, scale, offer
  }

  static let targetShape = ObjectShape<TargetMember>("what a phrase says") {
    switch $0 {
    case .fact: .optional("fact", .fact).kept
    case .value: .optional("value", .anything, "A value; # the phrase's number, @ its day.").kept
    case .condition: .optional("condition", .string, "A disorder, known or suspected.").kept
    case .absent: .optional("absent", .string, "A disorder known to be absent.").kept
    case .event: .optional("event", .string, "A type of event.").kept
    case .attributes: .optional("attributes", .map(.anything), "What the event says.").kept
    case .attribute: .optional("attribute", .map(.anything), "Of an event nearby.").kept
    case .scale: .optional("scale", .string).kept
    case .offer: .optional("offer", .offer).kept
    }
  }

  enum EntryMember: Int, ObjectMember { case says, claims, suggests, not }

  static let entryShape = ObjectShape<EntryMember>("phrases of one meaning") {
    switch $0 {
    case .says: .required("says", .array(.object { targetShape.description })).kept
    case .claims: .optional("claims", .array(.string), "Phrases that claim it.").kept
    case .suggests: .optional("suggests", .array(.string), "Phrases that only hint at it.").kept
    case .not: .optional("not", .array(.string), "Phrases that look like it and are not.").kept
    }
  }
}

extension SpokenWords {
  enum FileMember: Int, ObjectMember { case language, options, events }

  static let fileShape = ObjectShape<FileMember>("words") {
    switch $0 {
    case .language: .required("language", .string, "The language, such as da.").kept
    case .options: .optional("options", .array(.object { optionShape.description })).kept
    case .events: .optional("events", .map(.string), "Words for types of events.").kept
    }
  }

  enum OptionMember: Int, ObjectMember { case option, name, words, values }

  static let optionShape = ObjectShape<OptionMember>("words of an option") {
    switch $0 {
    case .option: .required("option", .string, "The option that they stand for.").kept
    case .name: .optional("name", .string, "The best word, shown in help.").kept
    case .words: .optional("words", .array(.string), "Other words and short forms.").kept
    case .values: .optional("values", .map(.string), "Words for values.").kept
    }
  }
}
