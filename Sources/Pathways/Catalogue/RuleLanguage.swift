/// The language of a catalogue's rules: what they can ask of a case, and what they can name.
///
/// Every stage after it has it, and it is large: so it is one object, and not copied.
final class RuleLanguage: Sendable {
  let words: CatalogueWords

  /// What a case can say, whole but for what the rules ask of events' attributes: no rule is read yet.
  let vocabulary: Vocabulary

  /// By fact, when a question of safety is worth asking.
  let askWhen: [Index<Criterion>?]

  /// By fact, for whom the question makes no sense.
  let askUnless: [Index<Criterion>?]

  let impossible: [Impossibility]
  let needs: Needs?
  let checklists: [Catalogue.Checklist]
  let modules: [Module]
  let moduleTable: NameTable<Module>

  /// The facts that a letter needs, by name.
  let letterFacts: [String]

  init(
    words: CatalogueWords, vocabulary: Vocabulary, askWhen: [Index<Criterion>?],
    askUnless: [Index<Criterion>?], impossible: [Impossibility], needs: Needs?,
    checklists: [Catalogue.Checklist], modules: [Module], letterFacts: [String]
  ) {
    self.words = words
    self.vocabulary = vocabulary
    self.askWhen = askWhen
    self.askUnless = askUnless
    self.impossible = impossible
    self.needs = needs
    self.checklists = checklists
    self.modules = modules
    moduleTable = NameTable(modules.map(\.id))
    self.letterFacts = letterFacts
  }
}
