public import LocatedJSON

extension Offer {
  /// Writes the offer in short, for a list.
  public func writeSummary(_ json: inout JSONWriter, _ wording: Wording) {
    let catalogue = wording.catalogue
    json.member("id", id)
    json.member("name", wording.text(name))
    json.member("provider", catalogue.providers[provider].id)
    json.member("purpose", catalogue.purposes[purpose].id)
    json.member("level", catalogue.levels[level].id)
    json.member("status", status.rawValue)
    json.member("availability", availability.rawValue)
    if let area {
      json.member(
        "municipalities",
        area.indexes().map { catalogue.vocabulary.places.municipalities[$0].code })
    }
    if let from = valid.from { json.member("from", from.description) }
    if let to = valid.to { json.member("to", to.description) }
    json.member("lastChecked", sources.map(\.checked).max()?.description ?? "unknown")
    json.member("sources", each: Array(sources)) {
      $0.member("source", $1.source)
      $0.member("at", $1.at)
      $0.member("checked", $1.checked.description)
      if let certainty = $1.certainty { $0.member("certainty", certainty) }
    }
    if let own = fields.first {
      let place = own.location
      json.member("file", place.file)
      json.member("line", place.line)
    }
  }
}

/// Writes everything that the catalogue says of one rule, and in which file each field stands.
public struct RuleSheet {
  private let wording: Wording
  private let id: String
  private let title: CatalogueText

  /// The rule's objects, the most local first.
  private let layers: [JSON]

  /// The fields that such a rule can have, in order.
  private let members: [MemberShape]

  /// The offer, if the rule is one: its criteria can then be worded.
  private let offer: Offer?

  /// What criteria among the fields ask, by the field's name.
  private let phrases: [String: Index<Criterion>]

  /// Creates the sheet of an offer.
  public init(_ offer: Offer, _ wording: Wording) {
    self.init(offer.id, offer.name, offer.fields, OfferMember.offerShape.members, offer, wording)
  }

  /// Creates the sheet of a rule; `phrases` are the criteria among its fields, by the field's name.
  init(
    _ id: String, _ title: CatalogueText, _ layers: [JSON], _ members: [MemberShape],
    _ offer: Offer?, _ wording: Wording, phrases: [String: Index<Criterion>] = [:]
  ) {
    self.id = id
    self.phrases = phrases
    self.title = title
    self.layers = layers
    self.members = members
    self.offer = offer
    self.wording = wording
  }

  /// The fields in the order of the shape, each with its value and where it stands.
  private var fields: [(name: String, json: JSON)] {
    members.compactMap { member in
      for layer in layers {
        if let json = layer.member(member.name) { return (member.name, json) }
      }
      return nil
    }
  }

  /// Returns the sheet as text.
  public func text(_ style: PageStyle) -> String {
    var page = Page(style)
    page.paragraph("", wording.text(title), ink: .bold)
    page.gap()
    for (name, json) in fields {
      let place = json.keyLocation
      page.line(name, right: "\(place.file):\(place.line)", ink: .heading)
      for line in lines(name, json) { page.paragraph("  ", line) }
    }
    writeQuarrels(&page)
    return page.text
  }

  /// Returns the sheet as Markdown.
  public func markdown() -> String {
    var text = "# \(wording.text(title))\n\n| | | |\n| --- | --- | --- |\n"
    for (name, json) in fields {
      let place = json.keyLocation
      let words = lines(name, json).joined(separator: "<br>").replacingPipes
      text += "| \(name) | \(words) | \(place.file):\(place.line) |\n"
    }
    return text
  }

  /// Returns the sheet as JSON, on one line.
  public func bytes() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.rule/1")
      json.member("id", id)
      json.member("fields", each: fields) {
        let place = $1.json.keyLocation
        $0.member("name", $1.name)
        $0.member("file", place.file)
        $0.member("line", place.line)
        $0.key("value")
        $0.number($1.json.sourceText)
      }
    }
    return writer.bytes
  }

  /// The words for a field.
  private func lines(_ name: String, _ json: JSON) -> [String] {
    if name == "disagreements" { return [] }
    if let lines = offer.flatMap({ lines(name, $0) }) { return lines }
    if let index = phrases[name] { return wording.phrases(index) }
    return wording.lines(of: json)
  }

  /// The words for a field of an offer that is more than its text.
  private func lines(_ name: String, _ offer: Offer) -> [String]? {
    switch name {
    case "requires": return wording.phrases(offer.requires)
    case "excludes": return offer.excludes.map(wording.phrase)
    case "speaksFor": return offer.speaksFor.map(wording.phrase)
    case "speaksAgainst": return offer.speaksAgainst.map(wording.phrase)
    case "sources": return offer.sources.map(wording.full)
    case "entry": return offer.entries.map(wording.wayIn)
    case "steps":
      return offer.steps.map { step in
        let actor = wording.text(wording.catalogue.actors[step.actor].label)
        let note = step.isParameter ? " [\(wording.words.editorial)]" : ""
        return "\(actor), \(wording.span(step.due)): \(wording.text(step.text))\(note)"
      }
    case "openQuestions": return offer.openQuestions.map(wording.text)
    default: return nil
    }
  }

  /// What the sources disagree about, reading by reading, with the chosen one marked.
  private func writeQuarrels(_ page: inout Page) {
    guard let json = fields.first(where: { $0.name == "disagreements" })?.json else { return }
    for quarrel in json.elements {
      page.gap()
      if let about = quarrel.member("about") {
        page.paragraph(
          "",
          wording.words.sourcesDisagree
            + wording.text(CatalogueText(json: about)), ink: .bold)
      }
      for reading in quarrel.member("readings")?.elements ?? JSON.none {
        let isChosen = reading.member("chosen")?.boolean ?? false
        let names = (reading.member("sources")?.elements ?? JSON.none).map {
          "\($0.member("source")?.string ?? "") \($0.member("at")?.string ?? "")"
        }
        let words = reading.member("text").map { wording.text(CatalogueText(json: $0)) } ?? ""
        page.paragraph(
          isChosen ? "  → " : "    ",
          "\(words) (\(names.joined(separator: ", ")))"
            + (isChosen ? wording.words.chosen : ""))
      }
    }
  }
}

extension JSON {
  /// The value as it stands in its text, quotation marks included.
  var sourceText: String {
    let range = kind == .string ? self.range.lowerBound - 1..<self.range.upperBound + 1 : self.range
    return String(decoding: document.file.bytes[range], as: UTF8.self)
  }
}

extension String {
  /// The text with its pipes and line breaks made harmless for a Markdown table.
  fileprivate var replacingPipes: String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
  }
}
