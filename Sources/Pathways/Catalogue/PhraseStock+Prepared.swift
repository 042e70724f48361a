internal import LocatedJSON

/// The phrases that the program carries beside their texts, as the tool read them when it was built.
///
/// They are ``PreparedNumbers``: of how many files; of each word its length; elements; sequences;
/// patterns; names of towns; last the letters of all words as they are.
extension PhraseStock {
  /// Takes the phrases that a tool read, or nothing if these are not the files that it read.
  init?(prepared files: [SourceFile]) {
    guard let text = files.first?.reading, files.allSatisfy(\.isBuiltIn) else { return nil }
    let stock = text.withUTF8Buffer { Self.stock(Span(_unsafeElements: $0), of: files.count) }
    guard let stock else { return nil }
    self = stock
  }

  /// Returns the phrases of so many files of a text, or `nil` if it is of others.
  static func stock(_ text: Span<UInt8>, of files: Int) -> PhraseStock? {
    var offset = 0
    guard PreparedNumbers.read(text, &offset) == files else { return nil }
    let ends = self.ends(text, &offset)
    let elements = self.elements(text, &offset)
    let sequences = self.ranges(text, &offset)
    let patterns = self.patterns(text, &offset)
    let townEnds = self.ends(text, &offset)
    var townWords: [Int32] = []
    for _ in 0..<(townEnds.last ?? 0) {
      townWords.append(Int32(truncatingIfNeeded: PreparedNumbers.read(text, &offset)))
    }
    var letters: [UInt8] = []
    letters.reserveCapacity(text.count - offset)
    letters.append(text, offset..<text.count)
    let parser = PhraseParser(
      index: WordIndex(letters: letters, ends: ends), elements: elements, sequences: sequences)
    return PhraseStock(parser, patterns, NameWords(words: townWords, ends: townEnds))
  }

  /// Returns the phrases of so many files as a text.
  func text(of files: Int) -> [UInt8] {
    var text: [UInt8] = []
    PreparedNumbers.write(files, to: &text)
    let index = parser.index
    Self.write((0..<Int32(index.count)).map { index.range(of: $0).count }, to: &text)
    Self.write(parser.elements, to: &text)
    PreparedNumbers.write(parser.sequences.count, to: &text)
    var end = 0
    for sequence in parser.sequences { Self.write(sequence, after: &end, to: &text) }
    Self.write(patterns, to: &text)
    Self.write((0..<Int32(towns.count)).map { towns[$0].count }, to: &text)
    for word in towns.words { PreparedNumbers.write(Int(word), to: &text) }
    return text + index.letters
  }
}

// MARK: Lists of numbers

extension PhraseStock {
  private static func write(_ lengths: [Int], to text: inout [UInt8]) {
    PreparedNumbers.write(lengths.count, to: &text)
    for length in lengths { PreparedNumbers.write(length, to: &text) }
  }

  /// Reads lengths, and returns where each part ends if they stand one after another.
  private static func ends(_ text: Span<UInt8>, _ offset: inout Int) -> [Int32] {
    let count = PreparedNumbers.read(text, &offset)
    var ends: [Int32] = [0]
    ends.reserveCapacity(count + 1)
    var end: Int32 = 0
    for _ in 0..<count {
      end += Int32(truncatingIfNeeded: PreparedNumbers.read(text, &offset))
      ends.append(end)
    }
    return ends
  }

  private static func write(_ range: Range<Int>, after end: inout Int, to text: inout [UInt8]) {
    PreparedNumbers.write(range.lowerBound - end, to: &text)
    PreparedNumbers.write(range.count, to: &text)
    end = range.upperBound
  }

  @inline(__always)
  private static func range(
    _ text: Span<UInt8>, _ offset: inout Int, after end: inout Int
  ) -> Range<Int> {
    let start = end + PreparedNumbers.read(text, &offset)
    end = start + PreparedNumbers.read(text, &offset)
    return start..<end
  }

  private static func ranges(_ text: Span<UInt8>, _ offset: inout Int) -> [Range<Int>] {
    let count = PreparedNumbers.read(text, &offset)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(count)
    var end = 0
    for _ in 0..<count { ranges.append(range(text, &offset, after: &end)) }
    return ranges
  }
}

// MARK: Elements

extension PhraseStock {
  /// Bits of the number that says what an element is, above those of its kind.
  private static let isMore = 0b1_0000

