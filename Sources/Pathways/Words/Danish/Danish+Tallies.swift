extension DanishWords {
  func decidedBothWays(_ decided: Int, all: Int, percent: Int) -> String {
    "Regler afgjort begge veje: \(decided) af \(all) (\(percent) %)"
  }
  var neverFalse: String { "aldrig falsk" }
  var neverTrue: String { "aldrig sand" }
  var notSeenBothWays: String { "ikke set begge veje" }
  func casesAnswered(_ cases: Int, errors: Int) -> String {
    "Sager besvaret: \(cases) · linjer, der ikke kunne læses: \(errors)"
  }
  var groupsHeading: String { "Grupper (ja · nej · ukendt)" }
  var alertsHeading: String { "Advarsler" }
  var offersHeading: String { "Tilbud (passer · åbent · udelukket · ikke til rådighed)" }
  var oftenMissing: String { "Mangler oftest" }
}
