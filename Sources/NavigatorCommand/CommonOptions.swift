internal import LocatedJSON
internal import Pathways

/// The options that every command has.
struct CommonOptions {
  var language: Language
  /// The format asked for, or `nil` if none was.
  var format: OutputFormat?
  var catalogue: String?

  /// A practice's own overlay.
  var practice: String?
  var on: CalendarDay?
  var style: PageStyle
  var wantsHelp = false

  /// The language that the surroundings ask for.
  static func language(_ world: World) -> Language {
    if let asked = world.environment("NAVIGATOR_LANGUAGE").flatMap(Language.init(rawValue:)) {
      return asked
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(world.environment)
      .first { !$0.isEmpty }
    return Language.allCases.first { locale?.hasPrefix($0.rawValue) ?? false } ?? .english
  }

  /// Takes the options out of the words.
  init(_ arguments: inout Arguments, _ world: World, _ diagnostics: inout [Diagnostic]) {
    arguments.translate(OptionDeclaration.commonTranslations)
    language = Self.language(world)
    catalogue = world.environment("NAVIGATOR_CATALOGUE").flatMap { $0.isEmpty ? nil : $0 }
    practice = world.environment("NAVIGATOR_PRACTICE").flatMap { $0.isEmpty ? nil : $0 }
    let columns = world.columns()
    let asked = world.environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    style = PageStyle(width: min(columns ?? asked ?? 80, 140))
    wantsHelp = arguments.takeFlag(.common(.help))
    style.showsAll = arguments.takeFlag(.common(.all))
    language = arguments.takeChoice(.common(.language), &diagnostics) ?? language
    format = arguments.takeChoice(.common(.format), &diagnostics)
    if let word = arguments.takeValue(.common(.catalogue), &diagnostics) { catalogue = word.text }
    if let word = arguments.takeValue(.common(.practice), &diagnostics) { practice = word.text }
    on = arguments.takeDay(.common(.on), &diagnostics)
    let width = arguments.takeNumber(.common(.width), &diagnostics)
    style.width = width ?? style.width
    let included: Included? = arguments.takeChoice(.common(.include), &diagnostics)
    style.includesProposed = included != nil
    let color = arguments.takeChoice(.common(.color), &diagnostics) ?? Color.auto
    style.usesColor =
      switch color {
      case .always: true
      case .never: false
      case .auto: columns != nil && world.environment("NO_COLOR") == nil
      }
  }

  private enum Color: String, CaseIterable { case auto, always, never }
  private enum Included: String, CaseIterable { case proposed }
}
