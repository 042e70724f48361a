// Which of the phrases that were found count: the longest, and none inside what only looks like it.
extension NoteSession {
  /// What phrases compete for: the longer one of a kind wins.
  enum Kind: Hashable {
    case fact(Int)
    case condition
    case event
    case attribute(Index<EventAttribute>)
    case scale
    case offer
  }

  func kind(_ target: PhraseBook.Target) -> Kind {
    switch target {
    case .fact(let fact, _): .fact(fact.number)
    case .condition, .absentCondition: .condition
    case .event: .event
    case .attribute(let attribute): .attribute(attribute.attribute)
    case .scale: .scale
    case .offer: .offer
    }
  }

  /// Leaves the matches that count, and marks what the cues say of each word.
  mutating func sortOut() {
    // What counts only beside a word about suicide takes the words of nothing where there is none.
    let isSpoken = hasSafetyWord
    let found = matches.indices
      .filter { isSpoken || !matches[$0].flags.contains(.suicidalContext) }
      .filter { !matches[$0].flags.contains(.alone) || isAlone(matches[$0]) }
      .map { Order(matches[$0], rank(matches[$0]), $0) }
      .sorted { $0.isBefore($1) }.map { matches[$0.place] }
    var chosen = Chosen(text.tokens.count)
    var cues: [PhraseMatch] = []
    for match in found {
      if match.role == .cue {
        cues.append(match)
        continue
      }
      var kinds: [Kind] = []
      for target in match.says where !kinds.contains(kind(target)) { kinds.append(kind(target)) }
      if kinds.contains(where: { isBeaten(match, $0, chosen) }) { continue }
      chosen.add(match, kinds)
    }
    matches = PhraseMatches(chosen.matches.filter { $0.role != .not })
    leaveOutMedicines(in: chosen.matches.filter { $0.role == .not })
    scopes = NoteScopes(
      words, lexicon, standing(cues, chosen), times: times,
      patient: patient)
  }

  /// Leaves out the medicines in phrases that only look as if somebody took them: "asks for sertraline".
  private mutating func leaveOutMedicines(in phrases: [PhraseMatch]) {
    guard let index = book.roles.medicines else { return }
    let denied = phrases.filter { phrase in
      phrase.says.contains { if case .fact(index, _) = $0 { true } else { false } }
    }
    medicines.removeAll { medicine in denied.contains { $0.tokens.overlaps(medicine.tokens) } }
  }

  /// The words that tell who the patient is: the age, and a man or a woman after it.
  var patient: Range<Int> {
    guard let found = age.age?.tokens else { return 0..<0 }
    var end = found.upperBound
    for place in found.upperBound..<min(found.upperBound + 3, text.tokens.count) {
      guard text.tokens[place].before <= .hyphen,
        !lexicon.prepositions.contains(words.exact[place])
      else { break }
      if lexicon.ages.nouns.contains(words.exact[place]) { end = place + 1 }
    }
    return found.lowerBound..<end
  }

  /// What decides which of two matches is tried first; taken out of the matches once, since there are
  /// many to sort.
  private struct Order {
    let weight: Int
    let rank: Int
    let count: Int
    let place: Int

    init(_ match: PhraseMatch, _ rank: Int, _ place: Int) {
      weight = match.weight
      self.rank = rank
      count = match.tokens.count
      self.place = place
    }

    func isBefore(_ other: Order) -> Bool {
      if weight != other.weight { return weight > other.weight }
      if (rank == 0) != (other.rank == 0) { return rank == 0 }
      // Words side by side are nearer to what is meant than words with others between.
      if count != other.count { return count < other.count }
      return rank != other.rank ? rank < other.rank : place < other.place
    }
  }

  private func rank(_ match: PhraseMatch) -> Int {
    switch match.role {
    case .not: 0
    case .claims: 1
    case .suggests: 2
    case .cue: 3
    }
  }

  /// The phrases that were chosen so far, and by word those that take it with what they compete for.
  private struct Chosen {
    private(set) var matches: [PhraseMatch] = []

    /// By word the last link of its chain, or −1; each has what it is of and the link before it.
    private var last: [Int]
    private var links: [(kind: Kind, place: Int, former: Int)] = []

    /// Begins for so many words.
    init(_ count: Int) { last = Array(repeating: -1, count: count) }

    /// Whether a phrase that takes a word fulfils a condition.
    func contains(taking token: Int, where isOne: (Kind, PhraseMatch) -> Bool) -> Bool {
      var place = last[token]
      while place >= 0 {
        let link = links[place]
        if isOne(link.kind, matches[link.place]) { return true }
        place = link.former
      }
      return false
    }

    /// Chooses a phrase.
    mutating func add(_ match: PhraseMatch, _ kinds: [Kind]) {
      for kind in kinds {
        for token in match.tokens where match.takes(token) {
          links.append((kind, matches.count, last[token]))
          last[token] = links.count - 1
        }
      }
      matches.append(match)
    }
  }

  /// Whether a phrase of a kind that takes one of a match's words fulfils a condition.
  private func hasRival(
    of match: PhraseMatch, _ kind: Kind, _ chosen: Chosen, where isOne: (PhraseMatch) -> Bool
  ) -> Bool {
    match.tokens.contains { token in
      match.takes(token) && chosen.contains(taking: token) { $0 == kind && isOne($1) }
    }
  }

