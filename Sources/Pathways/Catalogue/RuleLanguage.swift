/// The language of a catalogue's rules: what they can ask of a case, and what they can name.
struct RuleLanguage: Sendable {
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

  /// The facts that a letter needs, by name.
  let letterFacts: [String]
}
