import LocatedJSON

/// Words for remarks that have their wordings with them.
struct PlainWords: RemarkWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func severity(_ severity: Diagnostic.Severity) -> String {
    severity == .error ? "error" : "warning"
  }

  func sentence(_ remark: any Remark) -> String {
    (remark as? Bilingual)?[language] ?? "not worded: \(remark.order)"
  }

  func andMore(_ count: Int) -> String { "and \(count) more" }
}
