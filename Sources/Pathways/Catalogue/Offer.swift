internal import LocatedJSON

/// Something a person can be referred or guided to.
public struct Offer: Sendable {
  /// How far an offer is from the idea to everyday life.
  public enum Status: String, Sendable, CaseIterable {
    case established
    case local
    case pilot
    case proposed
    case closed
  }

  /// Whether it exists everywhere in its area.
  public enum Availability: String, Sendable, CaseIterable {
    case everywhere = "everywhere"
    /// It exists in some places; the catalogue does not know which.
    case checkLocally = "check-locally"
    /// An overlay says that it exists here.
    case confirmed = "confirmed"
    /// An overlay says that it does not exist here.
    case denied = "denied"
  }

  /// One way in.
  public struct Entry: Sendable {
    /// Who can use it: an actor's number.
    public let by: Index<Term>

    /// How: an entry way's number.
    public let way: Index<Term>

    /// The referral message, if there is one.
    public let message: String?

    /// How to reach whom it leads to.
    public let contact: Contact

    /// The days on which it is a way in.
    public let valid: Validity

    /// The municipalities it is for, or `nil` for all of the offer's.
    public let area: BitSet?

    /// For whom, if not for all.
    public let when: Index<Criterion>?

    /// What else to know.
    public let note: CatalogueText?

    /// The telephone number, if there is one.
    public var phone: String? { contact.phone }
  }

  /// How long one waits.
  public struct Wait: Sendable {
    /// How long.
    public let span: TimeSpan

    /// What kind of number it is: a wait kind's number.
    public let kind: Index<Term>

    /// When it was so, as the source says.
    public let asOf: FigureDay?

    /// What else to know.
    public let note: CatalogueText?
  }

  /// What it costs: a kind of payment, and when another.
  public struct Payment: Sendable {
    /// What it costs by rule.
    public let kind: Index<Term>

    /// What else to know.
    public let note: CatalogueText?

    /// When what else to know was so, as the source says.
    public let asOf: FigureDay?

    /// Who pays otherwise.
    public let exceptions: [(when: Index<Criterion>, kind: Index<Term>)]
  }

  /// How much of it there is for one person.
  public struct Limits: Sendable {
    /// How many sessions one referral gives.
    public let sessions: Int?

    /// How many sessions there may be in a calendar year.
    public let perYear: Int?

    /// The events that use one up.
    public let counts: EventSelector

    /// The fact by which a case can say how many were used.
    public let used: Index<Fact>?
  }

  /// The identifier, such as `psychologist-depression`.
  public let id: String

  /// Who runs it: a provider's number.
  public let provider: Index<Term>

  /// The name.
  public let name: CatalogueText

  /// One sentence on what it is.
  public let summary: CatalogueText?

  /// What it is for first: a purpose's number, which is its place in the order.
  public let purpose: Index<Term>

  /// What else it is for.
  public let alsoFor: [Index<Term>]

  /// How intrusive it is: a level's number, ascending.
  public let level: Index<Term>

  /// How far it is from the idea to everyday life.
  public let status: Status

  /// What else to know of its status.
  public let statusNote: CatalogueText?

  /// Whether it exists everywhere in its area.
  public let availability: Availability

  /// Whether others than those who ask decide on it, such as a court: it never fits.
  public let isOnlyExplained: Bool

  /// The municipalities it is for, or `nil` for all.
  public let area: BitSet?

  /// The days on which it exists.
  public let valid: Validity

  /// What must hold.
  public let requires: Index<Criterion>

  /// What must fail, one by one.
  public let excludes: [Index<Criterion>]

  /// What speaks for it; decides only the order.
  public let speaksFor: [Index<Criterion>]

  /// What speaks against it; decides only the order.
  public let speaksAgainst: [Index<Criterion>]

  /// The ways in.
  public internal(set) var entries: [Entry]

  /// How long one waits, or `nil` if that is not known.
  public let wait: Wait?

  /// Whether the sources leave the wait open, so that it is asked for locally.
  public let waitIsUnknown: Bool

  /// What it costs, or `nil` if that is not known.
  public let payment: Payment?

  /// How much of it there is for one person, where events can be counted against it.
  public let limits: Limits?

  /// What to do, in order.
  public let steps: [Step]

  /// Who holds the person until it begins: a holder's number.
  public let holder: Index<Holder>

  /// What the sources leave open.
  public let openQuestions: [CatalogueText]

  /// Where its rules come from.
  public let sources: SourceReferences

  /// The fields as they stand in the data: those of overlays first.
  let fields: [JSON]
}

/// Who does what, and when.
public struct Step: Sendable {
  /// Who: an actor's number.
  public let actor: Index<Term>

  /// How long from the as-of day.
  public let due: TimeSpan

  /// Whether the time is the editors' own choice and no source's.
  public let isParameter: Bool

  /// What.
  public let text: CatalogueText

  /// For whom, if not for all.
  public let when: Index<Criterion>?

  /// What shows that it was done, or is not called for.
  public let unless: Index<Criterion>?
}

/// Who has the person while nobody else has yet.
public struct Holder: Sendable, NamedItem {
  /// The identifier.
  public let id: String

  /// An actor's number.
  public let actor: Index<Term>

  /// What the holder does.
  public let text: CatalogueText

  let nameHash: UInt32

  init(id: String, actor: Index<Term>, text: CatalogueText) {
    self.id = id
    self.actor = actor
    self.text = text
    nameHash = TextHash.of(id)
  }

  var itemName: String { id }
}
