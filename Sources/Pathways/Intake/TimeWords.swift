/// The words by which times are told, by number in a lexicon.
struct TimeWords: Sendable {
  /// A length of time.
  enum Unit: Int, Sendable { case days, weeks, months, years, hours }

  let units: [Int32: Unit]
  let months: [Int32: Int]
  let weekdays: [Int32: Int]
  /// Several words that name a day by its distance.
  let days: [(words: [Int32], offset: Int)]
  let seasons: [(words: [Int32], season: PhraseBook.Season)]
  let since: [(words: [Int32], season: PhraseBook.Season)]
  let sinceWords: Set<Int32>
  let agoWords: Set<Int32>
  let agoLead: Set<Int32>
  let durationLead: [[Int32]]
  /// Words before a day of the week that comes.
  let aheadLead: Set<Int32>
  /// Words before how long ago something began.
  let startLead: [[Int32]]
  /// Words such as `last`, after which a unit alone is one of it.
  let lastWords: Set<Int32>
  /// Small words before a day.
  let pointLead: Set<Int32>
  /// Words between `since` and a day.
  let dayLead: Set<Int32>
  let halves: Set<Int32>
  let oneAndHalf: Set<Int32>

  /// Takes the words of a book into a lexicon.
  init(_ book: PhraseBook, _ parser: inout PhraseParser) {
    var units: [Int32: Unit] = [:]
    let names: [(String, Unit)] = [
      ("days", .days), ("weeks", .weeks), ("months", .months), ("years", .years),
      ("hours", .hours),
    ]
    for (name, words) in book.units {
      guard let unit = names.first(where: { $0.0 == name })?.1 else { continue }
      for word in words { if let id = parser.number(of: word) { units[id] = unit } }
    }
    self.units = units
    var months: [Int32: Int] = [:]
    for (number, words) in book.months.enumerated() {
      for word in words { if let id = parser.number(of: word) { months[id] = number + 1 } }
    }
    self.months = months
    var weekdays: [Int32: Int] = [:]
    for (number, words) in book.weekdays.enumerated() {
      for word in words { if let id = parser.number(of: word) { weekdays[id] = number + 1 } }
    }
    self.weekdays = weekdays
    days = book.days.map { (parser.numbers(of: $0.words), $0.offset) }
    seasons = Self.seasons(book.seasons, &parser)
    since = Self.seasons(book.since, &parser)
    sinceWords = Set(book.list("sinceWords").compactMap { parser.number(of: $0) })
    agoWords = Set(book.list("agoWords").compactMap { parser.number(of: $0) })
    agoLead = Set(book.list("agoLead").compactMap { parser.number(of: $0) })
    lastWords = Set(book.list("lastWords").compactMap { parser.number(of: $0) })
    pointLead = Set(book.list("pointLead").compactMap { parser.number(of: $0) })
    dayLead = Set(book.list("dayLead").compactMap { parser.number(of: $0) })
    durationLead = book.list("durationLead").map { parser.numbers(of: $0) }
    aheadLead = Set(book.list("aheadLead").compactMap { parser.number(of: $0) })
    startLead = book.list("startLead").map { parser.numbers(of: $0) }
    halves = Set(book.list("halves").compactMap { parser.number(of: $0) })
    oneAndHalf = Set(book.list("oneAndHalf").compactMap { parser.number(of: $0) })
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
  let after: Set<Int32>
  let sex: Set<Int32>
  let months: Set<Int32>
  let weeks: Set<Int32>
  let days: Set<Int32>
  let old: Set<Int32>
  let person: Set<Int32>
  let fills: Set<Int32>
  let born: Set<Int32>
  let newborn: Set<Int32>
  /// Words for who the patient is: man, woman, boy, girl.
  let nouns: Set<Int32>
  /// Words before an age at which something was, and not the age of today.
  let not: Set<Int32>
  let now: Set<Int32>
  /// Words that say how old somebody is: "is", "age".
  let states: Set<Int32>
  /// Words with which a writer speaks of his own child.
  let own: Set<Int32>
  /// Units of years that tell how long something has lasted.
  let spans: Set<Int32>
  /// Numbers that are no age without a unit, such as those that one telephones.
  let notAlone: Set<Int>

  /// Takes the words of a book into a lexicon.
  init(_ book: PhraseBook, _ parser: inout PhraseParser) {
    func set(_ name: String, _ parser: inout PhraseParser) -> Set<Int32> {
      Set((book.ages[name] ?? []).compactMap { parser.number(of: $0) })
    }
    after = set("after", &parser)
    sex = set("sex", &parser)
    months = set("months", &parser)
    weeks = set("weeks", &parser)
    days = set("days", &parser)
    old = set("old", &parser)
    person = set("person", &parser)
    fills = set("fills", &parser)
    born = set("bornWords", &parser)
    newborn = set("newborn", &parser)
    nouns = set("nouns", &parser)
    not = set("not", &parser)
    now = set("now", &parser)
    states = set("states", &parser)
    own = set("own", &parser)
    spans = set("spans", &parser)
    notAlone = Set((book.ages["notAlone"] ?? []).compactMap { Int($0) })
  }
}
