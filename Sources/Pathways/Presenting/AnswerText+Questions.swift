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
    if !safety.isEmpty {
      let names = safety.map { wording.label($0.subject) }
      page.paragraph(
        "?  \(words.askFirst): ", wording.either(names) + "?", indent: 3, ink: .bold,
        leadInk: .danger, lines: style.showsAll ? .max : 1)
    }
    for alert in answer.hanging {
      let danger =
        isLong
        ? words.alert(wording.head(of: alert.alert))
        : wording.text(catalogue.alerts[alert.alert].text)
      page.paragraph(
        "?  \(words.askFirst): ", "\(wording.label(.fact(alert.fact)))? \(danger)", indent: 3,
        ink: .bold, leadInk: .danger, lines: style.showsAll ? .max : isLong ? 1 : 2)
    }
    // Where much stands already, what an alert hangs on takes the place of what moves the plan.
    let taken = min(2, safety.count) + (isCrowded ? answer.hanging.count : 0)
    let room = max(0, Self.questionLimit - taken)
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
    if !changes.isEmpty { return changes.joined(separator: "; ") }
    return question.hints.isEmpty ? wording.purpose(question) : hinted(question)
  }

  /// What the words of a note hint at, if that is more than yes or no.
  private func hinted(_ question: Question) -> String? {
    guard case .fact(let index) = question.subject else { return nil }
    let fact = wording.vocabulary[index]
    if case .boolean = fact.kind { return nil }
    return wording.either(question.hints.map { wording.known($0, of: fact) }) + "?"
  }

  /// What the answers to a question would change, in a few words each: what changes most first, and
  /// answers that change the same together.
  func changes(_ question: Question) -> [String] {
    guard case .fact(let index) = question.subject else { return [] }
    let fact = wording.vocabulary[index]
    // What is hinted at is what is to be answered; what else could be so is beside the point.
    let tried = question.changes.filter {
      question.hints.isEmpty || question.hints.contains($0.value)
    }
    let heads = tried.filter(\.changesHead)
    var found: [(change: String, answers: [String])] = []
    for change in heads + tried.filter({ !$0.changesHead }) {
      guard let words = wording.change(change, namesPathway: !question.hints.isEmpty) else {
        continue
      }
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
