internal import LocatedJSON

/// What several readers say of a value, and what to do about it.
enum ValueRemark: Remark {
  /// The list is empty.
  case listIsEmpty

  /// Name at least one, or remove it.
  case nameOne

  /// No value can meet `text`.
  case nothingMeets(String)

  /// Write the smallest value in atLeast and the largest in atMost.
  case writeBounds

  /// `text` can't be compared with a number of `decimals` decimals.
  case tooExact(text: String, decimals: Int)

  /// `text` is too short for a personal number.
  case shapeTooShort(String)

  /// Write at least six of d, m, y, #, @ and *.
  case writeSixMarks

  /// Did you mean `word`?.
  case didYouMean(String)

  /// The key `key` is missing.
  case keyIsMissing(String)

  /// A name is none of its kind.
  case unknown(NameKind, String)
}
