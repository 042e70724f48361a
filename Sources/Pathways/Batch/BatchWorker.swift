public import LocatedJSON

/// What a batch reads and writes.
public struct BatchFormat: Sendable {
  /// How cases are written.
  public enum Input: Sendable {
    /// A case on each line, as JSON.
    case lines
    /// A case in each record, under a header.
    case table(header: SourceFile, CSVDelimiter)
  }

  /// How answers are written.
  public enum Output: Sendable {
    /// What scripts need, a line for each case.
    case compact
    /// The whole answer, a line for each case.
    case full
    /// Some columns of a table.
    case table([BatchColumn])
    /// Some columns of a table for people, with names and texts.
    case sheet([BatchColumn])
    /// Only the lines that could not be read: nothing is decided.
    case faults

    /// Whether it is made of whole answers, which are made case by case.
    public var isWhole: Bool {
      switch self {
      case .full, .sheet: true
      case .compact, .table, .faults: false
      }
    }
  }

  /// How cases are written.
  public var input: Input

  /// How answers are written.
  public var output: Output

  /// The as-of day that was asked for, if one was.
  public var on: CalendarDay?

  /// The as-of day if neither the case nor anybody else says.
  public var today: CalendarDay

  /// The language of messages and of whole answers.
  public var language: Language

  /// Whether to count what was answered.
  public var tallies = false

  /// Whether errors name their file, since there are several.
  public var namesFiles = false

  /// Creates a format.
  public init(
    input: Input, output: Output, on: CalendarDay?, today: CalendarDay, language: Language
  ) {
    self.input = input
    self.output = output
    self.on = on
    self.today = today
    self.language = language
  }
}

/// Answers cases that stand in a text one after another, in order, a line for each.
///
/// A worker keeps what it has prepared from one part of the text to the next; several workers can
/// take parts of the same text side by side.
public struct BatchWorker: Sendable {
  /// What was answered so far.
  public private(set) var tally: BatchTally

  private let catalogue: Catalogue
  private let wording: Wording
  private let format: BatchFormat
  private var quick: QuickCaseReader
  private var table: CSVCaseReader?
  private var lines: LineDecider
  private var slots: [Slot] = []
  private var isCounting = true

  /// What is the same in many whole answers.
  private var ready = ReadyParts()

  /// One line of input that waits for its block to be decided.
  private enum Slot {
    case lane(Int, id: Range<Int>)
    case named(Int, id: [UInt8])
    case error([UInt8])
    case answer([UInt8])
  }

  /// Creates a worker.
  ///
  /// - Parameters:
  ///   - catalogue: The rules.
  ///   - format: What is read and written.
  ///   - diagnostics: Where a header's faults are reported.
  public init(
    _ catalogue: Catalogue, _ format: BatchFormat, _ diagnostics: inout [Diagnostic]
  ) {
    self.catalogue = catalogue
    self.format = format
    wording = Wording(catalogue, in: format.language)
    quick = QuickCaseReader(catalogue.vocabulary)
    lines = LineDecider(catalogue, LineContents(format.output, tallies: format.tallies))
    tally = BatchTally(catalogue)
    if case .table(let header, let delimiter) = format.input {
      table = CSVCaseReader(
        header: header, delimiter: delimiter, catalogue.vocabulary, in: format.language,
        &diagnostics)
    }
  }

  /// Answers the cases of a part of the text.
  ///
  /// - Parameters:
  ///   - part: The part.
  ///   - output: Where the answers are added.
  public mutating func answer(_ part: RecordPart, to output: inout BatchOutput) {
    var left = part.skipped
    for (number, record) in part.records.enumerated() {
      // What was answered before was counted before, unless all is counted anew.
      isCounting = format.tallies || number >= part.skipped
      take(part, record)
      if lines.decider.evaluator.block.count == CaseBlock.width || slots.count >= 256 {
        flush(part, &output, &left)
      }
    }
    flush(part, &output, &left)
  }
}

// MARK: Reading

extension BatchWorker {
  private mutating func take(_ part: RecordPart, _ record: Record) {
    if !format.output.isWhole, takeQuickly(part, record) { return }
    takeThoroughly(part, record)
  }

  private mutating func takeQuickly(_ part: RecordPart, _ record: Record) -> Bool {
    let range = record.range
    let text = part.bytes.span.extracting(range)
    lines.decider.evaluator.block.beginCase()
    var read: QuickCaseReader.Line?
    let (asked, today) = (format.on, format.today)
    if table != nil {
      read = table?.read(
        text, on: asked, today: today, &quick, into: &lines.decider.evaluator.block)
    } else {
      read = quick.read(text, on: asked, today: today, into: &lines.decider.evaluator.block)
    }
    guard let read else {
      lines.decider.evaluator.block.abandonCase()
      return false
    }
    let id = read.id.lowerBound + range.lowerBound..<read.id.upperBound + range.lowerBound
    slots.append(.lane(lines.decider.evaluator.block.count - 1, id: id))
    return true
  }

  private mutating func takeThoroughly(_ part: RecordPart, _ record: Record) {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    if table != nil {
      builder.read(record, part.file(record)) { table?.read($1, into: &$0) }
    } else {
      builder.read(record, of: part)
    }
    let story = builder.story(on: format.on ?? builder.on ?? format.today)
    let errors = builder.diagnostics.filter { $0.severity == .error }.sorted()
    guard errors.isEmpty else { return refuse(errors, id: builder.id, record.line) }
    let person = story.person()
    if format.output.isWhole { return slots.append(.answer(whole(story, person))) }
    lines.decider.evaluator.block.append(person)
    lines.stories[lines.decider.evaluator.block.count - 1] = story
    slots.append(
      .named(lines.decider.evaluator.block.count - 1, id: writtenName(person.id ?? "")))
  }

