internal import LocatedJSON

/// What findings say: what is wrong with a text somebody wrote, and what to do about it.
///
/// Lower case, no full stop, no line break; what the user wrote stands in backticks.
protocol FindingWords: RemarkWords {
  /// That a name is none of its kind, without the name.
  func unknown(_ kind: NameKind) -> String

  /// What is said of the form of a text.
  func finding(_ remark: FormRemark) -> String

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

  /// What a catalogue says to nobody, or says in one place and takes back in another.
  func finding(_ remark: ContradictionRemark) -> String

  /// What is said of how a phrase is written, and of what it says.
  func finding(_ remark: PhraseRemark) -> String

  /// What is said of a change of the vocabulary.
  func finding(_ remark: DiffRemark) -> String

  /// What is found in a catalogue's rules.
  func finding(_ remark: XrayRemark) -> String

  /// What is wrong with the words of a command line.
  func finding(_ remark: UsageRemark) -> String

  /// What to do about the words of a command line.
  func finding(_ advice: UsageAdvice) -> String

  /// What a command says beside its answer.
  func finding(_ remark: CommandRemark) -> String
}

extension FindingWords {
  func sentence(_ remark: any Remark) -> String {
    switch remark {
    case let remark as FormRemark: finding(remark)
    case let remark as ValueRemark: finding(remark)
    case let remark as VocabularyRemark: finding(remark)
    case let remark as CaseRemark: finding(remark)
    case let remark as BatchRemark: finding(remark)
    case let remark as CriterionRemark: finding(remark)
    case let remark as RuleRemark: finding(remark)
    case let remark as CatalogueRemark: finding(remark)
    case let remark as CheckRemark: finding(remark)
    case let remark as ContradictionRemark: finding(remark)
    case let remark as PhraseRemark: finding(remark)
    case let remark as DiffRemark: finding(remark)
    case let remark as XrayRemark: finding(remark)
    case let remark as UsageRemark: finding(remark)
    case let advice as UsageAdvice: finding(advice)
    case let remark as CommandRemark: finding(remark)
    // Nothing is silently dropped: a test holds that no remark comes here.
    default: remark.order
    }
  }
}

extension UInt8 {
  /// The byte as a person is shown it.
  var shown: String {
    self > 0x20 && self < 0x7F ? "`\(Unicode.Scalar(self))`" : "byte \(self)"
  }
}
