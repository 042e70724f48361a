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
