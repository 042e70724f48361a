/// A note as words and numbers, each with its place, and with what stands between them.
///
/// Letters are folded so that the ways in which people type them are alike: case, `æ` and `ae`,
/// composed and decomposed letters. What a word means is not known here.
struct NoteText: Sendable {
  /// What stands between a word and the one before it, the strongest if there are several.
  enum Break: UInt8, Comparable, Sendable {
    /// Nothing, as between `mdi` and `28` in `mdi28`.
    case nothing
    case space
    /// A hyphen or an apostrophe without spaces.
    case hyphen
    case slash
    /// A colon or an equals sign.
    case colon
    case plus
    case comma
    /// A bracket that opens or closes.
    case bracket
    case sentence
    /// A question mark, which ends a sentence too.
    case question

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// Whether a phrase can go on over it.
    var isInside: Bool { self <= .colon }

    /// Whether a sentence ends there.
    var endsSentence: Bool { self >= .sentence }
  }

  /// One word, number or sign.
  struct Token: Sendable {
    /// Its bytes in the note.
    let range: Range<Int>

    /// Its folded letters in ``NoteText/folded``.
    let letters: Range<Int>

    /// A number's value in hundredths, or `nil` for a word.
    let number: Int?

    /// What stands before it.
    let before: Break

    /// Whether its first letter is a capital.
    let isCapitalized: Bool

    /// Whether all its letters are capitals.
    let isUpper: Bool
  }

  /// The words, in order.
  private(set) var tokens: [Token] = []

  /// The folded letters of all words.
  private(set) var folded: [UInt8] = []

  /// What stands after the last word.
  private(set) var end = Break.sentence

  /// The text in UTF-8.
  let bytes: [UInt8]
  private let abbreviations: Abbreviations

  /// Folded words that are written with a full stop.
  struct Abbreviations: Sendable {
    /// Those after which a full stop ends no sentence unless a capital follows.
    var all: Set<[UInt8]> = []

    /// Those of small words, with which no sentence ends.
    var open: Set<[UInt8]> = []
  }

  /// Takes a text apart.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - abbreviations: The words after which a full stop ends no sentence.
  /// - Complexity: In proportion to the text.
  init(_ bytes: [UInt8], abbreviations: Abbreviations = Abbreviations()) {
    self.bytes = bytes
    self.abbreviations = abbreviations
    var scanner = NoteScanner(bytes.indices)
    var pending = Break.sentence
    var start = 0
    while let part = scanner.next(in: bytes.span, &folded) {
      defer { start = folded.count }
      switch part {
      case .separator(let new): pending = max(pending, new)
      case .stop: pending = max(pending, stop(scanner))
      case .word(let range, let isCapitalized, let isUpper):
        append(range, start..<folded.count, nil, pending, isCapitalized, isUpper)
        pending = .nothing
      case .number(let range, let value):
        append(range, start..<folded.count, value, pending, false, false)
        pending = .nothing
      }
    }
    end = max(.sentence, pending)
  }

  private mutating func append(
    _ range: Range<Int>, _ letters: Range<Int>, _ number: Int?, _ before: Break,
    _ isCapitalized: Bool, _ isUpper: Bool
  ) {
    tokens.append(
      Token(
        range: range, letters: letters, number: number, before: before,
        isCapitalized: isCapitalized, isUpper: isUpper))
  }

