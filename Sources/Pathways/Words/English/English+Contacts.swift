extension EnglishWords {
  func oldFigure(_ day: String) -> String { "old figure of \(day)" }
  func checked(_ day: String, isOld: Bool) -> String {
    isOld ? "not checked since \(day)" : "checked \(day)"
  }
  func closedToday(until day: String?) -> String {
    "closed today" + (day.map { ", opens \($0)" } ?? "")
  }
  var perhapsClosedToday: String { "open today? check" }
  var contactHeading: String { "Contact" }
  func askReceiver(_ contact: String) -> String { "If in doubt, call first: \(contact)." }
  func month(_ month: Int, _ year: Int) -> String {
    Self.months.indices.contains(month - 1) ? "\(Self.months[month - 1]) \(year)" : "\(year)"
  }
}
