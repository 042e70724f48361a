internal import LocatedJSON
internal import Pathways

/// `navigator catalogue check [PATH]`: everything that is wrong or doubtful, in one run.
enum CatalogueCheck {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    var faults: [Diagnostic] = []
    let isStrict = arguments.takeFlag(.workbench(.strict))
    let proves = arguments.takeFlag(.workbench(.proofs))
    let staleAfter = arguments.takeSpan(.workbench(.staleAfter), &faults)
    let path = arguments.takePlainWord()?.text ?? session.options.catalogue
    faults += arguments.unused(by: .catalogueCheck)
    guard faults.isEmpty else { return session.refuse(faults) }
    let files = try CatalogueSource.files(
      path, session.world, practice: session.options.practice)
    let (catalogue, found) = CatalogueReader.read(
      files.files, passedOver: files.passedOver, isThorough: true, digest: files.digest())
    var findings = found
    if let catalogue {
      // What is wrong with a test was found when all was read.
      var known: [Diagnostic] = []
      let tests = files.files.filter { proves && $0.path.hasPrefix("tests/") }
        .flatMap { CatalogueTest.read($0.file, &known) }
      findings += CatalogueChecks.findings(
        in: catalogue, on: session.options.on ?? session.world.today(), staleAfter: staleAfter,
        reservedOptions: OptionDeclaration.reservedNames, proving: proves ? tests : nil)
    }
    findings.sort()
    let unapproved = catalogue?.pathways.count { $0.approved == nil } ?? 0
    _ = try write(findings, unapproved: isStrict ? unapproved : 0, session)
    let stops = findings.contains { isStrict || $0.severity == .error }
    return stops ? .findings : .success
  }

  /// Writes the findings, and how many pathways nobody has approved: that is no fault of the text, and
  /// nobody who edits it can mend it, so that it stops nothing.
  private static func write(
    _ findings: [Diagnostic], unapproved: Int, _ session: Session
  ) throws(CommandFailure) -> ExitCode {
    if session.options.format == .json {
      var writer = JSONWriter()
      writer.object { json in
        json.member("format", "navigator.findings/1")
        json.member("findings", each: findings) { $1.write(&$0, in: session.options.language) }
      }
      return try session.print(json: writer.bytes)
    }
    let errors = findings.count { $0.severity == .error }
    let text = findings.rendered(
      in: session.options.language, limit: session.options.style.showsAll ? .max : 50)
    return try session.print(
      text + session.line(.findings(errors: errors, warnings: findings.count - errors))
        + (unapproved > 0 ? session.line(.unapproved(unapproved)) : ""))
  }
}
