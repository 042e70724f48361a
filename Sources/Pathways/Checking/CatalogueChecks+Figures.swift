internal import LocatedJSON

// Numbers to call, waits and prices: each has a source and a day, and grows old.
extension CatalogueChecks {
  /// Every number says where it is from, and no figure is older than asked for.
  mutating func checkFigures(_ offer: Offer, _ json: JSON) {
    let entries = json.member("entry")?.elements.map(\.self) ?? []
    for entry in entries where entry.member("phone") != nil && entry.member("sources") == nil {
      warn(
        "contact-without-source", entry,
        CheckRemark.numberWithoutSource(offer.id))
    }
    guard let staleAfter else { return }
    let limit = staleAfter.before(today)
    for entry in offer.entries {
      if let day = entry.contact.checked, day < limit { warnOld("entry", offer, day, json) }
    }
    if let day = offer.wait?.asOf?.lastDay, day < limit { warnOld("wait", offer, day, json) }
    if let day = offer.payment?.asOf?.lastDay, day < limit {
      warnOld("paymentAsOf", offer, day, json)
    }
  }

  /// What a wider file says is reported there.
  private mutating func warnOld(_ key: String, _ offer: Offer, _ day: CalendarDay, _ json: JSON) {
    guard let place = json.member(key) else { return }
    warn(
      "stale-figure", place,
      CheckRemark.numberIsOld(id: offer.id, key: key, day: day))
  }
}