  /// Answers a case with all that there is to say.
  private mutating func whole(_ story: Story, _ person: PatientCase) -> [UInt8] {
    if format.tallies {
      lines.decider.evaluator.block.append(person)
      lines.decider.decide()
      tally.add(lines.decider.decisions, lanes: 1)
    }
    let answer = Answer.whole(for: story, person, by: &lines.decider).answer
    for question in answer.questions {
      tally.questionCounts[catalogue.vocabulary.index(of: question.subject).number] += 1
    }
    lines.decider.evaluator.block.removeAll()
    if case .sheet(let columns) = format.output {
      return AnswerSheet(wording: wording, columns: columns).row(answer)
    }
    return AnswerJSON(answer, wording).bytes(with: &ready)
  }

  /// A case's name as it stands in the output: within a JSON string, or in a cell.
  private func writtenName(_ name: String) -> [UInt8] {
    if case .table = format.output { return Array(name.utf8) }
    var writer = JSONWriter()
    writer.string(name)
    return Array(writer.bytes.dropFirst().dropLast())
  }

  /// Puts an error in the place of an answer: the first, with those that come after it.
  private mutating func refuse(_ errors: [Diagnostic], id: String?, _ line: Int) {
    if isCounting { tally.errors += 1 }
    let shown = min(errors.count, Diagnostic.helped)
    // Of its own, since what is written within a closure would take a copy of the whole worker there.
    let format = format
    switch format.output {
    case .compact, .full, .faults:
      var writer = JSONWriter()
      writer.object { json in
        json.member("format", "navigator.error/1")
        json.members(of: errors[0], line, format)
        if let id { json.member("id", id) }
        if errors.count > 1 {
          json.member("others", each: Array(errors[1..<shown])) {
            $0.members(of: $1, line, format)
          }
        }
        if shown < errors.count { json.member("more", errors.count - shown) }
      }
      slots.append(.error(writer.bytes))
    case .table(let columns), .sheet(let columns):
      var words = errors[..<shown].map {
        "\($0.location.map { "\($0): " } ?? "")\($0.code.slug): \($0.message[format.language])"
      }
      if shown < errors.count { words.append("+ \(errors.count - shown)") }
      if case .sheet = format.output {
        let sheet = AnswerSheet(wording: wording, columns: columns)
        return slots.append(.error(sheet.row(id: id, faults: words)))
      }
      var cells: [UInt8] = []
      for (number, column) in columns.enumerated() {
        if number > 0 { cells.append(UInt8(ascii: ",")) }
        switch column {
        case .id: cells.addCell(Array((id ?? "").harmlessInCell.utf8))
        case .error: cells.addCell(Array(words.joined(separator: "; ").harmless.utf8))
        default: break
        }
      }
      slots.append(.error(cells))
    }
  }
}

extension JSONWriter {
  fileprivate mutating func members(of error: Diagnostic, _ line: Int, _ format: BatchFormat) {
    if format.namesFiles, let file = error.location?.file { member("file", file) }
    member("line", error.location?.line ?? line)
    member("column", error.location?.column ?? 1)
    member("code", error.code.slug)
    member("message", error.message[format.language])
    if let help = error.help { member("help", help[format.language]) }
  }
}

// MARK: Writing

extension BatchWorker {
  /// Decides the cases that wait and writes all that waits, in order.
  private mutating func flush(
    _ part: RecordPart, _ output: inout BatchOutput, _ left: inout Int
  ) {
    if lines.decider.evaluator.block.count > 0 {
      lines.decider.evaluator.block.fillInPending()
      if case .faults = format.output {
        tally.cases += lines.decider.evaluator.block.count
      } else {
        lines.decide()
        if format.tallies { count() }
      }
    }
    LineBuffer.write(to: &output) { buffer in
      for slot in slots.dropFirst(left) { write(slot, part, to: &buffer) }
    }
    left -= min(left, slots.count)
    slots.removeAll(keepingCapacity: true)
    lines.stories.removeAll(keepingCapacity: true)
    lines.decider.evaluator.block.removeAll()
  }

  // What writes changes nothing, but what may not change the worker is handed a copy of all that it
  // holds, line by line.
  private mutating func write(_ slot: Slot, _ part: RecordPart, to buffer: inout LineBuffer) {
    switch slot {
    case .error(let bytes), .answer(let bytes):
      bytes.withUnsafeBufferPointer { buffer.add($0) }
      buffer.add("\n")
    case .lane(let lane, let id): write(lane, part.bytes[id], to: &buffer)
    case .named(let lane, let id): write(lane, id[...], to: &buffer)
    }
  }

  private mutating func write(_ lane: Int, _ id: ArraySlice<UInt8>, to buffer: inout LineBuffer) {
    switch format.output {
    case .table(let columns):
      buffer.withOutput { lines.writeCells(lane, id: Array(id), columns, to: &$0) }
    case .compact: lines.write(lane, id: id, to: &buffer)
    case .full, .sheet, .faults: break
    }
  }

  private mutating func count() {
    let block = lines.decider.evaluator.block
    tally.add(lines.decider.decisions, lanes: block.lanes)
    for lane in 0..<block.count {
      for subject in lines.questions[lane] { tally.questionCounts[subject.number] += 1 }
    }
  }
}
