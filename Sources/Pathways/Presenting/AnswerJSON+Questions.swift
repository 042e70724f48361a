internal import LocatedJSON

// What questions are for, and what their answers would change.
extension AnswerJSON {
  /// Writes what the words of a note hint at.
  func writeHints(_ question: Question, _ json: inout JSONWriter) {
    guard case .fact(let index) = question.subject, !question.hints.isEmpty else { return }
    let fact = wording.vocabulary[index]
    json.member("hints", question.hints.map { wording.known($0, of: fact) })
  }

  /// Writes what a question is for.
  func writePurpose(_ question: Question, _ json: inout JSONWriter) {
    guard let purpose = question.purpose, let text = wording.purpose(question) else { return }
    json.key("purpose")
    json.object {
      switch purpose {
      case .offer(let offer, _): $0.member("offer", catalogue[offer].id)
      case .pathway(let pathway): $0.member("pathway", catalogue.pathways[pathway].id)
      case .stage(let stage): write(stage, &$0)
      case .module(let module): $0.member("remember", catalogue.modules[module].id)
      }
      $0.member("text", text)
    }
  }

  /// Writes what the answers to a question would change.
  func writeChanges(_ question: Question, _ json: inout JSONWriter) {
    guard case .fact(let index) = question.subject, !question.changes.isEmpty else { return }
    let fact = wording.vocabulary[index]
    json.member("changes", each: question.changes) { json, change in
      json.member("value", wording.known(change.value, of: fact))
      if !change.alerts.isEmpty {
        json.member("alerts", change.alerts.map { catalogue.alerts[$0].id })
      }
      if let first = change.first { json.member("first", catalogue[first].id) }
      if let stage = change.stage { write(stage, &json) }
      if !change.beside.isEmpty {
        json.member("beside", each: change.beside) { write($1, &$0) }
      }
      if !change.letsIn.isEmpty { json.member("letsIn", change.letsIn.map { catalogue[$0].id }) }
      if !change.rulesOut.isEmpty {
        json.member("rulesOut", change.rulesOut.map { catalogue[$0].id })
      }
    }
  }

  private func write(_ stage: Index<Stage>, _ json: inout JSONWriter) {
    json.member("pathway", catalogue.pathways[catalogue.pathway(of: stage)].id)
    json.member("stage", catalogue.stage(stage).id)
  }
}
