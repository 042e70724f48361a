internal import EmbeddedCatalogue
public import LocatedJSON
public import Pathways

/// The Danish catalogue inside the program, read once for all tests of a process.
public enum DanishCatalogue {
  /// Its files, each with its path below `Data/catalogue`.
  public static let files: [(path: String, file: SourceFile)] = EmbeddedFile.all.map { file in
    ("\(file.name)", SourceFile(name: "\(file.name)", bytes: file.bytes))
  }

  /// What reading it gives.
  public static let reading: (catalogue: Catalogue?, diagnostics: [Diagnostic]) =
    CatalogueReader.read(files, digest: EmbeddedFile.digest)

  /// The catalogue; throws what is wrong with it.
  public static func catalogue() throws -> Catalogue {
    guard let catalogue = reading.catalogue else {
      throw Unreadable(description: findings(reading.diagnostics))
    }
    return catalogue
  }

  /// Reads it with some files more, each in the place of one of the same path.
  public static func read(
    _ more: [(path: String, text: String)]
  ) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    let paths = Set(more.map(\.path))
    let added = more.map { ($0.path, SourceFile(name: $0.path, bytes: Array($0.text.utf8))) }
    return CatalogueReader.read(files.filter { !paths.contains($0.path) } + added, digest: "test")
  }

  private static func findings(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { $0.rendered(in: .english) }.joined()
  }

  private struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }
}
