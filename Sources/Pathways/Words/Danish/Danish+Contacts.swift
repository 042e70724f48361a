extension DanishWords {
  func oldFigure(_ day: String) -> String { "gammelt tal fra \(day)" }
  func checked(_ day: String, isOld: Bool) -> String {
    isOld ? "ikke tjekket siden \(day)" : "tjekket \(day)"
  }
  var contactHeading: String { "Kontakt" }
  func askReceiver(_ contact: String) -> String { "Er du i tvivl, så ring først: \(contact)." }
  func month(_ month: Int, _ year: Int) -> String { "\(month)/\(year)" }
}
