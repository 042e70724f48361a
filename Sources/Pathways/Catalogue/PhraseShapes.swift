internal import LocatedJSON

// What files of phrases and of words on the command line must be.
extension PhraseBookReader {
  enum FileMember: Int, ObjectMember {
    case language, roles, phrases, cues, medicines, age, place, numbers, units, months, weekdays,
      days
    case seasons, since, spellings, towns, inflections, abbreviations, clauseWords, degreeWords
    case prepositions, joins, scoreWords, relatives, possessives, patient, childWords, halves
    case oneAndHalf, sinceWords, agoWords, agoLead, durationLead, againWords, lifeWords, dayLead,
      ofWords, shortDenials, turnWords, subordinates, articles, lastAbbreviations, lastWords,
      pointLead
  }

  static let fileShape = ObjectShape<FileMember>("phrases") {
    switch $0 {
    case .language: .optional("language", .string, "The language, such as da.").kept
    case .roles: .optional("roles", .anything, "The facts that notes are read into by rule.").kept
    case .phrases: .optional("phrases", .array(.object { entryShape.description })).kept
    case .cues: .optional("cues", .map(.array(.string)), "What denies, doubts or dates.").kept
    case .medicines: .optional("medicines", .anything, "Names of medicines by group.").kept
    case .age: .optional("age", .map(.array(.string))).kept
    case .place: .optional("place", .map(.array(.string))).kept
    case .numbers: .optional("numbers", .map(.integer)).kept
    case .units: .optional("units", .map(.array(.string))).kept
    case .months: .optional("months", .array(.array(.string))).kept
    case .weekdays: .optional("weekdays", .array(.array(.string))).kept
    case .days: .optional("days", .map(.integer), "Words for days, by their distance.").kept
    case .seasons: .optional("seasons", .anything).kept
    case .since: .optional("since", .anything).kept
    case .spellings: .optional("spellings", .array(.array(.string))).kept
    case .towns: .optional("towns", .array(.anything), "Towns and their municipalities.").kept
    case .inflections: .optional("inflections", .array(.string)).kept
    case .abbreviations: .optional("abbreviations", .array(.string)).kept
    case .clauseWords: .optional("clauseWords", .array(.string)).kept
    case .degreeWords: .optional("degreeWords", .array(.string)).kept
    case .prepositions: .optional("prepositions", .array(.string)).kept
    case .joins: .optional("joins", .array(.string)).kept
    case .scoreWords: .optional("scoreWords", .array(.string)).kept
    case .relatives: .optional("relatives", .array(.string)).kept
    case .possessives: .optional("possessives", .array(.string)).kept
    case .patient: .optional("patient", .array(.string)).kept
    case .childWords: .optional("childWords", .array(.string)).kept
    case .halves: .optional("halves", .array(.string)).kept
    case .oneAndHalf: .optional("oneAndHalf", .array(.string)).kept
    case .sinceWords: .optional("sinceWords", .array(.string)).kept
    case .agoWords: .optional("agoWords", .array(.string)).kept
    case .agoLead: .optional("agoLead", .array(.string)).kept
    case .durationLead: .optional("durationLead", .array(.string)).kept
    case .againWords: .optional("againWords", .array(.string)).kept
    case .lifeWords: .optional("lifeWords", .array(.string)).kept
    case .dayLead: .optional("dayLead", .array(.string)).kept
    case .ofWords: .optional("ofWords", .array(.string)).kept
    case .shortDenials: .optional("shortDenials", .array(.string)).kept
    case .subordinates: .optional("subordinates", .array(.string)).kept
    case .articles: .optional("articles", .array(.string)).kept
    case .lastWords: .optional("lastWords", .array(.string)).kept
    case .pointLead: .optional("pointLead", .array(.string)).kept
    case .lastAbbreviations: .optional("lastAbbreviations", .array(.string)).kept
    case .turnWords: .optional("turnWords", .array(.string)).kept
    }
  }

  enum EntryMember: Int, ObjectMember { case says, claims, suggests, not }

  static let entryShape = ObjectShape<EntryMember>("phrases of one meaning") {
    switch $0 {
    case .says: .required("says", .array(.anything), "What they say.").kept
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
