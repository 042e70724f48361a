public import LocatedJSON

/// Writes what came of a catalogue's tests, as text or as `navigator.catalogue-test/1`.
public struct CatalogueTestReport {
  private let results: CatalogueTestResults
  private let wording: Wording

  /// Creates a writer.
  public init(_ results: CatalogueTestResults, in language: Language) {
    self.results = results
    wording = Wording(results.catalogue, in: language)
  }

  private var catalogue: Catalogue { results.catalogue }

  /// Returns how many tests failed and how far the rules were decided.
  ///
  /// Offers stand in it whose rules were not decided both ways; what is wrong is told as findings.
  public func text(_ style: PageStyle) -> String {
    let (decided, all) = results.coverage.total
    let remark = CommandRemark.tests(results.count, failed: results.failed)
    var page = Page(style)
    page.paragraph(
      "",
      wording.words.decidedBothWays(decided, all: all, percent: decided * 100 / max(1, all)),
      ink: .bold)
    for offer in results.coverage.openOffers {
      page.paragraph("  ", "\(catalogue[offer.offer].id): \(offer.decided)/\(offer.all)")
      guard style.showsAll else { continue }
      for (criterion, isSeenToHold) in offer.open {
        let how = isSeenToHold ? wording.words.neverFalse : wording.words.neverTrue
        page.paragraph("      ", "\(how): \(wording.phrase(criterion))", ink: .dim)
      }
    }
    for alert in results.coverage.openAlerts {
      page.paragraph("  ", "\(catalogue.alerts[alert].id): \(wording.words.notSeenBothWays)")
    }
    return "\(remark[wording.language])\n" + page.text
  }

  /// Returns the same as JSON on one line, with what is wrong, without a line break.
  public func bytes() -> [UInt8] {
    let (decided, all) = results.coverage.total
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.catalogue-test/1")
      json.writeDigest(catalogue)
      json.member("tests", results.count)
      json.member("failed", results.failed)
      json.member("findings", each: results.findings) {
        if let test = $1.test { $0.member("test", test) }
        $1.finding.write(&$0, in: wording.language)
      }
      json.key("coverage")
      json.object { json in
        json.member("decided", decided)
        json.member("of", all)
        json.member("offers", each: results.coverage.openOffers) { write($1, to: &$0) }
        json.member("alerts", results.coverage.openAlerts.map { catalogue.alerts[$0].id })
      }
    }
    return writer.bytes
  }

  private func write(_ offer: RuleCoverage.OfferCoverage, to json: inout JSONWriter) {
    json.member("id", catalogue[offer.offer].id)
    json.member("decided", offer.decided)
    json.member("of", offer.all)
    json.member("rules", each: offer.open) {
      $0.member("never", $1.isSeenToHold ? "fails" : "holds")
      $0.member("text", wording.phrase($1.criterion))
    }
  }
}
