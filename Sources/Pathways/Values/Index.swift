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

extension Index: Strideable {
  /// Orders as the catalogue lists them.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// How far on another stands.
  public func distance(to other: Self) -> Int { other.number - number }

  /// The index so far on, so that a range of indexes can be gone through.
  public func advanced(by distance: Int) -> Self { Self(number + distance) }
}

/// The index of a subject, where `Index` would be a collection's own.
public typealias IndexOf<Subject> = Index<Subject>

extension BitSet {
  /// Adds what an index names.
  public mutating func insert<Subject>(_ index: IndexOf<Subject>) { insert(index.number) }

  /// Removes what an index names.
  public mutating func remove<Subject>(_ index: IndexOf<Subject>) { remove(index.number) }

  /// Returns whether what an index names is a member.
  public func contains<Subject>(_ index: IndexOf<Subject>) -> Bool { contains(index.number) }

  /// The indexes of the members, ascending.
  func indexes<Subject>(of _: Subject.Type = Subject.self) -> [IndexOf<Subject>] {
    members.map { IndexOf<Subject>($0) }
  }
}

extension PackedRows {
  /// The member that an index names.
  subscript(index: IndexOf<Row>) -> Row { self[index.number] }
}

extension Array {
  /// The element that an index names.
  public subscript(index: IndexOf<Element>) -> Element {
    get { self[index.number] }
    set { self[index.number] = newValue }
  }

  /// The index of each element.
  public var indexes: [IndexOf<Element>] { indices.map { IndexOf<Element>($0) } }

  /// The index of the first element that is so.
  func firstNumbered(where isSo: (Element) -> Bool) -> IndexOf<Element>? {
    firstIndex(where: isSo).map { IndexOf<Element>($0) }
  }
}
