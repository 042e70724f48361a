import TestSupport
import XCTest

@testable import Pathways

/// What a note must not lose: danger that is told beside somebody else, denials that are not sure, and
/// words that nothing was read from.
final class NoteDangerTests: XCTestCase {
  private static let day = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest

  /// A note, what must be read of it, and the beginnings of what must not.
  private static let told: [(note: String, reads: String, not: String)] = [
    // Whose it is, with an age in brackets, over an abbreviation, and after a degree.
    ("34-årig kvinde. Søn (22) indlagt m. psykose. Angst.", "age=34", "knownConditions=psychosis"),
    ("34-årig kvinde. Far (61 år) psykotisk. Angst.", "age=34", "psychosisSigns"),
    ("34-årig. Hustru indlagt psyk. afd. Hillerød m. psykose.", "age=34", "psychosisSigns"),
    ("47-årig kvinde, mor til 3, svær angst.", "severity=severe knownConditions=anxiety", ""),
    ("41-årig, tidl venlafaxin, moderat depression.", "knownConditions=depression", ""),
    ("23-årig, beder om psykolog, let depression.", "severity=mild knownConditions=depression", ""),
    // A child of whom a parent reports.
    ("Far fortæller at sønnen på 16 har selvmordstanker.", "age=16 suicidality=thoughts", ""),
    ("dreng 11 Odense vil dø", "age=11 suicidality=thoughts", ""),
    // What turns is not denied.
    ("50-årig. Ikke glad, men hører stemmer.", "psychosisSigns=suspected", ""),
    ("50-årig. Ingen hallucinationer, men hører stemmer.", "age=50", "psychosisSigns"),
    // A denial that is old, doubted or has an exception is no denial.
    ("50-årig. Ingen ss ved sidste kontrol.", "age=50", "suicidality"),
    ("50-årig. Formentlig ingen selvmordstanker.", "age=50", "suicidality"),
    ("50-årig. Ingen selvmordstanker udover passive.", "age=50", "suicidality"),
    ("50-årig. Ingen selvmordstanker.", "suicidality=none", ""),
    // A denial behind a test or a substance is no denial of the danger before it, and a nought of a
    // number is none.
    ("50-årig. Hører stemmer og THC neg.", "age=50", "psychosisSigns=none"),
    ("50-årig. Selvmordstanker og alkohol nej.", "age=50", "suicidality=none"),
    ("50-årig. Ingen kone, selvmordstanker.", "age=50", "suicidality=none"),
    ("50-årig. Selvmordstanker og uro kl 20:00.", "age=50", "suicidality=none"),
    ("50-årig. Selvmordstanker og drukket 0,0.", "age=50", "suicidality=none"),
    ("50-årig. Selvmordstanker og selvskade nej.", "suicidality=none", ""),
    ("50-årig. Vrangforestillinger neg.", "psychosisSigns=none", ""),
    ("50-årig. Hallucinationer og vrangforestillinger neg.", "psychosisSigns=none", ""),
    ("50-årig. Ingen ss og THC neg.", "suicidality=none", ""),
    // Who denies a plan beside a wish not to live on has judged it to be thoughts.
    ("50-årig. Ønsker at dø, har ingen plan.", "suicidality=thoughts", ""),
    ("50-årig. Ønsker af og til ikke at vågne. Ingen planer.", "suicidality=thoughts", ""),
    ("50-year-old. Wishes she had never woken up, no plan.", "suicidality=thoughts", ""),
    ("50-årig. Ingen planer om selvmord, men tænker på at dø.", "suicidality=thoughts", ""),
    ("50-årig. Ingen plan. Trist.", "age=50", "suicidality"),
    ("50-årig. Benægter selvmordsplaner.", "age=50", "suicidality=thoughts"),
    // A word in brackets is said of the word before it.
    ("50-årig. Ingen selvmordstanker (passive).", "age=50", "suicidality"),
    ("50-årig. Selvmordstanker (ingen).", "suicidality=none", ""),
    ("50-årig. Selvmordstanker (daglige).", "suicidality=thoughts", ""),
    // What is told of a relative behind an aside.
    ("40-årig kvinde. Mor, som drikker, har selvmordstanker.", "age=40", "suicidality"),
    ("40-årig kvinde. Mor, 70, har selvmordstanker.", "age=40", "suicidality"),
    // Times.
    ("45-årig. Indlagt 9/11 - 17/11 med depression.", "event:discharge@2026-11-17", ""),
    ("45-årig. Forsøgt selvmord sidste år.", "event:suicideAttempt@2025-07-01", ""),
    ("45-årig. Sygemeldt pr. 30/11. Stress.", "sickLeaveStart=2026-11-30", ""),
    ("45-årig. Sygemeldt pr. 30/10. Stress.", "sickLeaveStart=2026-10-30", ""),
    ("45-årig. Ingen vægttab sidste halve år. Angst.", "age=45", "symptomWeeks"),
    ("45-årig. Cipralex 2019-2021. Angst.", "age=45", ""),
    ("Far (39 år) til 3 børn på 1, 4 og 7. Depression.", "minorChildren=3", "age=1"),
    // Towns whose names are those of units.
    ("42m esbjerg dep moderat", "municipality=Esbjerg", ""),
    // English.
    ("45-year-old. Low mood x 3/12. Anxiety.", "symptomWeeks=13", ""),
    ("45-year-old man. Discharged July 20.", "event:discharge@2026-07-20", ""),
    ("35M, anxiety", "age=35 knownConditions=anxiety", ""),
    ("Denies low mood / SI", "", "suicidality=thoughts"),
  ]

