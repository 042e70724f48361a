// Medicines, length and age; and what of all claims is told in the end.
extension NoteSession {
  mutating func readMedicines() {
    guard let index = book.roles.medicines else { return }
    let fact = vocabulary[index]
    for medicine in medicines {
      guard let value = book.medicines[medicine.group].value else { continue }
      var marks = scopes.marks[medicine.tokens.lowerBound]
      if isListOfNow(medicine.tokens) { marks.remove(.past) }
      for token in medicine.tokens { isUsed[token] = true }
      guard marks.isDisjoint(with: [.past, .planned, .hypothetical, .other, .hedged]) else {
        continue
      }
      if isStopped(medicine.tokens) || isMisused(medicine.tokens) || isOfYear(medicine.tokens) {
        continue
      }
      claims.append(
        Claim(
          fact: fact.index, value: value, isAbsent: marks.contains(.denied),
          tokens: medicine.tokens))
    }
  }

  /// Whether the medicines of a sentence are a list of their own, with doses, after a comma: "earlier
  /// ECT, duloxetine 60" is of now, though "earlier sertraline 100, mirtazapine 30" is not.
  private func isListOfNow(_ tokens: Range<Int>) -> Bool {
    let start = text.sentenceStart(tokens.lowerBound)
    guard let first = medicines.first(where: { $0.tokens.lowerBound >= start })?.tokens,
      text.tokens[first.lowerBound].before == .comma, first.upperBound < text.tokens.count
    else { return false }
    return text.tokens[first.upperBound].number != nil
      && text.tokens[first.upperBound].before <= .space
  }

  /// Whether a year stands directly after a medicine: "Cipralex 2019-2021" is not of now, and "2019" may
  /// be when it began.
  private func isOfYear(_ tokens: Range<Int>) -> Bool {
    let isDated = times.contains { time in
      time.isYear && !time.hasLead && time.tokens.lowerBound == tokens.upperBound
        && text.tokens[tokens.upperBound].before <= .bracket
    }
    return isDated
      && !matches.contains(touching: tokens) { match in
        match.says.contains { if case .event = $0 { true } else { false } }
      }
  }

  /// Whether a longer phrase has the medicine for a substance: "misuse of diazepam", "bought in the
  /// street".
  private func isMisused(_ tokens: Range<Int>) -> Bool {
    matches.contains(touching: tokens) { match in
      match.tokens.count > tokens.count && match.time == nil
        && match.role == .claims
        && match.says.contains { target in
          guard case .fact(let fact, .value) = target, case .set = vocabulary[fact].kind else {
            return false
          }
          return fact != book.roles.medicines
        }
    }
  }

  /// Whether an event of the sentence says that the medicine is not taken now, or that it was
  /// a course with an end.
  private func isStopped(_ tokens: Range<Int>) -> Bool {
    // A course whose length is told goes on, whatever has come of it.
    matches.contains(touching: tokens) { match in
      match.role != .cue && match.flags.contains(.course) && match.time == nil
    }
  }

  /// The longest time up to now that the note tells beside a complaint.
  mutating func readDuration() {
    guard let index = book.roles.duration,
      case .number(let range, _) = vocabulary[index].kind
    else { return }
    var best: (weeks: Int, tokens: Range<Int>)?
    for time in times where (time.hasLead || isBesideComplaint(time)) && !time.isYear {
      guard let weeks = time.weeks, weeks > 0, range.contains(weeks), !isOfRelative(time),
        isOfComplaint(time)
      else { continue }
      if weeks > best?.weeks ?? -1 { best = (weeks, time.tokens) }
    }
    guard let best else { return }
    for token in best.tokens { isUsed[token] = true }
    claims.append(Claim(fact: index, value: best.weeks, isAbsent: false, tokens: best.tokens))
  }

  /// Whether a relative is the subject of what is told with a time: "his wife, in a home since May".
  private func isOfRelative(_ time: NoteTime) -> Bool {
    scopes.marks[time.tokens.lowerBound].contains(.other)
  }

  mutating func readAge() {
    if let found = age.age, let fact = book.roles.age {
      claims.append(
        Claim(fact: fact, value: found.years, isAbsent: false, tokens: found.tokens))
    }
    readBirth()
    if let found = age.birthday, let fact = book.roles.birthday?.fact {
      for token in found.tokens { isUsed[token] = true }
      claims.append(
        Claim(fact: fact, value: Int(found.day.number), isAbsent: false, tokens: found.tokens))
    }
  }

