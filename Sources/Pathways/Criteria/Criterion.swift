/// A question that a rule asks of a case: parts that are put together, or a leaf.
///
/// A way to put parts together is a case here, and says below what its parts are and how many of them
/// it takes. Whoever only goes through the parts asks ``CriterionPool/parts(of:)``, and whoever
/// reasons about a whole asks ``CriterionPool/threshold(of:)``: another way needs no edit there. A
/// test of a value, of the place or of events is a ``Leaf``. Criteria stand in a ``CriterionPool``; a
/// part is the index of another criterion there.
public enum Criterion: Hashable, Sendable {
  /// Every part holds. `note` is the number of a note, or -1.
  case all(parts: Range<Int>, note: Int)
  /// At least one part holds.
  case any(parts: Range<Int>)
  /// At least so many of the parts hold: more than one, and not all.
  case some(count: Int, parts: Range<Int>)
  /// The part fails.
  case not(Index<Criterion>)
  /// A named criterion of the catalogue.
  case named(Index<NamedCriterion>)
  /// A question without parts.
  case leaf(Leaf)
}

/// That at least so many of some parts hold, which is what most wholes ask.
///
/// If enough parts hold it holds, and if too few can still hold it fails, whatever the others are.
struct Threshold: Hashable, Sendable {
  /// How many must hold: where that is none it always holds, and where it is more than there are, never.
  let count: Int

  /// The parts, by their places among those of the pool.
  let parts: Range<Int>

  /// Whether no part may fail; so it is also where there are no parts and none must hold.
  var isEvery: Bool { count == parts.count }

  /// What is so where this fails: that at least so many of the same parts fail.
  var denied: Threshold { Threshold(count: parts.count - count + 1, parts: parts) }

  /// Returns whether enough parts are so, each known by its place.
  func isReached(_ isSo: (Int) -> Bool) -> Bool {
    var (found, left) = (0, parts.count)
    for number in parts {
      if found >= count || found + left < count { break }
      if isSo(number) { found += 1 }
      left -= 1
    }
    return found >= count
  }
}

extension CriterionPool {
  /// Returns how many of which parts must hold for a criterion to hold, or `nil` if it is not put
  /// together like that.
  ///
  /// All of `n` parts are `n` of them, and any of them is one: so an `all` of no parts holds, and an
  /// `any` of none fails. What gets `nil` here must be taken for something that may hold or fail
  /// whatever its parts do, unless it is known otherwise.
  func threshold(of index: Index<Criterion>) -> Threshold? {
    switch self[index] {
    case .all(let parts, _): Threshold(count: parts.count, parts: parts)
    case .any(let parts): Threshold(count: 1, parts: parts)
    case .some(let count, let parts): Threshold(count: count, parts: parts)
    case .not, .named, .leaf: nil
    }
  }

  /// Returns what a criterion is made of; of a named one, what the name stands for.
  func parts(of index: Index<Criterion>) -> [Index<Criterion>] {
    switch self[index] {
    case .all(let range, _), .any(let range), .some(_, let range): Array(parts[range])
    case .not(let part): [part]
    case .named(let number): [named[number].when]
    case .leaf: []
    }
  }
}
