import TestSupport
import XCTest

@testable import Pathways

/// Whose something is, whether it is so, and how long it has been so, by what stands around it: each kind
/// with what looks like it.
final class NoteWhoseTests: XCTestCase {
  private static let day = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest

  /// Notes, what they must tell, and what they must not: words of ``NoteEntry``.
  private static let samples: [(note: String, reads: [String], never: [String])] = [
    // A relative whose age stands between the word and what the relative has.
    (
      "52-årig kvinde. Manden (55) er bipolar.", ["illRelative=mental"],
      ["knownConditions=bipolar"]
    ),
    (
      "54-årig kvinde. Søn på 23 har skizofreni.", ["illRelative=mental"],
      ["knownConditions=psychosis"]
    ),
    (
      "33-year-old woman. Her husband, 35, has bipolar disorder.", ["illRelative=mental"],
      ["knownConditions=bipolar"]
    ),
    // What is only said beside a relative, between commas.
    (
      "54-year-old woman. Her mother, who looks in every day, is worn out.",
      ["relativeBurdened=true"], []
    ),
    ("54-årig mand. Datteren, der kommer dagligt, er udkørt.", ["relativeBurdened=true"], []),
    (
      "54-årig mand. Hustruen, som arbejder om natten, er psykotisk.", ["illRelative=mental"],
      ["psychosisSigns=clear"]
    ),
    // A short "with" is no number of weeks.
    ("Off sick since Sept 14 w/ stress.", ["sickLeaveStart=2026-09-14"], []),
    // An article counts something that is there.
    ("40-årig. Ingen stoffer, et glas vin dgl.", ["substanceUse=use"], ["substances-alcohol"]),
    ("40-årig. Ingen stoffer, alkohol eller hash.", ["substanceUse=none"], []),
    // The week of a pregnancy is no birthday.
    ("Senabort i uge 18 den 20/10.", [], ["turns18On=2027-10-20"]),
    ("17 år, 18 den 20/12.", ["turns18On=2026-12-20"], []),
    // A day inside the words of what happened is its day.
    (
      "Henvist til PCV 1/10, returneret 14/10 pga. manglende oplysninger.",
      ["event:return@2026-10-14"], ["event:return@2026-10-01"]
    ),
    // How often stands between a complaint and how long it has lasted; a length alone belongs to what
    // stands around it.
    ("Panikanfald dagligt i 5 uger.", ["symptomWeeks=5"], []),
    ("Røde hænder. Gennem 12 uger. OCD, moderat.", ["symptomWeeks=12"], []),
    ("Angst. Tidligere selvskade, ikke de sidste 10 år.", [], ["symptomWeeks=520"]),
    // What happened on two days.
    (
      "Udeblevet fra psyk. amb. 14/10 + 4/11.",
      ["event:noShow@2026-10-14", "event:noShow@2026-11-04"], []
    ),
    // What is measured anew.
    ("BMI 18,9 ved start 1/6, 15,6 nu.", ["bmi=156"], ["bmi=189"]),
    // Slips of the pen in a denial.
    ("Injen selvmordstanker.", ["suicidality=none"], ["suicidality=thoughts"]),
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
    ("Angst. Ikke selvskade i 2 år.", [], ["symptomWeeks=104"]),
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
