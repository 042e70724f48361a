/// With which words and kinds of things phrases can begin.
struct PhraseStarts {
  private let elements: [PhrasePattern.Element]
  private let sequences: [Range<Int>]

  /// Phrases by the words they can begin with, and by the kinds of things.
  private(set) var byWord: [(key: Int32, value: Int32)] = []
  private(set) var byKind: [(key: Int32, value: Int32)] = []

  /// By phrase, whether an offer stands in it.
  private(set) var hasOffer: [Bool] = []

  /// By word, the phrase that was noted with it last: none is noted twice.
  private var last: [Int32]

  /// For each word no.
  var none: [Bool] { Array(repeating: false, count: last.count) }

  /// Prepares for phrases of these elements.
  init(_ elements: [PhrasePattern.Element], _ sequences: [Range<Int>], words: Int) {
    self.elements = elements
    self.sequences = sequences
    last = Array(repeating: -1, count: words)
  }

  /// Notes the next phrase.
  mutating func add(_ elements: Range<Int>, _ pattern: Index<PhrasePattern>) {
    begin(elements, Int32(pattern.number))
    hasOffer.append(hasOffer(in: elements))
  }

  private func hasOffer(in sequence: Range<Int>) -> Bool {
    for place in sequence {
      switch elements[place].kind {
      case .offer: return true
      case .group:
        for group in elements[place].sequences where hasOffer(in: sequences[group]) { return true }
      default: continue
      }
    }
    return false
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
}
