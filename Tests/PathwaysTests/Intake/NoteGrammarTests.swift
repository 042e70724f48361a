import TestSupport
import XCTest

@testable import Pathways

/// What the words around a word do to it, kind by kind: whose it is, how sure, and since when.
final class NoteGrammarTests: XCTestCase {
  private static let day = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest

  /// A note, what must be read of it, and what must not.
  private static let samples: [(note: String, reads: String, not: String)] = [
    // "Herself" stresses the relative that is spoken of.
    ("78-årig mand. Datteren er selv sygemeldt med depression.", "age=78", "workStatus knownCond"),
    ("78-årig mand. Datter ringer, selv har han depression.", "knownConditions=depression", ""),
    // What is told after a comma and "who" is told of the relative before it.
    ("40-årig kvinde. En veninde, der studerer jura, ringer.", "age=40", "workStatus schoolStage"),
    // Parents who come with the patient have nothing.
    ("Far og mor med pige på 5 år, børnehave.", "schoolStage=daycare", ""),
    // How long a relative has been ill is no length of the patient's.
    ("61-årig. Hustruen har haft demens i 5 år. Trist.", "age=61", "symptomWeeks"),
    // A code in a bracket is as doubtful as the words before it.
    ("8-årig. Mistanke om ordblindhed (P24).", "suspectedConditions=learning", "knownConditions"),
    ("40-årig. Obs depression (F32.1).", "suspectedConditions=depression", "knownConditions"),
    ("40-årig. Depression (F32.1).", "knownConditions=depression", "suspectedConditions"),
    ("8-årig. Ordblindhed (P24).", "knownConditions=learning", "suspectedConditions"),
    // To deny misuse is not to deny drinking, nor to tell of a disorder.
    ("40-årig. Intet alkoholmisbrug.", "substanceUse=none", "substances knownConditions"),
    // What is doubted with a disorder is new all the same.
    ("40-årig. Obs depression, nyopstået.", "suspectedConditions=depression onset=new", ""),
    // What was found in childhood lasts, a depression of then does not.
    ("40-årig. ADHD diagnosticeret som barn.", "knownConditions=adhd", ""),
    ("40-årig. Depression som barn.", "age=40", "knownConditions"),
    // "In the last week" tells when, and not how long.
    ("14-årig. Autisme. Udadreagerende x 3 i sidste uge.", "age=14", "symptomWeeks"),
    // What something else has lasted is no duration.
    ("24-årig. Enkelfobi, ikke hos tandlæge i 6 år.", "dentalNeed=true", "symptomWeeks"),
    // A sentence that only says how long goes with the one before it.
    ("24-årig. Panikangst. Stået på siden august.", "symptomWeeks=14|symptomWeeks=16", ""),
    ("24-årig. Panikangst. Boet her siden august.", "age=24", "symptomWeeks"),
    // A week by its number.
    ("24-årig. Panikangst siden uge 42.", "symptomWeeks=6", ""),
    ("24-årig, gravid. Panikangst siden uge 12.", "knownConditions=anxiety", "symptomWeeks"),
    // Not yet: the birthday lies ahead.
    ("Dreng, fylder 4 år i næste måned.", "age=3", ""),
    // The relative who writes has the age in the bracket; the child is the patient.
    ("Mor (38 år) ringer om sin datter på 15. Trist.", "age=15", "minorChildren"),
    ("Mor til dreng på 10: han er trist.", "age=10", "minorChildren"),
    ("34-årig mor til dreng på 10.", "age=34 minorChildren=1", ""),
    ("Lærer skriver om 14-årig dreng. Autisme.", "age=14", ""),
    // The full stop of a small word ends no sentence, though a name follows.
    ("45k, depression, stoppet m. Abilify.", "age=45", "medicines"),
    ("45-årig. Seponeret v. Lægen: Sertralin.", "age=45", ""),
    ("45-årig. Beh. m. Sertralin.", "medicines=antidepressant", ""),
    ("45-årig. Kommer u. Hustru. Angst.", "knownConditions=anxiety", ""),
    ("24 å. m. Kendt skizofreni.", "knownConditions=psychosis", ""),
    // A heading that is answered by "none" is denied; what stands before a preposition is not.
    ("45-årig. Psykotiske symptomer: ingen.", "psychosisSigns=none", ""),
    ("45-årig. Bedring af depression: ingen.", "age=45", "knownConditions-"),
    // "Is found not" denies what follows it.
    ("45-årig. Trist, findes ikke psykotisk.", "psychosisSigns=none", ""),
    // A question mark that is set before a word doubts it, and not the word before.
    ("8-årig. Urolig, tics. ?ADHD", "suspectedConditions=adhd", "suspectedConditions=tics"),
    // Schizophrenia of a year lasts.
    ("24-årig. Skizofreni 2019.", "knownConditions=psychosis", ""),
    // Somebody asks about the patient, and not about what may be.
    ("Rådgiver spørger til 33-årig i ressourceforløb.", "workStatus=resourceCourse", ""),
    // Since when his wife is away is no length of his.
    ("81-årig. Trist. Kone dement siden maj.", "age=81", "symptomWeeks"),
    // A parent by a number, wherever the sentence stands; a half year of a child.
    ("Social sag. Enlig mor 27, på barsel m. dreng på 5 mdr.", "age=27", ""),
    ("Ung mand 18 fra gaden. Hjemløs.", "age=18", ""),
    ("Far ringer om 4½-årig i børnehave.", "age=4", ""),
    // A plan by what was made ready, where suicide is spoken of.
    ("71-årig. Selvmordstruet. Har skrevet breve til børnene.", "suicidality=intentOrPlan", ""),
    ("71-årig. Har skrevet breve til børnene.", "age=71", "suicidality"),
    // Of a baby and its mother the one or the other is the patient.
    ("Baby 3 mdr., mor 22 å. Mor græder, EPDS 15.", "perinatalState=postpartum", "age"),
    ("Pige 3 mdr., mor med. Græder.", "age=0", ""),
    ("Gl. dame 86 på plejehjem.", "age=86", ""),
    // A relative herself, and what is misused.
    ("Pige 7 år. Trist. Mor selv socialfobi.", "age=7", "knownConditions=phobia"),
    ("46-årig. Misbrug af stesolid.", "substances=sedatives", "medicines"),
    // What is taken now stands after what was before, with its dose.
    ("62k, tidl. ECT, duloxetin 60.", "medicines=antidepressant", ""),
    ("62k, tidl. sertralin 50, mirtazapin 30.", "age=62", "medicines"),
    // A service right after the person.
    ("24-årig mand i OPUS. Skizofreni.", "currentServices=opus", ""),
    ("45-årig kvinde tilknyttet distriktspsyk.", "currentServices=hospital-psychiatry-adult", ""),
    ("24-årig mand henvist til OPUS.", "age=24", "currentServices"),
    // Who took his own life is not the patient.
    ("58-årig. Sønnen (26) tog sit liv d. 12/10.", "event:bereavement@2026-10-12", "suicid"),
    ("58-årig. Tidl. forsøgt at tage sit liv.", "age=58", "event:bereavement"),
    // A service in capitals or not, with a verb or between two marks.
    ("24m, skizofreni, i OPUS.", "currentServices=opus", ""),
    ("24m, skizofreni, går i Opus i Aarhus.", "currentServices=opus", ""),
    ("24m, skizofreni, følges fortsat i Opus.", "currentServices=opus", ""),
    ("24m, skizofreni, hos Opus.", "currentServices=opus", ""),
    ("24m, skizofreni, tidl. i Opus.", "age=24", "currentServices"),
    ("24m, skizofreni, ikke i Opus.", "age=24", "currentServices"),
    ("24m, skizofreni, henvist til Opus.", "age=24", "currentServices"),
    // A man or a woman after the age is the patient, and no husband or wife.
    ("35-årig mand med skizofreni.", "age=35 knownConditions=psychosis", ""),
    ("Mand på 35 år med skizofreni.", "age=35 knownConditions=psychosis", ""),
    ("35 år gammel mand, skizofreni.", "age=35 knownConditions=psychosis", ""),
    ("60-årig kvinde. Mand med demens.", "age=60", "knownConditions"),
    // What was ruled out is not had.
    (
      "40-årig. Har udelukket depression.", "knownConditions-depression",
      "suspectedConditions=depression"
    ),
    // That others would be better off is a thought of death, whoever they are.
    ("58m. Familien var bedre stillet uden ham.", "suicidality=thoughts", ""),
    // A parent calls, and the child stands behind a mark.
    ("Mor ringer: søn 13 år, autisme.", "age=13 knownConditions=autism", "minorChildren"),
    ("Mor ringer. Søn 13 år har autisme.", "age=13 knownConditions=autism", "minorChildren"),
    ("Far ringer, datter på 15 har autisme.", "age=15 knownConditions=autism", "minorChildren"),
    ("Mor er bange, kone 45.", "", "age"),
    ("Mor fortvivlet i telefonen: søn 17, autisme.", "age=17", "minorChildren"),
    ("Vores datter Sofie på 12 har autisme.", "age=12 knownConditions=autism", "minorChildren"),
    // An abbreviation alone is no sentence, whatever name follows it.
    ("12-årig dreng. Obs. Tourettes.", "suspectedConditions=tics", "knownConditions"),
    ("12-årig dreng. A: Obs. Autisme.", "suspectedConditions=autism", "knownConditions"),
    ("12-årig dreng. Psykose obs. Autisme.", "knownConditions=autism", ""),
    // Children are counted by their ages, whatever marks stand between those.
    ("49-årig mand. Børn 4, 8, 12.", "age=49 minorChildren=3", ""),
    ("38-årig kvinde. Børnene (6 og 9).", "age=38 minorChildren=2", ""),
    ("38-årig kvinde. Børnene (4, 7 og 11).", "age=38 minorChildren=3", ""),
    ("38-årig kvinde. Fire børn (2, 4, 7 og 9).", "age=38 minorChildren=4", ""),
    // A hyphen between two days is no year.
    ("14-årig. Indlagt 2/11-20/11 på børnepsyk.", "event:discharge@2026-11-20", ""),
    // A pronoun of the other sex is somebody else, as the relative before it is.
    ("62-årig kvinde. Manden er dement. Han er udadreagerende.", "age=62", "outward"),
    ("33-årig kvinde. Kæresten drikker. Han har truet med at slå nogen ihjel.", "age=33", "danger"),
    ("63 år gammel kvinde, angst. Manden er træt, han har selv hjertesvigt.", "age=63", "somatic"),
    ("38-årig mand. Konen er træt, hun har depression.", "age=38", "knownConditions"),
    ("38-årig mand. Konen er træt, han har depression.", "knownConditions=depression", ""),
    ("38-årig. Konen er træt, hun har depression.", "knownConditions=depression", ""),
    // Where nobody else is spoken of, it is a slip of the pen.
    ("35-årig kvinde. Han har depression.", "knownConditions=depression", ""),
    ("Pige på 15, mor ringer. Han har depression.", "knownConditions=depression", ""),
    // Who the note opens with is the patient; what is told of another beside is the other's.
    ("Datter (41) til demensramt far, træt.", "age=41", "knownConditions"),
    ("Hustru 58 til mand m. demens, depression.", "age=58 knownConditions=depression", ""),
    ("Hun (38) har depression.", "age=38 knownConditions=depression", ""),
    ("Mor til 22-årig m. skizofreni ringer: hun er 54.", "age=54", "knownConditions age=22"),
    ("Mor til 12-årig m. autisme ringer: hun er 44.", "age=12 knownConditions=autism", ""),
    ("F/27, depression.", "age=27", ""),
    ("6 uger pp., 33 år, depression.", "age=33", "age=0"),
    // A word that a full stop cuts off stands for the one word that begins so.
    ("45-årig. Panikanf. dgl. siden maj, depression.", "anxietyKind=panic", ""),
    ("45-årig. Depression, får venlafax. 75 mg.", "medicines=antidepressant", ""),
    ("45-årig. Går i park. Depression.", "knownConditions=depression", "somatic"),
    // How often something was since a day is no length.
    (
      "45-årig. Depression, 3 kontakter siden august.", "knownConditions=depression", "symptomWeeks"
    ),
    // "Since" alone, or since what was told, is since that day.
    (
      "45-årig. Overfaldet 14/9, sygemeldt siden.",
      "sickLeaveStart=2026-09-14 event:robberyViolenceRape@2026-09-14", ""
    ),
    ("45-årig. Overfaldet 14/9. Sygemeldt siden overfaldet.", "sickLeaveStart=2026-09-14", ""),
    ("45-årig. Mødt 30/10, sygemeldt siden.", "sickLeaveStart=2026-10-30", ""),
    ("45-årig. Overfaldet 14/9. Sygemeldt siden maj.", "age=45", "sickLeaveStart=2026-09-14"),
    ("45-årig. Sygemeldt siden.", "workStatus=sickListed", "sickLeaveStart"),
    ("45-årig. Sygemeldes fra dags dato.", "sickLeaveStart=2026-11-25", ""),
    // "Sits in" is prison at times: it is asked.
    ("58m. Sidder inde hele dagen.", "age=58", "housing"),
  ]

