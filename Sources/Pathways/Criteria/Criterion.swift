/// A question that a rule asks of a case: parts that are put together, or a leaf.
///
/// A way to put parts together is a case here; whoever only wants to go through the parts asks
/// ``CriterionPool/parts(of:)``. A test of a value, of the place or of events is a ``Leaf``. Criteria
/// stand in a ``CriterionPool``; a part is the index of another criterion there.
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
