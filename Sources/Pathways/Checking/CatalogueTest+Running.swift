public import LocatedJSON

extension CatalogueTest {
  /// Runs the test.
  ///
  /// - Parameter catalogue: The catalogue that must meet it.
  /// - Returns: Where it does not, each at the line of the expectation; none if it passes.
  public func failures(in catalogue: Catalogue) -> [Diagnostic] {
    var coverage: RuleCoverage?
    return failures(in: catalogue, &coverage)
  }

  /// Runs the test and takes in which rules it decides.
  public func failures(in catalogue: Catalogue, _ coverage: inout RuleCoverage) -> [Diagnostic] {
    var optional: RuleCoverage? = coverage
    defer { if let seen = optional { coverage = seen } }
    return failures(in: catalogue, &optional)
  }

  private func failures(in catalogue: Catalogue, _ coverage: inout RuleCoverage?) -> [Diagnostic] {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    if let personCase { builder.read(personCase) }
    guard let day = on ?? builder.on else {
      return builder.diagnostics + [
        Diagnostic(
          "missing-key", at: json.location,
          CheckRemark.caseLacksDay)
      ]
    }
    let story = builder.story(on: day)
    guard builder.diagnostics.isEmpty else { return builder.diagnostics }
    let person = story.person()
    coverage?.add(person)
    guard let expectation else { return [] }
    var run = CatalogueTestRun(
      answer: Decider.answer(for: person, by: catalogue), story: story, catalogue: catalogue,
      test: id)
    run.check(expectation)
    return run.failures
  }
}

/// Compares an answer with what a test expects.
struct CatalogueTestRun {
  let answer: Answer
  let story: Story
  let catalogue: Catalogue
  let test: String
  var failures: [Diagnostic] = []

  private var wording: Wording { Wording(catalogue, in: .english) }

  mutating func check(_ json: JSON) {
    let expect = ObjectReader(json, CatalogueTest.expectShape, &failures)
    if let alerts = expect[.alerts] { checkAlerts(alerts) }
    for group in expect[.groups]?.members ?? JSON.none { checkGroup(group) }
    for offer in expect[.offers]?.members ?? JSON.none { checkStanding(offer) }
    for offer in expect[.unavailable]?.members ?? JSON.none {
      let found = decided(offer)?.unavailable?.rawValue
      if found != offer.string { fail(offer, .words([found ?? "available"])) }
    }
    if let questions = expect[.questions] { checkQuestions(questions) }
    if let rights = expect[.rights] { checkRights(rights) }
    if let followUps = expect[.followUps] { checkFollowUps(followUps) }
    for step in expect[.steps]?.elements ?? JSON.none { checkStep(step) }
    checkPlan(expect)
    for pair in expect[.before]?.elements ?? JSON.none { checkOrder(pair) }
    for offer in expect[.missing]?.members ?? JSON.none {
      let missing = decided(offer)?.missing.map(wording.name) ?? []
      for fact in offer.elements where !missing.contains(fact.string ?? "") {
        fail(fact, .words(missing))
      }
    }
  }

  mutating func fail(_ json: JSON, _ found: TestFound) {
    failures.append(
      Diagnostic(
        "test-failed", at: json.key.isEmpty ? json.location : json.keyLocation,
        CheckRemark.expectedOther(
          test: test, key: json.key.isEmpty ? "" : "\(json.key): ", text: json.excerpt(),
          found: found)))
  }

  private mutating func decided(_ json: JSON) -> OfferAnswer? { decided(json.key, json) }

  mutating func decided(_ id: String, _ json: JSON) -> OfferAnswer? {
    if let index = catalogue.offer(named: id) { return answer.offers.first { $0.index == index } }
    failures.append(
      Diagnostic(
        "unknown-offer", at: json.location,
        ValueRemark.unknown(.offer, id),
        help: .didYouMean(id, among: catalogue.vocabulary.offerNames, orOneOf: false)))
    return nil
  }

  private mutating func checkAlerts(_ json: JSON) {
    let expect = ObjectReader(json, CatalogueTest.alertsShape, &failures)
    let raised = answer.alerts.map { catalogue.alerts[$0.alert].id }
    let all = TestFound.words(raised)
    for id in expect[.raised]?.elements ?? JSON.none where !raised.contains(id.string ?? "") {
      fail(id, all)
    }
    for id in expect[.notRaised]?.elements ?? JSON.none where raised.contains(id.string ?? "") {
      fail(id, .isRaised)
    }
    if let first = expect[.first], raised.first != first.string { fail(first, all) }
  }

  private mutating func checkGroup(_ json: JSON) {
    let found = answer.groups.first { catalogue.groups[$0.group].id == json.key }
    if found?.truth.word != json.string {
      fail(json, found.map { .words([$0.truth.word]) } ?? .noSuchGroup)
    }
  }

