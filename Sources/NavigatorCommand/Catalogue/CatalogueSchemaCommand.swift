internal import LocatedJSON
internal import Pathways

/// `navigator catalogue schema [KIND]`: JSON Schemas for an editor, of one kind of file or, with
/// `--into FOLDER`, of all.
enum CatalogueSchemaCommand {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    var faults: [Diagnostic] = []
    let folder = arguments.takeValue(.into, &faults)
    let kind = arguments.takePlainWords().first
    faults += arguments.unused(by: .catalogueSchema)
    guard faults.isEmpty else { return session.refuse(faults) }
    // Whoever begins has no catalogue that could be read yet: what holds of every one is written.
    let (catalogue, _) = try CatalogueSource.read(session.options.catalogue, session.world)
    if catalogue == nil { session.complain([.schemaWithoutNames]) }
    let files = CatalogueSchema.files(of: catalogue)
    if let folder {
      for (name, bytes) in files {
        let text = try JSONDocument(SourceFile(name: name, bytes: bytes)).laidOut()
        try session.world.write("\(folder.text)/\(name).schema.json", text)
      }
      return .success
    }
    guard let kind else { return try session.print(files.map { "\($0.name)\n" }.joined()) }
    guard let file = files.first(where: { $0.name == kind.text }) else {
      return session.refuse([
        Diagnostic(
          "unknown-kind", at: arguments.location(kind),
          Bilingual(
            da: "ukendt slags fil `\(kind.text)`", en: "unknown kind of file `\(kind.text)`"),
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
      Bilingual(
        da: "kataloget kan ikke læses; skemaerne kender ikke dets navne",
        en: "the catalogue can't be read; the schemas do not know its names"),
      help: Bilingual(
        da: "kør: navigator catalogue check", en: "run: navigator catalogue check"))
  }
}