  /// What an element has beside its kind and its word.
  private static let (hasLow, hasHigh, isOptional) = (0b001, 0b010, 0b100)

  private static func write(_ elements: [PhrasePattern.Element], to text: inout [UInt8]) {
    PreparedNumbers.write(elements.count, to: &text)
    var end = 0
    for element in elements {
      let bits =
        (element.low != .min ? hasLow : 0) | (element.high != .max ? hasHigh : 0)
        | (element.isOptional ? isOptional : 0)
      let isPlain = bits == 0 && element.kind != .group
      PreparedNumbers.write(Int(element.kind.rawValue) | (isPlain ? 0 : isMore), to: &text)
      PreparedNumbers.write(Int(element.word) + 1, to: &text)
      if isPlain { continue }
      PreparedNumbers.write(bits, to: &text)
      if element.low != .min { PreparedNumbers.write(folded(element.low), to: &text) }
      if element.high != .max { PreparedNumbers.write(folded(element.high), to: &text) }
      if element.kind == .group { write(element.sequences, after: &end, to: &text) }
    }
  }

  private static func elements(
    _ text: Span<UInt8>, _ offset: inout Int
  ) -> [PhrasePattern.Element] {
    let count = PreparedNumbers.read(text, &offset)
    var end = 0
    // Adding one after another to an array asks at each whether there is room, and there are forty
    // thousand.
    return [PhrasePattern.Element](unsafeUninitializedCapacity: count) { elements, made in
      for place in 0..<count {
        elements.initializeElement(at: place, to: element(text, &offset, after: &end))
      }
      made = count
    }
  }

  @inline(__always)
  private static func element(
    _ text: Span<UInt8>, _ offset: inout Int, after end: inout Int
  ) -> PhrasePattern.Element {
    let kind = PreparedNumbers.read(text, &offset)
    var element = PhrasePattern.Element(
      kind: .init(rawValue: UInt8(truncatingIfNeeded: kind & ~isMore)) ?? .gap,
      word: Int32(truncatingIfNeeded: PreparedNumbers.read(text, &offset)) - 1)
    guard kind & isMore != 0 else { return element }
    let bits = PreparedNumbers.read(text, &offset)
    element.isOptional = bits & isOptional != 0
    if bits & hasLow != 0 { element.low = unfolded(PreparedNumbers.read(text, &offset)) }
    if bits & hasHigh != 0 { element.high = unfolded(PreparedNumbers.read(text, &offset)) }
    if element.kind == .group { element.sequences = range(text, &offset, after: &end) }
    return element
  }

  /// A bound, which can be one below 0, as a number that is not.
  private static func folded(_ bound: Int) -> Int { bound < 0 ? -2 * bound - 1 : 2 * bound }

  private static func unfolded(_ number: Int) -> Int {
    number & 1 == 1 ? -(number + 1) / 2 : number / 2
  }
}

// MARK: Patterns

extension PhraseStock {
  private static func write(_ patterns: [PhrasePattern], to text: inout [UInt8]) {
    PreparedNumbers.write(patterns.count, to: &text)
    var end = 0
    for pattern in patterns {
      write(pattern.elements, after: &end, to: &text)
      PreparedNumbers.write(
        Int(pattern.role.rawValue) << 1 | (pattern.flags.isEmpty ? 0 : 1), to: &text)
      PreparedNumbers.write(pattern.entry, to: &text)
      if !pattern.flags.isEmpty { PreparedNumbers.write(Int(pattern.flags.rawValue), to: &text) }
    }
  }

  private static func patterns(_ text: Span<UInt8>, _ offset: inout Int) -> [PhrasePattern] {
    let count = PreparedNumbers.read(text, &offset)
    var patterns: [PhrasePattern] = []
    patterns.reserveCapacity(count)
    var end = 0
    for _ in 0..<count {
      let elements = range(text, &offset, after: &end)
      let role = PreparedNumbers.read(text, &offset)
      let entry = PreparedNumbers.read(text, &offset)
      let flags = role & 1 == 1 ? PreparedNumbers.read(text, &offset) : 0
      patterns.append(
        PhrasePattern(
          elements: elements, entry: entry, role: .init(rawValue: UInt8(role >> 1)) ?? .not,
          flags: .init(rawValue: UInt32(flags))))
    }
    return patterns
  }
}
