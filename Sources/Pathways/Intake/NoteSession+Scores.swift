// Scores, each with its day: "MDI 38 on 18/9, 29 on 28/10 and 21 today".
extension NoteSession {
  /// A scale's name, a number and perhaps its highest value; and the numbers of other days after it.
  mutating func readScores() {
    for match in matches where match.role == .claims {
      for case .scale(let index) in match.says {
        guard let first = score(after: match.tokens.upperBound),
          let value = value(first.hundredths, on: index, at: first.token)
        else { continue }
        use(match)
        let own = dayOfScore(at: first.token, named: match.tokens)
        let others = laterScores(after: own?.end ?? endOfScore(first.token), on: index)
        // A number without a day before one of today is an earlier one, of nobody knows when.
        let isOfNow = own != nil || !others.contains { $0.day == today }
        if isOfNow {
          tellScore(
            value, on: index, own?.day ?? today, match.tokens.lowerBound..<first.token + 1)
        } else {
          isUsed[first.token] = true
        }
        for other in others { tellScore(other.value, on: index, other.day, other.tokens) }
      }
    }
  }

  private mutating func tellScore(
    _ value: Int, on scale: Index<Scale>, _ day: CalendarDay, _ tokens: Range<Int>
  ) {
    guard let type = vocabulary.scoreType, let ofScale = vocabulary.scaleAttribute,
      let ofValue = vocabulary.scoreAttribute
    else { return }
    isUsed[tokens.upperBound - 1] = true
    let event = Event(
      type: type, day: day,
      attributes: [
        .init(attribute: ofScale, value: scale.number), .init(attribute: ofValue, value: value),
      ])
    reading.told.append(.init(what: .event(event), range: bytes(tokens)))
  }

  /// The score that a number means on a scale, or `nil` if the scale does not have it.
  private func value(_ told: Int, on index: Index<Scale>, at place: Int) -> Int? {
    let scale = vocabulary.scales[index]
    let unit = scale.decimals == 0 ? 100 : 10
    let hundredths = told * rawTimes(scale, after: place)
    guard hundredths % unit == 0, scale.range.contains(hundredths / unit) else { return nil }
    return hundredths / unit * vocabulary.scoreFactor(of: scale)
  }

  /// What makes a score of a number: more than 1 for a raw score, which is told with its highest
  /// value.
  private func rawTimes(_ scale: Scale, after place: Int) -> Int {
    guard let raw = scale.raw, place + 1 < text.tokens.count,
      text.tokens[place + 1].before == .slash, text.tokens[place + 1].number == 100 * raw.top
    else { return 1 }
    return raw.times
  }

  // MARK: Its day

  /// The token after a score, behind the highest value of its scale: "28/50".
  private func endOfScore(_ place: Int) -> Int {
    let next = place + 1
    let hasTop =
      next < text.tokens.count && text.tokens[next].before == .slash
      && text.tokens[next].number != nil
    return hasTop ? next + 1 : next
  }

  /// The day of a score, if its clause tells one, and where that ends: "28 on 3/11", "16 at the health
  /// visitor's 18/11", "on 3/11: 28", "26 back then (2/11)".
  private func dayOfScore(
    at place: Int, named name: Range<Int>
  ) -> (day: CalendarDay, end: Int)? {
    let start = endOfScore(place)
    if let time = pastDay(from: start, within: 6) { return time }
    // Between the name and the number, or before the name.
    let before = times.last { time in
      time.tokens.upperBound <= place && time.tokens.lowerBound >= name.lowerBound
        && !time.hasLead
    }
    guard let before, let day = told(before) else { return nil }
    return (day, start)
  }

  /// The day that has been which begins within so many words of a token, with no mark between but that
  /// of a bracket, and no other number.
  private func pastDay(from start: Int, within most: Int) -> (day: CalendarDay, end: Int)? {
    // "29 at the admission 5/10": the small word leads on to what is no finding here.
    let isLed = start < text.tokens.count && lexicon.prepositions.contains(words.exact[start])
    for place in start..<max(start, min(start + (isLed ? most : min(3, most)), text.tokens.count)) {
      let before = text.tokens[place].before
      guard before.isInside || before == .bracket else { return nil }
      if let time = times.first(where: { $0.tokens.lowerBound == place }) {
        return told(time).map { ($0, time.tokens.upperBound) }
      }
      guard text.tokens[place].number == nil, isLed || !isFinding(place) else { return nil }
    }
    return nil
  }

  /// Whether a phrase begins at a word that says something else: "28 depression 3/11" has no day.
  private func isFinding(_ place: Int) -> Bool {
    matches.contains(beginningIn: place..<place + 1) { $0.role != .not && !$0.says.isEmpty }
  }

  /// The day of a time that has been, if more than its year is told and it is not that since which
  /// something lasts.
  private func told(_ time: NoteTime) -> CalendarDay? {
    guard !time.isAhead, !time.isYear, !time.hasLead else { return nil }
    return time.day
  }

  // MARK: Further scores

  /// The numbers after a score that have a day of their own: ", 29 on 28/10 and 21 today", ", now 18",
  /// "(was 8 in February)".
  private func laterScores(
    after start: Int, on scale: Index<Scale>
  ) -> [(value: Int, day: CalendarDay, tokens: Range<Int>)] {
    var found: [(value: Int, day: CalendarDay, tokens: Range<Int>)] = []
    var place = start
    while place < text.tokens.count,
      let next = laterScore(at: place),
      let value = value(next.hundredths, on: scale, at: next.token)
    {
      found.append((value, next.day, next.token..<next.token + 1))
      place = next.end
    }
    return found
  }

