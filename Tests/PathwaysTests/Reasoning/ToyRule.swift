import Foundation
import TestSupport

/// A rule as a test knows it: it writes itself as a catalogue has it, and decides people by itself,
/// so that the program is compared with something that is not the program.
indirect enum ToyRule {
  case all([ToyRule])
  case any([ToyRule])
  case some(Int, [ToyRule])
  case not(ToyRule)
  case a(Bool)
  case age(ClosedRange<Int>)
  case ages(Set<Int>)
  case s(Set<Int>)
  case c(Set<Int>)
  case set(String, how: String, Set<Int>)
  case size(String, ClosedRange<Int>)
  case lives(Set<Int>)
  case events(Set<Int>, within: Bool, ClosedRange<Int>)

  static let degrees = ["x", "y", "z"]
  static let choices = ["p", "q", "w"]
  static let members = ["m", "n"]
  static let towns = ["1", "2", "3"]

  /// The rule as JSON.
  var json: String {
    func names(_ numbers: Set<Int>, _ names: [String]) -> String {
      "[" + numbers.sorted().map { "\"\(names[$0])\"" }.joined(separator: ", ") + "]"
    }
    func list(_ rules: [ToyRule]) -> String { rules.map(\.json).joined(separator: ", ") }
    switch self {
    case .all(let rules): return rules.isEmpty ? "{}" : "{\"all\": [\(list(rules))]}"
    case .any(let rules): return "{\"any\": [\(list(rules))]}"
    case .some(let count, let rules):
      return "{\"some\": {\"atLeast\": \(count), \"of\": [\(list(rules))]}}"
    case .not(let rule): return "{\"not\": \(rule.json)}"
    case .ages(let ages):
      let list = ages.sorted().map { "\($0)" }.joined(separator: ", ")
      return "{\"age\": {\"anyOf\": [\(list)]}}"
    case .size(let name, let range):
      let least = range.lowerBound > 0 ? ["\"atLeast\": \(range.lowerBound)"] : []
      let most = range.upperBound < 2 ? ["\"atMost\": \(range.upperBound)"] : []
      return "{\"\(name)\": {\"size\": {\((least + most).joined(separator: ", "))}}}"
    case .a(let value): return "{\"a\": \(value)}"
    case .age(let range):
      return "{\"age\": {\"atLeast\": \(range.lowerBound), \"atMost\": \(range.upperBound)}}"
    case .s(let values): return "{\"s\": {\"anyOf\": \(names(values, Self.degrees))}}"
    case .c(let values): return "{\"c\": {\"anyOf\": \(names(values, Self.choices))}}"
    case .set(let name, let how, let values):
      return "{\"\(name)\": {\"\(how)\": \(names(values, Self.members))}}"
    case .lives(let towns): return "{\"town\": {\"anyOf\": \(names(towns, Self.towns))}}"
    case .events(let types, let within, let range):
      let span = within ? ", \"withinDays\": 10" : ""
      let most = range.upperBound == .max ? "" : ", \"atMost\": \(range.upperBound)"
      return
        "{\"events\": {\"count\": {\"type\": \(names(types, ["e", "f"]))\(span)}, \"atLeast\": \(range.lowerBound)\(most)}}"
    }
  }

  /// Whether the rule holds for a person of whom everything is known.
  func holds(_ person: ToyPerson) -> Bool {
    switch self {
    case .all(let rules): return rules.allSatisfy { $0.holds(person) }
    case .any(let rules): return rules.contains { $0.holds(person) }
    case .some(let count, let rules): return rules.count { $0.holds(person) } >= count
    case .not(let rule): return !rule.holds(person)
    case .ages(let ages): return ages.contains(person.age)
    case .size(let name, let range): return range.contains(person.set(name).count)
    case .a(let value): return person.a == value
    case .age(let range): return range.contains(person.age)
    case .s(let values): return values.contains(person.s)
    case .c(let values): return values.contains(person.c)
    case .set(let name, let how, let values):
      let own = person.set(name)
      switch how {
      case "anyOf": return !own.isDisjoint(with: values)
      case "allOf": return own.isSuperset(of: values)
      default: return own.isDisjoint(with: values)
      }
    case .lives(let towns): return towns.contains(person.town)
    case .events(let types, let within, let range):
      var count = 0
      if types.contains(0) { count += person.recent + (within ? 0 : person.older) }
      if types.contains(1) { count += person.other }
      return range.contains(count)
    }
  }
}

