public import LocatedJSON

extension RecordReader {
  /// Creates a reader of what a batch reads.
  ///
  /// - Parameters:
  ///   - input: How cases are written.
  ///   - catalogue: What they can say.
  ///   - language: The reader's language.
  ///   - diagnostics: Where a header's faults are reported.
  public init(
    _ input: BatchFormat.Input, _ catalogue: Catalogue, in language: Language,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard case .table(let header, let delimiter) = input else {
      self = .lines
      return
    }
    let table = CSVCaseReader(
      header: header, delimiter: delimiter, catalogue.vocabulary, in: language, &diagnostics)
    self.init { record, part, builder in
      var rows = table
      builder.read(record, part.file(record)) { rows.read($1, into: &$0) }
    }
  }
}