  /// Whether a longer phrase of the same kind takes one of its words, or a name does.
  private func isBeaten(_ match: PhraseMatch, _ kind: Kind, _ chosen: Chosen) -> Bool {
    if hasRival(of: match, kind, chosen, where: { beats($0, match, kind) }) { return true }
    guard kind == .condition || kind == .event else { return false }
    for name in [Kind.scale, .offer] {
      let isName = hasRival(of: match, name, chosen) { other in
        other.role == .claims
          && (other.weight > match.weight
            || (kind == .condition && other.weight == match.weight))
      }
      if isName { return true }
    }
    return kind == .condition
      && medicines.contains { medicine in medicine.tokens.contains { match.takes($0) } }
  }

  /// Whether a phrase that was chosen first leaves no room for another of its kind.
  private func beats(_ other: PhraseMatch, _ match: PhraseMatch, _ kind: Kind) -> Bool {
    // The same words can say several values of one kind in one line, or in lines side by side.
    if other.tokens == match.tokens, other.role == match.role, other.role == .claims {
      return false
    }
    // What counts only where it is denied takes no hint away.
    if other.flags.contains(.negated), match.role == .suggests, other.weight == match.weight {
      return false
    }
    // What denies a disorder stands before what only hints at something milder.
    if other.role == .suggests, match.role == .claims, kind == .condition,
      match.flags.contains(.negated)
    {
      return false
    }
    // What one value is not, another may be.
    let isOfAnother =
      other.role == .not && match.role == .claims && other.entry != match.entry
    return !(isOfAnother && other.weight <= match.weight)
  }

  /// Whether the cues inside a phrase are its own: what it claims, or the danger it hints at.
  private func isOwner(_ match: PhraseMatch) -> Bool {
    switch match.role {
    case .claims: true
    case .suggests:
      match.says.contains {
        if case .fact(let fact, .value(let value)) = $0 {
          vocabulary[fact].isSafety && value > 0
        } else {
          false
        }
      }
    case .not, .cue: false
    }
  }

  /// Whether a phrase is the last item of a list: "psychosis/mania/suicidality: no".
  private func isListed(_ phrase: PhraseMatch) -> Bool {
    let first = phrase.tokens.lowerBound
    return first > 0
      && (text.tokens[first].before == .slash || lexicon.joins.contains(words.exact[first - 1]))
  }

  /// Whether some words are a part of a sentence of their own, after a comma or a bracket.
  private func isPart(_ tokens: Range<Int>) -> Bool {
    let before = text.tokens[tokens.lowerBound].before
    return (before == .comma || before == .bracket) && text.after(tokens.upperBound - 1) >= .comma
  }

  /// Whether some words begin a part of a sentence that goes on: "is found not psychotic" denies what
  /// follows, though it can deny what stands before.
  private func isAhead(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && text.tokens[tokens.lowerBound].before >= .comma
      && text.after(tokens.upperBound - 1) <= .space
  }

  /// The cues that stand: none inside what only looks like one, or inside a phrase of its own.
  ///
  /// The phrases are given by the words that they take.
  private func standing(
    _ cues: [PhraseMatch], _ phrases: Chosen
  ) -> [(cue: PhraseCue, tokens: Range<Int>)] {
    var standing: [PhraseMatch] = []
    var byToken: [[Int]] = Array(repeating: [], count: text.tokens.count)
    for match in cues {
      let cue = self.cue(of: match)
      if cue == .deniedNow, !isPart(match.tokens) { continue }
      if cue == .negationAfter, isAhead(match.tokens) || isPartOfNumber(match.tokens) { continue }
      let hasRival = match.tokens.contains { token in
        byToken[token].contains { isBeaten(match, cue, by: standing[$0]) }
      }
      if hasRival || cue.isInsidePhrases && isInside(match, cue, phrases) { continue }
      for token in match.tokens { byToken[token].append(standing.count) }
      standing.append(match)
    }
    return standing.map { (cue(of: $0), $0.tokens) }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Whether the nought of a denial is no lone one: "20:00", "0.0".
  private func isPartOfNumber(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    guard tokens.count == 1, text.tokens[first].number != nil else { return false }
    return text.tokens[first].range.count > 1
      || first > 0 && text.tokens[first - 1].number != nil && text.tokens[first].before <= .comma
  }

  private func cue(of match: PhraseMatch) -> PhraseCue {
    book.cues[match.entry]
  }

  /// Whether a cue that stands leaves no room for another.
  private func isBeaten(_ match: PhraseMatch, _ cue: PhraseCue, by other: PhraseMatch) -> Bool {
    guard other.overlaps(match) else { return false }
    let otherCue = self.cue(of: other)
    if otherCue == .terminators || cue == .terminators { return false }
    let isNegation = cue == .negationBefore || cue == .negationAfter
    return other.weight > match.weight || otherCue == cue
      || (otherCue == .notNegation && isNegation)
  }

  /// Whether a longer phrase has all words of a cue for its own.
  private func isInside(_ match: PhraseMatch, _ cue: PhraseCue, _ phrases: Chosen) -> Bool {
    phrases.contains(taking: match.tokens.lowerBound) { _, phrase in
      phrase.weight > match.weight && isOwner(phrase)
        && match.tokens.allSatisfy { phrase.takes($0) }
        && !phrase.says.contains { if case .condition = $0 { true } else { false } }
        && !(cue == .negationAfter && isListed(phrase))
    }
  }
}

extension PhraseCue {
  /// Whether a phrase that has the cue's words in it takes the cue away from the words around.
  fileprivate var isInsidePhrases: Bool {
    switch self {
    case .negationBefore, .negationAfter, .deniedNow, .past, .pastAfter, .plan, .known, .hedgeAfter:
      true
    case .notNegation, .hedgeBefore, .now, .hypothetical, .heredity, .terminators:
      false
    }
  }
}
