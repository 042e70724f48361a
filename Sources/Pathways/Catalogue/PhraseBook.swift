internal import LocatedJSON

/// How facts, values, events, places and times are said in notes of one language.
///
/// Everything that a note can mean is data; matching knows no word of any language.
public struct PhraseBook: Sendable {
  /// What a phrase says.
  enum Target: Sendable {
    /// A fact has a value; a number that the phrase holds if `number` is `nil`.
    case fact(Index<Fact>, Value)
    /// A disorder, known or suspected by the cues around it: a value of the sets of disorders.
    case condition(Int)
    /// A disorder is known to be absent.
    case absentCondition(Int)
    /// Something happened: a type, and values of attributes.
    case event(type: Index<EventType>, attributes: [Event.Attribute])
    /// Something that is said of an event nearby.
    case attribute(Event.Attribute)
    case scale(Index<Scale>)
    case offer(Index<Offer>)
  }

  /// What a phrase says of a fact.
  enum Value: Sendable {
    /// A truth as 0 or 1, a number, or a value's number.
    case value(Int)
    /// The number that stands in the phrase.
    case number
    /// The day that is told in the phrase.
    case time
    /// The offer that stands in the phrase.
    case offer
  }

  /// A name of a municipality.
  struct MunicipalityName: Sendable {
    let name: ArraySlice<UInt8>
    let municipality: Index<Places.Municipality>
  }

  /// The facts that notes are read into by rule.
  struct Roles: Sendable {
    var age: Index<Fact>?
    /// The day of a birthday, and which one it is, as the vocabulary counts ages from it.
    var birthday: (fact: Index<Fact>, years: Int)?
    /// The ages at which everybody goes to school.
    var pupils: ClosedRange<Int>?
    /// The ages at which children of somebody's own are mostly minors.
    var parents: ClosedRange<Int>?
    /// The month of birth, from which the age follows.
    var born: Index<Fact>?
    var place: Index<Fact>?
    var known: Index<Fact>?
    var suspected: Index<Fact>?
    /// How long the complaint has lasted, in weeks.
    var duration: Index<Fact>?
    var leaveStart: Index<Fact>?
    var medicines: Index<Fact>?
    var severity: Index<Fact>?
    /// The disorder that the flag `eating` asks for.
    var eating: Int?
    /// The fact that says of what kind an ill relative is, by which the flag `carer` counts.
    var carer: Index<Fact>?
    /// For facts with signs: the value that a hedged sign has.
    var hedged: [(fact: Index<Fact>, value: Int)] = []
  }

  /// A group of medicines.
  struct Medicines: Sendable {
    let group: String
    /// The value of the fact, if the vocabulary has it.
    let value: Int?
  }

  /// A day of the year, or the Monday of a week.
  struct Season: Sendable {
    let words: [String]
    let month: Int
    let day: Int
    let week: Int?
    /// How many years ago it was: then the whole year is meant.
    let yearsAgo: Int?
  }

  /// The language, such as `da`.
  var language = ""
  var roles = Roles()

  /// What is said in some ways, which are patterns of the ``PhraseStock``: read when a note says it, since
  /// a note says little of all that can be said.
  var entries: [JSON] = []
  var cues: [PhraseCue] = []
  var medicines: [Medicines] = []
  var numbers: [(word: String, value: Int)] = []
  var units: [(unit: String, words: [String])] = []
  var months: [[String]] = []
  var weekdays: [[String]] = []
  var days: [(words: String, offset: Int)] = []
  var seasons: [Season] = []

  /// Whether the month can stand before the day.
  var isMonthFirst = false

  /// Units of time by the number that stands for each after a slash.
  var unitDenominators: [(number: Int, unit: String)] = []
  var since: [Season] = []
  var spellings: [[String]] = []
  /// The names of municipalities; a municipality can have several.
  var municipalities: [MunicipalityName] = []
}