  /// A note and the facts that must be asked.
  private static let asked: [(note: String, facts: String)] = [
    ("33-årig, mor til dreng på 3, selvmordstanker", "suicidality"),
    ("33-årig. Ingen selvmordsplaner, passive dødsønsker.", "suicidality"),
    ("33-årig. Ingen selvmordsplaner og kun passive tanker.", "suicidality"),
    ("33-årig. Ingen selvmordstanker (passive).", "suicidality"),
    ("33-year-old. No plans, passive death wish.", "suicidality"),
    ("33-year-old. No suicidal plan but passive thoughts.", "suicidality"),
    ("33-year-old. No active SI, passive only.", "suicidality"),
    ("33-årig. Mor død i maj, svær depression", "suspectedConditions"),
    ("50-årig. Afviser selvmordstanker men virker ikke troværdig.", "suicidality"),
    ("50-årig. Har taget alle sine piller.", "suicidality"),
    ("42m, dep moderat mdi 28 Odense sygemeldt", "municipality"),
    ("7-årig pige. Mærker efter slag på ryggen.", "childConcern"),
  ]

  /// A note, and the words of it that must be told as not understood.
  private static let unread: [(note: String, words: String)] = [
    ("42m Silkeborg deprsion moderat", "deprsion"),
    ("50m Odense elefant giraf løve", "elefant giraf løve"),
    ("moderat depression qwerty", "qwerty"),
  ]

  private func reading(_ note: String) throws -> (reading: NoteReading, vocabulary: Vocabulary) {
    let reader = try XCTUnwrap(DanishCatalogue.catalogue().noteReader())
    return (reader.read(Array(note.utf8), on: Self.day), reader.catalogue.vocabulary)
  }

  func testWhatIsTold() throws {
    for sample in Self.told {
      let (reading, vocabulary) = try reading(sample.note)
      let told = reading.told.map { NoteEntry.text($0, vocabulary) }
      for wanted in sample.reads.split(separator: " ") {
        XCTAssertTrue(told.contains(String(wanted)), "\(wanted): \(sample.note): \(told)")
      }
      for unwanted in sample.not.split(separator: " ") {
        XCTAssertFalse(
          told.contains { $0.hasPrefix(unwanted) }, "\(unwanted): \(sample.note): \(told)")
      }
    }
  }

  func testWhatIsAsked() throws {
    for sample in Self.asked {
      let (reading, vocabulary) = try reading(sample.note)
      let asked = reading.asks.map { vocabulary[$0.fact].name }
      for wanted in sample.facts.split(separator: " ") {
        XCTAssertTrue(asked.contains(String(wanted)), "\(wanted): \(sample.note): \(asked)")
      }
    }
  }

  func testWhatIsNotUnderstood() throws {
    for sample in Self.unread {
      let bytes = Array(sample.note.utf8)
      let parts = try reading(sample.note).reading.unread.map {
        String(decoding: bytes[$0], as: UTF8.self)
      }
      XCTAssertTrue(parts.contains(sample.words), "\(sample.note): \(parts)")
    }
  }

  /// What is denied in so many words is no reason to ask.
  func testWhatIsDeniedIsNotAsked() throws {
    for note in [
      "42-årig kvinde. Moderat depression. Ingen selvskade, ikke psykotisk, intet misbrug.",
      "42-year-old woman. Moderate depression. No self-harm, not psychotic, no drugs.",
    ] {
      let (reading, vocabulary) = try reading(note)
      XCTAssertEqual(reading.asks.map { vocabulary[$0.fact].name }, [], note)
    }
  }

  /// The same value on the same words is asked once.
  func testNothingIsAskedTwice() throws {
    let asks = try reading("ingen selvmordstanker men håbløs").reading.asks
    for ask in asks {
      let pairs = zip(ask.values, ask.ranges).map { "\($0) \($1)" }
      XCTAssertEqual(Set(pairs).count, pairs.count)
    }
  }
}
