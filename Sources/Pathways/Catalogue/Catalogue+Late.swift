public import LocatedJSON

/// The rules that reading left for later, and what is needed to read them.
final class LateRules: Sendable {
  /// What they are read by.
  let rules: ReadRules

  /// The criteria that were read before them, which keep their numbers.
  let criteria: CriterionReader

  /// Their files.
  let files: [(kind: FileKind, file: SourceFile)]

  init?(
    _ rules: ReadRules, _ criteria: CriterionReader,
    _ files: [(kind: FileKind, file: SourceFile)]
  ) {
    guard !files.isEmpty else { return nil }
    self.rules = rules
    var criteria = criteria
    criteria.diagnostics = []
    self.criteria = criteria
    self.files = files
  }
}

extension Catalogue {
  /// Returns the catalogue with its follow-up rules, if reading left them for later.
  ///
  /// - Returns: The catalogue, or `nil` if a finding is an error; and the findings of these rules.
  ///   Criteria keep their numbers.
  public func withFollowUps() -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    with(.followUps) { files, late, findings in
      let read = findings.readRules(FollowUpsReader(files, late.rules, late.criteria))
      return (read.product, letterRules, read.criteria)
    }
  }

  /// Returns the catalogue with its letters, if reading left them for later.
  ///
  /// - Returns: The catalogue, or `nil` if a finding is an error; and the findings of the letters.
  ///   Criteria keep their numbers.
  public func withLetters() -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    with(.letters) { files, late, findings in
      let read = findings.readRules(LettersReader(files, late.rules, late.criteria))
      return (followUpRules, read.product, read.criteria)
    }
  }

  private func with(
    _ kind: FileKind,
    _ read: (CatalogueFiles, LateRules, inout CatalogueFindings) -> (
      FollowUpRules, LetterRules, CriterionReader
    )
  ) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    guard let late, late.files.contains(where: { $0.kind == kind }) else { return (self, []) }
    let files = CatalogueFiles(late: late.files.filter { $0.kind == kind })
    var findings = CatalogueFindings(files)
    let (followUps, letters, criteria) = read(files, late, &findings)
    findings.take(criteria)
    guard findings.areHarmless else { return (nil, findings.diagnostics.sortedOnce()) }
    let catalogue = Catalogue(
      late.rules, followUps, letters, criteria, late: late.files.filter { $0.kind != kind })
    return (catalogue, findings.diagnostics.sortedOnce())
  }

  private var followUpRules: FollowUpRules { FollowUpRules(followUps: followUps, holding: holding) }

  private var letterRules: LetterRules {
    LetterRules(fields: letterFields, reasons: letterReasons, letters: letters, plain: plain)
  }
}
