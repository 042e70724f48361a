public import LocatedJSON

/// Reads cases from the records of a table whose header names facts.
struct CSVCaseReader: Sendable {
  /// What a column says.
  enum Column: Sendable, Hashable {
    case id
    case day
    case fact(Index<Fact>)
    /// The values of a set that are known to be absent.
    case absent(Index<Fact>)
    case score(Index<Scale>)
    case events
    case noEvents
  }

  private let vocabulary: Vocabulary
  private let columns: [Column]
  private let delimiter: UInt8
  private let isSet: [Bool]
  private let hasAbsentColumns: Bool

  /// Whether a personal number is looked for in whole rows.
  ///
  /// A tab may part its digits, and so may anything where a catalogue has its own kinds. Else it stands
  /// within one cell, and there only in the case's name, as ``QuickCaseReader`` has it.
  private let searchesRows: Bool
  private var record = CSVRecord()

  /// Creates a reader from a header.
  ///
  /// - Parameters:
  ///   - header: The first record, without its line break.
  ///   - delimiter: What parts the cells.
  ///   - vocabulary: What a column can name.
  ///   - language: The reader's language: its names are told first where one is unknown.
  ///   - diagnostics: Where columns that name nothing are reported.
  init(
    header: SourceFile, delimiter: CSVDelimiter, _ vocabulary: Vocabulary,
    in language: Language, _ diagnostics: inout [Diagnostic]
  ) {
    self.vocabulary = vocabulary
    self.delimiter = delimiter.byte
    searchesRows = delimiter == .tab || !vocabulary.personalShapes.isEmpty
    isSet = vocabulary.facts.map { if case .set = $0.kind { true } else { false } }
    var columns: [Column] = []
    do {
      let bytes = header.bytes
      try record.read(bytes.span, delimiter: delimiter.byte)
    } catch {
      diagnostics.append(Diagnostic(error, in: header))
    }
    var names = ColumnNames(vocabulary)
    var seen: Set<Column> = []
    // A spreadsheet ends its rows with cells of columns that have no name.
    let last = record.cells.lastIndex { !$0.range.isEmpty } ?? -1
    for cell in record.cells.prefix(last + 1) {
      let text = cell.text(header.bytes)
      guard let column = names.column(text) else {
        // A table without a header begins with a person.
        if vocabulary.personalNumber(in: Array(text.utf8)) != nil {
          diagnostics.append(
            .personalNumber(at: header.location(at: cell.range.lowerBound)))
          continue
        }
        diagnostics.append(
          Diagnostic(
            "unknown-column", at: header.location(at: cell.range.lowerBound),
            BatchRemark.columnIsNoFact(text),
            help: diagnostics.count < Diagnostic.helped
              ? .didYouMean(text, among: names.all(in: language), orOneOf: true) : nil))
        continue
      }
      if !seen.insert(column).inserted {
        diagnostics.append(
          Diagnostic(
            "said-twice", at: header.location(at: cell.range.lowerBound),
            BatchRemark.columnStandsTwice(text)))
      }
      columns.append(column)
    }
    self.columns = columns
    hasAbsentColumns = columns.contains { if case .absent = $0 { true } else { false } }
  }
}

// MARK: The quick way

extension CSVCaseReader {
  /// Reads a record into the block's last lane, or returns `nil` if it must be read the long way.
  mutating func read(
    _ text: Span<UInt8>, on asked: CalendarDay?, today: CalendarDay, _ quick: inout QuickCaseReader,
    into block: inout CaseBlock
  ) -> QuickCaseReader.Line? {
    if searchesRows, vocabulary.personalNumber(in: text) != nil { return nil }
    do {
      try record.read(text, delimiter: delimiter)
    } catch {
      return nil
    }
    guard hasRightCount else { return nil }
    var line = QuickCaseReader.Line()
    for (cell, column) in zip(record.cells, columns) where !cell.range.isEmpty {
      guard !cell.hasEscapes else { return nil }
      switch column {
      case .id:
        guard
          cell.range.allSatisfy({
            text[$0] >= 0x20 && text[$0] < 0x7F && text[$0] != 0x5C && text[$0] != 0x22
          }), vocabulary.personalNumber(in: text.extracting(cell.range)) == nil
        else { return nil }
        line.id = cell.range
      case .day:
        guard let day = text.day(cell.range) else { return nil }
        line.on = day
      case .fact(let fact) where isSet[fact.number]:
        guard addMembers(fact, text, cell.range, isAbsent: false, &quick, &block) else {
          return nil
        }
      case .fact(let fact):
        guard quick.set(fact, text, cell.range, &line, &block) else { return nil }
      case .absent(let fact):
        guard addMembers(fact, text, cell.range, isAbsent: true, &quick, &block) else { return nil }
      case .score, .events, .noEvents: return nil
      }
    }
    if hasAbsentColumns, quick.contradictsItself(&block) { return nil }
    return quick.end(line, on: asked ?? line.on ?? today, nil, &block) ? line : nil
  }

