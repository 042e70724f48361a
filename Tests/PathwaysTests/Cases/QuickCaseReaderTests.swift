import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// What the quick reader reads is what the thorough one reads, which is the plain form of it: over
/// random cases, over the same with any bytes changed, and at every length modulo the word.
final class QuickCaseReaderTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  /// Reads a line both ways where the quick one does not give up; returns whether it did not.
  private func check(
    _ line: [UInt8], _ quick: inout QuickCaseReader, behind: [UInt8] = []
  ) -> Bool {
    let differences = QuickReading.differences(line: line, behind: behind, &quick, today: today)
    guard let differences else { return false }
    XCTAssertEqual(differences, [], String(decoding: line, as: UTF8.self))
    return true
  }

  private func cases(_ count: Int, _ seed: UInt64, _ catalogue: Catalogue) -> [[UInt8]] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { number in
      let id = String(repeating: "x", count: number % 19)
      let spaced = RandomCase.json(catalogue, &random, id: id, events: number % 3)
      let isTight = number % 2 == 0
      return Array((isTight ? spaced.filter { $0 != " " } : spaced).utf8)
    }
  }

  func testRandomCasesAreReadAlike() throws {
    let catalogue = try DanishCatalogue.catalogue()
    var quick = QuickCaseReader(catalogue.vocabulary)
    let lines = cases(400, 41, catalogue)
    let read = lines.filter { check($0, &quick) }
    // What is told in words, which the thorough reader reads, is in some.
    XCTAssertGreaterThan(read.count, 40)
  }

  /// Any bytes in any place are read alike or not at all.
  func testHostileBytesAreReadAlike() throws {
    let catalogue = try DanishCatalogue.catalogue()
    var quick = QuickCaseReader(catalogue.vocabulary)
    var random = SplitMix64(seed: 43)
    let lines = cases(200, 47, catalogue).filter { check($0, &quick) && $0.count < 4000 }
    XCTAssertGreaterThan(lines.count, 10)
    let parts = Self.parts.map { Array($0.utf8) }
    var read = 0
    for line in lines {
      for _ in 0..<300 {
        var hostile = line
        for _ in 0..<Int.random(in: 1...2, using: &random) {
          let start = Int.random(in: 0..<hostile.count, using: &random)
          let end = min(hostile.count, start + Int.random(in: 0...2, using: &random))
          let part = parts.randomElement(using: &random) ?? []
          hostile.replaceSubrange(start..<end, with: part)
        }
        if Int.random(in: 0..<20, using: &random) == 0 {
          hostile[Int.random(in: 0..<hostile.count, using: &random)] = .random(
            in: 0...255, using: &random)
        }
        if check(hostile, &quick) { read += 1 }
      }
    }
    XCTAssertGreaterThan(read, 100)
  }

  private static let parts = [
    "", " ", "\t", "\r", "\u{0}", "\u{7F}", "\"", "\\", "\\u0061", "{", "}", "[", "]", ":", ",",
    "0", "00", "1",
    "9", ".", ".5", "-", "+", "e1", "true", "false", "null", "\"a\":1,", "\"facts\":{},",
    "\"id\":7,",
    "\"id\":\"0101701234\",", "\"age\":30,", "\"age\":null,", "0101701234", "101701234", "\u{FF11}",
    "æ", "\u{A0}",
    "\"events\":[],", "\"on\":\"2026-02-30\",", "\"municipality\":\"0101\",", "present", "absent",
  ]

  /// A line that is cut anywhere is no case, whatever stands behind it in memory; and it is one at
  /// every place modulo the word.
  func testEveryLengthIsRead() throws {
    let catalogue = try DanishCatalogue.catalogue()
    var quick = QuickCaseReader(catalogue.vocabulary)
    for length in 0..<20 {
      let id = String(repeating: "i", count: length)
      let facts = "\"age\":30,\"severity\":\"moderate\",\"gpOffersTalkTherapy\":true"
      let line = Array("{\"id\":\"\(id)\",\"on\":\"2026-11-20\",\"facts\":{\(facts)}}".utf8)
      XCTAssertTrue(check(line, &quick), "the plainest line is read the long way")
      for end in 0..<line.count {
        XCTAssertFalse(
          check(Array(line[..<end]), &quick, behind: Array(line[end...])), "cut at \(end)")
      }
      for space in 0..<9 {
        let spaces = [UInt8](repeating: 0x20, count: space)
        XCTAssertTrue(check(spaces + line + spaces, &quick))
      }
    }
  }

  /// Names written in other letters are other names, also those of a set's lists.
  func testLettersOfNamesAreThoseOfJSON() throws {
    let catalogue = try DanishCatalogue.catalogue()
    var quick = QuickCaseReader(catalogue.vocabulary)
    func line(_ side: String) -> [UInt8] {
      Array("{\"facts\":{\"knownConditions\":{\"\(side)\":[\"depression\"]}}}".utf8)
    }
    XCTAssertTrue(check(line("present"), &quick))
    XCTAssertTrue(check(line("absent"), &quick))
    XCTAssertFalse(check(line("Absent"), &quick))
    XCTAssertFalse(check(line("PRESENT"), &quick))
  }

  /// `null` is silence; what only ends in it is no JSON, whatever kind of fact it is said of.
  func testWhatEndsInNullIsNoSilence() throws {
    let catalogue = try DanishCatalogue.catalogue()
    var quick = QuickCaseReader(catalogue.vocabulary)
    for fact in catalogue.vocabulary.facts {
      func line(_ value: String) -> [UInt8] {
        Array("{\"facts\":{\"\(fact.name)\":\(value)}}".utf8)
      }
      XCTAssertTrue(check(line("null"), &quick), fact.name)
      for begun in ["1.2.3", "123456789", ".", "-", "\"", "\"a", "t", "[", "{", "0", "01"] {
        XCTAssertFalse(check(line(begun + "null"), &quick), "\(fact.name): \(begun)null")
      }
    }
  }

  /// Digits a word at a time are the number that digit by digit makes.
  func testNumbersAreThoseOfTheirDigits() {
    for length in 0...12 {
      for round in 0..<200 {
        let digits = (0..<length).map { UInt8(0x30 + (round * 7 + $0 * (round % 11 + 3)) % 10) }
        for end in ["", ",", "}", " ", "/", ":", "\u{0}", "\u{7F}", "\u{FF11}", "a,\"b\":1"] {
          for decimals in 0...2 {
            let text = [UInt8](repeating: 0x20, count: round % 9) + digits + Array(end.utf8)
            let start = round % 9
            var offset = start
            let number = text.span.number(&offset, decimals: decimals)
            let plain = text.span.integer(start..<start + length, decimals: decimals)
            XCTAssertEqual(number, length > 8 ? nil : plain, String(decoding: text, as: UTF8.self))
            if number != nil { XCTAssertEqual(offset, start + length) }
          }
        }
      }
    }
  }
}
