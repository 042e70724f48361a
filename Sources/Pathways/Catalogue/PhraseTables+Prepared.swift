internal import LocatedJSON

/// The phrases that the program carries beside their texts, as the tool laid them out when it was
/// built.
///
/// They are ``PreparedNumbers``: tables, and last the letters of all words as they are.
extension PhraseTables {
  /// Takes the phrases that a tool laid out; nothing if the text holds none.
  ///
  /// - Parameters:
  ///   - text: What the program carries.
  ///   - part: Where the tables stand in it.
  init?(in text: StaticString, _ part: Range<Int>) {
    var offset = part.lowerBound
    let tables = (0..<Self.tableCount).map { _ in NumberTable(in: text, &offset) }
    guard !tables[0].isEmpty, offset <= part.upperBound else { return nil }
    let letters = text.withUTF8Buffer { Array($0[offset..<part.upperBound]) }
    self.init(
      index: WordIndex(WordTable(letters: letters, ends: tables[0], slots: tables[1])),
      uses: tables[2], suffixLengths: tables[28],
      elements: PhraseElements(codes: tables[3], bounds: tables[4]),
      sequences: PackedRows(table: tables[5]), patterns: PackedRows(table: tables[6]),
      followers: PackedRows(table: tables[7]), precursors: PackedRows(table: tables[27]),
      beginnings: PackedRows(table: tables[29]),
      byWord: NumberLists(starts: tables[8], values: tables[9]),
      byKind: NumberLists(starts: tables[10], values: tables[11]),
      longWords: NumberLists(starts: tables[12], values: tables[13]),
      towns: NameWords(words: tables[14], ends: tables[15]),
      medicines: NameWords(words: tables[16], ends: tables[17]),
      townPlaces: NumberLists(starts: tables[18], values: tables[19]), placeNames: tables[20],
      townOrder: tables[21], medicineOrder: tables[22], medicineClasses: tables[23],
      listed: NameWords(words: tables[24], ends: tables[25]), listEnds: tables[26])
  }

  private static let tableCount = 30

  /// Phrases that were laid out here, as a text.
  var text: [UInt8] {
    let words = index.added
    var text: [UInt8] = []
    for table in [
      words.ends, words.slots, uses, elements.codes, elements.bounds, sequences.table,
      patterns.table, followers.table, byWord.starts, byWord.values, byKind.starts, byKind.values,
      longWords.starts, longWords.values, towns.words, towns.ends, medicines.words,
      medicines.ends, townPlaces.starts, townPlaces.values, placeNames, townOrder, medicineOrder,
      medicineClasses, listed.words, listed.ends,
      listEnds, precursors.table, suffixLengths,
      beginnings.table,
    ] {
      PreparedNumbers.write(table: Array(table), to: &text)
    }
    return text + words.letters
  }
}

// MARK: Rows

extension PhrasePattern: PackedRow {
  /// The flags of a phrase are more than one number holds.
  static let width = 5

  init(_ numbers: NumberTable, at place: Int) {
    let (start, said) = (Int(numbers[place]), numbers[place + 2])
    let flags = UInt32(bitPattern: numbers[place + 3] | numbers[place + 4] << 16)
    self.init(
      elements: start..<start + Int(max(0, numbers[place + 1])), entry: Int(said >> 2),
      role: .init(rawValue: UInt8(truncatingIfNeeded: said & 3)) ?? .not,
      flags: .init(rawValue: flags))
  }

  var numbers: [Int32] {
    let flags = Int32(truncatingIfNeeded: flags.rawValue)
    return [
      Int32(elements.lowerBound), Int32(elements.count), Int32(entry) << 2 | Int32(role.rawValue),
      flags & 0xFFFF, flags >> 16,
    ]
  }
}
