internal import LocatedJSON

// Names that a person can't type, or that a list of names can't hold.
extension VocabularyReader {
  /// Looks at names where they are declared, whatever else is wrong: a name with a space in it is
  /// unknown wherever somebody writes it without.
  mutating func checkNames() {
    for root in files.roots(.offers) + files.overlays {
      for offer in root.member("offers")?.elements ?? JSON.none { checkIdentifier(offer) }
    }
    for root in files.roots(.pathways) {
      for pathway in root.member("pathways")?.elements ?? JSON.none {
        checkIdentifier(pathway)
        for stage in pathway.member("stages")?.elements ?? JSON.none { checkIdentifier(stage) }
      }
    }
    for kind in [FileKind.alerts, .groups, .rights, .followUps] {
      for list in files.roots(kind).flatMap({ Array($0.members) }) where list.kind == .array {
        for rule in list.elements {
          if let id = rule.member("id") { checkName(id.string ?? "", id) }
        }
      }
    }
    for fact in files.roots(.vocabulary).flatMap({ Array($0.member("facts")?.members ?? JSON.none) }
    ) {
      checkName(fact.key, fact, isKey: true)
      for value in fact.member("values")?.elements ?? JSON.none {
        checkName(value.string ?? "", value)
      }
    }
    for named in files.roots(.criteria).flatMap({
      Array($0.member("criteria")?.members ?? JSON.none)
    }) {
      checkName(named.key, named, isKey: true)
    }
  }

  /// An identifier that people type is written in small letters, with hyphens.
  private mutating func checkIdentifier(_ object: JSON) {
    guard let json = object.member("id"), let id = json.string else { return }
    guard !hasSeparators(id) else { return checkName(id, json) }
    guard id != id.lowercased() else { return }
    diagnostics.append(
      Diagnostic(
        "unwieldy-name", .warning, at: json.location, CatalogueRemark.nameHasCapitals(id),
        help: CatalogueRemark.callIt(id.lowercased())))
  }

  /// A name with a space can't be given without quotes, one with a comma not in a list.
  private mutating func checkName(_ name: String, _ json: JSON, isKey: Bool = false) {
    guard hasSeparators(name) else { return }
    let parts = name.split { !isPlain($0) }.map { $0.lowercased() }
    diagnostics.append(
      Diagnostic(
        "unwieldy-name", .warning, at: isKey ? json.keyLocation : json.location,
        CatalogueRemark.nameHasSeparators(name),
        help: parts.isEmpty ? nil : CatalogueRemark.callIt(parts.joined(separator: "-"))))
  }

  private func hasSeparators(_ name: String) -> Bool { name.isEmpty || !name.allSatisfy(isPlain) }

  private func isPlain(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-_.".contains(character)
  }
}
