internal import LocatedJSON

// How to reach somebody, how long one waits and what it costs, each with the day it is of.
extension Wording {
  /// Returns whose number it is, the number, and when somebody answers: `PCV 78 47 27 50 (kl. 9–14)`;
  /// first, where that is so, that nobody does on the day.
  func number(_ contact: Contact, on today: CalendarDay?) -> String? {
    contact.phone.map { phone in
      let name = contact.name.map { text($0) + " " } ?? ""
      return name + phone.harmless + brackets(hours(contact, on: today))
    }
  }

  /// Returns when somebody answers, and before that what is to be known of the day.
  ///
  /// - Parameters:
  ///   - contact: Whom to reach.
  ///   - today: The day, or `nil` for what holds on all days.
  /// - Returns: The words, none where nothing is said.
  private func hours(_ contact: Contact, on today: CalendarDay?) -> [String] {
    let hours = [contact.hours.map(text)].compactMap(\.self)
    guard let today else { return hours }
    switch catalogue.opening(of: contact, on: today) {
    case .open, .unknown: return hours
    case .closed(let day): return [words.closedToday(until: day.map(self.day))] + hours
    case .doubtful: return [words.perhapsClosedToday] + hours
    }
  }

  /// Returns the number, else the address for messages, with whose it is and when somebody answers.
  func address(_ contact: Contact, on today: CalendarDay?) -> String? {
    if let number = number(contact, on: today) { return number }
    return contact.mail.map { mail in
      let name = contact.name.map { text($0) + " " } ?? ""
      return name + mail.harmless + brackets(hours(contact, on: today))
    }
  }

  /// Returns all that is said of a way in: who can use it, how, and how to reach somebody by it.
  func wayIn(_ entry: Offer.Entry) -> String {
    var words = text(catalogue.actors[entry.by].label) + ": "
    words += text(catalogue.entryWays[entry.way].label)
    if let message = entry.message { words += " \(message.harmless)" }
    if let area = entry.area { words += " (\(municipalityNames(area.indexes())))" }
    if let when = entry.when { words += " – \(phrase(when))" }
    let contact = entry.contact
    var more = [address(contact, on: nil)].compactMap(\.self)
    if more.isEmpty { more += [contact.name, contact.hours].compactMap { $0.map(text) } }
    if contact.phone != nil { more += [contact.mail?.harmless].compactMap(\.self) }
    more += [contact.place, contact.url].compactMap { $0?.harmless }
    if let note = entry.note { more.append(text(note)) }
    more += [entry.valid.from.map { "\($0) –" }, entry.valid.to.map { "– \($0)" }].compactMap(
      \.self)
    return words + more.map { "; \($0)" }.joined()
  }

  /// Returns the one way in by telephone that a person here would use: one that is open, if any is.
  func called(_ entries: [Offer.Entry], on today: CalendarDay) -> Offer.Entry? {
    let numbered = entries.lazy.filter { $0.phone != nil }
    return numbered.first { !catalogue.opening(of: $0.contact, on: today).isClosed }
      ?? numbered.first
  }

  /// Returns all ways to reach somebody by an entry, with what else to know and the day of it.
  func reach(_ entry: Offer.Entry, on today: CalendarDay) -> String {
    let contact = entry.contact
    var words: [String] = []
    if let number = number(contact, on: today) { words.append(number) }
    if contact.phone == nil {
      words += [contact.name.map(text)].compactMap(\.self) + hours(contact, on: today)
    }
    words += [contact.place, contact.mail, contact.url].compactMap { $0?.harmless }
    if let note = entry.note { words.append(text(note)) }
    if let day = contact.checked { words.append(checked(day, on: today)) }
    return words.joined(separator: "; ")
  }

  /// Returns when a number was last checked.
  func checked(_ day: CalendarDay, on today: CalendarDay) -> String {
    words.checked(self.day(day), isOld: catalogue.isOld(day, on: today))
  }

  /// Returns how to reach somebody an alert sends to: whom, the number, and what else to know.
  func contact(_ contact: AlertContact, on today: CalendarDay) -> String {
    let entry = contact.entry
    let name = text(entry.contact.name ?? catalogue[contact.offer].name)
    let how = entry.phone?.harmless ?? text(catalogue.entryWays[entry.way].label)
    let note = [entry.note.map(text), entry.contact.place?.harmless].compactMap(\.self)
    let more = hours(entry.contact, on: today) + note
    return "\(name): \(how)" + (more.isEmpty ? "" : " (\(more.joined(separator: "; ")))")
  }

  /// Returns how long one waits, with the day of the figure.
  func wait(_ wait: Offer.Wait, on today: CalendarDay, isFull: Bool = true) -> String {
    text(catalogue.waitKinds[wait.kind].label) + " " + time(wait, on: today, isFull: isFull)
  }

  /// Returns the time one waits, with the day of the figure.
  func time(_ wait: Offer.Wait, on today: CalendarDay, isFull: Bool = false) -> String {
    let note = isFull ? wait.note.map { [text($0)] } ?? [] : []
    return span(wait.span) + brackets(figure(wait.asOf, on: today) + note)
  }

  /// Returns what is known of a price, with the day of the figure.
  func price(_ payment: Offer.Payment, on today: CalendarDay) -> String? {
    payment.note.map { text($0) + brackets(figure(payment.asOf, on: today)) }
  }

  private func brackets(_ words: [String]) -> String {
    words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  /// The day of a figure, and that it is old where it is.
  private func figure(_ day: FigureDay?, on today: CalendarDay) -> [String] {
    guard let day else { return [] }
    let text = self.day(day)
    return [catalogue.isOld(day.lastDay, on: today) ? words.oldFigure(text) : text]
  }

  private func day(_ day: FigureDay) -> String {
    switch day.text.utf8.count {
    case 4: day.text
    case 7: words.month(day.lastDay.month, day.lastDay.year)
    default: self.day(day.lastDay)
    }
  }
}
