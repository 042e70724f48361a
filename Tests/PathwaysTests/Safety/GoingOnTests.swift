import LocatedJSON
import Pathways
import XCTest

/// What the plan says of a course that goes on, of a referral that waits and of what is told already.
final class GoingOnTests: XCTestCase {
  private func screen(_ case: String) throws -> String {
    let catalogue = try Denmark.catalogue()
    let story = try Denmark.story(`case`, catalogue, on: "2026-11-20")
    let answer = Decider.answer(for: story.person(), by: catalogue)
    return AnswerText.text(answer, Wording(catalogue, in: .danish), PageStyle(width: 100))
  }

  /// Who has the person leads the plan, and is not among what is not for now.
  func testACourseThatGoesOnLeadsThePlan() throws {
    let text = try screen(
      #"""
      {"facts": {"age": 17, "turns18On": "2027-02-01", "municipality": "0751",
       "knownConditions": ["adhd"], "currentServices": ["bup"], "suicidality": "none"}}
      """#)
    XCTAssertTrue(text.contains("•  Børne- og ungdomspsykiatri: i forløb nu"), text)
    XCTAssertFalse(text.contains("Ikke nu: Børne- og ungdomspsykiatri"), text)
  }

  private func answer(_ case: String) throws -> Answer {
    let catalogue = try Denmark.catalogue()
    let story = try Denmark.story(`case`, catalogue, on: "2026-11-20")
    return Decider.answer(for: story.person(), by: catalogue)
  }

  /// Who has the person is called first: it comes first in the order too, and nothing that would
  /// begin there is asked for.
  func testWhoHasThePersonComesFirstInTheOrder() throws {
    let relapse = try answer(
      #"""
      {"facts": {"age": 44, "municipality": "0751", "knownConditions": ["psychosis"],
       "currentServices": ["act-fact"], "acuteOnsetOrWorsening": true, "suicidality": "none"}}
      """#)
    let team = try XCTUnwrap(relapse.offers.first { $0.offer.id == "act-fact" })
    XCTAssertEqual(team.standing, .fits)
    XCTAssertTrue(team.isGoingOn)
    let unasked = relapse.offers.first { $0.heldBackBy.isEmpty && $0.role == .first }
    XCTAssertEqual(unasked?.offer.id, "act-fact")
    XCTAssertFalse(relapse.steps.contains { $0.offers.contains(team.index) })
    let planned = relapse.plan.flatMap(\.offers).first { $0.entry.offer == team.index }
    XCTAssertEqual(planned?.standing, .fits)
  }

  /// S14: nobody is referred to where they are, unless a stage names it for those who are in it.
  func testWhatThePlanHasNoUseForStaysOut() throws {
    let grieving = try answer(
      #"""
      {"facts": {"age": 44, "municipality": "0751", "suspectedConditions": ["sleep"],
       "currentServices": ["act-fact", "internetpsykiatrien"], "suicidality": "none"}}
      """#)
    let depressed = try answer(
      #"""
      {"facts": {"age": 30, "municipality": "0751", "severity": "severe",
       "suspectedConditions": ["depression"], "currentServices": ["hospital-psychiatry-adult"]}}
      """#)
    XCTAssertEqual(
      depressed.offers.first { $0.offer.id == "hospital-psychiatry-adult" }?.standing, .excluded)
    for id in ["act-fact", "internetpsykiatrien"] {
      let offer = try XCTUnwrap(grieving.offers.first { $0.offer.id == id })
      XCTAssertEqual(offer.standing, .excluded, id)
      XCTAssertNil(offer.rank, id)
    }
  }

  /// What a court decides is explained and never led to, also where it goes on.
  func testWhatIsOnlyExplainedStaysSo() throws {
    let sentenced = try answer(
      #"""
      {"facts": {"age": 44, "municipality": "0751", "forensicOrder": true,
       "knownConditions": ["psychosis"], "currentServices": ["forensic-psychiatry"]}}
      """#)
    let offer = try XCTUnwrap(sentenced.offers.first { $0.offer.id == "forensic-psychiatry" })
    XCTAssertEqual(offer.standing, .excluded)
  }

  /// Who is severely ill after a discharge is the hospital's: the list names it as the alert does.
  func testWhatAnAlertNamesIsInTheList() throws {
    let discharged = try answer(
      #"""
      {"facts": {"age": 45, "municipality": "0630", "knownConditions": ["depression"],
       "severity": "severe", "followUpPlanConfirmed": true, "suicidality": "none"},
       "events": [{"type": "discharge", "on": "2026-11-06", "kind": "inpatient"}]}
      """#)
    let catalogue = try Denmark.catalogue()
    XCTAssertTrue(discharged.alerts.contains { catalogue.alerts[$0.alert].id == "AL7" })
    let first = try XCTUnwrap(discharged.offers.first)
    XCTAssertEqual(first.offer.id, "hospital-psychiatry-adult")
    XCTAssertFalse(first.provided.isEmpty)
  }

  /// What an alert and a stage ask for stands once, however the data lay the words out.
  func testTheSameStepStandsOnce() throws {
    let starving = try answer(
      #"""
      {"facts": {"age": 15, "municipality": "0657", "knownConditions": ["eating"],
       "severity": "severe", "eatingRisk": ["bradycardia"], "needTempo": "acute"}}
      """#)
    let texts = starving.steps.map {
      "\($0.due) \($0.step.actor.number) \($0.step.text.text(in: "da"))"
    }
    XCTAssertEqual(Set(texts).count, texts.count)
  }

  /// An offer that waits for the person says so until it has begun or sent the person back.
  func testAReferralThatWaitsIsSaidWithItsOffer() throws {
    let facts = #"""
      "age": 44, "municipality": "0751", "knownConditions": ["ocd"], "severity": "severe",
      "functionLoss": "severe", "suicidality": "none"
      """#
    let sent = #"{"type": "referral", "on": "2026-11-02", "offer": "hospital-psychiatry-adult"}"#
    let back = #"{"type": "return", "on": "2026-11-12", "offer": "hospital-psychiatry-adult"}"#
    XCTAssertTrue(
      try screen("{\"facts\": {\(facts)}, \"events\": [\(sent)]}").contains(
        "henvist 2/11, venter"))
    for events in ["", "\(sent), \(back)"] {
      let text = try screen("{\"facts\": {\(facts)}, \"events\": [\(events)]}")
      XCTAssertFalse(text.contains("venter"), text)
    }
  }

  /// Who tells of an event with its day is not asked whether there was one.
  func testAnEventThatIsToldIsNotAskedFor() throws {
    let catalogue = try Denmark.catalogue()
    let facts = #""age": 41, "municipality": "0316", "severity": "moderate", "suicidality": "none""#
    func asks(_ events: String) throws -> Bool {
      let story = try Denmark.story(
        "{\"facts\": {\(facts)}, \"events\": [\(events)]}", catalogue, on: "2026-11-20")
      let answer = Decider.answer(for: story.person(), by: catalogue)
      let own = try XCTUnwrap(
        catalogue.vocabulary.eventClasses.firstIndex { $0.name == "lifeEvent" })
      return answer.questions.contains { $0.subject == .events(Index(own)) }
    }
    XCTAssertTrue(try asks(""))
    XCTAssertFalse(try asks(#"{"type": "accident", "on": "2026-10-01"}"#))
  }

  /// Clear signs stand for themselves; what is only doubtful is said to be a precaution.
  func testClearSignsAreNoPrecaution() throws {
    let signs = #"{"facts": {"age": 25, "municipality": "0461", "psychosisSigns": "clear"}}"#
    XCTAssertFalse(try screen(signs).contains("af forsigtighed"))
    let discharged = #"""
      {"facts": {"age": 25, "municipality": "0461"},
       "events": [{"type": "discharge", "on": "2026-11-18", "kind": "inpatient"}]}
      """#
    XCTAssertTrue(try screen(discharged).contains("af forsigtighed"))
  }

  /// Nobody in one region expects what only another has.
  func testWhatOnlyAnotherRegionHasIsNotNamed() throws {
    let text = try screen(
      #"""
      {"facts": {"age": 19, "municipality": "0461", "suspectedConditions": ["psychosis"],
       "psychosisSigns": "clear", "suicidality": "none"}}
      """#)
    XCTAssertFalse(text.contains("findes ikke her"), text)
  }

  /// Numbers are written as the language writes them, and a number of nothing is told as such.
  func testNumbersAreDanish() throws {
    let text = try screen(
      #"""
      {"facts": {"age": 30, "municipality": "0461", "knownConditions": ["eating"], "bmi": 16.9,
       "severity": "severe", "minorChildren": 0, "suicidality": "none"}}
      """#)
    XCTAssertTrue(text.contains("BMI 16,9"), text)
    XCTAssertFalse(text.contains("16.9"), text)
    XCTAssertTrue(text.contains("Oplyst nej: selvmordstanker, hjemmeboende børn"), text)
  }

  /// One week is a week, and one year a year.
  func testOneHasItsOwnUnit() throws {
    func screen(_ age: Int, _ weeks: Int, _ language: Language) throws -> String {
      let answer = try answer(
        #"{"facts": {"age": \#(age), "symptomWeeks": \#(weeks), "municipality": "0461"}}"#)
      return AnswerText.text(
        answer, Wording(try Denmark.catalogue(), in: language), PageStyle(width: 100))
    }
    let (one, two) = (try screen(1, 1, .danish), try screen(2, 2, .danish))
    XCTAssertTrue(one.contains("1 år · Odense · 1 uge "), one)
    XCTAssertTrue(two.contains("2 år · Odense · 2 uger "), two)
    let english = try screen(1, 1, .english)
    XCTAssertTrue(english.contains("1 year · Odense · 1 week "), english)
  }

  /// A disorder and its kind are said once, where the kind's name says both.
  func testADisorderAndItsKindAreSaidOnce() throws {
    func head(_ disorder: String, _ kind: String) throws -> String {
      let text = try screen(
        #"""
        {"facts": {"age": 31, "municipality": "0540", \#(disorder): ["anxiety"],
         "anxietyKind": ["\#(kind)"], "severity": "moderate", "suicidality": "none"}}
        """#)
      return String(text.prefix(80))
    }
    XCTAssertTrue(try head("\"knownConditions\"", "panic").contains("moderat panikangst"))
    XCTAssertTrue(
      try head("\"suspectedConditions\"", "gad").contains("mistanke om moderat generaliseret angst")
    )
    XCTAssertTrue(try head("\"knownConditions\"", "social").contains("moderat angst · socialfobi"))
  }

  /// What goes on is not said not to help.
  func testAStageThatGoesOnIsNotSaidNotToHelp() throws {
    let text = try screen(
      #"""
      {"facts": {"age": 45, "municipality": "0779", "knownConditions": ["bipolar"],
       "medicines": ["lithium"], "suicidality": "none", "maniaSigns": "none",
       "psychosisSigns": "none"}}
      """#)
    XCTAssertTrue(text.contains("Derefter: tegn på ny episode"), text)
    XCTAssertFalse(text.contains("Hjælper det ikke"), text)
  }

  /// Where the leading stage begins with the own team, it comes before an alert's own doors; where
  /// somebody tries to die, nothing comes before the emergency number.
  func testTheOwnTeamComesBeforeAnAlertsDoorsAndAfterAnEmergency() throws {
    let facts = #"""
      "age": 28, "municipality": "0751", "knownConditions": ["psychosis"],
      "currentServices": ["opus"], "acuteOnsetOrWorsening": true, "psychosisSigns": "clear"
      """#
    let worse = try answer(#"{"facts": {\#(facts), "suicidality": "none"}}"#)
    XCTAssertFalse(worse.alerts.isEmpty)
    XCTAssertEqual(worse.offers.first?.offer.id, "opus")
    let dying = try answer(#"{"facts": {\#(facts), "suicidality": "attemptOngoing"}}"#)
    XCTAssertEqual(dying.offers.first?.offer.id, "emergency-112")
  }

  /// Who has the person by a pathway that only accompanies does not come before what leads.
  func testWhatAccompaniesDoesNotComeFirst() throws {
    let homeless = try answer(
      #"""
      {"facts": {"age": 50, "municipality": "0101", "housing": "shelter",
       "knownConditions": ["psychosis"], "currentServices": ["act-fact"], "psychosisSigns": "none",
       "functionLoss": "marked", "suicidality": "none"}}
      """#)
    XCTAssertEqual(homeless.offers.first?.offer.id, "residence-temporary-107")
  }

  /// What has long alerts still is one screen, in either language.
  func testALongBeginningLeavesTheRestShort() throws {
    let catalogue = try Denmark.catalogue()
    for facts in [
      #""age": 40, "knownConditions": ["psychosis"], "onset": "longStanding", "psychosisSigns": "clear""#,
      #""age": 66, "suspectedConditions": ["depression"], "severity": "severe", "suicidality": "thoughts", "psychosisSigns": "clear""#,
      #""age": 35, "knownConditions": ["psychosis", "substance"], "housing": "homeless", "substanceUse": "dependence", "substances": ["alcohol"]"#,
    ] {
      for municipality in ["0751", "0219", "0461", "0851", "0265"] {
        let answer = try answer(#"{"facts": {\#(facts), "municipality": "\#(municipality)"}}"#)
        for language in Language.allCases {
          let text = AnswerText.text(
            answer, Wording(catalogue, in: language), PageStyle(width: 80))
          XCTAssertLessThanOrEqual(
            text.split(separator: "\n", omittingEmptySubsequences: false).count - 1, 34, text)
        }
      }
    }
  }
}
