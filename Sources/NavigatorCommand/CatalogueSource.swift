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
  /// - Throws: ``World/ReadFailure`` if a file can't be read.
  static func read(
    _ path: String?, _ world: World, practice: String? = nil, defersFollowUps: Bool = false
  ) throws(World.ReadFailure) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    var (files, digest) = try files(path, world)
    if let practice {
      // What a practice says of itself is the most local word; the digest covers it too.
      let own = SourceFile(name: practice, bytes: try world.read(practice))
      files.append(("practices/own.json", own))
      digest = { [files] in Self.digest(files) }
    }
    return CatalogueReader.read(files, defersFollowUps: defersFollowUps, digest: digest())
  }

  /// Returns the files of a catalogue, and its digest when somebody asks.
  static func files(
    _ path: String?, _ world: World
  ) throws(World.ReadFailure) -> (files: [(path: String, file: SourceFile)], digest: () -> String) {
    guard let path else {
      let files = EmbeddedFile.all.map { file in
        (file.name.description, SourceFile(name: "embedded:\(file.name)", bytes: file.bytes))
      }
      return (files, { EmbeddedFile.digest })
    }
    guard let names = world.list(path) else {
      throw World.ReadFailure(path: path, reason: "not a folder")
    }
    var files: [(path: String, file: SourceFile)] = []
    for name in names.sorted() where name.hasSuffix(".json") {
      let full = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      files.append((name, SourceFile(name: full, bytes: try world.read(full))))
    }
    return (files, { [files] in digest(files) })
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
