extension DanishWords {
  func offers(one: Bool) -> String { "tilbud" }
  func alerts(one: Bool) -> String { one ? "advarsel" : "advarsler" }
  func rights(one: Bool) -> String { one ? "rettighed" : "rettigheder" }
  func groups(one: Bool) -> String { one ? "gruppe" : "grupper" }
  func pathways(one: Bool) -> String { "forløb" }
  func stages(one: Bool) -> String { "trin" }
  var asOfDay: String { "pr." }
  var vocabularyHeading: String { "Ordforråd" }
  var smallestExample: String { "    mindste eksempel: " }
  var anExample: String { "    eksempel: " }
  var provedTheSame: String { " (andre ord, men bevist ens: " }
  var sameForEveryone: String { "Ens for alle: " }
  var otherFields: String { "Andre felter: " }
  var onlyOtherWords: String { "Kun andre ord: " }
  var newParts: String { "ny: " }
  var removedParts: String { "fjernet: " }
  var followUpAndScales: String { "Opfølgning og skalaer: " }
}
