internal import LocatedJSON
internal import Pathways

/// The options that every command has.
struct CommonOptions {
  enum Format: String, CaseIterable {
    case text
    case json
    case markdown
    case html
    case ics
  }

  var language: Language
  var format = Format.text
  var catalogue: String?

  /// A practice's own overlay.
  var practice: String?
  var on: CalendarDay?
  var style: PageStyle
  var wantsHelp = false

  /// Their names, for help and for finding the nearest word.
  static let names = [
    "--language", "--format", "--catalogue", "--practice", "--on", "--color", "--width", "--all",
    "--include",
    "--case", "--id", "--fact", "--event", "--no-event", "--help",
  ]

  /// The names of what only some commands take beside facts, so that no fact may be called so.
  static let namesOfSome = [
    "--csv", "--cases", "--robust", "--for", "--text", "--check", "--letter",
  ]

  /// What they are called in Danish.
  ///
  /// The program's own options are its own words; those of facts come with the catalogue.
  static let danishNames = [
    "--sprog": "--language", "--udskrift": "--format", "--katalog": "--catalogue",
    "--dato": "--on", "--pr": "--on", "--farve": "--color", "--bredde": "--width", "--alt": "--all",
    "--medtag": "--include", "--sag": "--case", "--sagsnr": "--id", "--oplysning": "--fact",
    "--hændelse": "--event", "--begivenhed": "--event", "--ingen-hændelse": "--no-event",
    "--ikke-hændelse": "--no-event", "--hjælp": "--help", "--notat": "--note",
  ]

  /// What their values are called in Danish.
  private static let danishValues = [
    "dansk": "da", "engelsk": "en", "tekst": "text", "altid": "always", "aldrig": "never",
    "foreslåede": "proposed", "forslag": "proposed",
  ]

  /// The language that the surroundings ask for.
  static func language(_ world: World) -> Language {
    if let asked = world.environment("NAVIGATOR_LANGUAGE").flatMap(Language.init(rawValue:)) {
      return asked
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(world.environment)
      .first { !$0.isEmpty }
    return locale?.hasPrefix("da") == true ? .danish : .english
  }

  /// Takes the options out of the words.
  init(_ arguments: inout Arguments, _ world: World, _ diagnostics: inout [Diagnostic]) {
    arguments.translate(Self.danishNames)
    language = Self.language(world)
    catalogue = world.environment("NAVIGATOR_CATALOGUE").flatMap { $0.isEmpty ? nil : $0 }
    practice = world.environment("NAVIGATOR_PRACTICE").flatMap { $0.isEmpty ? nil : $0 }
    let columns = world.columns()
    let asked = world.environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    style = PageStyle(width: min(columns ?? asked ?? 80, 140))
    wantsHelp = arguments.takeFlag("--help", "-h")
    style.showsAll = arguments.takeFlag("--all")
    if let word = arguments.takeValue("--language", &diagnostics) {
      language = Self.choice(word, arguments, &diagnostics) ?? language
    }
    if let word = arguments.takeValue("--format", &diagnostics) {
      format = Self.choice(word, arguments, &diagnostics) ?? format
    }
    if let word = arguments.takeValue("--catalogue", &diagnostics) { catalogue = word.text }
    if let word = arguments.takeValue("--practice", &diagnostics) { practice = word.text }
    if let word = arguments.takeValue("--on", &diagnostics) {
      on = CalendarDay(typed: word.text)
      if on == nil {
        diagnostics.append(.impossibleDate(word.text, at: arguments.location(word)))
      }
    }
    if let word = arguments.takeValue("--width", &diagnostics) {
      if let width = Int(word.text), (40...400).contains(width) {
        style.width = width
      } else {
        diagnostics.append(
          Diagnostic(
            "out-of-range", at: arguments.location(word),
            Bilingual(
              da: "`\(word.text)` er ikke en bredde fra 40 til 400",
              en: "`\(word.text)` is not a width from 40 to 400")))
      }
    }
    if let word = arguments.takeValue("--include", &diagnostics) {
      let included: Included? = Self.choice(word, arguments, &diagnostics)
      style.includesProposed = included != nil
    }
    var color = Color.auto
    if let word = arguments.takeValue("--color", &diagnostics) {
      color = Self.choice(word, arguments, &diagnostics) ?? color
    }
    style.usesColor =
      switch color {
      case .always: true
      case .never: false
      case .auto: columns != nil && world.environment("NO_COLOR") == nil
      }
  }

  private enum Color: String, CaseIterable { case auto, always, never }
  private enum Included: String, CaseIterable { case proposed }

  /// Returns the choice that a word names, or reports that it names none.
  static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ word: Arguments.Word, _ arguments: Arguments, _ diagnostics: inout [Diagnostic]
  ) -> Choice? {
    if let choice = Choice(rawValue: danishValues[word.text] ?? word.text) { return choice }
    diagnostics.append(
      Diagnostic(
        "unknown-value", at: arguments.location(word),
        Bilingual(da: "ukendt værdi `\(word.text)`", en: "unknown value `\(word.text)`"),
        help: .didYouMean(word.text, among: Choice.allCases.map(\.rawValue), orOneOf: true)))
    return nil
  }
}
