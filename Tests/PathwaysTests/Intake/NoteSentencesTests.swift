import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Sentences of notes, and what may be read of each and no more.
///
/// The expectations come from the sentences that were written down before the reader was: an entry
/// is `fact=value`, `fact-value` for a value that is absent, `event:type@day`, or `ask:fact` for
/// what must be asked.
final class NoteSentencesTests: XCTestCase {
  private static let day = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest

  private func denmark() throws -> Catalogue { try DanishCatalogue.catalogue() }

  private static let sentences: [(note: String, reads: String)] = [
    ("Ingen ss, psykose eller mani.", "suicidality=none psychosisSigns=none maniaSigns=none"),
    (
      "Ingen selvmordstanker, moderat depression, MDI 28.",
      "suicidality=none knownConditions=depression severity=moderate event:score@2026-11-25"
    ),
    ("Tanker om at dø, men ingen plan og aldrig forsøgt.", "suicidality=thoughts"),
    (
      "Benægter selvmordstanker, drikker en flaske vin dgl.",
      "suicidality=none substances=alcohol substanceUse=use"
    ),
    ("Ikke kun nedtrykt, også tydeligt psykotisk.", "psychosisSigns=clear ask:suspectedConditions"),
    (
      "Mor har skizofreni, pt. selv obs psykose.",
      "illRelative=mental suspectedConditions=psychosis psychosisSigns=suspected"
    ),
    ("Frygter at blive skizofren som sin søster.", ""),
    (
      "Tidl. depression 2019, nu panikangst i let grad.",
      "knownConditions=anxiety anxietyKind=panic severity=mild"
    ),
    (
      "Kendt med bipolar lidelse, stabil på lamotrigin.",
      "knownConditions=bipolar medicines=other"
    ),
    ("Skal have MDI næste gang, WHO-5 36 i dag.", "event:score@2026-11-25"),
    (
      "Psykolog x 12 uden effekt, afsluttet i april.",
      "psychologistSessionsUsed=12 event:treatment@2026-04-15"
    ),
    ("Afviser misbrug, afviser også henvisning til misbrugscenter.", "substanceUse=none"),
    ("Hører stemmer? Svarer ikke på spørgsmålet.", "ask:psychosisSigns"),
    (
      "42m Silkeborg, dep moderat, MDI=28/50, sygemeldt 3 uger, ÷ss.",
      "age=42 municipality=Silkeborg knownConditions=depression severity=moderate "
        + "event:score@2026-11-25 workStatus=sickListed sickLeaveStart=2026-11-04 suicidality=none"
    ),
    ("Hustruen deprimeret, han passer selv sit arbejde.", "workStatus=employed illRelative=mental"),
    ("Skærer sig ugentligt i armene, ingen selvmordstanker.", "selfHarm=current suicidality=none"),
    ("Skar sig på en kniv i køkkenet, syet.", ""),
    (
      "Selvmordstanker siden i går, har skrevet afskedsbrev.",
      "suicidality=intentOrPlan acuteOnsetOrWorsening=true"
    ),
    ("Ingen øget selvmordsrisiko.", "ask:suicidality"),
    (
      "Angst/depression? Tvang +, stemmer ÷.",
      "suspectedConditions=anxiety suspectedConditions=depression psychosisSigns=none"
    ),
    ("Ryger 20 dgl., hash i weekenden.", "substanceUse=use substances=cannabis"),
    (
      "Drikker dårligt, tp 38,9, akut konfus, obs delir.",
      "somaticRedFlag=true acuteOnsetOrWorsening=true suspectedConditions=organic"
    ),
    (
      "Udskrevet fra lukket afd. d. 20/11 uden opfølgning.",
      "event:discharge@2026-11-20 followUpPlanConfirmed=false"
    ),
    (
      "Udskriver quetiapin 50 mg til natten.",
      "medicines=antipsychotic event:medicineStart@2026-11-25"
    ),
    ("Ikke længere deprimeret, men sover stadig dårligt.", "knownConditions-depression"),
    ("Hvis selvmordstanker: ring 1813.", ""),
    ("Har ikke fortalt om overgreb, jeg spurgte ikke.", ""),
    ("Svært ved at sove, svær at nå på telefon.", ""),
    ("Gravid uge 22, tidl. fødselsdepression, ingen symptomer nu.", "perinatalState=expecting"),
    ("Til PPR, hvis skolen er enig. Ikke udredt.", ""),
    ("Pt. bor i Vejen kommune, på vejen hertil fik hun et panikanfald.", "municipality=Vejen"),
    ("Stemmer i øvrigt med blodprøverne.", ""),
    ("ST-depression i EKG.", "testsDone=ecg"),
    ("I antidepressiv behandling.", "medicines=antidepressant"),
    ("EPDS 4.", "event:score@2026-11-25"),
    ("Far EPDS 4.", "event:score@2026-11-25"),
    ("AUDIT 4.", ""),
    ("GAD7 15.", "event:score@2026-11-25"),
    ("Tolkes som stress.", "suspectedConditions=adjustment"),
    ("Udskr. sertralin 50 mg.", "medicines=antidepressant event:medicineStart@2026-11-25"),
    ("Ikke slået.", ""),
    ("Hun truer med at gå.", ""),
    ("Ingen plan.", ""),
    ("Ikke akut selvmordstruet.", "ask:suicidality"),
    ("Ikke suicidal, sover dårligt.", "suicidality=none"),
    ("Ikke psykotisk og sover godt.", "psychosisSigns=none"),
    ("Ingen plan, tænker på at dø.", "suicidality=thoughts"),
    ("Bange for at dø under anfaldene.", ""),
    ("Ingen selvmordstanker. Senere: tanker om selvmord.", "ask:suicidality"),
    ("Ingen ændring, fortsat suicidal.", "suicidality=thoughts"),
    ("Ikke bedre. Psykotisk.", "psychosisSigns=clear"),
    ("Uden tvivl manisk.", "maniaSigns=clear"),
    ("Frygter at blive psykotisk.", ""),
    ("Ingen tegn på psykose eller mani.", "psychosisSigns=none maniaSigns=none"),
    ("Ikke udelukket psykose.", "suspectedConditions=psychosis"),
    ("Akut belastningsreaktion.", "knownConditions=adjustment reactionToEvent=true"),
    ("Afviser selvmordstanker.", "suicidality=none"),
    ("Sover ikke. Suicidal.", "suicidality=thoughts"),
    ("Ryger ikke. Psykotisk.", "psychosisSigns=clear"),
    ("Benægter alt. Tanker om selvmord.", "suicidality=thoughts"),
    ("Mor mener han er psykotisk.", "psychosisSigns=suspected"),
    ("Moderen indlagt med psykose.", "illRelative=mental relativeInPsychiatry=true"),
    ("Spurgt til psykose: nej.", "psychosisSigns=none"),
    ("Psykotisk i 2019.", "ask:psychosisSigns"),
    ("Ikke suicidal. Tænker ofte på døden.", "ask:suicidality"),
    ("Mor oplyser at han ville hænge sig.", "suicidality=intentOrPlan"),
    ("BMI 14,5. Sover ikke.", "bmi=145"),
    (
      "DF32.1, DF41.0.",
      "knownConditions=depression severity=moderate knownConditions=anxiety anxietyKind=panic"
    ),
    ("P76 kendt.", "knownConditions=depression"),
    ("Ingen konkrete planer, men tanker om at dø.", "suicidality=thoughts"),
    (
      "Ikke bedre af sertralin 100 mg gennem 8 uger.",
      "antidepressantTrialsAdequate=1 medicines=antidepressant event:treatment@2026-11-25"
    ),
    ("FH: far bipolar, farfar begik selvmord.", ""),
    (
      "Henvises til udredning for ADHD hos psykiater.",
      "suspectedConditions=adhd event:referral@2026-11-25"
    ),
    ("PCV afviste 3/11: uden for målgruppen.", "event:return@2026-11-03"),
    ("Psykotisk sidste år, aktuelt ingen psykotiske symptomer.", "psychosisSigns=none"),
    ("Veksler mellem let og svær angst, nu i let bedring.", "knownConditions=anxiety ask:severity"),
    (
      "7. kl., ikke i skole siden efterårsferien, forældre uenige om BUP.",
      "schoolStage=primarySchool schoolAbsence=refusal "
        + "schoolRelatedProblem=true symptomWeeks=6 ask:custodyConsent"
    ),
    (
      "Far døde 5/10, farfar dement, mor alkoholiker.",
      "event:bereavement@2026-10-05 ask:illRelative"
    ),
    ("Tåler ikke Concerta, ønsker Elvanse.", "event:treatment"),
    ("Mors depression.", "illRelative=mental"),
    ("Elev i 2.g.", "schoolStage=youthEducation"),
  ]

