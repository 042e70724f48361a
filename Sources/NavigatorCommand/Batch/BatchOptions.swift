internal import LocatedJSON
internal import Pathways

/// What the command line says of a batch.
struct BatchOptions {
  enum InputFormat: String, CaseIterable { case ndjson, csv }

  var paths: [String] = []
  var inputFormat: InputFormat?
  var delimiter: CSVDelimiter?
  var columns: [BatchColumn]?
  var isFull = false
  var isCheck = false
  var output: String?
  var resumes = false
  var isLineBuffered = false
  var summarizes = false
  var jobs: Int

  init(_ arguments: inout Arguments, _ session: Session, _ diagnostics: inout [Diagnostic]) {
    jobs = session.world.cores()
    isFull = arguments.takeFlag("--full")
    isCheck = arguments.takeFlag("--check")
    resumes = arguments.takeFlag("--resume")
    isLineBuffered = arguments.takeFlag("--line-buffered")
    summarizes = arguments.takeFlag("--summary")
    if let word = arguments.takeValue("--format-in", &diagnostics) {
      inputFormat = arguments.choice(word, &diagnostics)
    }
    if let word = arguments.takeValue("--delimiter", &diagnostics) {
      delimiter = word.text == "\t" ? .tab : arguments.choice(word, &diagnostics)
    }
    var writesTable = false
    if let word = arguments.takeValue("--format-out", &diagnostics) {
      let format: InputFormat? = arguments.choice(word, &diagnostics)
      writesTable = format == .csv
    }
    if let word = arguments.takeValue("--output", &diagnostics) { output = word.text }
    if let word = arguments.takeValue("--columns", &diagnostics) {
      writesTable = true
      columns = word.text.split(separator: ",").compactMap { part in
        arguments.choice(.init(text: String(part), offset: word.offset), &diagnostics)
      }
    }
    if writesTable || output?.hasSuffix(".csv") == true {
      var chosen = columns ?? [.id, .on, .group, .alerts, .fits, .open, .questions, .next]
      // Last, so that a line that could not be read is never an empty one.
      chosen.removeAll { $0 == .error }
      columns = chosen + [.error]
    }
    if let word = arguments.takeValue("--jobs", &diagnostics) {
      if let number = Int(word.text), (1...256).contains(number) {
        jobs = number
      } else {
        diagnostics.append(
          Diagnostic(
            "out-of-range", at: arguments.location(word),
            Bilingual(
              da: "`\(word.text)` er ikke et antal fra 1 til 256",
              en: "`\(word.text)` is not a count from 1 to 256")))
      }
    }
    while let word = arguments.takeFirst() {
      if word.text.hasPrefix("--") {
        diagnostics.append(.unknownOption(word.text, at: arguments.location(word), Self.names))
      } else {
        paths.append(word.text)
      }
    }
    if paths.isEmpty { paths = ["-"] }
    check(arguments, &diagnostics)
  }

  private func check(_ arguments: Arguments, _ diagnostics: inout [Diagnostic]) {
    if isFull, columns != nil {
      diagnostics.append(
        Diagnostic(
          "contradicting-options", at: nil,
          Bilingual(
            da: "`--full` kan ikke skrives som CSV", en: "`--full` can't be written as CSV")))
    }
    if isCheck, isFull || columns != nil || resumes || summarizes {
      diagnostics.append(
        Diagnostic(
          "contradicting-options", at: nil,
          Bilingual(
            da:
              "`--check` læser kun sagerne og går ikke med --full, --columns, --resume, --summary",
            en:
              "`--check` only reads cases and goes not with --full, --columns, --resume, --summary"
          )))
    }
    if resumes, output == nil {
      diagnostics.append(
        Diagnostic(
          "contradicting-options", at: nil,
          Bilingual(
            da: "`--resume` kræver `--output FIL`", en: "`--resume` needs `--output FILE`")))
    }
    if let output, paths.contains(output) {
      diagnostics.append(
        Diagnostic(
          "contradicting-options", at: nil,
          Bilingual(
            da: "`\(output)` kan ikke både læses og skrives",
            en: "`\(output)` can't be both read and written")))
    }
  }

  static let names = [
    "--full", "--check", "--resume", "--line-buffered", "--summary", "--format-in", "--format-out",
    "--delimiter", "--output", "--columns", "--jobs", "--on", "--language", "--catalogue",
    "--format", "--help", "--all",
  ]

  /// How the cases of a file are written.
  func inputFormat(of path: String) -> InputFormat {
    if let inputFormat { return inputFormat }
    let name = path.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv") ? .csv : .ndjson
  }
}

extension Diagnostic {
  static func unknownOption(
    _ word: String, at location: SourceLocation, _ names: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-option", at: location,
      Bilingual(da: "ukendt valg `\(word)`", en: "unknown option `\(word)`"),
      help: .didYouMean(word, among: names, orOneOf: true))
  }
}
