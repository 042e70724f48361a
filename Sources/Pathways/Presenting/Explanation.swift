internal import LocatedJSON

/// Writes why one offer has its standing for one person, and what would open it.
public struct Explanation {
  let wording: Wording
  let answer: OfferAnswer
  private let person: PatientCase
  let openings: Openings
  private let verdicts: Verdicts

  /// Creates the explanation of one offer.
  ///
  /// - Parameters:
  ///   - answer: What was decided of the offer.
  ///   - person: The person it was decided for.
  ///   - verdicts: What was decided about the person.
  ///   - openings: What would open the offer.
  ///   - wording: The words to use.
  public init(
    _ answer: OfferAnswer, for person: PatientCase, _ verdicts: Verdicts, _ openings: Openings,
    _ wording: Wording
  ) {
    self.answer = answer
    self.person = person
    self.wording = wording
    self.verdicts = verdicts
    self.openings = openings
  }

  private var catalogue: Catalogue { wording.catalogue }

  private var standing: String {
    switch answer.standing {
    case .fits: answer.isGoingOn ? wording.words.isGoingOn : wording.words.fits
    case .open: wording.words.needsAnAnswer
    case .excluded:
      answer.offer.isOnlyExplained
        ? wording.onlyExplained
        : answer.isGoingOn ? wording.words.isGoingOn : wording.words.doesNotFit
    case .unavailable: wording.words.notAvailable + wording.why(answer)
    }
  }
}

// MARK: Text

extension Explanation {
  /// Returns the explanation as text.
  public func text(_ style: PageStyle, alerts: [RaisedAlert]) -> String {
    var page = Page(style)
    for raised in alerts {
      let alert = catalogue.alerts[raised.alert]
      page.paragraph(
        "!! ", wording.text(alert.text) + " [\(alert.id.harmless)]", ink: .danger, leadInk: .danger)
    }
    page.gap()
    page.paragraph("", "\(wording.text(answer.offer.name)): \(standing)", ink: .bold)
    if let summary = answer.offer.summary { page.paragraph("", wording.text(summary)) }
    page.paragraph(
      "",
      "\(answer.offer.id) · " + wording.text(catalogue.providers[answer.offer.provider].label)
        + " · " + wording.entry(answer.offer, on: person.on), ink: .dim)
    for entry in answer.offer.entries where entry.contact.isTold {
      let heading = "\(wording.words.contactHeading): "
      page.paragraph(heading, wording.reach(entry, on: person.on), ink: .dim, leadInk: .dim)
    }
    writeTrees(&page)
    writeArguments(&page)
    writeOpenings(&page)
    writeDoubts(&page)
    page.gap()
    page.paragraph(
      wording.words.sourcesHeading, answer.offer.sources.map(wording.full).joined(separator: "; "),
      indent: 2, ink: .dim, leadInk: .dim)
    return page.text
  }

  private func writeTrees(_ page: inout Page) {
    page.gap()
    page.paragraph("", wording.words.requires, ink: .heading)
    for reason in answer.reasons where !reason.isExclusion {
      write(
        ReasonTree(reason.criterion, of: catalogue.pool, verdicts), depth: 0, wanted: .holds, &page)
    }
    let exclusions = answer.reasons.filter(\.isExclusion)
    if !exclusions.isEmpty {
      page.gap()
      page.paragraph("", wording.words.excludes, ink: .heading)
      for reason in exclusions {
        write(
          ReasonTree(reason.criterion, of: catalogue.pool, verdicts), depth: 0, wanted: .fails,
          &page)
      }
    }
    page.paragraph("", wording.words.marks, ink: .dim)
  }

  /// Writes a tree; `wanted` is the truth that would be good for the offer.
  private func write(_ tree: ReasonTree, depth: Int, wanted: Truth, _ page: inout Page) {
    let pool = catalogue.pool
    var note: CriterionNote?
    if case .all(let parts, let number) = pool[tree.criterion] {
      if number >= 0 { note = pool.notes[number] }
      // The outermost "all of these" is what the heading says already.
      if depth == 0, number < 0, !parts.isEmpty, !tree.isDenied, wanted == .holds {
        for part in tree.parts { write(part, depth: 1, wanted: wanted, &page) }
        return
      }
    }
    let mark =
      switch tree.truth {
      case .unknown: "?"
      case .holds: "✓"
      case .fails: "✗"
      }
    let ink: Page.Ink = tree.truth == .unknown ? .bold : tree.truth == wanted ? .good : .danger
    let indent = String(repeating: "  ", count: max(1, depth))
    var words = head(of: tree)
    if let stated = stated(tree.criterion) { words += " – \(stated)" }
    page.paragraph("\(indent)\(mark) ", words, leadInk: ink)
    if let note, !note.sources.isEmpty {
      page.paragraph(
        indent + "  ", note.sources.map(wording.full).joined(separator: "; "), ink: .dim)
    }
    for part in tree.parts { write(part, depth: max(1, depth) + 1, wanted: wanted, &page) }
  }

