internal import LocatedJSON

// How to reach whom an offer leads to, how long one waits and what it costs.
extension AnswerJSON {
  /// Writes the members of an offer that say how to act: `contacts`, `wait` and `price`.
  func writeReach(of offer: Offer, _ json: inout JSONWriter) {
    let told = offer.entries.filter(\.contact.isTold)
    if !told.isEmpty {
      json.member("contacts", each: told) { json, entry in
        json.member("by", catalogue.actors[entry.by].id)
        json.member("how", catalogue.entryWays[entry.way].id)
        write(contact: entry, &json)
        json.member("text", wording.reach(entry, on: answer.person.on))
      }
    }
    if let wait = offer.wait { write(wait, &json) }
    if let payment = offer.payment { write(payment, &json) }
  }

  /// Writes what a contact is made of.
  func write(contact entry: Offer.Entry, _ json: inout JSONWriter) {
    let contact = entry.contact
    if let name = contact.name { json.member("name", wording.text(name)) }
    if let phone = contact.phone { json.member("phone", phone) }
    if let hours = contact.hours { json.member("hours", wording.text(hours)) }
    if let days = contact.days { json.member("days", days.names) }
    if case .closed(let day) = catalogue.opening(of: contact, on: answer.person.on) {
      json.member("closed", true)
      if let day { json.member("opens", day.description) }
    }
    if let mail = contact.mail { json.member("mail", mail) }
    if let url = contact.url { json.member("url", url) }
    if let place = contact.place { json.member("place", place) }
    guard let day = contact.checked else { return }
    json.member("checked", day.description)
    if catalogue.isOld(day, on: answer.person.on) { json.member("old", true) }
    json.member("sources", wording.references(contact.sources))
  }

  private func write(_ wait: Offer.Wait, _ json: inout JSONWriter) {
    json.key("wait")
    json.object { json in
      json.member("kind", catalogue.waitKinds[wait.kind].id)
      json.member(wait.span.unit.rawValue, wait.span.count)
      write(wait.asOf, &json)
      json.member("text", wording.wait(wait, on: answer.person.on))
    }
  }

  private func write(_ payment: Offer.Payment, _ json: inout JSONWriter) {
    json.key("price")
    json.object { json in
      json.member("kind", catalogue.payments[payment.kind].id)
      write(payment.asOf, &json)
      let label = wording.text(catalogue.payments[payment.kind].label)
      json.member("text", wording.price(payment, on: answer.person.on) ?? label)
    }
  }

  private func write(_ day: FigureDay?, _ json: inout JSONWriter) {
    guard let day else { return }
    json.member("asOf", day.text)
    if catalogue.isOld(day.lastDay, on: answer.person.on) { json.member("old", true) }
  }
}
