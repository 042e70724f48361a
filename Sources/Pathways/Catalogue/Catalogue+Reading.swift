internal import LocatedJSON

extension Catalogue {
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
