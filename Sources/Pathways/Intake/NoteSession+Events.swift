// Events and scores, each with its day.
extension NoteSession {
  mutating func readEvent(
    _ type: Index<EventType>, _ attributes: [Event.Attribute], _ match: PhraseMatch,
    _ marks: NoteScopes.Marks
  ) {
    let flags = match.flags
    guard !marks.contains(.hypothetical), !marks.contains(.denied), !marks.contains(.heredity)
    else { return }
    if marks.contains(.other), !flags.contains(.family), !speaksOfRelative(match) { return }
    if marks.contains(.planned) { return }
    let told = days(of: match, flags)
    let days = told.isEmpty && flags.contains(.today) ? [today] : told
    guard !days.isEmpty || flags.contains(.undatedOk) else { return }
    use(match)
    let near = self.attributes(near: match, type)
    var all = attributes
    for attribute in near where !all.contains(where: { $0.attribute == attribute.attribute }) {
      all.append(attribute)
    }
    all.sort { $0.attribute < $1.attribute }
    for day in days.isEmpty ? [nil] : days.map(Optional.some) {
      reading.told.append(
        .init(
          what: .event(Event(type: type, day: day, attributes: all)), range: bytes(match.tokens)))
    }
  }

  private func speaksOfRelative(_ match: PhraseMatch) -> Bool {
    match.tokens.contains { lexicon.relatives.contains(words.exact[$0]) && match.takes($0) }
  }

  /// The days of an event: the time in the phrase, else the nearest of its sentence, with those
  /// that are joined to it.
  private func days(of match: PhraseMatch, _ flags: PhrasePattern.Flags) -> [CalendarDay] {
    func isExact(_ time: NoteTime) -> Bool {
      !(flags.contains(.day) && time.isAbout || flags.contains(.month) && time.isYear)
    }
    if let number = match.time, times[number].day != nil {
      guard isExact(times[number]), !times[number].isAhead else { return [] }
      return withRepeats(times[number], times.filter { isExact($0) && isIn(match, $0) })
    }
    let near = times.filter { time in
      isIn(match, time) && isExact(time)
        && !(time.hasLead && time.weeks != nil && time.tokens.count == 1)
    }
    guard let first = near.min(by: { distance($0, match) < distance($1, match) }) else { return [] }
    return withRepeats(first, near)
  }

  /// The day that a phrase means which tells none itself: "off sick since", "off sick since the
  /// accident" mean the last day told before it in its sentence, or else that of the last event; "as of
  /// now" means today.
  func day(before match: PhraseMatch) -> CalendarDay? {
    if match.flags.contains(.today) { return today }
    guard text.after(match.tokens.upperBound - 1) >= .comma else { return nil }
    let sentence = text.sentenceStart(match.tokens.lowerBound)..<match.tokens.lowerBound
    let told = times.last { time in
      time.tokens.clamped(to: sentence) == time.tokens && !time.isAhead && !time.isAbout
    }
    if let day = told?.day { return day }
    let start = text.tokens[match.tokens.lowerBound].range.lowerBound
    return reading.told.last { said in
      if case .event(let event) = said.what {
        said.range.upperBound <= start && event.day != nil
      } else {
        false
      }
    }.flatMap { said in if case .event(let event) = said.what { event.day } else { nil } }
  }

  /// Whether a time that has been stands in the sentence of a match.
  private func isIn(_ match: PhraseMatch, _ time: NoteTime) -> Bool {
    time.tokens.lowerBound >= text.sentenceStart(match.tokens.lowerBound)
      && time.tokens.upperBound <= text.sentenceEnd(match.tokens.lowerBound) && time.day != nil
      && !time.isAhead
  }

