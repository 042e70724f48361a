/// What the words around a word do to it: deny it, doubt it, put it in the past, or give it to
/// somebody else.
///
/// After NegEx and ConText: a cue reaches over the words before or after it until its clause ends.
///
/// - SeeAlso: Chapman et al., A simple algorithm for identifying negated findings and diseases in
///   discharge summaries, J Biomed Inform 2001; Harkema et al., ConText, J Biomed Inform 2009.
struct NoteScopes {
  /// What is said of one word.
  struct Marks: OptionSet {
    let rawValue: UInt16
    static let denied = Marks(rawValue: 1)
    static let hedged = Marks(rawValue: 2)
    static let questioned = Marks(rawValue: 4)
    static let past = Marks(rawValue: 8)
    static let known = Marks(rawValue: 16)
    static let hypothetical = Marks(rawValue: 32)
    static let planned = Marks(rawValue: 64)
    /// Of a relative.
    static let other = Marks(rawValue: 128)
    static let heredity = Marks(rawValue: 256)
    /// Told with a day or a year that is long past.
    static let longAgo = Marks(rawValue: 512)
    /// Denied by a cue on the other side of a comma, in what may be a list or not.
    static let acrossComma = Marks(rawValue: 1024)
    /// So once, and not so now.
    static let once = Marks(rawValue: 2048)
    /// Of a relative who is spoken of before a comma: it may be the patient's.
    static let otherAcrossComma = Marks(rawValue: 4096)
    /// Doubted by a question mark that is set before it: as good as "suspected".
    static let queried = Marks(rawValue: 8192)
    /// Denied by a cue behind another item: "A and B negative", where B may be a test.
    static let acrossJoin = Marks(rawValue: 16384)
  }

  let text: NoteText
  let words: NoteWords
  let lexicon: PhraseLexicon

  /// By word, what is said of it.
  var marks: [Marks]

  private(set) var isTerminator: [Bool]
  private(set) var isNow: [Bool]
  private(set) var isCue: [Bool]
  private var isDenialStart: [Bool]
  private var isTimeStart: Set<Int> = []

  /// How far anything reaches at most: no sentence goes on longer.
  static let farthest = 150

  /// How far a denial and a doubt reach where no list carries them on.
  static let denialReach = 9
  private static let doubtReach = 10

  /// Marks every word.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - lexicon: The lexicon they are words of.
  ///   - cues: The cues that were found.
  ///   - times: The times that are told.
  ///   - patient: The words that tell who the patient is, and how old.
  init(
    _ words: NoteWords, _ lexicon: PhraseLexicon,
    _ cues: [(cue: PhraseCue, tokens: Range<Int>)], times: [NoteTime],
    patient: Range<Int> = 0..<0
  ) {
    text = words.text
    self.words = words
    self.lexicon = lexicon
    marks = Array(repeating: [], count: text.tokens.count)
    isTerminator = Array(repeating: false, count: text.tokens.count)
    isNow = isTerminator
    isCue = isTerminator
    isDenialStart = isTerminator
    for (cue, tokens) in cues {
      if cue == .negationBefore { isDenialStart[tokens.lowerBound] = true }
      if cue == .terminators { isTerminator[tokens.lowerBound] = true }
      if cue == .now || cue == .known { isNow[tokens.lowerBound] = true }
      for token in tokens { isCue[token] = true }
    }
    for time in times where time.isYear == false { isTimeStart.insert(time.tokens.lowerBound) }
    // Before the cues: what is "none now" was so once, however long ago.
    for time in times where time.isLongAgo { markLongAgo(time) }
    // "Asks about a woman of 33" speaks of the patient, and not of what may be.
    for (cue, tokens) in cues where cue != .hypothetical || !patient.contains(tokens.upperBound) {
      apply(cue, tokens)
    }
    markRelatives(but: patient)
    markQuestions()
  }

