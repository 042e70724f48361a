internal import LocatedJSON

// The plan: the stages of the pathways that are for the person.
extension AnswerJSON {
  func writePlan(_ json: inout JSONWriter) {
    json.member("plan", each: answer.plan) { json, plan in
      json.member("pathway", catalogue.pathways[plan.pathway].id)
      json.member("stage", plan.stage.id)
      json.member("kind", plan.stage.kind.rawValue)
      json.member("name", wording.text(plan.stage.name))
      json.member("leads", plan.leads)
      json.member("offers", each: plan.offers, write(planned:_:))
      if let within = plan.stage.within { json.member("within", wording.text(within)) }
      writeEvaluation(plan, &json)
      if let next = plan.next.first { write(next, plan, &json) }
      json.member("remember", plan.remember.map { catalogue.modules[$0].id })
      json.member("proposed", plan.stage.proposed.map { catalogue[$0].id })
      let own = plan.stage.sources
      let sources = own.isEmpty ? catalogue.pathways[plan.pathway].sources : own
      json.member("sources", wording.references(sources))
    }
  }

  private func write(planned json: inout JSONWriter, _ planned: PlanAnswer.Planned) {
    json.member("offer", catalogue[planned.entry.offer].id)
    json.member("role", planned.entry.role.rawValue)
    json.member("standing", planned.standing.rawValue)
    json.member("provided", planned.provided.map { wording.name($0) })
    json.member(
      "if", wording.provisos(planned.provided, isJudgedOtherwise: planned.isJudgedOtherwise))
    json.member("because", planned.entry.because.map { [wording.text($0)] } ?? [])
  }

  private func writeEvaluation(_ plan: PlanAnswer, _ json: inout JSONWriter) {
    guard let evaluation = plan.stage.evaluation else { return }
    json.key("evaluate")
    json.object {
      if let day = plan.evaluationDay { $0.member("due", day.description) }
      $0.member("by", catalogue.actors[evaluation.by].id)
      if let scale = evaluation.scale { $0.member("scale", wording.vocabulary.scales[scale].id) }
      $0.member("editorial", evaluation.isEditorial)
      $0.member("text", wording.text(evaluation.text))
    }
  }

  private func write(_ next: Stage.Next, _ plan: PlanAnswer, _ json: inout JSONWriter) {
    json.key("next")
    json.object {
      switch next.target {
      case .stage(let number):
        $0.member("stage", catalogue.pathways[plan.pathway].stages[number].id)
      case .pathway(let index): $0.member("pathway", catalogue.pathways[index].id)
      case nil: break
      }
      $0.member("text", wording.text(next.text))
    }
  }
}
