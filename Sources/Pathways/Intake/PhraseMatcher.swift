/// Finds the phrases of a lexicon in a note.
struct PhraseMatcher {
  let lexicon: PhraseLexicon
  let words: NoteWords

  /// The tables of the lexicon that every step asks: of a class's part they would be counted anew
  /// each time.
  let byWord: NumberLists
  let byKind: NumberLists
  let patterns: PackedRows<PhrasePattern>
  let followers: PackedRows<PhraseNeighbours>
  let precursors: PackedRows<PhraseNeighbours>
  private let elements: PhraseElements
  private let sequences: PackedRows<Range<Int>>
  private let beginnings: PackedRows<PhraseNeighbours>

  /// By token, what a phrase can have there.
  var standing: [PhraseNeighbours] = []

  /// By token, the number that stands there in hundredths, and the time, the medicine and the offers
  /// that begin there; −1 for none.
  private(set) var numbers: [Int]
  private(set) var isRelative: [Bool]
  var isInside: [Bool]

  /// By token, where the aside ends that begins there, such as the age of a relative; −1 where none does.
  var asideEnds: [Int] = []

  /// How many words the longest of them takes.
  var longestAside = 0
  var times: [Int]
  var timeList: [NoteTime] = []
  var medicineEnds: [Int]
  var medicineGroups: [Index<PhraseBook.Medicines>?]
  var offers: [Int: [(end: Int, offer: Index<Offer>)]] = [:]

  /// How far a phrase can reach.
  private static let reach = 40

  /// What was taken on the way; of no meaning where the way led nowhere.
  private struct Trail {
    private(set) var mask: UInt64 = 0
    var number = -1
    var time = -1
    var offer: Index<Offer>?

    mutating func take(_ tokens: Range<Int>, _ start: Int) {
      for token in tokens { mask |= 1 << UInt64(min(63, token - start)) }
    }
  }

  /// Begins to find phrases.
  ///
  /// - Parameters:
  ///   - lexicon: The phrases.
  ///   - words: The note.
  ///   - patient: The words that tell who the patient is: "a man" of 35 years with schizophrenia has
  ///     no sick husband.
  init(_ lexicon: PhraseLexicon, _ words: NoteWords, patient: Range<Int>) {
    self.lexicon = lexicon
    self.words = words
    byWord = lexicon.tables.byWord
    byKind = lexicon.tables.byKind
    patterns = lexicon.tables.patterns
    followers = lexicon.tables.followers
    precursors = lexicon.tables.precursors
    elements = lexicon.tables.elements
    sequences = lexicon.tables.sequences
    beginnings = lexicon.tables.beginnings
    let tokens = words.text.tokens
    isInside = tokens.indices.map {
      Self.isInside($0, tokens) || words.text.isAloneInBrackets($0)
    }
    numbers = tokens.indices.map { token in
      tokens[token].number ?? lexicon.numberWords[words.exact[token]].map { $0 * 100 } ?? -1
    }
    isRelative = words.exact.indices.map { token in
      !patient.contains(token) && lexicon.relatives.contains(words.exact[token])
    }
    times = Array(repeating: -1, count: tokens.count)
    medicineEnds = times
    medicineGroups = Array(repeating: nil, count: tokens.count)
    for token in isRelative.indices where isRelative[token] { passOverAside(after: token) }
  }

  /// Walks over a phrase from a token, and returns what it takes if it is there.
  func match(
    _ phrase: PhrasePattern, _ token: Int, saying says: () -> [PhraseBook.Target]
  ) -> PhraseMatch? {
    var trail = Trail()
    guard let end = walk(phrase.elements, nil, token, token, &trail), end > token else {
      return nil
    }
    let says = phrase.role == .cue ? [] : says()
    // What an entry can't say here is not found.
    guard phrase.role == .cue || !says.isEmpty else { return nil }
    return PhraseMatch(
      phrase, token..<end, mask: trail.mask, number: trail.number < 0 ? nil : trail.number,
      time: trail.time < 0 ? nil : trail.time, offer: trail.offer, says: says)
  }

  /// Walks over elements from a token; returns the token after the last, or `nil`.
  private func walk(
    _ elements: Range<Int>, _ rest: Range<Int>?, _ token: Int, _ start: Int, _ trail: inout Trail
  ) -> Int? {
    guard let place = elements.first else {
      return rest.map { walk($0, nil, token, start, &trail) } ?? token
    }
    let next = place + 1..<elements.upperBound
    let word = self.elements.plainWord(at: place)
    if word >= 0 { return walkWord(word, next, rest, token, start, &trail) }
    let element = self.elements[place]
    switch element.kind {
    case .group: return walkGroup(element, next, token, start, &trail)
    case .gap: return walkGap(next, rest, token, start, &trail)
    default: break
    }
    guard canStand(token, start) else { return nil }
    return step(element, next, rest, token, start, &trail)
  }

  /// Whether the next element of a phrase can stand at a token.
  private func canStand(_ token: Int, _ start: Int) -> Bool {
    token < words.exact.count && token - start < Self.reach && (token == start || isInside[token])
  }

