internal import Dispatch
internal import Pathways

/// Answers parts of a text on several cores and hands the answers out in order.
///
/// Each job has a worker of its own. The parts go round: while the oldest answer is written the
/// other jobs go on, and a part is read only when a job can take it, so that memory stays the same.
final class BatchJobs<Worker: PartWorker> {
  /// One worker with the part it is at.
  ///
  /// The caller touches a job only before it starts and after it is done, so nothing is shared.
  private final class Job: @unchecked Sendable {
    var worker: Worker
    var part: RecordPart?
    var cases = 0
    var output = BatchOutput()
    let done = DispatchSemaphore(value: 0)

    init(_ worker: Worker) { self.worker = worker }

    func run() {
      output.removeAll()
      if let part { worker.answer(part, to: &output) }
      part = nil
    }
  }

  private let worker: Worker
  private let count: Int

  /// The jobs that were needed so far: a short text needs few.
  private var jobs: [Job] = []
  private let queue = DispatchQueue(label: "batch", attributes: .concurrent)
  private let turnstile: DispatchSemaphore
  private let isInline: Bool
  private var pace: BatchPace
  private var started = 0
  private var finished = 0
  private let take: (BatchOutput) throws(CommandFailure) -> Void

  /// Creates jobs.
  ///
  /// - Parameters:
  ///   - worker: The worker, of which each job gets a copy.
  ///   - count: How many cores to use.
  ///   - least: How many cases are decided at once.
  ///   - isLineBuffered: Whether each case is answered as soon as it is read.
  ///   - take: Takes the answers of one part after another.
  init(
    _ worker: Worker, count: Int, least: Int = 1, isLineBuffered: Bool,
    take: @escaping (BatchOutput) throws(CommandFailure) -> Void
  ) {
    self.worker = worker
    isInline = count == 1
    // One job more than there are cores, so that none waits while the oldest is written.
    self.count = isInline ? 1 : count + 1
    pace = BatchPace(least: least, isLineBuffered: isLineBuffered)
    turnstile = DispatchSemaphore(value: count)
    self.take = take
  }

  /// Answers a part.
  func add(_ part: RecordPart) throws(CommandFailure) {
    if started - finished == count { try finishOldest() }
    if started < count { jobs.append(Job(worker)) }
    let job = jobs[started % count]
    started += 1
    job.cases = part.records.count
    job.part = part
    guard !isInline else {
      job.run()
      job.done.signal()
      return try finishOldest()
    }
    queue.async { [turnstile] in
      turnstile.wait()
      job.run()
      turnstile.signal()
      job.done.signal()
    }
  }

  private func finishOldest() throws(CommandFailure) {
    let job = jobs[finished % count]
    job.done.wait()
    finished += 1
    // What lines share takes no room of theirs.
    pace.saw(job.cases, job.output.bytes.count)
    try take(job.output)
  }

  /// How many cases the next part may have.
  func nextSize() -> Int { pace.next() }

  /// Waits for all parts that were begun, and hands out their answers.
  func settle() throws(CommandFailure) {
    while finished < started { try finishOldest() }
  }

  /// Waits for all parts, and returns the workers with what they saw.
  func workers() throws(CommandFailure) -> [Worker] {
    try settle()
    return jobs.map(\.worker)
  }
}

extension BatchJobs where Worker == BatchWorker {
  /// Waits for all parts, and returns what was answered in all.
  func finish() throws(CommandFailure) -> BatchTally {
    var tally = worker.tally
    for worker in try workers() { tally.add(worker.tally) }
    return tally
  }
}

/// Takes parts of a text of many cases, one after another; several can take parts side by side.
protocol PartWorker: Sendable {
  /// Takes a part and adds what is to be written, in order.
  mutating func answer(_ part: RecordPart, to output: inout BatchOutput)
}

extension BatchWorker: PartWorker {}