  private mutating func apply(_ cue: PhraseCue, _ tokens: Range<Int>) {
    switch cue {
    case .negationBefore:
      let goesOn = !lexicon.shortDenials.contains(words.exact[tokens.lowerBound])
      deny(after: tokens.upperBound, goesOn: goesOn)
      denyWord(before: tokens)
    case .negationAfter: denyBefore(tokens)
    case .deniedNow: denyNow(tokens)
    case .hedgeBefore: mark(.hedged, after: tokens.upperBound, reach: Self.doubtReach)
    case .hedgeAfter:
      // After a comma it doubts what follows, not what stands before.
      let before = text.tokens[tokens.lowerBound].before
      if before < .comma || before == .bracket { markBefore(.hedged, tokens.lowerBound) }
    case .past: mark(.past, after: tokens.upperBound, reach: .max, endsAtNow: true)
    case .pastAfter:
      // After a comma it speaks of what follows.
      if text.tokens[tokens.lowerBound].before < .comma {
        markBefore(.past, tokens.lowerBound)
      }
    case .known: mark(.known, after: tokens.upperBound, reach: Self.doubtReach)
    case .hypothetical: mark(.hypothetical, after: tokens.upperBound, reach: .max)
    case .plan: mark(.planned, after: tokens.upperBound, reach: Self.doubtReach)
    case .heredity:
      for token in tokens { marks[token].insert(.heredity) }
      mark(.heredity, after: tokens.upperBound, reach: .max)
    case .notNegation, .now, .terminators: break
    }
  }

  /// Marks the words beside a time that is long past, within its part of the sentence.
  private mutating func markLongAgo(_ time: NoteTime) {
    if text.tokens[time.tokens.lowerBound].before < .comma {
      markBefore(.longAgo, time.tokens.lowerBound)
    }
    var index = time.tokens.upperBound
    while index < marks.count, index < time.tokens.upperBound + 4,
      text.tokens[index].before.isInside
    {
      marks[index].insert(.longAgo)
      index += 1
    }
  }

  // MARK: Denial

  /// Denies what follows: the list that begins there, if the denial goes on over a comma.
  private mutating func deny(after start: Int, goesOn: Bool) {
    var reach = Self.denialReach
    var index = start
    // A cue that ends its part of the sentence denies nothing of the next.
    if start < marks.count, text.tokens[start].before >= .comma { return }
    var hasContent = false
    var isSubordinate = false
    var comma: Int?
    while index < marks.count, reach > 0, index < start + Self.farthest {
      if index > start {
        let before = text.tokens[index].before
        if before.endsSentence || before == .bracket { return }
        if isTerminator[index] || isTimeStart.contains(index) { return }
        // "No voices, but hears them": what turns is not denied.
        if lexicon.turnWords.contains(words.exact[index]) { return }
        if hasContent, !isSubordinate, beginsClause(index) { return }
        if lexicon.degreeWords.contains(words.exact[index]), index > start { return }
        if before == .comma {
          guard continuesList(index), goesOn || endsInOr(index) else { return }
          reach = Self.denialReach
          if comma == nil { comma = index }
        } else if before == .slash || before == .plus {
          reach = Self.denialReach
        }
      }
      if index > start, text.tokens[index].number != nil { return }
      if isJoin(index) {
        // "and" goes on with a noun and ends with a verb.
        if index + 1 < marks.count, lexicon.clauseWords.contains(words.exact[index + 1]) { return }
        reach = Self.denialReach
        // "No A, B or C" is a list for sure; "and" may join what is not denied.
        if let comma, !lexicon.againWords.contains(words.exact[index]) {
          for place in comma..<index { marks[place].remove(.acrossComma) }
        }
      }
      marks[index].insert(.denied)
      if comma != nil { marks[index].insert(.acrossComma) }
      let word = words.exact[index]
      if lexicon.subordinates.contains(word) { isSubordinate = true }
      if !lexicon.clauseWords.contains(word), !isJoin(index) { hasContent = true }
      reach -= 1
      index += 1
    }
  }

  /// Whether something new begins inside what is denied, without a mark: a verb, a thing with its
  /// article, or what follows an abbreviation that ends a sentence.
  private func beginsClause(_ index: Int) -> Bool {
    guard text.tokens[index].before <= .space, !isJoin(index - 1), !isJoin(index) else {
      return false
    }
    let word = words.exact[index]
    if lexicon.clauseWords.contains(word) { return true }
    let last = words.exact[index - 1]
    if lexicon.articles.contains(word), !lexicon.prepositions.contains(last) { return true }
    let end = text.tokens[index - 1].range.upperBound
    return lexicon.lastAbbreviations.contains(last) && text.bytes[end] == UInt8(ascii: ".")
  }

