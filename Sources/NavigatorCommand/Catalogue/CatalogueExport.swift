internal import LocatedJSON
internal import Pathways

/// `navigator catalogue export DIR`: writes the catalogue's files, so that a region can start
/// editing.
enum CatalogueExport {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    let paths = arguments.takePlainWords()
    var faults = arguments.unused(by: .catalogueExport)
    guard let folder = paths.first, faults.isEmpty else {
      if paths.isEmpty {
        faults.append(.usage(.missingOperand(.folder, of: .catalogueExport)))
      }
      return session.refuse(faults)
    }
    if try session.world.list(folder.text)?.isEmpty == false {
      throw .usage(.notEmpty(folder.text, at: arguments.location(folder)))
    }
    let files = try CatalogueSource.files(
      session.options.catalogue, session.world, practice: nil
    ).files
    for (path, file) in files { try session.world.write("\(folder.text)/\(path)", file.bytes) }
    return try session.print(
      session.line(.filesIn(files.count, folder: folder.text)))
  }
}
