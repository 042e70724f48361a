internal import LocatedJSON
internal import Pathways

/// `navigator catalogue diff OLD [NEW]`: what an edit does to people.
enum CatalogueDiffCommand {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    var faults: [Diagnostic] = []
    let file = arguments.takeValue(.workbench(.cases), &faults)
    let until = arguments.takeDay(.workbench(.until), &faults)
    let renamings = arguments.takeRenamings(&faults)
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
    let unknown = unknownOffers(renamings, before, after)
    guard unknown.isEmpty else { return session.refuse(unknown) }
    let diff = CatalogueDiff(
      from: before, to: after, on: day, until: until, renamed: renamings,
      files: (
        try CatalogueSource.files(old.text, session.world, practice: nil).files,
        try CatalogueSource.files(newPath, session.world, practice: nil).files
      ))
    var cases: CaseChanges?
    if let file {
      var compared = CaseChanges(from: before, to: after, on: day, in: session.options.language)
      try session.eachPart(of: file.text) { compared.take($0) }
      session.complain(compared.diagnostics)
      cases = compared
    }
    let report = DiffReport(diff, cases: cases, in: session.options.language)
    _ = try session.print(json: report.bytes(), orText: report.text(session.options.style))
    let isQuiet = !diff.differs && cases?.diagnostics.isEmpty ?? true
    return isQuiet && cases?.changes.isEmpty ?? true ? .success : .findings
  }

  /// The findings for renamed offers that neither catalogue has where it should.
  private static func unknownOffers(
    _ renamings: [CatalogueDiff.Renaming], _ before: Catalogue, _ after: Catalogue
  ) -> [Diagnostic] {
    renamings.flatMap { renaming in
      [(before, renaming.old), (after, renaming.new)].flatMap { catalogue, names in
        names.filter { catalogue.offer(named: $0) == nil }.map { name in
          .usage(.noSuchOffer(name, among: catalogue.vocabulary.offerNames))
        }
      }
    }
  }
}

extension Arguments {
  /// Removes every `--renamed OLD=NEW,NEW2`.
  fileprivate mutating func takeRenamings(
    _ faults: inout [Diagnostic]
  ) -> [CatalogueDiff.Renaming] {
    var found: [CatalogueDiff.Renaming] = []
    for word in takeValues(.workbench(.renamed), &faults) {
      let sides = word.text.split(separator: "=", omittingEmptySubsequences: false).map { side in
        side.split(separator: ",").map(String.init)
      }
      if sides.count == 2, sides.allSatisfy({ !$0.isEmpty }) {
        found.append(CatalogueDiff.Renaming(old: sides[0], new: sides[1]))
      } else {
        faults.append(.usage(.noRenaming(word.text, at: location(word))))
      }
    }
    return found
  }
}

extension Session {
  /// Reads the catalogue of a folder, or the one inside; its errors are written, and `nil` means
  /// that it can't be used.
  func catalogue(at path: String?) throws(CommandFailure) -> Catalogue? {
    let (catalogue, diagnostics) = try CatalogueSource.read(path, world, practice: options.practice)
    if catalogue == nil { complain(diagnostics.filter { $0.severity == .error }) }
    return catalogue
  }
}
