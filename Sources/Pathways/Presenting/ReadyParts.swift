internal import LocatedJSON

/// Parts of whole answers that are the same for many cases, as the bytes that are written.
///
/// Most of a whole answer is what the catalogue says of its offers, and that is the same for everybody
/// in a place on a day. A batch keeps it from one case to the next; a single answer makes each part
/// once, as it would without this. What is written is never more than ``AnswerJSON`` writes of one
/// case: a test compares the two.
struct ReadyParts: Sendable {
  /// What an offer's part hangs on beside the catalogue and the language.
  struct OfferKey: Hashable, Sendable {
    let offer: Index<Offer>
    let telling: OfferAnswer.Telling
    let day: CalendarDay
  }

  /// The members of an offer before and after those that hang on the person.
  struct OfferPart: Sendable {
    let start: [UInt8]
    let end: [UInt8]
  }

  private var offers: [OfferKey: OfferPart] = [:]
  private var size = 0

  /// The reasons by criterion, exclusion and truth; empty where one was not asked for.
  private var reasons: [[UInt8]] = []

  /// The questions by subject, as their members.
  private var questions: [[UInt8]] = []

  /// How many bytes of offers are kept: those of some dozens of places and days.
  private static let room = 4 << 20

  /// Returns the parts of an offer, which are made if it is a new one.
  mutating func offer(_ key: OfferKey, _ make: () -> OfferPart) -> OfferPart {
    if let known = offers[key] { return known }
    let part = make()
    if size > Self.room {
      offers.removeAll(keepingCapacity: true)
      size = 0
    }
    size += part.start.count + part.end.count
    offers[key] = part
    return part
  }

  /// Returns a reason as an object.
  mutating func reason(
    _ reason: OfferAnswer.Reason, of count: Int, _ make: () -> [UInt8]
  ) -> [UInt8] {
    let truth =
      switch reason.truth {
      case .holds: 0
      case .fails: 1
      case .unknown: 2
      }
    let place = reason.criterion.number * 6 + truth * 2 + (reason.isExclusion ? 1 : 0)
    return Self.known(&reasons, place, of: count * 6, make)
  }

  /// Returns the members of a question that are the same for everybody.
  mutating func question(_ subject: Index<Subject>, of count: Int, _ make: () -> [UInt8]) -> [UInt8]
  {
    Self.known(&questions, subject.number, of: count, make)
  }

  private static func known(
    _ parts: inout [[UInt8]], _ place: Int, of count: Int, _ make: () -> [UInt8]
  ) -> [UInt8] {
    if parts.isEmpty { parts = Array(repeating: [], count: count) }
    if parts[place].isEmpty { parts[place] = make() }
    return parts[place]
  }
}
