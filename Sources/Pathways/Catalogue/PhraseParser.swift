/// Reads the notation of phrases; see ``PhrasePattern``.
///
/// Text that is no notation reads as words, so that no phrase is refused; `check` tells of its
/// ``faults``.
struct PhraseParser {
  /// The words so far, with their numbers.
  private(set) var index = WordIndex()

  /// All elements, phrase after phrase.
  private(set) var elements: [PhrasePattern.Element] = []

  /// The sequences of groups, as parts of ``elements``.
  private(set) var sequences: [Range<Int>] = []

  /// What could not be read as it is written.
  private(set) var faults: [Fault] = []

  private let groups: [String: Int32]

  /// The elements of the phrase that is being read, and the letters of its words: ten thousand
  /// phrases are read before the first note is, so they share their room.
  private var own: [PhrasePattern.Element] = []
  private var letters: [UInt8] = []

  /// Creates a parser.
  ///
  /// - Parameter groups: The names of groups of medicines, with their numbers.
  init(groups: [String: Int32]) { self.groups = groups }

  /// Creates a parser that knows words.
  init(_ index: WordIndex) {
    self.init(groups: [:])
    self.index = index
  }

  /// Reads a phrase.
  ///
  /// - Returns: Where its elements stand, and its flags.
  mutating func parse(
    _ phrase: ArraySlice<UInt8>
  ) -> (elements: Range<Int>, flags: PhrasePattern.Flags) {
    let text = phrase.span
    var flags: PhrasePattern.Flags = []
    var place = 0
    while place < text.count {
      switch text[place] {
      case UInt8(ascii: " "): place += 1
      case UInt8(ascii: "{"):
        let end = text.place(of: UInt8(ascii: "}"), from: place + 1, before: text.count)
        if end == text.count { faults.append(.unbalanced(text[place])) }
        if end < text.count { flags.formUnion(flag(text.string(place + 1..<end))) }
        place = end + 1
      case UInt8(ascii: "["):
        let end = endOfGroup(text, from: place + 1)
        readGroup(text, place + 1..<end)
        place = end + 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "|"):
        faults.append(.unbalanced(text[place]))
        place += 1
      default:
        let start = place
        while place < text.count, !text[place].endsChunk { place += 1 }
        readChunk(text, start..<place)
      }
    }
    return (moveOwn(from: 0), flags)
  }

  private mutating func flag(_ name: String) -> PhrasePattern.Flags {
    if let known = PhrasePattern.Flags.names.first(where: { $0.0 == name }) { return known.1 }
    faults.append(.unknownFlag(name))
    return []
  }

  /// Where a group ends that begins at a place.
  private mutating func endOfGroup(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    var isNested = false
    while end < text.count, text[end] != UInt8(ascii: "]") {
      if text[end].opens { isNested = true }
      end += 1
    }
    if end == text.count {
      faults.append(.unbalanced(UInt8(ascii: "[")))
    } else if isNested {
      faults.append(.nested)
    }
    return end
  }

  /// Moves the elements that were read last to where all stand.
  private mutating func moveOwn(from place: Int) -> Range<Int> {
    let start = elements.count
    elements += own[place...]
    own.removeLast(own.count - place)
    return start..<elements.count
  }

  private mutating func readGroup(_ text: Span<UInt8>, _ range: Range<Int>) {
    let first = sequences.count
    let place = own.count
    var isOptional = false
    var start = range.lowerBound
    while true {
      let end = text.place(of: UInt8(ascii: "|"), from: start, before: range.upperBound)
      readChunks(text, start..<end)
      if own.count == place { isOptional = true } else { sequences.append(moveOwn(from: place)) }
      guard end < range.upperBound else { break }
      start = end + 1
    }
    own.append(
      .init(
        kind: .group, low: Int32(first), high: Int32(sequences.count), isOptional: isOptional))
  }

  /// Reads what stands in one alternative of a group.
  private mutating func readChunks(_ text: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = text.place(of: UInt8(ascii: " "), from: start, before: range.upperBound)
      if end > start { readChunk(text, start..<end) }
      start = end + 1
    }
  }

  /// Reads what stands between two spaces.
  private mutating func readChunk(_ text: Span<UInt8>, _ range: Range<Int>) {
    let first = text[range.lowerBound]
    let rest = range.dropFirst()
    switch first {
    case UInt8(ascii: ".") where text.has("..", at: range): own.append(.init(kind: .gap))
    case UInt8(ascii: "&") where rest.isEmpty: own.append(.init(kind: .relative))
    case UInt8(ascii: "O") where text.has("OFFER", at: range): own.append(.init(kind: .offer))
    case UInt8(ascii: "%") where text.has("%m", at: range): own.append(.init(kind: .medicine))
    case UInt8(ascii: "%") where !rest.isEmpty:
      let name = text.string(rest)
      if groups[name] == nil { faults.append(.unknownClass(name)) }
      own.append(.init(kind: .medicine, word: groups[name] ?? -1))
    case UInt8(ascii: "@"): readBounds(.time, text, rest, of: range)
    case UInt8(ascii: "#"):
      var end = rest.lowerBound
      while end < range.upperBound, text[end].isBound { end += 1 }
      readBounds(.number, text, rest.lowerBound..<end, of: range)
      if end < range.upperBound { readChunk(text, end..<range.upperBound) }
    default:
      let end = text.place(of: UInt8(ascii: "#"), from: range.lowerBound, before: range.upperBound)
      readWords(text, range.lowerBound..<end)
      guard end < range.upperBound else { return }
      // In a note the digits before it would be the same number.
      if text[end - 1].isDigit { faults.append(.wrongBound(text.string(range))) }
      readChunk(text, end..<range.upperBound)
    }
  }

  private mutating func readBounds(
    _ kind: PhrasePattern.Element.Kind, _ text: Span<UInt8>, _ bounds: Range<Int>,
    of chunk: Range<Int>
  ) {
    let limits = Self.limits(text.array(bounds), of: kind)
    if limits == nil { faults.append(.wrongBound(text.string(chunk))) }
    own.append(
      .init(kind: kind, low: limits?.lowerBound ?? .min, high: limits?.upperBound ?? .max))
  }

  /// Reads words as a note's words are read, the marks of the notation at their ends.
  private mutating func readWords(_ text: Span<UInt8>, _ range: Range<Int>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    var kind = PhrasePattern.Element.Kind.word
    if start < end, text[start] == UInt8(ascii: "!") {
      kind = .upper
      start += 1
    }
    var firstKind = kind
    if start < end, text[start] == UInt8(ascii: "*") {
      firstKind = .suffix
      start += 1
    }
    var lastKind = firstKind
    if start < end, text[end - 1] == UInt8(ascii: "~") {
      lastKind = .stem
      end -= 1
    }
    if start < end, text[end - 1] == UInt8(ascii: "*") {
      lastKind = .prefix
      end -= 1
    }
    if kind == .upper, !text.string(start..<end).contains(where: \.isUppercase) {
      faults.append(.noCapitals(text.string(start..<end)))
    }
    let place = own.count
    eachPart(of: text, start..<end) { parser, number, letters in
      if let number = number.map({ Int32(clamping: $0) }) {
        return parser.own.append(.init(kind: .number, low: number, high: number))
      }
      let word = parser.index.intern(parser.letters, letters)
      parser.own.append(.init(kind: parser.own.count == place ? firstKind : kind, word: word))
    }
    // A mark that is not at an end parts a word.
    if own.count - place != 1, (start..<end).contains(where: { text[$0].isMark }) {
      faults.append(.markInside(text.string(range)))
    }
    guard own.count > place, lastKind != firstKind, own[own.count - 1].kind != .number else {
      return
    }
    own[own.count - 1].kind = lastKind
  }

  /// The numbers of the words of a name, which are made known; a number in it counts as a word.
  mutating func numbers(of name: String) -> [Int32] { numbers(of: Array(name.utf8)[...]) }

  /// The numbers of the words of a name, which are made known; a number in it counts as a word.
  mutating func numbers(of name: ArraySlice<UInt8>) -> [Int32] {
    var found: [Int32] = []
    eachNumber(of: name) { found.append($0) }
    return found
  }

  /// Gives the number of each word of a name.
  mutating func eachNumber(of name: ArraySlice<UInt8>, _ take: (Int32) -> Void) {
    eachPart(of: name.span, 0..<name.count) { parser, _, letters in
      take(parser.index.intern(parser.letters, letters))
    }
  }

  /// Gives each word and number of a text: a number's value, and where the letters stand.
  private mutating func eachPart(
    of text: Span<UInt8>, _ range: Range<Int>,
    _ take: (inout Self, _ number: Int?, Range<Int>) -> Void
  ) {
    letters.removeAll(keepingCapacity: true)
    var scanner = NoteScanner(range)
    var start = 0
    while let part = scanner.next(in: text, &letters) {
      switch part {
      case .stop, .separator: continue
      case .word: take(&self, nil, start..<letters.count)
      case .number(_, let value): take(&self, value, start..<letters.count)
      }
      start = letters.count
    }
  }
}

