import TestSupport
import XCTest

@testable import Pathways

/// Scores with the days on which they were taken, and the numbers beside a score that are none.
final class NoteScoresTests: XCTestCase {
  private static let day = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest

  private static let scores: [(note: String, reads: String)] = [
    ("MDI 28.", "mdi=28@2026-11-25"),
    ("MDI 28 d. 3/11.", "mdi=28@2026-11-03"),
    ("MDI 28 den 3. november.", "mdi=28@2026-11-03"),
    ("MDI 28/50 (3/11).", "mdi=28@2026-11-03"),
    ("MDI d. 3/11: 28.", "mdi=28@2026-11-03"),
    ("MDI 28 i dag.", "mdi=28@2026-11-25"),
    ("EPDS 16 hos sundhedsplejersken 18/11.", "epds=16@2026-11-18"),
    ("HAM-D17 29 ved indlæggelsen 5/10.", "ham-d17=29@2026-10-05"),
    // Whom a scale asks can stand in brackets.
    ("EPDS (far) 13.", "epds-father=13@2026-11-25"),
    // Several of one scale.
    (
      "MDI 38 d. 18/9, 29 d. 28/10 og 21 i dag.",
      "mdi=21@2026-11-25 mdi=29@2026-10-28 mdi=38@2026-09-18"
    ),
    ("PHQ-9 19 d. 30/9, 12 i dag.", "phq9=12@2026-11-25 phq9=19@2026-09-30"),
    ("MDI 26 dengang (2/11), nu 18.", "mdi=18@2026-11-25 mdi=26@2026-11-02"),
    ("GAD-7 17 (var 9 d. 2/2).", "gad7=17@2026-11-25 gad7=9@2026-02-02"),
    ("MDI 16, 30 d. 1/6.", "mdi=16@2026-11-25 mdi=30@2026-06-01"),
    ("EPDS 16 d. 10/11, i dag 12.", "epds=12@2026-11-25 epds=16@2026-11-10"),
    (
      "MDI 1/9: 36, 13/10: 28, i dag 17.",
      "mdi=17@2026-11-25 mdi=28@2026-10-13 mdi=36@2026-09-01"
    ),
    ("WHO-5 60 d. 1/6, 24 nu.", "who5=24@2026-11-25 who5=60@2026-06-01"),
    ("EPDS 19 for fire uger siden, i dag 9.", "epds=19@2026-10-28 epds=9@2026-11-25"),
    // Of an earlier one nobody knows when it was.
    ("MDI 34, nu 26.", "mdi=26@2026-11-25"),
    ("PHQ-9 17 on 3 November, 9 today.", "phq9=17@2026-11-03 phq9=9@2026-11-25"),
    ("EPDS 16 at the health visitor's 18/11.", "epds=16@2026-11-18"),
    // Other numbers and other days.
    ("MDI 28, sygemeldt 3/11.", "mdi=28@2026-11-25"),
    ("MDI 28, 42 år.", "mdi=28@2026-11-25"),
    ("MDI 28, 3 mdr siden.", "mdi=28@2026-11-25"),
    ("MDI 28, nu 3 uger uden søvn.", "mdi=28@2026-11-25"),
    ("MDI 28, 12/11 sygemeldt.", "mdi=28@2026-11-25"),
    ("MDI 28, tabt 12 kg siden 3/11.", "mdi=28@2026-11-25"),
    ("MDI 28. 30/11 kontrol.", "mdi=28@2026-11-25"),
    ("MDI 28, GAD-7 12 i dag.", "gad7=12@2026-11-25 mdi=28@2026-11-25"),
    ("MDI 28, WHO-5 36.", "mdi=28@2026-11-25 who5=36@2026-11-25"),
    ("MDI 28, to børn på 4 og 7.", "mdi=28@2026-11-25"),
    ("MDI 28 depression 3/11.", "mdi=28@2026-11-25"),
  ]

  func testScoresReadWithTheirDays() throws {
    let reader = try XCTUnwrap(Denmark.catalogue().noteReader())
    for (note, reads) in Self.scores {
      XCTAssertEqual(scores(note, reader), reads, note)
    }
  }

  private func scores(_ note: String, _ reader: NoteReader) -> String {
    let vocabulary = reader.catalogue.vocabulary
    return reader.read(Array(note.utf8), on: Self.day).told.compactMap { told -> String? in
      guard case .event(let event) = told.what, let score = vocabulary.score(of: event) else {
        return nil
      }
      let scale = vocabulary.scales[score.scale]
      let day = event.day.map { "\($0)" } ?? "?"
      return "\(scale.id)=\(score.value / vocabulary.scoreFactor(of: scale))@\(day)"
    }.sorted().joined(separator: " ")
  }
}
