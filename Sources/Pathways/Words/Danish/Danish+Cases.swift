internal import LocatedJSON

extension DanishWords {
  func finding(_ remark: CaseRemark) -> String {
    switch remark {
    case .notInRegion: "kommunen ligger ikke i regionen"
    case .givePlaceOnly: "angiv kun kommunen"
    case .twoValues(let fact): "`\(fact)` har fået to forskellige værdier"
    case .presentAndAbsent(let fact): "`\(fact)` har en værdi, der både er til stede og ikke"
    case .codeIsAmbiguous(let code, let values): "koden `\(code)` står for flere: \(values)"
    case .writeTheOne: "skriv den ene"
    case .cannotBe(let fact, let word): "`\(fact)` kan ikke være `\(word)`"
    case .possibleAre(let words):
      "mulige er: \((words[.danish] ?? []).joined(separator: ", "))"
    case .writePlace: "skriv en kommunes navn eller dens firecifrede kode"
    case .countsAs(let word, let number): "`\(word)` regnes som \(number)"
    case .onlyMonth: "kun måneden bruges, ikke dagen"
    case .writeMonth(let month): "skriv kun år og måned: \(month)"
    case .noValue: "her står ingen værdi"
    case .writeNone: "skriv `ingen`, hvis der ingen er; ellers udelad det"
    case .outOfRange(let word, let low, let high): "`\(word)` er ikke et tal fra \(low) til \(high)"
    case .noDate(let word): "`\(word)` er ingen dato"
    case .writeDate: "skriv år-måned-dag, f.eks. 2026-02-28"
    case .lineIsEmpty: "linjen er tom"
    case .writeInFacts(let fact): "oplysninger står i `facts`: {\"facts\": {\"\(fact)\": …}}"
    case .writeCase: "skriv en sag på hver linje"
    case .lineTooLong(let limit): "linjen er længere end \(limit) byte"
    case .notBorn(let fact, let day): "efter `\(fact)` er personen ikke født endnu den \(day)"
    case .tooOld(let fact): "efter `\(fact)` er personen ældre, end nogen er"
    case .contradictsBirth(let fact): "`\(fact)` passer ikke med fødselsmåneden"
    }
  }

  func finding(_ remark: BatchRemark) -> String {
    switch remark {
    case .columnIsNoFact(let column): "kolonnen `\(column)` er ingen oplysning"
    case .columnStandsTwice(let column): "kolonnen `\(column)` står to gange"
    case .cellsDiffer(let cells, let columns): "linjen har \(cells) felter, overskriften \(columns)"
    case .quoteCell: "sæt anførselstegn om et felt med skilletegn i"
    case .quoteIsNotClosed: "anførselstegnet sluttes ikke"
    case .cellMustEnd: "efter det sluttende anførselstegn skal feltet være slut"
    case .doubleQuote: "skriv et anførselstegn i et felt to gange"
    case .notUTF8: "teksten er ikke UTF-8, men nok en Windows-tegntabel"
    case .saveAsUTF8: "gem regnearket som CSV UTF-8"
    }
  }
}