extension Span<UInt8> {
  /// Where a byte stands first in a part, or the part's end.
  fileprivate func place(of byte: UInt8, from start: Int, before end: Int) -> Int {
    var place = start
    while place < end, self[place] != byte { place += 1 }
    return place
  }

  fileprivate func array(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(self, range)
    return bytes
  }

  fileprivate func string(_ range: Range<Int>) -> String {
    String(decoding: array(range), as: UTF8.self)
  }

  /// Whether a part is a word of the notation.
  fileprivate func has(_ word: StaticString, at range: Range<Int>) -> Bool {
    guard word.utf8CodeUnitCount == range.count else { return false }
    return word.withUTF8Buffer { letters in
      for offset in letters.indices where letters[offset] != self[range.lowerBound + offset] {
        return false
      }
      return true
    }
  }
}

extension UInt8 {
  /// Whether what stands between two spaces ends before the byte.
  fileprivate var endsChunk: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "|"): true
    default: opens
    }
  }

  /// Whether the byte opens a group or a flag.
  fileprivate var opens: Bool { self == UInt8(ascii: "[") || self == UInt8(ascii: "{") }

  /// Whether the byte says how a word is to be read.
  fileprivate var isMark: Bool {
    self == UInt8(ascii: "*") || self == UInt8(ascii: "~") || self == UInt8(ascii: "!")
  }

  /// Whether the byte can stand in the bound of a number.
  fileprivate var isBound: Bool {
    isDigit || self == UInt8(ascii: "<") || self == UInt8(ascii: ">") || self == UInt8(ascii: "=")
      || self == UInt8(ascii: ",") || self == UInt8(ascii: "-")
  }
}
