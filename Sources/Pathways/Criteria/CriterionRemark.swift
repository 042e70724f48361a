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

  /// Write a member of a test with the next value: the bound itself is within it.
  case writeNext(String)

  /// Write the smallest value in `atLeast` and the largest in `atMost`.
  case writeBothEnds

  /// Write the value itself, without a test around it.
  case writeTheValueItself

  /// What is not told is unknown; no rule asks whether it was told.
  case nobodyAsksWhatIsKnown

  /// Write the fact's name as the key, such as `example`.
  case writeFactAsKey(String)

  /// Write the members here: they must all hold.
  case membersStandHere

  /// A list of criteria stands in `all`, `any` or `some`.
  case listsStandInParts
}
