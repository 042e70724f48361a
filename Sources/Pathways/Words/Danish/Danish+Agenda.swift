extension DanishWords {
  var lastDay: String { "Sidste dag: " }
  var opens: String { "Åbner: " }
  var closesIfAnswered: String { "Lukker (kræver også svar): " }
  var mayClose: String { "Lukker måske: " }
  var closesDoor: String { "Lukker: " }
  var begins: String { "begynder" }
  var ends: String { "ophører" }
  var birthdayWithinMonth: String { "fødselsdag i måneden" }
  var onNextBirthday: String { "ved næste fødselsdag" }
  var newRegion: String { "Ny region: " }
  func belongsTo(_ region: String) -> String {
    "Kommunen hører til \(region) fra denne dag; tjek, om visitation og tilbud er de samme."
  }
  var deadlinesUntil: String { "Frister og døre til " }
  var noDays: String { "Ingen dage at huske." }
  var onBirthdayUnknown: String {
    "Ved næste fødselsdag (dagen er ukendt; skriv fødselsmåneden med `born`)"
  }
  var passed: String { " (passeret)" }
  func overdueSince(_ day: String) -> String { "overskredet siden \(day)" }
  var overdueMark: String { " (OVERSKREDET)" }
}
