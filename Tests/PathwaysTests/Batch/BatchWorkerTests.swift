import EmbeddedCatalogue
import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// A batch gives the same answers as single cases do, whatever way its lines are read.
final class BatchWorkerTests: XCTestCase {
  private func catalogue() throws -> Catalogue { try DanishCatalogue.catalogue() }

  private func format(
    _ output: BatchFormat.Output, _ input: BatchFormat.Input = .lines
  ) throws -> BatchFormat {
    BatchFormat(
      input: input, output: output, on: nil,
      today: try XCTUnwrap(CalendarDay(year: 2026, month: 11, day: 20)), language: .english)
  }

  private func answer(
    _ text: String, _ format: BatchFormat, parts: Int = .max
  ) throws -> String {
    var diagnostics: [Diagnostic] = []
    var worker = BatchWorker(try catalogue(), format, &diagnostics)
    XCTAssertEqual(diagnostics, [])
    var output = BatchOutput()
    var layout = RecordSplitter.Layout.lines
    if case .table(_, let delimiter) = format.input { layout = .table(delimiter) }
    worker.answer(.init(bytes: Array(text.utf8), name: "cases", layout), to: &output)
    return String(decoding: output.all, as: UTF8.self)
  }

  /// The cases of the catalogue's own tests, one a line.
  private func testCases() throws -> [String] {
    var cases: [String] = []
    for file in EmbeddedFile.all where file.name.description.hasPrefix("tests/") {
      let object = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
      for test in object?["tests"] as? [[String: Any]] ?? [] {
        // A case that several tests share stands apart; each answers it on its own day.
        let shared = (test["case"] as? String).flatMap { name in
          (object?["cases"] as? [String: [String: Any]])?[name]
        }
        var personCase = try XCTUnwrap(shared ?? test["case"] as? [String: Any])
        if let day = test["on"] { personCase["on"] = day }
        let data = try JSONSerialization.data(withJSONObject: personCase, options: [.sortedKeys])
        cases.append(String(decoding: data, as: UTF8.self))
      }
    }
    XCTAssertGreaterThan(cases.count, 300)
    return cases
  }

  private func whole(_ text: String, _ language: Language = .english) throws -> (Answer, String) {
    let catalogue = try catalogue()
    let (story, diagnostics) = SmallCatalogue.story(text, catalogue)
    XCTAssertEqual(diagnostics.filter { $0.severity == .error }, [], text)
    let answer = Answer.whole(for: story, by: catalogue).answer
    let bytes = AnswerJSON(answer, Wording(catalogue, in: language)).bytes()
    return (answer, String(decoding: bytes, as: UTF8.self))
  }

  func testFullLinesAreTheAnswersOfSingleCases() throws {
    let cases = try testCases()
    let lines = try answer(cases.joined(separator: "\n"), try format(.full))
      .split(separator: "\n").map(String.init)
    XCTAssertEqual(lines.count, cases.count)
    for (text, line) in zip(cases, lines) { XCTAssertEqual(line, try whole(text).1, text) }
  }