  /// Denies what stands before a cue such as `nej`: the item, and those joined to it.
  private mutating func denyBefore(_ tokens: Range<Int>) {
    // A sign or a short word directly before a word denies that word, not the one before.
    let next = text.after(tokens.upperBound - 1)
    let isShort = text.tokens[tokens.lowerBound].letters.count < 5 && tokens.count == 1
    guard next >= .comma || next == .plus || !isShort else { return }
    let others = itemsBeforeLast(tokens)
    markBefore(.denied, tokens.lowerBound)
    for place in others where marks[place].contains(.denied) { marks[place].insert(.acrossJoin) }
    denyListBefore(tokens.lowerBound)
  }

  /// A denial that ends its part of the sentence denies the word that it follows, "drinks not", or
  /// the heading that it answers: "signs of psychosis: none".
  private mutating func denyWord(before tokens: Range<Int>) {
    let first = tokens.lowerBound
    guard tokens.count == 1, first > 0, text.after(first) >= .comma else { return }
    let before = text.tokens[first].before
    if before == .space || text.isAloneInBrackets(first) { marks[first - 1].insert(.denied) }
    if before == .colon, isHeading(before: first) { markBefore(.denied, first) }
  }

  /// Whether what stands before a word is no more than the name of something: with a preposition, as
  /// in "change of mood: none", it is the first thing that is denied, and not the last.
  private func isHeading(before end: Int) -> Bool {
    var start = end - 1
    while start > 0, text.tokens[start].before < .comma { start -= 1 }
    return end - start <= 3
      && !(start..<end).contains { lexicon.prepositions.contains(words.exact[$0]) }
  }

  /// Denies for now what stands before the comma: "earlier suicidal thoughts, not now".
  private mutating func denyNow(_ tokens: Range<Int>) {
    markBefore([.denied, .once], tokens.lowerBound)
    var index = tokens.lowerBound - 1
    while index >= 0, marks[index].contains(.once) {
      marks[index].subtract([.past, .longAgo])
      index -= 1
    }
  }

  mutating func markBefore(_ mark: Marks, _ end: Int) {
    var index = end - 1
    var reach = 4
    while index >= 0, reach > 0 {
      marks[index].insert(mark)
      let before = text.tokens[index].before
      if before >= .plus { return }
      reach = before == .slash || isJoin(index) ? 4 : reach - 1
      index -= 1
    }
  }

  // MARK: Doubt, time, plan

  /// Marks what follows until the clause ends.
  mutating func mark(_ mark: Marks, after start: Int, reach: Int, endsAtNow: Bool = false) {
    var left = min(reach, Self.farthest)
    var index = start
    // A cue that ends its part of a sentence says nothing of the next.
    if start < marks.count, text.tokens[start].before >= .comma { return }
    while index < marks.count, left > 0 {
      if index > start {
        let before = text.tokens[index].before
        if before.endsSentence || before == .bracket { return }
        if isTerminator[index], mark != .past || isNow[index] { return }
        // "Earlier depression, no suicidal thoughts": what is denied after a comma is denied now.
        if mark == .past, before == .comma, isDenialStart[index] { return }
        // "Earlier sertraline, moderate depression", "asks for help, mild depression": what has its
        // degree is of now, unless a list of such things is told.
        if mark == .past || mark == .planned, before == .comma,
          lexicon.degreeWords.contains(words.exact[index]),
          !(start..<index).contains(where: { lexicon.degreeWords.contains(words.exact[$0]) })
        {
          return
        }
        if endsAtNow, isNow[index] || lexicon.turnWords.contains(words.exact[index]) { return }
        if before == .comma, lexicon.clauseWords.contains(words.exact[index]) { return }
        if before == .comma, mark == .hedged || mark == .known || mark == .hypothetical,
          !continuesList(index)
        {
          return
        }
      }
      marks[index].insert(mark)
      left -= 1
      index += 1
    }
  }
}
