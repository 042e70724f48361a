extension DanishWords {
  func interviewKeys(unknown: String, back: String, stop: String) -> String {
    "\(unknown) ved ikke   \(back) tilbage   \(stop) stop og vis svaret"
  }
  var interviewFirst: String { "Gør: " }
  var interviewNoPlan: String { "Endnu ingen plan" }
  var interviewStands: String { "Planen står: intet spørgsmål ændrer den mere." }
  var interviewLetterStands: String { "Brevet mangler ikke mere, der kan spørges om." }
  func interviewField(_ name: String, isDemanded: Bool) -> String {
    "I brevet: \(name) (\(isDemanded ? "kræves" : "ønskes") af modtageren)"
  }
  var interviewOwnWords: String { "skriv det med dine egne ord uden navn og CPR; slut med retur" }
  var interviewNone: String { "ingen" }
  var interviewSeveral: String { "flere kan vælges; slut med retur" }
  var interviewTyped: String { "skriv med komma imellem, eller ingen; slut med retur" }
  func interviewNumber(_ bounds: String, _ unit: String) -> String {
    "et tal\(bounds.isEmpty ? "" : " \(bounds)")\(unit.isEmpty ? "" : " (\(unit))"); slut med retur"
  }
  var interviewDay: String { "en dag, f.eks. 20/7 2026; slut med retur" }
  var interviewMonth: String { "år og måned, f.eks. 2009-08; slut med retur" }
  var interviewPlace: String { "kommunens navn; slut med retur" }
  func interviewEvent(_ example: String, none: String) -> String {
    "f.eks. \(example), eller \(none), hvis der ingen er; slut med retur"
  }
  func interviewNoAnswer(_ word: String) -> String { "`\(word)` er intet af svarene" }
  var interviewChanges: String { "Ændrer: " }
}
