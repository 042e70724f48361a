internal import LocatedJSON

/// The rules of one system, checked as a whole and prepared for deciding.
///
/// - Invariant: a value of this type is valid: everything that is named exists and every criterion
///   fits the vocabulary. Only ``CatalogueReader`` makes one.
public struct Catalogue: Sendable {
  /// The name, such as `denmark`.
  public internal(set) var name = ""

  /// The version, such as `2026.11`.
  public internal(set) var version = ""

  /// The SHA-256 over all its files, by which an answer names exactly what it was made from.
  public internal(set) var digest = ""

  /// The languages of its texts, in order.
  public internal(set) var languages: [String] = []

  /// What a case can say.
  public internal(set) var vocabulary = Vocabulary()

  /// By fact, when a question of safety is worth asking though no offer hangs on it; always if
  /// `nil`.
  public internal(set) var askWhen: [Index<Criterion>?] = []

  /// By fact, for whom the question makes no sense, such as the very young; nobody if `nil`.
  public internal(set) var askUnless: [Index<Criterion>?] = []

  /// All criteria.
  public internal(set) var pool = CriterionPool()

  /// What offers are for, in the order in which they are shown.
  public internal(set) var purposes: [Term] = []

  /// How intrusive offers are, ascending.
  public internal(set) var levels: [Term] = []

  /// Who does things.
  public internal(set) var actors: [Term] = []

  /// The ways into offers.
  public internal(set) var entryWays: [Term] = []

  /// The kinds of payment.
  public internal(set) var payments: [Term] = []

  /// The kinds of waiting times.
  public internal(set) var waitKinds: [Term] = []

  /// The electronic referral messages.
  public internal(set) var messages: [Term] = []

  /// The events from which rights count.
  public internal(set) var milestones: [Term] = []

  /// Who can hold a person.
  public internal(set) var holders: [Holder] = []

  /// Who holds a person by rule: a holder's number.
  public internal(set) var defaultHolder = Index<Holder>(0)

  /// Who runs offers.
  public internal(set) var providers: [Term] = []

  /// The sources of the rules.
  public internal(set) var sources: [Term] = []

  /// Which days offices count.
  public internal(set) var calendar = WorkingCalendar()

  /// How old a wait, a price or a contact may be before it is shown as old; any age if `nil`.
  public internal(set) var oldAfter: TimeSpan?

  /// The offers, in the order of the data.
  public internal(set) var offers: [Offer] = []

  /// How overlays change offers for their areas: later ones are more local.
  public internal(set) var variants: [Index<Offer>: [Variant]] = [:]

  /// The pathways, the one that leads first.
  public internal(set) var pathways: [Pathway] = []

  /// Where the stages of each pathway begin if all are numbered in a row, and where they end.
  var stageStarts: [Int] = [0]

  /// The pathway of each stage, if all are numbered in a row.
  var stagePathways: [Index<Pathway>] = []

  /// How overlays change stages for their areas: later ones are more local.
  var stageVariants: [Index<Stage>: [StageVariant]] = [:]

  /// What must not be forgotten, in the order of the data.
  public internal(set) var modules: [Module] = []

  /// The offers that stand in no pathway on purpose.
  public internal(set) var outsidePathways: [Index<Offer>] = []

  /// How offers are ordered.
  public internal(set) var order = OfferOrder.lowestLevel

  /// The patient groups.
  public internal(set) var groups: [PatientGroup] = []

  /// The alerts, the first one first.
  public internal(set) var alerts: [Alert] = []

  /// The rights.
  public internal(set) var rights: [Right] = []

  /// What reading left for later, or `nil` if everything was read.
  var pending: PendingRules?

  /// What should follow on what happened, in the order of the data.
  public internal(set) var followUps: [FollowUpRule] = []

  /// Who holds a person after something happened; the first that speaks of an event counts.
  public internal(set) var holding: [HoldingRule] = []

  /// How things are said in notes, read when there is one.
  var phraseFiles: [SourceFile] = []

  /// The facts that a letter or a reader needs, though no rule decides by them: by name.
  public internal(set) var letterFacts: [String] = []

  /// The letters, a local one after the one that it changes.
  public internal(set) var letters: [Letter] = []

  /// The fields that letters are made of.
  public internal(set) var letterFields: [LetterField] = []

  /// Why letters come back.
  public internal(set) var letterReasons: [Term] = []

  /// What every sheet for a person says.
  public internal(set) var plain = PlainWords()

  /// What every referral letter must hold.
  public internal(set) var checklists: [Checklist] = []

  /// What a letter to some receiver must hold.
  public struct Checklist: Sendable {
    /// The identifier, such as `cl-general`.
    public let id: String

    /// The name.
    public let name: CatalogueText

    /// What must be in the letter.
    public let items: [CatalogueText]

    /// The declaration.
    var json: JSON?
  }

  /// What no person can be at the same time.
  public internal(set) var impossible: [Impossibility] = []

  /// Which needs somebody must be there for, or `nil` if the catalogue does not say.
  public internal(set) var needs: Needs?

  /// One offer as it is in one area.
  public struct Variant: Sendable {
    /// The municipalities.
    public let area: BitSet

    /// The offer there.
    public let offer: Offer

    /// What makes it so: the override, or the name among those that are confirmed or denied.
    let origin: JSON
  }
}

extension Catalogue {
  /// The offer of an index, as it is where no overlay changes it.
  public subscript(index: Index<Offer>) -> Offer { offers[index.number] }

  /// Returns the offer of an identifier.
  public func offer(named id: String) -> Index<Offer>? {
    vocabulary.offerTable.index(of: id).map { Index($0.number) }
  }
}
