internal import LocatedJSON

/// The phrases that the program carries beside their texts, as the tool laid them out when it was
/// built.
///
/// They are ``PreparedNumbers``: of how many files; tables; last the letters of all words as they are.
extension PhraseTables {
  /// Takes the phrases that a tool laid out, or nothing if these are not the files that it read.
  init?(prepared files: [SourceFile]) {
    guard let text = files.first?.reading, files.allSatisfy(\.isBuiltIn) else { return nil }
    let tables = text.withUTF8Buffer { Self.tables(Span(_unsafeElements: $0), of: files.count) }
    guard let tables else { return nil }
    self = tables
  }

  /// Returns the phrases of so many files of a text, or `nil` if it is of others.
  private static func tables(_ text: Span<UInt8>, of files: Int) -> PhraseTables? {
    var offset = 0
    guard PreparedNumbers.read(text, &offset) == files else { return nil }
    let tables = (0..<tableCount).map { _ in PreparedNumbers.table(text, &offset) }
    guard tables.last?.isEmpty == false else { return nil }
    let letters = text.extracting(offset..<text.count).withUnsafeBufferPointer { Array($0) }
    return PhraseTables(
      index: WordIndex(letters: letters, ends: tables[0], slots: tables[1]), uses: tables[2],
      elements: elements(tables[3], tables[4]), sequences: ranges(tables[5]),
      patterns: patterns(tables[6]), followers: followers(tables[7]),
      byWord: NumberLists(starts: tables[8], values: tables[9]),
      byKind: NumberLists(starts: tables[10], values: tables[11]),
      longWords: NumberLists(starts: tables[12], values: tables[13]),
      towns: NameWords(words: tables[14], ends: tables[15]),
      medicines: NameWords(words: tables[16], ends: tables[17]), medicineClasses: tables[18],
      listed: NameWords(words: tables[19], ends: tables[20]), listEnds: tables[21])
  }

  private static let tableCount = 22

  /// Returns the phrases of so many files as a text.
  func text(of files: Int) -> [UInt8] {
    var text: [UInt8] = []
    PreparedNumbers.write(files, to: &text)
    let (elements, bounds) = elementTables
    for table in [
      index.ends, index.slots, uses, elements, bounds, Self.table(sequences), patternTable,
      followerTable, byWord.starts, byWord.values, byKind.starts, byKind.values,
      longWords.starts, longWords.values, towns.words, towns.ends, medicines.words,
      medicines.ends, medicineClasses, listed.words, listed.ends, listEnds,
    ] {
      PreparedNumbers.write(table: table, to: &text)
    }
    return text + index.letters
  }
}

// MARK: Elements and sequences

extension PhraseTables {
  /// Bits of the number of an element, above those of its kind and below its word.
  private static let (isOptional, isBounded) = (Int32(1 << 4), Int32(1 << 5))

  /// A number for each element, and two more for each that has bounds or sequences.
  private var elementTables: (elements: [Int32], bounds: [Int32]) {
    var bounds: [Int32] = []
    let codes = elements.map { element in
      let isBounded = element.low != .min || element.high != .max
      if isBounded { bounds += [Self.folded(element.low), Self.folded(element.high)] }
      return Int32(element.kind.rawValue) | (element.isOptional ? Self.isOptional : 0)
        | (isBounded ? Self.isBounded : 0) | (element.word + 1) << 6
    }
    return (codes, bounds)
  }

  private static func elements(
    _ codes: [Int32], _ bounds: [Int32]
  ) -> [PhrasePattern.Element] {
    // Adding one after another to an array asks at each whether there is room, and there are forty
    // thousand.
    [PhrasePattern.Element](unsafeUninitializedCapacity: codes.count) { elements, made in
      var bound = 0
      for place in codes.indices {
        let code = codes[place]
        var element = PhrasePattern.Element(
          kind: .init(rawValue: UInt8(truncatingIfNeeded: code & 0xF)) ?? .gap,
          word: code >> 6 - 1)
        if code & (isOptional | isBounded) != 0 {
          element.isOptional = code & isOptional != 0
          if code & isBounded != 0 {
            element.low = unfolded(bounds[bound], .min)
            element.high = unfolded(bounds[bound + 1], .max)
            bound += 2
          }
        }
        elements.initializeElement(at: place, to: element)
      }
      made = codes.count
    }
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

  private static func table(_ ranges: [Range<Int>]) -> [Int32] {
    ranges.flatMap { [Int32($0.lowerBound), Int32($0.upperBound)] }
  }

  private static func ranges(_ table: [Int32]) -> [Range<Int>] {
    [Range<Int>](unsafeUninitializedCapacity: table.count / 2) { ranges, made in
      for place in 0..<table.count / 2 {
        let (start, end) = (Int(table[2 * place]), Int(table[2 * place + 1]))
        ranges.initializeElement(at: place, to: start..<max(start, end))
      }
      made = table.count / 2
    }
  }
}

// MARK: Patterns

extension PhraseTables {
  /// Five numbers for each phrase: the flags of a phrase are more than one holds.
  private var patternTable: [Int32] {
    patterns.flatMap { pattern in
      let flags = Int32(truncatingIfNeeded: pattern.flags.rawValue)
      return [
        Int32(pattern.elements.lowerBound), Int32(pattern.elements.count),
        Int32(pattern.entry) << 2 | Int32(pattern.role.rawValue), flags & 0xFFFF, flags >> 16,
      ]
    }
  }

  private static func patterns(_ table: [Int32]) -> [PhrasePattern] {
    [PhrasePattern](unsafeUninitializedCapacity: table.count / 5) { patterns, made in
      for number in 0..<table.count / 5 {
        let place = 5 * number
        let (start, said) = (Int(table[place]), table[place + 2])
        let flags = UInt32(bitPattern: table[place + 3] | table[place + 4] << 16)
        patterns.initializeElement(
          at: number,
          to: PhrasePattern(
            elements: start..<start + Int(max(0, table[place + 1])), entry: Int(said >> 2),
            role: .init(rawValue: UInt8(truncatingIfNeeded: said & 3)) ?? .not,
            flags: .init(rawValue: flags)))
      }
      made = table.count / 5
    }
  }

  private var followerTable: [Int32] {
    followers.flatMap { [Int32($0.bits & 0x7F_FFFF), Int32($0.bits >> 23)] }
  }

  private static func followers(_ table: [Int32]) -> [PhraseFollowers] {
    [PhraseFollowers](unsafeUninitializedCapacity: table.count / 2) { followers, made in
      for number in 0..<table.count / 2 {
        let (low, high) = (UInt64(table[2 * number]), UInt64(table[2 * number + 1]))
        followers.initializeElement(at: number, to: PhraseFollowers(bits: low | high << 23))
      }
      made = table.count / 2
    }
  }
}
