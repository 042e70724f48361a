/// What the catalogue says of one case: everything, whatever a reader is shown of it.
public struct Answer: Sendable {
  /// The case.
  public let person: PatientCase

  /// The alerts that stand, the first one first.
  public var alerts: [RaisedAlert] = []

  /// The alerts that what is not known would stop only if it were special.
  public var ordinaryAlerts: [Index<Alert>] = []

  /// The patient groups, each decided.
  public var groups: [GroupAnswer] = []

  /// Every offer of the catalogue, in the order of rank.
  public var offers: [OfferAnswer] = []

  /// The stages of the pathways that are for the person, the one that leads first.
  public var plan: [PlanAnswer] = []

  /// What to ask, the most important first.
  public var questions: [Question] = []

  /// The rights that the person has or may have.
  public var rights: [RightAnswer] = []

  /// Who does what, by day.
  public var steps: [StepAnswer] = []

  /// How to reach whom alerts send to, as it is in the person's place on the day.
  public var contacts: [AlertContact] = []

  /// Who has the person now.
  public var ball = Ball(owner: .nobody, kind: .dropped, since: nil, rule: nil)

  /// The alerts that one more answer could raise.
  public var hanging: [HangingAlert] = []

  /// What should follow and is not done; nothing until somebody looked at the person's story.
  public var followUps: [FollowUps.Group] = []

  /// What opens and closes soon, if somebody looked.
  public var doors: Doors?

  /// How the answer stands in nearby readings, if somebody looked and there are any.
  public var robust: Robust?

  /// How an answer stands when what was judged is a step off.
  public struct Robust: Sendable {
    /// In how many nearby readings alerts and first offers are the same.
    public let held: Int

    /// How many nearby readings there are.
    public let of: Int

    /// The judged facts on which it turns.
    public let turnsOn: [Index<Fact>]
  }

  /// What the scores support.
  public var scores: [ScoreAnswer] = []

  /// The facts that were assumed and had a part in a decision.
  public var assumptions: [Index<Fact>] = []

  /// The classes of events whose absence was assumed and had a part in a decision.
  public var assumedClasses: [Index<EventClass>] = []

  /// The types of events of which no others were assumed, where others of their class are unknown.
  public var assumedTypes: [Index<EventType>] = []
}

/// Whether a person belongs to a patient group.
public struct GroupAnswer: Sendable {
  /// The group's number.
  public let group: Index<PatientGroup>

  /// Whether the person belongs to it.
  public let truth: Truth

  /// What must be known to say, if that is all that it takes.
  public let missing: [Subject]
}

/// A way to reach somebody to whom an alert sends.
public struct AlertContact: Sendable {
  /// The alert's number.
  public let alert: Index<Alert>

  /// The offer.
  public let offer: Index<Offer>

  /// The way in: one with a number, or with what else is known of it.
  public let entry: Offer.Entry
}

/// An alert that does not stand, but would by one more answer.
public struct HangingAlert: Hashable, Sendable {
  /// The alert's number.
  public let alert: Index<Alert>

  /// The fact that is missing.
  public let fact: Index<Fact>
}

/// An alert that stands.
public struct RaisedAlert: Hashable, Sendable {
  /// The alert's number.
  public let alert: Index<Alert>

  /// The way to go, if one of its doors is open: a door's number.
  public let door: Int?

  /// Whether it stands as a precaution, since what would stop it is not known.
  public let isPrecaution: Bool
}

/// What an answer says of one offer.
public struct OfferAnswer: Sendable {
  /// The offer.
  public let index: Index<Offer>

  /// The offer as it is where the person lives.
  public let offer: Offer

  /// Its place.
  public var standing: Standing

  /// Why it is unavailable, if it is.
  public let unavailable: Unavailability?

  /// The criteria that decide it, each with its truth: what is required and what excludes.
  public let reasons: [Reason]

  /// What must be known first, in the order of the vocabulary.
  public var missing: [Subject]

  /// What of that it hangs on alone, if it would fit where nothing special is so.
  public var provided: [Subject] = []

  /// Whether it hangs on what is judged being otherwise than is usual.
  public var isJudgedOtherwise = false

  /// Its part in the plan, if it has one.
  public var role: Stage.Role?

