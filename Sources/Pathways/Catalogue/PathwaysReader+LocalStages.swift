internal import LocatedJSON

// What overlays change of stages, each for its own area.
extension PathwaysReader {
  /// Reads the changes, the more general first, so that the most local word is the last.
  mutating func readLocalStages() {
    for root in files.overlays {
      guard let changes = root.member("pathways"), let area = root.member("area") else { continue }
      // What is wrong with the area was said when the offers were read.
      let known = diagnostics
      let places = readArea(area)
      diagnostics = known
      guard let places else { continue }
      for element in changes.elements { readLocalStage(element, places) }
    }
  }

  private mutating func readLocalStage(_ json: JSON, _ area: BitSet) {
    let object = shaped(json, StageChangeMember.shape)
    guard let index = object[.pathway].flatMap({ pathway($0) }), let named = object[.stage] else {
      return
    }
    let stages = pathways[index].stages
    let names = NameTable<String>(stages.map(\.id))
    guard let place = names.index(of: named.string ?? "")?.number else {
      diagnostics.append(
        .unknownWord(
          "unknown-stage", named, .stage,
          among: names.names))
      return
    }
    let number = Index<Stage>(stageStarts[index.number] + place)
    // A municipality's change lies on its region's, if that has one.
    let wider = stageVariants[number]?.last { area.isSubset(of: $0.area) }?.stage
    let stage = changed(wider ?? stages[place], by: object, names)
    stageVariants[number, default: []].append(.init(area: area, stage: stage))
  }

  private mutating func changed(
    _ stage: Stage, by object: ObjectReader<StageChangeMember>, _ names: NameTable<String>
  ) -> Stage {
    let entries = object[.offers].map { readEntries($0) }
    let next = object[.next]?.elements.compactMap { readNext($0, names) }
    let steps = object[.steps].map { readSteps($0) }
    let within = object[.within].flatMap { readWithin($0) }
    let evaluation = object[.evaluate].flatMap { readEvaluation($0) }
    let holder = object[.holder].flatMap { self.holder($0) }
    var sources = references(object[.sources])
    sources.add(stage.sources)
    return Stage(
      id: stage.id, kind: stage.kind, name: stage.name, when: stage.when,
      entries: entries ?? stage.entries, proposed: stage.proposed, within: within ?? stage.within,
      steps: steps ?? stage.steps, evaluation: evaluation ?? stage.evaluation,
      next: next ?? stage.next, ifRefused: stage.ifRefused, remember: stage.remember,
      holder: holder ?? stage.holder, sources: sources,
      openQuestions: stage.openQuestions, json: object.json)
  }
}
