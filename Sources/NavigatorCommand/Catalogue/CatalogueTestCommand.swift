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
    let files = try CatalogueSource.files(
      session.options.catalogue, session.world, practice: session.options.practice)
    let (found, diagnostics) = CatalogueReader.read(files.files, digest: files.digest())
    guard let catalogue = found else { return session.refuse(diagnostics) }
    var sources = files.files.filter { $0.path.hasPrefix("tests/") }.map(\.file)
    if !paths.isEmpty {
      sources = []
      for path in paths {
        sources.append(SourceFile(name: path, bytes: try session.world.read(path)))
      }
    }
    let results = CatalogueTestResults(sources, of: catalogue)
    session.complain(results.diagnostics)
    let report = CatalogueTestReport(results, in: session.options.language)
    _ = try session.print(json: report.bytes(), orText: report.text(session.options.style))
    return results.diagnostics.isEmpty ? .success : .findings
  }
}
