// Whose: what is said of a relative is not said of the patient.
extension NoteScopes {
  /// A relative as the subject takes the clause; as the source of what is told, or after a
  /// preposition, nothing.
  mutating func markRelatives(but patient: Range<Int>) {
    let others = othersPronouns(patient)
    markOpening(patient)
    for index in marks.indices where !patient.contains(index) {
      let word = words.exact[index]
      if lexicon.possessives.contains(word) {
        marks[index].insert(.other)
        mark(.other, after: index + 1, reach: 3)
      } else if lexicon.relatives.contains(word) {
        if let start = description(of: index, patient) { markPart(from: start) }
        if let place = adjective(before: index, patient) { marks[place].insert(.other) }
        let lead = leadingWord(index)
        if lead >= 0, lexicon.ofWords.contains(words.exact[lead]) {
          // "ADHD in his brother": the brother's.
          if !hasClauseWord(before: lead) { markBefore(.other, lead) }
        } else if !isSame(index, patient), !isParent(index, patient),
          !words.isParentOfCaller(index), isSubject(index)
        {
          markOther(from: index, until: patient, others?.pronouns)
        }
      } else if let others, others.pronouns.contains(word), hasAntecedent(index, others.relatives) {
        // Whom it means is not as sure as with a word for a relative: danger is asked.
        markOther(from: index, until: patient, others.pronouns, isAcross: true)
      }
    }
  }

  /// The words of the other sex where the note tells which sex the patient is of: of a woman's husband
  /// "he has a weak heart himself" is said.
  private func othersPronouns(_ patient: Range<Int>) -> PhraseLexicon.Sex? {
    let near = max(0, patient.lowerBound - 2)..<min(marks.count, patient.upperBound + 2)
    let told = [(lexicon.men, lexicon.women), (lexicon.women, lexicon.men)].filter { sex, _ in
      near.contains { place in
        sex.nouns.contains(words.exact[place])
          && (patient.contains(place)
            || lexicon.ages.nouns.contains(words.exact[place])
              && text.sentenceStart(place) == text.sentenceStart(patient.lowerBound))
      }
    }
    return told.count == 1 && !patient.isEmpty ? told[0].1 : nil
  }

  /// Whether a pronoun can stand for a relative of its sex who is spoken of in its sentence or the one
  /// before: else it is the patient's, slip of the pen or not.
  private func hasAntecedent(_ index: Int, _ relatives: WordSet) -> Bool {
    let start = text.sentenceStart(index)
    let first = start > 0 ? text.sentenceStart(start - 1) : start
    return (first..<index).contains { relatives.contains(words.exact[$0]) }
  }

  /// Marks what a note tells of another whom it opens with beside the patient: of "daughter (41) of a
  /// demented father, tired" the dementia is his.
  private mutating func markOpening(_ patient: Range<Int>) {
    let start = patient.upperBound
    guard patient.lowerBound == 0, start + 1 < marks.count,
      lexicon.relatives.contains(words.exact[0]),
      lexicon.prepositions.contains(words.exact[start]),
      text.tokens[start].before.isInside
        || [.bracket, .comma].contains(text.tokens[start].before)
    else { return }
    let end =
      (start + 1..<marks.count).first {
        text.tokens[$0].before >= .comma || lexicon.patientWords.contains(words.exact[$0])
          || lexicon.reporting.contains(words.exact[$0])
            && !lexicon.prepositions.contains(words.exact[$0])
      } ?? marks.count
    guard
      (start + 1..<min(end, start + 5)).contains(where: {
        lexicon.relatives.contains(words.exact[$0]) || lexicon.ages.nouns.contains(words.exact[$0])
          || lexicon.childWords.contains(words.exact[$0])
      })
    else { return }
    // Whose child is newborn is told of with the child.
    let isNewborn = (start..<end).contains {
      lexicon.ages.newborn.contains(words.exact[$0]) || lexicon.ages.birth.contains(words.exact[$0])
    }
    guard !isNewborn else { return }
    for place in start..<end { marks[place].insert(.other) }
  }

