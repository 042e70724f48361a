internal import LocatedJSON

/// Writes one case in every municipality as `navigator.fairness/1`, or as a table.
public struct FairnessJSON {
  private let fairness: Fairness
  private let wording: Wording

  /// Creates a writer.
  public init(_ fairness: Fairness, _ wording: Wording) {
    self.fairness = fairness
    self.wording = wording
  }

  private var catalogue: Catalogue { wording.catalogue }
  private var places: Places { wording.vocabulary.places }

  /// Returns the answers on one line, without a line break.
  public func bytes() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.fairness/1")
      if let id = fairness.person.id { json.member("id", id) }
      json.member("on", fairness.person.on.description)
      json.writeDigest(catalogue)
      if let own = fairness.person.municipality, !fairness.localFacts.isEmpty {
        json.key("toldOf")
        json.object {
          $0.member("municipality", places.municipalities[own].code)
          $0.member("facts", fairness.localFacts.map { wording.vocabulary[$0].name })
        }
      }
      json.member(
        "answers", each: Array(fairness.answers.enumerated())
      ) { write(answer: &$0, $1) }
      json.member("varying", each: fairness.varyingOffers) { object, varying in
        object.member("id", catalogue.offers[varying.offer].id)
        for (standing, count) in zip(Standing.allCases, varying.counts) {
          object.member(standing.rawValue, count)
        }
      }
    }
    return writer.bytes
  }

  private func write(
    answer json: inout JSONWriter, _ numbered: (offset: Int, element: Fairness.Answer)
  ) {
    let (number, answer) = numbered
    json.member("number", number + 1)
    json.member("alerts", each: answer.told.alerts) {
      let alert = catalogue.alerts[$1.alert]
      $0.member("id", alert.id)
      if let door = $1.door { $0.member("door", wording.text(alert.doors[door].text)) }
      $0.member("precaution", $1.isPrecaution)
    }
    json.key("groups")
    json.object { object in
      for (group, truth) in zip(catalogue.groups, answer.told.groups) {
        object.member(group.id, truth.word)
      }
    }
    json.member("fits", answer.told.fits.map { catalogue.offers[$0].id })
    json.member("plan", each: answer.told.plan) {
      $0.member("stage", catalogue.name(of: $1.stage.stage))
      $0.member("first", $1.firsts.map { catalogue.offers[$0].id })
    }
    for standing in [Standing.open, .excluded] {
      let offers = zip(catalogue.offers, answer.told.offers)
      json.member(
        standing.rawValue, offers.compactMap { $1.standing == standing ? $0.id : nil })
    }
    json.key("unavailable")
    json.object { object in
      for (offer, found) in zip(catalogue.offers, answer.told.offers) {
        if let why = found.unavailable { object.member(offer.id, why.rawValue) }
      }
    }
    json.member("municipalities", each: answer.municipalities) {
      $0.member("code", places.municipalities[$1].code)
      $0.member("name", places.municipalities[$1].name)
      if let region = region(of: $1) { $0.member("region", region.code) }
    }
    json.member("differences", each: answer.differences) { write($1, of: answer, to: &$0) }
  }

  private func region(of municipality: Index<Places.Municipality>) -> Places.Region? {
    places.region(of: municipality, on: fairness.person.on).map { places.regions[$0] }
  }

  private func write(
    _ difference: Fairness.Difference, of answer: Fairness.Answer, to json: inout JSONWriter
  ) {
    func both(_ word: (PlaceAnswer) -> String) {
      json.member("here", word(answer.told))
      json.member("there", word(fairness.answers[0].told))
    }
    switch difference.subject {
    case .alert(let number):
      json.member("alert", catalogue.alerts[number].id)
      both { told in
        guard let raised = told.alerts.first(where: { $0.alert == number }) else { return "" }
        return raised.door.map { wording.text(catalogue.alerts[number].doors[$0].text) }
          ?? wording.text(catalogue.alerts[number].text)
      }
    case .group(let number):
      json.member("group", catalogue.groups[number].id)
      both { $0[number].word }
    case .offer(let index):
      json.member("offer", catalogue[index].id)
      both { $0[index].word }
    case .plan:
      json.member("plan", true)
      both { told in
        told.plan.map { part in
          ([catalogue.name(of: part.stage.stage)] + part.firsts.map { catalogue.offers[$0].id })
            .joined(separator: " ")
        }.joined(separator: "; ")
      }
    case .order: json.member("order", true)
    }
    json.member("because", each: difference.causes) {
      $0.member("rule", $1.kind.word)
      $0.member("text", wording.words($1.kind, fairness.person))
      if let location = $1.location {
        $0.member("file", location.file)
        $0.member("line", location.line)
        $0.member("column", location.column)
      }
    }
  }

  /// Returns a table with a line for each municipality; several values of a cell are parted by `;`.
  public func table() -> [UInt8] {
    var output = Array(
      "municipality,name,region,answer,alerts,fits,open,excluded,unavailable,fitting,differences\n"
        .utf8)
    let numbers = fairness.answers.enumerated().flatMap { number, answer in
      answer.municipalities.map { ($0, number) }
    }.sorted { $0 < $1 }
    for (municipality, number) in numbers {
      let answer = fairness.answers[number]
      let place = places.municipalities[municipality]
      let differences = answer.differences.map { difference in
        switch difference.subject {
        case .alert(let number): catalogue.alerts[number].id
        case .group(let number): catalogue.groups[number].id
        case .offer(let index):
          "\(catalogue[index].id): \(answer.told[index].word)"
        case .plan: "plan"
        case .order: "order"
        }
      }
      output.addRow([
        place.code, place.name, region(of: municipality)?.name ?? "", "\(number + 1)",
        answer.told.alerts.map { catalogue.alerts[$0.alert].id }.joined(separator: ";"),
        "\(answer.told.fits.count)", "\(answer.told.count(.open))",
        "\(answer.told.count(.excluded))", "\(answer.told.count(.unavailable))",
        answer.told.fits.map { catalogue.offers[$0].id }.joined(separator: ";"),
        differences.joined(separator: ";"),
      ])
    }
    return output
  }
}

extension PlaceAnswer.OfferStanding {
  /// The word for it in JSON: the standing, and why if it is unavailable.
  var word: String {
    unavailable.map { "\(standing.rawValue) (\($0.rawValue))" } ?? standing.rawValue
  }
}

extension Fairness.Cause.Kind {
  /// The word for it in JSON.
  var word: String {
    switch self {
    case .confirmed: "confirmed"
    case .denied: "denied"
    case .changed: "changed"
    case .area: "area"
    case .criterion: "criterion"
    case .told: "told"
    }
  }
}

extension [UInt8] {
  /// Adds a line of comma-separated values.
  mutating func addRow(_ cells: [String]) {
    for (number, cell) in cells.enumerated() {
      if number > 0 { append(UInt8(ascii: ",")) }
      addCell(Array(cell.harmless.utf8))
    }
    append(0x0A)
  }
}
