internal import LocatedJSON

// What to ask, and what for.
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
      let danger =
        isLong
        ? words.alert(wording.head(of: alert.alert))
        : wording.text(catalogue.alerts[alert.alert].text)
      page.paragraph(
        "?  \(words.askFirst): ", "\(wording.label(.fact(alert.fact)))? \(danger)", indent: 3,
        ink: .bold, leadInk: .danger, lines: style.showsAll ? .max : isLong ? 1 : 2)
    }
    if !safety.isEmpty {
      let names = safety.map { wording.label($0.subject) }
      page.paragraph(
        "?  \(words.askFirst): ", wording.either(names) + "?", indent: 3, ink: .bold,
        leadInk: .danger, lines: style.showsAll ? .max : 1)
    }
    let room = Self.questionLimit - min(2, safety.count)
    for question in style.showsAll ? moving[...] : moving.prefix(room) {
      let aim = aim(question)
      let asked =
        aim == nil ? wording.question(question.subject) : wording.label(question.subject) + "?"
      page.paragraph(
        "?  \(words.ask): ", [asked, aim].compactMap(\.self).joined(separator: " "), indent: 3,
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

  /// What a question is for, in a line: what its answers would change, or else what it decides.
  private func aim(_ question: Question) -> String? {
    let changes = changes(question)
    return changes.isEmpty ? wording.purpose(question) : changes.joined(separator: "; ")
  }

  /// What the answers to a question would change, in a few words each: what changes most first, and
  /// answers that change the same together.
  func changes(_ question: Question) -> [String] {
    guard case .fact(let index) = question.subject else { return [] }
    let fact = wording.vocabulary[index]
    let heads = question.changes.filter(\.changesHead)
    var found: [(change: String, answers: [String])] = []
    for change in heads + question.changes.filter({ !$0.changesHead }) {
      guard let words = wording.change(change) else { continue }
      let answer = wording.known(change.value, of: fact)
      if let place = found.firstIndex(where: { $0.change == words }) {
        found[place].answers.append(answer)
      } else {
        found.append((words, [answer]))
      }
    }
    return found.prefix(style.showsAll ? .max : 3).map {
      words.leads(wording.either($0.answers), to: $0.change)
    }
  }
}
