internal import LocatedJSON

extension DanishWords {
  func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .warning: "advarsel"
    case .error: "fejl"
    }
  }
  func andMore(_ count: Int) -> String { "og \(count) til" }

  func unknown(_ kind: NameKind) -> String {
    switch kind {
    case .actor: "ukendt aktør"
    case .alert: "ukendt advarsel"
    case .attribute: "ukendt egenskab"
    case .benchCase: "ukendt sag"
    case .checklist: "ukendt tjekliste"
    case .criterion: "ukendt kriterium"
    case .date: "ukendt dato"
    case .entryWay: "ukendt indgang"
    case .eventClass: "ukendt hændelsesklasse"
    case .eventType: "ukendt hændelse"
    case .fact: "ukendt oplysning"
    case .field: "ukendt felt"
    case .followUpRule: "ukendt opfølgningsregel"
    case .holder: "ukendt ansvarlig"
    case .language: "ukendt sprog"
    case .letter: "ukendt brev"
    case .level: "ukendt niveau"
    case .message: "ukendt meddelelse"
    case .milestone: "ukendt begyndelse"
    case .module: "ukendt huskepunkt"
    case .name: "ukendt navn"
    case .numberAttribute: "ukendt talegenskab"
    case .offer: "ukendt tilbud"
    case .pathway: "ukendt forløb"
    case .payment: "ukendt betaling"
    case .place: "ukendt sted"
    case .provider: "ukendt udbyder"
    case .purpose: "ukendt formål"
    case .right: "ukendt rettighed"
    case .scale: "ukendt skala"
    case .source: "ukendt kilde"
    case .stage: "ukendt trin"
    case .value: "ukendt værdi"
    case .valueOf(let name): "ukendt værdi af `\(name)`:"
    case .valueOfAttribute(let name): "ukendt værdi af `\(name)`"
    case .wait: "ukendt slags ventetid"
    }
  }
}
