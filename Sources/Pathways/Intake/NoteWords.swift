/// What the words of a note are in a lexicon.
struct NoteWords {
  let text: NoteText
  private let lexicon: PhraseLexicon

  /// By token, the word itself, or −1.
  private(set) var exact: [Int32] = []

  /// By token, a word that it can stand for, such as a longer spelling, or −1.
  private(set) var alike: [Int32] = []

  /// By token, the words that it is an inflection of, and those that it begins or ends with: one
  /// list for all tokens, since most have none.
  private(set) var stems = Lists()
  private(set) var prefixes = Lists()
  private(set) var suffixes = Lists()

  /// A list of words for each token, one after another.
  struct Lists {
    private var words: [Int32] = []
    private var ends: [Int] = [0]

    /// Adds the list of the next token.
    mutating func append(_ list: [Int32]) {
      words += list
      ends.append(words.count)
    }

    /// The words of a token.
    subscript(token: Int) -> ArraySlice<Int32> { words[ends[token]..<ends[token + 1]] }

    /// Whether a word is among a token's.
    func has(_ token: Int, _ word: Int32) -> Bool {
      var place = ends[token]
      while place < ends[token + 1] {
        if words[place] == word { return true }
        place += 1
      }
      return false
    }
  }

  /// By token, the word that it makes with the next one over a hyphen, or −1.
  private(set) var joined: [Int32] = []

  /// By token, the words that it makes an inflection of with the next one over a hyphen.
  private(set) var joinedStems: [Int: [Int32]] = [:]

  init(_ text: NoteText, _ lexicon: PhraseLexicon) {
    self.text = text
    self.lexicon = lexicon
    for token in text.tokens {
      add(text.folded, token.letters, isNumber: token.number != nil, isCut: text.isStopped(token))
    }
    joined = Array(repeating: -1, count: text.tokens.count)
    for index in text.tokens.indices.dropFirst() where text.tokens[index].before == .hyphen {
      join(index)
    }
  }

  private mutating func add(
    _ letters: [UInt8], _ range: Range<Int>, isNumber: Bool, isCut: Bool
  ) {
    var stems: [Int32] = []
    var prefixes: [Int32] = []
    var hash = WordIndex.seed
    var exact: Int32 = -1
    // No word of the data is longer; a note's may be.
    for end in range.lowerBound..<min(range.upperBound, range.lowerBound + 40) {
      hash = WordIndex.next(hash, letters[end])
      let number = lexicon.index.number(hash, letters[range.lowerBound...end])
      guard number >= 0 else { continue }
      if end + 1 == range.upperBound { exact = number }
      if isNumber { continue }
      let use = lexicon.use(of: number)
      if use & PhraseTables.prefix != 0 { prefixes.append(number) }
      if use & PhraseTables.stem != 0,
        lexicon.isInflection(letters[end + 1..<range.upperBound])
      {
        stems.append(number)
      }
    }
    let suffixes = isNumber ? [] : suffixes(letters, range)
    if exact < 0, stems.isEmpty, range.count >= 8, !isNumber {
      exact = nearest(letters[range])
      if exact >= 0 { stems = lexicon.stems(of: lexicon.index.letters(of: exact)) }
    }
    var alike = lexicon.spellings[exact] ?? -1
    if alike >= 0 {
      stems += lexicon.stems(of: lexicon.index.letters(of: alike))
    } else if !isNumber, exact < 0 ? isCut && stems.isEmpty : lexicon.cutWords.contains(exact) {
      let whole = lexicon.words(cutOffAt: letters[range], isKnown: exact >= 0)
      for word in whole { stems += lexicon.stems(of: lexicon.index.letters(of: word)) }
      if exact < 0 { exact = whole.first ?? -1 } else { alike = whole.first ?? -1 }
    }
    self.exact.append(exact)
    self.alike.append(alike)
    self.stems.append(stems)
    self.prefixes.append(prefixes)
    self.suffixes.append(suffixes)
  }

  private func suffixes(_ letters: [UInt8], _ range: Range<Int>) -> [Int32] {
    var found: [Int32] = []
    for length in lexicon.suffixLengths where length <= range.count {
      let part = range.upperBound - length..<range.upperBound
      let number = lexicon.index.number(of: letters[part])
      if number >= 0, lexicon.use(of: number) & PhraseTables.suffix != 0 { found.append(number) }
    }
    return found
  }

  /// Whether a token is a word, or can stand for it.
  func isWord(_ token: Int, _ word: Int32) -> Bool {
    exact[token] == word || (alike[token] == word && word >= 0)
  }

  /// Whether a word behind a colon is the parent about whom a child calls, who then is the patient.
  ///
  /// "Daughter calls: mother sees men in the room"; a mother who calls about the father may do so for
  /// herself or a child.
  func isParentOfCaller(_ index: Int) -> Bool {
    let start = text.sentenceStart(index)
    return index > start + 1 && text.tokens[index].before == .colon
      && lexicon.relatives.contains(exact[index]) && !lexicon.childWords.contains(exact[index])
      && (start..<index).contains { place in
        lexicon.childWords.contains(exact[place]) && lexicon.relatives.contains(exact[place])
          && lexicon.reporting.contains(exact[place + 1])
      }
  }

  private mutating func join(_ index: Int) {
    let tokens = text.tokens
    let range = tokens[index - 1].letters.lowerBound..<tokens[index].letters.upperBound
    guard range.count <= 40, tokens[index].number == nil else { return }
    let letters = text.folded
    joined[index - 1] = lexicon.index.number(of: letters[range])
    var stems: [Int32] = []
    var part = WordIndex.seed
    for end in range {
      part = WordIndex.next(part, letters[end])
      let number = lexicon.index.number(part, letters[range.lowerBound...end])
      guard number >= 0, lexicon.use(of: number) & PhraseTables.stem != 0,
        end >= tokens[index].letters.lowerBound,
        lexicon.isInflection(letters[end + 1..<range.upperBound])
      else { continue }
      stems.append(number)
    }
    if !stems.isEmpty { joinedStems[index - 1] = stems }
  }

  /// The word that a slip of one key makes of some letters, or −1 if there is none or several.
  private func nearest(_ letters: ArraySlice<UInt8>) -> Int32 {
    var found: Int32 = -1
    for words in lexicon.longWords.candidates(letters) {
      for word in words where word != found {
        let other = lexicon.index.letters(of: word)
        // Hardly anybody slips on the first letter, and other words begin so.
        guard other.first == letters.first, LongWords.areAlike(letters, other),
          Self.isOneEdit(letters, other)
        else { continue }
        if found >= 0 { return -1 }
        found = word
      }
    }
    return found
  }

  /// Whether two words differ by one letter: another, one more, one fewer, or two exchanged.
  static func isOneEdit(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    guard abs(one.count - other.count) <= 1 else { return false }
    let shorter = min(one.count, other.count)
    let (a, b) = (one.startIndex, other.startIndex)
    var start = 0
    while start < shorter, one[a + start] == other[b + start] { start += 1 }
    var end = 0
    while end < shorter - start, one[one.endIndex - 1 - end] == other[other.endIndex - 1 - end] {
      end += 1
    }
    let (left, right) = (one.count - start - end, other.count - start - end)
    if left <= 1, right <= 1 { return true }
    return left == 2 && right == 2 && one[a + start] == other[b + start + 1]
      && one[a + start + 1] == other[b + start]
  }
}