  /// Words that mean the opposite of what they look like, or nothing.
  private static let dangerous: [(note: String, reads: String)] = [
    ("Ingen ss.", "suicidality=none"),
    ("Ingen plan.", ""),
    ("Ikke akut selvmordstruet.", "ask:suicidality"),
    ("Ingen øget selvmordsrisiko.", "ask:suicidality"),
    ("Ingen selvmordsplaner.", "ask:suicidality"),
    ("Aldrig haft selvmordstanker, men siger at hun ikke orker mere.", "ask:suicidality"),
    ("Ikke tænkt på selvmord, kun på at forsvinde.", "ask:suicidality"),
    ("Passive dødstanker.", "suicidality=thoughts"),
    ("Livslede uden planer.", "suicidality=thoughts"),
    ("Kan ikke udelukke selvmordstanker.", "ask:suicidality"),
    ("Ønsker ikke at leve.", "suicidality=thoughts"),
    ("Har ikke lyst til at leve.", "suicidality=thoughts"),
    ("Tidl. selvmordsforsøg, nu ingen tanker.", "ask:suicidality"),
    (
      "Tidl. selvmordsforsøg 2019, nu ingen selvmordstanker.",
      "event:suicideAttempt@2019-07-01 suicidality=none"
    ),
    ("Afkræfter selvmordstanker.", "suicidality=none"),
    ("Selvmordstanker benægtes.", "suicidality=none"),
    ("Selvmordstanker?", "ask:suicidality"),
    ("Ikke spurgt til selvmordstanker.", "ask:suicidality"),
    ("Ved ikke om han har selvmordstanker.", "ask:suicidality"),
    (
      "Ingen ss, moderat depression.",
      "suicidality=none knownConditions=depression severity=moderate"
    ),
    ("Ikke suicidal, drikker.", "suicidality=none ask:substanceUse"),
    ("÷ss/psykose/misbrug.", "suicidality=none psychosisSigns=none substanceUse=none"),
    ("Manden døde 5/10.", "event:bereavement@2026-10-05"),
    ("Hustru truer med at gå.", ""),
    ("Pt.s mor har skizofreni.", "illRelative=mental"),
    ("ADHD hos bror og far.", ""),
    ("Far drikker.", "illRelative=substance"),
    ("Tidl. depression.", ""),
    ("Depression 2015 og 2019.", ""),
    ("Blev opkørt af SSRI.", ""),
    ("Psykotisk sidste år.", "ask:psychosisSigns"),
    (
      "Selvmordsforsøg 2015 og 2019.",
      "event:suicideAttempt@2015-07-01 event:suicideAttempt@2019-07-01"
    ),
    ("Afviser selvmordstanker.", "suicidality=none"),
    ("Psykologforløb afsluttet 3/8.", "event:close@2026-08-03 event:treatment@2026-08-03"),
    ("Svært funktionstab.", "functionLoss=severe"),
    ("Svært ved at sove.", ""),
    ("Let at trøste.", ""),
    ("Maniodepressiv.", "knownConditions=bipolar"),
    ("Psykosocial belastning.", ""),
    ("Manipulerende adfærd.", ""),
    ("Tvangsindlagt 3/8.", "coercionHistory=true event:admission@2026-08-03"),
    ("Tolkes som stress.", "suspectedConditions=adjustment"),
    ("PF 410.", ""),
    ("Ryger 20 dgl.", ""),
    ("Drikker dårligt.", ""),
    ("Får mirtazapin 7,5 mg til natten.", "medicines=antidepressant"),
    ("Metadon for smerter.", "medicines=opioidSubstitution"),
    ("Skal have MDI.", ""),
    ("Frygter at blive psykotisk.", ""),
    ("Hvis selvmordstanker: ring 1813.", ""),
    ("Evt. SSRI.", ""),
    ("Sat på venteliste.", ""),
    ("Passer søster på 6.", ""),
    ("Har tre børnebørn.", ""),
    ("Voksne børn.", "minorChildren=0"),
    (
      "Dreng 9 år, slået af far.", "age=9 childConcern=suspectedAbuse intimateViolence=true"
    ),
    ("Dreng 9 år, slår far.", "age=9 outwardAggression=true"),
    ("Dreng 9 år, ikke slået.", "age=9"),
    ("Mor bekymret.", "ask:childConcern"),
    ("GAD 15.", ""),
    ("BUP 12-17.", ""),
    ("WHO-5 8/25.", "event:score@2026-11-25"),
    ("Kroniske smerter.", "somaticComorbidity=true"),
    ("Allergisk reaktion på penicillin.", ""),
    ("FSIQ 82.", "intellectualBand=from70To84"),
    ("Set d.d.", ""),
    ("Kl. 10.45 på stue 12.", ""),
  ]

