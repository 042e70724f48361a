/// An object whose members were checked against a shape.
///
/// Creating one reports every unknown, missing or wrong member at once; a member that is wrong
/// reads as absent, so that reading goes on.
public struct ObjectReader<Member: ObjectMember>: Sendable {
  /// The object as it stands in the text.
  public let json: JSON

  private let slots: [Int32]

  /// Checks an object against a shape.
  ///
  /// - Parameters:
  ///   - json: Any value; one that is no object is reported and has no members.
  ///   - shape: What the members may be.
  ///   - advice: What to do about a key that no such object has, if the reader knows it from what
  ///     the shape can't name.
  ///   - diagnostics: Where findings are added.
  public init(
    _ json: JSON, _ shape: ObjectShape<Member>,
    advice: (_ key: String) -> (any Remark)? = { _ in nil }, _ diagnostics: inout [Diagnostic]
  ) {
    self.json = json
    slots = shape.description.check(json, advice: advice, &diagnostics)
  }

  /// Finds the members of an object that is known to be right: nothing is asked of their values.
  ///
  /// - Parameters:
  ///   - json: An object with which nothing is wrong.
  ///   - shape: What its members are.
  public init(proved json: JSON, _ shape: ObjectShape<Member>) {
    self.json = json
    slots = shape.description.slots(of: json)
  }

  /// The value of a member, or `nil` if the object has none or a wrong one.
  public subscript(member: Member) -> JSON? {
    let index = slots[member.rawValue]
    return index < 0 ? nil : JSON(document: json.document, index: Int(index))
  }
}

extension ShapeDescription {
  /// What stands in a slot whose member is absent, or whose member is wrong.
  static let absent: Int32 = -1
  private static let wrong: Int32 = -2

  /// Checks an object; what its members hold is checked as far as their shapes alone say.
  ///
  /// - Parameters:
  ///   - json: Any value; one that is no object is reported and has no members.
  ///   - advice: What to do about an unknown key, if it is known from elsewhere.
  ///   - diagnostics: Where findings are added.
  /// - Returns: Where the value of each member stands, negative if it is absent or wrong.
  func check(
    _ json: JSON, advice: (_ key: String) -> (any Remark)? = { _ in nil },
    _ diagnostics: inout [Diagnostic]
  ) -> [Int32] {
    var slots = blank
    guard json.kind == .object else {
      diagnostics.append(.wrongKind(json, expected: .kind(.object)))
      return slots
    }
    var unknown: [String] = []
    // The members that stand, in the order of the text; only rules ask for it.
    var order: [Int] = []
    let document = json.document
    let text = document.file.bytes
    var next = json.index + 1
    let end = Int(json.node.next)
    while next < end {
      let index = next
      let node = document.nodes[next]
      next = Int(node.next)
      guard let slot = slot(of: node, in: text.span, of: document) else {
        let value = JSON(document: document, index: index)
        unknown.append(value.key)
        diagnostics.append(unknownMember(value, advice: advice(value.key)))
        continue
      }
      if !rules.isEmpty { order.append(slot) }
      if plainKinds[slot] >> node.kind.rawValue & 1 == 1 {
        slots[slot] = Int32(index)
        continue
      }
      let value = JSON(document: document, index: index)
      if acceptances[slot].accepts(value) {
        slots[slot] = Int32(value.index)
        if let element = acceptances[slot].element { check(value, element, &diagnostics) }
      } else {
        diagnostics.append(
          .wrongKind(
            value, expected: members[slot].value.expectation,
            help: members[slot].example.map { FormRemark.write($0) }))
        slots[slot] = Self.wrong
      }
    }
    for slot in required where slots[slot] == Self.absent && !isMeant([slot], by: unknown) {
      diagnostics.append(.missingMember(members[slot], in: json))
    }
    for rule in rules { check(rule, json, order, &slots, unknown, &diagnostics) }
    return slots
  }

  /// Returns where the value of each member of an object stands that is known to be right.
  fileprivate func slots(of json: JSON) -> [Int32] {
    var slots = blank
    let document = json.document
    let text = document.file.bytes
    var next = json.index + 1
    let end = Int(json.node.next)
    while next < end {
      let node = document.nodes[next]
      if let slot = slot(of: node, in: text.span, of: document) { slots[slot] = Int32(next) }
      next = Int(node.next)
    }
    return slots
  }

  /// Returns the members of an object that are right, with their values; the others are reported.
  @discardableResult
  public func values(
    of json: JSON, _ diagnostics: inout [Diagnostic]
  ) -> [(member: MemberShape, value: JSON)] {
    let slots = check(json, &diagnostics)
    return slots.indices.filter { slots[$0] >= 0 }.map {
      (members[$0], JSON(document: json.document, index: Int(slots[$0])))
    }
  }

