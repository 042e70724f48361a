internal import LocatedJSON

/// What is said of a value that the vocabulary does not allow.
enum VocabularyRemark: Remark {
  /// The values of `fact` have no order.
  case hasNoOrder(String)

  /// Use anyOf.
  case useAnyOf

  /// Something here looks like a personal number (CPR); the case was refused unread.
  case personalNumber

  /// Remove it; use a case number in id and the age in age.
  case removePersonalNumber
}
