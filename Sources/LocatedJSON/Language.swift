/// A language that the program itself speaks.
public enum Language: String, Sendable, CaseIterable {
  /// Danish.
  case danish = "da"

  /// English.
  case english = "en"
}
