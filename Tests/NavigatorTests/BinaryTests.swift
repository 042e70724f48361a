import Foundation
import TestSupport
import XCTest

/// The program as it is started: exit codes, streams, standard input, closed pipes, full disks.
final class BinaryTests: XCTestCase {
  private struct Outcome {
    let code: Int32
    let output: String
    let complaints: String
  }

  private var program: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("navigator")
  }

  /// Runs a shell command in which `$N` is the program; both pipes are read before it is waited for.
  private func run(_ command: String, input: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = Script.surroundings.merging(["N": program.path]) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let complaints = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      complaints: String(decoding: complaints, as: UTF8.self))
  }

  func testAnAnswerFromStandardInput() throws {
    let outcome = try run(
      "$N suggest --case - --format json", input: #"{"on": "2026-11-20", "facts": {"age": 19}}"#)
    XCTAssertEqual(outcome.code, 0)
    XCTAssertEqual(outcome.complaints, "")
    XCTAssertTrue(outcome.output.hasPrefix("{\n  \"format\": \"navigator.answer/1\","))
    XCTAssertFalse(outcome.output.contains("\u{1B}"), "colours in a pipe")
  }

  func testFindingsGoToStandardErrorAndTheCodeSaysSo() throws {
    let outcome = try run("$N suggest --aeg 19")
    XCTAssertEqual(outcome.code, 2)
    XCTAssertEqual(outcome.output, "")
    XCTAssertTrue(outcome.complaints.contains("`--age`"))
  }

  func testItAnswersFromAnEmptyFolderWithAnEmptyEnvironment() throws {
    let outcome = try run(
      "d=$(mktemp -d) && cp $N $d/n && cd $d && env -i ${ASAN_OPTIONS+ASAN_OPTIONS=$ASAN_OPTIONS} ./n suggest --age 40 --language da; c=$?; rm -r $d; exit $c"
    )
    XCTAssertEqual(outcome.code, 0, outcome.complaints)
    XCTAssertTrue(outcome.output.contains("40 år"))
  }

  func testAReaderThatStopsIsNoFault() throws {
    let outcome = try run(
      "{ $N suggest --age 40 --all --format json; echo $? >&2; } | head -n 1 >/dev/null")
    XCTAssertEqual(outcome.complaints, "0\n")
  }

  func testAFullDiskIsTold() throws {
    let outcome = try run("$N suggest --age 40 >/dev/full")
    XCTAssertEqual(outcome.code, 2)
    XCTAssertTrue(outcome.complaints.contains("can't be written"), outcome.complaints)
  }

  func testTheSameInputGivesTheSameBytes() throws {
    let command =
      "$N suggest --age 34 --municipality Odense --severity moderate --known anxiety --on 2026-11-20 --format json"
    XCTAssertEqual(try run(command).output, try run(command).output)
  }

  /// What is exported and read back decides the same, down to the digest.
  func testAnExportedCatalogueDecidesTheSame() throws {
    let outcome = try run(
      """
      d=$(mktemp -d); $N catalogue export $d/c >/dev/null
      $N suggest --age 19 --severity mild --on 2026-11-20 --format json >$d/one
      $N suggest --age 19 --severity mild --on 2026-11-20 --format json --catalogue $d/c >$d/two
      cmp $d/one $d/two && $N catalogue check $d/c --strict && $N catalogue format --check $d/c
      c=$?; rm -r $d; exit $c
      """)
    XCTAssertEqual(outcome.code, 0, outcome.complaints + outcome.output)
  }

  func testFormatIsStableAndWritesOnlyWhatDiffers() throws {
    let outcome = try run(
      """
      d=$(mktemp -d); printf '{"b":[1,2],"a":{}}' >$d/x.json
      $N catalogue format --check $d; echo $?; $N catalogue format $d; echo $?; cat $d/x.json
      $N catalogue format --check $d; echo $?; rm -r $d
      """)
    XCTAssertEqual(outcome.output, "1\n0\n{\"b\": [1, 2], \"a\": {}}\n0\n")
  }
}