  /// Checks the elements of an array, or the members of a map.
  private func check(_ json: JSON, _ asked: Acceptance, _ diagnostics: inout [Diagnostic]) {
    for child in json.kind == .array ? json.elements : json.members {
      if !asked.accepts(child) {
        diagnostics.append(.wrongKind(child, expected: asked.shape.expectation))
      } else if let element = asked.element {
        check(child, element, &diagnostics)
      }
    }
  }

  /// Checks which members stand together; those that can't stand beside the first read as absent.
  private func check(
    _ rule: ShapeRule, _ json: JSON, _ order: [Int], _ slots: inout [Int32], _ unknown: [String],
    _ diagnostics: inout [Diagnostic]
  ) {
    var taken: (lead: Int, way: Int)?
    for slot in order where taken == nil {
      taken = rule.ways.firstIndex { $0.leads.contains(slot) }.map { (slot, $0) }
    }
    guard let (lead, way) = taken else {
      let leads = rule.ways.flatMap(\.leads)
      if rule.isRequired, !isMeant(leads, by: unknown) {
        diagnostics.append(
          .missingMember(oneOf: leads.map { members[$0].name }, in: json))
      }
      return
    }
    for slot in rule.ways[way].needs
    where slots[slot] == Self.absent && !isMeant([slot], by: unknown) {
      diagnostics.append(.missingMember(members[slot], in: json))
    }
    for slot in order where rule.foreign[way].contains(slot) {
      let text = json.document.file.bytes
      guard
        let value = json.members.first(where: {
          self.slot(of: $0.node, in: text.span, of: json.document) == slot
        })
      else { continue }
      diagnostics.append(.notBeside(value, members[lead].name))
      slots[slot] = Self.wrong
    }
  }

  /// Whether an unknown key stands for one of some members, which then are not missing too.
  private func isMeant(_ slots: [Int], by unknown: [String]) -> Bool {
    unknown.contains { key in
      if let foreign = foreignKey(key) { return foreign.member.map(slots.contains) ?? true }
      let nearest = nearestWord(to: key, among: members.map(\.name))
      return slots.contains { members[$0].name == nearest }
    }
  }

  @inline(__always)
  private func slot(
    of node: JSONNode, in text: Span<UInt8>, of document: JSONDocument
  ) -> Int? {
    for slot in names.indices where names[slot].isKey(of: node, in: text, of: document) {
      // A member that no such object has is one without a name.
      if !names[slot].text.isEmpty { return slot }
    }
    return nil
  }
}

extension Diagnostic {
  /// A value is of another kind than it must be.
  public static func wrongKind(
    _ value: JSON, expected: Expectation, help: (any Remark)? = nil
  ) -> Diagnostic {
    Diagnostic(
      "wrong-kind", at: value.location,
      FormRemark.mustBe(expected, value.excerpt()),
      help: FormRemark.nearWord(to: value, expected) ?? help ?? FormRemark.quotes(value, expected))
  }

  fileprivate static func missingMember(oneOf names: [String], in object: JSON) -> Diagnostic {
    Diagnostic(
      "missing-key", at: object.location,
      FormRemark.oneKeyIsMissing(names))
  }

  /// A member can't stand where another one stands.
  public static func notBeside(_ value: JSON, _ other: String) -> Diagnostic {
    Diagnostic(
      "keys-exclude", at: value.keyLocation,
      FormRemark.notBeside(value.key, other), help: FormRemark.keepOne)
  }

  fileprivate static func missingMember(_ member: MemberShape, in object: JSON) -> Diagnostic {
    let example = member.example.map { FormRemark.write("\"\(member.name)\": \($0)") }
    return Diagnostic(
      "missing-key", at: object.location, FormRemark.keyIsMissing(member.name),
      help: example ?? (member.value.isText ? .writeTexts(member.name) : nil))
  }
}

extension FormRemark {
  /// The help for a word that is not among those that would have been right.
  ///
  /// - Parameters:
  ///   - word: What the user wrote.
  ///   - candidates: The right words, in the order to show them.
  ///   - lists: Whether to list the right words if none is near.
  /// - Returns: The nearest word, else some of the right ones; `nil` if there are none.
  static func nearest(
    to word: String, among candidates: [String], orOneOf lists: Bool
  ) -> FormRemark? {
    if let nearest = nearestWord(to: word, among: candidates) {
      return .didYouMean(nearest)
    }
    guard lists, !candidates.isEmpty else { return nil }
    return .possibleAre(Array(candidates.prefix(12)), more: candidates.count > 12)
  }
}