  func testSentences() throws {
    let reader = try XCTUnwrap(denmark().noteReader())
    let vocabulary = reader.catalogue.vocabulary
    for (note, reads) in Self.sentences + Self.dangerous {
      let reading = reader.read(Array(note.utf8), on: Self.day)
      let wanted = Set(reads.split(separator: " ").map(String.init))
      let told = Set(reading.told.map { entry($0, vocabulary) })
      let asked = Set(reading.asks.map { "ask:\(vocabulary[$0.fact].name)" })
      XCTAssertEqual(
        told.sorted(), wanted.filter { !$0.hasPrefix("ask:") }.sorted(), "told of: \(note)")
      for ask in wanted where ask.hasPrefix("ask:") {
        XCTAssertTrue(asked.contains(ask), "\(ask) of: \(note)")
      }
    }
  }

  /// Ways of typing one thing that must read alike.
  private static let alike: [[String]] = [
    [
      "ingen selvmordstanker", "ingen selvmords-tanker", "INGEN SELVMORDSTANKER",
      "÷selvmordstanker",
    ],
    ["bor i Aabenraa", "bor i Åbenrå", "bor i A\u{30A}benra\u{30A}"],
    ["moderat depression", "moderat depresion", "moderat deperssion", "moderat depressoin"],
    [
      "sygemeldt fra 3/8", "sygmeldt fra 3/8", "Sygemeldt fra d. 3/8", "sygemeldt fra 3. august",
      "sygemeldt fra 3.8", "sygemeldt fra d. 3.8.", "sygemeldt fra 3.8.2026",
      "sygemeldt fra 03.08.26",
    ],
    ["MDI 28", "MDI=28/50", "MDI: 28 point", "MDI på 28", "MDI (28)", "mdi28", "MDI score 28"],
    ["fødselsdepression", "foedselsdepression", "FØDSELSDEPRESSION", "fo\u{308}dselsdepression"],
  ]

