import TestSupport
import XCTest

@testable import Pathways

/// Whose something is, whether it is so, and how long it has been so, by what stands around it: each kind
/// with what looks like it.
final class NoteWhoseTests: XCTestCase {
  private static let day = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest

  /// Notes, what they must tell, and what they must not: words of ``NoteEntry``.
  private static let samples: [(note: String, reads: [String], never: [String])] = [
    // Who only tells is not told of.
    ("Personalet: aggressiv, slår medbeboere.", ["outwardAggression=true"], []),
    ("Far: aggressiv, slår os.", [], ["outwardAggression=true"]),
    ("Datter ringer: mor ser små mænd i stuen.", ["psychosisSigns=suspected"], []),
    ("Mor ringer: far ser små mænd i stuen.", [], ["psychosisSigns=suspected"]),
    // What a relative is like, and a mother who may be the patient.
    (
      "Kvinde 40 med psykotisk søn, træt.", ["age=40"],
      ["psychosisSigns=clear", "knownConditions=psychosis"]
    ),
    ("57-årig far til 24-årig skizofren søn.", ["age=57"], ["knownConditions=psychosis"]),
    ("30-årig, deprimeret mor til to.", ["suspectedConditions=depression"], []),
    // A town is that of whoever lives there.
    ("Søn bor i Aalborg, 66 år, trist.", [], ["municipality=Aalborg"]),
    ("66 år, bor i Aalborg, trist.", ["municipality=Aalborg"], []),
    ("Pige 16, bor med mor i Aalborg.", ["municipality=Aalborg"], []),
    // A medicine that is taken badly or long is taken, one that has ended is not.
    ("Glemmer ofte sin Zyprexa.", ["medicines=antipsychotic"], []),
    ("Venlafaxin 150 i 4 mdr. uden effekt.", ["medicines=antidepressant"], []),
    ("Stoppet med Zyprexa.", [], ["medicines=antipsychotic"]),
    ("Prøvet sertralin og mirtazapin uden effekt.", [], ["medicines=antidepressant"]),
    // A question mark before a word, with or without a space; one that may be that of the word before it.
    ("Trist, ? mani.", [], ["maniaSigns=clear", "knownConditions=bipolar"]),
    ("? depression", ["suspectedConditions=depression"], ["knownConditions=depression"]),
    ("Trist, ?manisk.", ["maniaSigns=suspected"], ["maniaSigns=clear"]),
    // What a relative has, told with the age.
    (
      "Far 41 til søn på 9 med autisme, træt.", ["age=41"],
      ["knownConditions=autism", "suspectedConditions=autism"]
    ),
    ("Mand 50, bor med sin mor på 83 (demens).", [], ["knownConditions=dementia"]),
    ("Manden (skizofreni, nu indlagt) bor her ikke.", [], ["housing=inpatient"]),
    // What somebody is free of has no length as a complaint.
    ("Angst. Ingen hypomani i 2 år.", [], ["symptomWeeks=104"]),
    // Somebody who cares for an ill relative is worn out by that, and else of other things.
    ("Konen har demens. Han er udkørt.", ["relativeBurdened=true"], []),
    ("Stress på arbejdet. Han er udkørt.", [], ["relativeBurdened=true"]),
    // Two days of one month.
    (
      "Indlagt 3.-20. november.",
      ["event:admission@2026-11-03", "event:discharge@2026-11-20"], []
    ),
    (
      "Indlagt fra 3. til 20. november.",
      ["event:admission@2026-11-03", "event:discharge@2026-11-20"], []
    ),
    // How long a complaint has lasted.
    ("6 måneder med angst.", ["symptomWeeks=26"], []),
    ("Angst i et par måneder.", ["symptomWeeks=8"], []),
    ("Angst i et par år.", [], ["symptomWeeks=104"]),
    ("Angst i et halvt år.", ["symptomWeeks=26"], []),
    ("Angst i et år og et halvt.", ["symptomWeeks=78"], []),
    ("Perioder af 1-2 uger med angst.", [], ["symptomWeeks=2"]),
    ("Trist, træt, 8 uger. Bor alene.", ["symptomWeeks=8"], []),
    ("Trist, sygemeldt, 8 uger gravid.", [], ["symptomWeeks=8"]),
    // What stands for itself behind a colon or "that".
    ("Kvinde 41. På tomandshånd: manden slår.", ["intimateViolence=true"], []),
    ("Kvinde 41. Fortæller at manden slår.", ["intimateViolence=true"], []),
  ]

  func testWhatIsTold() throws {
    let reader = try XCTUnwrap(DanishCatalogue.catalogue().noteReader())
    let vocabulary = reader.catalogue.vocabulary
    for sample in Self.samples {
      let told = reader.read(Array(sample.note.utf8), on: Self.day).told
        .map { NoteEntry.text($0, vocabulary) }
      for entry in sample.reads {
        XCTAssertTrue(told.contains(entry), "\(entry) of: \(sample.note), but \(told)")
      }
      for entry in sample.never {
        XCTAssertFalse(told.contains(entry), "\(entry) of: \(sample.note)")
      }
    }
  }
}
