internal import LocatedJSON

/// What is typically done for one kind of person, in stages.
public struct Pathway: Sendable {
  /// A way out: another pathway counts instead.
  public struct Exit: Sendable {
    /// When; only what is known to hold leads out.
    public let when: Index<Criterion>

    /// The pathway that counts instead, unless it is known not to be for the person.
    public let pathway: Index<Pathway>
  }

  /// Who has taken responsibility for it as a clinician.
  public struct Approval: Sendable {
    /// Who.
    public let by: String

    /// The day.
    public let on: CalendarDay
  }

  /// The identifier, such as `depression-moderate-adult`.
  public let id: String

  /// The name.
  public let name: CatalogueText

  /// Who it is for; must be known to hold.
  public let isFor: Index<Criterion>

  /// Whether it may lead the plan, or stands beside others unless it is alone.
  public let leads: Bool

  /// Whether it is only for those for whom no other pathway is: what to do before it is known what
  /// is wrong.
  public let isOtherwise: Bool

  /// Who owns the case through the whole course: a holder's number.
  public let owner: Index<Holder>

  /// The ways out, of which the first that is known to hold counts.
  public let exits: [Exit]

  /// The stages, in order; the first is for everybody the pathway is for.
  public let stages: [Stage]

  /// What the sources leave open.
  public let openQuestions: [CatalogueText]

  /// The clinician's approval, or `nil` until somebody has approved it.
  public let approved: Approval?

  /// Where it comes from.
  public let sources: SourceReferences

  let json: JSON
}

/// One step of a pathway: what is done, when its effect is judged and what comes next.
public struct Stage: Sendable {
  /// What is done in it.
  public enum Kind: String, Sendable, CaseIterable {
    case assess
    case first
    case stepUp
    case wait
    case maintain
    case stepDown
    /// Comes before every other stage as soon as it is known to hold.
    case safety
    case coordinate
  }

  /// An offer's part in a stage, in the order in which roles lead.
  public enum Role: String, Sendable, CaseIterable {
    case first
    case alternative
    case beside
    case next
    case not
  }

  /// One offer and its part.
  public struct Entry: Sendable {
    /// The offer.
    public let offer: Index<Offer>

    /// Its part.
    public let role: Role

    /// For whom, if not for all: it counts unless this is known to fail.
    public let when: Index<Criterion>?

    /// Why, where that helps.
    public let because: CatalogueText?

    /// Where that comes from.
    public let sources: SourceReferences

    /// Where it stands: the whole entry, or its name among several.
    let json: JSON
  }

  /// When the effect is judged, by whom and by what.
  public struct Evaluation: Sendable {
    /// How long after the stage began, or `nil` if no time is named.
    public let after: TimeSpan?

    /// Who judges: an actor's number.
    public let by: Index<Term>

    /// The scale to measure with: its number.
    public let scale: Index<Scale>?

    /// Whether the time is the editors' own choice and no source's.
    public let isEditorial: Bool

    /// What to look at, and what counts as effect.
    public let text: CatalogueText
  }

  /// Where it goes from here.
  public struct Next: Sendable {
    /// Where to.
    public enum Target: Sendable, Hashable {
      /// A stage of the same pathway, by its number there.
      case stage(Int)
      case pathway(Index<Pathway>)
    }

    /// When, if not always.
    public let when: Index<Criterion>?

    /// Where to, or `nil` if only a text says.
    public let target: Target?

    /// What is done then.
    public let text: CatalogueText
  }

  /// The identifier, such as `first-treatment`.
  public let id: String

  /// What is done in it.
  public let kind: Kind

  /// The name.
  public let name: CatalogueText

  /// When somebody is in it or past it.
  public let when: Index<Criterion>

  /// The offers with their parts, in order.
  public let entries: [Entry]

  /// Offers that are only proposed: told of as such, never shown as available.
  public let proposed: [Index<Offer>]

  /// How soon, if a source says.
  public let within: CatalogueText?

  /// What is done beyond the offers' own steps.
  public let steps: [Step]

  /// When the effect is judged.
  public let evaluation: Evaluation?

  /// What comes next.
  public let next: [Next]

  /// The pathway that takes over if a referral is refused.
  public let ifRefused: Index<Pathway>?

  /// What must not be forgotten: numbers of modules.
  public let remember: [Index<Module>]

  /// Who holds the person meanwhile: a holder's number.
  public let holder: Index<Holder>

  /// Where it comes from.
  public let sources: SourceReferences

  /// What the sources leave open.
  public let openQuestions: [CatalogueText]

  let json: JSON
}

/// Something that must not be forgotten in many pathways.
public struct Module: Sendable {
  /// The identifier, such as `M-SAFE`.
  public let id: String

  /// The name.
  public let name: CatalogueText

  /// What to remember.
  public let text: CatalogueText

  /// For whom, if not for all.
  public let when: Index<Criterion>?

  /// The facts whose being told settles it.
  public let facts: [Index<Fact>]

  /// Where it comes from.
  public let sources: SourceReferences

  /// The declaration.
  var json: JSON?
}

/// How the offers of an answer are ordered.
public enum OfferOrder: String, Sendable, CaseIterable {
  /// By their parts in the plan, then as ``lowestLevel``.
  case pathway
  /// The least intrusive that fits comes first.
  case lowestLevel
  /// The most intrusive that fits comes first.
  case highestLevel
}