  func testWaysOfTypingReadAlike() throws {
    let reader = try XCTUnwrap(denmark().noteReader())
    let vocabulary = reader.catalogue.vocabulary
    for ways in Self.alike {
      let readings = ways.map { way in
        reader.read(Array(way.utf8), on: Self.day).told.map { entry($0, vocabulary) }.sorted()
      }
      XCTAssertFalse(readings[0].isEmpty, ways[0])
      for (way, reading) in zip(ways, readings) { XCTAssertEqual(reading, readings[0], way) }
    }
  }

  /// Slips that must not be forgiven: in negations, medicines and short words.
  func testWordsThatAreOneLetterFromOthersStayThemselves() throws {
    let reader = try XCTUnwrap(denmark().noteReader())
    let vocabulary = reader.catalogue.vocabulary
    for note in ["inden selvmordstanker", "egen suicidal", "sertraline-lignende", "EDDS 20"] {
      let told = reader.read(Array(note.utf8), on: Self.day).told.map { entry($0, vocabulary) }
      XCTAssertFalse(told.contains("suicidality=none"), note)
      XCTAssertFalse(told.contains { $0.hasPrefix("event:score") }, note)
    }
  }

  /// Ages, lengths and days, each told as in a note.
  private static let numbers: [(note: String, entry: String)] = [
    ("42-årig mand", "age=42"), ("42 årig mand", "age=42"), ("42årig mand", "age=42"),
    ("42 å ♀", "age=42"), ("42m dep", "age=42"), ("m42 dep", "age=42"), ("K42 dep", "age=42"),
    ("6½-årig dreng", "age=6"), ("3,5 år dreng", "age=3"),
    ("dreng 14 mdr", "age=1"), ("4 mdr. gl. pige", "age=0"), ("nyfødt", "age=0"),
    ("17 å, 18 år d. 6/1", "turns18On=2027-01-06"), ("17 år, 18 d. 6/1", "turns18On=2027-01-06"),
    ("7. kl., 13 år", "schoolStage=primarySchool"), ("2.g", "schoolStage=youthEducation"),
    ("BMI 16,9", "bmi=169"), ("BMI=16.9 kg/m2", "bmi=169"), ("bmi 17", "bmi=170"),
    ("IQ 55", "intellectualBand=below70"),
    ("depression gennem 6 uger", "symptomWeeks=6"), ("depression i 3 mdr.", "symptomWeeks=13"),
    ("depression de sidste 14 dage", "symptomWeeks=2"), ("depression i ½ år", "symptomWeeks=26"),
    ("depression i halvandet år", "symptomWeeks=78"), ("depression i 1½ år", "symptomWeeks=78"),
    ("depression siden sommerferien", "symptomWeeks=14"),
    ("depression siden efterårsferien", "symptomWeeks=6"),
    ("udskrevet fra lukket afd. 3/8", "event:discharge@2026-08-03"),
    ("udskrevet fra lukket afd. den 3. august", "event:discharge@2026-08-03"),
    ("udskrevet fra lukket afd. 3/8-25", "event:discharge@2025-08-03"),
    ("udskrevet fra lukket afd. 03.08", "event:discharge@2026-08-03"),
    ("udskrevet fra lukket afd. d. 3.8", "event:discharge@2026-08-03"),
    ("udskrevet fra lukket afd. 3.8.2025", "event:discharge@2025-08-03"),
    ("udskrevet fra lukket afd. 3.8.25", "event:discharge@2025-08-03"),
    ("udskrevet fra lukket afd. 2025-08-03", "event:discharge@2025-08-03"),
    ("udskrevet fra lukket afd. i går", "event:discharge@2026-11-24"),
    ("udskrevet fra lukket afd. i mandags", "event:discharge@2026-11-23"),
    ("udskrevet fra lukket afd. for 3 uger siden", "event:discharge@2026-11-04"),
    ("udskrevet fra lukket afd. for 3 mdr siden", "event:discharge@2026-08-25"),
    ("far døde i maj 2021", "event:bereavement@2021-05-15"),
  ]

