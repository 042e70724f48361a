internal import LocatedJSON

/// The fifth stage: reads the pathways, what is typically done by kind of person.
struct PathwaysReader: RuleReader {
  let files: CatalogueFiles
  let language: RuleLanguage
  var diagnostics: [Diagnostic] = []
  var faulty: Set<String> = []
  var criteria: CriterionReader

  /// What was read so far.
  var pathwayTable = NameTable<Pathway>()
  var pathways: [Pathway] = []
  var stageStarts: [Int] = []
  var stagePathways: [Index<Pathway>] = []
  var stageVariants: [Index<Stage>: [Catalogue.StageVariant]] = [:]

  init(
    _ files: CatalogueFiles, _ language: RuleLanguage, _ criteria: consuming CriterionReader
  ) {
    self.files = files
    self.language = language
    self.criteria = criteria
  }
}

extension PathwaysReader {
  mutating func read() -> PathwayRules {
    takePathwayNames()
    for root in files.roots(.pathways) { readPathways(root) }
    numberStages()
    readLocalStages()
    let stated = files.main?.member("order")?.string.flatMap(OfferOrder.init)
    return PathwayRules(
      pathways: pathways, stageStarts: stageStarts, stagePathways: stagePathways,
      stageVariants: stageVariants,
      order: stated ?? (pathways.isEmpty ? .lowestLevel : .pathway),
      outsidePathways: readOutside(files.main?.member("outsidePathways")))
  }

  /// Numbers the stages of all pathways in a row, when all of them are read.
  private mutating func numberStages() {
    for index in pathways.indexes {
      stageStarts.append(stagePathways.count)
      stagePathways += pathways[index].stages.map { _ in index }
    }
    stageStarts.append(stagePathways.count)
  }

  /// Takes in the pathways' identifiers and the stages' places, which pathways of any file can name.
  private mutating func takePathwayNames() {
    for root in files.roots(.pathways) {
      for pathway in root.member("pathways")?.elements ?? JSON.none {
        guard let id = pathway.member("id"), let name = id.string else { continue }
        if pathwayTable.add(name) == nil { diagnostics.append(.duplicateIdentifier(id)) }
      }
    }
  }

  /// Reads the pathways of a file.
  private mutating func readPathways(_ root: JSON) {
    let object = shaped(root, PathwayMember.fileShape)
    for element in object[.pathways]?.elements ?? JSON.none { readPathway(element) }
  }

  private mutating func readPathway(_ json: JSON) {
    let object = shaped(json, PathwayMember.shape)
    let owner = object[.owner].flatMap { holder($0) } ?? language.words.defaultHolder
    let stages = readStages(object[.stages], owner)
    let exits = (object[.out]?.elements ?? JSON.none).compactMap { readExit($0) }
    let approved = object[.approved].flatMap { readApproval($0) }
    let sources = references(object[.sources])
    let openQuestions = texts(object[.openQuestions])
    guard let id = object[.id]?.string, let name = text(object[.name]),
      let isFor = object[.isFor].map({ criteria.read($0) }),
      pathwayTable.index(of: id)?.number == pathways.count
    else { return }
    pathways.append(
      Pathway(
        id: id, name: name, isFor: isFor, leads: object[.leads]?.boolean ?? true,
        isOtherwise: object[.otherwise]?.boolean ?? false, owner: owner,
        exits: exits, stages: stages, openQuestions: openQuestions, approved: approved,
        sources: sources, json: json))
  }

  private mutating func readExit(_ json: JSON) -> Pathway.Exit? {
    let object = shaped(json, PathwayMember.ExitMember.shape)
    guard let when = object[.when].map({ criteria.read($0) }),
      let target = object[.pathway].flatMap({ pathway($0) })
    else { return nil }
    return .init(when: when, pathway: target)
  }

  private mutating func readApproval(_ json: JSON) -> Pathway.Approval? {
    guard json.kind == .object else { return nil }
    let object = shaped(json, PathwayMember.ApprovalMember.shape)
    guard let by = object[.by]?.string,
      let on = object[.on].flatMap({ sources.day($0, &diagnostics) })
    else { return nil }
    return .init(by: by, on: on)
  }

  /// Reads the identifier of a pathway; an unknown one is reported.
  mutating func pathway(_ json: JSON) -> Index<Pathway>? {
    if let index = pathwayTable.index(of: json) { return index }
    diagnostics.append(
      .unknownWord(
        "unknown-pathway", json, .pathway,
        among: pathwayTable.names))
    return nil
  }
}

// MARK: Stages

