internal import LocatedJSON
internal import Pathways

/// The words of the command line, as a text in which every word has a place.
struct Arguments {
  /// One word.
  struct Word {
    let text: String
    let offset: Int

    /// The option as it was typed, if that is another name for it.
    var typed: String?

    /// The option as its writer knows it.
    var shown: String { typed ?? text }
  }

  /// The words joined by spaces, so that a finding can name a column.
  let file: SourceFile

  /// The words that nothing has used yet.
  private(set) var words: [Word] = []

  init(_ texts: [String]) {
    var bytes: [UInt8] = []
    for text in texts {
      if !bytes.isEmpty { bytes.append(0x20) }
      words.append(Word(text: text, offset: bytes.count))
      bytes += Array(text.utf8)
    }
    file = SourceFile(name: "command line", bytes: bytes)
  }

  func location(_ word: Word) -> SourceLocation { file.location(at: word.offset) }

  func caseWord(_ word: Word) -> CaseBuilder.Word {
    CaseBuilder.Word(word.text, in: file, at: word.offset)
  }

  /// Puts other names in the place of options that have them.
  mutating func translate(_ names: [String: String]) {
    words = words.map { word in
      guard word.text.hasPrefix("--") else { return word }
      let name = word.text.prefix { $0 != "=" }
      guard let other = names[String(name)] else { return word }
      return Word(
        text: other + word.text.dropFirst(name.count), offset: word.offset, typed: String(name))
    }
  }

  /// Removes a word.
  mutating func remove(_ word: Word) { words.removeAll { $0.offset == word.offset } }

  /// Removes and returns the first word.
  mutating func takeFirst() -> Word? { words.isEmpty ? nil : words.removeFirst() }

  /// Removes an option without a value; returns whether it was there.
  mutating func takeFlag(_ option: OptionName) -> Bool {
    let before = words.count
    let name = option.option
    words.removeAll { $0.text == name || option == .common(.help) && $0.text == "-h" }
    return words.count < before
  }

  /// Removes an option wherever it stands and returns its values, in order.
  mutating func takeValues(_ option: OptionName, _ diagnostics: inout [Diagnostic]) -> [Word] {
    let name = option.option
    var found: [Word] = []
    // Each turn takes the last one that is left.
    while let last = words.last(where: { $0.text == name || $0.text.hasPrefix(name + "=") }) {
      let earlier = words.filter { $0.offset < last.offset }
      var rest = self
      rest.words = words.filter { $0.offset >= last.offset }
      if let value = rest.takeValue(option, &diagnostics) { found.insert(value, at: 0) }
      words = earlier + rest.words
    }
    return found
  }

  /// Removes an option and returns its value, the last one if it stands several times.
  ///
  /// - Parameters:
  ///   - option: The option.
  ///   - diagnostics: Where a missing value is reported.
  /// - Returns: The value, or `nil` if the option is not there or lacks one.
  mutating func takeValue(_ option: OptionName, _ diagnostics: inout [Diagnostic]) -> Word? {
    let name = option.option
    var found: Word?
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.text == name {
        words.remove(at: index)
        if index < words.count, !words[index].text.hasPrefix("--") {
          found = words.remove(at: index)
        } else {
          diagnostics.append(.usage(.missingValue(word.shown, at: location(word))))
        }
      } else if word.text.hasPrefix(name + "=") {
        words.remove(at: index)
        found = Word(
          text: String(word.text.dropFirst(name.count + 1)),
          offset: word.offset + (word.typed ?? name).utf8.count + 1)
      } else {
        index += 1
      }
    }
    return found
  }
}
