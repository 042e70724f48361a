extension DanishWords {
  func oldFigure(_ day: String) -> String { "gammelt tal fra \(day)" }
  func checked(_ day: String, isOld: Bool) -> String {
    isOld ? "ikke tjekket siden \(day)" : "tjekket \(day)"
  }
  func closedToday(until day: String?) -> String {
    "lukket i dag" + (day.map { ", åbner \($0)" } ?? "")
  }
  var perhapsClosedToday: String { "åben i dag? tjek" }
  var contactHeading: String { "Kontakt" }
  func askReceiver(_ contact: String) -> String { "Er du i tvivl, så ring først: \(contact)." }
  func month(_ month: Int, _ year: Int) -> String { "\(month)/\(year)" }
}
