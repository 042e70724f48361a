internal import LocatedJSON

// What a file of a region's own phrases takes from the phrases it is added to: what is read of danger
// must not be read away.
extension CatalogueChecks {
  mutating func checkPhrases() {
    let files = catalogue.phraseFiles
    let roots = files.map { (try? JSONDocument($0))?.root }
    for (number, root) in roots.enumerated() {
      // The file with the cues is what the others of its language are added to.
      guard let root, root.member("cues") == nil, let language = root.member("language")?.string
      else { continue }
      let others = files.indices.filter { place in
        place != number
          && (roots[place]?.member("language")?.string).map { $0 == language } ?? true
      }
      guard others.contains(where: { roots[$0]?.member("cues") != nil }) else { continue }
      let reader = NoteReader(
        catalogue, PhraseLanguage.all(of: others.map { files[$0] }), forMany: true)
      for entry in root.member("phrases")?.elements ?? JSON.none { check(entry, reader) }
    }
  }

  private mutating func check(_ entry: JSON, _ reader: NoteReader) {
    let says = (entry.member("says")?.elements ?? JSON.none).map { $0 }
    let dangers = says.compactMap { target -> (fact: Fact, value: JSON)? in
      guard let fact = target.member("fact")?.string.flatMap(catalogue.vocabulary.fact(named:)),
        fact.isSafety, let value = target.member("value")
      else { return nil }
      return (fact, value)
    }
    for list in ["claims", "suggests", "not"] {
      for phrase in entry.member(list)?.elements ?? JSON.none {
        guard let text = phrase.string else { continue }
        let sample = PhraseSample(text)
        if list == "claims", let denied = dangers.first(where: isAbsence), sample.isOneBareWord {
          warn(
            "one-word-denies", phrase, .oneWordDenies(phrase: text, fact: denied.fact.name),
            help: .writeMoreWords)
        }
        checkReading(of: sample, phrase, reader, besides: list == "not" ? [] : dangers)
      }
    }
  }

  /// Reports a danger that other phrases read in the words of this one, and that it does not say.
  private mutating func checkReading(
    of sample: PhraseSample, _ phrase: JSON, _ reader: NoteReader,
    besides said: [(fact: Fact, value: JSON)]
  ) {
    let reading = reader.read(Array(sample.text.utf8), on: today)
    for told in reading.told {
      guard case .fact(let index, let value, false) = told.what else { continue }
      let fact = catalogue.vocabulary[index]
      let isSaid = said.contains { $0.fact.index == index && means($0.value, value, fact) }
      guard fact.isSafety, value != fact.absentValue, !isSaid else { continue }
      return warn(
        "danger-read-away", phrase,
        .readOtherwise(
          phrase: phrase.excerpt(), fact: fact.name, value: name(of: value, fact)),
        help: .writeMoreWords)
    }
  }

  private func isAbsence(_ danger: (fact: Fact, value: JSON)) -> Bool {
    switch danger.fact.kind {
    case .boolean: danger.value.boolean == false
    default: danger.fact.absentValue.map { means(danger.value, $0, danger.fact) } ?? false
    }
  }

  private func means(_ json: JSON, _ value: Int, _ fact: Fact) -> Bool {
    switch fact.kind {
    case .boolean: json.boolean == (value == 1)
    // Which number it is, the note says.
    case .number: true
    default: fact.values.indices.contains(value) && json.hasText(fact.values[value].name)
    }
  }

  private func name(of value: Int, _ fact: Fact) -> String {
    switch fact.kind {
    case .boolean: value == 1 ? "true" : "false"
    default: fact.values.indices.contains(value) ? fact.values[value].name : String(value)
    }
  }
}

/// A note that a phrase fits, as short as can be.
private struct PhraseSample {
  /// The note.
  let text: String

  /// Whether one word is enough, whatever stands around it.
  let isOneBareWord: Bool

  init(_ phrase: String) {
    var parser = PhraseParser(groups: [:])
    let (elements, flags) = parser.parse(Array(phrase.utf8)[...])
    let words = Self.words(of: elements, parser)
    text = words.joined(separator: " ")
    isOneBareWord = words.count == 1 && flags.isEmpty
  }

  /// The words of some elements, of a group those of its first way; what can be nothing is left out.
  private static func words(of elements: Range<Int>, _ parser: PhraseParser) -> [String] {
    parser.elements[elements].flatMap { element -> [String] in
      switch element.kind {
      case .word, .stem, .prefix, .suffix, .upper:
        [String(decoding: parser.index.letters(of: element.word), as: UTF8.self)]
      case .number: [element.low == .min ? "3" : "\(element.low / 100)"]
      case .group where !element.isOptional:
        element.sequences.first.map { words(of: parser.sequences[$0], parser) } ?? []
      case .time, .relative, .medicine, .offer, .gap, .group: []
      }
    }
  }
}
