import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// A small catalogue made by chance, with all the people there can be.
struct ToyCatalogue {
  struct Offer {
    var id: String
    var status = "established"
    var isLocal = false
    var area: Set<Int>?
    var requires: ToyRule
    var excludes: [ToyRule] = []
    /// What the overlay for towns 1 and 2 requires instead.
    var override: ToyRule?
    /// Whether the overlay establishes what is only proposed elsewhere.
    var isRevived = false
    /// What the overlay says: `confirms` or `denies`.
    var word: String?
    var purpose = 0
    var provider = 0
    var level = 0
  }

  struct Alert {
    var id: String
    var when: ToyRule
    var unless: ToyRule?
    var forbids: [Int] = []
  }

  var features: [ToyFeature]
  var offers: [Offer]
  var alerts: [Alert]
  var group: (when: ToyRule, unsettled: ToyRule?)
  var right: ToyRule
  var impossible: [ToyRule]
  var needs = ""

  static let overlay: Set<Int> = [0, 1]

  /// Makes a catalogue.
  ///
  /// - Parameters:
  ///   - random: Where chance comes from.
  ///   - count: How many offers there are.
  ///   - wanted: What people must be told apart by, among other things.
  init(_ random: inout SplitMix64, offers count: Int = 3, by wanted: [ToyFeature] = []) {
    features = []
    var size = 1
    let rest = ToyFeature.allCases.filter { !wanted.contains($0) }
    for feature in wanted + rest.shuffled(using: &random) {
      let own = feature.spread([ToyPerson()]).count
      guard size * own <= 3000, features.count < 5 else { continue }
      features.append(feature)
      size *= own
    }
    (offers, alerts, impossible) = ([], [], [])
    group = (.all([]), nil)
    right = .all([])
    for number in 0..<count {
      var offer = Offer(id: "o\(number)", requires: rule(&random))
      offer.excludes = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        rule(&random, depth: 1)
      }
      // Some offers are narrower than the one before, and so may stand in its shadow.
      if number > 0, Int.random(in: 0..<4, using: &random) == 0 {
        offer.requires = .all([offers[number - 1].requires, leaf(&random)])
        offer.excludes = offers[number - 1].excludes
      }
      if Int.random(in: 0..<8, using: &random) == 0 { offer.status = "proposed" }
      offer.isLocal = Int.random(in: 0..<4, using: &random) == 0
      if features.contains(.town) {
        if Int.random(in: 0..<4, using: &random) == 0 { offer.area = [0, 1] }
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
          offer.override = rule(&random)
          if Bool.random(using: &random) { (offer.status, offer.isRevived) = ("proposed", true) }
        case 1: offer.word = "confirms"
        case 2: offer.word = "denies"
        default: break
        }
      }
      offer.level = Int.random(in: 0...1, using: &random)
      offers.append(offer)
    }
    for number in 0..<2 {
      alerts.append(
        Alert(
          id: "AL\(number)", when: rule(&random),
          unless: Bool.random(using: &random) ? rule(&random, depth: 1) : nil,
          forbids: [Int.random(in: 0..<count, using: &random)]))
    }
    group = (rule(&random), Bool.random(using: &random) ? rule(&random, depth: 1) : nil)
    right = rule(&random)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      impossible.append(.all([leaf(&random), leaf(&random)]))
    }
  }

  private func leaf(_ random: inout SplitMix64) -> ToyRule {
    (features.randomElement(using: &random) ?? .a).rule(&random, among: features)
  }

  /// Makes a rule of the catalogue's features.
  func rule(_ random: inout SplitMix64, depth: Int = 2) -> ToyRule {
    guard depth > 0, Int.random(in: 0..<4, using: &random) > 0 else { return leaf(&random) }
    let parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in
      rule(&random, depth: depth - 1)
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return .not(rule(&random, depth: depth - 1))
    case 1, 2: return .any(parts)
    // All of two and one of two are other rules already.
    case 3 where parts.count == 3: return .some(2, parts)
    default: return .all(parts)
    }
  }

  /// The catalogue with an edit somewhere.
  func edited(_ random: inout SplitMix64) -> ToyCatalogue {
    var copy = self
    let number = offers.indices.randomElement(using: &random) ?? 0
    switch Int.random(in: 0..<9, using: &random) {
    case 0: copy.offers[number].requires = rule(&random)
    case 1: copy.offers[number].requires = .all([offers[number].requires, leaf(&random)])
    case 2: copy.offers[number].requires = .any([offers[number].requires, leaf(&random)])
    case 3: copy.offers[number].excludes.append(leaf(&random))
    case 4: copy.offers[number].excludes = Array(offers[number].excludes.dropFirst())
    // The same in other words: only a search can tell.
    case 5:
      let own = offers[number].requires
      copy.offers[number].requires = .any([own, .all([own, leaf(&random)])])
    case 6:
      copy.offers[number].status = offers[number].status == "proposed" ? "established" : "proposed"
      copy.offers[number].isRevived = false
    case 7: copy.alerts[0].when = .any([alerts[0].when, leaf(&random)])
    default:
      copy.right = .not(.not(right))
      copy.group.unsettled = leaf(&random)
    }
    return copy
  }
}

