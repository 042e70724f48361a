internal import LocatedJSON

/// Writes why one offer has its standing for one person, and what would open it.
public struct Explanation {
  private let wording: Wording
  private let answer: OfferAnswer
  private let person: PatientCase
  private let openings: Openings
  private var evaluator: Evaluator

  /// Creates the explanation of one offer.
  ///
  /// - Parameters:
  ///   - answer: What was decided of the offer.
  ///   - person: The person it was decided for.
  ///   - wording: The words to use.
  public init(_ answer: OfferAnswer, for person: PatientCase, _ wording: Wording) {
    self.answer = answer
    self.person = person
    self.wording = wording
    openings = .of(answer, for: person, by: wording.catalogue)
    evaluator = Evaluator(wording.catalogue, person: person)
  }

  private var catalogue: Catalogue { wording.catalogue }

  private func own(_ danish: String, _ english: String) -> String { wording.own(danish, english) }

  private var standing: String {
    switch answer.standing {
    case .fits: own("passer", "fits")
    case .open: own("kræver svar", "needs an answer")
    case .excluded:
      answer.offer.isOnlyExplained
        ? wording.onlyExplained
        : answer.isGoingOn ? own("er i gang", "is going on") : own("passer ikke", "does not fit")
    case .unavailable: own("kan ikke fås: ", "not available: ") + wording.why(answer)
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
        + " · " + wording.entry(answer.offer), ink: .dim)
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
      own("Kilder: ", "Sources: "), answer.offer.sources.map(wording.full).joined(separator: "; "),
      indent: 2, ink: .dim, leadInk: .dim)
    return page.text
  }

  private func writeTrees(_ page: inout Page) {
    var evaluator = evaluator
    page.gap()
    page.paragraph("", own("Kræver", "Requires"), ink: .heading)
    for reason in answer.reasons where !reason.isExclusion {
      write(ReasonTree(reason.criterion, &evaluator), depth: 0, wanted: true, isTop: true, &page)
    }
    let exclusions = answer.reasons.filter(\.isExclusion)
    guard !exclusions.isEmpty else { return }
    page.gap()
    page.paragraph("", own("Udelukker", "Excludes"), ink: .heading)
    for reason in exclusions {
      write(ReasonTree(reason.criterion, &evaluator), depth: 0, wanted: false, isTop: false, &page)
    }
  }

  /// Writes a tree; `wanted` is the truth that would be good for the offer.
  private func write(
    _ tree: ReasonTree, depth: Int, wanted: Bool, isTop: Bool, _ page: inout Page
  ) {
    let pool = catalogue.pool
    var note: CriterionNote?
    if case .all(let parts, let number) = pool[tree.criterion] {
      if number >= 0 { note = pool.notes[number] }
      // The outermost "all of these" is what the heading says already.
      if isTop, number < 0, !parts.isEmpty {
        for part in tree.parts { write(part, depth: depth, wanted: wanted, isTop: false, &page) }
        return
      }
    }
    let (mark, ink): (String, Page.Ink) =
      switch tree.truth {
      case .unknown: ("?", .bold)
      case .holds: wanted ? ("✓", .good) : ("✗", .danger)
      case .fails: wanted ? ("✗", .danger) : ("✓", .good)
      }
    let indent = String(repeating: "  ", count: depth + 1)
    var words = head(of: tree)
    if let stated = stated(tree.criterion) { words += " – \(stated)" }
    page.paragraph("\(indent)\(mark) ", words, leadInk: ink)
    if let note, !note.sources.isEmpty {
      page.paragraph(
        indent + "  ", note.sources.map(wording.full).joined(separator: "; "), ink: .dim)
    }
    let isNegation = if case .not = pool[tree.criterion] { true } else { false }
    for part in tree.parts {
      write(part, depth: depth + 1, wanted: isNegation ? !wanted : wanted, isTop: false, &page)
    }
  }

  /// What a node says, where its parts stand below it.
  private func head(of tree: ReasonTree) -> String {
    switch catalogue.pool[tree.criterion] {
    case .all(let parts, let note):
      if note >= 0, catalogue.pool.notes[note].because != nil {
        return wording.phrase(tree.criterion)
      }
      return parts.isEmpty ? wording.phrase(tree.criterion) : own("alle disse", "all of these")
    case .any: return own("mindst ét af disse", "at least one of these")
    case .some(let count, let parts): return wording.words.atLeast(count, ofThese: parts.count)
    case .not: return own("ikke dette", "not this")
    case .named(let number): return wording.text(catalogue.pool.named[number].label)
    case .leaf: return wording.phrase(tree.criterion)
    }
  }

  /// What the case says of the fact that a node asks for.
  private func stated(_ index: Index<Criterion>) -> String? {
    guard case .leaf(let leaf) = catalogue.pool[index] else { return nil }
    switch leaf {
    case .truth(let fact, _), .number(let fact, _), .oneOf(let fact, _), .members(let fact, _, _),
      .date(let fact, _):
      let words = wording.known(person[fact], of: wording.vocabulary[fact])
      guard person.assumed.contains(fact) else { return own("sagen: ", "case: ") + words }
      // Of a set that names some values only the absence of the others is assumed.
      if case .set(let present, _) = person[fact], !present.isEmpty {
        return own("sagen: \(words) (ikke flere, forudsat)", "case: \(words) (no others, assumed)")
      }
      return own("ikke oplyst; forudsat: ", "not stated; assumed: ") + words
    case .lives:
      let places = person.possiblePlaces.members
      guard places.count == 1, let place = places.first else {
        return own("sagen: ikke oplyst", "case: not stated")
      }
      return own("sagen: ", "case: ") + wording.vocabulary.places.municipalities[place].name
    case .events(let test):
      let types = catalogue.pool.eventTests[test].types
      let days = person.events.filter { types.contains($0.type) }.map(wording.when)
      return own("sagen: ", "case: ")
        + (days.isEmpty ? own("ingen oplyst", "none stated") : days.joined(separator: ", "))
    }
  }

  private func writeArguments(_ page: inout Page) {
    for (list, danish, english) in [
      (answer.offer.speaksFor, "Taler for", "Speaks for"),
      (answer.offer.speaksAgainst, "Taler imod", "Speaks against"),
    ] where !list.isEmpty {
      var evaluator = evaluator
      page.gap()
      page.paragraph("", own(danish, english), ink: .heading)
      for index in list {
        let mark =
          switch evaluator.decide(index) {
          case .holds: "●"
          case .fails: "○"
          case .unknown: "?"
          }
        page.paragraph("  \(mark) ", wording.phrase(index))
      }
    }
  }

  private func writeOpenings(_ page: inout Page) {
    guard answer.standing != .fits else { return }
    page.gap()
    page.paragraph("", own("Hvad ville åbne det", "What would open it"), ink: .heading)
    for way in [Openings.Way.findOut, .onDay, .ifChanged, .never] {
      let sets = openings.openings.filter { $0.way == way }
      guard !sets.isEmpty else { continue }
      page.paragraph("  ", heading(way), ink: .bold)
      let count = page.style.showsAll ? sets.count : min(sets.count, 5)
      for set in sets.prefix(count) {
        let words = set.changes.map { self.words($0.change, $0.way, $0.day) }.joined(
          separator: " + ")
        page.paragraph("    · ", words)
      }
      if sets.count > count {
        page.paragraph(
          "      ",
          own("+ \(sets.count - count) mere (--all)", "+ \(sets.count - count) more (--all)"),
          ink: .dim)
      }
    }
    if openings.isCut {
      page.paragraph(
        "  ", own("Der er flere muligheder end vist.", "There are more ways than shown."), ink: .dim
      )
    }
  }

  private func heading(_ way: Openings.Way) -> String {
    switch way {
    case .findOut: own("kan afklares i dag", "can be found out today")
    case .onDay: own("bliver sandt med tiden", "becomes true with time")
    case .ifChanged:
      own(
        "kun hvis tilstanden eller situationen ændrer sig", "only if the state or situation changes"
      )
    case .never: own("kan ikke ændres", "can't change")
    }
  }

  private func words(_ change: Openings.Change, _ way: Openings.Way, _ day: CalendarDay?) -> String
  {
    var words =
      switch change {
      case .isInForce: own("at tilbuddet var i kraft", "the offer being in force")
      case .begins: own("at tilbuddet begynder", "the offer beginning")
      case .area: own("bopæl i tilbuddets område", "living in the offer's area")
      case .existsHere: own("at tilbuddet findes lokalt", "the offer existing locally")
      case .criterion(let index, let holds):
        (holds ? "" : own("ikke: ", "not: ")) + wording.phrase(index)
      }
    switch way {
    case .findOut: words += " (?)"
    case .onDay:
      words +=
        day.map { own(" fra ", " from ") + wording.day($0) }
        ?? own(" (dato kræver fødselsmåned)", " (the date needs the month of birth)")
    case .ifChanged, .never: break
    }
    return words
  }

  private func writeDoubts(_ page: inout Page) {
    guard !answer.offer.openQuestions.isEmpty else { return }
    page.gap()
    page.paragraph("", own("Tjek lokalt", "Check locally"), ink: .heading)
    for question in answer.offer.openQuestions { page.paragraph("  ? ", wording.text(question)) }
  }
}

