extension DanishWords {
  var waitUnknown: String { "ventetid: tjek lokalt" }
  var excludedBy: String { "udelukket: " }
  var requiresPrefix: String { "kræver " }
  var onlyExplained: String { "forklares kun; andre træffer afgørelsen" }
  var notHere: String { "findes ikke her" }
  var notYet: String { "endnu ikke" }
  var ended: String { "ophørt" }
  var onlyProposedNow: String { "KUN FORSLAG, findes ikke som tilbud" }
  var closed: String { "lukket" }
  var fits: String { "passer" }
  var needsAnAnswer: String { "kræver svar" }
  var doesNotFit: String { "passer ikke" }
  var onlyProposed: String { "kun forslag" }
}
