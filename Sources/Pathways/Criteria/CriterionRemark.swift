internal import LocatedJSON

/// What is said of a criterion, a text or a source that can't be read.
enum CriterionRemark: Remark {
  /// The criterion `name` uses itself.
  case usesItself(String)

  /// `fact` is only shown; no rule can ask for it.
  case onlyShown(String)

  /// The text is empty.
  case textIsEmpty

  /// The text is missing in: `languages`.
  case textIsMissing(String)
}
