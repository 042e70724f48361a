import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// What the README promises an editor: a new fact, a new offer and a new municipality's file, all
/// in JSON, work at once; the schemas are those of the catalogue, and another validator agrees.
final class EditorTests: XCTestCase {
  func testANewFactOfferAndOverlayNeedNoSwift() throws {
    var files = DanishCatalogue.files
    let index = try XCTUnwrap(files.firstIndex { $0.path == "vocabulary.json" })
    let vocabulary = String(decoding: files[index].file.bytes, as: UTF8.self)
    let fact = """
      {"facts": {"ownsHorse": {"type": "boolean", "silence": "unknown",
        "label": {"da": "har hest", "en": "owns a horse"},
        "ask": {"da": "Har personen en hest?", "en": "Does the person own a horse?"}},
      """
    let changed = vocabulary.replacingOccurrences(
      of: #"^\{\s*"facts": \{"#, with: fact, options: .regularExpression)
    XCTAssertNotEqual(changed, vocabulary)
    files[index].file = SourceFile(name: "vocabulary.json", bytes: Array(changed.utf8))
    let overlay = """
      {"area": {"municipalities": ["0825"]}, "offers": [{
        "id": "riding", "provider": "ngo", "name": {"da": "Ridning", "en": "Riding"}, "purpose": "support",
        "level": "civil-society", "status": "local", "review": {"by": "2027-01-01", "owner": "Læsø"},
        "requires": {"ownsHorse": true}, "entry": [{"by": "patient", "how": "self"}],
        "steps": [{"actor": "patient", "due": {"days": 0}, "text": {"da": "Rid", "en": "Ride"}}],
        "whileWaiting": "own-gp", "sources": [{"source": "inference", "at": "test", "checked": "2026-11-20"}]}]}
      """
    files.append(
      ("municipalities/laesoe.json", SourceFile(name: "laesoe", bytes: Array(overlay.utf8))))
    let (found, diagnostics) = CatalogueReader.read(files, digest: "")
    let catalogue = try XCTUnwrap(found, diagnostics.map { $0.rendered(in: .english) }.joined())
    func standing(_ facts: String) throws -> OfferAnswer {
      let (person, faults) = SmallCatalogue.person(#"{"facts": {\#(facts)}}"#, catalogue)
      XCTAssertEqual(faults, [])
      let answer = Decider.answer(for: person, by: catalogue)
      return try XCTUnwrap(answer.offers.first { $0.offer.id == "riding" })
    }
    XCTAssertEqual(try standing(#""municipality": "Læsø", "ownsHorse": true"#).standing, .fits)
    XCTAssertEqual(try standing(#""municipality": "Læsø""#).standing, .open)
    XCTAssertEqual(try standing(#""municipality": "Læsø", "ownsHorse": false"#).standing, .excluded)
    XCTAssertEqual(try standing(#""municipality": "Aarhus", "ownsHorse": true"#).unavailable, .area)
    XCTAssertEqual(catalogue.vocabulary.fact(named: "ownsHorse")?.option, "owns-horse")
  }

  func testTheSchemasAreThoseOfTheCatalogue() throws {
    let schemas = CatalogueSchema.files(of: try DanishCatalogue.catalogue())
    XCTAssertEqual(schemas.count, 21)
    for (name, bytes) in schemas {
      let text = try JSONDocument(SourceFile(name: name, bytes: bytes)).laidOut()
      let path = "\(RepositoryFolder.top)/Data/schema/\(name).schema.json"
      let kept = try XCTUnwrap(FileManager.default.contents(atPath: path), path)
      XCTAssertTrue(
        Array(kept) == text, "\(name): run navigator catalogue schema --into Data/schema")
    }
  }

  func testAnotherValidatorAgrees() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "\(RepositoryFolder.top)/Tests/Schema/validate.py"]
    let output = Pipe()
    process.standardOutput = output
    do {
      try process.run()
    } catch {
      throw XCTSkip("python3 is not installed")
    }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 3 || process.terminationStatus == 127 {
      throw XCTSkip("jsonschema is not installed")
    }
    XCTAssertEqual(process.terminationStatus, 0, text)
  }
}