  private mutating func checkStanding(_ json: JSON) {
    guard let offer = decided(json) else { return }
    let allowed = json.string.map { [$0] } ?? json.elements.compactMap(\.string)
    guard !allowed.contains(offer.standing.rawValue) else { return }
    let unmet = Phrasing { language in
      let wording = Wording(catalogue, in: language)
      return offer.reasons.filter { !$0.isMet }.map { wording.phrase($0.criterion) }
        .joined(separator: "; ")
    }
    fail(
      json,
      .standing(
        offer.standing.rawValue, unmet: unmet, missing: offer.missing.map(wording.name),
        unavailable: offer.unavailable?.rawValue))
  }

  private mutating func checkQuestions(_ json: JSON) {
    let expect = ObjectReader(json, CatalogueTest.questionsShape, &failures)
    let asked = answer.questions.map { wording.name($0.subject) }
    let all = TestFound.words(asked)
    for name in expect[.asked]?.elements ?? JSON.none where !asked.contains(name.string ?? "") {
      fail(name, all)
    }
    for name in expect[.notAsked]?.elements ?? JSON.none where asked.contains(name.string ?? "") {
      fail(name, .isAsked)
    }
    if let first = expect[.first], asked.first != first.string { fail(first, all) }
    if let any = expect[.amongFirst],
      !any.elements.contains(where: { asked.prefix(Self.askedFirst).contains($0.string ?? "") })
    {
      fail(any, .words(Array(asked.prefix(Self.askedFirst))))
    }
  }

  /// How many questions count as the first.
  private static let askedFirst = 4

  private mutating func checkRights(_ json: JSON) {
    let expect = ObjectReader(json, CatalogueTest.rightsShape, &failures)
    let shown = answer.rights.map { catalogue.rights[$0.right].id }
    for id in expect[.shown]?.elements ?? JSON.none where !shown.contains(id.string ?? "") {
      fail(id, .words(shown))
    }
    for id in expect[.notShown]?.elements ?? JSON.none where shown.contains(id.string ?? "") {
      fail(id, .isShown)
    }
    for day in expect[.lastDays]?.members ?? JSON.none {
      let right = answer.rights.first { catalogue.rights[$0.right].id == day.key }
      if right?.lastDay?.description != day.string {
        fail(day, (right?.lastDay).map { .words([$0.description]) } ?? .noLastDay)
      }
    }
  }

  private mutating func checkStep(_ json: JSON) {
    let expect = ObjectReader(json, CatalogueTest.stepShape, &failures)
    let found = answer.steps.contains { step in
      func isOrAny(_ part: JSON?, _ test: (String) -> Bool) -> Bool {
        part.map { test($0.string ?? "") } ?? true
      }
      return isOrAny(expect[.actor]) { catalogue.actors[step.step.actor].id == $0 }
        && isOrAny(expect[.due]) { step.due.description == $0 }
        && isOrAny(expect[.offer]) { id in step.offers.contains { catalogue[$0].id == id } }
        && isOrAny(expect[.alert]) { id in step.alerts.contains { catalogue.alerts[$0].id == id } }
    }
    guard found == (expect[.absent]?.boolean ?? false) else { return }
    let steps = answer.steps.map { step in
      let owners =
        step.alerts.map { catalogue.alerts[$0].id } + step.offers.map { catalogue[$0].id }
      return "\(catalogue.actors[step.step.actor].id) \(step.due) \(owners.joined(separator: "+"))"
    }
    fail(json, .words(steps))
  }

  private mutating func checkOrder(_ json: JSON) {
    let pair = json.elements.compactMap(\.string)
    guard pair.count == 2, let first = decided(pair[0], json), let second = decided(pair[1], json)
    else { return }
    guard let one = first.rank, let other = second.rank else {
      return fail(json, .words([first.standing.rawValue, second.standing.rawValue]))
    }
    if one >= other { fail(json, .ranks(one, other)) }
  }
}

// MARK: What should have followed

extension CatalogueTestRun {
  private mutating func checkFollowUps(_ json: JSON) {
    let expect = ObjectReader(json, CatalogueTest.followUpsShape, &failures)
    let found = FollowUps.of(story, by: catalogue).obligations
    for (member, states) in [
      (CatalogueTest.FollowUpsMember.due, [FollowUps.State.due]), (.overdue, [.overdue]),
      (.done, [.done]), (.notDue, [.due, .overdue]), (.unknown, [.unknown]),
    ] {
      for name in expect[member]?.elements ?? JSON.none {
        let rules = catalogue.followUps.indexes.filter {
          let rule = catalogue.followUps[$0]
          return rule.id == name.string || rule.rule == name.string
        }
        guard !rules.isEmpty else {
          failures.append(
            .unknownWord(
              "unknown-rule", name,
              .followUpRule,
              among: catalogue.followUps.map(\.id)))
          continue
        }
        let own = found.filter { rules.contains($0.rule) }
        let hits = own.contains { states.contains($0.state) }
        let isWrong =
          switch member {
          case .due, .overdue, .unknown: !hits
          case .notDue: hits
          case .done: !hits || own.contains { $0.state != .done }
          }
        guard isWrong else { continue }
        let all = own.map { "\(catalogue.followUps[$0.rule].id) \($0.state.rawValue)" }
        fail(name, all.isEmpty ? .notCalledFor : .words(all))
      }
    }
  }
}
