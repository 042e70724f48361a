import Foundation
import TestSupport
import XCTest

/// A batch cut into parts for many workers gives the bytes of one process, though lines are bad and a
/// worker is killed.
final class ClusterTests: XCTestCase {
  func testPartsUnderGNUParallelAreOneProcess() throws { try run("parallel") }

  func testPartsUnderSparkAreOneProcess() throws { try run("spark") }

  private func run(_ tool: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "\(RepositoryFolder.top)/Tests/Cluster/cluster.sh", Script.program, tool, "6000",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 3 { throw XCTSkip("\(tool) is not installed") }
    XCTAssertEqual(process.terminationStatus, 0, text)
  }
}
