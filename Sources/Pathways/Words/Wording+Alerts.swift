internal import LocatedJSON

extension Wording {
  /// Returns what an alert is about, in a few words: its text up to the first stop.
  ///
  /// Its number is for those who edit the rules; a reader in a hurry knows none of them.
  func head(of alert: Index<Alert>) -> String {
    let whole = text(catalogue.alerts[alert].text)
    guard let end = whole.firstIndex(where: { $0 == ":" || $0 == "." || $0 == "?" }) else {
      return whole
    }
    return String(whole[..<end])
  }
}