  /// The month of birth, or the age by the year alone; where that may be the birthday from which the
  /// vocabulary counts, the age is asked.
  private mutating func readBirth() {
    guard let found = age.birth else { return }
    if let month = found.month, let fact = book.roles.born,
      let day = CalendarDay(year: found.year, month: month, day: 1), day <= today
    {
      claims.append(
        Claim(fact: fact, value: Int(day.number), isAbsent: false, tokens: found.tokens))
    } else if found.month == nil, let fact = book.roles.age {
      let years = today.year - found.year
      let claim = Claim(fact: fact, value: years, isAbsent: false, tokens: found.tokens)
      if years == book.roles.birthday?.years { hints.append(claim) } else { claims.append(claim) }
    }
  }

  // MARK: What is told in the end

  /// Tells what is claimed in one way only; the stronger of two degrees; what is claimed in two
  /// ways that can't both be is asked.
  mutating func settle() {
    // A note tells of some facts; to look at all of them took longer than to settle these.
    for number in Set((claims + hints).map(\.fact.number)).sorted() {
      let fact = vocabulary.facts[number]
      let own = claims.filter { $0.fact == fact.index }
      let hinted = hints.filter { $0.fact == fact.index && !isKnown($0) }
      if own.isEmpty {
        if let told = beside(less: hinted, fact) {
          tell(fact, told)
        } else if !hinted.isEmpty {
          ask(fact, hinted, isContradiction: false)
        }
        continue
      }
      switch fact.kind {
      case .set:
        tellSet(fact, own)
        askBeside(fact, own, hinted)
      case .ordered: tellOrdered(fact, own, hinted)
      case .boolean, .choice, .number, .date, .month, .municipality, .region, .text:
        tellOne(fact, own, hinted)
      }
    }
    leaveOutSuspectedWhereKnown()
  }

  /// Whether what is hinted at is one of several and denied, or as suspected known or excluded already, or
  /// no more than a symptom where a disorder is told.
  private func isKnown(_ hint: Claim) -> Bool {
    if hint.isAbsent, case .set = vocabulary[hint.fact].kind { return true }
    guard hint.fact == book.roles.suspected else { return false }
    return claims.contains { claim in
      claim.fact == book.roles.known && claim.value == hint.value
        || hint.isWeak && !claim.isAbsent
          && (claim.fact == book.roles.known || claim.fact == book.roles.suspected)
    }
  }

  /// The hint that is told because a worse degree is denied beside it: who writes "wishes not to wake up,
  /// no plan" has judged the wish to be thoughts.
  private func beside(less hinted: [Claim], _ fact: Fact) -> Claim? {
    guard fact.isSafety, case .ordered = fact.kind else { return nil }
    func isDenial(_ hint: Claim) -> Bool { hint.deniesWorse || hint.isAbsent && hint.value > 1 }
    let denials = hinted.filter(isDenial)
    let said = hinted.filter { !isDenial($0) }
    guard let first = said.first, said.allSatisfy({ $0.value == 1 && !$0.isAbsent && !$0.isWeak })
    else { return nil }
    func isNext(_ one: Claim, _ other: Claim) -> Bool {
      one.tokens.upperBound <= other.tokens.lowerBound
        && text.sentenceEnd(one.tokens.lowerBound) >= text.sentenceStart(other.tokens.lowerBound)
    }
    let isNear = denials.contains { isNext(first, $0) || isNext($0, first) }
    return isNear ? first : nil
  }

  private mutating func ask(_ fact: Fact, _ all: [Claim], isContradiction: Bool) {
    var claims: [Claim] = []
    for claim in all
    where !claims.contains(where: { $0.value == claim.value && $0.tokens == claim.tokens }) {
      claims.append(claim)
    }
    reading.asks.append(
      .init(
        fact: fact.index, values: claims.map(\.value),
        ranges: claims.map { bytes($0.tokens) },
        isContradiction: isContradiction))
  }

  private mutating func tell(_ fact: Fact, _ claim: Claim) {
    reading.told.append(
      .init(
        what: .fact(fact.index, value: claim.value, isAbsent: claim.isAbsent),
        range: bytes(claim.tokens)))
  }

