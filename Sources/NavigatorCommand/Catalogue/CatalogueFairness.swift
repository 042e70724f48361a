internal import LocatedJSON
internal import Pathways

/// `navigator catalogue fairness`: one case in every municipality, or many cases in each.
enum CatalogueFairness {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    var faults: [Diagnostic] = []
    let isTable = arguments.takeFlag(.workbench(.csv))
    let cases = arguments.takeValue(.workbench(.cases), &faults)
    if isTable, session.options.format == .json {
      faults.append(
        .contradicting("`--csv`", "`--format json`", at: nil))
    }
    if cases != nil { faults += arguments.unused(by: .catalogueFairness) }
    guard faults.isEmpty else { return session.refuse(faults) }
    guard let catalogue = try session.catalogue() else { return .couldNotRun }
    guard !catalogue.vocabulary.places.municipalities.isEmpty else {
      return session.refuse([
        Diagnostic(
          "no-municipalities", at: nil,
          CommandRemark.noMunicipalities)
      ])
    }
    let wording = Wording(catalogue, in: session.options.language)
    if let cases { return try answer(cases.text, wording, session, isTable: isTable) }
    guard let told = try session.told(&arguments, of: .catalogueFairness, catalogue) else {
      return .couldNotRun
    }
    let fairness = Fairness(told.story.person(), by: catalogue)
    if isTable {
      try session.world.print(FairnessJSON(fairness, wording).table())
      return .success
    }
    return try session.print(
      json: FairnessJSON(fairness, wording).bytes(),
      orText: FairnessText.text(fairness, wording, session.options.style))
  }

  /// Answers the cases of a file, one in each line or row; bad ones are told and left out.
  private static func answer(
    _ path: String, _ wording: Wording, _ session: Session, isTable: Bool
  ) throws(CommandFailure) -> ExitCode {
    var stream = RecordStream(
      try session.world.open(path), name: path == "-" ? "<stdin>" : path)
    var input = BatchFormat.Input.lines
    var faults: [Diagnostic] = []
    if path.lowercased().hasSuffix(".csv") || path.lowercased().hasSuffix(".tsv") {
      input = try stream.table(nil, &faults)
    }
    let reader = RecordReader(input, wording.catalogue, in: session.options.language, &faults)
    guard faults.isEmpty else { return session.refuse(faults) }
    var survey = FairnessSurvey(
      wording.catalogue, on: session.options.on, today: session.world.today(), reader: reader)
    let jobs = BatchJobs(survey, count: session.world.cores(), isLineBuffered: false) { _ in }
    while let part = try stream.next(jobs.nextSize()) { try jobs.add(part) }
    survey.add(try jobs.workers())
    session.complain(survey.diagnostics)
    let isFaulty = survey.diagnostics.contains { $0.severity == .error }
    let report = FairnessReport(survey, wording)
    if isTable {
      try session.world.print(report.table())
    } else {
      _ = try session.print(json: report.bytes(), orText: report.text(session.options.style))
    }
    return isFaulty ? .findings : .success
  }
}

extension FairnessSurvey: PartWorker {
  mutating func answer(_ part: RecordPart, to output: inout BatchOutput) { add(part) }
}
