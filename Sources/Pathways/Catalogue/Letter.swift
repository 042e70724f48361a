internal import LocatedJSON

/// What somebody wants to read of a person, in the order in which they want it.
public struct Letter: Sendable {
  /// What the letter is.
  public enum Kind: String, Sendable, CaseIterable {
    /// It asks a receiver to take the person over.
    case referral
    /// The person goes there; the letter is what to say, or what a doctor may add.
    case contact
    /// It tells an authority of a concern, as a duty.
    case notification
    /// It stays in the referrer's own record.
    case record
    /// It is for those close to the person.
    case relatives
    /// It is for the person's school.
    case school
  }

  /// Why a letter comes back.
  public enum Reason: String, Sendable, CaseIterable {
    case missingInformation = "missing-information"
    case indication
    case wrongTrack = "wrong-track"
    case capacity
  }

  /// A field in its place in the letter.
  public struct Item: Sendable {
    /// The field's number.
    public let field: Index<LetterField>

    /// Whether the receiver demands it; else it is wished for.
    public let isRequired: Bool

    /// What else to know of it here.
    public let note: CatalogueText?
  }

  /// Which offers the letter is for.
  public struct Serving: Sendable {
    /// The offers by name.
    public var offers: [Index<Offer>] = []

    /// The levels, where no letter names the offer.
    public var levels: [Index<Term>] = []
  }

  /// What the sheet for the person says of what happens now.
  public struct Sheet: Sendable {
    /// What happens, in plain sentences.
    public var now: [CatalogueText] = []

    /// Who does what, by when.
    public var steps: [Step] = []

    /// What to do while waiting.
    public var meanwhile: [CatalogueText] = []
  }

  /// The identifier.
  public let id: String

  /// What it is called.
  public let name: CatalogueText

  /// What it is.
  public let kind: Kind

  /// Where it is the letter, or `nil` for everywhere.
  public let area: BitSet?

  /// Which offers it is for.
  public let serving: Serving

  /// The electronic message it is sent as, if there is one.
  public let message: String?

  /// What must be told before it may be written, if anything.
  public let consent: Index<Criterion>?

  /// The fields, in order.
  public let items: [Item]

  /// Why such letters come back, in the receiver's words.
  public let returns: [(reason: Reason, text: CatalogueText)]

  /// Where to go if it is refused.
  public let instead: [Index<Offer>]

  /// What else to do if it is refused.
  public let insteadNote: CatalogueText?

  /// What the writer owes, such as telling the parents.
  public let duties: [CatalogueText]

  /// What the person is told.
  public let sheet: Sheet

  /// What the sources leave open.
  public let openQuestions: [CatalogueText]

  /// Where it comes from.
  public let sources: SourceReferences

  /// The declaration.
  var json: JSON?
}

/// One thing that letters say, whatever the receiver.
public struct LetterField: Sendable {
  /// The identifier.
  public let id: String

  /// Its heading.
  public let name: CatalogueText

  /// Who can tell what is missing: an actor's number.
  public let who: Index<Term>

  /// For whom it is, if not for all.
  public let when: Index<Criterion>?

  /// Whether it is left out where it is not known to be for the person.
  public let isOnlyIfKnown: Bool

  /// Whether one part is enough.
  public let needsOne: Bool

  /// What it is filled from, in order.
  public let parts: [Part]

  /// Where it comes from.
  public let sources: SourceReferences

  /// One thing that a field is filled from.
  public struct Part: Sendable {
    /// Where its content comes from.
    public enum Origin: Sendable {
      /// A fact.
      case fact(Index<Fact>)
      /// One value of a set.
      case member(Index<Fact>, Int)
      /// What happened.
      case events(EventSelector)
      /// The most recent score of each scale.
      case scores
      /// Who holds the person meanwhile.
      case holder
      /// Only words, which answer this question.
      case words(CatalogueText)
      /// What is written by hand, behind this label.
      case blank(CatalogueText)
    }

    /// Where its content comes from.
    public let origin: Origin

    /// Whether the field is whole without it.
    public let isOptional: Bool

    /// The sentence, with places for what is known.
    public let text: CatalogueText?

    /// The sentence where there is known to be none.
    public let none: CatalogueText?

    /// The sentence for each value, by number; a truth is 0 or 1.
    public let values: [Int: CatalogueText]
  }
}

/// What every sheet for a person says, in plain words.
public struct PlainWords: Sendable {
  /// By actor, as the person calls them.
  public var actors: [Index<Term>: CatalogueText] = [:]

  /// Which actors the reader is, and so whose numbers the reader may call.
  public var readers: [Index<Term>] = []

  /// That the reader may call the offer, with a place for the number.
  public var call: CatalogueText?

  /// By way in.
  public var ways: [Index<Term>: CatalogueText] = [:]

  /// By kind of payment.
  public var payments: [Index<Term>: CatalogueText] = [:]

  /// How long one waits, by kind of wait, with a place for the time.
  public var waits: [Index<Term>: CatalogueText] = [:]

  /// By right.
  public var rights: [String: CatalogueText] = [:]

  /// What to do while waiting.
  public var meanwhile: [CatalogueText] = []

  /// What to do if it gets worse.
  public var worse: [CatalogueText] = []

  /// Whom to call, with a place for the number of an offer.
  public var calls: [(offer: Index<Offer>, text: CatalogueText)] = []

  /// What anybody may always do.
  public var always: [CatalogueText] = []
}

extension Catalogue {
  /// Returns the letter for an offer: the most local of those that name it, else one for its level.
  ///
  /// - Parameters:
  ///   - offer: The offer as it is where the person lives.
  ///   - index: The offer.
  ///   - person: The person, whose place decides between regions.
  /// - Returns: The letter, or `nil` if the catalogue has none for such an offer.
  public func letter(for offer: Offer, _ index: Index<Offer>, _ person: PatientCase)
    -> Index<Letter>?
  {
    let here = letters.indexes.filter {
      letters[$0].area.map { person.lives(in: $0) == .holds } ?? true
    }
    return here.last { letters[$0].serving.offers.contains(index) }
      ?? here.last { letters[$0].serving.levels.contains(offer.level) }
  }

  /// Returns the letter of a kind that serves no offer of its own, such as the note for the record.
  public func letter(of kind: Letter.Kind) -> Index<Letter>? {
    letters.firstNumbered {
      $0.kind == kind && $0.serving.offers.isEmpty && $0.serving.levels.isEmpty
    }
  }
}
