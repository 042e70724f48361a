extension EnglishWords {
  var nothingJudged: String { "The case gives nothing that a clinician judges on a scale" }
  var wouldStandWith: String { "!? Would stand with " }
  func held(_ alerts: Int, all: Int, compared: Int, first: Int) -> String {
    "The same alerts in \(alerts) of \(all); the same first \(compared) offers in \(first) of \(all)."
  }
  var withoutPrefix: String { "without " }
  var anotherWay: String { " another way" }
  var noOfferFits: String { "no offer fits" }
  var alertsPrefix: String { "alerts: " }
  var firstPrefix: String { "first: " }
  func restReadings(_ rest: Int) -> String {
    rest == 1
      ? "1 reading with two steps changes the same as one of the steps."
      : "\(rest) readings with two steps change the same as one of the steps."
  }
  var howFirmly: String { "How firmly does the answer stand?" }
  var judgedPrefix: String { "Judged: " }
  func nearbyReadings(_ count: Int) -> String {
    "Each of them a step up or down, alone and two at a time: \(count) nearby readings."
  }
  var nowPrefix: String { "Now: " }
}