// MARK: JSON

extension Explanation {
  /// Returns the explanation as `navigator.explanation/1`, on one line.
  public func bytes(alerts: [RaisedAlert]) -> [UInt8] {
    var writer = JSONWriter()
    var evaluator = evaluator
    writer.object { json in
      json.member("format", "navigator.explanation/1")
      json.member("on", person.on.description)
      json.member("alerts", each: alerts) {
        let alert = catalogue.alerts[$1.alert]
        $0.member("id", alert.id)
        $0.member("urgency", alert.urgency.rawValue)
        $0.member("text", wording.text(alert.text))
      }
      json.member("offer", answer.offer.id)
      json.member("name", wording.text(answer.offer.name))
      json.member("standing", answer.standing.rawValue)
      if let why = answer.unavailable { json.member("unavailable", why.rawValue) }
      json.member("missing", answer.missing.map(wording.name))
      json.member("reasons", each: answer.reasons) {
        $0.member("role", $1.isExclusion ? "excludes" : "requires")
        write(ReasonTree($1.criterion, &evaluator), &$0)
      }
      json.member("openings", each: answer.standing == .fits ? [] : openings.openings) {
        $0.member("way", name($1.way))
        if let day = $1.day { $0.member("on", day.description) }
        $0.member("changes", $1.changes.map { words($0.change, $0.way, $0.day) })
      }
      json.member("openingsCut", openings.isCut)
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

  private func name(_ way: Openings.Way) -> String {
    switch way {
    case .findOut: "find-out"
    case .onDay: "on-day"
    case .ifChanged: "if-changed"
    case .never: "never"
    }
  }
}

extension Wording {
  /// Returns a source with its title, place and the day it was checked.
  func full(_ source: SourceReference) -> String {
    let title =
      catalogue.sources.first { $0.id == source.source }.map { text($0.label) } ?? source.source
    return "\(title), \(source.at.harmless)" + own(" (tjekket ", " (checked ") + day(source.checked)
      + ")"
      + (source.certainty.map { " [\($0)]" } ?? "")
  }
}
