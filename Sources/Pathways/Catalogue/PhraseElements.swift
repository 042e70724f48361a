/// The elements of all phrases: a number for each, and three more for each that has bounds or sequences.
struct PhraseElements: RandomAccessCollection, Sendable {
  /// For each element its kind, bits for `isOptional` and `isBounded`, and above these its word or the
  /// place of its ``bounds``.
  let codes: NumberTable

  /// Of each element that has them its word, its lower and its upper bound.
  let bounds: NumberTable

  // Made where they stand: a note asks for some thousand elements.
  private static var isOptional: Int32 { 1 << 4 }
  private static var isBounded: Int32 { 1 << 5 }

  /// Takes tables as they are.
  init(codes: NumberTable, bounds: NumberTable) {
    self.codes = codes
    self.bounds = bounds
  }

  /// Lays elements out.
  init(_ elements: [PhrasePattern.Element]) {
    var bounds: [Int32] = []
    let codes: [Int32] = elements.map { element in
      let kind = Int32(element.kind.rawValue) | (element.isOptional ? Self.isOptional : 0)
      guard element.low != .min || element.high != .max else {
        return kind | (element.word + 1) << 6
      }
      let place = Int32(bounds.count)
      bounds += [element.word + 1, Self.folded(element.low), Self.folded(element.high)]
      return kind | Self.isBounded | place << 6
    }
    self.init(codes: NumberTable(codes), bounds: NumberTable(bounds))
  }

  /// The same elements in memory.
  var unfolded: PhraseElements {
    PhraseElements(codes: codes.unfolded, bounds: bounds.unfolded)
  }

  var startIndex: Int { 0 }

  var endIndex: Int { codes.count }

  /// The word of an element that is one and has neither bounds nor inflections, or −1: most are, and
  /// most of these are not in a note, which is told without making the element.
  func plainWord(at place: Int) -> Int32 {
    let code = codes[place]
    return code & 0x3F == Int32(PhrasePattern.Element.Kind.word.rawValue) ? code >> 6 - 1 : -1
  }

  subscript(place: Int) -> PhrasePattern.Element {
    let code = codes[place]
    var element = PhrasePattern.Element(
      kind: .init(rawValue: UInt8(truncatingIfNeeded: code & 0xF)) ?? .gap, word: code >> 6 - 1)
    element.isOptional = code & Self.isOptional != 0
    if code & Self.isBounded != 0 {
      let bound = Int(code >> 6)
      element.word = bounds[bound] - 1
      element.low = Self.unfolded(bounds[bound + 1], .min)
      element.high = Self.unfolded(bounds[bound + 2], .max)
    }
    return element
  }

  /// A bound as a number that is not below 0; −1 for none.
  private static func folded(_ bound: Int32) -> Int32 {
    if bound == .min || bound == .max { return -1 }
    return bound < 0 ? -2 * bound - 1 : 2 * bound
  }

  private static func unfolded(_ number: Int32, _ none: Int32) -> Int32 {
    if number < 0 { return none }
    return number & 1 == 1 ? -(number + 1) / 2 : number / 2
  }
}
