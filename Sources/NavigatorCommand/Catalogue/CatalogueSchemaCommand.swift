internal import LocatedJSON
internal import Pathways

/// `navigator catalogue schema [KIND]`: JSON Schemas for an editor, of one kind of file or, with
/// `--into FOLDER`, of all.
enum CatalogueSchemaCommand {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    var faults: [Diagnostic] = []
    let folder = arguments.takeValue(.workbench(.into), &faults)
    let kind = arguments.takePlainWord()
    faults += arguments.unused(by: .catalogueSchema)
    guard faults.isEmpty else { return session.refuse(faults) }
    // Whoever begins has no catalogue that could be read yet: what holds of every one is written.
    let (catalogue, _) = try CatalogueSource.read(session.options.catalogue, session.world)
    if catalogue == nil { session.complain([.schemaWithoutNames]) }
    let files = CatalogueSchema.files(of: catalogue)
    if let folder {
      for (name, bytes) in files {
        try session.world.write("\(folder.text)/\(name).schema.json", session.laidOut(bytes))
      }
      return .success
    }
    guard let kind else { return try session.print(files.map { "\($0.name)\n" }.joined()) }
    guard let file = files.first(where: { $0.name == kind.text }) else {
      return session.refuse([
        Diagnostic(
          "unknown-kind", at: arguments.location(kind),
          UsageRemark.unknownFileKind(kind.text),
          help: .didYouMean(kind.text, among: files.map(\.name), orOneOf: true))
      ])
    }
    return try session.print(json: file.bytes)
  }
}

extension Diagnostic {
  /// The catalogue can't be read, so its names are not in the schemas.
  fileprivate static var schemaWithoutNames: Diagnostic {
    Diagnostic(
      "invalid-catalogue", .warning, at: nil,
      CommandRemark.schemasLackNames, help: UsageAdvice.run("navigator catalogue check"))
  }
}
