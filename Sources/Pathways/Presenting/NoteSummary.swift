internal import LocatedJSON

/// Says in a few lines what was read of a note, what must be asked, and what was not understood.
public struct NoteSummary {
  /// Returns the lines.
  ///
  /// - Parameters:
  ///   - reading: What was read.
  ///   - bytes: The note.
  ///   - wording: The words to use.
  ///   - style: How it is laid out.
  ///   - isAcute: Whether an answer follows that leaves time for danger alone; `nil` where none follows,
  ///     so that what was read is told here.
  /// - Returns: The lines, the last one ended.
  public static func text(
    _ reading: NoteReading, _ bytes: [UInt8], _ wording: Wording, _ style: PageStyle,
    isAcute: Bool? = nil
  ) -> String {
    var page = Page(style)
    let words = wording.words
    let read = said(reading, wording)
    if isAcute == nil || read.isEmpty {
      page.paragraph(
        words.noteRead, read.isEmpty ? words.noteNothingRead : read.joined(separator: " · "),
        leadInk: .bold)
    }
    for ask in reading.asks where ask.isContradiction {
      let fact = wording.vocabulary[ask.fact]
      page.paragraph(
        words.noteAsk,
        words.noteContradiction(
          wording.text(fact.label), quotations(ask.ranges, bytes)), leadInk: .danger)
    }
    let isShort = isAcute == true && !style.showsAll
    let hints = hints(reading, bytes, wording, ofDangerAlone: isShort)
    if !hints.isEmpty {
      page.paragraph(
        words.noteHinted, hints.joined(separator: " · "), ink: .dim,
        lines: style.showsAll ? .max : isAcute == nil ? 2 : 1)
    }
    if !reading.unread.isEmpty {
      let parts = reading.unread.map { quoted($0, bytes) }
      page.paragraph(
        words.noteUnread, parts.joined(separator: " · "), ink: .dim,
        lines: style.showsAll ? .max : isShort ? 1 : 2)
    }
    return page.text
  }

  /// What was read, each thing once, in the order of the note.
  private static func said(_ reading: NoteReading, _ wording: Wording) -> [String] {
    var said: [String] = []
    var known: Set<String> = []
    for told in reading.told {
      let words: String
      switch told.what {
      case .event(let event):
        let type = wording.text(wording.vocabulary.eventTypes[event.type].label)
        if let score = wording.vocabulary.score(of: event) {
          let scale = wording.vocabulary.scales[score.scale]
          let value = score.value / wording.vocabulary.scoreFactor(of: scale)
          words = "\(wording.text(scale.name)) \(decimalText(value, scale.decimals))"
        } else {
          words = type + (event.day.map { " \(wording.day($0))" } ?? "")
        }
      case .fact(let index, let value, let isAbsent):
        words = wording.told(
          value, of: wording.vocabulary[index], isAbsent: isAbsent, isFramed: true)
      }
      if known.insert(words).inserted { said.append(words) }
    }
    return said
  }

  /// What was only hinted at, and of what: the words once, with all that they may mean.
  private static func hints(
    _ reading: NoteReading, _ bytes: [UInt8], _ wording: Wording, ofDangerAlone: Bool
  ) -> [String] {
    var hints: [(words: String, meanings: [String])] = []
    for ask in reading.asks where !ask.isContradiction {
      let fact = wording.vocabulary[ask.fact]
      guard fact.isSafety || !ofDangerAlone else { continue }
      for (value, range) in zip(ask.values, ask.ranges) {
        let words = quoted(range, bytes)
        let meaning = wording.told(value, of: fact, isAbsent: false) + "?"
        if let place = hints.firstIndex(where: { $0.words == words }) {
          if !hints[place].meanings.contains(meaning) { hints[place].meanings.append(meaning) }
        } else {
          hints.append((words, [meaning]))
        }
      }
    }
    return hints.map { "\($0.words) (\($0.meanings.joined(separator: " ")))" }
  }

  /// Some words of a note, each once.
  private static func quotations(_ ranges: [Range<Int>], _ bytes: [UInt8]) -> [String] {
    var quotations: [String] = []
    for words in ranges.map({ quoted($0, bytes) }) where !quotations.contains(words) {
      quotations.append(words)
    }
    return quotations
  }

  private static func quoted(_ range: Range<Int>, _ bytes: [UInt8]) -> String {
    let part = bytes[range.clamped(to: 0..<bytes.count)]
    let text = String(decoding: part, as: UTF8.self)
    if !mayHaveSpaces(part) { return "“\(text.harmless)”" }
    return "“\(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").harmless)”"
  }

  /// Whether spaces may stand in a text that are more than one between two words.
  ///
  /// All other spaces than the plain one begin with one of these bytes; hardly a note has one.
  private static func mayHaveSpaces(_ bytes: ArraySlice<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    var last = space
    for byte in bytes {
      if byte < space || byte == space && last == space { return true }
      if byte == 0xC2 || (0xE1...0xE3).contains(byte) { return true }
      last = byte
    }
    return last == space
  }
}

extension Wording {
  /// Returns one value of a fact in words, with the fact's name where it is needed.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - fact: The fact.
  ///   - isAbsent: Whether it is told to be absent.
  ///   - isFramed: Whether a value of several is told as in the head of an answer: a disorder that is
  ///     suspected, as suspected.
  /// - Returns: The words.
  func told(_ value: Int, of fact: Fact, isAbsent: Bool, isFramed: Bool = false) -> String {
    switch fact.kind {
    case .boolean: return known(.truth(value != 0), of: fact, isNamed: true)
    case .set:
      let name = self.value(value, of: fact)
      if isAbsent { return words.noteNot + name }
      guard isFramed, let frame = fact.head?.text else { return name }
      return text(frame).replacingBraces(with: name)
    case .number where fact.unit != nil: return known(.number(value), of: fact)
    case .municipality, .region: return known(.number(value), of: fact)
    case .number, .ordered, .choice, .date, .month, .text:
      return "\(text(fact.label)): \(known(.number(value), of: fact))"
    }
  }

  private func known(_ value: FactValue, of fact: Fact, isNamed: Bool) -> String {
    guard case .truth(let truth) = value else { return known(value, of: fact) }
    return (truth ? "" : words.noteNot) + text(fact.label)
  }
}
