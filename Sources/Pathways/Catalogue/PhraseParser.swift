/// Reads the notation of phrases; see ``PhrasePattern``.
///
/// Text that is no notation reads as words, so that no phrase is refused; `check` tells of flags
/// that are unknown.
struct PhraseParser {
  /// The words so far, with their numbers.
  private(set) var index = WordIndex()

  /// All elements, phrase after phrase.
  private(set) var elements: [PhrasePattern.Element] = []

  /// The sequences of groups, as parts of ``elements``.
  private(set) var sequences: [Range<Int>] = []

  /// The flags that are none.
  private(set) var unknownFlags: [String] = []

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
        flags.formUnion(flag(text.string(place + 1..<end)))
        place = end + 1
      case UInt8(ascii: "["):
        let end = text.place(of: UInt8(ascii: "]"), from: place + 1, before: text.count)
        readGroup(text, place + 1..<end)
        place = end + 1
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
    unknownFlags.append(name)
    return []
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
    case UInt8(ascii: "%"):
      own.append(.init(kind: .medicine, word: groups[text.string(rest)] ?? -1))
    case UInt8(ascii: "@"): own.append(bounded(.time, text.array(rest), factor: 1))
    case UInt8(ascii: "#"):
      var end = rest.lowerBound
      while end < range.upperBound, text[end].isBound { end += 1 }
      own.append(bounded(.number, text.array(rest.lowerBound..<end), factor: 100))
      readWords(text, end..<range.upperBound)
    default: readWords(text, range)
    }
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
    let place = own.count
    eachPart(of: text, start..<end) { parser, number, letters in
      if let number = number.map({ Int32(clamping: $0) }) {
        return parser.own.append(.init(kind: .number, low: number, high: number))
      }
      let word = parser.index.intern(parser.letters, letters)
      parser.own.append(.init(kind: parser.own.count == place ? firstKind : kind, word: word))
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

  private func bounded(
    _ kind: PhrasePattern.Element.Kind, _ bytes: [UInt8], factor: Int
  ) -> PhrasePattern.Element {
    var element = PhrasePattern.Element(kind: kind)
    let parts = bytes.split(separator: UInt8(ascii: "-"))
    if parts.count == 2, let low = Int(String(decoding: parts[0], as: UTF8.self)),
      let high = Int(String(decoding: parts[1], as: UTF8.self))
    {
      element.low = Int32(clamping: low * factor)
      element.high = Int32(clamping: high * factor)
      return element
    }
    guard let number = Self.value(bytes, factor).map({ Int32(clamping: $0) }) else {
      return element
    }
    let isLess = bytes.first == UInt8(ascii: "<")
    let isMore = bytes.first == UInt8(ascii: ">")
    let isInclusive = bytes.dropFirst().first == UInt8(ascii: "=")
    if isLess { element.high = number - (isInclusive ? 0 : 1) }
    if isMore { element.low = number + (isInclusive ? 0 : 1) }
    if !isLess, !isMore { (element.low, element.high) = (number, number) }
    return element
  }

  /// The number of a bound, times a factor; a comma may stand in it.
  private static func value(_ bytes: [UInt8], _ factor: Int) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: ",")).map { $0.filter(\.isDigit) }
    guard let first = parts.first, let whole = Int(String(decoding: first, as: UTF8.self)) else {
      return nil
    }
    guard parts.count == 2, let tenths = Int(String(decoding: parts[1], as: UTF8.self)) else {
      return whole * factor
    }
    return whole * factor + tenths * factor / (parts[1].count == 1 ? 10 : 100)
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
    self == UInt8(ascii: " ") || self == UInt8(ascii: "{") || self == UInt8(ascii: "[")
  }

  /// Whether the byte can stand in the bound of a number.
  fileprivate var isBound: Bool {
    isDigit || self == UInt8(ascii: "<") || self == UInt8(ascii: ">") || self == UInt8(ascii: "=")
      || self == UInt8(ascii: ",") || self == UInt8(ascii: "w") || self == UInt8(ascii: "-")
  }
}
