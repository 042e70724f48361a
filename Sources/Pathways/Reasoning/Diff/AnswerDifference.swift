internal import LocatedJSON

/// What two answers to a case show otherwise, beside what stands otherwise: urgency, last days, steps,
/// questions.
///
/// They are compared as they are written, so that nothing that is shown can differ unseen.
enum AnswerDifference {
  /// The members that are no answer: what was asked, and by which rules.
  private static let asked: Set<String> = ["format", "id", "on", "catalogue", "case", "note"]

  /// The members whose elements have names, with what these are.
  private static let kinds: [String: CaseChanges.Part.Kind] = [
    "alerts": .alert, "groups": .group, "offers": .offer, "rights": .right,
    "followUps": .followUp,
  ]

  /// The members that hold nothing but words.
  private static let texts: Set<String> = [
    "text", "name", "door", "sources", "openQuestions", "note", "hours", "goal", "risk",
  ]

  /// Compares two answers.
  ///
  /// - Parameters:
  ///   - answers: The old answer and the new one, as JSON.
  ///   - told: What is known to differ: what follows from it is not told again.
  /// - Returns: What differs, the members in the order of the answer.
  static func parts(
    _ answers: [[UInt8]], besides told: [CaseChanges.Part]
  ) -> [CaseChanges.Part] {
    let roots = answers.compactMap { bytes in
      try? JSONDocument(SourceFile(name: "", bytes: bytes)).root
    }
    guard roots.count == 2 else { return [] }
    return CatalogueDiff.changedMembers(from: roots[0], to: roots[1]).flatMap { name in
      asked.contains(name) ? [] : parts(name, roots[0].member(name), roots[1].member(name), told)
    }
  }

  private static func parts(
    _ name: String, _ old: JSON?, _ new: JSON?, _ told: [CaseChanges.Part]
  ) -> [CaseChanges.Part] {
    guard let kind = kinds[name], let old, let new else {
      // What leads is told by its name.
      if name == "plan", told.contains(where: { $0.kind == .plan }) { return [] }
      return [whole(name, isOnlyWords: areAlike(old, new))]
    }
    let (before, after) = (byID(old), byID(new))
    let named = Set(told.filter { $0.kind == kind }.map(\.name))
    var parts: [CaseChanges.Part] = []
    for (id, json) in after where !named.contains(id) {
      guard let own = before.first(where: { $0.id == id })?.json else {
        parts.append(.init(kind: kind, name: id, from: "none", to: standing(json)))
        continue
      }
      parts += fields(kind, id, own, json)
    }
    for (id, json) in before where !named.contains(id) && !after.contains(where: { $0.id == id }) {
      parts.append(.init(kind: kind, name: id, from: standing(json), to: "none"))
    }
    if order(before, of: kind, among: after) != order(after, of: kind, among: before) {
      parts.append(whole(name, isOnlyWords: false))
    }
    return parts
  }

  private static func whole(_ name: String, isOnlyWords: Bool) -> CaseChanges.Part {
    .init(kind: .answer, name: name, from: "", to: "", isOnlyWords: isOnlyWords)
  }

  private static func byID(_ list: JSON) -> [(id: String, json: JSON)] {
    list.elements.map { ($0.member("id")?.string ?? "", $0) }
  }

  /// What both have, in the order of one: of offers those that can be had.
  private static func order(
    _ own: [(id: String, json: JSON)], of kind: CaseChanges.Part.Kind,
    among others: [(id: String, json: JSON)]
  ) -> [String] {
    let known = Set(others.filter { isShown($0.json, kind) }.map(\.id))
    return own.filter { isShown($0.json, kind) && known.contains($0.id) }.map(\.id)
  }

  private static func isShown(_ json: JSON, _ kind: CaseChanges.Part.Kind) -> Bool {
    kind != .offer || ["fits", "open"].contains(standing(json))
  }

  private static func standing(_ json: JSON) -> String {
    let words = ["standing", "state", "truth", "urgency"].lazy.compactMap {
      json.member($0)?.string
    }
    return words.first ?? "shown"
  }

  private static func fields(
    _ kind: CaseChanges.Part.Kind, _ id: String, _ old: JSON, _ new: JSON
  ) -> [CaseChanges.Part] {
    // A place in the order is another as soon as anything before it is.
    CatalogueDiff.changedMembers(from: old, to: new).filter { $0 != "rank" }.map { field in
      let (from, to) = (old.member(field), new.member(field))
      return .init(
        kind: kind, name: id, field: field, from: from?.string ?? "", to: to?.string ?? "",
        isOnlyWords: texts.contains(field) || areAlike(from, to),
        isAbsent: !isShown(old, kind) && !isShown(new, kind))
    }
  }

  /// Whether two values differ in nothing but words.
  private static func areAlike(_ old: JSON?, _ new: JSON?) -> Bool {
    guard let old, let new, old.kind == new.kind else { return false }
    switch old.kind {
    case .object:
      return CatalogueDiff.changedMembers(from: old, to: new).allSatisfy { name in
        texts.contains(name) || areAlike(old.member(name), new.member(name))
      }
    case .array:
      let (own, others) = (Array(old.elements), Array(new.elements))
      return own.count == others.count && zip(own, others).allSatisfy { areAlike($0, $1) }
    case .string, .number, .true, .false, .null: return old.isSame(as: new)
    }
  }
}