// MARK: People

extension ToyCatalogue {
  /// Everyone there can be.
  var people: [ToyPerson] {
    var people = [ToyPerson()]
    for feature in features { people = feature.spread(people) }
    for number in offers.indices where offers[number].isLocal {
      people += people.map { person in
        var copy = person
        copy.here.insert(number)
        return copy
      }
    }
    return people.filter { person in !impossible.contains { $0.holds(person) } }
  }

  func fits(_ number: Int, _ person: ToyPerson) -> Bool {
    let offer = offers[number]
    let isInOverlay = Self.overlay.contains(person.town)
    guard offer.status != "proposed" || offer.isRevived && isInOverlay else { return false }
    if let area = offer.area, !area.contains(person.town) { return false }
    if isInOverlay, offer.word == "denies" { return false }
    let isConfirmed = isInOverlay && offer.word == "confirms"
    if offer.isLocal, !isConfirmed, !person.here.contains(number) { return false }
    let requires = isInOverlay ? offer.override ?? offer.requires : offer.requires
    return requires.holds(person) && !offer.excludes.contains { $0.holds(person) }
  }

  func raises(_ number: Int, _ person: ToyPerson) -> Bool {
    alerts[number].when.holds(person) && !(alerts[number].unless?.holds(person) ?? false)
  }

  func belongs(_ person: ToyPerson) -> Bool {
    group.when.holds(person) && !(group.unsettled?.holds(person) ?? false)
  }
}

// MARK: Files

extension ToyCatalogue {
  private var vocabulary: String {
    let list = impossible.map { rule in
      """
      {"when": \(rule.json), "because": {"en": "no"},
       "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]}
      """
    }.joined(separator: ",\n")
    return """
      {"facts": {
        "a": {"type": "boolean", "label": {"en": "a"}, "ask": {"en": "A?"}},
        "age": {"type": "integer", "range": [0, 5], "label": {"en": "age"}, "ask": {"en": "Age?"}},
        "s": {"type": "ordered", "values": ["x", "y", "z"], "label": {"en": "s"}, "ask": {"en": "S?"}},
        "c": {"type": "choice", "values": ["p", "q", "w"], "label": {"en": "c"}, "ask": {"en": "C?"}},
        "k": {"type": "set", "values": ["m", "n"], "label": {"en": "k"}, "ask": {"en": "K?"},
              "silence": "absentWhenListed"},
        "l": {"type": "set", "values": ["m", "n"], "label": {"en": "l"}, "ask": {"en": "L?"}},
        "u": {"type": "set", "values": ["m", "n"], "label": {"en": "u"},
              "derive": {"union": ["k", "l"]}, "askInstead": "k"},
        "town": {"type": "place", "of": "municipality", "label": {"en": "town"}, "ask": {"en": "Town?"}},
        "here": {"type": "set", "valuesFrom": "offers", "who": ["catalogue"], "label": {"en": "here"},
                 "ask": {"en": "Here?"}}},
       "classes": {"happened": {"label": {"en": "happened"}, "silence": "none"},
                   "asked": {"label": {"en": "asked"}}},
       "events": {"e": {"class": "happened", "label": {"en": "e"}},
                  "f": {"class": "asked", "label": {"en": "f"}}},
       "impossible": [\(list)]}
      """
  }

  private static let places = """
    {"municipalities": [{"code": "1", "name": "Ay"}, {"code": "2", "name": "Bee"},
                        {"code": "3", "name": "Cee"}],
     "regions": [{"code": "r", "name": "Are", "municipalities": ["1", "2"]},
                 {"code": "q", "name": "Queue", "municipalities": ["3"]}]}
    """

