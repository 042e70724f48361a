internal import LocatedJSON

/// What is said of a change of the vocabulary.
enum DiffRemark: Remark {
  /// It is new.
  case added

  /// It is gone.
  case removed

  /// A fact is of another kind.
  case isOfAnotherKind

  /// A fact follows from other things than before.
  case followsFromOthers

  /// Silence means one thing, and meant another.
  case silenceMeans(String, before: String)

  /// Other things can't be so at the same time.
  case otherThingsAreImpossible
}
