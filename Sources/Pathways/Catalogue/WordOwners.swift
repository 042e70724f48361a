internal import LocatedJSON

/// Which thing each of the words means that people can say, so that none means two.
struct WordOwners {
  private var owners: [String: (owner: Int, json: JSON, isKey: Bool)] = [:]

  /// Takes in that a word means a thing; one that means another thing too is reported at both
  /// places.
  ///
  /// - Parameters:
  ///   - word: The word, in any case.
  ///   - owner: The thing's number.
  ///   - json: Where the word stands.
  ///   - isKey: Whether it stands there as a key.
  ///   - diagnostics: Where findings are added.
  mutating func add(
    _ word: String, owner: Int, at json: JSON, isKey: Bool = false,
    _ diagnostics: inout [Diagnostic]
  ) {
    let folded = word.lowercased()
    guard let other = owners[folded] else {
      owners[folded] = (owner, json, isKey)
      return
    }
    guard other.owner != owner else { return }
    for place in [(json, isKey), (other.json, other.isKey)] {
      diagnostics.append(.wordForTwo(word, at: place.1 ? place.0.keyLocation : place.0.location))
    }
  }
}

extension Diagnostic {
  fileprivate static func wordForTwo(_ word: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "word-for-two", at: place,
      CatalogueRemark.meansTwoThings(word),
      help: CatalogueRemark.letStandOnce)
  }

  /// An identifier is used twice: told at both places.
  static func duplicates(_ json: JSON, _ first: JSON) -> [Diagnostic] {
    [.duplicateIdentifier(first), .duplicateIdentifier(json)]
  }
}
