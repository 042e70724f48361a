internal import LocatedJSON

/// Writes a survey of many cases in every municipality, as text, `navigator.fairness-survey/1` or a table.
public struct FairnessReport {
  private let survey: FairnessSurvey
  private let wording: Wording

  /// Creates a writer.
  public init(_ survey: FairnessSurvey, _ wording: Wording) {
    self.survey = survey
    self.wording = wording
  }

  private var places: Places { wording.vocabulary.places }

  /// Each municipality with what it has.
  private var totals: [(index: Index<Places.Municipality>, total: FairnessSurvey.Total)] {
    Array(zip(places.municipalities.indexes, survey.totals))
  }

  /// Returns a total divided by the number of cases, with one decimal.
  private func average(_ total: Int) -> String {
    let count = max(1, survey.cases.count)
    return decimalText((total * 20 + count) / (2 * count), 1)
  }

  /// What the last column counts.
  private var nothing: String {
    let holder = wording.catalogue.usualProvider.map {
      wording.text(wording.catalogue.providers[$0].label)
    }
    let anyone = wording.words.forEveryoneOffers
    return wording.words.nothingBeyond
      + wording.both((holder.map { [$0] } ?? []) + [anyone])
  }

  /// Returns the survey as text.
  public func text(_ style: PageStyle) -> String {
    var page = Page(style)
    page.paragraph(
      "",
      wording.words.surveyed(survey.cases.count, municipalities: places.municipalities.count)
        + (survey.errors > 0
          ? wording.words.linesUnread(survey.errors)
          : ""),
      ink: .bold)
    guard !survey.cases.isEmpty else { return page.text }
    let same = survey.cases.count { $0.answers == 1 }
    page.paragraph(
      "",
      wording.words.sameOrDependent(same, dependent: survey.cases.count - same))
    writePlaces(&page)
    writeCases(&page)
    return page.text
  }

  /// The municipalities, those with the same figures together, the fewest fitting offers first.
  private func writePlaces(_ page: inout Page) {
    var rows: [(figures: [String], fits: Int, municipalities: [Index<Places.Municipality>])] = []
    for (place, total) in totals {
      let figures = [average(total.fits), average(total.open), "\(total.withNothing)"]
      if let row = rows.firstIndex(where: { $0.figures == figures }) {
        rows[row].municipalities.append(place)
      } else {
        rows.append((figures, total.fits, [place]))
      }
    }
    rows.sort { ($0.fits, $0.municipalities[0]) < ($1.fits, $1.municipalities[0]) }
    page.gap()
    page.paragraph(
      "", wording.words.byMunicipality,
      ink: .heading)
    page.paragraph(
      "",
      wording.words.fitOpenCases + nothing + wording.words.colon,
      ink: .dim)
    for row in rows {
      let cells = row.figures.map { String(repeating: " ", count: max(0, 7 - $0.columns)) + $0 }
      let words = wording.places(
        row.municipalities, on: survey.day, showsAll: page.style.showsAll)
      page.paragraph(cells.joined() + "  ", words.joined(separator: "; "))
    }
  }

  private func writeCases(_ page: inout Page) {
    let sorted = survey.cases.enumerated().sorted { one, other in
      (other.element.width, one.offset) < (one.element.width, other.offset)
    }.map(\.element)
    let limit = page.style.showsAll || sorted.count <= 11 ? sorted.count : 10
    page.gap()
    page.paragraph(
      "", wording.words.byCase,
      ink: .heading)
    for spread in sorted.prefix(limit) {
      let name = spread.id?.harmless ?? wording.words.lineNumber(spread.line)
      var words =
        spread.answers == 1
        ? wording.words.sameEverywhere
        : wording.words.answers(spread.answers)
      if spread.width == 0 {
        words += wording.words.semicolonFit(spread.most.fits)
      } else {
        words +=
          wording.words.fewestFit + "\(spread.fewest.fits) "
          + "(\(spot(spread.fewest.municipalities)))" + wording.words.mostFit
          + "\(spread.most.fits) (\(spot(spread.most.municipalities)))"
      }
      let alerts = spread.alerts.map { "!! \(wording.catalogue.alerts[$0].id.harmless) " }.joined()
      page.paragraph("  \(name): ", alerts + words, indent: 4)
    }
    if sorted.count > limit {
      let more = sorted.count - limit
      page.paragraph("    ", wording.words.plusMore(more), ink: .dim)
    }
  }

  private func spot(_ municipalities: [Index<Places.Municipality>]) -> String {
    municipalities.count > 4
      ? wording.municipalities(municipalities.count) : wording.some(municipalities)
  }

  /// Returns the survey as JSON on one line, without a line break.
  public func bytes() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.fairness-survey/1")
      json.writeDigest(wording.catalogue)
      json.member("errors", survey.errors)
      json.member("cases", each: survey.cases) { object, spread in
        if let id = spread.id { object.member("id", id) }
        object.member("line", spread.line)
        object.member("alerts", spread.alerts.map { wording.catalogue.alerts[$0].id })
        object.member("answers", spread.answers)
        for (name, end) in [("fewest", spread.fewest), ("most", spread.most)] {
          object.key(name)
          object.object {
            $0.member("fits", end.fits)
            $0.member("municipalities", end.municipalities.map { places.municipalities[$0].code })
          }
        }
      }
      json.member("municipalities", each: totals) {
        let (index, total) = $1
        $0.member("code", places.municipalities[index].code)
        $0.member("name", places.municipalities[index].name)
        if let region = places.region(of: index, on: survey.day) {
          $0.member("region", places.regions[region].code)
        }
        $0.key("fits")
        $0.number(average(total.fits))
        $0.key("open")
        $0.number(average(total.open))
        $0.member("withNothing", total.withNothing)
      }
    }
    return writer.bytes
  }

  /// Returns a table with a line for each municipality.
  public func table() -> [UInt8] {
    var output = Array("municipality,name,region,cases,fits,open,withNothing\n".utf8)
    for (index, total) in totals {
      let place = places.municipalities[index]
      let region = places.region(of: index, on: survey.day).map { places.regions[$0].name }
      output.addRow([
        place.code, place.name, region ?? "", "\(survey.cases.count)", average(total.fits),
        average(total.open), "\(total.withNothing)",
      ])
    }
    return output
  }
}

extension FairnessSurvey.Spread {
  /// How many more offers fit in one place than in another.
  fileprivate var width: Int { most.fits - fewest.fits }
}