  /// Whether a word names the patient again: "with a daughter of 16 … the daughter says".
  private func isSame(_ index: Int, _ patient: Range<Int>) -> Bool {
    guard !patient.isEmpty, index > patient.upperBound else { return false }
    // "Daughter of 16", "daughter on 16": the word stands within two before the age.
    return (max(0, patient.lowerBound - 2)..<patient.upperBound).contains { place in
      let name = text.folded[text.tokens[place].letters]
      return lexicon.childWords.contains(words.exact[place])
        && lexicon.relatives.contains(words.exact[place])
        && text.folded[text.tokens[index].letters].starts(with: name)
    }
  }

  /// Whether a word says that the patient has children: "woman of 47, mother of 3, anxious".
  private func isParent(_ index: Int, _ patient: Range<Int>) -> Bool {
    guard !patient.isEmpty, index >= patient.upperBound, index <= patient.upperBound + 4,
      text.sentenceStart(index) <= patient.lowerBound, text.tokens[index].before == .comma,
      isOfSomething(index), index + 2 < marks.count, text.tokens[index + 2].before == .space
    else { return false }
    return text.tokens[index + 2].number != nil
      || lexicon.numberWords[words.exact[index + 2]] != nil
  }

  /// The place of the word that leads to another, over a small one as in "with his mother"; −1 if
  /// there is none.
  private func leadingWord(_ index: Int) -> Int {
    guard index > 0, text.tokens[index].before.isInside else { return -1 }
    let isDetermined =
      index > 1 && text.tokens[index - 1].before.isInside
      && lexicon.determiners.contains(words.exact[index - 1])
    return isDetermined ? index - 2 : index - 1
  }

  /// Whether a verb or a person stands before a word in its part of the sentence.
  private func hasClauseWord(before end: Int) -> Bool {
    var index = end
    while index > 0, text.tokens[index].before < .comma {
      index -= 1
      if lexicon.clauseWords.contains(words.exact[index]) { return true }
    }
    return false
  }

  private func isSubject(_ index: Int) -> Bool {
    // "Staff: hits others" tells of the patient.
    if lexicon.tellers.contains(words.exact[index]), index + 1 < marks.count,
      text.tokens[index + 1].before == .colon
    {
      return false
    }
    // "Young man 18 years", "man, …": who the patient is.
    let isFirst = !words.exact[..<index].suffix(2).contains { lexicon.ages.nouns.contains($0) }
    if index <= 2, isFirst, lexicon.ages.nouns.contains(words.exact[index]) {
      let next = index + 1
      let isIntroduced = next >= marks.count || text.tokens[next].number != nil
      if index > 0 || isIntroduced || text.tokens[next].before >= .comma { return false }
    }
    // After a number the word is part of who the patient is: a man of 46 years.
    for back in 1...2 where index >= back && text.tokens[index].before.isInside {
      // "30f mother has schizophrenia": the patient stands before her; "30f mother of two" does not.
      if back == 2, lexicon.ages.sex.contains(words.exact[index - 1]), !isOfSomething(index) {
        continue
      }
      if text.tokens[index - back].number != nil, text.sentenceStart(index) == 0 { return false }
    }
    let lead = leadingWord(index)
    // "With his mother" tells nothing of her, "with his mother, who is ill" does.
    let isToldOf =
      lead == index - 2 && index + 1 < marks.count
      && lexicon.relativePronouns.contains(words.exact[index + 1])
      && text.tokens[index + 1].before <= .comma
    if lead >= 0, !isToldOf, lexicon.prepositions.contains(words.exact[lead]) { return false }
    // "Father and mother with a girl": what is said of the second is said of both.
    if index + 2 < marks.count, lexicon.joins.contains(words.exact[index + 1]),
      lexicon.relatives.contains(words.exact[index + 2]), text.tokens[index + 2].before.isInside
    {
      return isSubject(index + 2)
    }
    var next = index + 1
    while next < marks.count, next <= index + 2, text.tokens[next].before.isInside {
      // "mother with, sad"; "mother is worried": what is told is the patient's.
      let isDirect = next == index + 1 || lexicon.clauseWords.contains(words.exact[index + 1])
      if isDirect, lexicon.reporting.contains(words.exact[next]), !isHaving(next) { return false }
      next += 1
    }
    return true
  }

