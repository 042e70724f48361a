internal import LocatedJSON
internal import Pathways

/// What the command line says of a batch.
struct BatchOptions {
  enum InputFormat: String, CaseIterable { case ndjson, csv }

  /// How answers are written: as lines of JSON, as a table for programs, or as one for people who
  /// open it in a Danish Excel.
  enum OutputKind: String, CaseIterable { case ndjson, csv, excel }

  var paths: [String] = []
  var inputFormat: InputFormat?
  var delimiter: CSVDelimiter?
  var columns: [BatchColumn]?
  var outputKind: OutputKind?
  var isFull = false
  var isCheck = false
  var output: String?
  var resumes = false
  var isLineBuffered = false
  var summarizes = false
  var jobs: Int
  private let language: Language

  init(_ arguments: inout Arguments, _ session: Session, _ diagnostics: inout [Diagnostic]) {
    jobs = session.world.cores()
    language = session.options.language
    isFull = arguments.takeFlag(.batching(.full))
    isCheck = arguments.takeFlag(.batching(.check))
    resumes = arguments.takeFlag(.batching(.resume))
    isLineBuffered = arguments.takeFlag(.batching(.lineBuffered))
    summarizes = arguments.takeFlag(.batching(.summary))
    inputFormat = arguments.takeChoice(.batching(.formatIn), &diagnostics)
    if let word = arguments.takeValue(.batching(.delimiter), &diagnostics) {
      delimiter = word.text == "\t" ? .tab : arguments.choice(word, &diagnostics)
    }
    outputKind = arguments.takeChoice(.batching(.formatOut), &diagnostics)
    output = arguments.takeValue(.batching(.output), &diagnostics)?.text
    if let word = arguments.takeValue(.batching(.columns), &diagnostics) {
      columns = word.text.split(separator: ",").compactMap { part in
        arguments.choice(.init(text: String(part), offset: word.offset), &diagnostics)
      }
      if outputKind == .ndjson {
        diagnostics.append(
          .contradicting("`--columns`", "`--format-out ndjson`", at: arguments.location(word)))
      }
    }
    let isTable = columns != nil || output?.lowercased().hasSuffix(".csv") == true
    if outputKind ?? (isTable ? .csv : .ndjson) != .ndjson {
      var chosen = columns ?? [.id, .on, .group, .alerts, .fits, .open, .questions, .next]
      // Last, so that a line that could not be read is never an empty one.
      chosen.removeAll { $0 == .error }
      columns = chosen + [.error]
    }
    jobs = arguments.takeNumber(.batching(.jobs), &diagnostics) ?? jobs
    paths = arguments.takePlainWords().map(\.text)
    diagnostics += arguments.unused(by: .batch)
    if paths.isEmpty { paths = ["-"] }
    check(arguments, &diagnostics)
  }

  private func check(_ arguments: Arguments, _ diagnostics: inout [Diagnostic]) {
    if isFull, columns != nil {
      diagnostics.append(
        Diagnostic(
          "contradicting-options", at: nil,
          UsageRemark.notAsTable(option: "--full")))
    }
    if isCheck, isFull || columns != nil || resumes || summarizes {
      diagnostics.append(
        Diagnostic(
          "contradicting-options", at: nil,
          UsageRemark.checkOnlyReads(not: ["--full", "--columns", "--resume", "--summary"])))
    }
    if resumes, output == nil {
      diagnostics.append(
        Diagnostic(
          "contradicting-options", at: nil,
          UsageRemark.needsOutput(option: "--resume")))
    }
  }

  /// How answers are written.
  var outputFormat: BatchFormat.Output {
    if isCheck { return .faults }
    if let columns { return outputKind == .excel ? .sheet(columns) : .table(columns) }
    return isFull ? .full : .compact
  }

  /// Whether answers tell what is overdue and who has the person.
  var tellsFollowUps: Bool {
    switch outputFormat {
    case .compact, .full: true
    case .table, .sheet, .faults: false
    }
  }

  /// What parts the cells of a table of answers.
  var outputDelimiter: CSVDelimiter { outputKind == .excel ? .semicolon : .comma }

  /// The first row of a table of answers; nothing where there is no table.
  var header: [UInt8] {
    guard let columns else { return [] }
    guard outputKind == .excel else {
      return Array((columns.map(\.rawValue).joined(separator: ",") + "\n").utf8)
    }
    // The mark by which Excel knows UTF-8.
    let names = columns.map { $0.title(in: language) }
    return [0xEF, 0xBB, 0xBF] + Array((names.joined(separator: ";") + "\r\n").utf8)
  }

  /// How the cases of a file are written.
  func inputFormat(of path: String) -> InputFormat {
    if let inputFormat { return inputFormat }
    let name = path.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv") ? .csv : .ndjson
  }
}

extension Diagnostic {
  /// Two options that don't go together.
  static func contradicting(
    _ one: String, _ other: String, at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      "contradicting-options", at: location,
      UsageRemark.notTogether(one, other))
  }
}
