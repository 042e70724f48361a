// Words of the lexicon by their forms: inflected, or cut off.
extension PhraseLexicon {
  /// The words that a word of the lexicon is an inflection of, itself among them.
  func stems(of word: ArraySlice<UInt8>) -> [Int32] {
    var found: [Int32] = []
    var hash = WordIndex.seed
    for end in word.indices {
      hash = WordIndex.next(hash, word[end])
      let number = index.number(hash, word[...end])
      if number >= 0, use(of: number) & PhraseTables.stem != 0, isInflection(word[(end + 1)...]) {
        found.append(number)
      }
    }
    return found
  }

  /// Whether what is left of a word is an ending of inflected words.
  func isInflection(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.isEmpty || inflections.contains { $0 == rest }
  }

  /// The words that one cut off by a full stop begins.
  ///
  /// A writer cuts before a vowel, `self-empl.` or `insur.`, so that hardly any whole word looks like it.
  ///
  /// - Parameters:
  ///   - letters: The word without its full stop.
  ///   - isKnown: Whether the data knows it for an abbreviation, which may be shorter.
  /// - Returns: Forms of one word, the shortest first, or none.
  func words(cutOffAt letters: ArraySlice<UInt8>, isKnown: Bool) -> [Int32] {
    guard letters.count >= (isKnown ? 4 : 5), let last = letters.last, !last.isVowel else {
      return []
    }
    var found: [Int32] = []
    var family: ArraySlice<UInt8> = []
    for words in longWords.beginning(with: letters) {
      for word in words {
        let other = index.letters(of: word)
        guard other.count >= letters.count + 2, other.starts(with: letters),
          other[other.startIndex + letters.count].isVowel
        else { continue }
        family = found.isEmpty ? other : Self.common(family, other)
        found.append(word)
      }
    }
    found.sort { index.letters(of: $0).count < index.letters(of: $1).count }
    guard let shortest = found.first,
      family.count >= index.letters(of: shortest).count - Self.longestEnding
    else { return [] }
    return found
  }

  /// Whether some letters before a full stop are no word, but the beginning of one.
  func isCut(_ letters: ArraySlice<UInt8>) -> Bool {
    index.number(of: letters) < 0 && stems(of: letters).isEmpty
      && !words(cutOffAt: letters, isKnown: false).isEmpty
  }

  /// How many letters the forms of one word can end in that they don't have in common.
  private static let longestEnding = 2

  /// The letters that two words begin with.
  private static func common(
    _ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    one.prefix(zip(one, other).prefix { $0 == $1 }.count)
  }
}

extension UInt8 {
  /// Whether it is the folded letter of a vowel, or its first byte.
  fileprivate var isVowel: Bool { "aeiouy".utf8.contains(self) }
}
