internal import LocatedJSON

extension EnglishWords {
  func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .warning: "warning"
    case .error: "error"
    }
  }
  func andMore(_ count: Int) -> String { "and \(count) more" }

  func unknown(_ kind: NameKind) -> String {
    switch kind {
    case .actor: "unknown actor"
    case .alert: "unknown alert"
    case .attribute: "unknown attribute"
    case .benchCase: "unknown case"
    case .checklist: "unknown checklist"
    case .criterion: "unknown criterion"
    case .date: "unknown date"
    case .entryWay: "unknown entry way"
    case .eventClass: "unknown event class"
    case .eventType: "unknown event type"
    case .fact: "unknown fact"
    case .field: "unknown field"
    case .followUpRule: "unknown follow-up rule"
    case .holder: "unknown holder"
    case .language: "unknown language"
    case .letter: "unknown letter"
    case .level: "unknown level"
    case .message: "unknown message"
    case .milestone: "unknown milestone"
    case .module: "unknown module"
    case .name: "unknown name"
    case .numberAttribute: "unknown attribute that is a number"
    case .offer: "unknown offer"
    case .pathway: "unknown pathway"
    case .payment: "unknown payment"
    case .place: "unknown place"
    case .provider: "unknown provider"
    case .purpose: "unknown purpose"
    case .right: "unknown right"
    case .scale: "unknown scale"
    case .source: "unknown source"
    case .stage: "unknown stage"
    case .value: "unknown value"
    case .valueOf(let name): "unknown value of `\(name)`:"
    case .valueOfAttribute(let name): "unknown value of `\(name)`"
    case .wait: "unknown kind of wait"
    }
  }
}
