internal import LocatedJSON

// What has a sheet beside offers.
extension RuleSheet {
  /// The names of everything that has a sheet beside offers, in the order of the data.
  public static func names(in catalogue: Catalogue) -> [String] {
    let letters = catalogue.withLetters().catalogue?.letters ?? []
    let rules =
      catalogue.alerts.map(\.id) + catalogue.rights.map(\.id) + catalogue.followUps.map(\.id)
      + catalogue.groups.map(\.id) + catalogue.pathways.map(\.id)
      + catalogue.pathways.flatMap { pathway in pathway.stages.map { "\(pathway.id)/\($0.id)" } }
    let words =
      catalogue.vocabulary.scales.map(\.id) + catalogue.vocabulary.facts.map(\.name)
      + catalogue.pool.named.map(\.name)
    let lists =
      catalogue.modules.map(\.id) + catalogue.checklists.map(\.id) + letters.map(\.id)
    var seen: Set<String> = []
    return (rules + words + lists).filter { seen.insert($0).inserted }
  }

  /// Creates the sheet of what is called so: a rule, else what rules are made of, else a list or a
  /// letter; returns `nil` if nothing is.
  ///
  /// - Parameters:
  ///   - id: The identifier.
  ///   - wording: The words to use.
  public init?(of id: String, _ wording: Wording) {
    let found = Self.rule(id, wording) ?? Self.word(id, wording) ?? Self.list(id, wording)
    guard let found else { return nil }
    self = found
  }

  private static func rule(_ id: String, _ wording: Wording) -> RuleSheet? {
    let catalogue = wording.catalogue
    if let alert = catalogue.alerts.first(where: { $0.id == id }) {
      return RuleSheet(
        id, alert.text, [alert.json], RulesReader.alertShape.members, nil, wording,
        phrases: ["when": alert.when])
    }
    if let right = catalogue.rights.first(where: { $0.id == id }) {
      return RuleSheet(
        id, right.name, [right.json], RulesReader.rightShape.members, nil, wording,
        phrases: ["who": right.who])
    }
    if let rule = catalogue.followUps.first(where: { $0.id == id }) {
      return RuleSheet(
        id, rule.name, [rule.json], FollowUpsReader.followUpShape.members, nil, wording)
    }
    if let group = catalogue.groups.first(where: { $0.id == id }) {
      return RuleSheet(
        id, group.name, [group.json], RulesReader.groupShape.members, nil, wording,
        phrases: ["when": group.when])
    }
    guard let index = catalogue.pathway(named: id) else { return stage(id, wording) }
    let pathway = catalogue.pathways[index]
    return RuleSheet(
      id, pathway.name, [pathway.json], PathwayMember.shape.members, nil, wording,
      phrases: ["for": pathway.isFor])
  }

  /// The sheet of a stage, which is called `PATHWAY/STAGE`.
  private static func stage(_ id: String, _ wording: Wording) -> RuleSheet? {
    guard let stage = wording.catalogue.stage(named: id)?.stage else { return nil }
    return RuleSheet(
      id, stage.name, [stage.json], StageMember.shape.members, nil, wording,
      phrases: ["when": stage.when])
  }

  private static func word(_ id: String, _ wording: Wording) -> RuleSheet? {
    let catalogue = wording.catalogue
    if let scale = catalogue.vocabulary.scales.first(where: { $0.id == id }) {
      return RuleSheet(
        id, scale.name, [scale.json], VocabularyReader.scaleShape.members, nil, wording)
    }
    // Whoever writes cases knows a fact by its option.
    let fact =
      catalogue.vocabulary.fact(named: id)
      ?? catalogue.vocabulary.facts.first { $0.option == id }
    if let fact {
      return RuleSheet(
        fact.name, fact.label, [fact.json], VocabularyReader.factShape.members, nil, wording)
    }
    guard let criterion = catalogue.pool.named.first(where: { $0.name == id }),
      let json = criterion.json
    else { return nil }
    return RuleSheet(
      id, criterion.label, [json], CriterionReader.namedShape.members, nil, wording,
      phrases: ["when": criterion.when])
  }

  private static func list(_ id: String, _ wording: Wording) -> RuleSheet? {
    let catalogue = wording.catalogue
    if let module = catalogue.modules.first(where: { $0.id == id }), let json = module.json {
      return RuleSheet(
        id, module.name, [json], ModuleMember.shape.members, nil, wording,
        phrases: module.when.map { ["when": $0] } ?? [:])
    }
    if let list = catalogue.checklists.first(where: { $0.id == id }), let json = list.json {
      return RuleSheet(
        id, list.name, [json], RuleLanguageReader.checklistShape.members, nil, wording)
    }
    let letters = catalogue.withLetters().catalogue?.letters ?? []
    guard let letter = letters.first(where: { $0.id == id }), let json = letter.json else {
      return nil
    }
    return RuleSheet(id, letter.name, [json], LettersReader.letterShape.members, nil, wording)
  }
}
