// Codes of disorders, such as P76 and F32.1.
extension NoteSession {
  /// Reads the codes of classifications that stand in the note.
  mutating func readCodes() {
    guard let known = book.roles.known else { return }
    for token in text.tokens.indices.dropLast() where text.tokens[token].isUpper {
      let next = text.tokens[token + 1]
      guard next.number != nil, next.before == .nothing, !isUsed[token],
        text.tokens[token].letters.count <= 2
      else { continue }
      let tokens = token..<token + 2
      let values = vocabulary.values(
        of: vocabulary[known],
        withCode: String(decoding: text.bytes[bytes(tokens)], as: UTF8.self))
      guard !values.isEmpty else { continue }
      for place in tokens { isUsed[place] = true }
      read(code: values, tokens)
    }
  }

  private mutating func read(code values: [Int], _ tokens: Range<Int>) {
    guard let known = book.roles.known, let suspected = book.roles.suspected else { return }
    var marks = scopes.marks[tokens.lowerBound]
    // A code in a bracket is that of the words before it, and as doubtful as they are.
    if tokens.lowerBound > 0, text.tokens[tokens.lowerBound].before == .bracket {
      marks.formUnion(scopes.marks[tokens.lowerBound - 1].intersection([.hedged, .denied, .other]))
    }
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
