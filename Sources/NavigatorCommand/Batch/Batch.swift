internal import LocatedJSON
internal import Pathways

/// `navigator batch`: many cases to as many answers, a line for each, in order.
struct Batch {
  private let session: Session
  private let options: BatchOptions
  private let catalogue: Catalogue
  private let sink: BatchSink
  private var progress: BatchProgress

  /// How many bytes a part has: some hundreds of cases, so that cores are evenly at work, but fewer
  /// where a large catalogue makes long answers, which are held until the part is done.
  private var partSize: Int { max(1 << 15, (1 << 18) * 256 / max(256, catalogue.offers.count)) }

  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    if session.options.wantsHelp {
      return try session.print(Help.batch(session.options.language))
    }
    var diagnostics: [Diagnostic] = []
    let options = BatchOptions(&arguments, session, &diagnostics)
    guard diagnostics.isEmpty else { return session.refuse(diagnostics) }
    guard let catalogue = try session.catalogue(defersFollowUps: true) else { return .couldNotRun }
    let sink = BatchSink(session.world, options)
    if let refusal = try sink.open() { return session.refuse([refusal]) }
    var batch = Batch(
      session: session, options: options, catalogue: catalogue, sink: sink,
      progress: BatchProgress(session))
    return try batch.run()
  }

  private mutating func run() throws -> ExitCode {
    var tally: BatchTally?
    for path in options.paths {
      let (found, refusal) = try answer(path)
      if let refusal { return refusal }
      if let found {
        if tally == nil { tally = found } else { tally?.add(found) }
      }
    }
    progress.end()
    try sink.end()
    if let refusal = sink.finish() { return session.refuse([refusal]) }
    guard let tally else { return .success }
    let errors = tally.errors + (options.summarizes ? 0 : sink.errorsBefore)
    if options.summarizes { summarize(tally) }
    guard errors > 0 else { return .success }
    if !options.summarizes {
      session.world.complain(
        Bilingual(
          da: errors == 1
            ? "1 linje kunne ikke læses; den står i svaret som fejl\n"
            : "\(errors) linjer kunne ikke læses; de står i svaret som fejl\n",
          en: errors == 1
            ? "1 line could not be read; the answer has it as an error\n"
            : "\(errors) lines could not be read; the answer has them as errors\n")[
            session.options.language])
    }
    return .findings
  }

  private func summarize(_ tally: BatchTally) {
    let wording = Wording(catalogue, in: session.options.language)
    if session.options.format == .json {
      session.world.complain(String(decoding: tally.json(wording), as: UTF8.self) + "\n")
    } else {
      session.world.complain(tally.text(wording, session.options.style))
    }
  }

  private mutating func answer(_ path: String) throws -> (BatchTally?, ExitCode?) {
    let input = try session.world.open(path)
    let name = path == "-" ? "<stdin>" : path
    let isTable = options.inputFormat(of: path) == .csv
    let isPrompt = options.isLineBuffered || input.isTerminal
    var stream = RecordStream(
      input, name: name, isTable: isTable, partSize: isPrompt ? 1 : partSize)
    var diagnostics: [Diagnostic] = []
    let format = try format(&stream, name, isTable, &diagnostics)
    guard diagnostics.isEmpty else { return (nil, session.refuse(diagnostics)) }
    let worker = BatchWorker(catalogue, format, &diagnostics)
    guard diagnostics.isEmpty else { return (nil, session.refuse(diagnostics)) }
    let sink = sink
    let jobs = BatchJobs(worker, count: isPrompt ? 1 : options.jobs) {
      bytes throws(World.WriteFailure) in try sink.take(bytes)
    }
    var records = 0
    while var part = try stream.next() {
      if sink.mismatch { break }
      records += stream.recordCount
      let skipped = sink.skip(stream.recordCount)
      // What was answered before is read again only to be counted.
      if skipped < stream.recordCount || options.summarizes {
        part.skipped = skipped
        try jobs.add(part)
      }
      progress.show(records, stream.bytesRead, of: input.size)
    }
    return (try jobs.finish(), nil)
  }

  private func format(
    _ stream: inout RecordStream, _ name: String, _ isTable: Bool,
    _ diagnostics: inout [Diagnostic]
  ) throws -> BatchFormat {
    var format = BatchFormat(
      input: .lines, output: options.isFull ? .full : .compact, on: session.options.on,
      today: session.world.today(), language: session.options.language)
    if options.isCheck { format.output = .faults }
    if let columns = options.columns { format.output = .table(columns) }
    format.tallies = options.summarizes
    format.namesFiles = options.paths.count > 1
    guard isTable else { return format }
    var header = try stream.header()
    if header.starts(with: [0xEF, 0xBB, 0xBF]) { header.removeFirst(3) }
    while let last = header.last, last == 0x0A || last == 0x0D { header.removeLast() }
    let file = SourceFile(name: name, bytes: header)
    if header.isEmpty {
      diagnostics.append(
        Diagnostic(
          "missing-header", at: file.location(at: 0),
          Bilingual(
            da: "tabellen har ingen overskrift", en: "the table has no header"),
          help: Bilingual(
            da: "skriv oplysningernes navne i første linje, f.eks. id,age,municipality",
            en: "write the facts' names in the first line, such as id,age,municipality")))
    } else if String(validating: header, as: UTF8.self) == nil {
      diagnostics.append(.wrongCodepage(at: file.location(at: 0)))
    }
    let delimiter =
      options.delimiter
      ?? (name.lowercased().hasSuffix(".tsv") ? .tab : CSVDelimiter.found(in: header))
    format.input = .table(header: file, delimiter)
    return format
  }
}
