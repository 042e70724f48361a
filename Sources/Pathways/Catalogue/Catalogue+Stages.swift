extension Catalogue {
  /// One stage as it is in one area.
  struct StageVariant: Sendable {
    /// The municipalities.
    let area: BitSet

    /// The stage there.
    let stage: Stage
  }

  /// How many stages there are in all.
  var stageCount: Int { stagePathways.count }

  /// The stages of all pathways in a row.
  var stages: [Index<Stage>] { (0..<stageCount).map { Index($0) } }

  /// Returns the stages of a pathway, in order.
  func stages(of pathway: Index<Pathway>) -> [Index<Stage>] {
    (stageStarts[pathway.number]..<stageStarts[pathway.number + 1]).map { Index($0) }
  }

  /// Returns the pathway that a stage is one of.
  func pathway(of stage: Index<Stage>) -> Index<Pathway> { stagePathways[stage.number] }

  /// Returns a stage in one of its forms: the stage as such is form 0.
  func stage(_ index: Index<Stage>, form: Int = 0) -> Stage {
    if form > 0, let variant = stageVariants[index]?[form - 1] { return variant.stage }
    let pathway = pathway(of: index)
    return pathways[pathway].stages[index.number - stageStarts[pathway.number]]
  }

  /// Returns a stage as data and JSON name it: by its pathway and its own name.
  func name(of stage: Index<Stage>) -> String {
    "\(pathways[pathway(of: stage)].id)/\(self.stage(stage).id)"
  }

  /// Returns the pathway of an identifier.
  public func pathway(named id: String) -> Index<Pathway>? {
    pathways.firstNumbered { $0.id == id }
  }

  /// Returns the stage that is called `PATHWAY/STAGE`, and its pathway.
  func stage(named id: String) -> (pathway: Pathway, stage: Stage)? {
    let parts = id.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let index = pathway(named: String(parts[0])) else { return nil }
    let own = pathways[index]
    return own.stages.first { $0.id == parts[1] }.map { (own, $0) }
  }
}
