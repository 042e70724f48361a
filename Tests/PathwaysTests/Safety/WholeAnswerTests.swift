import Foundation
import LocatedJSON
import XCTest

@testable import Pathways

/// S12, S13, W17 and W18: what should have followed is part of the answer, the same in every
/// format, and each rule has a subject, an end and an age.
final class WholeAnswerTests: XCTestCase {
  private func whole(
    _ json: String, _ catalogue: Catalogue, on day: String = "2026-11-20"
  ) throws -> Answer {
    Answer.whole(for: try Denmark.story(json, catalogue, on: day), by: catalogue).answer
  }

  private func followUps(_ json: String) throws -> [String: String] {
    let catalogue = try Denmark.catalogue()
    let answer = try whole(json, catalogue)
    return Dictionary(
      uniqueKeysWithValues: answer.followUps.map {
        (catalogue.followUps[$0.rule].id, $0.state.rawValue)
      })
  }

  func testS12ANotificationThatWasSentIsDone() throws {
    for concern in ["needForSupport", "suspectedAbuse"] {
      let facts = #""facts": {"age": 8, "childConcern": "\#(concern)"}"#
      let before = try followUps("{\(facts)}").keys.filter { $0.hasPrefix("F30") }
      XCTAssertEqual(before.count, 1, concern)
      let after = try followUps(
        #"{\#(facts), "events": [{"on": "2026-11-19", "type": "notification"}]}"#)
      XCTAssertEqual(after.keys.filter { $0.hasPrefix("F30") }, [], concern)
    }
  }

  /// From facts alone too: no event tells of any of these.
  func testS13FollowUpsFromFactsAlone() throws {
    let found = try followUps(
      #"{"facts": {"age": 17, "turns18On": "2027-01-31", "currentServices": ["bup"], "returnedReferrals12m": 2, "talkTherapyUsed12m": 7}}"#
    )
    for id in ["F4-count", "F9-limit", "F16-start", "F16-bup"] {
      XCTAssertNotNil(found[id], "\(id): \(found.keys.sorted())")
    }
  }

  func testS13TheSameInEveryFormat() throws {
    let catalogue = try Denmark.catalogue()
    let json =
      #"{"id": "a", "on": "2026-11-20", "facts": {"age": 40, "municipality": "0751", "severity": "moderate"}, "events": [{"on": "2026-06-01", "type": "referral", "offer": "hospital-psychiatry-adult"}, {"on": "2026-06-20", "type": "return", "offer": "hospital-psychiatry-adult"}]}"#
    let answer = try whole(json, catalogue)
    let overdue = answer.followUps.overdue.map { catalogue.followUps[$0.rule].id }
    XCTAssertFalse(overdue.isEmpty)
    let bytes = AnswerJSON(answer, Wording(catalogue, in: .danish)).bytes()
    let text = String(decoding: bytes, as: UTF8.self)
    for field in ["followUps", "doors", "ball", "robust"] {
      XCTAssertTrue(text.contains("\"\(field)\":"), field)
    }
    XCTAssertEqual(try batch(json, .full, catalogue), text + "\n")
    let line = try batch(json, .compact, catalogue)
    for id in overdue { XCTAssertTrue(line.contains("\"\(id)\""), "\(id): \(line)") }
    XCTAssertTrue(line.contains(#""ball":"own-gp""#), line)
    let page = AnswerText.text(answer, Wording(catalogue, in: .danish), PageStyle(width: 80))
    XCTAssertTrue(page.contains("Overskredet"), page)
  }

  private func batch(
    _ json: String, _ output: BatchFormat.Output, _ catalogue: Catalogue
  ) throws -> String {
    let today = try XCTUnwrap(CalendarDay(Array("2026-11-20".utf8)))
    var findings: [Diagnostic] = []
    var worker = BatchWorker(
      catalogue,
      BatchFormat(input: .lines, output: output, on: nil, today: today, language: .danish),
      &findings)
    var bytes = BatchOutput()
    worker.answer(.init(bytes: Array("\(json)\n".utf8), name: "x", firstLine: 1), to: &bytes)
    return String(decoding: bytes.all, as: UTF8.self)
  }

  func testW18EachFollowUpHasASubjectAnEndAndAnAge() throws {
    let asked = #""age": 8, "municipality": "0751", "localPprFirst": true"#
    XCTAssertNotNil(try followUps(#"{"facts": {\#(asked)}}"#)["F31-ppr"])
    XCTAssertNil(try followUps(#"{"facts": {\#(asked), "pprAssessmentDone": true}}"#)["F31-ppr"])
    let treated = #""events": [{"on": "2026-09-01", "type": "medicineStart"}]"#
    XCTAssertNotNil(try followUps(#"{"facts": {"age": 40}, \#(treated)}"#)["F8-review-medicine"])
    XCTAssertNil(
      try followUps(
        #"{"facts": {"age": 40, "currentServices": ["hospital-psychiatry-adult"]}, \#(treated)}"#)[
          "F8-review-medicine"])
    let sent = #""events": [{"on": "2026-11-01", "type": "referral", "offer": "bup"}]"#
    XCTAssertNil(try followUps(#"{"facts": {"age": 8}, \#(sent)}"#)["F17-wait-status"])
  }

  /// W18: one has the ball, not two.
  func testW18TheBallIsInOnePlace() throws {
    let catalogue = try Denmark.catalogue()
    let answer = try whole(
      #"{"facts": {"age": 40}, "events": [{"on": "2026-11-01", "type": "referral", "offer": "hospital-psychiatry-adult"}]}"#,
      catalogue)
    XCTAssertEqual(answer.ball.owner, .holder(catalogue.defaultHolder))
    let page = AnswerText.text(answer, Wording(catalogue, in: .danish), PageStyle(width: 80))
    XCTAssertFalse(page.contains("bolden er hos modtageren"), page)
  }

  /// Who has the person is decided once: from what happened, and from what the case says of now.
  func testFollowAndAnswersSayWhoHasThePerson() throws {
    let catalogue = try Denmark.catalogue()
    let wording = Wording(catalogue, in: .danish)
    let sent = #""events": [{"on": "2026-11-01", "type": "referral", "offer": "bup"}]"#
    var owners: Set<String> = []
    for json in [
      #"{"facts": {"age": 40}}"#, #"{"facts": {"age": 9}, \#(sent)}"#,
      #"{"facts": {"age": 17, "currentServices": ["bup"]}}"#,
      #"{"facts": {"age": 17, "currentServices": ["bup"]}, \#(sent)}"#,
      #"{"facts": {"age": 30, "currentServices": ["opus"], "housing": "inpatient"}}"#,
      #"{"facts": {"age": 9}, "events": [{"on": "2026-11-01", "type": "return", "offer": "bup", "outcome": "returnedTargetGroup"}]}"#,
    ] {
      let story = try Denmark.story(json, catalogue, on: "2026-11-20")
      let answer = Decider.answer(for: story.person(), by: catalogue)
      let follow = FollowUps.of(story, by: catalogue)
      let text = FollowText.text(follow, answer, wording, PageStyle(width: 300))
      let whole = try whole(json, catalogue)
      let says = wording.ball(whole.ball)
      XCTAssertTrue(text.contains("\(wording.words.whoHasTheBall)\(says)"), "\(says)\n\(text)")
      let follows = String(decoding: FollowJSON(follow, answer, wording).bytes(), as: UTF8.self)
      let answers = String(decoding: AnswerJSON(whole, wording).bytes(), as: UTF8.self)
      let owner = try owner(of: "holder", in: follows)
      XCTAssertEqual(owner, try self.owner(of: "ball", in: answers), json)
      owners.insert(owner)
    }
    XCTAssertGreaterThan(owners.count, 2, "\(owners)")
  }

  /// The offer or holder that an object of a JSON names.
  private func owner(of member: String, in json: String) throws -> String {
    let object = try XCTUnwrap(
      json.components(separatedBy: "\"\(member)\":{").dropFirst().first?.components(
        separatedBy: "}"
      )
      .first)
    return try XCTUnwrap(
      object.components(separatedBy: ",").first {
        $0.hasPrefix("\"offer\"") || $0.hasPrefix("\"holder\"")
      })
  }

  func testW17ARightIsOfThePersonTheCaseDescribes() throws {
    let catalogue = try Denmark.catalogue()
    func rights(_ json: String) throws -> [String] {
      try whole(json, catalogue).rights.map { catalogue.rights[$0.right].id }
    }
    let talk = #""events": [{"on": "2026-10-01", "type": "session", "offer": "gp-talk-therapy"}]"#
    let facts =
      #""age": 30, "severity": "mild", "suspectedConditions": ["anxiety"], "knownConditions": []"#
    XCTAssertFalse(try rights(#"{"facts": {\#(facts)}, \#(talk)}"#).contains("R14"))
    XCTAssertFalse(try rights(#"{"facts": {"age": 30}}"#).contains("R19"))
    XCTAssertTrue(
      try rights(#"{"facts": {"age": 30, "housing": "residenceLong"}}"#).contains("R19"))
  }

  /// W17: the normal six months come before the twelve.
  func testW17TheNextLimitComesFirst() throws {
    let catalogue = try Denmark.catalogue()
    for (event, next) in [("2026-09-01", "2027-03-01"), ("2026-03-01", "2027-03-01")] {
      let answer = try whole(
        #"{"facts": {"age": 30, "severity": "mild", "reactionToEvent": true}, "events": [{"on": "\#(event)", "type": "bereavement"}]}"#,
        catalogue)
      let right = answer.rights.first { catalogue.rights[$0.right].id == "R11" }
      XCTAssertEqual(right?.next?.day.description, next, event)
    }
  }
}
