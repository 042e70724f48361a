import EmbeddedCatalogue
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
}
