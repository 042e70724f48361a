internal import LocatedJSON

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
  var newFigureOldDay: String { "Nyt tal, gammel dag: " }
  func inPlaces(_ names: String) -> String { " i \(names)" }
  var onlyOtherWords: String { "Kun andre ord: " }
  var newParts: String { "ny: " }
  var removedParts: String { "fjernet: " }
  var followUpAndScales: String { "Opfølgning og skalaer: " }
  func elsewhere(in path: String) -> String { "Andet i \(path): " }
  func phrases(in path: String, areNew: Bool) -> String {
    areNew ? "Nye vendinger i \(path): " : "Vendinger fjernet i \(path): "
  }
  var notesAreNotCompared: String {
    "Sager siger intet om, hvordan noter læses: prøv noter med begge (navigator note --catalogue)."
  }
  func affectedIn(_ parts: [String]) -> String { "heraf i: \(parts.joined(separator: " · "))" }
  func otherwiseIn(_ parts: [String]) -> String { "andet i: \(parts.joined(separator: ", "))" }
  func casesInOtherWords(_ count: Int) -> String {
    "\(count) til får kun andre ord (--format json)."
  }
  func part(ofAnswer name: String) -> String {
    switch name {
    case "alerts": "advarsler"
    case "groups": "grupper"
    case "offers": "tilbud"
    case "plan": "plan"
    case "questions": "spørgsmål"
    case "rights": "rettigheder"
    case "steps": "skridt"
    case "followUps": "opfølgning"
    case "doors": "frister, der åbner og lukker"
    case "ball": "hvem der er næste"
    case "holder": "hvem der holder kontakten"
    case "assumptions": "antagelser"
    case "scores": "skalaer"
    case "disagreements": "uenighed i oplysninger"
    case "possibleAlerts": "mulige advarsler"
    default: name
    }
  }

  func finding(_ remark: DiffRemark) -> String {
    switch remark {
    case .added: "tilføjet"
    case .removed: "fjernet"
    case .isOfAnotherKind: "er af en anden slags"
    case .followsFromOthers: "følger af andet end før"
    case .silenceMeans(let now, let before): "tavshed betyder \(now), før \(before)"
    case .otherThingsAreImpossible: "andet kan ikke være på én gang"
    }
  }
}
