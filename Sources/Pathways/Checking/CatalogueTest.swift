public import LocatedJSON

/// A case of the catalogue's own, and what must and must not come out.
///
/// The expectations come from the sources, not from the program; the file says from which.
public struct CatalogueTest: Sendable {
  /// The identifier.
  public let id: String

  /// What the test shows.
  public let reason: String

  /// The test as it stands in its file.
  public let json: JSON

  /// The case, its own or one that several tests of the file share.
  let personCase: JSON?

  /// The as-of day, if it is not the case's own.
  private let on: CalendarDay?

  private let expectation: JSON?

  enum FileMember: Int, ObjectMember { case cases, tests }

  static let fileShape = ObjectShape<FileMember>("catalogue tests") {
    switch $0 {
    case .cases: .optional("cases", .map(.named("case", [.object])), "Cases that tests share.")
    case .tests: .required("tests", .array(.object { testShape.description }))
    }
  }

  enum TestMember: Int, ObjectMember { case id, reason, sources, personCase, on, expect }

  static let testShape = ObjectShape<TestMember>("catalogue test") {
    switch $0 {
    case .id: .required("id", .string)
    case .reason: .required("reason", .string, "What it shows.")
    case .sources:
      .required(
        "sources", .array(.object { sourceShape.description }), "Where the expectation comes from.")
    case .personCase:
      .required("case", .either([.string, .named("case", [.object])]), "A case, or a shared one.")
    case .on: .optional("on", .day, "The as-of day, if it is not the case's own.")
    case .expect: .required("expect", .object { expectShape.description })
    }
  }

  enum SourceMember: Int, ObjectMember { case source, at, checked, certainty }

  static let sourceShape = ObjectShape<SourceMember>("source of a test") {
    switch $0 {
    case .source: .required("source", .source)
    case .at: .required("at", .string, "The place in it.")
    case .checked: .optional("checked", .day)
    case .certainty: .optional("certainty", .word(["A", "B", "C"]))
    }
  }

  enum ExpectMember: Int, ObjectMember {
    case alerts, groups, offers, unavailable, questions, rights, before, missing, steps, followUps,
      first, among, notAmong, plan
  }

  static let expectShape = ObjectShape<ExpectMember>("expectation") {
    switch $0 {
    case .alerts: .optional("alerts", .object { alertsShape.description })
    case .groups: .optional("groups", .keyed(by: "group-id", .word(["holds", "fails", "unknown"])))
    case .offers:
      .optional(
        "offers", .keyed(by: "offer-id", .either([standing, .array(standing)])), "Standings.")
    case .unavailable:
      .optional(
        "unavailable",
        .keyed(by: "offer-id", .word(Unavailability.allCases.map(\.rawValue))),
        "Why offers are unavailable.")
    case .questions: .optional("questions", .object { questionsShape.description })
    case .rights: .optional("rights", .object { rightsShape.description })
    case .before:
      .optional(
        "before", .array(.list(.offer, count: 2...2)), "The first ranks before the second.")
    case .missing:
      .optional(
        "missing", .keyed(by: "offer-id", .array(.subject)), "At least these facts are missing.")
    case .steps: .optional("steps", .array(.object { stepShape.description }))
    case .followUps: .optional("followUps", .object { followUpsShape.description })
    case .first:
      .optional("first", .either([.string, .array(.string)]), "The offer, or one of these, leads.")
    case .among:
      .optional(
        "among", .array(.either([.string, .array(.string)])),
        "Each offer, or one of several, is among the first five.")
    case .notAmong:
      .optional("notAmong", .array(.string), "None of these is among the first five.")
    case .plan:
      .optional(
        "plan", .array(.object { planShape.description }), "Pathways and stages that are planned.")
    }
  }

  enum PlanMember: Int, ObjectMember { case pathway, stage }

  static let planShape = ObjectShape<PlanMember>("expected stage") {
    switch $0 {
    case .pathway: .required("pathway", .string)
    case .stage: .optional("stage", .string)
    }
  }

  private static let standing = ValueShape.word(Standing.allCases.map(\.rawValue))

  enum StepMember: Int, ObjectMember { case actor, offer, alert, due, absent }

  static let stepShape = ObjectShape<StepMember>("expected step") {
    switch $0 {
    case .actor: .required("actor", .actor, "Who does it.")
    case .offer: .optional("offer", .offer, "The offer it belongs to.")
    case .alert: .optional("alert", .alert, "The alert it belongs to.")
    case .due: .optional("due", .day, "The day by which it is due.")
    case .absent: .optional("absent", .boolean, "There must be no such step.")
    }
  }

  enum AlertsMember: Int, ObjectMember { case raised, notRaised, first }

