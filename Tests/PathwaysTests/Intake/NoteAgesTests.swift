import TestSupport
import XCTest

@testable import Pathways

/// The ways in which writers tell how old the patient is, wherever it stands; and the numbers that
/// are somebody else's age, a length of time or a code.
final class NoteAgesTests: XCTestCase {
  private static let day = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest

  private static let ages: [(note: String, reads: String)] = [
    ("Trist i 6 uger. 48m.", "age=48"),
    ("Henvist af vagtlæge. Mand på 78 uden netværk.", "age=78"),
    ("Klienten er 29 år og ledig.", "age=29"),
    ("Pt. er 35, angst.", "age=35"),
    ("Kendt fra BUP, nu 41, ufaglært.", "age=41"),
    ("Alder 41.", "age=41"),
    ("Studerende i Odense, 22. Trist.", "age=22"),
    ("Socialangst. 19-årig elev i 3.g.", "age=19"),
    ("Afruster benzo. 70 kv. Uro.", "age=70"),
    ("Gravid 22+3, 29 år.", "age=29"),
    ("Vi skriver om vores søn på 9. Han er trist.", "age=9"),
    ("Født i 1984. Trist.", "age=42"),
    // The birthday from which the vocabulary counts may have been or not.
    ("Født 2008, trist.", ""),
    ("Har misbrugt hash i 12 år.", ""),
    ("MDI 34, nu 26.", ""),
    ("Hendes søn er 14 år.", ""),
    ("F10.2, F32.1.", ""),
    ("F32.", ""),
    ("Gift i 25 år, tre børn, 7, 9 og 12.", ""),
    ("Datter f. 2018 bor hos far.", ""),
    ("Røget siden hun var 15.", ""),
    ("Gik 400m.", ""),
    ("Plan aftalt med pårørende, 112. Trist.", ""),
    ("Plan aftalt med pårørende, 102. Trist.", "age=102"),
    ("Bipolar. Hustru 52 år bekymret.", ""),
    ("Var 17 år da han debuterede.", ""),
    // Somebody calls about the patient.
    ("Kæreste ringer om 22-årig mand, som er trist.", "age=22"),
    ("Moren ringer om sin 15-årige datter, angst.", "age=15"),
    ("Datter kontakter os vedr. mor på 82, trist.", "age=82"),
    ("Bostøtten bekymret ang. 37-årig kvinde.", "age=37"),
    ("Far skriver om sin søn på 12, skolevægring.", "age=12"),
    ("Hustru ringer om mand 54 år, drikker.", "age=54"),
    ("Konen ringer om 14 dages søvnløshed.", ""),
    ("Mor ringer om 2 ting.", ""),
    ("Moren fortæller om 20 års ægteskab.", ""),
    // A parent who is the patient, and parents who are not.
    ("Ung mor 19 å m. barn på 3 mdr, trist.", "age=19"),
    ("Enlig mor 34 år, angst.", "age=34"),
    ("Nybagt far 29 å, grådlabil.", "age=29"),
    ("Gravid mor 38 år, kendt angst.", "age=38"),
    ("Enlig far, 41, fyret.", "age=41"),
    ("Ung mor 19 å ringer om barn.", ""),
    ("Enlig mor til tre.", ""),
    // The name that the note opens with.
    ("Birgit 58. Trist.", "age=58"),
    ("Birgit, 58, trist.", "age=58"),
    ("Mette, 34: angst.", "age=34"),
    // In brackets after who it is; behind the colon of somebody who calls; a child and its age.
    ("Udebliver. Pt (49) bor alene.", "age=49"),
    ("Fra skolen: Drengen (8) slår.", "age=8"),
    ("Kvinde (34) med panikangst.", "age=34"),
    ("Telefon fra plejefar: 14-årig dreng, anbragt.", "age=14"),
    ("Akut tid med mor: pige 13, trist.", "age=13"),
    ("Brev fra mor: søn på 20 hører stemmer.", "age=20"),
    ("Datter ringer: mor på 82 ser syner.", "age=82"),
    ("Mor ringer: far på 45 drikker.", ""),
    ("Severe depression: 45-year-old woman, off sick.", "age=45"),
    ("Depression 3 years.", ""),
    ("Wife calls about her husband, 70: keeps losing words.", "age=70"),
    ("Gift, har to børn: dreng 5.", ""),
    ("Dreng på 9, mor med.", "age=9"),
    ("Datteren på 16 skærer sig, mor ringer.", "age=16"),
    ("Mor til børn på 4 og 7, stress.", ""),
    // A parent who comes for their own sake, and one who comes for the child's.
    ("Far 41 til dreng på 6. Føler sig slidt.", "age=41"),
    ("Mor, 36, til pige på 4. Græder.", "age=36"),
    ("Far 41 til dreng på 6. Drengen slår.", "age=6"),
    ("Hustru 58 til mand med ALS.", "age=58"),
    // A length that a note opens with, and an age that somebody had.
    ("3 måneder med nedtrykthed.", ""),
    ("34 uger henne, bange.", ""),
    ("Misbrugt fra 8 til 12 år.", ""),
    ("Ansat 3 steder. 37. lettere nedtrykt.", "age=37"),
    ("Puls 58. Trist.", ""),
    ("2 mdr efter apopleksi. 66 år, trist.", "age=66"),
    ("GAF 58. Trist.", ""),
    ("Kreatinin 58. Trist.", ""),
    ("Vægt 72, trist.", ""),
    // A mother of whom a birth is told is the patient; one who calls about her child is not.
    ("Mor 31 år, fødte for 4 uger siden.", "age=31"),
    ("Mor på 37, sectio for 6 uger siden.", "age=37"),
    ("Sundhedsplejerske skriver: Mor 28 år, ammer. EPDS 15.", "age=28"),
    ("Mor 31 år ringer om barn med feber. Født i uge 32.", ""),
    ("Mor 45 år, bekymret for drengen.", ""),
    ("Barselsbesøg dag 8. Mor 24 år, alene. EPDS 15.", "age=24"),
    // Somebody's relative who is the patient, and one who calls about the patient.
    ("Datter (41) til demensramt far. Stress.", "age=41"),
    ("Søn (19) mistede sin mor i april.", "age=19"),
    ("Hustru 58 til mand m. ALS. Træt.", "age=58"),
    ("Datter på 24 til alkoholisk mor.", "age=24"),
    ("Teenager (16), ryger hash.", "age=16"),
    ("Mor (44) til 17-årig m. angst.", "age=17"),
    ("Datter (41) ringer om mor, som er trist.", ""),
    ("Hustru 52 år til stede.", ""),
    // Months of a small child, and of a complaint; halves and words.
    ("Pige 8 mdr vågner hele tiden.", "age=0"),
    ("Girl, 8 months. Cries all night.", "age=0"),
    ("Dreng 14 mdr. med søvnproblemer.", "age=1"),
    ("Mand, 6 mdr med nedtrykthed.", ""),
    ("Kvinde 6 mdr nedtrykt.", ""),
    ("Man, 6 months of low mood.", ""),
    ("Dreng 4½, børnehave.", "age=4"),
    ("Boy 4½, kindergarten.", "age=4"),
    ("Pige 2½ år, vuggestue.", "age=2"),
    ("Ten-year-old girl, tics.", "age=10"),
    ("Forty-two-year-old man with depression.", "age=42"),
    ("The mother of an eight-year-old boy calls.", "age=8"),
    ("Depressed for ten years.", ""),
    ("Treogfyrreårig mand, trist.", "age=43"),
    ("Seksårig dreng i nulte klasse.", "age=6"),
    ("Mor til femtenårig dreng ringer.", "age=15"),
    // Set off by commas behind who it is, whoever writes.
    ("Dear colleague, woman, 34, with bipolar disorder.", "age=34"),
    ("Dear colleague, concerning your patient, 36, architect.", "age=36"),
    ("Your referral (man, 30, suspected ADHD) is returned.", "age=30"),
    ("Din henvisning af 9/11 (mand, 30, obs ADHD) returneres.", "age=30"),
    ("Health visitor rang about girl, 10 months. Turns away.", "age=0"),
    ("Sundhedsplejerske skriver: pige, 10 mdr. Vender sig bort.", "age=0"),
    ("Hustruen, 34, drikker.", ""),
  ]

