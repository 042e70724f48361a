internal import Foundation

/// Where the files of the repository are, for tests that read them.
public enum RepositoryFolder {
  /// The repository's top folder.
  public static let top: String = {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }()

  /// The catalogue.
  public static var catalogue: String { "\(top)/Data/catalogue" }

  /// The catalogues that tests use.
  public static var testCatalogues: String { "\(top)/Tests/Catalogues" }
}
