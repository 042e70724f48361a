/// Where each phrase is looked for, and what must stand beside it.
///
/// A phrase is looked for at its anchor: of what it can't be without, that which stands in the fewest
/// phrases. So what begins with "har" or "ikke" is asked for where its rarest word stands, and not at each
/// of these.
struct PhraseAnchors {
  private let elements: [PhrasePattern.Element]
  private let sequences: [Range<Int>]

  /// By word, how many elements of phrases it is.
  private var counts: [Int]

  /// Anchors by the words that they can be, and by the kinds of things.
  private(set) var byWord: [(key: Int32, value: Int32)] = []
  private(set) var byKind: [(key: Int32, value: Int32)] = []

  /// By phrase, what can stand directly after its anchor, and directly before.
  private(set) var followers: [PhraseNeighbours] = []
  private(set) var precursors: [PhraseNeighbours] = []

  /// By word, the anchor that was noted with it last: none is noted twice.
  private var last: [Int32]

  /// What numbers, times and the like count as, against words: they stand in many a note.
  private static let countOfThings = 2000

  /// Prepares for phrases of these elements.
  init(_ elements: [PhrasePattern.Element], _ sequences: [Range<Int>], words: Int) {
    self.elements = elements
    self.sequences = sequences
    last = Array(repeating: -1, count: words)
    counts = Array(repeating: 0, count: words)
    for element in elements where element.kind.isWord { counts[Int(element.word)] += 1 }
  }

  /// Notes the next phrase, which has a row in the tables.
  mutating func add(_ phrase: Range<Int>, row: Int) {
    let (place, before) = anchor(of: phrase)
    let value = PhraseAnchor(row: row, before: before).number
    // Where nothing must be, whatever stands first is looked for.
    note(place.map { $0..<$0 + 1 } ?? phrase, value)
    let start = place ?? phrase.lowerBound
    var following = afterFirst(of: start..<phrase.upperBound, before: .anything)
    if hasOffer(in: phrase) { following.formUnion(.offer) }
    followers.append(following)
    precursors.append(
      start == phrase.lowerBound ? .anything : last(of: phrase.lowerBound..<start, after: .anything)
    )
  }

  private func hasOffer(in sequence: Range<Int>) -> Bool {
    sequence.contains { place in
      switch elements[place].kind {
      case .offer: true
      case .group: elements[place].sequences.contains { hasOffer(in: sequences[$0]) }
      default: false
      }
    }
  }

  // MARK: The anchor

  /// The element that is the anchor of a phrase, if it has one that must be, and how many words can stand
  /// before it.
  private func anchor(of phrase: Range<Int>) -> (place: Int?, before: ClosedRange<Int>) {
    var best: (place: Int, before: ClosedRange<Int>, cost: Int)?
    var before = 0...0
    for place in phrase {
      if let cost = cost(at: place).map({ $0 * before.count }), cost < best?.cost ?? .max {
        best = (place, before, cost)
      }
      guard let width = width(at: place, before),
        before.upperBound + width.upperBound
          <= PhraseAnchor.longest
      else { break }
      before =
        before.lowerBound + width.lowerBound...before.upperBound + width.upperBound
    }
    return (best?.place, best?.before ?? 0...0)
  }

  /// How many elements of phrases ask for what an element does; nothing if a phrase can be without it, or
  /// if it is not where it begins.
  private func cost(at place: Int) -> Int? {
    let element = elements[place]
    switch element.kind {
    case .gap: return nil
    case .word, .stem, .prefix, .suffix, .upper: return counts[Int(element.word)]
    case .number, .time, .relative, .medicine, .offer: return Self.countOfThings
    case .group:
      guard !element.isOptional else { return nil }
      var sum = 0
      for sequence in element.sequences {
        guard let first = sequences[sequence].first, elements[first].kind != .group,
          let cost = cost(at: first)
        else { return nil }
        sum += cost
      }
      return sum
    }
  }

