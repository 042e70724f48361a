internal import LocatedJSON

/// A hole between the offers: people whom nothing that counts is there for.
public struct Gap: Sendable {
  /// Values of some variables, any of them each.
  typealias Box = [(variable: Index<Space.Variable>, values: [Int])]

  /// The municipalities in which it exists; empty if places make no difference.
  public internal(set) var places: [Index<Places.Municipality>]

  /// Which needs it swallows; empty if the catalogue names none.
  let boxes: [Box]

  /// How many needs these are, or how many combinations of what rules ask, or 0 if those can't be
  /// counted.
  public let size: Int

  /// What else must be so.
  let further: Box

  /// The smallest example.
  public let example: ExampleCase

  /// Which needs, in words, one line for each box.
  public let needs: [Phrasing]

  /// What else must be so, in words; empty if nothing.
  public let conditions: Phrasing

  /// Who is surely so, by what no person can be at the same time: in words, one line each.
  public let surely: [Phrasing]

  /// How many further facts there are.
  public var depth: Int { further.count }

  /// Offers that would be there for all of them if they existed here: confirmed, or put into force.
  public let wouldHelp: [Index<Offer>]

  /// The needs and their holes as cases, by which the effect of a proposal is worked out.
  let cells: [Space.Case]

  /// What makes two holes the same, wherever they are.
  var key: String {
    "\(needs.map { $0[.english] }) | \(conditions[.english]) | \(wouldHelp.map(\.number))"
  }
}

/// All holes of one place.
struct GapMap {
  var gaps: [Gap] = []

  /// How many needs there are in all; 0 if the catalogue names none.
  var needs = 0

  /// For how many needs not everything was looked at.
  var stopped = 0

  /// What is known of everyone together, where everyone was divided into who has an offer and who
  /// has none.
  var everyone: Everyone?

  /// Holes of which nobody could be shown, and nobody proved that there is none.
  var doubtful = 0

  /// The search, in whose variables the holes are stated.
  var search: Search

  /// Everyone there can be.
  struct Everyone: Equatable, Sendable {
    /// How many combinations of what rules ask there are, or `nil` if they can't be counted.
    let combinations: Int?

    /// How many of them no offer fits.
    let unserved: Int?

    /// How many facts, places and kinds of events the combinations are of.
    let variableCount: Int
  }
}
