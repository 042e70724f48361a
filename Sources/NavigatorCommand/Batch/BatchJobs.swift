internal import Dispatch
internal import Pathways

/// Answers parts of a text on several cores and hands the answers out in order.
///
/// Each job has a worker of its own. The parts go round: while the oldest answer is written the
/// other jobs go on, and a part is read only when a job can take it, so that memory stays the same.
final class BatchJobs {
  /// One worker with the part it is at.
  ///
  /// The caller touches a job only before it starts and after it is done, so nothing is shared.
  private final class Job: @unchecked Sendable {
    var worker: BatchWorker
    var part: BatchWorker.Part?
    var output: [UInt8] = []
    let done = DispatchSemaphore(value: 0)

    init(_ worker: BatchWorker) { self.worker = worker }

    func run() {
      output.removeAll(keepingCapacity: true)
      if let part { worker.answer(part, to: &output) }
      part = nil
    }
  }

  private let jobs: [Job]
  private let queue = DispatchQueue(label: "batch", attributes: .concurrent)
  private let turnstile: DispatchSemaphore
  private let isInline: Bool
  private var started = 0
  private var finished = 0
  private let take: ([UInt8]) throws(World.WriteFailure) -> Void

  /// Creates jobs.
  ///
  /// - Parameters:
  ///   - worker: The worker, of which each job gets a copy.
  ///   - count: How many cores to use.
  ///   - take: Takes the answers of one part after another.
  init(
    _ worker: BatchWorker, count: Int,
    take: @escaping ([UInt8]) throws(World.WriteFailure) -> Void
  ) {
    isInline = count == 1
    // One job more than there are cores, so that none waits while the oldest is written.
    jobs = (0..<(isInline ? 1 : count + 1)).map { _ in Job(worker) }
    turnstile = DispatchSemaphore(value: count)
    self.take = take
  }

  /// Answers a part.
  func add(_ part: BatchWorker.Part) throws(World.WriteFailure) {
    if started - finished == jobs.count { try finishOldest() }
    let job = jobs[started % jobs.count]
    started += 1
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

  private func finishOldest() throws(World.WriteFailure) {
    let job = jobs[finished % jobs.count]
    job.done.wait()
    finished += 1
    try take(job.output)
  }

  /// Waits for all parts, and returns what was answered in all.
  func finish() throws(World.WriteFailure) -> BatchTally {
    while finished < started { try finishOldest() }
    var tally = jobs[0].worker.tally
    for job in jobs.dropFirst() { tally.add(job.worker.tally) }
    return tally
  }
}
