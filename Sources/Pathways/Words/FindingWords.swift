internal import LocatedJSON

/// What findings say: what is wrong with a text somebody wrote, and what to do about it.
///
/// Lower case, no full stop, no line break; what the user wrote stands in backticks.
protocol FindingWords: RemarkWords {
  /// That a name is none of its kind, without the name.
  func unknown(_ kind: NameKind) -> String

  /// What several readers say of a value.
  func finding(_ remark: ValueRemark) -> String

  /// What is said of a value of the vocabulary.
  func finding(_ remark: VocabularyRemark) -> String

  /// What is said of a case.
  func finding(_ remark: CaseRemark) -> String

  /// What is said of a table of cases.
  func finding(_ remark: BatchRemark) -> String

  /// What is said of a criterion.
  func finding(_ remark: CriterionRemark) -> String

  /// What is said of a rule.
  func finding(_ remark: RuleRemark) -> String

  /// What is said of a catalogue's files and declarations.
  func finding(_ remark: CatalogueRemark) -> String

  /// What the checks of a catalogue say.
  func finding(_ remark: CheckRemark) -> String

  /// What is found in a catalogue's rules.
  func finding(_ remark: XrayRemark) -> String

  /// A text that has its wordings with it: what is said of the form of JSON, and of usage.
  func own(_ text: Bilingual) -> String
}

extension FindingWords {
  func sentence(_ remark: any Remark) -> String {
    switch remark {
    case let remark as ValueRemark: finding(remark)
    case let remark as VocabularyRemark: finding(remark)
    case let remark as CaseRemark: finding(remark)
    case let remark as BatchRemark: finding(remark)
    case let remark as CriterionRemark: finding(remark)
    case let remark as RuleRemark: finding(remark)
    case let remark as CatalogueRemark: finding(remark)
    case let remark as CheckRemark: finding(remark)
    case let remark as XrayRemark: finding(remark)
    case let text as Bilingual: own(text)
    // Nothing is silently dropped: a test holds that no remark comes here.
    default: remark.order
    }
  }
}
