public import LocatedJSON

// What people may call things of the catalogue by.
extension Catalogue {
  /// What the fields of letters are called: by the reader's headings too, where the identifiers are
  /// another language's.
  public func letterFieldNames(in language: Language) -> [String] {
    let ids = letterFields.map(\.id)
    guard !language.words.hasIdentifiers else { return ids }
    return letterFields.map { $0.name.text(in: language.rawValue) } + ids
  }
}