extension PathwaysReader {
  private mutating func readStages(_ json: JSON?, _ owner: Index<Holder>) -> [Stage] {
    let elements = (json?.elements ?? JSON.none).map { $0 }
    if elements.isEmpty, let json { diagnostics.append(.emptyList(json)) }
    var names = NameTable<String>()
    for id in elements.compactMap({ $0.member("id") }) where names.add(id.string ?? "") == nil {
      diagnostics.append(.duplicateIdentifier(id))
    }
    return elements.compactMap { readStage($0, owner, names) }
  }

  /// Reads a stage; `names` are those of all stages of its pathway.
  private mutating func readStage(_ json: JSON, _ owner: Index<Holder>, _ names: NameTable<String>)
    -> Stage?
  {
    let object = shaped(json, StageMember.shape)
    let entries = readEntries(object[.offers])
    let next = (object[.next]?.elements ?? JSON.none).compactMap { readNext($0, names) }
    let remember = (object[.remember]?.elements ?? JSON.none).compactMap { readModule(named: $0) }
    let within = object[.within].flatMap { readWithin($0) }
    let proposed = offers(object[.proposed])
    let steps = readSteps(object[.steps])
    let evaluation = object[.evaluate].flatMap { readEvaluation($0) }
    let ifRefused = object[.ifRefused].flatMap { pathway($0) }
    let holder = object[.holder].flatMap { self.holder($0) } ?? owner
    let sources = references(object[.sources])
    let openQuestions = texts(object[.openQuestions])
    guard let id = object[.id]?.string, let name = text(object[.name]),
      let kind = object[.kind]?.string.flatMap(Stage.Kind.init),
      let when = object[.when].map({ criteria.read($0) })
    else { return nil }
    return Stage(
      id: id, kind: kind, name: name, when: when, entries: entries, proposed: proposed,
      within: within, steps: steps, evaluation: evaluation, next: next, ifRefused: ifRefused,
      remember: remember, holder: holder, sources: sources, openQuestions: openQuestions,
      json: json)
  }

  mutating func readWithin(_ json: JSON) -> CatalogueText? {
    let object = shaped(json, StageMember.WithinMember.shape)
    return text(object[.text])
  }

  mutating func readEvaluation(_ json: JSON) -> Stage.Evaluation? {
    let object = shaped(json, StageMember.EvaluationMember.shape)
    let after = object[.after].flatMap { TimeSpan.read($0, &diagnostics) }
    var scale: Index<Scale>?
    if let named = object[.scale] {
      scale = language.vocabulary.scaleTable.index(of: named.string ?? "")
      if scale == nil {
        diagnostics.append(
          .unknownWord(
            "unknown-scale", named, .scale,
            among: language.vocabulary.scaleTable.names))
      }
    }
    let isParameter = object[.after]?.member("parameter")?.boolean ?? false
    guard let by = term(object[.by], in: language.words.actors, "unknown-actor", Self.actorWord),
      let text = text(object[.text])
    else { return nil }
    return .init(
      after: after, by: by, scale: scale,
      isEditorial: object[.editorial]?.boolean ?? isParameter, text: text)
  }

  mutating func readNext(_ json: JSON, _ names: NameTable<String>) -> Stage.Next? {
    let object = shaped(json, StageMember.NextMember.shape)
    let when = object[.when].map { criteria.read($0) }
    var target: Stage.Next.Target?
    if let stage = object[.stage] {
      target = names.index(of: stage.string ?? "").map { .stage($0.number) }
      if target == nil {
        diagnostics.append(
          .unknownWord(
            "unknown-stage", stage, .stage,
            among: names.names))
      }
      if let other = object[.pathway] {
        diagnostics.append(
          Diagnostic(
            "two-targets", at: other.location,
            RuleRemark.stageOrPathway))
      }
    } else if let named = object[.pathway] {
      target = pathway(named).map { .pathway($0) }
    }
    return text(object[.text]).map { .init(when: when, target: target, text: $0) }
  }
}

// MARK: Modules

extension PathwaysReader {
  private mutating func readModule(named json: JSON) -> Index<Module>? {
    if let index = language.moduleTable.index(of: json) { return index }
    diagnostics.append(
      .unknownWord(
        "unknown-module", json, .module,
        among: language.modules.map(\.id)))
    return nil
  }

  /// Reads which offers are in no pathway on purpose.
  private mutating func readOutside(_ json: JSON?) -> [Index<Offer>] {
    (json?.elements ?? JSON.none).flatMap { element in
      offers(shaped(element, WordsReader.outsideShape)[.offers])
    }
  }
}
