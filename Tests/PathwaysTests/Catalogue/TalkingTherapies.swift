import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// The second foreign system: its files, and its manual as a program that decides by itself.
enum TalkingTherapies {
  static func texts() throws -> [String: String] {
    let folder = "\(RepositoryFolder.testCatalogues)/talking-therapies"
    let paths = try XCTUnwrap(FileManager.default.enumerator(atPath: folder))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }
    var texts: [String: String] = [:]
    for path in paths {
      texts[path] = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    }
    return texts
  }

  static func catalogue(_ texts: [String: String]) throws -> Catalogue {
    let (catalogue, diagnostics) = SmallCatalogue.read(texts)
    XCTAssertEqual(
      diagnostics.filter { $0.severity == .error }.map { $0.rendered(in: .english) }, [])
    return try XCTUnwrap(catalogue)
  }

  /// A client of whom everything is known, as the manual's tables have them.
  struct Client {
    var risk = 0
    var psychosis = false
    var internet = true
    var problems: Set<Int> = []
    var trouble = [0, 0, 0, 0, 0]
    var hasBaby = false
    var phq = (first: 0, last: 0)
    var gad = (first: 0, last: 0)
    /// The step of each course in the last two years.
    var courses: [Int] = []

    init(_ random: inout SplitMix64) {
      func dice(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }
      risk = [0, 0, 0, 0, 1, 2][dice(6)]
      psychosis = dice(8) == 0
      internet = dice(4) > 0
      problems = Set((0..<7).filter { _ in dice(3) == 0 })
      trouble = trouble.map { _ in dice(9) }
      hasBaby = dice(3) == 0
      phq = (dice(28), dice(28))
      gad = (dice(22), dice(22))
      courses = (0..<dice(4)).map { _ in 2 + dice(2) }
    }

    var isCase: Bool { phq.last >= 10 || gad.last >= 8 }
    var isBetter: Bool { phq.first - phq.last >= 6 || gad.first - gad.last >= 4 }
    var isWorse: Bool { phq.last - phq.first >= 6 || gad.last - gad.first >= 4 }
    var impairment: Int { trouble.reduce(0, +) }
    var isComplex: Bool {
      [problems.count >= 3, impairment >= 25, phq.last >= 20, courses.count { $0 == 3 } >= 2]
        .count { $0 } >= 2
    }
    var hasTriedStep2: Bool { courses.contains(2) }
    var isUnsafe: Bool { risk == 2 || psychosis }

    /// The offers that the manual has for the client.
    var offers: Set<String> {
      var found: Set<String> = []
      func add(_ name: String, _ isSo: Bool) { if isSo { found.insert(name) } }
      let isTreatedByService = !isUnsafe
      add("active-monitoring", isTreatedByService && phq.last <= 9 && gad.last <= 7)
      add(
        "reading-group",
        isTreatedByService && phq.last <= 14 && gad.last <= 14 && problems.count == 1)
      add(
        "online-course",
        isTreatedByService && isCase && phq.last <= 19 && internet
          && !problems.isDisjoint(with: [0, 1, 2]) && !(hasTriedStep2 && !isBetter))
      add(
        "guided-self-help",
        isTreatedByService && isCase && !problems.isDisjoint(with: [0, 1, 2, 4])
          && !problems.contains(5) && impairment <= 24 && !isComplex)
      add(
        "worry-class",
        isTreatedByService && gad.last >= 8 && trouble[0] <= 4 && problems.contains(1))
      add(
        "counselling",
        isTreatedByService && problems.contains(0) && problems.count <= 2 && phq.last >= 10
          && hasTriedStep2 && !isBetter)
      add(
        "cbt",
        isTreatedByService && isCase
          && (hasTriedStep2 || !problems.isDisjoint(with: [3, 4, 6]) || phq.last >= 15)
          && !(hasTriedStep2 && isBetter))
      add("trauma-therapy", isTreatedByService && problems.contains(5))
      add("perinatal", hasBaby && isCase && risk < 2)
      add("complex-care", (isComplex || isWorse) && risk < 2)
      add("crisis-team", risk == 2)
      return found
    }

    var json: String {
      let names = [
        "depression", "generalisedAnxiety", "panic", "socialAnxiety", "ocd", "ptsd",
        "healthAnxiety",
      ]
      let list = problems.sorted().map { "\"\(names[$0])\"" }.joined(separator: ", ")
      var facts = ["\"risk\": \"\(["none", "thoughts", "plan"][risk])\""]
      facts.append("\"psychosis\": \(psychosis)")
      facts.append("\"canUseInternet\": \(internet)")
      facts.append("\"problems\": [\(list)]")
      for (name, value) in zip(["work", "home", "leisure", "alone", "close"], trouble) {
        facts.append("\"\(name)\": \(value)")
      }
      facts.append("\"childBorn\": \"\(hasBaby ? "2026-03" : "2001-03")\"")
      var events: [String] = []
      for (scale, score) in [("phq9", phq), ("gad7", gad)] {
        for (day, value) in [("2026-05-04", score.first), ("2026-11-02", score.last)] {
          events.append(
            "{\"on\": \"\(day)\", \"type\": \"score\", \"scale\": \"\(scale)\", \"value\": \(value)}"
          )
        }
      }
      for step in courses {
        events.append("{\"on\": \"2026-01-05\", \"type\": \"course\", \"step\": \(step)}")
      }
      return
        "{\"on\": \"2026-11-20\", \"facts\": {\(facts.joined(separator: ", "))}, \"events\": [\(events.joined(separator: ", "))]}"
    }
  }
}