/// A person of whom everything is known.
struct ToyPerson {
  var a = false
  var age = 0
  var s = 0
  var c = 0
  var k: Set<Int> = []
  var l: Set<Int> = []
  var town = 0
  /// How many events `e` in the last ten days, and before them.
  var recent = 0
  var older = 0
  /// How many events `f`, in the last ten days.
  var other = 0
  /// The offers that exist here.
  var here: Set<Int> = []
}

extension ToyPerson {
  /// What a set of a name has.
  func set(_ name: String) -> Set<Int> { name == "k" ? k : name == "l" ? l : k.union(l) }
}

/// What a toy catalogue's people are told apart by.
enum ToyFeature: CaseIterable {
  case a, age, s, c, sets, town, e, f

  private static let subsets: [Set<Int>] = [[], [0], [1], [0, 1]]

  /// The people with each value of the feature in place of what they had.
  func spread(_ people: [ToyPerson]) -> [ToyPerson] {
    func each<Value>(
      _ path: WritableKeyPath<ToyPerson, Value>, _ values: [Value], _ people: [ToyPerson]
    ) -> [ToyPerson] {
      people.flatMap { person in
        values.map { value in
          var copy = person
          copy[keyPath: path] = value
          return copy
        }
      }
    }
    switch self {
    case .a: return each(\.a, [false, true], people)
    case .age: return each(\.age, Array(0...5), people)
    case .s: return each(\.s, [0, 1, 2], people)
    case .c: return each(\.c, [0, 1, 2], people)
    case .sets: return each(\.l, Self.subsets, each(\.k, Self.subsets, people))
    case .town: return each(\.town, [0, 1, 2], people)
    case .e: return each(\.older, [0, 1, 2, 3], each(\.recent, [0, 1, 2, 3], people))
    case .f: return each(\.other, [0, 1, 2, 3], people)
    }
  }

  /// A rule that asks for the feature.
  func rule(_ random: inout SplitMix64, among features: [ToyFeature]) -> ToyRule {
    func some(_ count: Int) -> Set<Int> {
      Set(
        (0..<count).filter { _ in Bool.random(using: &random) } + [
          Int.random(in: 0..<count, using: &random)
        ])
    }
    switch self {
    case .a: return .a(Bool.random(using: &random))
    case .age:
      if Int.random(in: 0..<3, using: &random) == 0 { return .ages(some(6)) }
      let low = Int.random(in: 0...5, using: &random)
      return .age(low...Int.random(in: low...5, using: &random))
    case .s: return .s(some(3))
    case .c: return .c(some(3))
    case .sets:
      let name = ["k", "l", "u"].randomElement(using: &random) ?? "u"
      if Int.random(in: 0..<3, using: &random) == 0 {
        return .size(name, [0...1, 1...1, 2...2, 1...2].randomElement(using: &random) ?? 1...1)
      }
      return .set(
        name,
        how: ["anyOf", "allOf", "noneOf"].randomElement(using: &random) ?? "anyOf", some(2))
    case .town: return .lives(some(3))
    case .e:
      let low = Int.random(in: 0...2, using: &random)
      let high = Bool.random(using: &random) ? Int.max : Int.random(in: low...2, using: &random)
      return .events(
        [0], within: Bool.random(using: &random), low == 0 && high == .max ? 1...high : low...high)
    case .f:
      let isAlone = !features.contains(.e) || Bool.random(using: &random)
      return .events(isAlone ? [1] : [0, 1], within: true, 1...(.max))
    }
  }
}
