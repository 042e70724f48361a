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

  /// Reads a phrase.
  ///
  /// - Returns: Where its elements stand, and its flags.
  mutating func parse(
    _ phrase: ArraySlice<UInt8>
  ) -> (elements: Range<Int>, flags: PhrasePattern.Flags) {
    var flags: PhrasePattern.Flags = []
    var rest = phrase
    while let first = rest.first {
      switch first {
      case UInt8(ascii: " "): rest = rest.dropFirst()
      case UInt8(ascii: "{"):
        let name = rest.dropFirst().prefix { $0 != UInt8(ascii: "}") }
        flags.formUnion(flag(String(decoding: name, as: UTF8.self)))
        rest = rest[name.endIndex...].dropFirst()
      case UInt8(ascii: "["):
        let group = rest.dropFirst().prefix { $0 != UInt8(ascii: "]") }
        readGroup(group)
        rest = rest[group.endIndex...].dropFirst()
      default:
        let chunk = rest.prefix {
          $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "[")
        }
        readChunk(chunk)
        rest = rest[chunk.endIndex...]
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

  private mutating func readGroup(_ bytes: ArraySlice<UInt8>) {
    let first = sequences.count
    let place = own.count
    var isOptional = false
    var rest = bytes
    while true {
      let part = rest.prefix { $0 != UInt8(ascii: "|") }
      for word in part.split(separator: UInt8(ascii: " ")) { readChunk(word) }
      if own.count == place { isOptional = true } else { sequences.append(moveOwn(from: place)) }
      guard part.endIndex < rest.endIndex else { break }
      rest = rest[part.endIndex...].dropFirst()
    }
    own.append(
      .init(kind: .group, sequences: first..<sequences.count, isOptional: isOptional))
  }

  /// Reads what stands between two spaces.
  private mutating func readChunk(_ bytes: ArraySlice<UInt8>) {
    switch bytes.first {
    case UInt8(ascii: ".") where bytes.elementsEqual("..".utf8): own.append(.init(kind: .gap))
    case UInt8(ascii: "&") where bytes.count == 1: own.append(.init(kind: .relative))
    case UInt8(ascii: "O") where bytes.elementsEqual("OFFER".utf8):
      own.append(.init(kind: .offer))
    case UInt8(ascii: "%") where bytes.elementsEqual("%m".utf8):
      own.append(.init(kind: .medicine))
    case UInt8(ascii: "%"):
      let name = String(decoding: bytes.dropFirst(), as: UTF8.self)
      own.append(.init(kind: .medicine, word: groups[name] ?? -1))
    case UInt8(ascii: "@"): own.append(bounded(.time, bytes.dropFirst(), scale: 1))
    case UInt8(ascii: "#"):
      let bound = bytes.dropFirst().prefix(while: \.isBound)
      own.append(bounded(.number, bound, scale: 100))
      readWords(bytes[bound.endIndex...])
    default: readWords(bytes)
    }
  }

  /// Reads words as a note's words are read, the marks of the notation at their ends.
  private mutating func readWords(_ bytes: ArraySlice<UInt8>) {
    var body = bytes
    var kind = PhrasePattern.Element.Kind.word
    if body.first == UInt8(ascii: "!") {
      kind = .upper
      body = body.dropFirst()
    }
    var firstKind = kind
    if body.first == UInt8(ascii: "*") {
      firstKind = .suffix
      body = body.dropFirst()
    }
    var lastKind = firstKind
    if body.last == UInt8(ascii: "~") {
      lastKind = .stem
      body = body.dropLast()
    }
    if body.last == UInt8(ascii: "*") {
      lastKind = .prefix
      body = body.dropLast()
    }
    let place = own.count
    eachPart(of: body) { parser, number, letters in
      if let number { return parser.own.append(.init(kind: .number, low: number, high: number)) }
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
    addNumbers(of: name, to: &found)
    return found
  }

  /// Adds the numbers of the words of a name.
  mutating func addNumbers(of name: ArraySlice<UInt8>, to found: inout [Int32]) {
    eachPart(of: name) { parser, _, letters in
      found.append(parser.index.intern(parser.letters, letters))
    }
  }

  /// Gives each word and number of a text: a number's value, and where the letters stand.
  private mutating func eachPart(
    of text: ArraySlice<UInt8>, _ take: (inout Self, _ number: Int?, Range<Int>) -> Void
  ) {
    letters.removeAll(keepingCapacity: true)
    var scanner = NoteScanner(text)
    var start = 0
    while let part = scanner.next(&letters) {
      switch part {
      case .stop, .separator: continue
      case .word: take(&self, nil, start..<letters.count)
      case .number(_, let value): take(&self, value, start..<letters.count)
      }
      start = letters.count
    }
  }

  private func bounded(
    _ kind: PhrasePattern.Element.Kind, _ bytes: ArraySlice<UInt8>, scale: Int
  ) -> PhrasePattern.Element {
    var element = PhrasePattern.Element(kind: kind)
    let parts = bytes.split(separator: UInt8(ascii: "-"))
    if parts.count == 2, let low = Int(String(decoding: parts[0], as: UTF8.self)),
      let high = Int(String(decoding: parts[1], as: UTF8.self))
    {
      (element.low, element.high) = (low * scale, high * scale)
      return element
    }
    guard let number = Self.value(bytes, scale) else { return element }
    let isLess = bytes.first == UInt8(ascii: "<")
    let isMore = bytes.first == UInt8(ascii: ">")
    let isInclusive = bytes.dropFirst().first == UInt8(ascii: "=")
    if isLess { element.high = number - (isInclusive ? 0 : 1) }
    if isMore { element.low = number + (isInclusive ? 0 : 1) }
    if !isLess, !isMore { (element.low, element.high) = (number, number) }
    return element
  }

  /// The number of a bound, times a scale; a comma may stand in it.
  private static func value(_ bytes: ArraySlice<UInt8>, _ scale: Int) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: ",")).map { $0.filter(\.isDigit) }
    guard let first = parts.first, let whole = Int(String(decoding: first, as: UTF8.self)) else {
      return nil
    }
    guard parts.count == 2, let tenths = Int(String(decoding: parts[1], as: UTF8.self)) else {
      return whole * scale
    }
    return whole * scale + tenths * scale / (parts[1].count == 1 ? 10 : 100)
  }
}

extension UInt8 {
  /// Whether the byte can stand in the bound of a number.
  fileprivate var isBound: Bool {
    isDigit || self == UInt8(ascii: "<") || self == UInt8(ascii: ">") || self == UInt8(ascii: "=")
      || self == UInt8(ascii: ",") || self == UInt8(ascii: "w") || self == UInt8(ascii: "-")
  }
}
