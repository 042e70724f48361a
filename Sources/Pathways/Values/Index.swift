/// The number by which a prepared catalogue knows one `Subject`, such as a fact or an offer.
///
/// Names are for data and people; inside, everything has a dense number from 0, so that looking it
/// up is one step. The subject is part of the type: a fact's number is never taken for an offer's.
public struct Index<Subject>: Hashable, Sendable {
  /// The number, from 0.
  public let number: Int

  /// Creates an index.
  public init(_ number: Int) { self.number = number }
}

extension Index: Comparable {
  /// Orders as the catalogue lists them.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
