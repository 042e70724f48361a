internal import LocatedJSON

// Named criteria, which are read when they are first needed.
extension CriterionReader {
  /// Takes in the declarations, so that criteria can use each other in any order.
  mutating func declare(_ json: JSON) {
    for member in json.members where declared.add(member.key) != nil {
      declarations.append(member)
      states.append(.unread)
      pool.named.append(
        NamedCriterion(
          name: member.key, label: CatalogueText(json: member), when: Index(0)))
    }
  }

  /// Reads every declaration that no other has needed yet.
  mutating func readDeclarations() {
    for index in pool.named.indexes { resolve(index, at: declarations[index.number]) }
  }

  /// Returns when a named criterion holds, as it is written, or `nil` if there is none.
  func declaration(of name: String) -> JSON? {
    declared.index(of: name).flatMap { declarations[$0.number].member("when") }
  }

  enum NamedMember: Int, ObjectMember {
    case label, when, sources
  }

  static let namedShape = ObjectShape<NamedMember>("named criterion") {
    switch $0 {
    case .label: .required("label", .text, "A short phrase for it.")
    case .when: .required("when", .criterion, "When it holds.")
    case .sources: .optional("sources", .sources).kept
    }
  }

  static let criteriaShape = ObjectShape<ListMember>("criteria file") { _ in
    .required("criteria", .map(.object { namedShape.description }), "By name.")
  }

  mutating func names(_ json: JSON) -> [Index<Criterion>] {
    let names: [JSON] = json.kind == .array ? Array(json.elements) : [json]
    return names.compactMap { name in
      guard name.kind == .string else {
        diagnostics.append(.wrongKind(name, expected: .kind(.string)))
        return nil
      }
      guard let index = declared.index(of: name) else {
        diagnostics.append(
          .unknownWord(
            "unknown-criterion", name, .criterion,
            among: declared.names))
        return nil
      }
      guard resolve(index, at: name) else { return nil }
      return pool.once(.named(index), from: name)
    }
  }

  /// Reads a declaration unless that was done; returns `false` in a circle.
  @discardableResult
  private mutating func resolve(_ index: Index<NamedCriterion>, at json: JSON) -> Bool {
    switch states[index.number] {
    case .read: return true
    case .reading:
      let name = declared.names[index.number]
      diagnostics.append(
        Diagnostic(
          "circular-criterion", at: json.location,
          CriterionRemark.usesItself(name)))
      return false
    case .unread:
      states[index.number] = .reading
      let object = sources.shaped(declarations[index.number], Self.namedShape, &diagnostics)
      if let label = object[.label].flatMap({ sources.text($0, &diagnostics) }),
        let when = object[.when]
      {
        let criterion = read(when)
        pool.named[index] = NamedCriterion(
          name: declared.names[index.number], label: label, when: criterion,
          json: declarations[index.number])
      }
      states[index.number] = .read
      return true
    }
  }
}
