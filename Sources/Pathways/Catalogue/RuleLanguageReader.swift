internal import LocatedJSON

/// The third stage: reads the language of the rules, and what of a case follows from events.
struct RuleLanguageReader: CriteriaStage, VocabularyStage {
  let files: CatalogueFiles
  let words: CatalogueWords
  let sources: SourceReader
  var diagnostics: [Diagnostic] = []
  var faulty: Set<String> = []
  var criteria: CriterionReader

  /// What was read so far.
  var vocabulary: Vocabulary
  var impossible: [Impossibility] = []
  var checklists: [Catalogue.Checklist] = []
  var modules: [Module] = []
  var letterFacts: [String] = []

  /// - Parameters:
  ///   - files: The catalogue's files.
  ///   - words: Its words.
  ///   - vocabulary: What a case can say, but for what follows from events.
  init(_ files: CatalogueFiles, _ words: CatalogueWords, _ vocabulary: Vocabulary) {
    self.files = files
    self.words = words
    sources = words.sources
    criteria = CriterionReader(vocabulary: vocabulary)
    criteria.sources = words.sources
    self.vocabulary = vocabulary
  }

  var factTable: NameTable<Fact> { vocabulary.factTable }

  mutating func read() -> RuleLanguage {
    for root in files.roots(.criteria) {
      shaped(root, CriterionReader.criteriaShape)[.list].map { criteria.declare($0) }
    }
    readDerivedFromEvents()
    let askWhen = readQuestions("askWhen")
    let askUnless = readQuestions("askUnless")
    for root in files.roots(.vocabulary) { readImpossible(root) }
    let needs = files.main.flatMap { readNeeds($0) }
    vocabulary.prepare()
    for root in files.roots(.checklists) { readChecklists(root) }
    return RuleLanguage(
      words: words, vocabulary: vocabulary, askWhen: askWhen, askUnless: askUnless,
      impossible: impossible, needs: needs, checklists: checklists, modules: modules,
      letterFacts: letterFacts)
  }

  /// Reads, by fact, when questions of safety are worth asking, or make no sense.
  private mutating func readQuestions(_ key: String) -> [Index<Criterion>?] {
    vocabulary.facts.map { fact in fact.json.member(key).map { criteria.read($0) } }
  }
}
