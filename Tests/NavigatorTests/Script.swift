import Foundation
import TestSupport
import XCTest

/// Shell scripts about the program as it is started.
enum Script {
  /// The released program if `make test` built one, since these tests answer many cases.
  private static var program: String {
    let released = ProcessInfo.processInfo.environment["NAVIGATOR_RELEASED"] ?? ""
    if !released.isEmpty { return "\(RepositoryFolder.top)/\(released)" }
    return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("navigator").path
  }

  private static var isReleased: Bool { program.contains("/release/") }

  /// Runs a script in an empty folder, in which `$N` is the program and `cases N` writes cases.
  static func run(_ script: String, file: StaticString = #filePath, line: UInt = #line) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c",
      """
      set -u; d=$(mktemp -d); trap 'rm -rf "$d"' EXIT; cd "$d"
      cases() { python3 "$TOP/Tests/Bench/cases.py" "$1" 3 "$TOP/Data/catalogue"; }
      fail() { echo "$1" >&2; exit 1; }
      \(script)
      """,
    ]
    process.environment = [
      "N": program, "TOP": RepositoryFolder.top, "PATH": "/usr/bin:/bin:/usr/local/bin",
      "MANY": isReleased ? "1000000" : "20000", "SOME": isReleased ? "60000" : "3000",
      "NAVIGATOR_LANGUAGE": "en",
    ]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    XCTAssertEqual(
      process.terminationStatus, 0, String(decoding: output.suffix(2000), as: UTF8.self),
      file: file, line: line)
  }
}
