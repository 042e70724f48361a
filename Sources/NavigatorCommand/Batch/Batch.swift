internal import LocatedJSON
internal import Pathways

/// `navigator batch`: many cases to as many answers, a line for each, in order.
struct Batch {
  private let session: Session
  private let options: BatchOptions
  private let catalogue: Catalogue
  private let sink: BatchSink
  private var progress: BatchProgress

  /// One input that was looked at: its header is read, and nothing was answered yet.
  private struct Source {
    let path: String
    let format: BatchFormat
    let isPrompt: Bool
    let size: Int?

    /// The rest of it; `nil` for a file, which is opened again in its turn.
    var stream: RecordStream?
  }

  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    var diagnostics: [Diagnostic] = []
    let options = BatchOptions(&arguments, session, &diagnostics)
    guard diagnostics.isEmpty else { return session.refuse(diagnostics) }
    guard let catalogue = try session.catalogue(defersFollowUps: !options.tellsFollowUps) else {
      return .couldNotRun
    }
    let batch = Batch(
      session: session, options: options, catalogue: catalogue,
      sink: BatchSink(session.world, options), progress: BatchProgress(session))
    return try batch.run()
  }

  private consuming func run() throws(CommandFailure) -> ExitCode {
    var diagnostics = options.paths.compactMap(overwritten)
    guard diagnostics.isEmpty else { return session.refuse(diagnostics) }
    var sources: [Source] = []
    for path in options.paths {
      var source = try source(path, &diagnostics)
      // Only so many files can be open at a time; what is no plain path can't be opened twice.
      let isPlain = path != "-" && !path.hasPrefix("/dev/")
      if isPlain, sources.count >= 64, session.world.identity(path) != nil { source.stream = nil }
      sources.append(source)
    }
    guard diagnostics.isEmpty else { return session.refuse(diagnostics) }
    try sink.look()
    var tally = BatchTally(catalogue)
    for source in sources where !sink.mismatch { tally.add(try answer(source)) }
    progress.end()
    if let refusal = try sink.finish() { return session.refuse([refusal]) }
    let errors = tally.errors + (options.summarizes ? 0 : sink.errorsBefore)
    if options.summarizes { summarize(tally) }
    guard errors > 0 else { return .success }
    if !options.summarizes { complain(of: errors) }
    return .findings
  }

  /// Refuses to write into a file that is read, whatever names it has.
  private func overwritten(_ path: String) -> Diagnostic? {
    guard let input = session.world.identity(path) else { return nil }
    guard input == session.world.identity(options.output) else { return nil }
    let name = options.output ?? path
    return Diagnostic(
      "contradicting-options", at: nil,
      UsageRemark.readAndWritten(name), help: UsageAdvice.writeElsewhere)
  }

  private func complain(of errors: Int) {
    session.tell(.unreadLines(errors))
  }

  private func summarize(_ tally: BatchTally) {
    let wording = Wording(catalogue, in: session.options.language)
    if session.options.format == .json {
      session.world.complain(String(decoding: tally.json(wording), as: UTF8.self) + "\n")
    } else {
      session.world.complain(tally.text(wording, session.options.style))
    }
  }

  /// Opens an input and reads its header.
  private func source(_ path: String, _ diagnostics: inout [Diagnostic]) throws(CommandFailure)
    -> Source
  {
    let input = try session.world.open(path)
    let name = path == "-" ? "<stdin>" : path
    var stream = RecordStream(input, name: name)
    var format = BatchFormat(
      input: .lines, output: options.outputFormat, on: session.options.on,
      today: session.world.today(), language: session.options.language)
    format.tallies = options.summarizes
    format.namesFiles = options.paths.count > 1
    if options.inputFormat(of: path) == .csv {
      format.input = try stream.table(options.delimiter, &diagnostics)
      // The worker tells what is wrong with the columns.
      if diagnostics.isEmpty { _ = BatchWorker(catalogue, format, &diagnostics) }
    }
    return Source(
      path: path, format: format, isPrompt: options.isLineBuffered || input.isTerminal,
      size: input.size, stream: stream)
  }

  private mutating func answer(_ source: Source) throws(CommandFailure) -> BatchTally {
    var diagnostics: [Diagnostic] = []
    var opened = source
    if opened.stream == nil { opened = try self.source(source.path, &diagnostics) }
    let worker = BatchWorker(catalogue, opened.format, &diagnostics)
    let sink = sink
    let jobs = BatchJobs(
      worker, count: source.isPrompt ? 1 : options.jobs,
      least: opened.format.output.isWhole ? 1 : CaseBlock.width, isLineBuffered: source.isPrompt
    ) { output throws(CommandFailure) in try sink.take(output) }
    guard var stream = opened.stream else { return try jobs.finish() }
    var records = 0
    while !sink.mismatch {
      // Whoever feeds it is not made to wait for answers that are there.
      if stream.mustWait { try jobs.settle() }
      guard var part = try stream.next(jobs.nextSize()) else { break }
      records += part.records.count
      let skipped = sink.skip(part.records.count)
      // What was answered before is read again only to be counted.
      if skipped < part.records.count || options.summarizes {
        part.skipped = skipped
        try jobs.add(part)
      }
      progress.show(records, stream.bytesRead, of: source.size)
    }
    return try jobs.finish()
  }
}
