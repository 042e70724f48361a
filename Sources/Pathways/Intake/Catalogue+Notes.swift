extension Catalogue {
  /// Returns what reads notes by this catalogue's phrases, or `nil` if it has none.
  ///
  /// - Parameter forMany: Whether it is to read many notes; the phrases and what they say are then read
  ///   once for all, and else those of a note's language when there is one.
  /// - Returns: The reader.
  public func noteReader(forMany: Bool = true) -> NoteReader? {
    guard !phraseFiles.isEmpty else { return nil }
    return NoteReader(self, PhraseLanguage.all(of: phraseFiles), forMany: forMany)
  }
}