  /// Whether a preposition follows directly.
  private func isOfSomething(_ index: Int) -> Bool {
    index + 1 < marks.count && text.tokens[index + 1].before.isInside
      && lexicon.prepositions.contains(words.exact[index + 1])
  }

  private func opensBracket(_ index: Int) -> Bool {
    let between = text.tokens[index - 1].range.upperBound..<text.tokens[index].range.lowerBound
    return text.bytes[between].contains(UInt8(ascii: "("))
  }

  /// Whether a preposition, as in "mother with depression", says what somebody has, and not that
  /// she came along.
  private func isHaving(_ index: Int) -> Bool {
    let next = index + 1
    return lexicon.prepositions.contains(words.exact[index]) && next < marks.count
      && text.tokens[next].before <= .hyphen && !lexicon.prepositions.contains(words.exact[next])
      && !lexicon.ages.nouns.contains(words.exact[next])
      && !lexicon.childWords.contains(words.exact[next])
  }

  /// Whether a word as in "the daughter is herself on leave" only stresses who is spoken of.
  private func isEmphasis(_ index: Int, of start: Int) -> Bool {
    // "Mother (38, herself bipolar)".
    let isInBracket =
      start + 1 < index && text.tokens[start + 1].before == .bracket
      && (start + 2...index).allSatisfy { text.tokens[$0].before < .bracket }
    if lexicon.emphatics.contains(words.exact[index]), isInBracket { return true }
    // "Mother herself anxious".
    if lexicon.emphatics.contains(words.exact[index]), index == start + 1,
      text.tokens[index].before <= .space
    {
      return true
    }
    return lexicon.emphatics.contains(words.exact[index]) && index <= start + 2
      && (start + 1...index).allSatisfy { text.tokens[$0].before <= .hyphen }
      && index > start + 1 && lexicon.clauseWords.contains(words.exact[start + 1])
  }

  /// Whether a degree after a comma is that of what the patient has: of "his sister is ill, moderate
  /// depression" nobody grades the sister's.
  private func beginsFinding(_ index: Int, after start: Int) -> Bool {
    lexicon.degreeWords.contains(words.exact[index])
      && (start..<index).contains { lexicon.clauseWords.contains(words.exact[$0]) }
  }

  private mutating func markOther(
    from start: Int, until patient: Range<Int>, _ others: WordSet?, isAcross: Bool = false
  ) {
    var index = start
    var isAcross = isAcross
    var isInBracket = false
    let aside = words.endOfAside(after: start, lexicon)
    while index < marks.count, index < start + Self.farthest {
      if index > start {
        if patient.contains(index) { return }
        let before = text.tokens[index].before
        // A bracket that opens speaks of what stands before it.
        if before.endsSentence || (before == .bracket && !opensBracket(index)) {
          // "Son (22) has …": of his age only.
          guard before == .bracket, index == aside else { return }
        }
        if before == .bracket { isInBracket = opensBracket(index) }
        if lexicon.patientWords.contains(words.exact[index]), !isEmphasis(index, of: start),
          !(others?.contains(words.exact[index]) ?? false)
        {
          return
        }
        let isOfIt = index == start + 1 && lexicon.relativePronouns.contains(words.exact[index])
        if before == .comma, !isOfIt, !isInBracket, index != aside,
          lexicon.clauseWords.contains(words.exact[index]) || isNow[index]
            || beginsFinding(index, after: start)
        {
          return
        }
      }
      if index > start, text.tokens[index].before == .comma { isAcross = true }
      marks[index].insert(.other)
      if isAcross { marks[index].insert(.otherAcrossComma) }
      index += 1
    }
  }
}