  /// What a node says, where its parts stand below it.
  private func head(of tree: ReasonTree) -> String {
    func whole(_ index: Index<Criterion>) -> String {
      tree.isDenied ? wording.denied(index) : wording.phrase(index)
    }
    switch catalogue.pool[tree.criterion] {
    case .all(let parts, let note):
      let isWorded = note >= 0 && catalogue.pool.notes[note].because != nil
      if isWorded || parts.isEmpty { return whole(tree.criterion) }
      return tree.isDenied ? wording.words.oneOfThese : wording.words.allOfThese
    case .any: return tree.isDenied ? wording.words.allOfThese : wording.words.oneOfThese
    default:
      guard let threshold = catalogue.pool.threshold(of: tree.criterion) else {
        return whole(tree.criterion)
      }
      let asked = tree.isDenied ? threshold.denied : threshold
      return wording.words.atLeast(asked.count, ofThese: asked.parts.count)
    }
  }

  /// What the case says of the fact that a node asks for.
  private func stated(_ index: Index<Criterion>) -> String? {
    guard case .leaf(let leaf) = catalogue.pool[index] else { return nil }
    switch leaf.topic {
    case .fact(let fact):
      let asked = wording.vocabulary[fact]
      let words =
        person.ranges[fact].map { wording.between($0, of: asked) }
        ?? wording.known(person[fact], of: asked)
      guard person.assumed.contains(fact) else { return wording.words.caseSays + words }
      // Of a set that names some values only the absence of the others is assumed.
      if case .set(let present, _) = person[fact], !present.isEmpty {
        return wording.words.caseSaysOnly(words)
      }
      return wording.words.assumedNotStated + words
    case .place:
      let places = person.possiblePlaces.indexes(of: Places.Municipality.self)
      guard places.count == 1, let place = places.first else {
        return wording.words.caseNotStated
      }
      return wording.words.caseSays + wording.vocabulary.places.municipalities[place].name
    case .events(let test):
      let types = catalogue.pool.eventTests[test].types
      let days = person.events.filter { types.contains($0.type) }.map(wording.when)
      return wording.words.caseSays
        + (days.isEmpty ? wording.words.noneStated : days.joined(separator: ", "))
    }
  }

  private func writeArguments(_ page: inout Page) {
    for (list, heading) in [
      (answer.offer.speaksFor, wording.words.speaksForHeading),
      (answer.offer.speaksAgainst, wording.words.speaksAgainstHeading),
    ] where !list.isEmpty {
      page.gap()
      page.paragraph("", heading, ink: .heading)
      for index in list {
        let mark =
          switch verdicts[index] {
          case .holds: "●"
          case .fails: "○"
          case .unknown: "?"
          }
        page.paragraph("  \(mark) ", wording.phrase(index))
      }
    }
  }

  private func writeDoubts(_ page: inout Page) {
    guard !answer.offer.openQuestions.isEmpty else { return }
    page.gap()
    page.paragraph("", wording.words.checkLocally, ink: .heading)
    for question in answer.offer.openQuestions { page.paragraph("  ? ", wording.text(question)) }
  }
}

// MARK: JSON

extension Explanation {
  /// Returns the explanation as `navigator.explanation/1`, on one line.
  public func bytes(alerts: [RaisedAlert]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.explanation/1")
      json.member("on", person.on.description)
      json.member("alerts", each: alerts) {
        let alert = catalogue.alerts[$1.alert]
        $0.member("id", alert.id)
        $0.member("urgency", alert.urgency.rawValue)
        $0.member("text", wording.text(alert.text))
      }
      if let id = person.id { json.member("id", id) }
      json.writeDigest(catalogue)
      json.member("offer", answer.offer.id)
      json.member("name", wording.text(answer.offer.name))
      if let summary = answer.offer.summary { json.member("summary", wording.text(summary)) }
      json.member("provider", catalogue.providers[answer.offer.provider].id)
      json.member("entry", wording.entry(answer.offer, on: person.on))
      json.member("standing", answer.standing.rawValue)
      if let why = answer.unavailable { json.member("unavailable", why.rawValue) }
      json.member("missing", answer.missing.map(wording.name))
      json.member("reasons", each: answer.reasons) {
        $0.member("role", $1.isExclusion ? "excludes" : "requires")
        write(ReasonTree($1.criterion, of: catalogue.pool, verdicts), &$0)
      }
      for (name, list) in [
        ("speaksFor", answer.offer.speaksFor), ("speaksAgainst", answer.offer.speaksAgainst),
      ] {
        json.member(name, each: list) {
          $0.member("text", wording.phrase($1))
          $0.member("truth", verdicts[$1].word)
        }
      }
      writeOpenings(&json)
      json.member("openQuestions", answer.offer.openQuestions.map(wording.text))
      json.member("sources", wording.references(answer.offer.sources))
    }
    return writer.bytes
  }

  private func write(_ tree: ReasonTree, _ json: inout JSONWriter) {
    json.member("text", head(of: tree))
    json.member("truth", tree.truth.word)
    if let stated = stated(tree.criterion) { json.member("stated", stated) }
    if case .all(_, let note) = catalogue.pool[tree.criterion], note >= 0 {
      json.member("sources", wording.references(catalogue.pool.notes[note].sources))
    }
    if !tree.parts.isEmpty { json.member("parts", each: tree.parts) { write($1, &$0) } }
  }
}

extension Wording {
  /// Returns a source with its title, place and the day it was checked.
  func full(_ source: SourceReference) -> String {
    let title =
      catalogue.sources.first { $0.id == source.source }.map { text($0.label) } ?? source.source
    return "\(title), \(source.at.harmless)" + words.checkedOn + day(source.checked)
      + ")"
      + (source.certainty.map { " [\($0)]" } ?? "")
  }
}
