internal import LocatedJSON

extension Catalogue {
  /// Returns the names that a kind of value may be, or `nil` if it is no kind of name.
  func names(_ kind: String) -> [String]? {
    switch kind {
    case "source-id": sources.map(\.id)
    case "provider-id": providers.map(\.id)
    case "purpose": purposes.map(\.id)
    case "level": levels.map(\.id)
    case "actor": actors.map(\.id)
    case "knower": actors.map(\.id) + Fact.otherKnowers
    case "entry-way": entryWays.map(\.id)
    case "payment": payments.map(\.id)
    case "wait-kind": waitKinds.map(\.id)
    case "message": messages.map(\.id)
    case "milestone": milestones.map(\.id)
    case "holder-id": holders.map(\.id)
    case "owner": holders.map(\.id) + HoldingRule.Owner.words
    case "checklist-id": checklists.map(\.id)
    case "offer-id": vocabulary.offerNames
    case "alert-id": alerts.map(\.id)
    case "group-id": groups.map(\.id)
    case "right-id": rights.map(\.id)
    case "follow-up": followUpNames
    case "fact-name": vocabulary.facts.map(\.name)
    case "subject": vocabulary.facts.map(\.name) + vocabulary.eventClasses.map(\.name)
    case "event-class-name": vocabulary.eventClasses.map(\.name)
    case "attribute": vocabulary.eventAttributes.map(\.name)
    case "event-name":
      vocabulary.eventClasses.map(\.name) + vocabulary.eventTypes.map(\.name)
    case "region-code": vocabulary.places.regions.flatMap { [$0.code, $0.name] + $0.words }
    case "municipality-code":
      vocabulary.places.municipalities.flatMap { [$0.code, $0.name] + $0.words }
    default: nil
    }
  }

  /// The identifiers of follow-up rules, and of the rules of the sources that they are parts of.
  private var followUpNames: [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for name in followUps.flatMap({ [$0.rule, $0.id] }) where seen.insert(name).inserted {
      names.append(name)
    }
    return names
  }
}

// MARK: Fields of letters

extension Catalogue {
  /// The field of letters of an identifier, or of a heading in any language.
  public func letterField(called name: String) -> LetterField? {
    let folded = SpokenWords.folded(name)
    return letterFields.first { $0.id == name }
      ?? letterFields.first { field in
        field.name.all.contains { SpokenWords.folded($0.text) == folded }
      }
  }
}
