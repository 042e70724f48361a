/// The words by which times are told, by number in a lexicon.
struct TimeWords: Sendable {
  /// A length of time.
  enum Unit: Int, Sendable { case days, weeks, months, years, hours }

  let units: WordValues<Unit>
  let months: WordValues<Int>
  let weekdays: WordValues<Int>
  /// Several words that name a day by its distance.
  let days: [(words: [Int32], offset: Int)]
  let seasons: [(words: [Int32], season: PhraseBook.Season)]
  let since: [(words: [Int32], season: PhraseBook.Season)]
  let sinceWords: WordSet
  let agoWords: WordSet
  let agoLead: WordSet
  let durationLead: [NumberSlice]
  /// Words before a day of the week that comes.
  let aheadLead: WordSet
  /// Words before how long ago something began.
  let startLead: [NumberSlice]
  /// Words such as `last`, after which a unit alone is one of it.
  let lastWords: WordSet
  /// Small words before a day.
  let pointLead: WordSet
  /// Words between `since` and a day.
  let dayLead: WordSet
  /// Those of ``sinceWords`` before a day that may be one of the next two weeks.
  let fromWords: WordSet
  /// Whether the month can stand before the day.
  let isMonthFirst: Bool
  /// Units by the number that stands for each after a slash: "3/52".
  let denominators: [(number: Int, unit: Unit)]
  let halves: WordSet
  let oneAndHalf: WordSet

  /// The first words of what is told in several: hardly a word of a note is one of them.
  let dayStarts: WordSet
  let leadStarts: WordSet
  /// The last words before how long something has lasted.
  let leadEnds: WordSet
  let seasonStarts: WordSet

  /// Takes the words of a book and its tables into a lexicon.
  init(_ book: PhraseBook, _ tables: PhraseTables, _ parser: inout PhraseParser) {
    let names: [(String, Unit)] = [
      ("days", .days), ("weeks", .weeks), ("months", .months), ("years", .years),
      ("hours", .hours),
    ]
    var units: [(word: Int32, value: Unit)] = []
    for (name, words) in book.units {
      guard let unit = names.first(where: { $0.0 == name })?.1 else { continue }
      for word in words { if let id = parser.number(of: word) { units.append((id, unit)) } }
    }
    self.units = WordValues(units)
    isMonthFirst = book.isMonthFirst
    denominators = book.unitDenominators.compactMap { number, name in
      names.first { $0.0 == name }.map { (number, $0.1) }
    }
    fromWords = tables.set(.fromWords)
    months = Self.numbered(book.months, &parser)
    weekdays = Self.numbered(book.weekdays, &parser)
    days = book.days.map { (parser.numbers(of: $0.words), $0.offset) }
    seasons = Self.seasons(book.seasons, &parser)
    since = Self.seasons(book.since, &parser)
    sinceWords = tables.set(.sinceWords)
    agoWords = tables.set(.agoWords)
    agoLead = tables.set(.agoLead)
    lastWords = tables.set(.lastWords)
    pointLead = tables.set(.pointLead)
    dayLead = tables.set(.dayLead)
    durationLead = tables.list(.durationLead)
    aheadLead = tables.set(.aheadLead)
    startLead = tables.list(.startLead)
    halves = tables.set(.halves)
    oneAndHalf = tables.set(.oneAndHalf)
    dayStarts = WordSet(days.compactMap(\.words.first))
    leadEnds = WordSet(durationLead.compactMap(\.last))
    leadStarts = WordSet((durationLead + startLead).compactMap(\.first))
    seasonStarts = WordSet((seasons + since).compactMap(\.words.first))
  }

  /// Words by the places of their lists, from 1.
  private static func numbered(
    _ lists: [[String]], _ parser: inout PhraseParser
  ) -> WordValues<Int> {
    var pairs: [(word: Int32, value: Int)] = []
    for (number, words) in lists.enumerated() {
      for word in words { if let id = parser.number(of: word) { pairs.append((id, number + 1)) } }
    }
    return WordValues(pairs)
  }

  private static func seasons(
    _ seasons: [PhraseBook.Season], _ parser: inout PhraseParser
  ) -> [(words: [Int32], season: PhraseBook.Season)] {
    var found: [(words: [Int32], season: PhraseBook.Season)] = []
    for season in seasons {
      for words in season.words { found.append((parser.numbers(of: words), season)) }
    }
    return found
  }
}

/// The words by which ages are told, by number in a lexicon.
struct AgeWords: Sendable {
  let after: WordSet
  let sex: WordSet
  let months: WordSet
  let weeks: WordSet
  let days: WordSet
  let old: WordSet
  let person: WordSet
  let fills: WordSet
  let born: WordSet
  let newborn: WordSet
  /// Words for who the patient is: man, woman, boy, girl.
  let nouns: WordSet
  /// Words before an age at which something was, and not the age of today.
  let not: WordSet
  let now: WordSet
  /// Words that say how old somebody is: "is", "age".
  let states: WordSet
  /// Words with which a writer speaks of his own child.
  let own: WordSet
  /// Words before the patient of whom somebody calls: "about", "regarding".
  let about: WordSet
  /// Words before a parent who is the patient: "young", "single".
  let introducing: WordSet
  /// Words for a mother, who is the patient where one of ``birth`` stands beside her age.
  let mothers: WordSet
  /// Words about being with child or having given birth.
  let birth: WordSet
  /// Words for a small child, whose age may be told in months: "girl, 8 months".
  let young: WordSet
  /// The letters with which a word can end that has the number before them: "treogfyrreårig".
  let endings: [[UInt8]]
  /// Units of years that tell how long something has lasted.
  let spans: WordSet
  /// Numbers that are no age without a unit, such as those that one telephones.
  let notAlone: Set<Int>

  /// Takes the lists of a lexicon's tables.
  init(_ tables: PhraseTables) {
    after = tables.set(.after)
    sex = tables.set(.sex)
    months = tables.set(.months)
    weeks = tables.set(.weeks)
    days = tables.set(.days)
    old = tables.set(.old)
    person = tables.set(.person)
    fills = tables.set(.fills)
    born = tables.set(.born)
    newborn = tables.set(.newborn)
    nouns = tables.set(.nouns)
    not = tables.set(.not)
    now = tables.set(.now)
    states = tables.set(.states)
    own = tables.set(.own)
    about = tables.set(.about)
    introducing = tables.set(.introducing)
    mothers = tables.set(.mothers)
    birth = tables.set(.birth)
    young = tables.set(.young)
    endings = tables.list(.after).map { tables.letters(of: $0) }.filter { $0.count > 3 }
    spans = tables.set(.spans)
    notAlone = Set(
      tables.list(.notAlone).compactMap {
        Int(String(decoding: tables.letters(of: $0), as: UTF8.self))
      })
  }
}
