internal import LocatedJSON
internal import Pathways

/// An interview without a terminal: an answer on each line of standard input.
struct InterviewScript {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// Holds the interview; the end of the input stops it.
  func run(_ talk: inout InterviewTalk) throws(CommandFailure) -> InterviewTalk.Outcome {
    let input = try session.world.open("-")
    var outcome = InterviewTalk.Outcome.done
    var rest: [UInt8] = []
    var complaint: String?
    while let keys = talk.page(session.options.style).keys {
      session.world.complain(talk.page(session.options.style).text(complaint: complaint) + "\n")
      complaint = nil
      guard let line = try Self.line(from: input, &rest) else { break }
      switch line.count == 1 ? line.first.flatMap(AnswerKeys.Command.init) : nil {
      case .unknown: try talk.pass()
      case .back: try talk.goBack()
      case .stop: return outcome
      case nil:
        let words = keys.words(of: line)
        // An empty line says nothing.
        if words.isEmpty { continue }
        complaint = try talk.answer(words)
        if complaint != nil { outcome = .doneWithFaults }
      }
    }
    if let complaint { session.world.complain("≠ \(complaint)\n") }
    return outcome
  }

  /// The next line without its end, or `nil` at the end of the input.
  private static func line(
    from input: World.Input, _ rest: inout [UInt8]
  ) throws(CommandFailure) -> String? {
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        let line = rest[..<end]
        rest.removeSubrange(...end)
        return String(decoding: line, as: UTF8.self).withoutReturn
      }
      // A line that long is no answer.
      guard rest.count < 1 << 16, try input.read(&rest) > 0 else { break }
    }
    defer { rest = [] }
    return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self).withoutReturn
  }
}

extension String {
  /// The line without what ends it on other systems, and without spaces at its end.
  fileprivate var withoutReturn: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