  /// What speaks for it.
  public var speaksFor: [Index<Criterion>] = []

  /// What speaks against it.
  public var speaksAgainst: [Index<Criterion>] = []

  /// Whether the person is in it already, so that nobody is referred to it.
  public var isGoingOn = false

  /// That the person was passed on to it and waits, if so.
  public var passedOn: PassedOn?

  /// The alerts that hold it back or forbid it: numbers in the catalogue.
  public var heldBackBy: [Index<Alert>] = []

  /// In which form it is told of, which is all that what the catalogue says of it here hangs on.
  var telling = Telling(form: 0, entries: [])

  /// How an offer is told of.
  struct Telling: Hashable, Sendable {
    /// The number of its form: the one that it has where the person lives.
    let form: Int

    /// The numbers of the ways in that are told of there, on the day.
    let entries: [Int]
  }

  /// Its place in the order, from 1, counting only those that fit and those that are open.
  public var rank: Int?

  /// One criterion that decides an offer.
  public struct Reason: Sendable {
    /// The criterion.
    public let criterion: Index<Criterion>

    /// Whether it excludes, so that it must fail.
    public let isExclusion: Bool

    /// Its truth.
    public let truth: Truth

    /// Whether it stands in the way.
    public var isObstacle: Bool { truth == (isExclusion ? .holds : .fails) }

    /// Whether it is met.
    public var isMet: Bool { truth == (isExclusion ? .fails : .holds) }
  }
}

/// Something that can be asked for.
public enum Subject: Hashable, Sendable {
  case fact(Index<Fact>)
  case events(Index<EventClass>)
}

/// A question and what its answer could do.
public struct Question: Sendable {
  /// What is asked for.
  public let subject: Subject

  /// How many open offers the answer alone could settle.
  public let settles: Int

  /// In how many open offers it is missing.
  public let isMissingIn: Int

  /// Whether it is a question of safety.
  public let isSafety: Bool

  /// Whether its answer could change the plan.
  public let movesPlan: Bool

  /// What it is for, if the answer could settle anything.
  public var purpose: QuestionPurpose?

  /// What words that were told may mean.
  public var hints: [FactValue] = []
  /// What its answers would change, where somebody looked.
  public var changes: [QuestionChange] = []
}

extension Answer {
  /// Whether a question is worth asking: what moves nothing of the plan is not, unless words hint at an
  /// answer; without a plan, what settles most is.
  func isWorthAsking(_ question: Question) -> Bool {
    question.isSafety || question.movesPlan || !question.hints.isEmpty
      || plan.isEmpty && question.settles > 0
  }
}

/// A right and its last day, where that is known.
public struct RightAnswer: Sendable {
  /// The right's number.
  public let right: Index<Right>

  /// Whether the person has it, or may have it.
  public let truth: Truth

  /// The day it counts from, if an event gives it.
  public let from: CalendarDay?

  /// The last day, if the first is known.
  public let lastDay: CalendarDay?

  /// The limit that comes next, or that passed last if all have: the usual time may end before the
  /// longest.
  public let next: Limit?

  /// One of a right's limits on its day.
  public struct Limit: Sendable {
    /// The day.
    public let day: CalendarDay

    /// Which further limit of the right it is: its number, or `nil` for the right's own.
    public let more: Int?
  }
}

/// A step, with all that asks for it.
public struct StepAnswer: Sendable {
  /// The step.
  public let step: Step

  /// The day by which it is due.
  public let due: CalendarDay

  /// The offers it belongs to.
  public var offers: [Index<Offer>]

  /// The alerts it belongs to: numbers in the catalogue.
  public var alerts: [Index<Alert>]

  /// The stages it belongs to, of ``Answer/plan``.
  public var stages: [Index<PlanAnswer>]
}

/// The most recent score on a scale and what it supports.
public struct ScoreAnswer: Sendable {
  /// The scale's number.
  public let scale: Index<Scale>

  /// The score, in units of the scale's last decimal.
  public let value: Int

  /// When.
  public let on: CalendarDay?

  /// The band of each of the scale's band sets, by number, where the score lies in one.
  public let bands: [(set: Int, band: Int)]

  /// Whether a band supports the value that the clinician judged: `nil` if nothing was judged or
  /// no band supports a value.
  public let agrees: Bool?
}
