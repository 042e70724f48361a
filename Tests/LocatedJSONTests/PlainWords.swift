import LocatedJSON

/// Words for remarks that have their wordings with them.
struct PlainWords: RemarkWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func severity(_ severity: Diagnostic.Severity) -> String {
    severity == .error ? "error" : "warning"
  }

  func sentence(_ remark: any Remark) -> String {
    (remark as? Said)?.text(language) ?? "not worded: \(remark.order)"
  }

  func andMore(_ count: Int) -> String { "and \(count) more" }
}

/// A remark that has its wordings with it.
struct Said: Remark {
  let danish: String
  let english: String

  init(da danish: String, en english: String) {
    self.danish = danish
    self.english = english
  }

  var order: String { english }

  func text(_ language: Language) -> String { language == .danish ? danish : english }
}