  /// What a full stop is: the end of a sentence, or part of an abbreviation, an ordinal or a date.
  private func stop(_ scanner: NoteScanner) -> Break {
    guard let last = tokens.last else { return .sentence }
    let next = scanner.peekWord(in: bytes.span)
    guard last.range.upperBound == scanner.index - 1 else { return .sentence }
    if let number = last.number {
      if next == .digit {
        // Nothing ends between the parts of a date such as 3.8.2025.
        if bytes[scanner.index].isDigit { return .space }
        // Nor between the days of "3.-20. november".
        if bytes[scanner.index] == UInt8(ascii: "-"), bytes[scanner.index + 1].isDigit {
          return .nothing
        }
        return number <= 3100 && scanner.isMonthNext(in: bytes.span) ? .space : .sentence
      }
      return next == .lower ? .space : .sentence
    }
    let isShort = last.letters.count == 1 || abbreviations.all.contains(Array(folded[last.letters]))
    guard isShort else {
      // "arb.relateret": a short word is cut off where the next goes on without a space.
      return Self.cutOff.contains(last.letters.count) && next == .lower && !isSpace(scanner.index)
        ? .space : .sentence
    }
    // A capital with small letters after it begins a sentence, an abbreviation in capitals none.
    if next == .capitalized, isOpen(last) { return .space }
    return next == .capitalized || next == .nothing ? .sentence : .space
  }

  /// Whether a word goes on with a name, as "with" does, and is not the sex after an age.
  ///
  /// An abbreviation alone is no sentence: "Obs. Tourette".
  private func isOpen(_ last: Token) -> Bool {
    if last.letters.count > 2, last.before == .colon || last.before.endsSentence { return true }
    return tokens.count > 2 && tokens.suffix(3).allSatisfy { $0.number == nil }
      && last.before == .space && abbreviations.open.contains(Array(folded[last.letters]))
  }

  private func isSpace(_ index: Int) -> Bool { index >= bytes.count || bytes[index].isSpace }

  /// How many letters a word has that may be cut off by a full stop.
  private static let cutOff = 3...5

  /// Makes a sentence go on over the full stop of an abbreviation where a name follows: "on the ward in
  /// Hillerød", of which "ward" is written short.
  ///
  /// - Parameter isName: Whether some folded letters begin a name.
  mutating func goOn(beforeNames isName: (ArraySlice<UInt8>) -> Bool) {
    for place in tokens.indices.dropFirst() {
      let (last, token) = (tokens[place - 1], tokens[place])
      guard token.before == .sentence, token.isCapitalized, last.number == nil,
        isStopped(last),
        bytes[last.range.upperBound + 1..<token.range.lowerBound].allSatisfy({
          $0 == UInt8(ascii: " ")
        }),
        abbreviations.all.contains(Array(folded[last.letters])), isName(folded[token.letters])
      else { continue }
      goOn(at: place)
    }
  }

  /// Makes a sentence go on over the full stop of a word that it cuts off, where no capital follows.
  ///
  /// - Parameter isCut: Whether some folded letters are the beginning of a word.
  mutating func passOverStops(after isCut: (ArraySlice<UInt8>) -> Bool) {
    for place in tokens.indices.dropFirst() {
      let (last, token) = (tokens[place - 1], tokens[place])
      guard token.before == .sentence, !token.isCapitalized || token.isUpper, last.number == nil,
        isStopped(last),
        bytes[last.range.upperBound + 1..<token.range.lowerBound].allSatisfy({
          $0 == UInt8(ascii: " ")
        }), isCut(folded[last.letters])
      else { continue }
      goOn(at: place)
    }
  }

  /// Makes a sentence go on at a token.
  private mutating func goOn(at place: Int) {
    let token = tokens[place]
    tokens[place] = Token(
      range: token.range, letters: token.letters, number: token.number, before: .space,
      isCapitalized: token.isCapitalized, isUpper: token.isUpper)
  }

  /// Whether a full stop stands directly after a token.
  func isStopped(_ token: Token) -> Bool {
    token.range.upperBound < bytes.count && bytes[token.range.upperBound] == UInt8(ascii: ".")
  }

  /// What stands after a token.
  func after(_ index: Int) -> Break {
    index + 1 < tokens.count ? tokens[index + 1].before : end
  }

  /// The index after the last token of the sentence in which a token stands.
  func sentenceEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, !tokens[end].before.endsSentence { end += 1 }
    return end
  }

  /// The index of the first token of the sentence in which a token stands.
  func sentenceStart(_ index: Int) -> Int {
    var start = index
    while start > 0, !tokens[start].before.endsSentence { start -= 1 }
    return start
  }
}
