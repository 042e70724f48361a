/// The embedded catalogue, read once, for every fuzzer that decides by it.
enum FuzzedCatalogue {
  static let catalogue: Catalogue = {
    let files = EmbeddedFile.all.map {
      ($0.name.description, SourceFile(name: $0.name.description, bytes: $0.bytes))
    }
    let (catalogue, diagnostics) = CatalogueReader.read(files, digest: "")
    guard let catalogue else { preconditionFailure("\(diagnostics)") }
    return catalogue
  }()
}
