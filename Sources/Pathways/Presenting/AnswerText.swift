internal import LocatedJSON

/// Writes an answer for a person who has ten seconds.
///
/// Alerts come first and in full, whatever the style; then the plan: what to ask, what to do first
/// and who does it by when. The rest is counted, so that nothing is silently left out, and shown on
/// request.
public struct AnswerText {
  let wording: Wording
  let answer: Answer
  let verdicts: Verdicts
  let style: PageStyle
  var page: Page

  /// What was read of a note, and what was not, where it stands before the answer.
  private var note: String?

  /// How many lines the note, the person and the alerts take.
  private var begun = 0

  /// Creates a writer of one answer.
  public init(_ answer: Answer, _ wording: Wording, _ style: PageStyle) {
    self.answer = answer
    self.wording = wording
    verdicts = answer.verdicts(by: wording.catalogue)
    self.style = style
    page = Page(style)
  }

  var catalogue: Catalogue { wording.catalogue }
  var words: any Words { wording.words }

  /// Returns a page that begins as every answer does: the person, then the alerts in full.
  static func beginning(
    _ answer: Answer, _ wording: Wording, _ style: PageStyle, tellsEvents: Bool
  ) -> Page {
    var writer = AnswerText(answer, wording, style)
    writer.writeHead()
    writer.writeAlerts()
    return writer.page
  }

  /// Returns the whole text.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - wording: The words to use.
  ///   - style: How it is laid out.
  ///   - robustness: How the answer changes in nearby readings, if that is to be told.
  ///   - note: What the case was read from, if that was a note.
  /// - Returns: The text.
  public static func text(
    _ answer: Answer, _ wording: Wording, _ style: PageStyle, robustness: Robustness? = nil,
    note: (reading: NoteReading, bytes: [UInt8])? = nil
  ) -> String {
    var writer = AnswerText(answer, wording, style)
    writer.note = note.map { note in
      NoteSummary.text(note.reading, note.bytes, wording, style, isAcute: writer.isAcute)
    }
    writer.write(robustness)
    return (writer.note ?? "") + writer.page.text
  }

  private mutating func write(_ robustness: Robustness?) {
    writeHead()
    writeAlerts()
    begun = page.lineCount + noteLines
    if isAcute, !style.showsAll {
      writeSteps()
      return writeCounts()
    }
    writeQuestions()
    writePlan()
    writeSteps()
    writeDates()
    if let robustness, hasRoom(for: 2) { RobustnessText.write(robustness, wording, to: &page) }
    writeCounts()
    if style.showsAll { writeEverything() }
  }

  /// How many lines stand before the answer.
  var noteLines: Int { note?.count { $0 == "\n" } ?? 0 }

  /// Whether an alert stands that leaves no time for a plan.
  var isAcute: Bool { answer.alerts.contains { catalogue.alerts[$0.alert].urgency == .now } }

  /// Whether alerts take so much of a screen that the plan has to be shorter.
  var isCrowded: Bool {
    (answer.alerts.count >= 3 || begun > Self.beginning) && !style.showsAll
  }

  /// Whether so much stands before the plan that what is said beside it has to be shorter.
  ///
  /// What alerts hang on stands there too, however late it is written.
  var isLong: Bool {
    isCrowded || begun + answer.hanging.count > Self.beginning && !style.showsAll
  }

  /// How many lines the person and the alerts usually take at the most.
  private static let beginning = 10

  /// How many lines a usual screen has; what can be looked up is left out beyond them.
  private static let screen = 26

  /// Whether a screen has room for some lines more.
  func hasRoom(for lines: Int) -> Bool {
    style.showsAll || page.lineCount + noteLines + lines <= Self.screen
  }

  /// How many of a list are shown, by how many lines a screen has.
  func shown(_ count: Int, usually limit: Int) -> Int {
    // One more is shown rather than a line that says that there is one more.
    style.showsAll || count <= limit + 1 ? count : limit
  }

  func more(_ count: Int) -> String {
    wording.words.plusMore(count)
  }
}

// MARK: The person and the dangers

