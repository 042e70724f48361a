internal import LocatedJSON

extension Catalogue {
  /// Returns what reads notes by this catalogue's phrases, or `nil` if it has none.
  public func noteReader() -> NoteReader? {
    guard !phraseFiles.isEmpty else { return nil }
    return NoteReader(self, PhraseBookReader.read(phraseFiles, self).0)
  }
}
