internal import LocatedJSON
internal import Pathways

/// `navigator catalogue test`: runs the catalogue's own cases, and tells which rules none of them
/// decides both ways.
enum CatalogueTestCommand {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    let paths = arguments.takePlainWords().map(\.text)
    let faults = arguments.unused(by: .catalogueTest)
    guard faults.isEmpty else { return session.refuse(faults) }
    let files = try CatalogueSource.files(session.options.catalogue, session.world)
    let (found, diagnostics) = CatalogueReader.read(files.files, digest: files.digest())
    guard let catalogue = found else { return session.refuse(diagnostics) }
    var sources = files.files.filter { $0.path.hasPrefix("tests/") }.map(\.file)
    if !paths.isEmpty {
      sources = []
      for path in paths {
        sources.append(SourceFile(name: path, bytes: try session.world.read(path)))
      }
    }
    var failures: [Diagnostic] = []
    var coverage = RuleCoverage(catalogue)
    var count = 0
    var failed = 0
    for source in sources {
      for test in CatalogueTest.read(source, &failures) {
        count += 1
        var found = test.unknownNames(in: catalogue)
        if found.isEmpty { found = test.failures(in: catalogue, &coverage) }
        failed += found.isEmpty ? 0 : 1
        failures += found
      }
    }
    session.complain(failures)
    let wording = Wording(catalogue, in: session.options.language)
    let summary = session.line(.tests(count, failed: failed))
    let text = summary + coverage.text(wording, session.options.style)
    _ = try session.print(text)
    return failures.isEmpty ? .success : .findings
  }
}
