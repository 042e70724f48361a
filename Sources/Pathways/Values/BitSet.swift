/// A set of small numbers, as wide as it was made.
public struct BitSet: Hashable, Sendable {
  /// The members, 64 to a word.
  public private(set) var words: [UInt64]

  /// Creates an empty set for the numbers below `capacity`.
  public init(capacity: Int) { words = [UInt64](repeating: 0, count: (capacity + 63) / 64) }

  /// Creates a set of words.
  init(words: some Sequence<UInt64>) { self.words = Array(words) }

  /// Adds a number below the capacity.
  public mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

  /// Removes a number below the capacity.
  public mutating func remove(_ number: Int) { words[number >> 6] &= ~(1 << UInt64(number & 63)) }

  /// Adds every member of a set of the same width.
  public mutating func formUnion(_ other: BitSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Removes every number that is no member of a set of the same width.
  public mutating func formIntersection(_ other: BitSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// Removes every member of a set of the same width.
  public mutating func subtract(_ other: BitSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// Whether it has no members.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many members it has.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Returns whether a number is a member.
  public func contains(_ number: Int) -> Bool {
    number >> 6 < words.count && words[number >> 6] >> UInt64(number & 63) & 1 == 1
  }

  /// Returns whether the two have a member in common.
  public func intersects(_ other: BitSet) -> Bool {
    for index in words.indices where words[index] & other.words[index] != 0 { return true }
    return false
  }

  /// Returns whether every member is one of the other's.
  public func isSubset(of other: BitSet) -> Bool {
    for index in words.indices where words[index] & ~other.words[index] != 0 { return false }
    return true
  }

  /// The members, ascending, without a list of them.
  var each: Members { Members(words: words) }

  /// Goes through the members of a set.
  struct Members: Sequence, IteratorProtocol {
    private let words: [UInt64]
    private var index = -1
    private var rest = Lanes(0)

    init(words: [UInt64]) { self.words = words }

    mutating func next() -> Int? {
      while true {
        if let bit = rest.next() { return index << 6 + bit }
        index += 1
        guard index < words.count else { return nil }
        rest = Lanes(words[index])
      }
    }
  }

  /// The members, ascending.
  public var members: [Int] {
    var found: [Int] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        found.append(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return found
  }
}

extension BitSet {
  /// Creates a set of some numbers below the capacity.
  init(of members: [Int], capacity: Int) {
    self.init(capacity: max(1, capacity))
    for member in members { insert(member) }
  }

  /// Creates the set of all numbers below a capacity.
  init(all capacity: Int) { self.init(of: Array(0..<capacity), capacity: capacity) }
}
