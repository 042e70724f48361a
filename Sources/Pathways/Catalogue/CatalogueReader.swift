public import LocatedJSON

/// Reads the files of a catalogue, checks them as a whole and prepares the result.
///
/// Every file is read before anything is missed and reading goes on past every fault, so that one
/// run shows them all.
public enum CatalogueReader {
  /// Reads a catalogue.
  ///
  /// - Parameters:
  ///   - files: The files, each with its path below the catalogue's folder.
  ///   - passedOver: What else stands in the folder: the path below it, and as a person knows it.
  ///   - isThorough: Whether to read what deciding does not need too: the tests.
  ///   - defersFollowUps: Whether to leave the follow-up rules for
  ///     ``Catalogue/withFollowUps()``: some answers do without them. Letters are always left for
  ///     ``Catalogue/withLetters()``, unless reading is thorough.
  ///   - digest: The digest over all of them.
  /// - Returns: The catalogue, or `nil` if a finding is an error; and all findings, in order.
  public static func read(
    _ files: [(path: String, file: SourceFile)], passedOver: [(path: String, name: String)] = [],
    isThorough: Bool = false,
    defersFollowUps: Bool = false, digest: @autoclosure () -> String
  ) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    let files = CatalogueFiles(
      files, passedOver: passedOver, isThorough: isThorough, defersFollowUps: defersFollowUps)
    var findings = CatalogueFindings(files)
    var catalogue: Catalogue?
    var criteria = CriterionReader(vocabulary: Vocabulary())
    if findings.canGoOn(with: files) {
      (catalogue, criteria) = read(files, digest: digest(), &findings)
      findings.leaveOutConsequences(in: files)
    }
    let examples = TextExamples(languages: files.languages, criteria: criteria)
    let found = findings.diagnostics.sortedOnce().map(examples.withExample)
    return (found.contains { $0.severity == .error } ? nil : catalogue, found)
  }

  /// What a catalogue without files would be: it holds nothing, and can be asked what it has not.
  static var nothing: Catalogue {
    let files = CatalogueFiles([])
    var findings = CatalogueFindings(files)
    return read(files, digest: "", &findings).catalogue
  }

  /// Reads stage by stage: words, then the rule language, then rules.
  ///
  /// Each stage is given what those before it made. Criteria have numbers in the order of the rules,
  /// so their reader is handed from stage to stage; no stage keeps it.
  private static func read(
    _ files: CatalogueFiles, digest: String, _ findings: inout CatalogueFindings
  ) -> (catalogue: Catalogue, criteria: CriterionReader) {
    let words = findings.read(WordsReader(files))
    let vocabulary = findings.read(VocabularyReader(files, words))
    var criteria: CriterionReader
    let language: RuleLanguage
    (language, criteria) = findings.readRules(RuleLanguageReader(files, words, vocabulary))
    let offers: OfferRules
    (offers, criteria) = findings.readRules(OffersReader(files, language, consume criteria))
    let pathways: PathwayRules
    (pathways, criteria) = findings.readRules(PathwaysReader(files, language, consume criteria))
    let persons: PersonRules
    (persons, criteria) = findings.readRules(
      RulesReader(files, language, offers, consume criteria))
    let rules = ReadRules(
      digest: digest, phraseFiles: files.phrases, language: language, offers: offers,
      pathways: pathways, persons: persons)
    let followUps: FollowUpRules
    (followUps, criteria) = findings.readRules(FollowUpsReader(files, rules, consume criteria))
    let letters: LetterRules
    (letters, criteria) = findings.readRules(LettersReader(files, rules, consume criteria))
    criteria.readDeclarations()
    findings.take(criteria)
    let catalogue = Catalogue(rules, followUps, letters, criteria, late: files.deferred)
    findings.read(TestsReader(files, catalogue, words.sources))
    return (catalogue, criteria)
  }
}
