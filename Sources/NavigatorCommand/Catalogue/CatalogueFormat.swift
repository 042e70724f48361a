internal import LocatedJSON
internal import Pathways

/// `navigator catalogue format PATH…`: lays files out in the one canonical way.
enum CatalogueFormat {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    let isCheck = arguments.takeFlag(.workbench(.check))
    let paths = arguments.takePlainWords()
    var faults = arguments.unused(by: .catalogueFormat)
    if paths.isEmpty {
      faults.append(.usage(.missingOperand(.path, of: .catalogueFormat)))
    }
    guard faults.isEmpty else { return session.refuse(faults) }
    var names: [String] = []
    for path in paths.map(\.text) {
      let isFolder = try addFiles(of: path, session.world, &names)
      if !isFolder { names.append(path) }
    }
    var findings: [Diagnostic] = []
    for name in names {
      let file = SourceFile(name: name, bytes: try session.world.read(name))
      let text: [UInt8]
      do {
        text = try JSONDocument(file).laidOut()
      } catch {
        findings.append(Diagnostic(error, in: file))
        continue
      }
      guard text != file.bytes else { continue }
      if isCheck {
        findings.append(
          Diagnostic(
            "layout", at: file.location(at: firstDifference(text, file.bytes)),
            CommandRemark.notLaidOut, help: UsageAdvice.run("navigator catalogue format \(name)"))
        )
      } else {
        try session.world.write(name, text)
      }
    }
    session.complain(findings)
    return findings.isEmpty ? .success : .findings
  }

  /// Adds the JSON files of a folder and of those in it, links left out; returns whether it is one.
  private static func addFiles(
    of path: String, _ world: World, _ names: inout [String]
  ) throws(CommandFailure) -> Bool {
    guard let entries = try world.list(path) else { return false }
    for entry in entries {
      let name = "\(path)/\(entry.name)"
      switch entry.kind {
      case .file where name.hasSuffix(".json"): names.append(name)
      case .folder where try addFiles(of: name, world, &names): break
      case .file, .folder, .linkedFolder, .other: break
      }
    }
    return true
  }

  private static func firstDifference(_ one: [UInt8], _ other: [UInt8]) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }
}
