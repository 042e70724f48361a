internal import LocatedJSON

/// What something that happened, or a state, should lead to, and by when.
public struct FollowUpRule: Sendable {
  /// Where its time comes from.
  public enum DueKind: String, Sendable, CaseIterable {
    /// A source states it.
    case rule
    /// The editors chose it; no source states it.
    case parameter
    /// The sources do not say.
    case unknown
  }

  /// When the step is due.
  public struct Due: Sendable {
    /// How long from the day it counts from.
    public let span: TimeSpan

    /// Whether it is so long before that day.
    public let isBefore: Bool

    /// The date it counts from, or `nil` if it counts from what opened it.
    public let from: Index<Fact>?
  }

  /// The identifier, such as `F4-returns-meet`.
  public let id: String

  /// The rule of the sources that it is a part of, such as `F4`.
  public let rule: String

  /// The name.
  public let name: CatalogueText

  /// The events that open it, or `nil` if a state does.
  public let opens: EventSelector?

  /// When it is called for: as of the event that opens it, else as of the day.
  public let when: Index<Criterion>?

  /// What makes it needless where known to hold, such as that another has the treatment.
  public let unless: Index<Criterion>?

  /// The events that show that the step was taken.
  public let settledBy: EventSelector?

  /// Whether only an event of the same offer shows it.
  public let isOfSameOffer: Bool

  /// When it is due, or `nil` if that is not known.
  public let due: Due?

  /// Where its time comes from.
  public let dueKind: DueKind

  /// Who takes the step: an actor's number.
  public let actor: Index<Term>

  /// The step.
  public let step: CatalogueText

  /// The offers it points to.
  public let offers: [Index<Offer>]

  /// Whether what it points to is only proposed, so that somebody must do it in another way today.
  public let isProposed: Bool

  /// Whether it says that the person is passed back and forth.
  public let isBounce: Bool

  /// Why nothing in a case can open it, or `nil` if something can.
  public let whyNoTrigger: CatalogueText?

  /// Where it comes from.
  public let sources: [SourceReference]

  let json: JSON
}

/// Who holds a person after something happened.
public struct HoldingRule: Sendable {
  /// How well the person is held.
  public enum Kind: String, Sendable, CaseIterable {
    /// Somebody has the ball.
    case holds
    /// It has been passed, and the receiver does not act yet.
    case waits
    /// Nobody has it.
    case dropped
  }

  /// Who has the ball.
  public enum Owner: Hashable, Sendable {
    /// The offer of the event.
    case offer
    /// A holder's number.
    case holder(Index<Holder>)
    case nobody

    /// The words of the data that name no holder.
    static let words = ["offer", "nobody"]
  }

  /// What happened, or `nil` if the rule is about a state.
  public let events: EventSelector?

  /// How the person is, if the rule is about that and not about an event.
  public let when: Index<Criterion>?

  /// The offers of which the person is in one, if the rule is about that.
  public let current: [Index<Offer>]

  /// How well the person is held.
  public let kind: Kind

  /// Who has the ball.
  public let owner: Owner

  /// Whether the event's offer has begun, and goes on until somebody else gets the ball.
  public let begins: Bool

  /// What to say of it.
  public let text: CatalogueText

  let json: JSON
}
