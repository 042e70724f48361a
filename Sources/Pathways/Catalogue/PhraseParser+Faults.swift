// What a phrase can't be read as; the parser makes the best of it, which is another phrase than was
// meant.
extension PhraseParser {
  /// What is wrong with how a phrase is written.
  enum Fault: Hashable, Sendable {
    /// A bracket is not closed or closes nothing, or a bar is in none.
    case unbalanced(UInt8)

    /// A group or a flag stands in a group.
    case nested

    /// There is no such flag.
    case unknownFlag(String)

    /// No medicines are called so.
    case unknownClass(String)

    /// What stands after `#` or `@` is no bound.
    case wrongBound(String)

    /// A mark stands inside a word.
    case markInside(String)

    /// A word that is to stand in capitals is written without any.
    case noCapitals(String)
  }

  /// Whether a note must have something for some elements to be found in it.
  func asksForSomething(_ elements: Range<Int>) -> Bool {
    self.elements[elements].contains { element in
      switch element.kind {
      case .gap: false
      case .group:
        !element.isOptional && element.sequences.allSatisfy { asksForSomething(sequences[$0]) }
      default: true
      }
    }
  }

  /// The kinds of some elements and of those in their groups.
  func kinds(of elements: Range<Int>) -> Set<PhrasePattern.Element.Kind> {
    self.elements[elements].reduce(into: []) { kinds, element in
      kinds.insert(element.kind)
      guard element.kind == .group else { return }
      for sequence in element.sequences { kinds.formUnion(self.kinds(of: sequences[sequence])) }
    }
  }
}

// MARK: Bounds

extension PhraseParser {
  /// The limits of a number in hundredths, or of a time in weeks, written as `6`, `<6`, `>=6,5`, `6-9`
  /// or `26w`, or nothing for what is no bound.
  ///
  /// A dash at the end joins words, as in `2-year`.
  static func limits(
    _ bytes: [UInt8], of kind: PhrasePattern.Element.Kind
  ) -> ClosedRange<Int32>? {
    var rest = bytes[...]
    if rest.last == UInt8(ascii: "-") { rest.removeLast() }
    if rest.isEmpty { return .min ... .max }
    let sign = rest.first.flatMap { UInt8(ascii: "<")...UInt8(ascii: ">") ~= $0 ? $0 : nil }
    if sign != nil { rest.removeFirst() }
    let isInclusive = sign != nil && rest.first == UInt8(ascii: "=")
    if isInclusive { rest.removeFirst() }
    if kind == .time, rest.last == UInt8(ascii: "w") { rest.removeLast() }
    let ends = rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let numbers = ends.compactMap { number($0, factor: kind == .time ? 1 : 100) }
    guard numbers.count == ends.count, let first = numbers.first, let last = numbers.last else {
      return nil
    }
    switch (sign, numbers.count) {
    case (UInt8(ascii: "<"), 1): return Int32.min...first - (isInclusive ? 0 : 1)
    case (UInt8(ascii: ">"), 1): return first + (isInclusive ? 0 : 1)...Int32.max
    case (nil, 1...2) where first <= last: return first...last
    default: return nil
    }
  }

  /// A number times a factor; tenths or hundredths may stand after a comma.
  private static func number(_ bytes: ArraySlice<UInt8>, factor: Int32) -> Int32? {
    let parts = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    // Longer numbers have no room.
    guard parts.count <= 2, parts[0].count <= 7, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }),
      let whole = Int32(String(decoding: parts[0], as: UTF8.self))
    else { return nil }
    guard parts.count == 2 else { return whole * factor }
    guard parts[1].count <= 2, let rest = Int32(String(decoding: parts[1], as: UTF8.self)) else {
      return nil
    }
    return whole * factor + rest * factor / (parts[1].count == 1 ? 10 : 100)
  }
}
