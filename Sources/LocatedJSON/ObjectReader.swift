/// An object whose members were checked against a shape.
///
/// Creating one reports every unknown, missing or wrong member at once; a member that is wrong
/// reads as absent, so that reading goes on.
public struct ObjectReader<Member: ObjectMember>: Sendable {
  /// The object as it stands in the text.
  public let json: JSON

  private var slots: [Int32]

  /// Checks an object against a shape.
  ///
  /// - Parameters:
  ///   - json: Any value; one that is no object is reported and has no members.
  ///   - shape: What the members may be.
  ///   - diagnostics: Where findings are added.
  public init(_ json: JSON, _ shape: ObjectShape<Member>, _ diagnostics: inout [Diagnostic]) {
    self.json = json
    slots = [Int32](repeating: -1, count: shape.members.count)
    guard json.kind == .object else {
      diagnostics.append(.wrongKind(json, expected: JSON.Kind.object.words))
      return
    }
    for value in json.members {
      guard let slot = Self.slot(of: value, in: shape) else {
        diagnostics.append(.unknownMember(value, among: shape.members.map(\.name)))
        continue
      }
      if shape.members[slot].value.accepts(value) {
        slots[slot] = Int32(value.index)
      } else {
        diagnostics.append(.wrongKind(value, expected: shape.members[slot].value.expectation))
        slots[slot] = -2
      }
    }
    for (slot, member) in shape.members.enumerated() where member.isRequired && slots[slot] == -1 {
      diagnostics.append(.missingMember(member.name, in: json))
    }
    // A wrong member was reported; from here on it counts as absent.
    for slot in slots.indices where slots[slot] == -2 { slots[slot] = -1 }
  }

  /// The value of a member, or `nil` if the object has none or a wrong one.
  public subscript(member: Member) -> JSON? {
    let index = slots[member.rawValue]
    return index < 0 ? nil : JSON(document: json.document, index: Int(index))
  }

  private static func slot(of value: JSON, in shape: ObjectShape<Member>) -> Int? {
    let hash = value.node.keyHash
    for slot in shape.hashes.indices where shape.hashes[slot] == hash {
      if value.hasKey(shape.members[slot].name) { return slot }
    }
    return nil
  }
}

extension JSON {
  /// Returns whether the key of this member's value is `name`, without making a string of it.
  public func hasKey(_ name: String) -> Bool {
    if node.keyIsEscaped { return key == name }
    let range = node.keyRange
    let utf8 = name.utf8
    guard utf8.count == range.count else { return false }
    // Byte by byte: this is asked for every member of every object, and the generic comparison of
    // two sequences is ten times as slow.
    var offset = range.lowerBound
    for byte in utf8 {
      if document.file.bytes[offset] != byte { return false }
      offset += 1
    }
    return true
  }
}

extension Diagnostic {
  /// A value is of another kind than it must be.
  public static func wrongKind(_ value: JSON, expected: Bilingual) -> Diagnostic {
    Diagnostic(
      "wrong-kind", at: value.location,
      Bilingual(
        da: "her skal stå \(expected.danish), ikke `\(value.excerpt())`",
        en: "this must be \(expected.english), not `\(value.excerpt())`"))
  }

  fileprivate static func unknownMember(_ value: JSON, among names: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-key", at: value.keyLocation,
      Bilingual(da: "ukendt nøgle `\(value.key)`", en: "unknown key `\(value.key)`"),
      help: .didYouMean(value.key, among: names, orOneOf: true))
  }

  fileprivate static func missingMember(_ name: String, in object: JSON) -> Diagnostic {
    Diagnostic(
      "missing-key", at: object.location,
      Bilingual(da: "nøglen `\(name)` mangler", en: "the key `\(name)` is missing"))
  }
}

extension Bilingual {
  /// The help for a word that is not among those that would have been right.
  ///
  /// - Parameters:
  ///   - word: What the user wrote.
  ///   - candidates: The right words, in the order to show them.
  ///   - lists: Whether to list the right words if none is near.
  /// - Returns: The nearest word, else some of the right ones; `nil` if there are none.
  public static func didYouMean(
    _ word: String, among candidates: [String], orOneOf lists: Bool
  ) -> Bilingual? {
    if let nearest = nearestWord(to: word, among: candidates) {
      return Bilingual(da: "mente du `\(nearest)`?", en: "did you mean `\(nearest)`?")
    }
    guard lists, !candidates.isEmpty else { return nil }
    let some = candidates.prefix(12).joined(separator: ", ") + (candidates.count > 12 ? ", …" : "")
    return Bilingual(da: "mulige er: \(some)", en: "possible are: \(some)")
  }
}
