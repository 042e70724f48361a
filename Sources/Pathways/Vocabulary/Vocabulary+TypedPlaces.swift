internal import LocatedJSON

extension Vocabulary {
  /// Returns the municipality that a name means however it is typed: `Ålborg`, `Aarhus Kommune`,
  /// or a town or a former municipality that lies in one only.
  func municipality(typed text: String) -> Index<Places.Municipality>? {
    var wanted = SpokenWords.folded(text)
    for tail in ["kommunes", "kommune"] where wanted.count > tail.utf8.count {
      if wanted.suffix(tail.utf8.count).elementsEqual(tail.utf8) {
        wanted.removeLast(tail.utf8.count)
      }
    }
    func means(_ name: String) -> Bool { SpokenWords.folded(name) == wanted }
    if let own = places.municipalities.firstNumbered(where: {
      means($0.name) || $0.words.contains(where: means)
    }) {
      return own
    }
    for file in townFiles {
      guard let root = try? JSONDocument(file).root else { continue }
      for town in root.member("towns")?.elements ?? JSON.none {
        guard let name = town.member("name")?.string, means(name) else { continue }
        let codes = town.member("municipalities")?.elements.compactMap(\.string) ?? []
        if codes.count == 1 { return places.municipality(meaning: codes[0]) }
      }
    }
    return nil
  }
}
