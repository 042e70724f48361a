// Criteria in words. An author's own wording wins over the generated one.
extension Wording {
  /// Returns a criterion as a short phrase.
  public func phrase(_ index: Index<Criterion>) -> String {
    let pool = catalogue.pool
    switch pool[index] {
    case .all(let parts, let note):
      if note >= 0, let because = pool.notes[note].because { return text(because) }
      if parts.isEmpty { return words.forEveryone }
      return parts.map { phrase(pool.parts[$0], in: pool[index]) }.joined(separator: ", ")
    case .any(let parts):
      return either(parts.map { phrase(pool.parts[$0], in: pool[index]) })
    case .some(let count, let parts):
      let phrases = parts.map { phrase(pool.parts[$0], in: pool[index]) }
      return words.atLeast(count, of: phrases.joined(separator: "; "))
    case .not(let part): return denied(part)
    case .named(let number): return text(pool.named[number].label)
    case .leaf(let leaf): return phrase(leaf)
    }
  }

  private func phrase(_ leaf: Leaf) -> String {
    let pool = catalogue.pool
    switch leaf {
    case .truth(let fact, let wanted): return phrase(vocabulary[fact], isSo: wanted)
    case .number(let fact, let test): return phrase(vocabulary[fact], pool.numberTests[test])
    case .oneOf(let fact, let set): return phrase(vocabulary[fact], pool.sets[set])
    case .members(let fact, let set, let range):
      return phrase(vocabulary[fact], pool.sets[set], range)
    case .date(let fact, let test):
      return "\(text(vocabulary[fact].label)) \(phrase(pool.dateTests[test]))"
    case .lives(let set, _): return phrase(places: pool.sets[set])
    case .events(let test): return phrase(pool.eventTests[test])
    }
  }

  /// Returns a part of a criterion, in brackets where it could be read wrongly.
  func phrase(_ part: Index<Criterion>, in whole: Criterion) -> String {
    let words = phrase(part)
    guard case .all(let inner, let note) = catalogue.pool[part], note < 0, inner.count > 1 else {
      return words
    }
    if case .all = whole { return words }
    return "(\(words))"
  }

  private func phrase(_ test: DateTest) -> String {
    switch (test.first, test.last) {
    case (.before(let span)?, .before?) where span.count > 0:
      return words.withinTheLast + self.span(span)
    case (.after?, .after(let span)?):
      return words.withinTheNext + self.span(span)
    case (nil, .before(let span)?):
      return span.count == 0
        ? words.beforeToday
        : words.moreThan + self.span(span) + words.ago
    case (.before?, nil): return words.todayOrLater
    case (let first, let last):
      var words: [String] = []
      if case .day(let day)? = first { words.append(self.words.fromValue + self.day(day)) }
      if case .day(let day)? = last { words.append(self.words.toValue + self.day(day)) }
      return words.joined(separator: " ")
    }
  }

  private func phrase(places set: BitSet) -> String {
    words.livesIn + either(vocabulary.places.names(of: set))
  }

  /// Returns what must have happened.
  func phrase(_ test: EventTest) -> String {
    switch test {
    case .count(let selector, let range):
      let words = phrase(selector)
      if range == 1...(.max) { return words }
      if range == 0...0 { return self.words.noneOf + words }
      let low = range.lowerBound
      if range.upperBound == .max { return "\(words) (\(self.words.atLeastWord) \(low))" }
      if low == 0 { return "\(words) (\(self.words.atMostWord) \(range.upperBound))" }
      return "\(words) (\(low)–\(range.upperBound))"
    case .mostRecent(let selector, let wanted):
      return words.mostRecentOf + phrase(selector) + ": "
        + phrase(wanted, short: true)
    case .first(let selector, let wanted):
      return words.firstOf + phrase(selector) + ": " + phrase(wanted, short: true)
    case .ongoing(let selector, let ends, _, let range):
      let words =
        phrase(selector) + self.words.notEndedBy
        + phrase(ends, short: true)
      if range == 0...0 { return self.words.noneOf + words }
      return range.lowerBound > 1
        ? "\(words) (\(self.words.atLeastWord) \(range.lowerBound))" : words
    case .gap(let selector, let span):
      return words.longerThan + self.span(span)
        + words.without + phrase(selector)
    }
  }

  /// Returns which events a selector means.
  func phrase(_ selector: EventSelector, short: Bool = false) -> String {
    var words: [String] = []
    let types = selector.types.indexes(of: EventType.self)
    if !short || types.count < vocabulary.eventTypes.count {
      let classes = Set(types.map { vocabulary.eventTypes[$0].eventClass })
      let isWhole =
        classes.count == 1 && types.count > 1
        && classes.allSatisfy { eventClass in
          types.count == vocabulary.eventTypes.count { $0.eventClass == eventClass }
        }
      if isWhole, let eventClass = classes.first {
        words.append(text(vocabulary.eventClasses[eventClass].label))
      } else {
        words.append(either(types.map { text(vocabulary.eventTypes[$0].label) }))
      }
    }
    for test in selector.attributes { words.append(phrase(test)) }
    if let span = selector.within {
      words.append(self.words.withinTheLast + self.span(span))
    }
    if let span = selector.olderThan {
      words.append(self.words.moreThan + self.span(span) + self.words.ago)
    }
    if let other = selector.of.first {
      words.append(self.words.beforeTheMostRecent + phrase(other))
    }
    if let other = selector.after.first {
      words.append(self.words.afterTheMostRecent + phrase(other))
    }
    return words.joined(separator: ", ")
  }

  private func phrase(_ test: EventSelector.AttributeTest) -> String {
    let attribute = vocabulary.eventAttributes[test.attribute]
    let words = test.ranges.map { range -> String in
      let value = range.lowerBound
      switch attribute.kind {
      case .number(let decimals) where range.lowerBound == .min:
        return self.words.atMostSpan + decimal(range.upperBound, decimals)
      case .number(let decimals) where range.upperBound == .max:
        return self.words.atLeastSpan + decimal(range.lowerBound, decimals)
      case .number(let decimals) where range.lowerBound < range.upperBound:
        return
          "\(decimal(range.lowerBound, decimals))–\(decimal(range.upperBound, decimals))"
      case .boolean: return value == 1 ? self.words.yes : self.words.no
      case .number(let decimals): return decimal(value, decimals)
      case .choice:
        return attribute.values[value].label.map { text($0) } ?? attribute.values[value].name
      case .offer: return text(catalogue.offers[value].name)
      case .scale: return text(vocabulary.scales[value].name)
      }
    }
    return "\(text(attribute.label)): \(either(words))"
  }

  /// Returns why a criterion holds: of alternatives only those that do.
  func reasons(_ index: Index<Criterion>, _ verdicts: Verdicts) -> [String] {
    let pool = catalogue.pool
    switch pool[index] {
    case .all(let parts, let note) where note < 0 && !parts.isEmpty:
      return parts.flatMap { reasons(pool.parts[$0], verdicts) }
    case .all: return [phrase(index)]
    default:
      guard let threshold = pool.threshold(of: index) else { return [phrase(index)] }
      let holding = threshold.parts.map { pool.parts[$0] }.filter { verdicts[$0] == .holds }
      return holding.prefix(threshold.count).flatMap { reasons($0, verdicts) }
    }
  }

  /// Returns the phrases of the parts that a criterion consists of, where all must hold.
  public func phrases(_ index: Index<Criterion>) -> [String] {
    guard case .all(let parts, let note) = catalogue.pool[index], note < 0, !parts.isEmpty else {
      return [phrase(index)]
    }
    return parts.map { phrase(catalogue.pool.parts[$0]) }
  }
}
