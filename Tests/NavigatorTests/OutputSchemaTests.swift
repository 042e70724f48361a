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
  ]

  private func schema(_ name: String) throws -> SchemaValidator {
    let path = "\(RepositoryFolder.top)/Data/schema/output/\(name).schema.json"
    return try SchemaValidator(
      Array(XCTUnwrap(FileManager.default.contents(atPath: path), "no schema \(name)")))
  }

  private func cases() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(RepositoryFolder.top)/Data/cases")
      .filter { $0.hasSuffix(".json") }.sorted()
  }

  private func printed(_ command: String, inputs: String = "") throws -> String {
    let file = try XCTUnwrap(
      GoldenFile(text: "# schema\n$ navigator \(command)\n\(inputs)", folder: RepositoryFolder.top))
    // Not what golden files keep: they mask the digest and places, which scripts read.
    return file.streams().output
  }

  func testWhatIsWrittenIsAsTheSchemasSay() throws {
    for (name, command) in Self.commands {
      let schema = try schema(name)
      XCTAssertEqual(schema.unknownWords(), [], name)
      let inputs = command.contains("*") ? try cases().map { "Data/cases/\($0)" } : [""]
      for input in inputs {
        let text = try printed(command.replacingOccurrences(of: "*", with: input))
        XCTAssertTrue(text.contains("\"navigator.\(name)/1\""), "\(command) \(input): \(text)")
        XCTAssertTrue(try schema.accepts(text), "\(name): \(command) \(input)")
      }
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
