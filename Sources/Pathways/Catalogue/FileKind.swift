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
    case .catalogue: CatalogueReader.mainShape.description
    case .vocabulary: CatalogueReader.vocabularyShape.description
    case .scales: CatalogueReader.scalesShape.description
    case .criteria: CriterionReader.criteriaShape.description
    case .providers: CatalogueReader.providersShape.description
    case .sources: CatalogueReader.sourcesShape.description
    case .places: CatalogueReader.placesShape.description
    case .groups: CatalogueReader.groupsShape.description
    case .alerts: CatalogueReader.alertsShape.description
    case .rights: CatalogueReader.rightsShape.description
    case .followUps: CatalogueReader.followUpsShape.description
    case .checklists: CatalogueReader.checklistsShape.description
    case .letters: CatalogueReader.lettersShape.description
    case .coverage: CatalogueReader.coverageShape.description
    case .offers: CatalogueReader.offersShape.description
    case .pathways: PathwayMember.fileShape.description
    case .phrases: PhraseBookReader.fileShape.description
    case .words: SpokenWords.fileShape.description
    case .regions, .municipalities, .practices: CatalogueReader.overlayShape.description
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
