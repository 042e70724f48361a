internal import LocatedJSON

extension CaseChanges {
  /// The cases that are answered otherwise in what makes a difference to the person.
  var affected: [Change] { changes.filter(\.matters) }

  /// Writes the changes for a reader.
  func write(_ page: inout Page, _ wording: Wording) {
    let words = wording.words
    let affected = affected
    page.gap()
    page.paragraph("", words.casesAffected(affected.count, of: count), ink: .heading)
    let shown = page.style.showsAll ? affected.count : 20
    for change in affected.prefix(shown) {
      let name = change.id.map { "\($0.harmless) " } ?? ""
      page.paragraph(
        "  \(name)\(words.line(change.line)): ",
        change.parts.filter(\.matters).map { text($0, wording) }.joined(separator: "; "), indent: 4)
    }
    if affected.count > shown { page.paragraph("    ", words.more(affected.count - shown)) }
    let rest = changes.count - affected.count
    if rest > 0 { page.paragraph("  ", words.casesOtherwiseAbsent(rest), ink: .dim) }
  }

  private func text(_ part: Part, _ wording: Wording) -> String {
    let words = wording.words
    switch part.kind {
    case .plan:
      return words.change(words.plan, from: part.from.harmless, to: part.to.harmless)
    case .offer, .alert, .group, .right:
      return words.change(
        title(part, wording), from: words.standing(part.from), to: words.standing(part.to))
    }
  }

  /// What a part is called: offers and groups by name, with what an editor knows them by.
  private func title(_ part: Part, _ wording: Wording) -> String {
    let catalogue = wording.catalogue
    switch part.kind {
    case .offer:
      let name = catalogue.offer(named: part.name).map { wording.text(catalogue[$0].name) }
      return name.map { "\($0) (\(part.name.harmless))" } ?? part.name.harmless
    case .right:
      let name = catalogue.rights.first { $0.id == part.name }.map { wording.text($0.name) }
      return name.map { "\($0) (\(part.name.harmless))" } ?? part.name.harmless
    case .group: return "\(wording.words.group) \(part.name.harmless)"
    case .alert, .plan: return part.name.harmless
    }
  }

  /// Writes the changes for a program.
  func write(_ json: inout JSONWriter) {
    json.object { json in
      json.member("count", count)
      json.member("changed", changes.count)
      json.member("affected", affected.count)
      json.member("changes", each: changes) { json, change in
        json.member("line", change.line)
        if let id = change.id { json.member("id", id) }
        json.member("affected", change.matters)
        json.member("parts", each: change.parts) { json, part in
          json.member("kind", part.kind.rawValue)
          json.member("what", part.name)
          json.member("from", part.from)
          json.member("to", part.to)
        }
      }
    }
  }
}
