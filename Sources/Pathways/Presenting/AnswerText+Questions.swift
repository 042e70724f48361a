internal import LocatedJSON

// What to ask, and what the answers would change.
extension AnswerText {
  /// How many questions a screen shows.
  private static let questionLimit = 3

  /// The questions whose answers could raise an alert, then those that would move the plan.
  mutating func writeQuestions() {
    let hanging = answer.hanging.map { Subject.fact($0.fact) }
    let safety = answer.questions.filter { $0.isSafety && !hanging.contains($0.subject) }
    let moving = answer.questions.filter { !$0.isSafety && answer.isWorthAsking($0) }
    guard !safety.isEmpty || !moving.isEmpty || !hanging.isEmpty else { return }
    if answer.alerts.isEmpty || style.showsAll { page.gap() }
    for alert in answer.hanging {
      page.paragraph(
        "?  \(words.askFirst): ",
        "\(wording.label(.fact(alert.fact)))? \(wording.text(catalogue.alerts[alert.alert].text))",
        indent: 3, ink: .bold, leadInk: .danger, lines: style.showsAll ? .max : 2)
    }
    if !safety.isEmpty {
      let names = safety.map { wording.label($0.subject) }
      page.paragraph(
        "?  \(words.askFirst): ", wording.either(names) + "?", indent: 3, ink: .bold,
        leadInk: .danger, lines: style.showsAll ? .max : 1)
    }
    let room = Self.questionLimit - min(2, safety.count)
    for question in style.showsAll ? moving[...] : moving.prefix(room) {
      let answers = changes(question)
      let isShort = !answers.isEmpty
      let asked =
        isShort ? wording.label(question.subject) + "?" : wording.question(question.subject)
      page.paragraph(
        "?  \(words.ask): ",
        isShort ? "\(asked) \(answers.joined(separator: "; "))" : asked, indent: 3,
        lines: style.showsAll ? .max : 1)
    }
  }

  /// Whether the screen asks for something.
  func asksFirst(_ subject: Subject) -> Bool {
    let room = Self.questionLimit - 1
    let moving = answer.questions.filter { !$0.isSafety && answer.isWorthAsking($0) }
    return answer.questions.contains { $0.isSafety && $0.subject == subject }
      || moving.prefix(room).contains { $0.subject == subject }
  }

  /// What the answers to a question would change, in a few words each.
  func changes(_ question: Question) -> [String] {
    guard case .fact(let index) = question.subject else { return [] }
    let fact = wording.vocabulary[index]
    return question.changes.prefix(style.showsAll ? .max : 3).compactMap { change in
      let value = wording.known(change.value, of: fact)
      if let alert = change.alerts.first {
        return words.leads(value, to: words.alert(wording.head(of: alert)))
      }
      if let first = change.first {
        return words.leads(value, to: wording.text(catalogue[first].name))
      }
      return change.stage.map { stage in
        words.leads(value, to: wording.text(catalogue.stage(stage).name))
      }
    }
  }
}