  static let alertsShape = ObjectShape<AlertsMember>("expected alerts") {
    switch $0 {
    case .raised: .optional("raised", .array(.alert))
    case .notRaised: .optional("notRaised", .array(.alert))
    case .first: .optional("first", .alert)
    }
  }

  enum QuestionsMember: Int, ObjectMember { case asked, notAsked, first, amongFirst }

  static let questionsShape = ObjectShape<QuestionsMember>("expected questions") {
    switch $0 {
    case .asked: .optional("asked", .array(.subject))
    case .notAsked: .optional("notAsked", .array(.subject))
    case .first: .optional("first", .subject)
    case .amongFirst:
      .optional("amongFirst", .array(.subject), "One of these is among the first four.")
    }
  }

  enum FollowUpsMember: Int, ObjectMember {
    case due, overdue, done, notDue, unknown
  }

  static let followUpsShape = ObjectShape<FollowUpsMember>("expected follow-ups") {
    switch $0 {
    case .due:
      .optional("due", .array(.followUpRule), "Rules, or parts of them, that are to be done.")
    case .overdue: .optional("overdue", .array(.followUpRule))
    case .done: .optional("done", .array(.followUpRule), "Called for, and done whenever they were.")
    case .unknown:
      .optional("unknown", .array(.followUpRule), "Perhaps called for: something is missing.")
    case .notDue: .optional("notDue", .array(.followUpRule), "Neither to be done nor overdue.")
    }
  }

  enum RightsMember: Int, ObjectMember { case shown, notShown, lastDays }

  static let rightsShape = ObjectShape<RightsMember>("expected rights") {
    switch $0 {
    case .shown: .optional("shown", .array(.right))
    case .notShown: .optional("notShown", .array(.right))
    case .lastDays: .optional("lastDays", .keyed(by: "right-id", .day))
    }
  }
}

extension CatalogueTest {
  /// Reads the tests of a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - diagnostics: Where findings are added.
  /// - Returns: The tests, in order.
  public static func read(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) -> [CatalogueTest]
  {
    let document: JSONDocument
    do {
      document = try JSONDocument(file)
    } catch {
      diagnostics.append(Diagnostic(error, in: file))
      return []
    }
    return read(document.root, &diagnostics)
  }

  /// Reads the tests of a file that was scanned already.
  static func read(_ json: JSON, _ diagnostics: inout [Diagnostic]) -> [CatalogueTest] {
    let object = ObjectReader(json, fileShape, &diagnostics)
    var tests: [CatalogueTest] = []
    for element in object[.tests]?.elements ?? JSON.none {
      let test = ObjectReader(element, testShape, &diagnostics)
      guard let id = test[.id]?.string, let reason = test[.reason]?.string else { continue }
      var personCase = test[.personCase]
      if let name = personCase, name.kind == .string {
        personCase = object[.cases]?.member(name.string ?? "")
        if personCase == nil {
          diagnostics.append(
            .unknownWord(
              "unknown-case", name, Bilingual(da: "ukendt sag", en: "unknown case"),
              among: object[.cases]?.members.map(\.key) ?? []))
        }
      }
      let day = test[.on].flatMap { CalendarDay($0.bytes) }
      if let json = test[.on], day == nil { diagnostics.append(.impossibleDate(json)) }
      tests.append(
        CatalogueTest(
          id: id, reason: reason, json: element, personCase: personCase, on: day,
          expectation: test[.expect]))
    }
    return tests
  }

