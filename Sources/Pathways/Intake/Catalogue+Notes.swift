internal import LocatedJSON

extension Catalogue {
  /// Returns what reads notes by this catalogue's phrases, or `nil` if it has none.
  ///
  /// - Parameter forMany: Whether it is to read many notes; what phrases say is then read once for all.
  /// - Returns: The reader.
  public func noteReader(forMany: Bool = true) -> NoteReader? {
    guard !phraseFiles.isEmpty else { return nil }
    let roots = phraseFiles.compactMap { try? JSONDocument($0).root }
    return NoteReader(
      self, PhraseBookReader.read(roots, self).0,
      PhraseTables(prepared: phraseFiles) ?? PhraseTables(PhraseStock(roots)), forMany: forMany)
  }
}
