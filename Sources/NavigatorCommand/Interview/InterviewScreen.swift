internal import LocatedJSON
internal import Pathways

/// An interview on a terminal: one key an answer, drawn anew in its place.
struct InterviewScreen {
  private let terminal: World.Terminal
  private let style: PageStyle

  /// How many lines stand above the cursor.
  private var drawn = 0

  /// What is typed so far, and what is chosen among several.
  private var typed = ""
  private var chosen: [String] = []
  private var complaint: String?

  init(_ terminal: World.Terminal, _ style: PageStyle) {
    self.terminal = terminal
    var style = style
    style.width = min(terminal.size().columns, 140)
    self.style = style
  }

  /// What a key leads to.
  private enum Step {
    case stay
    case next
    case stop
    case interrupt
  }

  /// Holds the interview.
  mutating func run(_ talk: inout InterviewTalk) throws(CommandFailure) -> InterviewTalk.Outcome {
    defer { clear() }
    var waiting: [TerminalKey] = []
    while let keys = talk.page(style).keys {
      draw(talk, keys)
      if waiting.isEmpty {
        switch terminal.read() {
        case .bytes(let bytes): waiting = TerminalKey.keys(in: bytes)
        case .end: return .done
        case .interrupted: return .interrupted
        }
      }
      guard !waiting.isEmpty else { continue }
      switch try take(waiting.removeFirst(), keys, &talk) {
      case .stay: break
      case .next: (typed, chosen) = ("", [])
      case .stop: return .done
      case .interrupt: return .interrupted
      }
    }
    return .done
  }

  private mutating func take(
    _ key: TerminalKey, _ keys: AnswerKeys, _ talk: inout InterviewTalk
  ) throws(CommandFailure) -> Step {
    complaint = nil
    switch key {
    case .interrupt: return .interrupt
    case .stop: return .stop
    case .left:
      try talk.goBack()
      return .next
    case .delete:
      if !typed.isEmpty { typed.removeLast() }
      return .stay
    case .enter: return try enter(keys, &talk)
    case .letter(let letter):
      // What is being typed may hold a point: 22.5 or a day.
      if typed.isEmpty, let command = AnswerKeys.Command(rawValue: letter) {
        return try take(command, &talk)
      }
      return try take(letter, keys, &talk)
    }
  }

  private func take(
    _ command: AnswerKeys.Command, _ talk: inout InterviewTalk
  ) throws(CommandFailure) -> Step {
    switch command {
    case .unknown: try talk.pass()
    case .back: try talk.goBack()
    case .stop: return .stop
    }
    return .next
  }

  private mutating func take(
    _ letter: Character, _ keys: AnswerKeys, _ talk: inout InterviewTalk
  ) throws(CommandFailure) -> Step {
    switch keys.way {
    case .typing:
      typed.append(letter)
      return .stay
    case .key:
      guard let choice = keys.choice(of: letter) else { return .stay }
      return try answer([choice.word], &talk)
    case .keys:
      guard let choice = keys.choice(of: letter) else { return .stay }
      if choice.key == "0" { return try answer([choice.word], &talk) }
      if let place = chosen.firstIndex(of: choice.word) {
        chosen.remove(at: place)
      } else {
        chosen.append(choice.word)
      }
      return .stay
    }
  }

  private mutating func enter(
    _ keys: AnswerKeys, _ talk: inout InterviewTalk
  ) throws(CommandFailure) -> Step {
    let words =
      switch keys.way {
      case .key: [String]()
      case .keys: chosen
      case .typing: keys.words(of: typed)
      }
    return words.isEmpty ? .stay : try answer(words, &talk)
  }

  private mutating func answer(
    _ words: [String], _ talk: inout InterviewTalk
  ) throws(CommandFailure) -> Step {
    let count = talk.interview.count
    complaint = try talk.answer(words)
    return talk.interview.count > count ? .next : .stay
  }

  /// Draws the page over the one before.
  private mutating func draw(_ talk: InterviewTalk, _ keys: AnswerKeys) {
    let rows = terminal.size().rows
    // One line is for what is typed, and the cursor must not scroll the first away.
    let text = talk.page(style).text(rows: rows - 2, chosen: chosen, complaint: complaint)
    let prompt: String =
      switch keys.way {
      case .typing: "   > " + typed.suffix(style.width - 8)
      case .key, .keys: "   "
      }
    terminal.write(erased + text + prompt)
    drawn = text.utf8.count { $0 == 0x0A }
  }

  /// What takes the cursor to the first line that was drawn, and clears everything from there.
  private var erased: String {
    "\r" + (drawn > 0 ? "\u{1B}[\(drawn)A" : "") + "\u{1B}[J"
  }

  private mutating func clear() {
    terminal.write(erased)
    drawn = 0
  }
}
