/// Finds the phrases of a lexicon in a note.
struct PhraseMatcher {
  let lexicon: PhraseLexicon
  let words: NoteWords

  /// By token, the number that stands there in hundredths, and the time, the medicine and the offers
  /// that begin there; −1 for none.
  private(set) var numbers: [Int]
  private(set) var isRelative: [Bool]
  var times: [Int]
  var timeList: [NoteTime] = []
  var medicineEnds: [Int]
  var medicineGroups: [Index<PhraseBook.Medicines>?]
  var offers: [Int: [(end: Int, offer: Index<Offer>)]] = [:]

  /// How far a phrase can reach.
  private static let reach = 40

  /// What was taken on the way.
  private struct Trail {
    var mask: UInt64 = 0
    var number = -1
    var time = -1
    var offer: Index<Offer>?
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
    let tokens = words.text.tokens
    numbers = tokens.indices.map { token in
      tokens[token].number ?? lexicon.numberWords[words.exact[token]].map { $0 * 100 } ?? -1
    }
    isRelative = words.exact.indices.map { token in
      !patient.contains(token) && lexicon.relatives.contains(words.exact[token])
    }
    times = Array(repeating: -1, count: tokens.count)
    medicineEnds = times
    medicineGroups = Array(repeating: nil, count: tokens.count)
  }

  /// Returns the matches that begin at each token, whatever they overlap: of the phrases without
  /// an offer in them, or of those with one.
  func matches(withOffers: Bool = false) -> [PhraseMatch] {
    var search = Search(
      withOffers: withOffers, tried: Array(repeating: -1, count: lexicon.tables.patterns.count))
    for token in words.exact.indices {
      search.following = following(after: token)
      for word in words.stems[token] { attempt(word: word, token, &search) }
      for word in words.prefixes[token] { attempt(word: word, token, &search) }
      for word in words.suffixes[token] { attempt(word: word, token, &search) }
      attempt(word: words.exact[token], token, &search)
      attempt(word: words.alike[token], token, &search)
      for word in words.joinedStems[token] ?? [] { attempt(word: word, token, &search) }
      attempt(word: words.joined[token], token, &search)
      if numbers[token] >= 0 { attempt(.number, token, &search) }
      if times[token] >= 0 { attempt(.time, token, &search) }
      if isRelative[token] { attempt(.relative, token, &search) }
      if medicineEnds[token] >= 0 { attempt(.medicine, token, &search) }
      if offers[token] != nil { attempt(.offer, token, &search) }
    }
    return search.found
  }

  /// What was found, what stands after the word that is looked at, and by pattern the token at which it
  /// was tried last.
  private struct Search {
    let withOffers: Bool
    var tried: [Int32]
    var following = PhraseFollowers.anything
    var found: [PhraseMatch] = []
  }

  /// What a phrase can go on with after a word.
  private func following(after token: Int) -> PhraseFollowers {
    var following = PhraseFollowers.anything
    let next = token + 1
    guard next < words.exact.count else { return following }
    // Over a hyphen two words can be one.
    if words.text.tokens[next].before == .hyphen { return .all }
    guard isInside(next) else { return following }
    for word in [words.exact[next], words.alike[next], words.joined[next]] where word >= 0 {
      following.formUnion(.word(word))
    }
    for word in words.stems[next] { following.formUnion(.word(word)) }
    for word in words.prefixes[next] { following.formUnion(.word(word)) }
    for word in words.suffixes[next] { following.formUnion(.word(word)) }
    for word in words.joinedStems[next] ?? [] { following.formUnion(.word(word)) }
    if numbers[next] >= 0 { following.formUnion(.kind(.number)) }
    if times[next] >= 0 { following.formUnion(.kind(.time)) }
    if isRelative[next] { following.formUnion(.kind(.relative)) }
    if medicineEnds[next] >= 0 { following.formUnion(.kind(.medicine)) }
    return following
  }

  private func attempt(word: Int32, _ token: Int, _ search: inout Search) {
    attempt(lexicon.tables.byWord[word], token, &search)
  }

