internal import LocatedJSON

// A local figure that is older than the one it takes the place of.
extension OffersReader {
  /// Warns of a wait or a price that an override sets with a day more than a year older than the
  /// offer's own: whoever copies a rule forgets the year in it.
  mutating func checkFigures(
    of override: ObjectReader<OfferMember>, _ below: [ObjectReader<OfferMember>]
  ) {
    func figure(_ member: OfferMember, _ object: ObjectReader<OfferMember>) -> JSON? {
      member == .wait ? object[.wait]?.member("asOf") : object[member]
    }
    for member in [OfferMember.wait, .paymentAsOf] {
      guard let json = figure(member, override), let own = json.string.flatMap(FigureDay.init),
        let wider = below.reversed().lazy.compactMap({ figure(member, $0)?.string }).first,
        let before = FigureDay(wider),
        own.lastDay < TimeSpan(1, .years).before(before.lastDay)
      else { continue }
      diagnostics.append(
        Diagnostic(
          "older-figure", .warning, at: json.location,
          RuleRemark.figureIsOlder(day: own.text, than: before.text),
          help: RuleRemark.writeDayOfFigure))
    }
  }
}
