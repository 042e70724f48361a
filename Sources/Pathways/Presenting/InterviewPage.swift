internal import LocatedJSON

/// What a person sees of an interview: who it is about, the plan's head, and one question.
public struct InterviewPage {
  private let wording: Wording
  private let style: PageStyle
  private let state: Interview.State

  /// Creates the page of a state.
  public init(_ state: Interview.State, _ wording: Wording, _ style: PageStyle) {
    self.state = state
    self.wording = wording
    self.style = style
  }

  private var words: any Words { wording.words }

  /// How the question is answered, or `nil` if there is none.
  public var keys: AnswerKeys? {
    switch state.ask {
    case .question(let question, _): AnswerKeys(question.subject, wording)
    case .words: AnswerKeys(ownWords: wording)
    case nil: nil
    }
  }

  /// Returns the page as lines.
  ///
  /// - Parameters:
  ///   - rows: How many lines there is room for; the plan gives way before alerts do, and the
  ///     question always stands.
  ///   - chosen: The words of what is chosen among several.
  ///   - complaint: What is wrong with the last answer.
  /// - Returns: The page.
  public func text(
    rows: Int? = nil, chosen: [String] = [], complaint: String? = nil
  ) -> String {
    let question = lines(of: questionText(chosen, complaint))
    let beginning = lines(
      of: AnswerText.beginning(state.answer, wording, style, tellsEvents: false).text)
    let plan = lines(of: planText)
    guard let rows else { return joined(beginning + [""] + plan + [""] + question) }
    if beginning.count + plan.count + question.count + 2 <= rows {
      return joined(beginning + [""] + plan + [""] + question)
    }
    let room = max(0, rows - question.count)
    return joined(Array(beginning.prefix(room)) + Array(question.suffix(rows)))
  }

  /// Returns that a word is none of the question's answers.
  public func noAnswer(_ word: String) -> String { words.interviewNoAnswer(word.harmless) }

  /// Returns the end: the plan stands, the letter is whole, or nobody wants more questions.
  ///
  /// - Parameter aim: What was asked for.
  /// - Returns: A line, or nothing if there is more to ask.
  public func end(of aim: Interview.Aim) -> String {
    guard state.ask == nil else { return "" }
    return switch aim {
    case .plan: words.interviewStands + "\n"
    case .letter: words.interviewLetterStands + "\n"
    }
  }

  private func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }

  private func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  /// The plan's head: its stage, its first offers, and what to do first.
  private var planText: String {
    var page = Page(style)
    let answer = state.answer
    let text = AnswerText(answer, wording, style)
    if let leading = answer.plan.first {
      let pathway = wording.catalogue.pathways[leading.pathway]
      page.paragraph(
        "", "\(wording.text(leading.stage.name).uppercased()) · \(wording.text(pathway.name))",
        ink: .heading, lines: 1)
    } else {
      page.paragraph("", words.interviewNoPlan, ink: .heading)
    }
    let names = text.listed.prefix(3).enumerated().map { number, offer in
      "\(number + 1) \(wording.text(offer.offer.name))"
    }
    page.paragraph(
      "   ", names.isEmpty ? words.nothingFits : names.joined(separator: "  "), lines: 1)
    if let step = answer.steps.first {
      page.paragraph(
        "   " + words.interviewFirst, wording.text(step.step.text), indent: 3, lines: 1)
    }
    return page.text
  }

  private func questionText(_ chosen: [String], _ complaint: String?) -> String {
    guard let ask = state.ask, let keys else { return "" }
    var page = Page(style)
    let isSafety = state.question?.isSafety ?? false
    page.paragraph(
      "?  \(isSafety ? words.askFirst : words.ask): ", question(ask),
      indent: 3, ink: .bold, leadInk: isSafety ? .danger : .plain, lines: 3)
    write(keys, chosen, to: &page)
    if let purpose = purpose(ask) {
      page.paragraph("   ", purpose, indent: 3, ink: .dim, leadInk: .dim, lines: 1)
    }
    let commands = words.interviewKeys(
      unknown: "\(AnswerKeys.Command.unknown.rawValue)",
      back: "\(AnswerKeys.Command.back.rawValue)", stop: "\(AnswerKeys.Command.stop.rawValue)")
    page.row("   " + commands, ink: .dim)
    if let complaint { page.paragraph("   ≠ ", complaint, lines: 2) }
    return page.text
  }

  private func question(_ ask: Interview.Ask) -> String {
    switch ask {
    case .question(let question, _): return wording.question(question.subject)
    case .words(let field): return wording.question(forWordsOf: field)
    }
  }

  /// What the answer is for: what it changes in the plan, or where it goes in a letter.
  private func purpose(_ ask: Interview.Ask) -> String? {
    switch ask {
    case .question(let question, nil):
      let changes = AnswerText(state.answer, wording, style).changes(question)
      return changes.isEmpty
        ? wording.purpose(question)?.capitalizedFirst
        : words.interviewChanges + changes.joined(separator: "; ")
    case .question(_, let field?), .words(let field):
      let name = wording.text(wording.catalogue.letterFields[field.item.field].name)
      return words.interviewField(name, isDemanded: field.isDemanded)
    }
  }

  private func write(_ keys: AnswerKeys, _ chosen: [String], to page: inout Page) {
    let choices = keys.choices.map { choice in
      (chosen.contains(choice.word) ? "✓" : "") + choice.shown
    }
    if !choices.isEmpty { writeColumns(choices, to: &page) }
    if !keys.hint.isEmpty { page.paragraph("   ", keys.hint, ink: .dim, lines: 2) }
    if !keys.examples.isEmpty {
      page.paragraph("   ", keys.examples.joined(separator: ", "), lines: 6)
    }
  }

  /// Words beside each other, none of them broken.
  private func writeColumns(_ words: [String], to page: inout Page) {
    var line = "   "
    for word in words {
      if line.columns > 3, line.columns + 3 + word.columns > style.width {
        page.row(line)
        line = "   "
      }
      line += (line.columns > 3 ? "   " : "") + word
    }
    page.row(line)
  }
}
