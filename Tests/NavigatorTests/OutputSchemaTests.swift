import Foundation
import LocatedJSON
import TestSupport
import XCTest

/// What the program writes as JSON is as `Data/schema/output` says, with no member that stands there
/// in no schema: scripts rely on both.
final class OutputSchemaTests: XCTestCase {
  /// Schemas by the commands that write what they describe; a `*` stands for each case of
  /// `Data/cases`.
  private static let commands = [
    ("answer", "suggest --case * --format json"),
    ("answer", "suggest --case * --format json --language da --include proposed"),
    ("answer", "suggest '42m silkeborg dep moderat mdi28 sygemeldt ingen ss xyzzy' --format json"),
    ("robust", "suggest --case * --robust --format json"),
    ("explanation", "explain psychologist-depression --case * --format json"),
    ("explanation", "explain hospital-psychiatry-adult --case * --format json --language da"),
    ("letter", "letter psychologist-depression --case * --format json"),
    ("letter", "letter hospital-psychiatry-adult --case * --for patient --format json"),
    ("follow", "follow * --format json"),
    ("replay", "follow * --replay --format json"),
    ("calendar", "calendar * --format json"),
    ("fairness", "catalogue fairness --case Data/cases/panic-34.json --format json"),
    ("fairness-survey", "catalogue fairness --cases Data/cases/list.csv --format json"),
    ("xray", "catalogue xray Tests/Catalogues/stepped-care --format json"),
    ("xray", "catalogue xray Tests/Catalogues/stepped-care-edited --format json"),
    ("xray", "catalogue xray Tests/Catalogues/talking-therapies --format json"),
    ("whatif", "catalogue whatif --catalogue Tests/Catalogues/stepped-care --format json"),
    ("diff", "\(diff) Tests/Catalogues/stepped-care --format json"),
    ("diff", "\(diff) Tests/Catalogues/stepped-care-edited --format json"),
    ("diff", "\(diff) Tests/Catalogues/stepped-care-edited --cases in.ndjson --format json"),
    ("findings", "catalogue check --format json"),
    ("findings", "catalogue check Tests/NavigatorTests/Golden --format json"),
    ("catalogue-test", "catalogue test --format json"),
    ("catalogue-list", "catalogue list --format json"),
    ("catalogue-list", "catalogue list --pathways --format json"),
    ("rule", "catalogue show ppr --in Aarhus --format json"),
    ("rule", "catalogue show severity --format json"),
  ]

  private static let diff = "catalogue diff Tests/Catalogues/stepped-care"

  /// Cases of the small catalogues, of which the second can't be read.
  private static let small = """
    {"id": "one", "on": "2026-11-20", "facts": {"phq": 14, "complaints": ["gloom"]}}
    {"facts": {"pqh": 3}}
    """

  private func schema(_ name: String) throws -> SchemaValidator {
    let path = "\(RepositoryFolder.top)/Data/schema/output/\(name).schema.json"
    return try SchemaValidator(
      Array(XCTUnwrap(FileManager.default.contents(atPath: path), "no schema \(name)")))
  }

