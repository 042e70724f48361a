internal import LocatedJSON

/// What a text looks like in this catalogue's languages.
struct TextExamples {
  /// The languages of the catalogue, also where reading stopped before it came to them.
  let languages: [String]

  /// By what criteria are read.
  let criteria: CriterionReader

  /// A finding that a text is of the wrong kind, with an example in the catalogue's languages.
  func withExample(_ finding: Diagnostic) -> Diagnostic {
    if !languages.isEmpty, let help = finding.help as? FormRemark,
      case .writeTexts(let key) = help
    {
      return Diagnostic(
        finding.code, finding.severity, at: finding.location, finding.message,
        help: FormRemark.write("\"\(key)\": \(example("…"))"))
    }
    guard let remark = finding.message as? FormRemark,
      case .mustBe(let expected, let text) = remark
    else { return finding }
    if case .named("criterion", _) = expected {
      return finding.helped(by: criteria.help(insteadOfCriterion: text))
    }
    guard expected.takesTexts, !languages.isEmpty else { return finding }
    // In which language a bare text is, nobody knows, unless there is only one.
    return finding.helped(by: FormRemark.write(example(languages.count == 1 ? text : "…")))
  }

  /// A text in each of the languages.
  private func example(_ text: String) -> String {
    "{\(languages.map { "\"\($0)\": \"\(text)\"" }.joined(separator: ", "))}"
  }
}

extension Expectation {
  /// Whether a text in each language is expected.
  fileprivate var takesTexts: Bool {
    switch self {
    case .named("text", _): true
    case .either(let all): all.contains(where: \.takesTexts)
    default: false
    }
  }
}
