internal import LocatedJSON

// What must be in letters, and what must not be forgotten.
extension RuleLanguageReader {
  enum ChecklistsMember: Int, ObjectMember { case checklists, modules }

  static let checklistsShape = ObjectShape<ChecklistsMember>("checklists") {
    switch $0 {
    case .checklists: .required("checklists", .array(.object { checklistShape.description }))
    case .modules: .optional("modules", .array(.object { ModuleMember.shape.description }))
    }
  }

  enum ChecklistMember: Int, ObjectMember {
    case id, name, items, facts, openQuestions, sources
  }

  static let checklistShape = ObjectShape<ChecklistMember>("checklist") {
    switch $0 {
    case .id: .required("id", .string)
    case .name: .required("name", .text)
    case .items: .required("items", .texts, "What a letter must hold.")
    case .facts: .optional("facts", .array(.fact), "The facts it needs.")
    case .openQuestions: .optional("openQuestions", .texts).kept
    case .sources: .required("sources", .sources).kept
    }
  }

  /// Reads what letters must hold, and what must not be forgotten.
  mutating func readChecklists(_ json: JSON) {
    let file = shaped(json, Self.checklistsShape)
    for element in file[.checklists]?.elements ?? JSON.none { readChecklist(element) }
    for element in file[.modules]?.elements ?? JSON.none { readModule(element) }
  }

  private mutating func readChecklist(_ element: JSON) {
    let object = shaped(element, Self.checklistShape)
    for name in object[.facts]?.elements ?? JSON.none {
      if let fact = fact(name) { letterFacts.append(vocabulary[fact].name) }
    }
    let items = texts(object[.items])
    guard let id = object[.id], let name = id.string, let label = text(object[.name]) else {
      return skip(object[.id]?.string)
    }
    if checklists.contains(where: { $0.id == name }) {
      diagnostics.append(.duplicateIdentifier(id))
    }
    checklists.append(.init(id: name, name: label, items: items, json: element))
  }

  private mutating func readModule(_ element: JSON) {
    let object = shaped(element, ModuleMember.shape)
    let facts = (object[.facts]?.elements ?? JSON.none).compactMap { fact($0) }
    let sources = references(object[.sources])
    guard let id = object[.id], let name = text(object[.name]), let text = text(object[.text])
    else { return }
    if modules.contains(where: { $0.id == id.string }) {
      return diagnostics.append(.duplicateIdentifier(id))
    }
    modules.append(
      Module(
        id: id.string ?? "", name: name, text: text,
        when: object[.when].map { criteria.read($0) }, facts: facts, sources: sources,
        json: element))
  }
}
