internal import LocatedJSON

/// Writes a pathway stage by stage for an editor: who it is for, the offers by role, what follows.
public struct PathwaySheet {
  private let wording: Wording
  private let pathway: Pathway

  /// The only stage to write, or `nil` for all.
  private let stage: Stage?

  /// Creates the sheet of a pathway, or of one stage as `PATHWAY/STAGE`; `nil` if none is called so.
  public init?(of id: String, _ wording: Wording) {
    if let index = wording.catalogue.pathway(named: id) {
      (pathway, stage) = (wording.catalogue.pathways[index], nil)
    } else if let found = wording.catalogue.stage(named: id) {
      (pathway, stage) = (found.pathway, found.stage)
    } else {
      return nil
    }
    self.wording = wording
  }

  private var catalogue: Catalogue { wording.catalogue }

  /// Returns the sheet as text; names of fields are those of the data.
  public func text(_ style: PageStyle) -> String {
    var page = Page(style)
    let place = stage?.json.location ?? pathway.json.location
    page.line(
      wording.text(pathway.name), right: "\(place.file):\(place.line)", ink: .bold)
    if let stage {
      write(stage, to: &page)
      return page.text
    }
    page.paragraph("  for: ", wording.phrase(pathway.isFor))
    page.paragraph("  owner: ", wording.text(catalogue.holders[pathway.owner].text))
    if !pathway.leads { page.paragraph("  ", "leads: false") }
    for exit in pathway.exits {
      page.paragraph(
        "  out: ",
        "\(wording.phrase(exit.when)) → \(catalogue.pathways[exit.pathway].id.harmless)")
    }
    page.paragraph("  approved: ", pathway.approved.map { "\($0.by.harmless) \($0.on)" } ?? "null")
    page.paragraph("  sources: ", wording.references(pathway.sources).joined(separator: ", "))
    for stage in pathway.stages { write(stage, to: &page) }
    for open in pathway.openQuestions { page.paragraph("  ? ", wording.text(open), ink: .dim) }
    return page.text
  }

  private func write(_ stage: Stage, to page: inout Page) {
    page.gap()
    page.line(
      "\(stage.id.harmless) · \(wording.text(stage.name))", right: stage.kind.rawValue,
      ink: .heading)
    if !catalogue.isAlways(stage.when) {
      page.paragraph("  when: ", wording.phrase(stage.when))
    }
    for role in Stage.Role.allCases {
      for entry in stage.entries where entry.role == role { write(entry, to: &page) }
    }
    for offer in stage.proposed {
      page.paragraph("  proposed: ", catalogue[offer].id.harmless, ink: .dim)
    }
    if let within = stage.within { page.paragraph("  within: ", wording.text(within)) }
    for step in stage.steps {
      let actor = wording.text(catalogue.actors[step.actor].label)
      let note = step.isParameter ? " [\(wording.words.editorial)]" : ""
      page.paragraph(
        "  steps: ", "\(actor), \(wording.span(step.due)): \(wording.text(step.text))\(note)")
    }
    if let evaluation = stage.evaluation {
      let after = evaluation.after.map { "\(wording.span($0)): " } ?? ""
      let note = evaluation.isEditorial ? " [\(wording.words.editorial)]" : ""
      page.paragraph("  evaluate: ", after + wording.text(evaluation.text) + note)
    }
    for next in stage.next { page.paragraph("  next: ", words(next)) }
    if let refused = stage.ifRefused {
      page.paragraph("  ifRefused: ", catalogue.pathways[refused].id.harmless)
    }
    for number in stage.remember {
      page.paragraph("  remember: ", wording.text(catalogue.modules[number].name))
    }
    page.paragraph("  holder: ", wording.text(catalogue.holders[stage.holder].text))
    page.paragraph("  sources: ", wording.references(stage.sources).joined(separator: ", "))
  }

  private func write(_ entry: Stage.Entry, to page: inout Page) {
    var words = catalogue[entry.offer].id.harmless
    if let because = entry.because { words += " (\(wording.text(because)))" }
    if let when = entry.when { words += " – when: \(wording.phrase(when))" }
    page.paragraph("  \(entry.role.rawValue): ", words, indent: 6)
  }

  private func words(_ next: Stage.Next) -> String {
    let target =
      switch next.target {
      case .stage(let number): " → \(pathway.stages[number].id.harmless)"
      case .pathway(let index): " → \(catalogue.pathways[index].id.harmless)"
      case nil: ""
      }
    return wording.text(next.text) + target
  }
}
