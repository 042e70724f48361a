// Codes of disorders, such as P76 and F32.1.
extension NoteSession {
  /// Reads the codes of classifications that stand in the note.
  mutating func readCodes() {
    guard let known = book.roles.known else { return }
    for token in text.tokens.indices.dropLast() where isCode(token) && !isUsed[token] {
      let tokens = token..<token + 2
      let values = vocabulary.values(
        of: vocabulary[known],
        withCode: String(decoding: text.bytes[bytes(tokens)], as: UTF8.self))
      guard !values.isEmpty else { continue }
      for place in tokens { isUsed[place] = true }
      read(code: values, tokens)
    }
  }

  /// Whether a code can stand at a token: one or two capitals with a number.
  func isCode(_ token: Int) -> Bool {
    let next = token + 1
    return text.tokens[token].isUpper && text.tokens[token].letters.count <= 2
      && next < text.tokens.count && text.tokens[next].number != nil
      && text.tokens[next].before == .nothing
  }

  /// What is said of the words before a bracket in which a code stands: it is theirs, and as doubtful as
  /// they are.
  func marksBefore(code token: Int) -> NoteScopes.Marks {
    guard token > 0, text.tokens[token].before == .bracket, isCode(token) else { return [] }
    return scopes.marks[token - 1].intersection([.hedged, .denied, .other])
  }

  private mutating func read(code values: [Int], _ tokens: Range<Int>) {
    guard let known = book.roles.known, let suspected = book.roles.suspected else { return }
    let marks = scopes.marks[tokens.lowerBound].union(marksBefore(code: tokens.lowerBound))
    guard marks.isDisjoint(with: [.past, .other, .heredity, .hypothetical]) else { return }
    let isDenied = marks.contains(.denied)
    guard let value = values.first, values.count == 1, !marks.contains(.planned) else {
      for value in values {
        hints.append(Claim(fact: suspected, value: value, isAbsent: isDenied, tokens: tokens))
      }
      return
    }
    let isDoubted = marks.contains(.hedged) && !isDenied
    claims.append(
      Claim(
        fact: isDoubted ? suspected : known, value: value, isAbsent: isDenied, tokens: tokens,
        isFirm: true))
  }
}
