import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// What is in a note and not in the case: it is hinted at and asked, or listed, never dropped in silence.
final class NoteRemainderTests: XCTestCase {
  private static let day = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest

  private func summary(_ note: String) throws -> String {
    let catalogue = try DanishCatalogue.catalogue()
    let reader = try XCTUnwrap(catalogue.noteReader())
    let bytes = Array(note.utf8)
    return NoteSummary.text(
      reader.read(bytes, on: Self.day), bytes, Wording(catalogue, in: .danish),
      PageStyle(width: 120))
  }

  /// What is denied after a comma is denied now, whatever was once.
  func testADenialAfterThePastIsOfNow() throws {
    for note in [
      "42m tidligere depression, ikke suicidal", "42m tidligere indlagt, ingen selvmordstanker",
      "42m tidl. selvskade, benægter selvmordstanker", "42m tidligere psykotisk, ingen ss",
    ] {
      let reader = try XCTUnwrap(DanishCatalogue.catalogue().noteReader())
      let vocabulary = reader.catalogue.vocabulary
      let told = reader.read(Array(note.utf8), on: Self.day).told.contains { told in
        guard case .fact(let fact, 0, false) = told.what else { return false }
        return vocabulary[fact].name == "suicidality"
      }
      XCTAssertTrue(told, note)
    }
  }

  /// What was said of another day is not counted, and is said not to be, with the words that make it so.
  func testThePastIsListed() throws {
    let text = try summary("42m tidl. anoreksi, sover godt")
    XCTAssertFalse(text.prefix { $0 != "\n" }.contains("anoreksi"), text)
    XCTAssertTrue(text.contains("“tidl. anoreksi”") || text.contains("“42m tidl. anoreksi”"), text)
  }

  /// What a joining word holds together is listed where only one side of it is read.
  func testWhatIsJoinedToAReadingIsListed() throws {
    for (note, words) in [
      ("75k odense, kvæksende snurretop og trist", "kvæksende snurretop"),
      ("42m depression og flyver drage", "flyver drage"),
      ("42m, flyver drage eller deprimeret, sygemeldt", "flyver drage"),
    ] {
      let text = try summary(note)
      XCTAssertTrue(text.contains("“\(words)”"), text)
    }
    for note in [
      "42m angst og depression", "42m silkeborg, depression og med det", "42m dep og ang",
    ] {
      let text = try summary(note)
      XCTAssertFalse(text.contains("Ikke forstået"), text)
    }
  }

  /// A hint is no reading; it is shown once, with all that it may mean.
  func testAHintIsShown() throws {
    let text = try summary("24k panikanfald")
    XCTAssertFalse(text.prefix { $0 != "\n" }.contains("panik"), text)
    XCTAssertTrue(text.contains("Kun antydet: “panikanfald” ("), text)
    XCTAssertEqual(text.components(separatedBy: "“panikanfald”").count, 2, text)
  }

  /// A hint at one disorder is not lost because another is told.
  func testAHintBesideAReadingIsShown() throws {
    let text = try summary("78k obs depression, hukommelsesbesvær")
    XCTAssertTrue(text.prefix { $0 != "\n" }.contains("depression"), text)
    XCTAssertTrue(text.contains("Kun antydet: “hukommelsesbesvær” (demens?)"), text)
  }

  /// What a relative has is not the patient's, also directly after who the patient is.
  func testARelativeAfterTheSexIsAnother() throws {
    let reader = try XCTUnwrap(DanishCatalogue.catalogue().noteReader())
    let vocabulary = reader.catalogue.vocabulary
    func known(_ note: String) -> [String] {
      reader.read(Array(note.utf8), on: Self.day).told.compactMap { told in
        guard case .fact(let fact, let value, false) = told.what,
          vocabulary[fact].name == "knownConditions"
        else { return nil }
        return vocabulary[fact].values[value].name
      }
    }
    XCTAssertEqual(known("30k mor har skizofreni, selv ked af det"), [])
    XCTAssertEqual(known("19m far bipolar"), [])
    XCTAssertEqual(known("30k mor til to, bipolar"), ["bipolar"])
    XCTAssertEqual(known("46-årig mor til to, skizofreni"), ["psychosis"])
  }

  /// A denial reaches a danger over a comma only in what is surely a list.
  func testADenialDoesNotCrossACommaOntoDanger() throws {
    let reader = try XCTUnwrap(DanishCatalogue.catalogue().noteReader())
    let vocabulary = reader.catalogue.vocabulary
    func denied(_ note: String) -> Bool {
      reader.read(Array(note.utf8), on: Self.day).told.contains { told in
        guard case .fact(let fact, 0, _) = told.what else { return false }
        return vocabulary[fact].isSafety
      }
    }
    for note in [
      "Benægter misbrug, selvmordstanker", "Ingen konkrete selvmordsplaner, livslede",
      "Ikke påvirket af stoffer, selvmordstanker", "Ingen feber, opstemt",
    ] {
      XCTAssertFalse(denied(note), note)
    }
    for note in [
      "Ingen ss, psykose eller mani", "Benægter misbrug, selvmordstanker eller selvskade",
      "Ingen selvmordstanker, psykose, mani",
    ] {
      XCTAssertTrue(denied(note), note)
    }
  }
}
