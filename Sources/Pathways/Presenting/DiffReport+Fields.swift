internal import LocatedJSON

// What differs of an offer that decides about nobody: where overlays say it, and figures.
extension DiffReport {
  func writeLocal(_ page: inout Page) {
    let local = diff.items.flatMap { item in
      item.local.map { change in
        let fields = change.fields.joined(separator: ", ")
        return "\(item.id.harmless)\(wording.words.inPlaces(names(change.places))) (\(fields))"
      }
    }
    if !local.isEmpty {
      page.paragraph(wording.words.otherFields, local.joined(separator: "; "), indent: 4)
    }
    let kept = diff.items.flatMap { item in
      item.keptDays.map { figure in
        let place = figure.places.map { wording.words.inPlaces(names($0)) } ?? ""
        return "\(item.id.harmless)\(place) (\(figure.field): \(figure.day.harmless))"
      }
    }
    if !kept.isEmpty {
      page.paragraph(wording.words.newFigureOldDay, kept.joined(separator: "; "), indent: 4)
    }
  }

  /// Writes rules that decide about no standing, each with what differs of it.
  func write(_ rules: [CatalogueDiff.RuleChange], _ lead: String, _ page: inout Page) {
    guard !rules.isEmpty else { return }
    let words = rules.map { rule -> String in
      switch rule.presence {
      case .added: return wording.words.newParts + rule.id
      case .removed: return wording.words.removedParts + rule.id
      case .kept:
        let fields = rule.fields + rule.texts
        return fields == [rule.id] ? rule.id : "\(rule.id) (\(fields.joined(separator: ", ")))"
      }
    }
    page.paragraph(lead, words.joined(separator: "; ").harmless, indent: 4)
  }

  /// Writes what files say otherwise that decides about no standing.
  func writeFiles(_ page: inout Page) {
    for file in diff.files {
      write(file.parts, wording.words.elsewhere(in: file.path.harmless), &page)
      for side in [false, true] {
        let phrases = file.phrases.filter { $0.isNew == side }
        guard !phrases.isEmpty else { continue }
        let shown = page.style.showsAll ? phrases.count : 10
        var words = phrases.prefix(shown).map { "“\($0.phrase)” (\($0.list), \($0.says))".harmless }
        if phrases.count > shown { words.append(wording.words.more(phrases.count - shown)) }
        page.paragraph(
          wording.words.phrases(in: file.path.harmless, areNew: side),
          words.joined(separator: "; "), indent: 4)
      }
    }
  }

  func writeLocal(_ item: CatalogueDiff.Item, _ json: inout JSONWriter) {
    json.member("local", each: item.local) { json, change in
      json.member("places", change.places)
      json.member("fields", change.fields)
    }
    json.member("keptDays", each: item.keptDays) { json, figure in
      json.member("field", figure.field)
      json.member("asOf", figure.day)
      if let places = figure.places { json.member("places", places) }
    }
  }
}