  private var main: String {
    """
    {"name": "toy", "version": "1", "languages": ["en"],
     "purposes": [{"id": "help", "label": {"en": "help"}}, {"id": "talk", "label": {"en": "talk"}}],
     "levels": [{"id": "low", "label": {"en": "low"}}, {"id": "high", "label": {"en": "high"}}],
     "actors": [{"id": "gp", "label": {"en": "GP"}}],
     "entryWays": [{"id": "self", "label": {"en": "self"}}],
     "payments": [{"id": "free", "label": {"en": "free"}}],
     "holders": [{"id": "gp", "actor": "gp", "text": {"en": "the GP holds"}}], "holder": "gp"\(needs)}
    """
  }

  private func text(_ offer: Offer) -> String {
    var rules = "\"requires\": \(offer.requires.json)"
    rules += ", \"excludes\": [\(offer.excludes.map(\.json).joined(separator: ", "))]"
    rules += ", \"payment\": \"free\""
    if offer.isLocal { rules += ", \"availability\": \"check-locally\"" }
    if offer.area != nil { rules += ", \"area\": {\"regions\": [\"r\"]}" }
    return SmallCatalogue.offer(offer.id, rules, level: offer.level == 0 ? "low" : "high")
      .replacingOccurrences(of: "established", with: offer.status)
      .replacingOccurrences(
        of: "\"provider\": \"p\"", with: "\"provider\": \"\(offer.provider == 0 ? "p" : "gp")\""
      )
      .replacingOccurrences(
        of: "\"purpose\": \"help\"",
        with: "\"purpose\": \"\(offer.purpose == 0 ? "help" : "talk")\"")
  }

  /// Reads the catalogue as the program does.
  func read() throws -> Catalogue {
    let source = "\"sources\": [{\"source\": \"s\", \"at\": \"1\", \"checked\": \"2026-01-01\"}]"
    var texts = [
      "catalogue.json": main, "vocabulary.json": vocabulary, "places.json": Self.places,
      "providers.json":
        #"{"providers": {"p": {"name": {"en": "P"}}, "gp": {"name": {"en": "GP"}}}}"#,
      "offers/all.json": "{\"offers\": [\(offers.map(text).joined(separator: ",\n"))]}",
    ]
    let alertTexts = alerts.map { alert in
      let unless = alert.unless.map { ", \"unless\": \($0.json)" } ?? ""
      let forbids = alert.forbids.map { "\"\(offers[$0].id)\"" }.joined(separator: ", ")
      let held = forbids.isEmpty ? "" : ", \"forbids\": {\"offers\": [\(forbids)]}"
      return
        "{\"id\": \"\(alert.id)\", \"urgency\": \"now\", \"text\": {\"en\": \"!\"}, \"when\": \(alert.when.json)\(unless)\(held), \(source)}"
    }
    texts["alerts.json"] = "{\"alerts\": [\(alertTexts.joined(separator: ", "))]}"
    let unsettled = group.unsettled.map { ", \"unsettled\": \($0.json)" } ?? ""
    texts["groups.json"] =
      "{\"groups\": [{\"id\": \"G\", \"name\": {\"en\": \"G\"}, \"when\": \(group.when.json)\(unsettled), \(source)}]}"
    texts["rights.json"] =
      "{\"milestones\": [{\"id\": \"now\", \"label\": {\"en\": \"now\"}}], \"rights\": [{\"id\": \"R\", \"name\": {\"en\": \"R\"}, \"text\": {\"en\": \"R\"}, \"who\": \(right.json), \"status\": \"established\", \"from\": \"now\", \"limit\": \"none\", \(source)}]}"
    let overrides = offers.compactMap { offer in
      let status = offer.isRevived ? ", \"status\": \"established\"" : ""
      return offer.override.map {
        "{\"overrides\": \"\(offer.id)\", \"requires\": \($0.json)\(status)}"
      }
    }
    func words(_ word: String) -> String {
      "\"\(word)\": ["
        + offers.filter { $0.word == word }.map { "\"\($0.id)\"" }
        .joined(separator: ", ") + "]"
    }
    if !overrides.isEmpty || offers.contains(where: { $0.word != nil }) {
      texts["regions/r.json"] =
        "{\"area\": {\"regions\": [\"r\"]}, \"overrides\": [\(overrides.joined(separator: ", "))], \(words("confirms")), \(words("denies"))}"
    }
    let (catalogue, diagnostics) = SmallCatalogue.read(texts)
    return try XCTUnwrap(
      catalogue, diagnostics.map { $0.rendered(in: .english) }.joined() + "\(texts)")
  }
}
