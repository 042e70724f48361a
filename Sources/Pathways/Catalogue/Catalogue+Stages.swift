extension Catalogue {
  /// One stage as it is in one area.
  struct StageVariant: Sendable {
    /// The municipalities.
    let area: BitSet

    /// The stage there.
    let stage: Stage
  }

  /// How many stages there are in all.
  var stageCount: Int { stageStarts.last ?? 0 }

  /// Returns the number among all stages of a stage of a pathway.
  func stageNumber(_ pathway: Int, _ stage: Int) -> Index<Stage> {
    Index(stageStarts[pathway] + stage)
  }

  /// Returns a stage in one of its forms: the stage as such is form 0.
  func stage(_ index: Index<Stage>, pathway: Int, form: Int = 0) -> Stage {
    if form > 0, let variant = stageVariants[index]?[form - 1] { return variant.stage }
    return pathways[pathway].stages[index.number - stageStarts[pathway]]
  }

  /// Returns the pathway of an identifier.
  public func pathway(named id: String) -> Index<Pathway>? {
    pathways.firstIndex { $0.id == id }.map { Index($0) }
  }

  /// Returns the stage that is called `PATHWAY/STAGE`, and its pathway.
  func stage(named id: String) -> (pathway: Pathway, stage: Stage)? {
    let parts = id.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let index = pathway(named: String(parts[0])) else { return nil }
    let own = pathways[index.number]
    return own.stages.first { $0.id == parts[1] }.map { (own, $0) }
  }
}