extension AnswerText {
  mutating func writeHead() {
    let person = answer.person
    // Of a note all that was read stands here, so that a slip is seen at once.
    let isFull = style.showsAll || note != nil
    let (told, absent) = wording.head(person, isFull: isFull)
    let date = wording.day(person.on)
    let facts =
      told.isEmpty
      ? wording.words.noFacts : told.joined(separator: " · ").capitalizedFirst
    if facts.columns + date.columns + 2 <= style.width {
      page.line(facts, right: date, ink: .bold)
    } else {
      page.paragraph("", facts + " · " + date, ink: .bold, lines: isFull ? .max : 2)
    }
    if !absent.isEmpty, isFull || !isAcute {
      page.paragraph(
        words.toldNo + ": ", absent.joined(separator: ", "), indent: 2, ink: .dim, leadInk: .dim,
        lines: isFull ? .max : 1)
    }
    for disagreement in person.disagreements {
      let fact = wording.vocabulary[disagreement.fact]
      page.paragraph(
        "  ≠ ",
        wording.words.disagreement(
          wording.text(fact.label), stated: wording.known(disagreement.given, of: fact),
          derived: wording.known(disagreement.derived, of: fact)))
    }
    writeScores()
    if person.laterEvents > 0 {
      page.paragraph(
        "",
        wording.words.laterEvents(person.laterEvents),
        ink: .dim)
    }
  }

  /// The scores that say otherwise than the clinician; the others too where everything is shown.
  private mutating func writeScores() {
    for score in answer.scores where score.agrees == false || style.showsAll {
      let scale = wording.vocabulary.scales[score.scale]
      let bands = score.bands.map { pair -> (label: String, source: String, isChosen: Bool) in
        let set = scale.bandSets[pair.set]
        return (
          wording.text(set.bands[pair.band].label), set.name.map(wording.text) ?? set.id,
          set.isChosen
        )
      }
      let chosen = bands.first(where: \.isChosen) ?? bands.first
      var words = "\(wording.text(scale.name)) \(wording.decimal(score.value, scale.decimals))"
      if let chosen { words += ": \(chosen.label)" }
      for other in bands where other.label != chosen?.label {
        words += "; \(other.label) (\(other.source))"
      }
      switch score.agrees {
      case false?:
        words += wording.words.differsFromJudgement
      case true?: words += wording.words.supportsJudgement
      case nil:
        words += wording.words.neverSetsSeverity
      }
      page.paragraph(
        score.agrees == false ? "≠ " : "", words, ink: score.agrees == false ? .plain : .dim,
        lines: style.showsAll ? .max : 2)
    }
  }

  mutating func writeAlerts() {
    guard !answer.alerts.isEmpty else { return }
    page.gap()
    var told: Set<String> = []
    for raised in answer.alerts {
      let alert = catalogue.alerts[raised.alert]
      let urgency = wording.words.urgency(alert.urgency)
      // That it may be known already is said only where that would not surprise.
      let isDoubtful = raised.isPrecaution && !answer.ordinaryAlerts.contains(raised.alert)
      let precaution = isDoubtful ? wording.words.asPrecaution : ""
      page.paragraph(
        "!! \(urgency)  ", wording.text(alert.text) + precaution + " [\(alert.id.harmless)]",
        indent: 4,
        ink: .danger, leadInk: .danger)
      // In an emergency what can wait has a line, and the door is that of the emergency.
      guard style.showsAll || !isAcute || alert.urgency == .now else { continue }
      writeWay(raised, &told)
    }
  }

  /// Where an alert sends: the door, and how to reach it, each number once.
  private mutating func writeWay(_ raised: RaisedAlert, _ told: inout Set<String>) {
    let alert = catalogue.alerts[raised.alert]
    let contacts = answer.contacts.filter { $0.alert == raised.alert }
    let isUnknown =
      contacts.allSatisfy { $0.entry.contact.phone == nil }
      && !catalogue.goals(of: raised).isEmpty && alert.urgency != .soon
    if let door = raised.door {
      let number = isUnknown ? " (\(words.lookUpNumber))" : ""
      page.paragraph("    → ", wording.text(alert.doors[door].text) + number, ink: .bold)
    } else if isUnknown {
      page.paragraph("    ☎ ", words.lookUpNumber.capitalizedFirst)
    }
    let fresh = contacts.filter { told.insert(wording.contact($0, on: answer.person.on)).inserted }
    guard !fresh.isEmpty else { return }
    // Who can't be rung is no telephone's: told below, by the way in that there is.
    write(fresh.filter { $0.entry.contact.phone != nil }, "    ☎ ")
    write(fresh.filter { $0.entry.contact.phone == nil }, "    → ")
  }

  private mutating func write(_ contacts: [AlertContact], _ mark: String) {
    guard !contacts.isEmpty else { return }
    var lines = contacts.map { wording.contact($0, on: answer.person.on) }
    // The oldest day says how far all of them can be relied on.
    if let day = contacts.compactMap(\.entry.contact.checked).min(),
      style.showsAll || catalogue.isOld(day, on: answer.person.on)
    {
      lines.append(wording.checked(day, on: answer.person.on))
    }
    page.paragraph(mark, lines.joined(separator: " · "), ink: .bold)
  }
}
