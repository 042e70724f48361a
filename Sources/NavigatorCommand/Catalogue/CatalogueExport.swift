internal import LocatedJSON
internal import Pathways

/// `navigator catalogue export DIR`: writes the catalogue's files, so that a region can start
/// editing.
enum CatalogueExport {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    let paths = arguments.takePlainWords()
    var faults = arguments.unused(by: .catalogueExport)
    guard let folder = paths.first, faults.isEmpty else {
      if paths.isEmpty {
        faults.append(.usage(.missingOperand(.folder, of: .catalogueExport)))
      }
      return session.refuse(faults)
    }
    if try session.world.list(folder.text)?.isEmpty == false {
      throw UsageFault.notEmpty(folder.text, at: arguments.location(folder))
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
