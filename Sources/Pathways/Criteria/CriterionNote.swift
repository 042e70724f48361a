internal import LocatedJSON

/// What an author adds to a criterion: better words and where the rule comes from.
public struct CriterionNote: Sendable {
  /// The wording, or `nil` if the generated one will do.
  public let because: CatalogueText?

  /// The sources.
  public let sources: [SourceReference]
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

/// Where a rule comes from.
public struct SourceReference: Hashable, Sendable {
  /// The source's identifier.
  public let source: String

  /// The place in it, such as a section or a line.
  public let at: String

  /// The day somebody last compared the rule with the source.
  public let checked: CalendarDay

  /// How certain the source is: `A` law or authority, `B` old or undated, `C` secondary.
  public let certainty: String?

  /// What to know before one relies on it, or `nil`.
  public let flag: Flag?

  /// Why a source is to be read with care.
  public enum Flag: String, Sendable, CaseIterable {
    case old
    case replaced
    /// Only the table of contents was seen.
    case contentsOnly = "contents-only"
    case disputed
  }
}