  /// Takes a plain word and walks on: most elements are one, and there is one way to take it.
  private func walkWord(
    _ word: Int32, _ next: Range<Int>, _ rest: Range<Int>?, _ token: Int, _ start: Int,
    _ trail: inout Trail
  ) -> Int? {
    guard canStand(token, start) else { return nil }
    let end = self.end(of: word, token)
    guard end >= 0 else { return nil }
    trail.take(token..<end, start)
    guard overAside(end) >= 0 else { return walk(next, rest, end, start, &trail) }
    var longer = trail
    if let last = walk(next, rest, end, start, &longer) {
      trail = longer
      return last
    }
    return walk(next, rest, overAside(end), start, &trail)
  }

  /// Takes one element, in each way that it can be taken, and walks on.
  private func step(
    _ element: PhrasePattern.Element, _ next: Range<Int>, _ rest: Range<Int>?, _ token: Int,
    _ start: Int, _ trail: inout Trail
  ) -> Int? {
    guard element.kind == .offer else {
      let end = end(of: element, token)
      guard end >= 0 else { return nil }
      return go(on: next, rest, from: end, over: element, token, start, &trail)
    }
    for found in offers[token] ?? [] {
      if let last = go(on: next, rest, from: found.end, over: element, token, start, &trail) {
        return last
      }
    }
    return nil
  }

  private func go(
    on next: Range<Int>, _ rest: Range<Int>?, from end: Int, over element: PhrasePattern.Element,
    _ token: Int, _ start: Int, _ trail: inout Trail
  ) -> Int? {
    var longer = trail
    take(element, token, end, start, &longer)
    if let last = walk(next, rest, end, start, &longer) {
      trail = longer
      return last
    }
    guard overAside(end) >= 0 else { return nil }
    take(element, token, end, start, &trail)
    return walk(next, rest, overAside(end), start, &trail)
  }

  /// Whether a phrase can go on over what stands before a token: a number can stand in brackets,
  /// after a plus, and after a number and a comma: "4, 8, 12".
  private static func isInside(_ token: Int, _ tokens: [NoteText.Token]) -> Bool {
    let before = tokens[token].before
    guard !before.isInside else { return true }
    guard before <= .bracket, tokens[token].number != nil else { return false }
    return before != .comma || token > 0 && tokens[token - 1].number != nil
  }

  /// Notes what an element took.
  private func take(
    _ element: PhrasePattern.Element, _ token: Int, _ end: Int, _ start: Int, _ trail: inout Trail
  ) {
    trail.take(token..<end, start)
    switch element.kind {
    case .number: if trail.number < 0 { trail.number = numbers[token] }
    case .time: trail.time = times[token]
    case .offer: trail.offer = offers[token]?.first { $0.end == end }?.offer
    default: break
    }
  }

  private func walkGroup(
    _ element: PhrasePattern.Element, _ next: Range<Int>, _ token: Int, _ start: Int,
    _ trail: inout Trail
  ) -> Int? {
    let isThere =
      token < standing.count
      && beginnings[Int(element.word)].meets(standing[token])
    guard isThere else {
      return element.isOptional ? walk(next, nil, token, start, &trail) : nil
    }
    var best = -1
    var taken = trail
    for sequence in element.sequences {
      let own = sequences[sequence]
      if isMissing(own, token) { continue }
      var longer = trail
      if let end = walk(own, next, token, start, &longer), end > best {
        best = end
        taken = longer
      }
    }
    if best < 0, element.isOptional { return walk(next, nil, token, start, &trail) }
    guard best >= 0 else { return nil }
    trail = taken
    return best
  }

  /// Whether a sequence begins with a plain word that does not stand at a token.
  private func isMissing(_ sequence: Range<Int>, _ token: Int) -> Bool {
    guard token < words.exact.count else { return false }
    let word = elements.plainWord(at: sequence.lowerBound)
    return word >= 0 && words.exact[token] != word && words.alike[token] != word
      && words.joined[token] != word
  }

  private func walkGap(
    _ next: Range<Int>, _ rest: Range<Int>?, _ token: Int, _ start: Int, _ trail: inout Trail
  ) -> Int? {
    // A gap at the end of a phrase is nothing.
    if next.isEmpty, rest == nil { return token }
    for skipped in 0...PhrasePattern.longestGap {
      let place = token + skipped
      guard place < words.exact.count else { return nil }
      let isEnd = words.text.tokens[place].before.endsSentence
      if isEnd, skipped > 0 || place != start { return nil }
      // "Not glad, but hears voices": what turns is left out by no phrase.
      if skipped > 0, lexicon.turnWords.contains(words.exact[place - 1]) { return nil }
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
    let element = self.elements[place]
    guard element.kind != .group, element.kind != .gap else {
      return walk(elements, rest, token, start, &trail)
    }
    return step(element, place + 1..<elements.upperBound, rest, token, start, &trail)
  }
}
