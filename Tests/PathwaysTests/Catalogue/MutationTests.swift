import EmbeddedCatalogue
import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// Two hundred seeded mistakes in our catalogue: each is found at its line, or told where it was
/// referred to, or shown to change no decision.
final class MutationTests: XCTestCase {
  private struct Text {
    let path: String
    let bytes: [UInt8]
  }

  private struct Mutation {
    let path: String
    let line: Int
    let name: String
    let bytes: [UInt8]
  }

  private static let texts: [Text] = EmbeddedFile.all.compactMap { file in
    let path = file.name.description
    return path.hasPrefix("tests/") || path == "coverage.json"
      ? nil : Text(path: path, bytes: file.bytes)
  }

  private func read(_ mutation: Mutation?) -> (catalogue: Catalogue?, findings: [Diagnostic]) {
    let files = Self.texts.map { text in
      let bytes = text.path == mutation?.path ? mutation?.bytes ?? [] : text.bytes
      return (text.path, SourceFile(name: text.path, bytes: bytes))
    }
    let (catalogue, found) = CatalogueReader.read(files, digest: "")
    let day = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest
    return (catalogue, found + (catalogue.map { CatalogueChecks.findings(in: $0, on: day) } ?? []))
  }

  /// The places of quoted words, as byte ranges inside their quotation marks; `isKey` tells keys.
  private func words(_ bytes: [UInt8]) -> [(range: Range<Int>, isKey: Bool)] {
    var found: [(Range<Int>, Bool)] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      let start = index + 1
      index = start
      while bytes[index] != UInt8(ascii: "\"") {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      found.append((start..<index, bytes[index + 1] == UInt8(ascii: ":")))
      index += 1
    }
    return found
  }

  private func line(_ offset: Int, _ bytes: [UInt8]) -> Int {
    bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
  }

  private func mutate(_ random: inout SplitMix64) -> Mutation? {
    guard let text = Self.texts.randomElement(using: &random) else { return nil }
    var bytes = text.bytes
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<7:
      // A misspelt key or word: one letter more.
      let identifiers = words(bytes).filter { word in
        !word.range.isEmpty && bytes[word.range].allSatisfy { $0 > 0x20 && $0 < 0x7F }
      }
      guard let word = identifiers.randomElement(using: &random) else { return nil }
      let name = String(decoding: bytes[word.range], as: UTF8.self)
      let at = line(word.range.lowerBound, bytes)
      bytes.insert(UInt8(ascii: "q"), at: word.range.lowerBound + word.range.count / 2)
      return Mutation(path: text.path, line: at, name: name, bytes: bytes)
    case 7, 8:
      // A dropped brace, bracket, comma, colon or quotation mark.
      let structure = Array("{}[],:\"".utf8)
      let places = bytes.indices.filter { structure.contains(bytes[$0]) }
      guard let place = places.randomElement(using: &random) else { return nil }
      let at = line(place, bytes)
      bytes.remove(at: place)
      return Mutation(path: text.path, line: at, name: "structure", bytes: bytes)
    default:
      // A range whose ends are swapped.
      let string = String(decoding: bytes, as: UTF8.self)
      let pattern = #""atLeast": (\d+), "atMost": (\d+)"#
      guard let expression = try? NSRegularExpression(pattern: pattern) else { return nil }
      let all = expression.matches(in: string, range: NSRange(string.startIndex..., in: string))
      guard let match = all.randomElement(using: &random),
        let whole = Range(match.range, in: string), let low = Range(match.range(at: 1), in: string),
        let high = Range(match.range(at: 2), in: string), string[low] != string[high]
      else { return nil }
      let at = string[..<whole.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1
      let swapped = "\"atLeast\": \(string[high]), \"atMost\": \(string[low])"
      return Mutation(
        path: text.path, line: at, name: "range",
        bytes: Array(string.replacingCharacters(in: whole, with: swapped).utf8))
    }
  }

  func testMistakesAreFoundOrHarmless() throws {
    let clean = read(nil)
    XCTAssertEqual(clean.findings, [])
    let whole = try XCTUnwrap(clean.catalogue)
    let answers = WholeAnswers(whole)
    var random = SplitMix64(seed: 2026)
    var (tried, atLine, elsewhere, harmless) = (0, 0, 0, 0)
    while tried < 200 {
      guard let mutation = mutate(&random) else { continue }
      tried += 1
      let (catalogue, findings) = read(mutation)
      let inFile = findings.filter { $0.location?.file == mutation.path }
      // A dropped brace is only missed where the next thing can't stand.
      let isAtLine = inFile.contains { finding in
        guard let line = finding.location?.line else { return false }
        return line == mutation.line || (mutation.name == "structure" && line >= mutation.line)
      }
      if isAtLine {
        atLine += 1
      } else if findings.contains(where: { $0.message[.english].contains(mutation.name) }) {
        elsewhere += 1
      } else if findings.isEmpty, let catalogue, answers.areSame(in: catalogue) {
        harmless += 1
      } else {
        XCTFail(
          "\(mutation.path):\(mutation.line) `\(mutation.name)`: "
            + findings.prefix(3).map { $0.rendered(in: .english) }.joined())
      }
    }
    XCTAssertGreaterThan(atLine + elsewhere, 100, "\(atLine) \(elsewhere) \(harmless)")
  }
}
