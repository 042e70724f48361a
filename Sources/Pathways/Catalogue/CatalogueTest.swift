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
  let on: CalendarDay?

  let expectation: JSON?

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
              "unknown-case", name, .benchCase,
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
}
