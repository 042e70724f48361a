public import LocatedJSON

/// One case in every municipality: which answers there are, where, and what makes the difference.
public struct Fairness: Sendable {
  /// The case.
  public let person: PatientCase

  /// The answers, that of most municipalities first; with as many, by the order of the data.
  public let answers: [Answer]

  /// The facts that only a place can answer and that the case tells of its own municipality.
  public let localFacts: [Index<Fact>]

  /// One answer and the municipalities that give it.
  public struct Answer: Sendable {
    /// The municipalities.
    public let municipalities: [Index<Places.Municipality>]

    /// What is told there.
    let told: PlaceAnswer

    /// How it differs from the first answer.
    public internal(set) var differences: [Difference] = []
  }

  /// One thing that is not as it is in the first answer.
  public struct Difference: Sendable {
    /// What differs.
    public enum Subject: Hashable, Sendable {
      /// An alert: whether it stands, as a precaution, or which way it sends people.
      case alert(Index<Alert>)
      /// A patient group.
      case group(Index<PatientGroup>)
      /// An offer's standing.
      case offer(Index<Offer>)
      /// What comes first in the plan.
      case plan
      /// Only the order of the offers that fit.
      case order
    }

    /// What differs.
    public let subject: Subject

    /// The rules that make the difference, each once.
    public let causes: [Cause]
  }

  /// A rule that makes a difference between two places.
  public struct Cause: Hashable, Sendable {
    /// What the rule does.
    public enum Kind: Hashable, Sendable {
      /// An overlay says that the offer exists.
      case confirmed
      /// An overlay says that the offer does not exist.
      case denied
      /// An overlay changes the offer.
      case changed
      /// The offer is for these municipalities.
      case area(BitSet)
      /// A criterion asks for the place.
      case criterion(Index<Criterion>)
      /// The case tells it of its own municipality.
      case told
    }

    /// What the rule does.
    public let kind: Kind

    /// Where the rule stands, or `nil` if the case itself makes the difference.
    public let location: SourceLocation?
  }

  /// Decides a case in every municipality and compares the answers.
  ///
  /// - Parameters:
  ///   - person: The case; where the person lives is left out of it.
  ///   - catalogue: The rules; it must have municipalities.
  public init(_ person: PatientCase, by catalogue: Catalogue) {
    self.person = person
    var decider = PlaceDecider(catalogue)
    let placed = decider.decide(person)
    let facts = catalogue.vocabulary.facts
    localFacts = person.municipality == nil ? [] : person.given.filter { facts[$0].isLocal }
    var found = Self.grouped(placed).map { Answer(municipalities: $0, told: placed[$0[0].number]) }
    var causes = DifferenceFinder(blocks: decider.blocks)
    for number in found.indices.dropFirst() {
      found[number].differences = causes.differences(found[number], found[0])
    }
    answers = found
  }

  /// Returns the municipalities whose answers are the same, the most first.
  static func grouped(_ placed: [PlaceAnswer]) -> [[Index<Places.Municipality>]] {
    var groups: [[Index<Places.Municipality>]] = []
    var numbers: [PlaceAnswer: Int] = [:]
    for (place, answer) in placed.enumerated() {
      if let number = numbers[answer] {
        groups[number].append(Index(place))
      } else {
        numbers[answer] = groups.count
        groups.append([Index(place)])
      }
    }
    return groups.sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }
  }
}
