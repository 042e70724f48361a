import EmbeddedCatalogue
import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// The phrases that were read when the program was built are those that reading them finds.
final class PreparedPhrasesTests: XCTestCase {
  private static func catalogue(isPrepared: Bool) throws -> Catalogue {
    let files = EmbeddedFile.all.map { file in
      (
        path: "\(file.name)",
        file: isPrepared
          ? SourceFile(
            name: "\(file.name)", bytes: file.bytes, prepared: file.nodes, reading: file.reading)
          : SourceFile(name: "\(file.name)", bytes: file.bytes)
      )
    }
    return try XCTUnwrap(CatalogueReader.read(files, digest: "").catalogue)
  }

  func testPhrasesAreThoseThatReadingFinds() throws {
    let files = try Self.catalogue(isPrepared: true).phraseFiles
    let prepared = try XCTUnwrap(PhraseStock(prepared: files))
    let read = PhraseStock(try files.map { try JSONDocument($0).root })
    XCTAssertGreaterThan(read.patterns.count, 9000)
    XCTAssertEqual(prepared.patterns.map { "\($0)" }, read.patterns.map { "\($0)" })
    XCTAssertEqual(prepared.parser.elements.map { "\($0)" }, read.parser.elements.map { "\($0)" })
    XCTAssertEqual(prepared.parser.sequences, read.parser.sequences)
    XCTAssertEqual(prepared.towns.words, read.towns.words)
    XCTAssertEqual(prepared.towns.ends, read.towns.ends)
    let (one, other) = (prepared.parser.index, read.parser.index)
    XCTAssertEqual(one.letters, other.letters)
    XCTAssertEqual(one.count, other.count)
    for word in 0..<Int32(other.count) {
      let range = other.range(of: word)
      let hash = other.letters[range].reduce(WordIndex.seed) { WordIndex.next($0, $1) }
      XCTAssertEqual(one.number(hash, other.letters, range), word)
    }
  }

  /// Files that were not read together, or that were not built in, are read anew.
  func testOtherFilesAreReadAnew() throws {
    let files = try Self.catalogue(isPrepared: true).phraseFiles
    XCTAssertNil(PhraseStock(prepared: Array(files.dropLast())))
    XCTAssertNil(PhraseStock(prepared: Array(files.reversed())))
    XCTAssertNil(PhraseStock(prepared: try Self.catalogue(isPrepared: false).phraseFiles))
    XCTAssertNil(PhraseStock(prepared: []))
  }

  func testNotesReadTheSame() throws {
    let prepared = try XCTUnwrap(Self.catalogue(isPrepared: true).noteReader())
    let plain = try XCTUnwrap(Self.catalogue(isPrepared: false).noteReader())
    let day = try XCTUnwrap(CalendarDay(year: 2026, month: 11, day: 25))
    let folder = "\(RepositoryFolder.top)/Tests/Notes"
    var notes: [String] = []
    for name in ["notes", "danger"] {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).json"))
      notes += Self.texts(in: try JSONSerialization.jsonObject(with: data))
    }
    XCTAssertGreaterThan(notes.count, 200)
    for note in notes {
      let bytes = Array(note.utf8)
      XCTAssertEqual(
        "\(prepared.read(bytes, on: day))", "\(plain.read(bytes, on: day))", note)
    }
  }

  /// Every text of a JSON value, in an order of its own.
  private static func texts(in json: Any) -> [String] {
    switch json {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(texts)
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.flatMap { texts(in: $0.value) }
    default: []
    }
  }
}
