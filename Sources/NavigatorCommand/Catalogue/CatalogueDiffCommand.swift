internal import LocatedJSON
internal import Pathways

/// `navigator catalogue diff OLD [NEW]`: what an edit does to people.
enum CatalogueDiffCommand {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    var faults: [Diagnostic] = []
    let file = arguments.takeValue(.cases, &faults)
    let paths = arguments.takePlainWords()
    faults += arguments.unused(by: .catalogueDiff)
    faults += paths.dropFirst(2).map {
      .usage(.unexpectedWord($0.text, at: arguments.location($0)))
    }
    guard let old = paths.first, faults.isEmpty else {
      if paths.isEmpty {
        faults.append(.usage(.missingOperand(.oldCatalogue, of: .catalogueDiff)))
      }
      return session.refuse(faults)
    }
    let newPath = paths.count > 1 ? paths[1].text : session.options.catalogue
    guard let before = try session.catalogue(at: old.text),
      let after = try session.catalogue(at: newPath)
    else { return .couldNotRun }
    let day = session.options.on ?? session.world.today()
    let diff = CatalogueDiff(from: before, to: after, on: day)
    var cases: CaseChanges?
    if let file {
      var compared = CaseChanges(from: before, to: after, on: day)
      try session.eachPart(of: file.text) { compared.take($0) }
      session.complain(compared.diagnostics)
      cases = compared
    }
    let report = DiffReport(diff, cases: cases, in: session.options.language)
    _ = try session.print(json: report.bytes(), orText: report.text(session.options.style))
    let isQuiet = !diff.differs && cases?.diagnostics.isEmpty ?? true
    return isQuiet && cases?.changes.isEmpty ?? true ? .success : .findings
  }
}

extension Session {
  /// Reads the catalogue of a folder, or the one inside; its errors are written, and `nil` means
  /// that it can't be used.
  func catalogue(at path: String?) throws(World.ReadFailure) -> Catalogue? {
    let (catalogue, diagnostics) = try CatalogueSource.read(path, world)
    if catalogue == nil { complain(diagnostics.filter { $0.severity == .error }) }
    return catalogue
  }
}
