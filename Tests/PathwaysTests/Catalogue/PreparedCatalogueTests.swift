import EmbeddedCatalogue
import Pathways
import XCTest

@testable import LocatedJSON

/// What the program carries beside its catalogue is where the catalogue's values stand.
final class PreparedCatalogueTests: XCTestCase {
  func testTheValuesOfEachFileStandWhereScanningFindsThem() throws {
    for file in EmbeddedFile.all {
      let scanned = try JSONDocument(SourceFile(name: "\(file.name)", bytes: file.bytes))
      let prepared = try JSONDocument(
        SourceFile(name: "\(file.name)", bytes: file.bytes, prepared: file.nodes))
      XCTAssertNotNil(prepared.file.prepared, "\(file.name)")
      XCTAssertEqual(prepared.nodes.count, scanned.nodes.count, "\(file.name)")
      let differs = zip(prepared.nodes, scanned.nodes).contains { one, other in
        one.kind != other.kind || one.isEscaped != other.isEscaped || one.range != other.range
          || one.keyRange != other.keyRange || one.keyIsEscaped != other.keyIsEscaped
          || one.keyHash != other.keyHash || one.next != other.next
      }
      XCTAssertFalse(differs, "\(file.name)")
    }
  }

  /// In the program's own files texts, sources and notes are not looked at before they are shown: so
  /// nothing may be wrong with them, and what is read late is what stands there.
  func testNothingIsWrongWithWhatIsNotLookedAt() throws {
    let files = EmbeddedFile.all.map { file in
      (
        path: "\(file.name)",
        file: SourceFile(name: "\(file.name)", bytes: file.bytes, prepared: file.nodes)
      )
    }
    let (thorough, found) = CatalogueReader.read(files, isThorough: true, digest: "")
    XCTAssertEqual(found.map { $0.rendered(in: .english) }, [])
    let (quick, none) = CatalogueReader.read(files, digest: "")
    XCTAssertEqual(none.map { $0.rendered(in: .english) }, [])
    let one = try XCTUnwrap(thorough)
    let other = try XCTUnwrap(quick)
    XCTAssertEqual(one.offers.map { Array($0.sources) }, other.offers.map { Array($0.sources) })
    XCTAssertFalse(other.offers.contains { $0.sources.isEmpty })
    XCTAssertEqual(
      one.pathways.map { $0.stages.map { Array($0.sources) } },
      other.pathways.map { $0.stages.map { Array($0.sources) } })
  }
}
