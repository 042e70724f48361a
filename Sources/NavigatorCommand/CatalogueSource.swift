internal import EmbeddedCatalogue
internal import LocatedJSON
internal import Pathways

/// Where the catalogue comes from: from inside the program, or from a folder.
enum CatalogueSource {
  /// Reads the catalogue.
  ///
  /// - Parameters:
  ///   - path: A folder, or `nil` for the catalogue inside the program.
  ///   - world: Where files are read.
  ///   - practice: A practice's own overlay, if there is one.
  ///   - defersFollowUps: Whether the follow-up rules may wait until they are needed.
  /// - Returns: The catalogue, or `nil` if it can't be used, and what is wrong or doubtful in it.
  /// - Throws: ``CommandFailure`` if a file can't be read.
  static func read(
    _ path: String?, _ world: World, practice: String? = nil, defersFollowUps: Bool = false
  ) throws(CommandFailure) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    let found = try files(path, world, practice: practice, onlyToDecide: true)
    return CatalogueReader.read(
      found.files, passedOver: found.passedOver, defersFollowUps: defersFollowUps,
      digest: found.digest())
  }

  /// What stands in a catalogue's folder.
  struct Files {
    /// The files that a catalogue has, each with its path below the folder.
    var files: [(path: String, file: SourceFile)] = []

    /// What else stands there: paths below the folder, and as a person knows them.
    var passedOver: [(path: String, name: String)] = []

    /// Returns the digest over the files.
    var digest: () -> String = { "" }
  }

  /// Returns the files of a catalogue, and its digest when somebody asks.
  ///
  /// Only what has the name of a catalogue's file is opened: whatever folder somebody names, it
  /// takes no longer than a catalogue does.
  ///
  /// - Parameters:
  ///   - path: A folder, or `nil` for the catalogue inside the program.
  ///   - world: Where files are read.
  ///   - practice: A practice's own overlay, if there is one.
  ///   - onlyToDecide: Whether to leave out the files inside the program that no answer needs, so that
  ///     they are not copied.
  /// - Returns: The files.
  /// - Throws: ``CommandFailure`` if a file can't be read.
  static func files(
    _ path: String?, _ world: World, practice: String?, onlyToDecide: Bool = false
  ) throws(CommandFailure) -> Files {
    var found = try files(path, world, onlyToDecide: onlyToDecide)
    if let practice {
      // What a practice says of itself is the most local word; the digest covers it too.
      let own = SourceFile(name: practice, bytes: try world.read(practice))
      let files = found.files + [("practices/own.json", own)]
      found.files = files
      found.digest = { digest(files) }
    }
    return found
  }

  private static func files(
    _ path: String?, _ world: World, onlyToDecide: Bool
  ) throws(CommandFailure) -> Files {
    guard let path else {
      let files = EmbeddedFile.all.lazy.map { ($0, $0.name.description) }
        .filter { !onlyToDecide || CatalogueReader.isNeededToDecide($0.1) }
        .map { file, name in
          (
            name,
            SourceFile(
              name: "embedded:\(name)", content: file.content, prepared: file.nodes,
              reading: file.reading)
          )
        }
      return Files(files: Array(files), digest: { EmbeddedFile.digest })
    }
    var found = Files()
    let isFolder = try collect("", below: path, world, &found)
    if !found.files.contains(where: { $0.path == mainFile }),
      let folder = try folder(above: path, world)
    {
      throw .noCatalogue(path, meant: folder)
    }
    guard isFolder else { throw .noFolder(path) }
    found.digest = { [files = found.files] in digest(files) }
    return found
  }

  private static let mainFile = "catalogue.json"

  /// The folder above a file or a folder, if that is a catalogue's.
  private static func folder(
    above path: String, _ world: World
  ) throws(CommandFailure) -> String? {
    let parts = path.split(separator: "/")
    let above = (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    let folder = above.isEmpty ? "." : above
    guard let name = parts.last, name != "..", name != ".",
      let entries = try world.list(folder), entries.contains(where: { $0.name == mainFile })
    else { return nil }
    return folder
  }

  /// Takes in what stands in a folder of a catalogue: `""`, or one with a `/` at its end.
  ///
  /// - Returns: Whether there is such a folder.
  private static func collect(
    _ folder: String, below root: String, _ world: World, _ found: inout Files
  ) throws(CommandFailure) -> Bool {
    let base = root.hasSuffix("/") ? root : "\(root)/"
    let whole = folder.isEmpty ? root : base + String(folder.dropLast())
    guard let entries = try world.list(whole) else { return false }
    for entry in entries {
      let path = folder + entry.name
      switch entry.kind {
      case .file where CatalogueReader.reads(path):
        found.files.append(
          (path, SourceFile(name: base + path, bytes: try world.read(base + path))))
      // A link is followed in the outermost folder only: further down it could lead back.
      case .folder where CatalogueReader.holds("\(path)/"),
        .linkedFolder where folder.isEmpty && CatalogueReader.holds("\(path)/"):
        guard try collect("\(path)/", below: root, world, &found) else {
          throw .noFolder(base + path)
        }
      case .other where CatalogueReader.reads(path):
        throw .noRegularFile(base + path)
      case .folder, .linkedFolder: found.passedOver.append(("\(path)/", base + path))
      case .file, .other: found.passedOver.append((path, base + path))
      }
    }
    return true
  }

  /// Returns the kinds of personal numbers that a catalogue wants to be refused, before it is read as
  /// a whole; all of them if it can't be told.
  static func personalNumbers(_ path: String?, _ world: World) -> [PersonalNumber.Kind] {
    let name = mainFile
    let file = EmbeddedFile.all.first { $0.name.description == name }
    let bytes = path.map { try? world.read("\($0)/\(name)") } ?? file?.bytes
    guard let bytes, let document = try? JSONDocument(SourceFile(name: name, bytes: bytes)) else {
      return PersonalNumber.Kind.allCases
    }
    return PersonalNumber.Kind.all(in: document.root.member("personalNumbers"))
  }

  /// The digest over names and contents, as the build tool makes it for the files inside.
  private static func digest(_ files: [(path: String, file: SourceFile)]) -> String {
    var digest = SHA256()
    for (path, file) in files.sorted(by: { $0.path < $1.path }) {
      digest.update(path.utf8)
      digest.update([0])
      digest.update(file.bytes)
      digest.update([0])
    }
    return digest.finalized()
  }
}
