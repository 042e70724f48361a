internal import LocatedJSON

/// What a file of a catalogue holds, by its path.
enum FileKind: String, CaseIterable {
  case catalogue = "catalogue.json"
  case vocabulary = "vocabulary.json"
  case scales = "scales.json"
  case criteria = "criteria.json"
  case providers = "providers.json"
  case sources = "sources.json"
  case places = "places.json"
  case groups = "groups.json"
  case alerts = "alerts.json"
  case rights = "rights.json"
  case followUps = "followups.json"
  case checklists = "checklists.json"
  case letters = "letters.json"
  case coverage = "coverage.json"
  case offers = "offers/"
  case pathways = "pathways/"
  case phrases = "phrases/"
  case words = "words/"
  case regions = "regions/"
  case municipalities = "municipalities/"
  case practices = "practices/"
  case tests = "tests/"

  init?(path: String) {
    guard let kind = Self.allCases.first(where: { path == $0.rawValue || $0.holds(path) }) else {
      return nil
    }
    self = kind
  }

  private func holds(_ path: String) -> Bool {
    isFolder && path.hasPrefix(rawValue) && path.hasSuffix(".json")
  }

  /// Whether there are several such files, in a folder of their own.
  var isFolder: Bool { rawValue.hasSuffix("/") }

  /// Whether deciding a case needs what is in the file.
  var isNeededToDecide: Bool { self != .tests && self != .coverage }

  /// What such a file must be, from its outermost object on.
  var shape: ShapeDescription {
    switch self {
    case .catalogue: WordsReader.mainShape.description
    case .vocabulary: VocabularyReader.vocabularyShape.description
    case .scales: VocabularyReader.scalesShape.description
    case .criteria: CriterionReader.criteriaShape.description
    case .providers: WordsReader.providersShape.description
    case .sources: WordsReader.sourcesShape.description
    case .places: VocabularyReader.placesShape.description
    case .groups: RulesReader.groupsShape.description
    case .alerts: RulesReader.alertsShape.description
    case .rights: RulesReader.rightsShape.description
    case .followUps: FollowUpsReader.followUpsShape.description
    case .checklists: RuleLanguageReader.checklistsShape.description
    case .letters: LettersReader.lettersShape.description
    case .coverage: TestsReader.coverageShape.description
    case .offers: OffersReader.offersShape.description
    case .pathways: PathwayMember.fileShape.description
    case .phrases: PhraseBookReader.fileShape.description
    case .words: SpokenWords.fileShape.description
    case .regions, .municipalities, .practices: OffersReader.overlayShape.description
    case .tests: CatalogueTest.fileShape.description
    }
  }

  /// The name of its schema, without its ending.
  var schemaName: String {
    switch self {
    case .regions, .municipalities, .practices: "overlay"
    case .catalogue, .vocabulary, .scales, .criteria, .providers, .sources, .places, .groups,
      .alerts, .rights, .followUps, .checklists, .letters, .coverage, .offers, .pathways, .phrases,
      .words, .tests:
      String(rawValue.prefix { $0 != "." && $0 != "/" })
    }
  }
}
