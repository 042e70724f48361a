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
}