  private func attempt(
    _ kind: PhrasePattern.Element.Kind, _ token: Int, _ search: inout Search
  ) {
    attempt(lexicon.tables.byKind[Int32(kind.rawValue)], token, &search)
  }

  private func attempt(_ patterns: ArraySlice<Int32>, _ token: Int, _ search: inout Search) {
    for pattern in patterns {
      let followers = lexicon.tables.followers[Int(pattern)]
      guard followers.meets(search.following), search.tried[Int(pattern)] != Int32(token) else {
        continue
      }
      search.tried[Int(pattern)] = Int32(token)
      if followers.hasOffer == search.withOffers {
        match(Index(Int(pattern)), token, &search.found)
      }
    }
  }

  private func match(_ pattern: Index<PhrasePattern>, _ token: Int, _ found: inout [PhraseMatch]) {
    let phrase = lexicon.tables.patterns[pattern]
    var trail = Trail()
    guard let end = walk(phrase.elements, nil, token, token, &trail), end > token else { return }
    let says = phrase.role == .cue ? [] : lexicon.says(phrase.entry)
    // What an entry can't say here is not found.
    guard phrase.role == .cue || !says.isEmpty else { return }
    found.append(
      PhraseMatch(
        pattern: pattern, tokens: token..<end, mask: trail.mask,
        number: trail.number < 0 ? nil : trail.number, time: trail.time < 0 ? nil : trail.time,
        offer: trail.offer, says: says))
  }

  /// Walks over elements from a token; returns the token after the last, or `nil`.
  private func walk(
    _ elements: Range<Int>, _ rest: Range<Int>?, _ token: Int, _ start: Int, _ trail: inout Trail
  ) -> Int? {
    guard let place = elements.first else {
      return rest.map { walk($0, nil, token, start, &trail) } ?? token
    }
    let next = place + 1..<elements.upperBound
    let element = lexicon.tables.elements[place]
    switch element.kind {
    case .group: return walkGroup(element, next, token, start, &trail)
    case .gap: return walkGap(next, rest, token, start, &trail)
    default: break
    }
    guard token < words.exact.count, token - start < Self.reach,
      token == start || isInside(token)
    else { return nil }
    return step(element, next, rest, token, start, &trail)
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
    guard let last = walk(next, rest, end, start, &longer) else { return nil }
    trail = longer
    return last
  }

  /// Whether a phrase can go on over what stands before a token: a number can stand in brackets,
  /// after a plus, and after a number and a comma: "4, 8, 12".
  private func isInside(_ token: Int) -> Bool {
    let tokens = words.text.tokens
    let before = tokens[token].before
    guard !before.isInside else { return true }
    guard before <= .bracket, tokens[token].number != nil else { return false }
    return before != .comma || token > 0 && tokens[token - 1].number != nil
  }

  /// Notes what an element took.
  private func take(
    _ element: PhrasePattern.Element, _ token: Int, _ end: Int, _ start: Int, _ trail: inout Trail
  ) {
    for place in token..<end { trail.mask |= 1 << UInt64(min(63, place - start)) }
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
    var best = -1
    var taken = trail
    for sequence in element.sequences {
      var longer = trail
      if let end = walk(lexicon.tables.sequences[sequence], next, token, start, &longer), end > best
      {
        best = end
        taken = longer
      }
    }
    if best < 0, element.isOptional { return walk(next, nil, token, start, &trail) }
    guard best >= 0 else { return nil }
    trail = taken
    return best
  }

  private func walkGap(
    _ next: Range<Int>, _ rest: Range<Int>?, _ token: Int, _ start: Int, _ trail: inout Trail
  ) -> Int? {
    // A gap at the end of a phrase is nothing.
    if next.isEmpty, rest == nil { return token }
    for skipped in 0...4 {
      let place = token + skipped
      guard place < words.exact.count else { return nil }
      let isEnd = words.text.tokens[place].before.endsSentence
      if isEnd, skipped > 0 || place != start { return nil }
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
    let element = lexicon.tables.elements[place]
    guard element.kind != .group, element.kind != .gap else {
      return walk(elements, rest, token, start, &trail)
    }
    return step(element, place + 1..<elements.upperBound, rest, token, start, &trail)
  }
}