  private mutating func tellSet(_ fact: Fact, _ claims: [Claim]) {
    var done: [Int] = []
    for claim in claims where !done.contains(claim.value) {
      done.append(claim.value)
      // Present and absent: what is there counts, unless it is doubted.
      let same = claims.filter { $0.value == claim.value }
      tell(fact, same.first { !$0.isAbsent } ?? claim)
    }
  }

  /// A hint at one value is not lost because others are told.
  private mutating func askBeside(_ fact: Fact, _ own: [Claim], _ hinted: [Claim]) {
    let told = Set(own.map(\.value))
    let others = hinted.filter { !$0.isAbsent && !$0.isWeak && !told.contains($0.value) }
    if !others.isEmpty { ask(fact, others, isContradiction: false) }
  }

  private mutating func tellOrdered(_ fact: Fact, _ claims: [Claim], _ hinted: [Claim]) {
    let values = Set(claims.map(\.value))
    guard let highest = claims.max(by: { $0.value < $1.value }) else { return }
    if fact.isSafety, values.contains(0), highest.value > 0 {
      return ask(fact, claims, isContradiction: true)
    }
    // A hint of danger is not silenced by a denial of less.
    if fact.isSafety, highest.value == 0,
      hinted.contains(where: { hint in
        !hint.isAbsent && hint.value > 0
          && (!hint.isWeak || claims.contains { isTurned(from: $0.tokens, to: hint.tokens) })
      })
    {
      return ask(fact, claims + hinted, isContradiction: true)
    }
    if !fact.isSafety, values.count > 1, !fact.values.isEmpty, fact.index == book.roles.severity {
      // Two degrees of two things: the stronger stands. From one to another: the milder, and asked.
      if let now = claims.first(where: isOfNow), claims.filter(isOfNow).count == 1 {
        return tell(fact, now)
      }
      if values.count > 2 || isJoined(claims) { return ask(fact, claims, isContradiction: true) }
      if let (low, _) = span(claims) {
        ask(fact, claims, isContradiction: true)
        return tell(fact, low)
      }
    }
    tell(fact, highest)
  }

  /// Whether what is said in a sentence is taken back in part: "none, but …".
  private func isTurned(from claim: Range<Int>, to hint: Range<Int>) -> Bool {
    guard claim.upperBound < hint.lowerBound else { return false }
    return (claim.upperBound..<hint.lowerBound).contains { place in
      lexicon.turnWords.contains(words.exact[place])
    } && text.sentenceEnd(claim.lowerBound) > hint.lowerBound
  }

  private mutating func tellOne(_ fact: Fact, _ claims: [Claim], _ hinted: [Claim]) {
    let firm = claims.filter { !$0.yields }
    if claims.allSatisfy(\.isTentative),
      hinted.contains(where: { !$0.isAbsent && $0.value != claims[0].value })
    {
      return ask(fact, hinted, isContradiction: false)
    }
    let claims = firm.isEmpty ? claims : firm
    let values = Set(claims.map(\.value))
    guard values.count > 1 else { return tell(fact, claims[0]) }
    if case .number = fact.kind {
      // The number that is told last is the newest.
      return tell(fact, claims.max { $0.tokens.lowerBound < $1.tokens.lowerBound } ?? claims[0])
    }
    ask(fact, claims, isContradiction: true)
  }

  /// What is known is not suspected too; what a writer suspects in so many words is not known by the
  /// mere name of it elsewhere.
  private mutating func leaveOutSuspectedWhereKnown() {
    guard let known = book.roles.known, let suspected = book.roles.suspected else { return }
    let doubted = Set(claims.filter { $0.fact == suspected && !$0.isAbsent }.map(\.value))
    let firm = Set(claims.filter { $0.fact == known && $0.isFirm }.map(\.value))
    reading.told.removeAll { told in
      if case .fact(known, let value, false) = told.what {
        doubted.contains(value) && !firm.contains(value)
      } else {
        false
      }
    }
    var values: Set<Int> = []
    for told in reading.told {
      if case .fact(known, let value, false) = told.what { values.insert(value) }
    }
    reading.told.removeAll { told in
      if case .fact(suspected, let value, _) = told.what { values.contains(value) } else { false }
    }
  }
}
