import LocatedJSON
import Pathways
import XCTest

/// S5 to S10, S14: what alerts say, what they hold back and where they send.
final class AlertRowTests: XCTestCase {
  /// A case that raises each alert that holds anything back.
  private static let holding = [
    "AL1": #""age": 40, "needTempo": "lifeThreatening""#,
    "AL2": #""age": 40, "suicidality": "intentOrPlan""#,
    "AL3": #""age": 40, "suicidality": "thoughts""#,
    "AL5": #""age": 40, "psychosisSigns": "suspected""#,
    "AL6": #""age": 40, "maniaSigns": "suspected""#,
    "AL7": #""age": 40, "severity": "severe", "suspectedConditions": ["depression"]"#,
    "AL8": #""age": 40, "suspectedConditions": ["eating"], "eatingRisk": ["fastWeightLoss"]"#,
    "AL17b": #""age": 6, "childConcern": "suspectedAbuse""#,
    "AL22": #""age": 40, "knownConditions": ["psychosis"], "psychosisSigns": "clear""#,
    "AL23": #""age": 40, "knownConditions": ["bipolar"], "maniaSigns": "clear""#,
    "AL25": #""age": 40, "psychosisSigns": "clear", "needTempo": "acute""#,
  ]

  func testS5AnAlertThatHangsOnAnAgeAsksForIt() throws {
    let catalogue = try Denmark.catalogue()
    let answer = try Denmark.answer(
      #""severity": "moderate", "suspectedConditions": ["eating"], "bmi": 13.5"#, catalogue)
    XCTAssertEqual(
      answer.hanging.map {
        "\(catalogue.alerts[$0.alert].id) \(catalogue.vocabulary[$0.fact].name)"
      }, ["AL8 age"])
    let age = try XCTUnwrap(catalogue.vocabulary.fact(named: "age"))
    XCTAssertTrue(answer.questions.contains { $0.subject == .fact(age.index) && $0.isSafety })
    let text = AnswerText.text(answer, Wording(catalogue, in: .danish), PageStyle(width: 80))
    XCTAssertTrue(text.contains("Farlig spiseforstyrrelse"), text)
    // Where nothing speaks for it, nothing is asked.
    let quiet = try Denmark.answer(#""age": 40, "severity": "mild""#, catalogue)
    XCTAssertEqual(quiet.hanging.count, 0)
  }

  func testS6ARelapseOfAKnownIllnessHasAnAlert() throws {
    let catalogue = try Denmark.catalogue()
    for (facts, alert) in [
      (#""knownConditions": ["psychosis"], "psychosisSigns": "clear""#, "AL22"),
      (#""knownConditions": ["psychosis"], "acuteOnsetOrWorsening": true"#, "AL22"),
      (#""knownConditions": ["psychosis"], "dangerToOthers": "possible""#, "AL22"),
      (#""knownConditions": ["bipolar"], "maniaSigns": "suspected""#, "AL23"),
      (#""knownConditions": ["bipolar"], "acuteOnsetOrWorsening": true"#, "AL23"),
    ] {
      let answer = try Denmark.answer(
        #""age": 45, "municipality": "0851", \#(facts)"#, catalogue)
      let names = answer.alertNames(catalogue)
      XCTAssertTrue(names.contains(alert), "\(facts): \(names)")
      XCTAssertFalse(names.contains("AL5") || names.contains("AL6"), "\(facts): \(names)")
    }
  }

  /// What an alert points to stands first and has the first step, at first contact.
  func testS7WhatAnAlertPointsToStandsFirst() throws {
    let catalogue = try Denmark.catalogue()
    for (facts, offer) in [
      (
        #""age": 51, "municipality": "0461", "severity": "severe", "suspectedConditions": ["depression"]"#,
        "hospital-psychiatry-adult"
      ),
      (
        #""age": 14, "municipality": "0461", "suspectedConditions": ["eating"], "eatingRisk": ["fastWeightLoss"]"#,
        "bup"
      ),
      (#""age": 17, "municipality": "0751", "psychosisSigns": "suspected""#, "bup"),
      (
        #""age": 30, "municipality": "0751", "selfHarm": "severeRepeated", "suspectedConditions": ["depression"], "severity": "severe""#,
        "hospital-psychiatry-adult"
      ),
    ] {
      let answer = try Denmark.answer(facts, catalogue)
      let first = try XCTUnwrap(answer.offers.first)
      XCTAssertEqual(first.offer.id, offer, facts)
      XCTAssertTrue([.fits, .open].contains(first.standing), facts)
      let steps = answer.steps.filter { $0.offers.contains(first.index) }
      XCTAssertFalse(steps.isEmpty, facts)
      let step = try XCTUnwrap(answer.steps.first)
      XCTAssertFalse(step.alerts.isEmpty, "\(facts): the first step is an alert's")
    }
  }

  /// A new local offer of each purpose and level is held back where one that is there already is.
  func testS9ANewOfferIsHeldBackToo() throws {
    let catalogue = try Denmark.catalogue()
    var offers: [String] = []
    for purpose in catalogue.purposes {
      for level in catalogue.levels {
        offers.append(
          """
          {"id": "new-\(purpose.id)-\(level.id)", "provider": "municipality", "purpose": "\(purpose.id)",
           "name": {"da": "Ny", "en": "New"}, "level": "\(level.id)", "status": "local",
           "review": {"by": "2027-05-20", "owner": "x"}, "requires": {},
           "entry": [{"by": "patient", "how": "self"}],
           "steps": [{"actor": "gp", "due": {"days": 0}, "text": {"da": "Gør", "en": "Do"}}],
           "whileWaiting": "own-gp",
           "sources": [{"source": "ten-year-plan", "at": "1", "checked": "2026-11-20"}]}
          """)
      }
    }
    let text = #"{"area": {"regions": ["1082"]}, "offers": [\#(offers.joined(separator: ","))]}"#
    let (read, diagnostics) = Denmark.read([("regions/new.json", text)])
    let wider = try XCTUnwrap(read, "\(diagnostics.prefix(3).map { $0.rendered(in: .english) })")
    var raised: Set<String> = []
    for (alert, facts) in Self.holding {
      let answer = try Denmark.answer(#""municipality": "0751", \#(facts)"#, wider)
      let names = answer.alertNames(wider)
      XCTAssertTrue(names.contains(alert), "\(alert): \(names)")
      raised.insert(alert)
      for level in ["self-help", "civil-society", "municipal-open"] {
        for purpose in ["treatment", "prevention", "support"] {
          let offer = try answer.offer("new-\(purpose)-\(level)")
          XCTAssertFalse(offer.heldBackBy.isEmpty, "\(alert): \(offer.offer.id)")
        }
      }
      for purpose in ["acute", "legal"] {
        let offer = try answer.offer("new-\(purpose)-emergency")
        XCTAssertTrue(offer.heldBackBy.isEmpty, "\(alert): \(offer.offer.id)")
      }
      let first = try XCTUnwrap(answer.offers.first)
      XCTAssertTrue(first.heldBackBy.isEmpty, "\(alert): \(first.offer.id)")
      XCTAssertTrue(
        answer.steps.allSatisfy { step in
          step.offers.allSatisfy { !wider[$0].id.hasPrefix("new-support-civil") }
        }, alert)
    }
    // Every alert that holds anything back was looked at.
    XCTAssertEqual(
      Set(catalogue.alerts.filter { !$0.holdsBack.isEmpty }.map(\.id)), raised)
  }

  func testS8WhatInvolvesTheParentsIsHeldBack() throws {
    let catalogue = try Denmark.catalogue()
    let answer = try Denmark.answer(
      #""age": 6, "municipality": "0751", "childConcern": "suspectedAbuse""#, catalogue)
    for id in ["child-easy-treatment-offer", "child-family-department", "headspace", "ppr"] {
      XCTAssertFalse(try answer.offer(id).heldBackBy.isEmpty, id)
    }
    XCTAssertTrue(try answer.offer("notification-of-concern").heldBackBy.isEmpty)
    XCTAssertEqual(answer.offers.first?.offer.id, "notification-of-concern")
    let parent = try XCTUnwrap(catalogue.actors.firstIndex { $0.id == "parent" })
    XCTAssertFalse(answer.steps.contains { $0.step.actor == Index(parent) })
  }

  func testS10AlertsStandByUrgency() throws {
    let catalogue = try Denmark.catalogue()
    let facts =
      #""age": 40, "suicidality": "intentOrPlan", "minorChildren": 1, "suspectedConditions": ["depression"], "takesMedicineAsPlanned": false, "psychosisSigns": "clear", "insightLimited": true, "medicines": ["antipsychotic"]"#
    let answer = try Denmark.answer(facts, catalogue)
    let order = answer.alerts.map { catalogue.alerts[$0.alert].urgency }
    let ranks = order.map { Alert.Urgency.allCases.firstIndex(of: $0) ?? 0 }
    XCTAssertEqual(ranks, ranks.sorted())
    XCTAssertEqual(Set(ranks), [0, 1, 2])
  }

  func testS14NobodyIsReferredToWhereTheyAre() throws {
    let catalogue = try Denmark.catalogue()
    for id in ["hospital-psychiatry-adult", "psychologist-depression", "opus", "act-fact"] {
      let answer = try Denmark.answer(
        #""age": 30, "municipality": "0751", "severity": "moderate", "suspectedConditions": ["depression"], "psychosisSigns": "suspected", "currentServices": ["\#(id)"]"#,
        catalogue)
      let offer = try answer.offer(id)
      XCTAssertTrue(offer.isGoingOn, id)
      // The pathway of a suspected psychosis calls the early team that has the person.
      XCTAssertEqual(offer.standing, id == "opus" ? .fits : .excluded, id)
      XCTAssertFalse(answer.steps.contains { $0.offers.contains(offer.index) }, id)
      XCTAssertEqual(answer.ball.owner, .offer(offer.index), id)
    }
  }

  /// S11: the one to whom the answer is given is not sent to himself.
  func testS11NobodyHoldsThePersonBeforeHavingAnswered() throws {
    let catalogue = try Denmark.catalogue()
    for facts in Self.holding.values + [
      #""age": 40, "severity": "moderate", "suspectedConditions": ["depression"]"#
    ] {
      let answer = try Denmark.answer(#""municipality": "0657", \#(facts)"#, catalogue)
      XCTAssertEqual(answer.ball.owner, .holder(catalogue.defaultHolder), facts)
    }
  }
}