  /// Whether the row has a cell for each column, and nothing more but empty ones.
  private var hasRightCount: Bool {
    record.cells.count >= columns.count
      && record.cells.dropFirst(columns.count).allSatisfy(\.range.isEmpty)
  }

  private func addMembers(
    _ fact: Index<Fact>, _ text: Span<UInt8>, _ range: Range<Int>, isAbsent: Bool,
    _ quick: inout QuickCaseReader, _ block: inout CaseBlock
  ) -> Bool {
    var start = range.lowerBound
    for offset in range.lowerBound...range.upperBound {
      let isEnd = offset == range.upperBound || text[offset] == 0x3B || text[offset] == 0x7C
      guard isEnd else { continue }
      guard quick.addMember(fact, text, start..<offset, isAbsent: isAbsent, into: &block) else {
        return false
      }
      start = offset + 1
    }
    return true
  }
}

// MARK: The long way

extension CSVCaseReader {
  /// Reads a record with all that people write, and says what is wrong.
  mutating func read(_ file: SourceFile, into builder: inout CaseBuilder) {
    if let range = vocabulary.personalNumber(in: file.bytes) {
      builder.diagnostics.append(.personalNumber(at: file.location(at: range.lowerBound)))
      return
    }
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      builder.diagnostics.append(.wrongCodepage(at: file.location(at: 0)))
      return
    }
    do {
      let bytes = file.bytes
      try record.read(bytes.span, delimiter: delimiter)
    } catch {
      builder.diagnostics.append(Diagnostic(error, in: file))
      return
    }
    guard hasRightCount else {
      builder.diagnostics.append(
        Diagnostic(
          "wrong-cell-count", at: file.location(at: 0),
          BatchRemark.cellsDiffer(cells: record.cells.count, columns: columns.count),
          help: BatchRemark.quoteCell))
      return
    }
    for (cell, column) in zip(record.cells, columns) where !cell.range.isEmpty {
      take(cell, column, file, &builder)
    }
  }

  private func take(
    _ cell: CSVRecord.Cell, _ column: Column, _ file: SourceFile, _ builder: inout CaseBuilder
  ) {
    let text = cell.text(file.bytes)
    let word = CaseBuilder.Word(text, in: file, at: cell.range.lowerBound)
    switch column {
    case .id: builder.id = text
    case .day: builder.setDay(word)
    case .fact(let index): take(word, vocabulary[index], isAbsent: false, &builder)
    case .absent(let index): take(word, vocabulary[index], isAbsent: true, &builder)
    case .score(let scale):
      for part in word.parts { builder.addScore(part.withPoint, on: scale) }
    case .events: for part in word.parts { builder.addEvent(part) }
    case .noEvents: for part in word.parts { builder.setNoEvents(part) }
    }
  }

  private func take(
    _ word: CaseBuilder.Word, _ fact: Fact, isAbsent: Bool, _ builder: inout CaseBuilder
  ) {
    switch fact.kind {
    case .set where word.parts.isEmpty: builder.diagnostics.append(.nothingNamed(word))
    case .set: builder.set(fact, to: word.parts, isAbsent: isAbsent)
    // A Danish spreadsheet writes a comma in numbers and leaves out the first zero of a code.
    case .number(_, let decimals): builder.set(fact, to: [decimals > 0 ? word.withPoint : word])
    case .municipality:
      let isShort = word.text.utf8.count == 3 && word.text.utf8.allSatisfy { $0 &- 0x30 < 10 }
      builder.set(fact, to: [isShort ? word.replacing("0\(word.text)") : word])
    case .boolean, .ordered, .choice, .date, .month, .region, .text: builder.set(fact, to: [word])
    }
  }
}

extension CaseBuilder.Word {
  /// The parts between `;` and `|`.
  fileprivate var parts: [CaseBuilder.Word] {
    text.split { $0 == ";" || $0 == "|" }.map { part in
      replacing(String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
    }
  }
}

extension Diagnostic {
  init(_ fault: CSVRecord.Fault, in file: SourceFile) {
    switch fault {
    case .openQuotation(let offset):
      self.init(
        "open-quotation", at: file.location(at: offset),
        BatchRemark.quoteIsNotClosed)
    case .afterQuotation(let offset):
      self.init(
        "after-quotation", at: file.location(at: offset),
        BatchRemark.cellMustEnd,
        help: BatchRemark.doubleQuote)
    }
  }

  /// A text is not UTF-8.
  public static func wrongCodepage(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "wrong-codepage", at: location,
      BatchRemark.notUTF8,
      help: BatchRemark.saveAsUTF8)
  }
}
