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
    for entry in entries { checkContact(entry, offer.id) }
    for entry in offer.entries {
      guard let day = entry.contact.checked else { continue }
      checkHasCome(day, offer.id, json.member("entry") ?? json)
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

  /// A number with a letter in it reaches nobody, nor does an address that is none.
  private mutating func checkContact(_ entry: JSON, _ id: String) {
    func isWrong(_ key: String, _ isRight: (String) -> Bool) -> JSON? {
      entry.member(key).flatMap { json in json.string.map(isRight) ?? true ? nil : json }
    }
    let wrong = [
      isWrong("phone") { !$0.contains(where: \.isLetter) && $0.contains(where: \.isNumber) },
      // The receiver's number in a health network is an address too.
      isWrong("mail") { text in
        text.allSatisfy(\.isNumber)
          || text.split(separator: "@", omittingEmptySubsequences: false).count == 2
            && !text.contains(" ")
      },
      // Whatever is no page could be a program.
      isWrong("url") { text in
        let rest = ["https://", "http://"].first(where: text.hasPrefix).map(text.trimming)
        return !(rest ?? text).contains { $0 == " " || $0 == "<" || $0 == ">" || $0 == "\"" }
          && (rest != nil || !text.contains(":"))
      },
    ]
    for json in wrong.compactMap(\.self) {
      warn(
        "wrong-contact", json,
        .contactIsWrong(id: id, key: json.key, text: json.excerpt()), help: .correctContact)
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

extension String {
  /// The text without its beginning.
  fileprivate func trimming(_ start: String) -> String { String(dropFirst(start.count)) }
}
