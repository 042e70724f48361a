internal import LocatedJSON

/// What must be said before all else.
public struct Alert: Sendable {
  /// How fast.
  public enum Urgency: String, Sendable, CaseIterable {
    case now
    case today
    case soon
  }

  /// The one way to go for some people.
  public struct Door: Sendable {
    /// For whom.
    public let when: Index<Criterion>

    /// Which way.
    public let text: CatalogueText

    /// The offers behind it.
    public let offers: [Index<Offer>]
  }

  /// The identifier, such as `AL1`.
  public let id: String

  /// How fast.
  public let urgency: Urgency

  /// When it is raised.
  public let when: Index<Criterion>

  /// What stops it, if that is known to hold: a precaution, so not knowing does not stop it.
  public let unless: Index<Criterion>?

  /// What to say.
  public let text: CatalogueText

  /// The ways to go, of which the first that is open counts.
  public let doors: [Door]

  /// The offers that come first while it stands.
  public let offers: [Index<Offer>]

  /// The offers to turn to on days on which nobody answers where it sends.
  public let whenClosed: [Index<Offer>]

  /// The offers that are not to be the main plan while it stands.
  public let holdsBack: [Index<Offer>]

  /// The offers that must not be used while it stands.
  public let forbids: [Index<Offer>]

  /// What to do.
  public let steps: [Step]

  /// Where it comes from.
  public let sources: SourceReferences

  let json: JSON
}

/// A kind of people that the system treats alike: it sets goals, not rights.
public struct PatientGroup: Sendable {
  /// The identifier, such as `A`.
  public let id: String

  /// The name.
  public let name: CatalogueText

  /// What is to be reached.
  public let goal: CatalogueText?

  /// Who belongs to it.
  public let when: Index<Criterion>

  /// For whom it can't be said yet, whatever ``when`` says.
  public let unsettled: Index<Criterion>?

  /// What to add for some.
  public let notes: [(when: Index<Criterion>, text: CatalogueText)]

  /// Where it comes from.
  public let sources: SourceReferences

  let json: JSON
}

/// A deadline that a person is owed, or a limit that counts.
public struct Right: Sendable {
  /// How long.
  public enum Limit: Sendable {
    case span(TimeSpan)
    /// The law has none.
    case none
    /// The sources do not say.
    case unknown
  }

  /// The identifier, such as `R1`.
  public let id: String

  /// The name.
  public let name: CatalogueText

  /// What it says.
  public let text: CatalogueText

  /// Who has it.
  public let who: Index<Criterion>

  /// The offers it is about; none if it is about all.
  public let offers: [Index<Offer>]

  /// Whether it is in force or only proposed.
  public let isProposed: Bool

  /// The days on which it is in force.
  public let valid: Validity

  /// From when it counts: the identifier of a milestone.
  public let from: String

  /// The events that give that day.
  public let fromEvent: EventSelector?

  /// How long.
  public let limit: Limit

  /// Further limits that count from the same day.
  public let more: [(text: CatalogueText, limit: Limit)]

  /// Where it comes from.
  public let sources: SourceReferences

  let json: JSON
}
