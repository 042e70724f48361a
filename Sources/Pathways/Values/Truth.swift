/// What is known of a statement about a person: it holds, it does not, or the case does not say.
///
/// The connectives are Kleene's strong three-valued logic: the answer is known as soon as no
/// missing fact could change it.
public enum Truth: UInt8, Hashable, Sendable, CaseIterable {
  case fails
  case unknown
  case holds

  /// Creates the truth of a statement that is known.
  public init(_ value: Bool) { self = value ? .holds : .fails }
}

extension Truth {
  /// The word for it in JSON.
  public var word: String {
    switch self {
    case .holds: "holds"
    case .fails: "fails"
    case .unknown: "unknown"
    }
  }

  /// Returns the opposite; what is unknown stays unknown.
  public static prefix func ! (operand: Truth) -> Truth {
    switch operand {
    case .holds: .fails
    case .fails: .holds
    case .unknown: .unknown
    }
  }

  /// Returns whether both hold: one that fails settles it, whatever the other is.
  public static func && (left: Truth, right: @autoclosure () -> Truth) -> Truth {
    switch left {
    case .fails: .fails
    case .holds: right()
    case .unknown: right() == .fails ? .fails : .unknown
    }
  }

  /// Returns whether one of them holds: one that holds settles it, whatever the other is.
  public static func || (left: Truth, right: @autoclosure () -> Truth) -> Truth {
    switch left {
    case .holds: .holds
    case .fails: right()
    case .unknown: right() == .holds ? .holds : .unknown
    }
  }
}