  func testNumbersAndTimes() throws {
    let reader = try XCTUnwrap(denmark().noteReader())
    let vocabulary = reader.catalogue.vocabulary
    for (note, wanted) in Self.numbers {
      let told = reader.read(Array(note.utf8), on: Self.day).told.map { entry($0, vocabulary) }
      XCTAssertTrue(told.contains(wanted), "\(wanted) of: \(note), but \(told)")
    }
  }

  /// Numbers that are none of a scale or an age.
  func testNumbersThatMeanNothing() throws {
    let reader = try XCTUnwrap(denmark().noteReader())
    let vocabulary = reader.catalogue.vocabulary
    let notes = [
      "MDI 28-30", "MDI over 30", "MDI ca. 28", "MDI svær", "MDI ikke lavet", "WHO-5", "PHQ-9",
      "sertralin 100 mg x 1", "BUP 12-17", "kl. 10.45", "MDI 80",
    ]
    for note in notes {
      let told = reader.read(Array(note.utf8), on: Self.day).told.map { entry($0, vocabulary) }
      XCTAssertFalse(told.contains { $0.hasPrefix("event:score") || $0.hasPrefix("age") }, note)
    }
  }

  private func entry(_ told: NoteReading.Statement, _ vocabulary: Vocabulary) -> String {
    NoteEntry.text(told, vocabulary)
  }
}
