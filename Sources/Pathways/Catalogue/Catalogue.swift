internal import LocatedJSON

/// The rules of one system, checked as a whole and prepared for deciding.
///
/// - Invariant: a value of this type is valid: everything that is named exists and every criterion
///   fits the vocabulary. Only ``CatalogueReader`` makes one.
///
/// Nothing of it changes, and everything asks it, so that it stands in one place that all know, instead
/// of being handed on with all its parts.
public final class Catalogue: Sendable {
  /// The name, such as `denmark`.
  public let name: String

  /// The version, such as `2026.11`.
  public let version: String

  /// The SHA-256 over all its files, by which an answer names exactly what it was made from.
  public let digest: String

  /// The languages of its texts, in order.
  public let languages: [String]

  /// What a case can say.
  public let vocabulary: Vocabulary

  /// By fact, when a question of safety is worth asking though no offer hangs on it; always if
  /// `nil`.
  public let askWhen: [Index<Criterion>?]

  /// By fact, for whom the question makes no sense, such as the very young; nobody if `nil`.
  public let askUnless: [Index<Criterion>?]

  /// All criteria.
  public let pool: CriterionPool

  /// What offers are for, in the order in which they are shown.
  public let purposes: [Term]

  /// How intrusive offers are, ascending.
  public let levels: [Term]

  /// Who does things.
  public let actors: [Term]

  /// The ways into offers.
  public let entryWays: [Term]

  /// The kinds of payment.
  public let payments: [Term]

  /// The kinds of waiting times.
  public let waitKinds: [Term]

  /// The electronic referral messages.
  public let messages: [Term]

  /// The events from which rights count.
  public let milestones: [Term]

  /// Who can hold a person.
  public let holders: [Holder]

  /// Who holds a person by rule: a holder's number.
  public let defaultHolder: Index<Holder>

  /// Who runs offers.
  public let providers: [Term]

  /// The sources of the rules.
  public let sources: [Term]

  /// Which days offices count.
  public let calendar: WorkingCalendar

  /// How old a wait, a price or a contact may be before it is shown as old; any age if `nil`.
  public let oldAfter: TimeSpan?

  /// The offers, in the order of the data.
  public let offers: [Offer]

  /// How overlays change offers for their areas: later ones are more local.
  public let variants: [Index<Offer>: [Variant]]

  /// The pathways, the one that leads first.
  public let pathways: [Pathway]

  /// Where the stages of each pathway begin if all are numbered in a row, and where they end.
  let stageStarts: [Int]

  /// The pathway of each stage, if all are numbered in a row.
  let stagePathways: [Index<Pathway>]

  /// How overlays change stages for their areas: later ones are more local.
  let stageVariants: [Index<Stage>: [StageVariant]]

  /// What must not be forgotten, in the order of the data.
  public let modules: [Module]

  /// The offers that stand in no pathway on purpose.
  public let outsidePathways: [Index<Offer>]

  /// How offers are ordered.
  public let order: OfferOrder

  /// The patient groups.
  public let groups: [PatientGroup]

  /// The alerts, the first one first.
  public let alerts: [Alert]

  /// The rights.
  public let rights: [Right]

  /// What reading left for later, or `nil` if everything was read.
  let late: LateRules?

  /// What should follow on what happened, in the order of the data.
  public let followUps: [FollowUpRule]

  /// Who holds a person after something happened; the first that speaks of an event counts.
  public let holding: [HoldingRule]

  /// How things are said in notes, read when there is one.
  let phraseFiles: [SourceFile]

  /// The facts that a letter or a reader needs, though no rule decides by them: by name.
  public let letterFacts: [String]

  /// The letters, a local one after the one that it changes.
  public let letters: [Letter]

  /// The fields that letters are made of.
  public let letterFields: [LetterField]

  /// Why letters come back.
  public let letterReasons: [Term]

  /// What every sheet for a person says.
  public let plain: PlainWords

  /// What every referral letter must hold.
  public let checklists: [Checklist]

  /// What a letter to some receiver must hold.
  public struct Checklist: Sendable {
    /// The identifier, such as `cl-general`.
    public let id: String

    /// The name.
    public let name: CatalogueText

    /// What must be in the letter.
    public let items: [CatalogueText]

    /// The declaration.
    let json: JSON?
  }

  /// What no person can be at the same time.
  public let impossible: [Impossibility]

  /// Which needs somebody must be there for, or `nil` if the catalogue does not say.
  public let needs: Needs?

  /// One offer as it is in one area.
  public struct Variant: Sendable {
    /// The municipalities.
    public let area: BitSet

    /// The offer there.
    public let offer: Offer

    /// What makes it so: the override, or the name among those that are confirmed or denied.
    let origin: JSON
  }

  /// Puts together what the stages of reading made.
  ///
  /// - Parameters:
  ///   - rules: What every reading reads.
  ///   - followUps: The follow-up rules; none if they are left for later.
  ///   - letters: The letters; none if they are left for later.
  ///   - criteria: All criteria that were read.
  ///   - late: The files that are left for later.
  init(
    _ rules: ReadRules, _ followUps: FollowUpRules, _ letters: LetterRules,
    _ criteria: CriterionReader, late: [(kind: FileKind, file: SourceFile)]
  ) {
    let language = rules.language
    let words = language.words
    var vocabulary = language.vocabulary
    vocabulary.eventPatterns = criteria.pool.eventPatterns(with: vocabulary)
    self.vocabulary = vocabulary
    pool = criteria.pool
    digest = rules.digest
    phraseFiles = rules.phraseFiles
    languages = words.sources.languages
    sources = words.sourceTerms
    name = words.name
    version = words.version
    purposes = words.purposes
    levels = words.levels
    actors = words.actors
    entryWays = words.entryWays
    payments = words.payments
    waitKinds = words.waitKinds
    messages = words.messages
    holders = words.holders
    defaultHolder = words.defaultHolder
    providers = words.providers
    calendar = words.calendar
    oldAfter = words.oldAfter
    askWhen = language.askWhen
    askUnless = language.askUnless
    checklists = language.checklists
    modules = language.modules
    letterFacts = language.letterFacts
    impossible = language.impossible
    needs = language.needs
    offers = rules.offers.offers
    variants = rules.offers.variants
    pathways = rules.pathways.pathways
    stageStarts = rules.pathways.stageStarts
    stagePathways = rules.pathways.stagePathways
    stageVariants = rules.pathways.stageVariants
    order = rules.pathways.order
    outsidePathways = rules.pathways.outsidePathways
    groups = rules.persons.groups
    alerts = rules.persons.alerts
    milestones = rules.persons.milestones
    rights = rules.persons.rights
    self.followUps = followUps.followUps
    holding = followUps.holding
    self.letters = letters.letters
    letterFields = letters.fields
    letterReasons = letters.reasons
    plain = letters.plain
    self.late = LateRules(rules, criteria, late)
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
