/// How a change of a case can come about, from the easiest to the impossible.
public enum OpeningWay: Int, Comparable, Sendable {
  /// It is not known: finding out may be enough.
  case findOut
  /// It becomes true on a day.
  case onDay
  /// It would become true if the person's state or situation changed.
  case ifChanged
  /// It can't become true.
  case never

  /// Orders by ease.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
