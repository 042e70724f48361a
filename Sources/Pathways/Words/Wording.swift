public import LocatedJSON

/// Turns what was decided into words, in one language.
///
/// The program's own words are in Danish and English; those of the catalogue in its languages. A
/// reader gets both in the language asked for, or the catalogue's first where it lacks that one.
public struct Wording: Sendable {
  /// The catalogue.
  public let catalogue: Catalogue

  /// The language of the program's own words.
  public let language: Language

  /// The program's own words.
  let words: any Words

  /// Creates a wording.
  public init(_ catalogue: Catalogue, in language: Language) {
    self.catalogue = catalogue
    self.language = language
    words = language.words
  }

  /// Creates a wording in any language that has all words.
  init(_ catalogue: Catalogue, by words: any Words) {
    self.catalogue = catalogue
    language = Language(rawValue: words.code) ?? .english
    self.words = words
  }

  /// What help says in the same language.
  public var helpWords: any HelpWords { words }

  var vocabulary: Vocabulary { catalogue.vocabulary }

  /// Returns a text of the catalogue, harmless on a terminal.
  public func text(_ text: CatalogueText) -> String {
    text.text(in: words.code).harmless
  }

  /// Returns words joined as a list of alternatives.
  func either(_ words: [String]) -> String {
    joined(words, self.words.or)
  }

  /// Returns words joined as an enumeration.
  func both(_ words: [String]) -> String {
    joined(words, self.words.and)
  }

  private func joined(_ words: [String], _ last: String) -> String {
    guard words.count > 1, let end = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + end
  }

  /// Returns a length of time in words.
  public func span(_ span: TimeSpan) -> String {
    let one = span.count == 1
    let unit =
      switch span.unit {
      case .days: words.days(one: one)
      case .weekdays: words.weekdays(one: one)
      case .weeks: words.weeks(one: one)
      case .months: words.months(one: one)
      case .years: words.years(one: one)
      }
    return "\(span.count) \(unit)"
  }

  /// Returns a day as a person writes it.
  public func day(_ day: CalendarDay) -> String { words.day(day) }

  /// Returns the word for a value of a fact.
  public func value(_ number: Int, of fact: Fact) -> String {
    let name = fact.values[number]
    if let label = name.label { return text(label) }
    // A value that is an offer is called as the offer is.
    if let offer = catalogue.offer(named: name.name) { return text(catalogue[offer].name) }
    return name.name
  }

  /// Returns the name of a subject.
  public func label(_ subject: Subject) -> String {
    switch subject {
    case .fact(let index): text(vocabulary[index].label)
    case .events(let index): text(vocabulary.eventClasses[index].label)
    }
  }

  /// Returns the name of a subject in JSON.
  public func name(_ subject: Subject) -> String {
    switch subject {
    case .fact(let index): vocabulary[index].name
    case .events(let index): vocabulary.eventClasses[index].name
    }
  }

  /// Returns the question that asks for a subject.
  public func question(_ subject: Subject) -> String {
    let ask =
      switch subject {
      case .fact(let index): vocabulary[index].ask
      case .events(let index): vocabulary.eventClasses[index].ask
      }
    return ask.map(text) ?? "\(label(subject).capitalizedFirst)?"
  }

  /// Returns what is known of a fact, in words without the fact's name.
  public func known(_ value: FactValue, of fact: Fact) -> String {
    switch (value, fact.kind) {
    case (.silent, _): return words.notStated
    case (.text(let text), _): return text.harmless
    case (.truth(let truth), _): return truth ? words.yes : words.no
    case (.number(let number), .number(_, let decimals)):
      let isOne = number == 1 && decimals == 0
      let unit = isOne ? fact.unitOne ?? fact.unit : fact.unit
      return self.number(number, of: fact) + (unit.map { " \(text($0))" } ?? "")
    case (.number(let number), .ordered), (.number(let number), .choice):
      return self.value(number, of: fact)
    case (.number(let number), .municipality):
      return vocabulary.places.municipalities[Index(number)].name
    case (.number(let number), .region): return vocabulary.places.regions[Index(number)].name
    case (.number(let number), .month):
      return String(CalendarDay(unchecked: Int32(number)).description.prefix(7))
    case (.number(let number), _): return day(CalendarDay(unchecked: Int32(number)))
    case (.set(let present, let absent), _):
      if present.isEmpty {
        return absent.count == fact.values.count
          ? words.noneListed
          : words.notListed + some(absent.members, of: fact)
      }
      return some(present.members, of: fact)
    }
  }

  private func some(_ values: [Int], of fact: Fact) -> String {
    let shown = values.prefix(6).map { value($0, of: fact) }
    return shown.joined(separator: ", ") + (values.count > 6 ? ", …" : "")
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
