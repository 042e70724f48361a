public import LocatedJSON

/// What came of a catalogue's tests, and which rules they decide.
public struct CatalogueTestResults: Sendable {
  let catalogue: Catalogue

  /// How many tests there are.
  let count: Int

  /// How many of them failed.
  let failed: Int

  /// What is wrong, with the name of the test that failed, if it is a test that did.
  let findings: [(test: String?, finding: Diagnostic)]

  /// Which rules the tests decide.
  let coverage: RuleCoverage

  /// Runs the tests of some files.
  public init(_ files: [SourceFile], of catalogue: Catalogue) {
    self.catalogue = catalogue
    var coverage = RuleCoverage(catalogue)
    var findings: [(test: String?, finding: Diagnostic)] = []
    var (count, failed) = (0, 0)
    for file in files {
      var unread: [Diagnostic] = []
      let tests = CatalogueTest.read(file, &unread)
      findings += unread.map { (nil, $0) }
      for test in tests {
        count += 1
        var found = test.unknownNames(in: catalogue)
        if found.isEmpty { found = test.failures(in: catalogue, &coverage) }
        failed += found.isEmpty ? 0 : 1
        findings += found.map { (test.id, $0) }
      }
    }
    (self.count, self.failed) = (count, failed)
    self.findings = findings
    self.coverage = coverage
  }

  /// What is wrong.
  public var diagnostics: [Diagnostic] { findings.map(\.finding) }
}