  /// What a compact line decides is what the whole answer decides.
  func testCompactLinesDecideAsWholeAnswersDo() throws {
    let catalogue = try catalogue()
    var random = SplitMix64(seed: 11)
    let cases =
      try testCases()
      + (0..<300).map { _ in RandomCase.json(catalogue, &random, events: 4) }
    let lines = try answer(cases.joined(separator: "\n"), try format(.compact))
      .split(separator: "\n").map(String.init)
    XCTAssertEqual(lines.count, cases.count)
    for (text, line) in zip(cases, lines) {
      let (answer, _) = try whole(text)
      let found = try XCTUnwrap(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], text)
      check(found, against: answer, catalogue, text)
    }
  }

  private func check(
    _ line: [String: Any], against answer: Answer, _ catalogue: Catalogue, _ text: String
  ) {
    let wording = Wording(catalogue, in: .english)
    XCTAssertEqual(
      line["alerts"] as? [String], answer.alerts.map { catalogue.alerts[$0.alert].id }, text)
    XCTAssertEqual(
      line["groups"] as? [String: String],
      Dictionary(
        uniqueKeysWithValues: answer.groups.map { (catalogue.groups[$0.group].id, $0.truth.word) }),
      text)
    let fits = answer.offers.filter { $0.standing == .fits }.map(\.offer.id)
    XCTAssertEqual(line["fits"] as? [String], fits, text)
    var open: [String: [String]] = [:]
    var unavailable: [String: String] = [:]
    for offer in answer.offers {
      if offer.standing == .open { open[offer.offer.id] = offer.missing.map(wording.name) }
      if let why = offer.unavailable { unavailable[offer.offer.id] = why.rawValue }
    }
    XCTAssertEqual(line["open"] as? [String: [String]], open, text)
    XCTAssertEqual(line["unavailable"] as? [String: String], unavailable, text)
    XCTAssertEqual(
      line["excluded"] as? Int, answer.offers.count { $0.standing == .excluded }, text)
    XCTAssertEqual(
      line["questions"] as? [String], answer.questions.map { wording.name($0.subject) }, text)
    // A step of several offers stands once, for the first; the same actor, day and reason once.
    var steps: [[String: String]] = []
    for step in answer.steps {
      var entry = ["actor": catalogue.actors[step.step.actor].id, "due": step.due.description]
      if let alert = step.alerts.first {
        entry["alert"] = catalogue.alerts[alert].id
      } else if let stage = step.stages.first {
        entry["pathway"] = catalogue.pathways[answer.plan[stage].pathway].id
      } else if let offer = step.offers.first {
        entry["offer"] = catalogue[offer].id
      }
      if !steps.contains(entry) { steps.append(entry) }
    }
    XCTAssertEqual(line["next"] as? [[String: String]], steps, text)
    let plan = answer.plan.map {
      ["pathway": catalogue.pathways[$0.pathway].id, "stage": $0.stage.id]
    }
    XCTAssertEqual(line["plan"] as? [[String: String]], plan, text)
  }

  /// The quick reader and the thorough one read the same: a name with an escape in it sends the
  /// same case the long way.
  func testBothWaysOfReadingAgree() throws {
    let catalogue = try catalogue()
    var random = SplitMix64(seed: 23)
    var quick: [String] = []
    var thorough: [String] = []
    for _ in 0..<1500 {
      var copy = random
      quick.append(RandomCase.json(catalogue, &random, id: "abc", events: 3))
      thorough.append(RandomCase.json(catalogue, &copy, id: #"\u0061bc"#, events: 3))
    }
    let format = try format(.compact)
    let one = try answer(quick.joined(separator: "\n"), format).split(separator: "\n")
    let other = try answer(thorough.joined(separator: "\n"), format).split(separator: "\n")
    XCTAssertEqual(one.count, quick.count)
    for (number, text) in quick.enumerated() where one[number] != other[number] {
      XCTFail("read quickly:\n\(one[number])\nthoroughly:\n\(other[number])\n\(text)")
      break
    }
  }

  /// A case comes out the same whoever stands beside it.
  func testNeighboursMakeNoDifference() throws {
    let catalogue = try catalogue()
    var random = SplitMix64(seed: 5)
    let cases = (0..<150).map { RandomCase.json(catalogue, &random, id: "c\($0)", events: 2) }
    let format = try format(.compact)
    let together = try answer(cases.joined(separator: "\n"), format)
    let alone = try cases.map { try answer($0, format) }.joined()
    XCTAssertEqual(together, alone)
    XCTAssertEqual(try answer(cases.joined(separator: "\r\n") + "\r\n", format), together)
  }

  /// The same cases as a table come out as they do as lines.
  func testTablesAreReadAsLinesAre() throws {
    let table = """
      c1,19,Aarhus,moderate,depression;anxiety,,false,2026-11-20
      c2,34,751,,,"none",true,
      "c3","8","0751","severe","adhd|autism",depression,,"2026-11-19"
      """
    let lines = """
      {"id":"c1","on":"2026-11-20","facts":{"age":19,"municipality":"0751","severity":"moderate",\
      "suspectedConditions":["depression","anxiety"],"gpOffersTalkTherapy":false}}
      {"id":"c2","facts":{"age":34,"municipality":"0751","knownConditions":["none"],\
      "gpOffersTalkTherapy":true}}
      {"id":"c3","on":"2026-11-19","facts":{"age":8,"municipality":"0751","severity":"severe",\
      "suspectedConditions":["adhd","autism"],"knownConditions":["depression"]}}
      """
    let header = SourceFile(
      name: "cases",
      bytes: Array(
        "id,age,municipality,severity,suspectedConditions,knownConditions,gpOffersTalkTherapy,on"
          .utf8))
    XCTAssertEqual(
      try answer(table, try format(.compact, .table(header: header, .comma))),
      try answer(lines, try format(.compact)))
  }

  /// A line with more faults than anybody reads names the first of them and counts the rest.
  func testL3AFloodOfFaultsIsCounted() throws {
    let facts = (0..<3000).map { "\"agee\($0)\":1" }.joined(separator: ",")
    let line = try answer("{\"facts\":{\(facts)}}", try format(.compact))
    let found = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    XCTAssertEqual((found["others"] as? [Any])?.count, 49)
    XCTAssertEqual(found["more"] as? Int, 2950)
    XCTAssertEqual(found["column"] as? Int, 11)
    let others = try XCTUnwrap(found["others"] as? [[String: Any]])
    XCTAssertEqual(others.last?["column"] as? Int, 10 * 10 + 39 * 11 + 11)
  }
}
