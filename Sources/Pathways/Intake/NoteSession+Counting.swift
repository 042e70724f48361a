// What must be so besides its words for a phrase to count.
extension NoteSession {
  /// Whether what a phrase says counts for this patient now.
  func counts(_ match: PhraseMatch, _ marks: NoteScopes.Marks) -> Bool {
    let flags = match.flags
    if marks.contains(.hypothetical) { return false }
    if flags.contains(.family) {
      if marks.contains(.heredity) || marks.contains(.past) { return false }
      if isPatient(in: match), !isOfDanger(match) { return false }
    } else if marks.contains(.other) || marks.contains(.heredity) {
      return false
    }
    if flags.contains(.child), !isChild { return false }
    if flags.contains(.adult), isChild { return false }
    if flags.contains(.notAdult), isAdult == true { return false }
    if flags.contains(.pupil), !isOf(book.roles.pupils) { return false }
    if flags.contains(.parent), !isOf(book.roles.parents) { return false }
    if flags.contains(.childNear), !isChild, !isChildNear(match) { return false }
    if flags.contains(.suicidalContext), !hasSafetyWord { return false }
    if flags.contains(.eating), !hasEatingWord { return false }
    if flags.contains(.carer), !isCarer { return false }
    if flags.contains(.alone), !isAlone(match) { return false }
    if flags.contains(.degree), !isDegree(match) { return false }
    if flags.contains(.disorder), !(match.time.map { isBesideDisorder(times[$0]) } ?? false) {
      return false
    }
    if flags.contains(.complaint), !(match.time.map { isOfComplaint(times[$0]) } ?? false) {
      return false
    }
    return true
  }

  /// Whether a phrase tells of danger, which is the patient's whoever tells it.
  private func isOfDanger(_ match: PhraseMatch) -> Bool {
    match.says.contains { target in
      if case .fact(let fact, _) = target { vocabulary[fact].isSafety } else { false }
    }
  }

  /// Whether the relative of a phrase is the patient, or the patient stands between it and what is
  /// said: "man 33 y", "mother thinks he is …".
  private func isPatient(in match: PhraseMatch) -> Bool {
    let first = match.tokens.lowerBound
    if lexicon.ages.person.contains(words.exact[first]), text.sentenceStart(first) == 0,
      (first > 0 && text.tokens[first - 1].number != nil)
        || (first + 1 < text.tokens.count && text.tokens[first + 1].number != nil)
    {
      return true
    }
    if let own = age.age?.tokens, own.overlaps(match.tokens) { return true }
    return match.tokens.contains {
      !match.takes($0) && lexicon.patientWords.contains(words.exact[$0])
    }
  }

  /// Whether the patient is known to be of some ages.
  private func isOf(_ ages: ClosedRange<Int>?) -> Bool {
    guard let years = age.age?.years, let ages else { return false }
    return ages.contains(years)
  }

  /// Whether the patient has had the birthday from which the vocabulary counts, if the age is told.
  private var isAdult: Bool? {
    guard let years = age.age?.years, let birthday = book.roles.birthday else { return nil }
    return years >= birthday.years
  }

  private var isChild: Bool { isAdult == false }

  /// Whether a word about suicide stands in the note.
  var hasSafetyWord: Bool {
    // The first safety fact of the vocabulary is what the flag speaks of.
    guard let first = vocabulary.facts.first(where: \.isSafety)?.index else { return false }
    return matches.contains { match in
      match.says.contains { if case .fact(first, _) = $0 { true } else { false } }
        && !match.flags.contains(.suicidalContext)
        && match.role != .not
    }
  }

  private var hasEatingWord: Bool {
    guard let eating = book.roles.eating else { return false }
    return matches.contains { match in
      match.says.contains { if case .condition(eating) = $0 { true } else { false } }
    }
  }

  /// Whether the note tells that somebody near to the patient is ill.
  private var isCarer: Bool {
    guard let index = book.roles.carer else { return false }
    return matches.contains { match in
      match.role == .claims
        && match.says.contains {
          if case .fact(index, .value(let value)) = $0 { value > 0 } else { false }
        }
    }
  }

  private func isChildNear(_ match: PhraseMatch) -> Bool {
    let start = text.sentenceStart(match.tokens.lowerBound)
    let from = start > 0 ? text.sentenceStart(start - 1) : 0
    let end = text.sentenceEnd(match.tokens.lowerBound)
    return (from..<end).contains { lexicon.childWords.contains(words.exact[$0]) }
  }

  /// Whether a phrase is a part of a sentence for itself: between marks, or what somebody says, "tells
  /// that …".
  func isAlone(_ match: PhraseMatch) -> Bool {
    let first = match.tokens.lowerBound
    let before = text.tokens[first].before
    let isBegun =
      before >= .comma || before == .colon
      || first > 0 && lexicon.subordinates.contains(words.exact[first - 1])
    return isBegun && text.after(match.tokens.upperBound - 1) >= .comma
  }

  /// Whether a degree stands alone, or beside a disorder: directly, or after it.
  private func isDegree(_ match: PhraseMatch) -> Bool {
    if isAlone(match) { return true }
    // Two words may stand between, and a word is not longer than a sentence.
    let near = match.tokens.lowerBound - 3..<match.tokens.upperBound + 3
    return matches.contains(touching: near) { other in
      guard other.says.contains(where: { if case .condition = $0 { true } else { false } }) else {
        return false
      }
      let isAhead = other.tokens.lowerBound >= match.tokens.upperBound
      if isAhead, text.tokens[other.tokens.lowerBound].before >= .comma { return false }
      let gap = max(
        other.tokens.lowerBound - match.tokens.upperBound,
        match.tokens.lowerBound - other.tokens.upperBound)
      return gap <= 2
        && text.sentenceStart(other.tokens.lowerBound)
          == text.sentenceStart(match.tokens.lowerBound)
    }
  }
}
