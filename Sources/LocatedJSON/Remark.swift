/// What a finding says, or what to do about it, as a value: a case with its names and numbers.
///
/// It becomes words only where it is printed, so that whoever finds something knows no language.
public protocol Remark: Hashable, Sendable {
  /// What remarks of one kind about one place are ordered by; the same in every language.
  var order: String { get }
}

extension Remark {
  /// The case's name and what it holds.
  public var order: String { "\(self)" }

  /// Whether another remark says the same.
  func isSame(as other: any Remark) -> Bool { (other as? Self) == self }
}

/// The words of one language for what a finding says.
public protocol RemarkWords {
  /// How bad a finding is.
  func severity(_ severity: Diagnostic.Severity) -> String

  /// What is wrong, or what to do about it.
  func sentence(_ remark: any Remark) -> String

  /// How many more findings there are than are shown.
  func andMore(_ count: Int) -> String
}
