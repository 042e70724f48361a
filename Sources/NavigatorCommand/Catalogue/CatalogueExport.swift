internal import LocatedJSON
internal import Pathways

/// `navigator catalogue export DIR`: writes the catalogue's files, so that a region can start
/// editing.
enum CatalogueExport {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    let paths = arguments.takePlainWords()
    var faults = arguments.unused
    guard let folder = paths.first, faults.isEmpty else {
      if paths.isEmpty {
        faults.append(
          Diagnostic(
            "missing-path", at: nil, Bilingual(da: "nævn en mappe", en: "name a folder")))
      }
      return session.refuse(faults)
    }
    if try session.world.list(folder.text)?.isEmpty == false {
      return session.refuse([
        Diagnostic(
          "not-empty", at: arguments.location(folder),
          Bilingual(
            da: "mappen `\(folder.text)` er ikke tom",
            en: "the folder `\(folder.text)` is not empty"),
          help: Bilingual(da: "nævn en ny mappe", en: "name a new folder"))
      ])
    }
    let files = try CatalogueSource.files(session.options.catalogue, session.world).files
    for (path, file) in files { try session.world.write("\(folder.text)/\(path)", file.bytes) }
    return try session.print(
      Bilingual(
        da: "\(files.count) filer i \(folder.text)\n",
        en: "\(files.count) files in \(folder.text)\n")[
          session.options.language])
  }
}
