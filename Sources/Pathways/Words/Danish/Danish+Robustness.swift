extension DanishWords {
  var nothingJudged: String { "Sagen siger intet om det, en kliniker vurderer på en skala" }
  var wouldStandWith: String { "!? Ville komme ved " }
  func held(_ alerts: Int, all: Int, compared: Int, first: Int) -> String {
    "Samme advarsler i \(alerts) af \(all); de samme \(compared) første tilbud i \(first) af \(all)."
  }
  var withoutPrefix: String { "uden " }
  var anotherWay: String { " på anden vis" }
  var noOfferFits: String { "intet tilbud passer" }
  var alertsPrefix: String { "advarsler: " }
  var firstPrefix: String { "først: " }
  func restReadings(_ rest: Int) -> String {
    rest == 1
      ? "1 vurdering med to trin ændrer det samme som det ene af trinene."
      : "\(rest) vurderinger med to trin ændrer det samme som det ene af trinene."
  }
  var howFirmly: String { "Hvor sikkert står svaret?" }
  var judgedPrefix: String { "Vurderet: " }
  func nearbyReadings(_ count: Int) -> String {
    "Hver af dem et trin op eller ned, alene og to ad gangen: \(count) nærliggende vurderinger."
  }
  var nowPrefix: String { "Nu: " }
}
