internal import LocatedJSON

/// One thing that can be known of a person, as the vocabulary declares it.
public struct Fact: Sendable {
  /// What values it can have.
  public enum Kind: Sendable {
    case boolean
    /// A whole number, or one with `decimals`; bounds and values are in units of the last decimal.
    case number(range: ClosedRange<Int>, decimals: Int)
    /// One of some values that ascend.
    case ordered
    /// One of some values without an order.
    case choice
    /// Any of some values, each present, absent or not spoken of.
    case set
    case date
    /// A year and a month; the value is the first day of the month.
    case month
    case municipality
    case region
    /// Words that are only shown: no rule can ask for them.
    case text
  }

  /// What it means that a case does not mention the fact.
  public enum Silence: Sendable, Hashable {
    /// Nothing; it is asked for where it matters.
    case unknown
    /// That it has this value: a number, a truth as 0 or 1, or a value's number.
    case value(Int)
    /// That every value of the set which is not mentioned is absent.
    case absent
    /// The same, but only in a case that mentions the set at all.
    case absentWhenListed
  }

  /// What is so of a person of whom nothing special is known.
  public enum Ordinary: Sendable, Hashable {
    /// The fact has this value: a number, a truth as 0 or 1, or a value's number.
    case value(Int)
    /// Every value of the set which is not mentioned is absent.
    case absent
    /// Every value of the set which is not mentioned is present.
    case present
    /// Whoever asks judges it: the first value is usual, the others may be so of somebody whom the
    /// plan sends there first.
    case judged([Int])
  }

  /// How a value follows from others when the case does not give it.
  public enum Derivation: Sendable {
    /// The union of sets.
    case union([Index<Fact>])
    /// The region of the person's municipality on the as-of day.
    case regionOfPlace
    /// The completed years since the month of birth, or by the day on which an age is reached.
    case age(Index<Fact>, reaching: Birthday?)
    /// How many events there are.
    case count(EventSelector)
    /// The sum of some numbers and truths, less that of others.
    case sum([Index<Fact>], minus: [Index<Fact>])
    /// What the first or the most recent of some events says of itself: a number.
    case told(EventSelector, attribute: Index<EventAttribute>, isFirst: Bool)
    /// The completed months since a month of birth.
    case months(Index<Fact>)

    /// The facts that it follows from.
    var sources: [Index<Fact>] {
      switch self {
      case .union(let parts): parts
      case .sum(let parts, let others): parts + others
      case .age(let born, let birthday): [born] + (birthday.map { [$0.fact] } ?? [])
      case .months(let born): [born]
      case .regionOfPlace, .count, .told: []
      }
    }

    /// The events that it follows from.
    var selector: EventSelector? {
      switch self {
      case .count(let selector), .told(let selector, _, _): selector
      case .union, .regionOfPlace, .age, .sum, .months: nil
      }
    }
  }

  /// A day on which somebody reaches an age.
  public struct Birthday: Hashable, Sendable {
    /// The fact that says which day.
    public let fact: Index<Fact>

    /// The age.
    public let years: Int
  }

  /// The name in data and in JSON, such as `severity`.
  public let name: String

  /// Its number.
  public let index: Index<Fact>

  /// What values it can have.
  public let kind: Kind

  /// The values of an ordered, choice or set fact, in order.
  public let values: [FactValueName]

  /// Words for some of a number's values, in units of the last decimal.
  public let numberLabels: [Int: CatalogueText]

  /// What silence means.
  public let silence: Silence

  /// What is so if nothing special is known, or `nil` if nobody can say: never assumed in a
  /// decision, but an offer that hangs on it alone is named, with that proviso.
  public let ordinary: Ordinary?

  /// How the head of an answer tells of it, or `nil` if it is told in the vocabulary's order.
  public let head: Head?

  /// The value that says that there is nothing of the kind, beside `false`.
  public let absentValue: Int?

  /// Which actor the reader of an answer is, by the number of the value: numbers of actors.
  public let readers: [Int: Index<Term>]

  /// How the head of an answer tells of a fact.
  public struct Head: Sendable {
    /// Its place: what brings the person comes before what else is known.
    public let order: Int

    /// The words around the value, which stands for `{}`.
    public let text: CatalogueText?

    /// Whether the next one is told with it, as one phrase.
    public let joins: Bool
  }

  /// Whether the answer could be a danger: asked for first and never assumed.
  public let isSafety: Bool

  /// Whether a clinician judges it on its scale, so that another could be a step off.
  public let isJudged: Bool

  /// Whether only the place, not the person, has the answer.
  public let isLocal: Bool

  /// How it changes: `fixed`, `byTime` or `canChange`.
  public let change: Change

  /// The command-line option, without its hyphens.
  public let option: String

  /// A noun phrase for it.
  public let label: CatalogueText

  /// The question to ask, or `nil` if only other facts are asked for.
  public let ask: CatalogueText?

  /// The unit of a number.
  public let unit: CatalogueText?

  /// The unit of one, if it is another word.
  public let unitOne: CatalogueText?

  /// Whose answer is asked for when this one is missing; itself unless it is derived.
  public internal(set) var asked: Index<Fact>

  /// How the value follows from others.
  public internal(set) var derivation: Derivation?

  /// The values by which a case says that the answer is not known.
  public let unknownValues: Set<Int>

  /// The declaration as it stands in the vocabulary.
  let json: JSON

  /// How a fact's value can become another.
  public enum Change: String, Sendable, CaseIterable {
    case fixed
    case byTime
    case canChange
  }
}

/// One value that an ordered, choice or set fact can have.
public struct FactValueName: Sendable, NamedItem {
  /// The name in data and in JSON.
  public let name: String

  /// The word for it, or `nil` if the name must do.
  public let label: CatalogueText?

  let nameHash: UInt32

  init(name: String, label: CatalogueText?) {
    self.name = name
    self.label = label
    nameHash = TextHash.of(name)
  }

  var itemName: String { name }
}

/// What a case says of one fact.
public enum FactValue: Hashable, Sendable {
  /// Nothing.
  case silent
  case truth(Bool)
  /// A number in units of the fact's last decimal, the number of a value, or a day's number.
  case number(Int)
  case set(present: BitSet, absent: BitSet)
  /// Words that are only shown.
  case text(String)
}

extension Fact {
  /// Whether no rule can ask for it.
  var isOnlyShown: Bool { if case .text = kind { true } else { false } }

  /// The least and the greatest number it can be, as they are written; `nil` if it is no number.
  public var bounds: String? {
    guard case .number(let range, let decimals) = kind else { return nil }
    let (low, high) = (
      decimalText(range.lowerBound, decimals), decimalText(range.upperBound, decimals)
    )
    return "\(low)–\(high)"
  }

  /// Who knows a fact besides actors: what the data of a place says, what follows from other facts,
  /// and what the sources leave open.
  static let otherKnowers = ["catalogue", "derived", "unclear"]
}
