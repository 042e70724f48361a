internal import LocatedJSON

/// What an author adds to a criterion: better words and where the rule comes from.
public struct CriterionNote: Sendable {
  /// The wording, or `nil` if the generated one will do.
  public let because: CatalogueText?

  /// The sources.
  public let sources: SourceReferences
}

/// A criterion that has a name, so that it is written once.
public struct NamedCriterion: Sendable {
  /// The name.
  public let name: String

  /// A phrase for it.
  public let label: CatalogueText

  /// The criterion.
  public let when: Index<Criterion>

  /// The declaration, once it is read.
  var json: JSON?
}