  private func cases() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(RepositoryFolder.top)/Data/cases")
      .filter { $0.hasSuffix(".json") }.sorted()
  }

  /// What a command writes: not what golden files keep, which mask the digest and places.
  private func run(
    _ command: String, inputs: String = ""
  ) throws -> (code: Int32, output: String, complaints: String) {
    let text = "# schema\n$ navigator \(command)\n\(inputs)"
    return try XCTUnwrap(GoldenFile(text: text, folder: RepositoryFolder.top)).streams()
  }

  private func printed(_ command: String, inputs: String = "") throws -> String {
    try run(command, inputs: inputs).output
  }

  func testWhatIsWrittenIsAsTheSchemasSay() throws {
    for (name, command) in Self.commands {
      let schema = try schema(name)
      XCTAssertEqual(schema.unknownWords(), [], name)
      let inputs = command.contains("*") ? try cases().map { "Data/cases/\($0)" } : [""]
      for input in inputs {
        let text = try printed(
          command.replacingOccurrences(of: "*", with: input),
          inputs: command.contains("in.ndjson") ? ">>> in.ndjson\n\(Self.small)\n" : "")
        XCTAssertTrue(text.contains("\"navigator.\(name)/1\""), "\(command) \(input): \(text)")
        XCTAssertTrue(try schema.accepts(text), "\(name): \(command) \(input)")
      }
    }
  }

  /// A format without a schema is found where it is written.
  func testEveryFormatHasASchema() throws {
    let format = try Regex(#"navigator\.([a-z-]+)/1"#)
    var names: Set<String> = []
    let folder = "\(RepositoryFolder.top)/Sources"
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for path in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      for match in text.matches(of: format) {
        if let name = match.output[1].substring { names.insert(String(name)) }
      }
    }
    XCTAssertGreaterThan(names.count, 15)
    for name in names.sorted() { XCTAssertEqual(try schema(name).unknownWords(), [], name) }
    let tried = Set(Self.commands.map(\.0)).union(["line", "error", "summary"])
    XCTAssertEqual(names.subtracting(tried), [], "no command is tried")
  }

  /// A case with several faults, of several files, has them all; the counts stand beside the answers.
  func testFaultsAndCountsOfABatchAreAsTheSchemasSay() throws {
    let flood = (0..<70).map { "\"u\($0)\": 1" }.joined(separator: ", ")
    let inputs = """
      >>> a.ndjson
      {"id": "a", "facts": {"age": 300, "sevrity": "mild"}}
      {"facts": {\(flood)}}
      >>> b.ndjson
      {"id": "b", "facts": {"age": 30}}

      """
    let command = "batch --jobs 1 a.ndjson b.ndjson --summary --format json"
    let streams = try run(command, inputs: inputs)
    let lines = streams.output.split(separator: "\n").map(String.init)
    XCTAssertEqual(lines.count, 3, streams.output)
    for word in ["file", "others", "help"] {
      XCTAssertTrue(lines[0].contains("\"\(word)\":"), word)
    }
    XCTAssertTrue(lines[1].contains("\"more\":"))
    for line in lines.prefix(2) { XCTAssertTrue(try schema("error").accepts(line), line) }
    let summary = streams.complaints.split(separator: "\n").first { $0.hasPrefix("{") }
    XCTAssertTrue(
      try schema("summary").accepts(String(XCTUnwrap(summary, streams.complaints))),
      streams.complaints)
  }

  /// What fails names its test; a file that can't be read has none.
  func testTestsThatFailAreAsTheSchemaSays() throws {
    let inputs = """
      >>> failing.json
      {"tests": [{"id": "t1", "reason": "r", "sources": [],
        "case": {"on": "2026-11-20", "facts": {"phq": 12}},
        "expect": {"offers": {"e-health": "excluded"}}}]}
      >>> broken.json
      {"tests": [

      """
    let command =
      "catalogue test failing.json broken.json --catalogue Tests/Catalogues/stepped-care"
    let streams = try run("\(command) --format json", inputs: inputs)
    XCTAssertEqual(streams.code, 1, streams.complaints)
    XCTAssertTrue(try schema("catalogue-test").accepts(streams.output), streams.output)
    let json = try JSONSerialization.jsonObject(with: Data(streams.output.utf8))
    let members = try XCTUnwrap(json as? [String: Any])
    let findings = try XCTUnwrap(members["findings"] as? [[String: Any]])
    XCTAssertEqual(findings.map { $0["test"] as? String }, ["t1", nil])
    XCTAssertEqual(members["tests"] as? Int, 1)
    XCTAssertEqual(members["failed"] as? Int, 1)
    let coverage = try XCTUnwrap(members["coverage"] as? [String: Any])
    let text = try run(command, inputs: inputs).output
    XCTAssertTrue(text.contains("\(coverage["decided"] ?? "") of \(coverage["of"] ?? "")"), text)
    for offer in try XCTUnwrap(coverage["offers"] as? [[String: Any]]) {
      let line = "\(offer["id"] ?? ""): \(offer["decided"] ?? "")/\(offer["of"] ?? "")"
      XCTAssertTrue(text.contains(line), line)
    }
  }

  func testLinesOfABatchAreAsTheSchemasSay() throws {
    let lines = """
      {"id": "a", "facts": {"age": 34, "suspectedConditions": ["anxiety"], "severity": "moderate"}}
      {"facts": {"age": 24, "municipality": "Herning", "suicidality": "intentOrPlan"}}
      {"id": "c", "facts": {"age": 300}}
      {"id":
      """
    for flag in ["", " --full"] {
      let text = try printed("batch --jobs 1 in.ndjson\(flag)", inputs: ">>> in.ndjson\n\(lines)\n")
      let answers = text.split(separator: "\n")
      XCTAssertEqual(answers.count, 4, text)
      for (number, answer) in answers.enumerated() {
        let name = number > 1 ? "error" : flag.isEmpty ? "line" : "answer"
        XCTAssertTrue(try schema(name).accepts(String(answer)), "\(name): \(answer)")
      }
    }
  }

  /// A schema that took everything would show nothing: what is missing or unknown is refused.
  func testTheSchemasRefuseWhatIsMissingOrUnknown() throws {
    let answer = try printed("suggest --case Data/cases/panic-34.json --format json")
    let schema = try schema("answer")
    for member in [
      "format", "alerts", "plan", "offers", "questions", "steps", "standing", "urgency",
    ]
    where answer.contains("\"\(member)\"") {
      let changed = answer.replacingOccurrences(of: "\"\(member)\":", with: "\"x\(member)\":")
      XCTAssertFalse(try schema.accepts(changed), member)
    }
  }
}
