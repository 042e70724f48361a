import EmbeddedCatalogue
import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// Every name of a key in our files, misspelt once, and every file, misnamed once: each is told at
/// its place, or told by name where it was referred to (S2).
final class KeyNameTests: XCTestCase {
  /// A key at one of the places where it stands.
  private struct Key {
    let path: String
    let range: Range<Int>
    let name: String
    let isOutermost: Bool
  }

  private static let files: [(path: String, bytes: [UInt8])] = EmbeddedFile.all.map {
    ($0.name.description, $0.bytes)
  }

  /// The first place of each key of a file.
  private func keys(_ path: String, _ bytes: [UInt8]) -> [Key] {
    var found: [Key] = []
    var seen: Set<String> = []
    var depth = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        let start = index + 1
        index = start
        while bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        if bytes[index + 1] == UInt8(ascii: ":"), seen.insert(name).inserted {
          found.append(
            Key(path: path, range: start..<index, name: name, isOutermost: depth == 1))
        }
      default: break
      }
      index += 1
    }
    return found
  }

  private func misspelt(_ name: String) -> String {
    let half = name.utf8.count / 2
    return String(decoding: Array(name.utf8.prefix(half)) + Array("q".utf8), as: UTF8.self)
      + String(decoding: Array(name.utf8.dropFirst(half)), as: UTF8.self)
  }

  private func read(
    _ changed: [String: [UInt8]]
  ) -> (catalogue: Catalogue?, findings: [Diagnostic]) {
    let files = Self.files.map { path, bytes in
      (path, SourceFile(name: path, bytes: changed[path] ?? bytes))
    }
    let (catalogue, found) = CatalogueReader.read(files, isThorough: true, digest: "")
    let day = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest
    return (catalogue, found + (catalogue.map { CatalogueChecks.findings(in: $0, on: day) } ?? []))
  }

  private func misspell(_ keys: [Key]) -> [String: [UInt8]] {
    var changed: [String: [UInt8]] = [:]
    for (path, keys) in Dictionary(grouping: keys, by: \.path) {
      var bytes = Self.files.first { $0.path == path }?.bytes ?? []
      for key in keys.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
        bytes.replaceSubrange(key.range, with: Array(misspelt(key.name).utf8))
      }
      changed[path] = bytes
    }
    return changed
  }

  /// What is told of the files as they are.
  private lazy var known = Set(read([:]).findings.map { $0.rendered(in: .english) })

  private func news(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.filter { !known.contains($0.rendered(in: .english)) }
  }

  /// Misspells some keys at once; returns those of which nothing is told.
  private func untold(_ keys: [Key]) -> [Key] {
    let changed = misspell(keys)
    let found = news(read(changed).findings)
    let places = Set(found.compactMap { $0.location.map { "\($0.file):\($0.line)" } })
    let words = Set(
      found.flatMap { $0.message[.english].split(separator: "`", omittingEmptySubsequences: false) }
    )
    var lines: [String: [Int]] = [:]
    for path in changed.keys {
      let bytes = Self.files.first { $0.path == path }?.bytes ?? []
      var ends: [Int] = []
      for (offset, byte) in bytes.enumerated() where byte == 0x0A { ends.append(offset) }
      lines[path] = ends
    }
    return keys.filter { key in
      // No misspelling changes the lines.
      let line = (lines[key.path]?.partitioningIndex(after: key.range.lowerBound) ?? 0) + 1
      return !places.contains("\(key.path):\(line)") && !words.contains(Substring(key.name))
        && !words.contains(Substring(misspelt(key.name)))
    }
  }

  func testEveryKeyNameMisspeltIsTold() throws {
    let clean = read([:])
    let all = Self.files.flatMap { keys($0.path, $0.bytes) }
    XCTAssertGreaterThan(all.count, 1000)
    // What stands outermost stops reading, so that each is tried alone; that is quick.
    for key in all.filter(\.isOutermost) {
      XCTAssertEqual(untold([key]).map(\.name), [], key.path)
    }
    // One misspelling can hide another: those are tried in other company.
    var rest = all.filter { !$0.isOutermost }
    for count in [12, 5, 2] {
      rest = (0..<count).flatMap { group in
        untold(rest.indices.filter { $0 % count == group }.map { rest[$0] })
      }
    }
    // Until nothing is told of any that is left.
    var before = 0
    repeat { (before, rest) = (rest.count, untold(rest)) } while rest.count < before
    // What is left names what nothing refers to, so that it may be called as one likes.
    let left = rest.map { "\($0.path) \($0.name)" }.joined(separator: ", ")
    let (catalogue, found) = read(misspell(rest))
    XCTAssertEqual(news(found), [], left)
    let same = WholeAnswers(try XCTUnwrap(clean.catalogue)).areSame(in: try XCTUnwrap(catalogue))
    XCTAssertTrue(same, left)
  }

  func testEveryFileMisnamedIsTold() {
    for (path, bytes) in Self.files {
      var names = [path + "c", String(path.dropLast(4)) + "JSON"]
      if let slash = path.firstIndex(of: "/") {
        names.append(misspelt(String(path[..<slash])) + path[slash...])
      } else {
        names.append(misspelt(path))
      }
      for name in names {
        let files = [(name, SourceFile(name: name, bytes: bytes))]
        let (_, found) = CatalogueReader.read(files, digest: "")
        XCTAssertEqual(found.filter { $0.code == .unreadFile }.map(\.location?.file), [name])
      }
    }
  }
}

extension [Int] {
  /// How many of the ascending numbers are below another.
  fileprivate func partitioningIndex(after number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