  /// The day of a time, and the days joined to it: "12/3 and again 2/11" is the same once more, if
  /// nothing else happened between.
  private func withRepeats(_ first: NoteTime, _ near: [NoteTime]) -> [CalendarDay] {
    var days = first.day.map { [$0] } ?? []
    for time in near where time.tokens.lowerBound > first.tokens.lowerBound {
      guard
        lexicon.againWords.contains(words.exact[time.tokens.lowerBound - 1])
          || text.tokens[time.tokens.lowerBound].before == .plus,
        !isEvent(between: first.tokens.upperBound, time.tokens.lowerBound), let day = time.day
      else { continue }
      days.append(day)
    }
    return days
  }

  /// Whether something happens in the words between.
  private func isEvent(between start: Int, _ end: Int) -> Bool {
    matches.contains(beginningIn: start..<max(start, end)) { match in
      match.role == .claims
        && match.says.contains { if case .event = $0 { true } else { false } }
    }
  }

  /// Tells once what two phrases tell: the same type on the same day, with the attributes of both.
  mutating func joinEvents() {
    var kept: [NoteReading.Statement] = []
    for told in reading.told {
      guard case .event(let event) = told.what,
        let place = kept.firstIndex(where: { isSame($0, event) }),
        case .event(let first) = kept[place].what
      else {
        kept.append(told)
        continue
      }
      let added = event.attributes.filter { new in
        !first.attributes.contains { $0.attribute == new.attribute }
      }
      let all = (first.attributes + added).sorted { $0.attribute < $1.attribute }
      kept[place] = .init(
        what: .event(Event(type: first.type, day: first.day, attributes: all)),
        range: kept[place].range)
    }
    reading.told = kept
  }

  private func isSame(_ told: NoteReading.Statement, _ event: Event) -> Bool {
    guard case .event(let other) = told.what, other.type == event.type, other.day == event.day
    else { return false }
    return event.attributes.allSatisfy { one in
      other.attributes.allSatisfy { $0.attribute != one.attribute || $0.value == one.value }
    }
  }

  private func distance(_ time: NoteTime, _ match: PhraseMatch) -> Int {
    // "returned 14/10 for lack of a statement": inside the words it is theirs.
    if match.tokens.contains(time.tokens.lowerBound) { return 0 }
    // What follows is nearer than what stands before.
    if time.tokens.lowerBound >= match.tokens.upperBound {
      return 2 * (time.tokens.lowerBound - match.tokens.upperBound) + 1
    }
    return 2 * max(0, match.tokens.lowerBound - time.tokens.upperBound) + 2
  }

  /// How many words stand between two matches.
  private func gap(_ one: PhraseMatch, _ other: PhraseMatch) -> Int {
    max(
      0, one.tokens.lowerBound - other.tokens.upperBound,
      other.tokens.lowerBound - one.tokens.upperBound)
  }

  /// What the sentence says of an event: its outcome, its effect, the offer.
  private func attributes(near match: PhraseMatch, _ type: Index<EventType>) -> [Event.Attribute] {
    let start = text.sentenceStart(match.tokens.lowerBound)
    let end = text.sentenceEnd(match.tokens.lowerBound)
    let allowed = vocabulary.eventTypes[type].attributes
    var found: [Event.Attribute] = []
    let near = matches.within(start..<end).filter { $0.role == .claims }
    // Of several the nearest, and of those inside the event's own words the first.
    let gaps = near.map { gap($0, match) }
    for place in near.indices.sorted(by: { (gaps[$0], $0) < (gaps[$1], $1) }) {
      let other = near[place]
      for target in other.says {
        switch target {
        case .attribute(let attribute):
          if allowed.contains(attribute.attribute),
            !found.contains(where: { $0.attribute == attribute.attribute })
          {
            found.append(attribute)
          }
        case .offer(let offer):
          if let own = vocabulary.offerAttribute, allowed.contains(own),
            !found.contains(where: { $0.attribute == own })
          {
            found.append(.init(attribute: own, value: offer.number))
          }
        case .fact, .condition, .absentCondition, .event, .scale: continue
        }
      }
    }
    return found
  }
}