  /// The number of today that follows another: of "BMI 18.9 at the start 1/6, 15.6 now" the second.
  func numberOfToday(after place: Int) -> Int? {
    var place = pastDay(from: place, within: 6)?.end ?? place
    while place < text.tokens.count, let next = laterScore(at: place) {
      if next.day == today { return next.hundredths }
      place = next.end
    }
    return nil
  }

  /// The number of another day that begins at a token, and where it ends; `nil` if no day is told with it.
  private func laterScore(
    at start: Int
  ) -> (hundredths: Int, token: Int, day: CalendarDay, end: Int)? {
    let before = text.tokens[start].before
    guard !before.endsSentence else { return nil }
    var place = start
    if lexicon.joins.contains(words.exact[place]) || lexicon.scoreTo.contains(words.exact[place]),
      before <= .comma
    {
      place += 1
    } else if before < .comma, before != .bracket {
      return nil
    }
    var day: CalendarDay?
    if start < place, lexicon.ages.now.contains(words.exact[start]) { day = today }
    // "today 12", "13/10: 28", "was 8 in February": a day or a word may stand before the number.
    if let time = times.first(where: { $0.tokens.lowerBound == place }) {
      day = told(time)
      place = time.tokens.upperBound
    } else if place < text.tokens.count, text.tokens[place].number == nil {
      if lexicon.ages.now.contains(words.exact[place]) { day = today }
      let isWas =
        lexicon.clauseWords.contains(words.exact[place])
        && !lexicon.ages.states.contains(words.exact[place])
      guard day != nil || isWas else { return nil }
      place += 1
    }
    guard place < text.tokens.count, let number = text.tokens[place].number,
      text.tokens[place].before <= .bracket, !times.contains(where: { $0.tokens.contains(place) })
    else { return nil }
    let end = endOfScore(place)
    guard !isOfUnit(end - 1) else { return nil }
    if end < text.tokens.count, text.tokens[end].before == .space,
      lexicon.ages.now.contains(words.exact[end])
    {
      return (number, place, today, end + 1)
    }
    let isLed = end < text.tokens.count && lexicon.times.dayLead.contains(words.exact[end])
    if let own = pastDay(from: end, within: isLed ? 2 : 1) {
      return (number, place, own.day, own.end)
    }
    return day.map { (number, place, $0, end) }
  }

  // MARK: The number

  /// The second number of "fallen from 34 to 26", or that of "fallen to 26": the latest.
  private func change(after start: Int) -> (hundredths: Int, token: Int)? {
    for place in start..<min(start + 3, text.tokens.count) {
      guard text.tokens[place].before <= .space else { return nil }
      guard let number = text.tokens[place].number else { continue }
      let isLatest = place > start && lexicon.scoreTo.contains(words.exact[place - 1])
      return isLatest ? (number, place) : latest(after: place)
    }
    return nil
  }

  /// The score that another goes on to: "34 → 26".
  private func latest(after place: Int) -> (hundredths: Int, token: Int)? {
    guard place + 2 < text.tokens.count, text.tokens[place + 2].before <= .space,
      lexicon.scoreTo.contains(words.exact[place + 1]), let number = text.tokens[place + 2].number,
      !isOfUnit(place + 2)
    else { return nil }
    return (number, place + 2)
  }

  /// Whether a number counts days, weeks or years: "now 3 weeks without sleep" is no score.
  private func isOfUnit(_ place: Int) -> Bool {
    let next = place + 1
    return next < text.tokens.count && text.tokens[next].before <= .hyphen
      && lexicon.times.units[words.exact[next]] != nil
  }

  /// The token after a day that stands between a scale and its number: "MDI on 3/11: 28".
  private func afterDay(_ start: Int) -> Int {
    let time = times.first { time in
      time.tokens.lowerBound >= start && time.tokens.lowerBound <= start + 1
        && told(time) != nil && text.tokens[time.tokens.lowerBound].before.isInside
    }
    guard let time, time.tokens.upperBound < text.tokens.count,
      text.tokens[time.tokens.upperBound].number != nil,
      text.tokens[time.tokens.upperBound].before.isInside,
      start == time.tokens.lowerBound
        || lexicon.times.dayLead.contains(words.exact[start])
        || lexicon.prepositions.contains(words.exact[start])
    else { return start }
    return time.tokens.upperBound
  }

  /// The number that follows a scale's name: directly, or after a small word.
  private func score(after name: Int) -> (hundredths: Int, token: Int)? {
    let start = afterDay(name)
    for place in start...start + 1 {
      guard place < text.tokens.count, text.tokens[place].before <= .bracket,
        !text.tokens[place].before.endsSentence
      else { return nil }
      if let number = text.tokens[place].number {
        // A range is no score.
        if place + 1 < text.tokens.count, text.tokens[place + 1].before == .hyphen,
          text.tokens[place + 1].number != nil
        {
          return nil
        }
        return latest(after: place) ?? (number, place)
      }
      if lexicon.scoreFrom.contains(words.exact[place]) { return change(after: place + 1) }
      guard lexicon.scoreWords.contains(words.exact[place]) else { return nil }
    }
    return nil
  }
}
