/// A phrase that was found in a note.
struct PhraseMatch {
  /// The pattern's number.
  let pattern: Int

  /// From the first to after the last of its words.
  let tokens: Range<Int>

  /// Which of them belong to the phrase and not to a gap in it: a bit for each, from the first.
  let mask: UInt64

  /// The number that the phrase holds, in hundredths.
  let number: Int?

  /// The time in it, by number.
  let time: Int?

  /// The offer in it, by number.
  let offer: Int?

  /// How many words it takes.
  var weight: Int { mask.nonzeroBitCount }

  /// Whether it takes a word.
  func takes(_ token: Int) -> Bool {
    tokens.contains(token) && mask >> UInt64(min(63, token - tokens.lowerBound)) & 1 == 1
  }

  /// Whether it takes a word that another takes.
  func overlaps(_ other: PhraseMatch) -> Bool {
    guard tokens.overlaps(other.tokens) else { return false }
    return tokens.clamped(to: other.tokens).contains { takes($0) && other.takes($0) }
  }
}

/// Finds the phrases of a lexicon in a note.
struct PhraseMatcher {
  let lexicon: PhraseLexicon
  let words: NoteWords

  /// By token, the time, the medicine and the offers that begin there.
  var times: [Int: Int] = [:]
  var timeList: [NoteTime] = []
  var medicines: [Int: (end: Int, group: Int32)] = [:]
  var offers: [Int: [(end: Int, offer: Int)]] = [:]

  /// How far a phrase can reach.
  private static let reach = 40

  /// What was taken on the way.
  private struct Trail {
    var mask: UInt64 = 0
    var number: Int?
    var time: Int?
    var offer: Int?
  }

  /// Returns the matches that begin at each token, whatever they overlap.
  func matches() -> [PhraseMatch] {
    var found: [PhraseMatch] = []
    var tried = Set<Int32>()
    for token in words.text.tokens.indices {
      tried.removeAll(keepingCapacity: true)
      for word in beginnings(token) {
        for pattern in lexicon.byWord[Int(word)] where tried.insert(pattern).inserted {
          match(pattern, token, &found)
        }
      }
      for kind in kinds(token) {
        for pattern in lexicon.byKind[Int(kind.rawValue)] where tried.insert(pattern).inserted {
          match(pattern, token, &found)
        }
      }
    }
    return found
  }

  private func beginnings(_ token: Int) -> [Int32] {
    var all = words.stems[token] + words.prefixes[token] + words.suffixes[token]
    if words.exact[token] >= 0 { all.append(words.exact[token]) }
    if words.alike[token] >= 0 { all.append(words.alike[token]) }
    all += words.joinedStems[token] ?? []
    if words.joined[token] >= 0 { all.append(words.joined[token]) }
    return all
  }

  private func kinds(_ token: Int) -> [PhrasePattern.Element.Kind] {
    var kinds: [PhrasePattern.Element.Kind] = []
    if number(token) != nil { kinds.append(.number) }
    if times[token] != nil { kinds.append(.time) }
    if lexicon.relatives.contains(words.exact[token]) { kinds.append(.relative) }
    if medicines[token] != nil { kinds.append(.medicine) }
    if offers[token] != nil { kinds.append(.offer) }
    return kinds
  }

  private func number(_ token: Int) -> Int? {
    words.text.tokens[token].number ?? lexicon.numberWords[words.exact[token]].map { $0 * 100 }
  }

  private func match(_ pattern: Int32, _ token: Int, _ found: inout [PhraseMatch]) {
    var trail = Trail()
    let elements = lexicon.patterns[Int(pattern)].elements
    guard let end = walk(elements, nil, token, token, &trail), end > token else { return }
    found.append(
      PhraseMatch(
        pattern: Int(pattern), tokens: token..<end, mask: trail.mask, number: trail.number,
        time: trail.time, offer: trail.offer))
  }

  /// Walks over elements from a token; returns the token after the last, or `nil`.
  private func walk(
    _ elements: Range<Int>, _ rest: Range<Int>?, _ token: Int, _ start: Int, _ trail: inout Trail
  ) -> Int? {
    guard let place = elements.first else {
      return rest.map { walk($0, nil, token, start, &trail) } ?? token
    }
    let next = place + 1..<elements.upperBound
    let element = lexicon.elements[place]
    switch element.kind {
    case .group: return walkGroup(element, next, token, start, &trail)
    case .gap: return walkGap(next, rest, token, start, &trail)
    default: break
    }
    guard token < words.exact.count, token - start < Self.reach,
      token == start || isInside(token)
    else { return nil }
    for end in ends(element, token) {
      var longer = trail
      take(element, token, end, start, &longer)
      if let last = walk(next, rest, end, start, &longer) {
        trail = longer
        return last
      }
    }
    return nil
  }

  /// Whether a phrase can go on over what stands before a token: a number can stand in brackets
  /// and after a plus.
  private func isInside(_ token: Int) -> Bool {
    let before = words.text.tokens[token].before
    return before.isInside
      || (before <= .bracket && before != .comma && words.text.tokens[token].number != nil)
  }

  /// Notes what an element took.
  private func take(
    _ element: PhrasePattern.Element, _ token: Int, _ end: Int, _ start: Int, _ trail: inout Trail
  ) {
    for place in token..<end { trail.mask |= 1 << UInt64(min(63, place - start)) }
    switch element.kind {
    case .number: if trail.number == nil { trail.number = number(token) }
    case .time: trail.time = times[token]
    case .offer: trail.offer = offers[token]?.first { $0.end == end }?.offer
    default: break
    }
  }

  private func walkGroup(
    _ element: PhrasePattern.Element, _ next: Range<Int>, _ token: Int, _ start: Int,
    _ trail: inout Trail
  ) -> Int? {
    var best: (end: Int, trail: Trail)?
    for sequence in element.sequences {
      var longer = trail
      if let end = walk(lexicon.sequences[sequence], next, token, start, &longer),
        end > best?.end ?? -1
      {
        best = (end, longer)
      }
    }
    if best == nil, element.isOptional { return walk(next, nil, token, start, &trail) }
    guard let best else { return nil }
    trail = best.trail
    return best.end
  }

  private func walkGap(
    _ next: Range<Int>, _ rest: Range<Int>?, _ token: Int, _ start: Int, _ trail: inout Trail
  ) -> Int? {
    // A gap at the end of a phrase is nothing.
    if next.isEmpty, rest == nil { return token }
    for skipped in 0...4 {
      let place = token + skipped
      guard place < words.exact.count else { return nil }
      if skipped > 0, words.text.tokens[place].before.endsSentence { return nil }
      if place == token, words.text.tokens[place].before.endsSentence, place != start { return nil }
      var longer = trail
      if let end = walkOver(next, rest, place, start, &longer) {
        trail = longer
        return end
      }
    }
    return nil
  }

  /// Walks on after a gap, which may lie over a comma.
  private func walkOver(
    _ elements: Range<Int>, _ rest: Range<Int>?, _ token: Int, _ start: Int, _ trail: inout Trail
  ) -> Int? {
    guard let place = elements.first, token - start < Self.reach else {
      return walk(elements, rest, token, start, &trail)
    }
    let element = lexicon.elements[place]
    guard element.kind != .group, element.kind != .gap else {
      return walk(elements, rest, token, start, &trail)
    }
    for end in ends(element, token) {
      var longer = trail
      take(element, token, end, start, &longer)
      if let last = walk(place + 1..<elements.upperBound, rest, end, start, &longer) {
        trail = longer
        return last
      }
    }
    return nil
  }
}
