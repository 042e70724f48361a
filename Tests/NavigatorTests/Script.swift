import Foundation
import TestSupport
import XCTest

/// Shell scripts about the program as it is started.
enum Script {
  /// The program that was built with the tests.
  static var program: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("navigator").path
  }

  /// How many cases there are where many are wanted, and where some are.
  private static var counts: (many: Int, some: Int) {
    #if DEBUG
      (20_000, 3_000)
    #else
      (1_000_000, 60_000)
    #endif
  }

  /// What the system says to a program that a test starts.
  static let surroundings = [
    "PATH": "/usr/bin:/bin:/usr/local/bin",
    // The program ends without giving back what it holds, which a sanitizer would call a leak.
    "ASAN_OPTIONS": "detect_leaks=0",
  ]

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
    let own = [
      "N": program, "TOP": RepositoryFolder.top, "MANY": "\(counts.many)",
      "SOME": "\(counts.some)", "NAVIGATOR_LANGUAGE": "en",
    ]
    process.environment = surroundings.merging(own) { $1 }
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
