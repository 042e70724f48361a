internal import LocatedJSON
internal import Pathways

// What can be said of a person, as options.
extension HelpPage {
  /// Adds the options of facts, scales and events.
  mutating func write(factsOf wording: Wording) {
    let options = CaseOptionList(wording)
    heading(.facts)
    for option in options.facts { row(option.usage(), option.help) }
    for option in options.scales { row(option.usage(), option.help) }
    guard !options.events.isEmpty else { return }
    gap()
    paragraph(words.eventsHeading + ":")
    for event in options.events { row(event.name, event.help) }
  }
}

/// The options and values that a vocabulary gives to the commands that take a case.
struct CaseOptionList {
  /// One option.
  struct Option {
    /// What it is called in the reader's language, and everything else it is called.
    let name: String
    let others: [String]

    /// The values to choose from, if there are any.
    let values: [String]

    /// What stands after it, where that is no value to choose from.
    let placeholder: String

    /// What it says.
    let help: String

    /// Its name and what stands after it.
    func usage() -> String {
      let shown = values.count > 12 || values.isEmpty ? placeholder : values.joined(separator: "|")
      return "--" + name + (shown.isEmpty ? "" : " " + shown)
    }
  }

  private(set) var facts: [Option] = []
  private(set) var scales: [Option] = []

  /// The kinds of events.
  private(set) var events: [(name: String, help: String)] = []

  /// The places that people live in.
  let places: [String]

  /// Lists what a catalogue's vocabulary can say.
  init(_ wording: Wording) {
    let vocabulary = wording.catalogue.vocabulary
    let words = vocabulary.spokenWords()
    places = vocabulary.places.municipalities.map(\.name)
    for fact in vocabulary.facts {
      facts.append(Self.option(fact, words, vocabulary, wording))
    }
    for scale in vocabulary.scales {
      scales.append(
        Self.option(
          scale.option, [], Self.dated(wording.helpWords), wording.text(scale.name), words,
          wording))
    }
    events = vocabulary.eventTypes.map { ($0.name, wording.text($0.label)) }
  }

  /// What stands after a scale: a score, perhaps with `@` and a day.
  private static func dated(_ help: any HelpWords) -> String {
    "\(help.placeholder(.number))[@\(help.placeholder(.day))]"
  }

  private static func option(
    _ fact: Fact, _ words: SpokenWords, _ vocabulary: Vocabulary, _ wording: Wording
  ) -> Option {
    let help = wording.helpWords
    var values: [String] = []
    var placeholder = ""
    switch fact.kind {
    case .boolean: break
    case .number: placeholder = wording.bounds(of: fact) ?? help.placeholder(.number)
    case .ordered, .choice, .set:
      values = fact.values.map { value in
        words.word(for: value.name, of: fact.option, in: wording.language.rawValue) ?? value.name
      }
      placeholder = help.placeholder(.value)
    case .date: placeholder = help.placeholder(.day)
    case .month: placeholder = help.placeholder(.month)
    case .municipality:
      values = vocabulary.places.municipalities.map(\.name)
      placeholder = help.placeholder(.place)
    case .text: placeholder = help.placeholder(.text)
    case .region:
      values = vocabulary.places.regions.map(\.name)
      placeholder = help.placeholder(.region)
    }
    return option(
      fact.option, values, placeholder, wording.text(fact.label), words, wording)
  }

  private static func option(
    _ option: String, _ values: [String], _ placeholder: String, _ help: String,
    _ words: SpokenWords, _ wording: Wording
  ) -> Option {
    let name = words.name(of: option, in: wording.language.rawValue) ?? option
    var seen: Set<String> = [name]
    let others = ([option] + words.allNames.filter { $0.option == option }.map(\.name))
      .filter { word in
        // What can't be typed without quotation marks is no option of anybody's.
        word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } && seen.insert(word).inserted
      }
    return Option(
      name: name, others: others, values: values, placeholder: placeholder, help: help)
  }
}
