import EmbeddedCatalogue
import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// The Danish catalogue: it is valid, it is inside the program as it is in `Data/`, and it meets
/// its own tests, whose expectations come from the sources.
final class DenmarkTests: XCTestCase {
  private func catalogue() throws -> Catalogue { try DanishCatalogue.catalogue() }

  func testTheCatalogueHasNoFindings() throws {
    XCTAssertEqual(DanishCatalogue.reading.diagnostics.map { $0.rendered(in: .english) }, [])
  }

  func testTheProgramHoldsTheFilesOfData() throws {
    let folder = RepositoryFolder.catalogue
    let names = try XCTUnwrap(FileManager.default.enumerator(atPath: folder))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }.sorted()
    XCTAssertEqual(EmbeddedFile.all.map(\.name.description), names)
    for file in EmbeddedFile.all {
      let data = try XCTUnwrap(FileManager.default.contents(atPath: "\(folder)/\(file.name)"))
      XCTAssertTrue(Array(data) == file.bytes, "\(file.name) differs from the copy inside")
    }
  }

  func testTheDigestIsOverNamesAndContents() throws {
    var digest = SHA256()
    for file in EmbeddedFile.all {
      digest.update(file.name.description.utf8)
      digest.update([0])
      digest.update(file.bytes)
      digest.update([0])
    }
    XCTAssertEqual(try catalogue().digest, digest.finalized())
  }

  /// Every follow-up rule of the sources is in the data, and a test expects each part of it to be
  /// called for and not to be, unless the data says why no case can call for it.
  func testEveryFollowUpRuleIsExpectedBothWays() throws {
    let catalogue = try catalogue()
    XCTAssertEqual(
      Set(catalogue.followUps.map(\.rule)), Set((1...32).map { "F\($0)" }))
    var called: Set<String> = []
    var quiet: Set<String> = []
    for file in EmbeddedFile.all where file.name.description.hasPrefix("tests/") {
      let json = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
      for test in try XCTUnwrap(json?["tests"] as? [[String: Any]]) {
        let expect = (test["expect"] as? [String: Any])?["followUps"] as? [String: [String]]
        for state in ["due", "overdue", "done"] { called.formUnion(expect?[state] ?? []) }
        quiet.formUnion(expect?["notDue"] ?? [])
      }
    }
    for rule in catalogue.followUps where rule.whyNoTrigger == nil {
      XCTAssertTrue(called.contains(rule.id) || called.contains(rule.rule), rule.id)
      XCTAssertTrue(quiet.contains(rule.id) || quiet.contains(rule.rule), rule.id)
    }
  }

  /// Follow-up rules that were left for later are the same rules, over the same criteria.
  func testDeferredRulesAreTheSame() throws {
    let early = try XCTUnwrap(
      CatalogueReader.read(DanishCatalogue.files, defersFollowUps: true, digest: "").catalogue)
    XCTAssertEqual(early.followUps.count, 0)
    let late = try XCTUnwrap(early.withFollowUps().catalogue)
    let whole = try catalogue()
    XCTAssertEqual(late.followUps.map(\.id), whole.followUps.map(\.id))
    XCTAssertEqual(late.pool.criteria.count, whole.pool.criteria.count)
    let path = "\(RepositoryFolder.top)/Data/cases/peter.json"
    let bytes = try XCTUnwrap(FileManager.default.contents(atPath: path))
    var told: [[String]] = []
    for catalogue in [late, whole] {
      var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
      builder.read(SourceFile(name: path, bytes: Array(bytes)))
      let story = builder.story(on: try XCTUnwrap(builder.on))
      told.append(
        FollowUps.of(story, by: catalogue).obligations.map {
          "\(catalogue.followUps[$0.rule].id) \($0.state) \($0.due?.description ?? "")"
        })
    }
    XCTAssertEqual(told[0], told[1])
    XCTAssertGreaterThan(told[0].count, 20)
  }

  /// Every right of the sources is in the data; a test decides whose it is both ways, unless it is
  /// everybody's.
  func testEveryRightIsDecidedBothWays() throws {
    let catalogue = try catalogue()
    let numbers = Set(catalogue.rights.map { $0.id.filter { !$0.isLowercase } })
    XCTAssertEqual(numbers, Set((1...30).map { "R\($0)" }))
    var seen: [String: Set<String>] = [:]
    var ignored: [Diagnostic] = []
    for file in EmbeddedFile.all where file.name.description.hasPrefix("tests/") {
      let source = SourceFile(name: "\(file.name)", bytes: file.bytes)
      for test in CatalogueTest.read(source, &ignored) {
        guard let person = test.person(in: catalogue) else { continue }
        var evaluator = Evaluator(catalogue, person: person)
        for right in catalogue.rights {
          seen[right.id, default: []].insert(evaluator.decide(right.who).word)
        }
      }
    }
    for right in catalogue.rights {
      let words = try XCTUnwrap(seen[right.id])
      XCTAssertTrue(words.contains("holds"), right.id)
      XCTAssertTrue(words.contains("fails") || words == ["holds"], right.id)
    }
  }

  /// The Peter of the tests is the Peter of the examples.
  func testPeterIsTheSameEverywhere() throws {
    let file = try XCTUnwrap(EmbeddedFile.all.first { "\($0.name)" == "tests/peter.json" })
    let tests = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? NSDictionary
    let path = "\(RepositoryFolder.top)/Data/cases/peter.json"
    let example =
      try JSONSerialization.jsonObject(
        with: XCTUnwrap(FileManager.default.contents(atPath: path))) as? NSDictionary
    XCTAssertEqual((tests?["cases"] as? NSDictionary)?["peter"] as? NSDictionary, example)
    XCTAssertEqual((example?["events"] as? [Any])?.count, 41)
  }

  func testTheCataloguesOwnTestsPass() throws {
    let catalogue = try catalogue()
    var count = 0
    var failures: [Diagnostic] = []
    for file in EmbeddedFile.all where file.name.description.hasPrefix("tests/") {
      let source = SourceFile(name: "Data/catalogue/\(file.name)", bytes: file.bytes)
      for test in CatalogueTest.read(source, &failures) {
        count += 1
        failures += test.failures(in: catalogue)
      }
    }
    XCTAssertGreaterThan(count, 250, "tests are missing")
    XCTAssertEqual(failures.count, 0, failures.sorted().map { $0.rendered(in: .english) }.joined())
  }

  /// Nine in ten rules have been seen to hold and seen to fail by the catalogue's own tests.
  func testTheCataloguesTestsTryItsRules() throws {
    let catalogue = try catalogue()
    var coverage = RuleCoverage(catalogue)
    var diagnostics: [Diagnostic] = []
    for file in EmbeddedFile.all where file.name.description.hasPrefix("tests/") {
      for test in CatalogueTest.read(
        SourceFile(name: "\(file.name)", bytes: file.bytes), &diagnostics)
      {
        _ = test.failures(in: catalogue, &coverage)
      }
    }
    let (decided, all) = coverage.total
    XCTAssertGreaterThanOrEqual(decided * 100, all * 90, "\(decided) of \(all)")
  }

  /// Every identifier of the domain reference's offers stands in the list with a source.
  func testEveryRowOfTheSourcesPointsToSomething() throws {
    let catalogue = try catalogue()
    let index = try XCTUnwrap(
      EmbeddedFile.all.firstIndex { $0.name.description == "coverage.json" })
    let file = SourceFile(name: "coverage", bytes: EmbeddedFile.all[index].bytes)
    let rows = try JSONDocument(file).root.member("rows").map { Array($0.elements) } ?? []
    XCTAssertGreaterThanOrEqual(rows.count, 60)
    for row in rows {
      let ids = (row.member("offers")?.elements ?? JSON.none).compactMap(\.string)
      for id in ids { XCTAssertNotNil(catalogue.offer(named: id), id) }
      let other = ["alerts", "rights", "rules"].contains {
        row.member($0)?.elements.contains { _ in true } ?? false
      }
      XCTAssertTrue(
        !ids.isEmpty || other || row.member("note") != nil,
        "\(row.member("item")?.string ?? "") points to nothing")
    }
    for offer in catalogue.offers { XCTAssertFalse(offer.sources.isEmpty, offer.id) }
  }

  func testTheStoriesThatMustBeThereAreThere() throws {
    let names = EmbeddedFile.all.map(\.name.description)
    let index = try XCTUnwrap(names.firstIndex(of: "tests/stories.json"))
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(name: "stories", bytes: EmbeddedFile.all[index].bytes)
    let ids = CatalogueTest.read(file, &diagnostics).map { $0.id.lowercased() }
    for story in ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12"] {
      XCTAssertTrue(
        ids.contains {
          $0.hasPrefix(story) && !($0.dropFirst(story.count).first?.isNumber ?? false)
        },
        "story \(story) is missing: \(ids)")
    }
  }

  /// 98 municipalities, each in one region on any day; Region Østdanmark from 1 January 2027.
  func testPlaces() throws {
    let places = try catalogue().vocabulary.places
    XCTAssertEqual(places.municipalities.count, 98)
    let before = try XCTUnwrap(CalendarDay(year: 2026, month: 12, day: 31))
    let after = before.adding(days: 1)
    for (number, municipality) in places.municipalities.enumerated() {
      for day in [before, after] {
        let regions = places.regions.filter {
          $0.valid.contains(day) && $0.municipalities.contains(number)
        }
        XCTAssertEqual(regions.count, 1, "\(municipality.name) on \(day)")
      }
    }
    let merged = places.regions.filter { $0.valid.from == after }
    XCTAssertEqual(merged.map { $0.municipalities.count }, [46])
  }

  func testNothingProposedIsEverToBeHad() throws {
    let catalogue = try catalogue()
    let (person, _) = SmallCatalogue.person(#"{"on": "2026-11-20"}"#, catalogue)
    let answer = Decider.answer(for: person, by: catalogue)
    XCTAssertEqual(answer.offers.count, catalogue.offers.count)
    for offer in answer.offers where offer.offer.status == .proposed {
      XCTAssertEqual(offer.unavailable, .proposed, offer.offer.id)
    }
  }

  /// Over many seeded half-told cases: every offer is accounted for, open offers say what is
  /// missing, steps have actors and somebody holds the person.
  func testEveryAnswerIsWhole() throws {
    let catalogue = try catalogue()
    var random = SplitMix64(seed: 7)
    let wording = Wording(catalogue, in: .danish)
    for _ in 0..<60 {
      let text = RandomCase.json(catalogue, &random)
      let (person, diagnostics) = SmallCatalogue.person(text, catalogue)
      XCTAssertEqual(diagnostics, [], text)
      let answer = Decider.answer(for: person, by: catalogue)
      XCTAssertEqual(Set(answer.offers.map(\.index)).count, catalogue.offers.count)
      for offer in answer.offers {
        switch offer.standing {
        case .open: XCTAssertFalse(offer.missing.isEmpty, "\(offer.offer.id): \(text)")
        case .fits: XCTAssertTrue(offer.missing.isEmpty, "\(offer.offer.id): \(text)")
        case .excluded:
          XCTAssertTrue(
            offer.offer.isOnlyExplained || offer.isGoingOn
              || offer.reasons.contains(where: \.isObstacle), text)
        case .unavailable: XCTAssertNotNil(offer.unavailable)
        }
      }
      let page = AnswerText.text(answer, wording, PageStyle(width: 80))
      for raised in answer.alerts {
        XCTAssertTrue(page.contains("[\(catalogue.alerts[raised.alert].id)]"), text)
      }
      XCTAssertTrue(page.contains("Imens"), text)
      XCTAssertEqual(
        AnswerJSON(answer, wording).bytes(),
        AnswerJSON(Decider.answer(for: person, by: catalogue), wording).bytes())
    }
  }
}
