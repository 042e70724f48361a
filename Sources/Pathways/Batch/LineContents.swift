/// What the lines of a batch say, so that nothing is worked out that none of them says.
struct LineContents: Sendable {
  /// What to ask.
  var questions = true

  /// What is to be done by when.
  var steps = true

  /// Which offers are open, unavailable or excluded, and why.
  var otherOffers = true

  /// Who has the person, and what is overdue.
  var holding = true

  /// What is said by an output, and counted beside it.
  init(_ output: BatchFormat.Output, tallies: Bool) {
    guard case .table(let columns) = output else { return }
    questions = tallies || columns.contains(.questions)
    steps = columns.contains(.next)
    otherOffers = columns.contains(.excluded) || columns.contains(.unavailable)
    holding = false
  }
}