  func testWordsAroundAWord() throws {
    let reader = try XCTUnwrap(DanishCatalogue.catalogue().noteReader())
    let vocabulary = reader.catalogue.vocabulary
    for sample in Self.samples {
      let told = reader.read(Array(sample.note.utf8), on: Self.day).told.map {
        NoteEntry.text($0, vocabulary)
      }
      for wanted in sample.reads.split(separator: " ") {
        let ways = wanted.split(separator: "|").map(String.init)
        XCTAssertTrue(told.contains(where: ways.contains), "\(wanted): \(sample.note): \(told)")
      }
      for unwanted in sample.not.split(separator: " ") {
        XCTAssertFalse(
          told.contains { $0.hasPrefix(unwanted) }, "\(unwanted): \(sample.note): \(told)")
      }
    }
  }

  /// Of two places in a sentence the one beside an event is its own.
  func testNearestPlaceIsTheEvents() throws {
    let reader = try XCTUnwrap(DanishCatalogue.catalogue().noteReader())
    let catalogue = reader.catalogue
    let note = "PCV afviste henvisning 19/10, anbefaler praktiserende psykiater."
    let events = reader.read(Array(note.utf8), on: Self.day).told.compactMap {
      if case .event(let event) = $0.what { event } else { nil }
    }
    let offers = events.flatMap(\.attributes).filter {
      $0.attribute == catalogue.vocabulary.offerAttribute
    }
    XCTAssertEqual(
      Set(offers.map { catalogue.offers[$0.value].id }), ["hospital-psychiatry-adult"], "\(events)")
  }
}
