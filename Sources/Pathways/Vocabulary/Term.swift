internal import LocatedJSON

/// A word list's entry: a purpose, a level, an actor, and so on.
public struct Term: Sendable, NamedItem {
  /// The identifier.
  public let id: String

  /// The word for it.
  public let label: CatalogueText

  /// Whether it says that nobody knows.
  public let isUnknown: Bool

  /// Whether somebody must refer: of a way in.
  public let needsReferral: Bool

  let nameHash: UInt32

  /// Creates a term.
  init(id: String, label: CatalogueText, isUnknown: Bool = false, needsReferral: Bool = false) {
    self.id = id
    self.label = label
    self.isUnknown = isUnknown
    self.needsReferral = needsReferral
    nameHash = TextHash.of(id)
  }

  var itemName: String { id }
}