  /// How many words an element takes, from the fewest to the most, or `nil` if it can't be told.
  private func width(at place: Int, _ before: ClosedRange<Int>) -> ClosedRange<Int>? {
    let element = elements[place]
    switch element.kind {
    case .word, .stem, .prefix, .suffix, .upper, .number, .relative: return 1...1
    case .time, .medicine, .offer: return nil
    // A phrase never begins with the words of a gap.
    case .gap: return before.lowerBound == 0 ? nil : 0...PhrasePattern.longestGap
    case .group:
      var (low, high) = (element.isOptional ? 0 : Int.max, 0)
      for sequence in element.sequences {
        var (least, most) = (0, 0)
        for place in sequences[sequence] {
          guard let width = width(at: place, 1...1) else { return nil }
          least += width.lowerBound
          most += width.upperBound
        }
        low = min(low, least)
        high = max(high, most)
      }
      return low...max(low, high)
    }
  }

  /// Notes with which words a sequence can begin.
  private mutating func note(_ sequence: Range<Int>, _ value: Int32) {
    for place in sequence {
      let element = elements[place]
      switch element.kind {
      case .word, .stem, .prefix, .suffix, .upper:
        if last[Int(element.word)] != value { byWord.append((element.word, value)) }
        last[Int(element.word)] = value
        return
      case .group:
        for sequence in element.sequences { note(sequences[sequence], value) }
        if !element.isOptional { return }
      case .gap: continue
      case .number, .time, .relative, .medicine, .offer:
        byKind.append((Int32(element.kind.rawValue), value))
        return
      }
    }
  }

  // MARK: What stands beside it

  /// What the sequences of a group can begin with.
  func beginnings(of group: PhrasePattern.Element) -> PhraseNeighbours {
    group.sequences.reduce(into: .none) {
      $0.formUnion(first(of: sequences[$1], before: .anything))
    }
  }

  /// What a sequence can begin with, and what stands after it if it can be nothing.
  private func first(
    of sequence: Range<Int>, before next: PhraseNeighbours
  ) -> PhraseNeighbours {
    for place in sequence {
      let element = elements[place]
      let rest = place + 1..<sequence.upperBound
      var found = PhraseNeighbours.none
      switch element.kind {
      case .word, .stem, .prefix, .suffix, .upper: found.formUnion(.word(element.word))
      case .number, .time, .relative, .medicine, .offer: found.formUnion(.kind(element.kind))
      case .gap:
        // A gap at the end of a phrase is nothing.
        found.formUnion(first(of: rest, before: next))
        found.formUnion(.gap)
      case .group:
        let after = first(of: rest, before: next)
        for group in element.sequences {
          found.formUnion(first(of: sequences[group], before: after))
        }
        if element.isOptional { found.formUnion(after) }
      }
      return found
    }
    return next
  }

  /// What can follow the first word that a sequence takes.
  private func afterFirst(
    of sequence: Range<Int>, before next: PhraseNeighbours
  ) -> PhraseNeighbours {
    for place in sequence {
      let element = elements[place]
      let rest = place + 1..<sequence.upperBound
      switch element.kind {
      case .word, .stem, .prefix, .suffix, .upper, .number, .relative:
        return first(of: rest, before: next)
      // These can be more than one word, of which the second may be any.
      case .time, .medicine, .offer, .gap: return .anything
      case .group:
        let after = first(of: rest, before: next)
        var found = PhraseNeighbours.none
        for group in element.sequences {
          found.formUnion(afterFirst(of: sequences[group], before: after))
        }
        if element.isOptional { found.formUnion(afterFirst(of: rest, before: next)) }
        return found
      }
    }
    return .anything
  }

  /// What a sequence can end with, and what stands before it if it can be nothing.
  private func last(
    of sequence: Range<Int>, after former: PhraseNeighbours
  ) -> PhraseNeighbours {
    guard let place = sequence.last else { return former }
    let element = elements[place]
    switch element.kind {
    case .word, .stem, .prefix, .suffix, .upper: return .word(element.word)
    case .number, .relative: return .kind(element.kind)
    case .time, .medicine, .offer, .gap: return .anything
    case .group:
      let before = last(of: sequence.dropLast(), after: former)
      var found = PhraseNeighbours.none
      for group in element.sequences {
        found.formUnion(last(of: sequences[group], after: before))
      }
      if element.isOptional { found.formUnion(before) }
      return found
    }
  }
}
