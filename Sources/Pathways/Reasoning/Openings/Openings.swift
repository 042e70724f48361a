/// What would have to be otherwise for an offer to fit: the smallest sets of changes.
///
/// A change gives a fact another value, says where the person lives or what happened. Each set was
/// applied to the case and decided again by the same decider: the offer fits then, and fits by no
/// part of the set alone.
public struct Openings: Sendable {
  /// How a change can come about.
  public typealias Way = OpeningWay

  /// One thing that would have to be otherwise.
  public struct Change: Sendable {
    /// What would have to be otherwise.
    enum Subject: Sendable {
      /// A variable has one of some values.
      case stated(Space.Variable, [Int])
      /// Criteria about events hold, or fail.
      case events([(criterion: Index<Criterion>, holds: Bool)])
      /// The offer is found to exist here.
      case existsHere
      /// The offer has begun.
      case begins(CalendarDay)
      /// The offer comes into force, or back.
      case isInForce
    }

    let subject: Subject

    /// How it can come about.
    public internal(set) var way: Way

    /// The day on which it becomes true, or `nil` if it does not by itself or that is not known.
    public internal(set) var day: CalendarDay?
  }

  /// One set of changes that would open the offer, and how each can come about.
  public struct Opening: Sendable {
    /// The changes, the easiest first.
    public let changes: [Change]

    /// The case with the changes, one for each choice of their values, as it was decided again.
    public let cases: [[UInt8]]

    /// How the hardest change can come about.
    public var way: Way { changes.map(\.way).max() ?? .findOut }

    /// The day on which the last dated change is true, or `nil` if none is dated.
    public var day: CalendarDay? { changes.compactMap(\.day).max() }
  }

  /// The sets, the easiest first.
  public let openings: [Opening]

  /// Whether there may be others: the search stopped at its bound, or histories were left out.
  public let isCut: Bool

  /// Returns what would open an offer.
  ///
  /// - Parameters:
  ///   - answer: What was decided of the offer.
  ///   - person: The person it was decided for.
  ///   - catalogue: The catalogue it was decided by.
  /// - Returns: The sets of changes, the easiest first; none if the offer fits.
  public static func of(
    _ answer: OfferAnswer, for person: PatientCase, by catalogue: Catalogue
  ) -> Openings {
    // Nobody is referred to where they are, and what others decide on nobody can open.
    guard answer.standing != .fits, !answer.isGoingOn else {
      return Openings(openings: [], isCut: false)
    }
    var found: [Opening] = []
    var plain: [OpeningFinder.Changes] = []
    var isCut = false
    for inForce in answer.unavailable.map({ $0 == .area ? [false] : [false, true] }) ?? [false] {
      var finder = OpeningFinder(answer.index, person, catalogue, inForce: inForce)
      finder.find(but: plain)
      isCut = isCut || finder.isCut
      found += finder.openings(comingInto: inForce ? force(answer) : nil)
      plain += finder.found
    }
    let sorted = found.enumerated().sorted { one, other in
      (one.element.way, one.element.changes.count, one.offset)
        < (other.element.way, other.element.changes.count, other.offset)
    }
    return Openings(openings: sorted.map(\.element), isCut: isCut)
  }

  /// How an offer that is not in force could come into it.
  private static func force(_ answer: OfferAnswer) -> Change {
    if answer.unavailable == .notYet, let from = answer.offer.valid.from {
      return Change(subject: .begins(from), way: .onDay, day: from)
    }
    return Change(subject: .isInForce, way: .never)
  }
}
