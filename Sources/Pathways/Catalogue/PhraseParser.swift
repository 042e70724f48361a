/// Reads the notation of phrases; see ``PhrasePattern``.
///
/// Text that is no notation reads as words, so that no phrase is refused; `check` tells of flags
/// that are unknown.
struct PhraseParser {
  /// The words so far, with their numbers.
  private var words: [[UInt8]: Int32] = [:]

  /// The letters of the words, by number.
  private(set) var letters: [[UInt8]] = []

  /// All elements, phrase after phrase.
  private(set) var elements: [PhrasePattern.Element] = []

  /// The sequences of groups, as parts of ``elements``.
  private(set) var sequences: [Range<Int>] = []

  /// The flags that are none.
  private(set) var unknownFlags: [String] = []

  private let groups: [String: Int32]

  /// Creates a parser.
  ///
  /// - Parameter groups: The names of groups of medicines, with their numbers.
  init(groups: [String: Int32]) { self.groups = groups }

  /// Reads a phrase.
  ///
  /// - Returns: Where its elements stand, and its flags.
  mutating func parse(_ phrase: String) -> (elements: Range<Int>, flags: PhrasePattern.Flags) {
    var flags: PhrasePattern.Flags = []
    var found: [PhrasePattern.Element] = []
    let bytes = Array(phrase.utf8)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "): index += 1
      case UInt8(ascii: "{"):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
        flags.formUnion(flag(String(decoding: bytes[index + 1..<end], as: UTF8.self)))
        index = end + 1
      case UInt8(ascii: "["):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
        found.append(group(Array(bytes[index + 1..<end])))
        index = end + 1
      default:
        let end =
          bytes[index...].firstIndex {
            $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[")
          } ?? bytes.count
        found += chunk(Array(bytes[index..<end]))
        index = end
      }
    }
    let start = elements.count
    elements += found
    return (start..<elements.count, flags)
  }

  private mutating func flag(_ name: String) -> PhrasePattern.Flags {
    if let known = PhrasePattern.Flags.names.first(where: { $0.0 == name }) { return known.1 }
    unknownFlags.append(name)
    return []
  }

  private mutating func group(_ bytes: [UInt8]) -> PhrasePattern.Element {
    var made: [[PhrasePattern.Element]] = []
    var isOptional = false
    for part in bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      var sequence: [PhrasePattern.Element] = []
      for word in part.split(separator: UInt8(ascii: " ")) { sequence += chunk(Array(word)) }
      if sequence.isEmpty { isOptional = true } else { made.append(sequence) }
    }
    let first = sequences.count
    for sequence in made {
      let start = elements.count
      elements += sequence
      sequences.append(start..<elements.count)
    }
    return PhrasePattern.Element(
      kind: .group, sequences: first..<sequences.count, isOptional: isOptional)
  }

  /// Reads what stands between two spaces.
  private mutating func chunk(_ bytes: [UInt8]) -> [PhrasePattern.Element] {
    switch bytes {
    case Array("..".utf8): return [.init(kind: .gap)]
    case Array("&".utf8): return [.init(kind: .relative)]
    case Array("OFFER".utf8): return [.init(kind: .offer)]
    case Array("%m".utf8): return [.init(kind: .medicine)]
    default: break
    }
    guard let first = bytes.first else { return [] }
    if first == UInt8(ascii: "%") {
      let name = String(decoding: bytes.dropFirst(), as: UTF8.self)
      return [.init(kind: .medicine, word: groups[name] ?? -1)]
    }
    if first == UInt8(ascii: "@") { return [bounded(.time, bytes.dropFirst(), scale: 1)] }
    if first == UInt8(ascii: "#") {
      var rest = bytes.dropFirst()
      var bound: [UInt8] = []
      while let byte = rest.first, byte.isBound {
        bound.append(byte)
        rest = rest.dropFirst()
      }
      return [bounded(.number, bound[...], scale: 100)] + words(Array(rest))
    }
    return words(bytes)
  }

  /// Reads words as a note's words are read, the marks of the notation at their ends.
  private mutating func words(_ bytes: [UInt8]) -> [PhrasePattern.Element] {
    var body = bytes[...]
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
    let text = NoteText(Array(body))
    return text.tokens.enumerated().map { place, token in
      if let number = token.number { return .init(kind: .number, low: number, high: number) }
      let isLast = place == text.tokens.count - 1
      let own = isLast && lastKind != firstKind ? lastKind : place == 0 ? firstKind : kind
      return .init(kind: own, word: intern(Array(text.folded[token.letters])))
    }
  }

  /// The numbers of the words of a name, which are made known; a number in it counts as a word.
  mutating func numbers(of name: String) -> [Int32] {
    let text = NoteText(Array(name.utf8))
    return text.tokens.map { intern(Array(text.folded[$0.letters])) }
  }

  private mutating func intern(_ letters: [UInt8]) -> Int32 {
    if let known = words[letters] { return known }
    let number = Int32(words.count)
    words[letters] = number
    self.letters.append(letters)
    return number
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
