/// With which words and kinds of things phrases can begin, and what can follow these.
struct PhraseStarts {
  private let elements: [PhrasePattern.Element]
  private let sequences: [Range<Int>]

  /// Phrases by the words they can begin with, and by the kinds of things.
  private(set) var byWord: [(key: Int32, value: Int32)] = []
  private(set) var byKind: [(key: Int32, value: Int32)] = []

  /// By phrase, what can follow its first word.
  private(set) var followers: [PhraseFollowers] = []

  /// By word, the phrase that was noted with it last: none is noted twice.
  private var last: [Int32]

  /// Prepares for phrases of these elements.
  init(_ elements: [PhrasePattern.Element], _ sequences: [Range<Int>], words: Int) {
    self.elements = elements
    self.sequences = sequences
    last = Array(repeating: -1, count: words)
  }

  /// Notes the next phrase.
  mutating func add(_ elements: Range<Int>, _ number: Int32) {
    begin(elements, number)
    var following = afterFirst(of: elements, before: .anything)
    if hasOffer(in: elements) { following.formUnion(.offer) }
    followers.append(following)
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

  /// Notes with which words a sequence can begin.
  private mutating func begin(_ sequence: Range<Int>, _ number: Int32) {
    for place in sequence {
      let element = elements[place]
      switch element.kind {
      case .word, .stem, .prefix, .suffix, .upper:
        if last[Int(element.word)] != number { byWord.append((element.word, number)) }
        last[Int(element.word)] = number
        return
      case .group:
        for sequence in element.sequences { begin(sequences[sequence], number) }
        if !element.isOptional { return }
      case .gap: continue
      case .number, .time, .relative, .medicine, .offer:
        byKind.append((Int32(element.kind.rawValue), number))
        return
      }
    }
  }

  // MARK: What follows

  /// What a sequence can begin with, and what stands after it if it can be nothing.
  private func first(of sequence: Range<Int>, before next: PhraseFollowers) -> PhraseFollowers {
    var found = PhraseFollowers(bits: 0)
    for place in sequence {
      let element = elements[place]
      switch element.kind {
      case .word, .stem, .prefix, .suffix, .upper: found.formUnion(.word(element.word))
      case .number, .time, .relative, .medicine, .offer: found.formUnion(.kind(element.kind))
      case .gap:
        // A gap at the end of a phrase is nothing.
        found.formUnion(first(of: place + 1..<sequence.upperBound, before: next))
        found.formUnion(.gap)
      case .group:
        let rest = first(of: place + 1..<sequence.upperBound, before: next)
        for group in element.sequences {
          found.formUnion(first(of: sequences[group], before: rest))
        }
        if element.isOptional { found.formUnion(rest) }
      }
      return found
    }
    return next
  }

  /// What can follow the first word that a sequence takes.
  private func afterFirst(
    of sequence: Range<Int>, before next: PhraseFollowers
  ) -> PhraseFollowers {
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
        var found = PhraseFollowers(bits: 0)
        for group in element.sequences {
          found.formUnion(afterFirst(of: sequences[group], before: after))
        }
        if element.isOptional { found.formUnion(afterFirst(of: rest, before: next)) }
        return found
      }
    }
    return .anything
  }
}