  func testAgesWhereverTheyStand() throws {
    let reader = try XCTUnwrap(DanishCatalogue.catalogue().noteReader())
    for (note, reads) in Self.ages {
      XCTAssertEqual(told("age", note, reader), reads.isEmpty ? [] : [reads], note)
    }
  }

  func testMonthOfBirth() throws {
    let reader = try XCTUnwrap(DanishCatalogue.catalogue().noteReader())
    let march = try XCTUnwrap(CalendarDay(year: 1984, month: 3, day: 1))
    for note in ["Mand f. 03.84, trist.", "Kvinde f. 12/3-84, trist.", "Født marts 1984."] {
      XCTAssertEqual(told("born", note, reader), ["born=\(march.number)"], note)
    }
  }

  /// The last of two scores is the newest.
  func testScoresThatChange() throws {
    let reader = try XCTUnwrap(DanishCatalogue.catalogue().noteReader())
    let wanted = scores("MDI 26", reader)
    XCTAssertEqual(wanted.count, 1)
    for note in [
      "MDI fra 34 til 26", "MDI faldet fra 34 til 26", "MDI faldet til 26", "MDI 34 → 26",
      "MDI nu 26",
    ] {
      XCTAssertEqual(scores(note, reader), wanted, note)
    }
  }

  private func scores(_ note: String, _ reader: NoteReader) -> [Int] {
    reader.read(Array(note.utf8), on: Self.day).told.compactMap { told in
      guard case .event(let event) = told.what else { return nil }
      return reader.catalogue.vocabulary.score(of: event)?.value
    }
  }

  private func told(_ fact: String, _ note: String, _ reader: NoteReader) -> [String] {
    let vocabulary = reader.catalogue.vocabulary
    return reader.read(Array(note.utf8), on: Self.day).told
      .map { NoteEntry.text($0, vocabulary) }.filter { $0.hasPrefix("\(fact)=") }
  }
}