  /// Returns the person of the test, or `nil` if its case has faults.
  public func person(in catalogue: Catalogue) -> PatientCase? {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    if let personCase { builder.read(personCase) }
    guard let day = on ?? builder.on else { return nil }
    let person = builder.finish(on: day)
    return builder.diagnostics.isEmpty ? person : nil
  }

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
          Bilingual(da: "sagen mangler `on`", en: "the case lacks `on`"))
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
      if found != offer.string { fail(offer, found ?? "available") }
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
        fail(fact, missing.joined(separator: ", "))
      }
    }
  }

  mutating func fail(_ json: JSON, _ found: String) {
    failures.append(
      Diagnostic(
        "test-failed", at: json.key.isEmpty ? json.location : json.keyLocation,
        Bilingual(
          da:
            "\(test): ventet \(json.key.isEmpty ? "" : "\(json.key): ")\(json.excerpt()), fandt \(found)",
          en:
            "\(test): expected \(json.key.isEmpty ? "" : "\(json.key): ")\(json.excerpt()), found \(found)"
        )))
  }

  private mutating func decided(_ json: JSON) -> OfferAnswer? { decided(json.key, json) }

  mutating func decided(_ id: String, _ json: JSON) -> OfferAnswer? {
    if let index = catalogue.offer(named: id) { return answer.offers.first { $0.index == index } }
    failures.append(
      Diagnostic(
        "unknown-offer", at: json.location,
        Bilingual(da: "ukendt tilbud `\(id)`", en: "unknown offer `\(id)`"),
        help: .didYouMean(id, among: catalogue.vocabulary.offerNames, orOneOf: false)))
    return nil
  }

  private mutating func checkAlerts(_ json: JSON) {
    let expect = ObjectReader(json, CatalogueTest.alertsShape, &failures)
    let raised = answer.alerts.map { catalogue.alerts[$0.alert].id }
    let all = raised.isEmpty ? "none" : raised.joined(separator: ", ")
    for id in expect[.raised]?.elements ?? JSON.none where !raised.contains(id.string ?? "") {
      fail(id, all)
    }
    for id in expect[.notRaised]?.elements ?? JSON.none where raised.contains(id.string ?? "") {
      fail(id, "it is raised")
    }
    if let first = expect[.first], raised.first != first.string { fail(first, all) }
  }

  private mutating func checkGroup(_ json: JSON) {
    let found = answer.groups.first { catalogue.groups[$0.group].id == json.key }
    if found?.truth.word != json.string { fail(json, found?.truth.word ?? "no such group") }
  }

  private mutating func checkStanding(_ json: JSON) {
    guard let offer = decided(json) else { return }
    let allowed = json.string.map { [$0] } ?? json.elements.compactMap(\.string)
    guard !allowed.contains(offer.standing.rawValue) else { return }
    var why = offer.reasons.filter { !$0.isMet }.map { wording.phrase($0.criterion) }
    why += offer.missing.map { "missing " + wording.name($0) }
    if let unavailable = offer.unavailable { why.append(unavailable.rawValue) }
    fail(json, "\(offer.standing.rawValue) (\(why.joined(separator: "; ")))")
  }

  private mutating func checkQuestions(_ json: JSON) {
    let expect = ObjectReader(json, CatalogueTest.questionsShape, &failures)
    let asked = answer.questions.map { wording.name($0.subject) }
    let all = asked.joined(separator: ", ")
    for name in expect[.asked]?.elements ?? JSON.none where !asked.contains(name.string ?? "") {
      fail(name, all)
    }
    for name in expect[.notAsked]?.elements ?? JSON.none where asked.contains(name.string ?? "") {
      fail(name, "it is asked")
    }
    if let first = expect[.first], asked.first != first.string { fail(first, all) }
    if let any = expect[.amongFirst],
      !any.elements.contains(where: { asked.prefix(Self.askedFirst).contains($0.string ?? "") })
    {
      fail(any, asked.prefix(Self.askedFirst).joined(separator: ", "))
    }
  }

  /// How many questions count as the first.
  private static let askedFirst = 4

  private mutating func checkRights(_ json: JSON) {
    let expect = ObjectReader(json, CatalogueTest.rightsShape, &failures)
    let shown = answer.rights.map { catalogue.rights[$0.right].id }
    for id in expect[.shown]?.elements ?? JSON.none where !shown.contains(id.string ?? "") {
      fail(id, shown.joined(separator: ", "))
    }
    for id in expect[.notShown]?.elements ?? JSON.none where shown.contains(id.string ?? "") {
      fail(id, "it is shown")
    }
    for day in expect[.lastDays]?.members ?? JSON.none {
      let right = answer.rights.first { catalogue.rights[$0.right].id == day.key }
      if right?.lastDay?.description != day.string {
        fail(day, right?.lastDay?.description ?? "no last day")
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
    fail(json, steps.joined(separator: ", "))
  }

  private mutating func checkOrder(_ json: JSON) {
    let pair = json.elements.compactMap(\.string)
    guard pair.count == 2, let first = decided(pair[0], json), let second = decided(pair[1], json)
    else { return }
    guard let one = first.rank, let other = second.rank else {
      return fail(json, "\(first.standing.rawValue), \(second.standing.rawValue)")
    }
    if one >= other { fail(json, "ranks \(one) and \(other)") }
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
        let rules = catalogue.followUps.indices.filter {
          let rule = catalogue.followUps[$0]
          return rule.id == name.string || rule.rule == name.string
        }
        guard !rules.isEmpty else {
          failures.append(
            .unknownWord(
              "unknown-rule", name,
              Bilingual(da: "ukendt opfølgningsregel", en: "unknown follow-up rule"),
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
        fail(name, all.isEmpty ? "not called for" : all.joined(separator: ", "))
      }
    }
  }
}
