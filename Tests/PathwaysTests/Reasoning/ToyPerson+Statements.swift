import Foundation
import TestSupport
import XCTest

@testable import Pathways

/// A toy person as the program's statements see it: by the test's own reading of them.
extension ToyPerson {
  /// Whether the person is as a box says: one of some values of each of some variables.
  func isIn(
    _ box: [(variable: Space.Variable, values: [Int])], _ catalogues: [Catalogue]
  ) -> Bool {
    box.allSatisfy { variable, values in
      values.contains { has($0, of: variable, catalogues) }
    }
  }

  /// Whether the person has a value of a variable.
  func has(_ value: Int, of variable: Space.Variable, _ catalogues: [Catalogue]) -> Bool {
    let own = variable.values[value]
    func isAmong(_ number: Int) -> Bool { own.numbers.contains { $0.contains(number) } }
    switch variable.subject {
    case .fact("age"): return isAmong(age)
    case .fact("s"): return isAmong(s)
    case .fact("c"): return isAmong(c)
    case .fact: return isAmong(a ? 1 : 0)
    case .only: return k.count == 1 && k.allSatisfy(isAmong)
    case .members("here", let names):
      return names.contains { here.contains(Int($0.dropFirst()) ?? -1) } == (value == 1)
    case .members(let set, let names):
      let members = names.compactMap { ["m", "n"].firstIndex(of: $0) }
      // A variable of several members says of the first that it is there, or of all that not.
      return members.contains { (set == "k" ? k : l).contains($0) } == (value == 1)
    case .place: return isAmong(town)
    case .events: return value == 0 && recent + older + other == 0
    case .supposed:
      for (side, sayings) in own.sayings.enumerated() {
        for case .supposed(let criterion, let truth) in sayings {
          return passes(criterion, catalogues[side]) == truth
        }
      }
      return false
    }
  }

  /// Whether the person passes a test of events, counted here.
  private func passes(_ index: Index<Criterion>, _ catalogue: Catalogue) -> Bool {
    guard case .leaf(.events(let number)) = catalogue.pool[index],
      case .count(let selector, let range) = catalogue.pool.eventTests[number]
    else { return false }
    let names = selector.types.indexes().map { catalogue.vocabulary.eventTypes[$0].name }
    var count = 0
    if names.contains("e") { count += recent + (selector.within == nil ? older : 0) }
    if names.contains("f") { count += other }
    return range.contains(count)
  }

  /// The person as a case in which everything is known.
  func json(_ toy: ToyCatalogue) -> String {
    func set(_ names: [String], _ members: Set<Int>) -> String {
      let present = members.sorted().map { "\"\(names[$0])\"" }.joined(separator: ", ")
      return members.isEmpty
        ? "{\"absent\": \"any\"}" : "{\"present\": [\(present)], \"absent\": \"any\"}"
    }
    let locals = toy.offers.map(\.id)
    let facts = [
      "\"a\": \(a)", "\"age\": \(age)", "\"s\": \"\(ToyRule.degrees[s])\"",
      "\"c\": \"\(ToyRule.choices[c])\"", "\"k\": \(set(ToyRule.members, k))",
      "\"l\": \(set(ToyRule.members, l))", "\"town\": \"\(ToyRule.towns[town])\"",
      "\"here\": \(set(locals, here))",
    ]
    var events = [String](repeating: "{\"type\": \"e\", \"on\": \"2026-11-15\"}", count: recent)
    events += [String](repeating: "{\"type\": \"e\", \"on\": \"2026-01-15\"}", count: older)
    events += [String](repeating: "{\"type\": \"f\", \"on\": \"2026-11-15\"}", count: other)
    var none: [String] = []
    if recent + older == 0 { none.append("\"e\"") }
    if other == 0 { none.append("\"f\"") }
    return
      "{\"on\": \"2026-11-20\", \"facts\": {\(facts.joined(separator: ", "))}, \"events\": [\(events.joined(separator: ", "))], \"noEvents\": [\(none.joined(separator: ", "))]}"
  }

  /// In what two people differ, as far as one offer can depend on it.
  func differs(from other: ToyPerson, offer: Int) -> Set<String> {
    var found: Set<String> = []
    if a != other.a { found.insert("a") }
    if age != other.age { found.insert("age") }
    if s != other.s { found.insert("s") }
    if c != other.c { found.insert("c") }
    if k != other.k { found.insert("k") }
    if l != other.l { found.insert("l") }
    if town != other.town { found.insert("town") }
    if recent != other.recent || older != other.older { found.insert("e") }
    if self.other != other.other { found.insert("f") }
    if here.contains(offer) != other.here.contains(offer) { found.insert("here") }
    return found
  }
}

/// How many seeds a proof by brute force looks at: `PROOF_SCALE` times as many as usual.
func proofSeeds(_ usual: Int) -> ClosedRange<Int> {
  let scale = ProcessInfo.processInfo.environment["PROOF_SCALE"].flatMap(Double.init) ?? 1
  return 1...max(1, Int(Double(usual) * scale))
}
