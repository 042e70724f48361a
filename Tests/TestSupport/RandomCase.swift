public import Pathways

/// Makes cases over a catalogue's vocabulary, half told as people tell them.
public enum RandomCase {
  /// Returns a case as JSON.
  ///
  /// - Parameters:
  ///   - catalogue: Whose vocabulary to use.
  ///   - random: Where chance comes from.
  ///   - id: The case's name as it is to stand in the JSON, or nothing.
  ///   - events: How many events there are at the most.
  /// - Returns: The case, on one line.
  public static func json(
    _ catalogue: Catalogue, _ random: inout SplitMix64, id: String = "", events: Int = 0
  ) -> String {
    var facts: [String] = []
    var isBorn = false
    for fact in catalogue.vocabulary.facts
    where fact.derivation == nil && Int.random(in: 0..<4, using: &random) == 0 {
      // A month of birth and a birthday drawn apart would be those of two people.
      let isBirth = catalogue.vocabulary.isAgeSource(fact.index)
      if isBirth, isBorn { continue }
      if let value = value(of: fact, catalogue, &random) {
        facts.append("\"\(fact.name)\": \(value)")
        isBorn = isBorn || isBirth
      }
    }
    var members = ["\"on\": \"2026-11-\(10 + Int.random(in: 0..<19, using: &random))\""]
    if !id.isEmpty { members.append("\"id\": \"\(id)\"") }
    members.append("\"facts\": {\(facts.joined(separator: ", "))}")
    let count = events == 0 ? 0 : Int.random(in: 0...events, using: &random)
    if count > 0 {
      let told = (0..<count).map { _ in event(catalogue, &random) }
      members.append("\"events\": [\(told.joined(separator: ", "))]")
    }
    return "{\(members.joined(separator: ", "))}"
  }

  private static func value(
    of fact: Fact, _ catalogue: Catalogue, _ random: inout SplitMix64
  ) -> String? {
    switch fact.kind {
    case .boolean: return "\(Bool.random(using: &random))"
    case .number(let range, let decimals):
      let number = Int.random(in: range, using: &random)
      return decimals == 0 ? "\(number)" : "\(number / 10).\(number % 10)"
    case .ordered, .choice:
      return fact.values.randomElement(using: &random).map { "\"\($0.name)\"" }
    case .set:
      func some(_ one: Int) -> [String] {
        fact.values.filter { _ in Int.random(in: 0..<one, using: &random) == 0 }
          .map { "\"\($0.name)\"" }
      }
      let present = some(6)
      guard Int.random(in: 0..<4, using: &random) == 0 else {
        return "[\(present.joined(separator: ", "))]"
      }
      let absent = some(3).filter { !present.contains($0) }
      return
        "{\"present\": [\(present.joined(separator: ", "))], \"absent\": [\(absent.joined(separator: ", "))]}"
    case .municipality:
      let place = catalogue.vocabulary.places.municipalities.randomElement(using: &random)
      return place.map { "\"\($0.code)\"" }
    case .date: return "\"2026-\(10 + Int.random(in: 0..<3, using: &random))-15\""
    case .month: return "\"\(1940 + Int.random(in: 0..<80, using: &random))-05\""
    case .text: return "\"some words\""
    case .region: return nil
    }
  }

  private static func event(_ catalogue: Catalogue, _ random: inout SplitMix64) -> String {
    let types = catalogue.vocabulary.eventTypes.filter { $0.name != "score" }
    let type = types.randomElement(using: &random)?.name ?? ""
    var members = ["\"type\": \"\(type)\""]
    if Int.random(in: 0..<8, using: &random) > 0 {
      let month = 10 + Int.random(in: 0..<3, using: &random)
      let day = 10 + Int.random(in: 0..<18, using: &random)
      members.append("\"on\": \"\(2023 + Int.random(in: 0..<5, using: &random))-\(month)-\(day)\"")
    }
    if let offer = catalogue.offers.randomElement(using: &random), Bool.random(using: &random) {
      members.append("\"offer\": \"\(offer.id)\"")
    }
    return "{\(members.joined(separator: ", "))}"
  }
}
