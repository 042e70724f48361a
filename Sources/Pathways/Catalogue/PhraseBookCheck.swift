internal import LocatedJSON

/// Looks for what is wrong with the phrases of a catalogue: what can't be read, what says nothing,
/// and what says two things.
struct PhraseBookCheck {
  let catalogue: Catalogue
  private var parser = PhraseParser(groups: [:])
  private var claimed: [String: [(value: String, location: SourceLocation)]] = [:]
  var diagnostics: [Diagnostic] = []

  private init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Returns what is wrong with the phrases and the words of a catalogue.
  static func findings(in catalogue: Catalogue) -> [Diagnostic] {
    var check = PhraseBookCheck(catalogue)
    let roots = catalogue.phraseFiles.compactMap { try? JSONDocument($0).root }
    for root in roots {
      let language = root.member("language")?.string ?? ""
      for entry in root.member("phrases")?.elements ?? JSON.none { check.check(entry, language) }
    }
    check.checkLanguages(of: roots)
    for file in catalogue.vocabulary.wordFiles {
      do {
        check.check(words: try JSONDocument(file).root)
      } catch {
        check.diagnostics.append(Diagnostic(error, in: file))
      }
    }
    return check.diagnostics
  }

  /// Reports languages that no note is known to be written in, where there are several to choose from.
  private mutating func checkLanguages(of roots: [JSON]) {
    let languages = roots.compactMap { $0.member("language") }
    guard Set(languages.compactMap(\.string)).count > 1 else { return }
    let told = Set(
      roots.filter { $0.member("languageWords") != nil }
        .compactMap { $0.member("language")?.string })
    for language in languages {
      guard let name = language.string, !told.contains(name) else { continue }
      diagnostics.append(
        Diagnostic(
          "no-language-words", at: language.location, PhraseRemark.noLanguageWords(language: name),
          help: .didYouMean(name, among: told.sorted(), orOneOf: true)))
    }
  }

  private mutating func check(_ entry: JSON, _ language: String) {
    let says = Array(entry.member("says")?.elements ?? JSON.none)
    for target in says { check(target: target) }
    for list in ["claims", "suggests", "not"] {
      for phrase in entry.member(list)?.elements ?? JSON.none {
        check(phrase: phrase)
        guard list == "claims", says.count == 1, let text = phrase.string else { continue }
        for target in says { note(text, phrase, target, language) }
      }
    }
  }

  private mutating func check(phrase: JSON) {
    guard let text = phrase.textBytes else { return }
    let known = parser.unknownFlags.count
    let (elements, _) = parser.parse(text)
    if elements.isEmpty {
      diagnostics.append(
        Diagnostic(
          "empty-phrase", at: phrase.location,
          PhraseRemark.phraseIsEmpty))
    }
    for flag in parser.unknownFlags[known...] {
      diagnostics.append(
        Diagnostic(
          "unknown-flag", at: phrase.location,
          PhraseRemark.unknownFlag(flag),
          help: .didYouMean(
            flag, among: PhrasePattern.Flags.names.map(\.0), orOneOf: true)))
    }
  }

  /// Notes what a phrase of a language claims of a fact that has one value, and reports that it claims
  /// two.
  private mutating func note(
    _ text: String, _ phrase: JSON, _ target: JSON, _ language: String
  ) {
    guard let name = target.member("fact")?.string, let value = target.member("value"),
      let fact = catalogue.vocabulary.fact(named: name)
    else { return }
    if case .set = fact.kind { return }
    let key = "\(language) \(name) \(text)"
    let told = String(decoding: value.bytes, as: UTF8.self)
    if claimed[key, default: []].contains(where: { $0.value != told }) {
      diagnostics.append(
        Diagnostic(
          "said-twice", at: phrase.location,
          PhraseRemark.phraseGivesTwoValues(phrase: text, fact: name)))
    }
    claimed[key, default: []].append((told, phrase.location))
  }

  private mutating func check(words root: JSON) {
    let vocabulary = catalogue.vocabulary
    for option in root.member("options")?.elements ?? JSON.none {
      guard let name = option.member("option"), let text = name.string else { continue }
      let isScale = vocabulary.scales.contains { $0.option == text }
      guard let fact = vocabulary.facts.first(where: { $0.option == text }) else {
        if !isScale { report(text, name, vocabulary.facts.map(\.option)) }
        continue
      }
      for value in option.member("values")?.members ?? JSON.none {
        guard let known = value.string, !fact.values.contains(where: { $0.name == known }) else {
          continue
        }
        report(known, value, fact.values.map(\.name))
      }
    }
    for event in root.member("events")?.members ?? JSON.none {
      guard let name = event.string, vocabulary.typeTable.index(of: name) == nil else { continue }
      report(name, event, vocabulary.typeTable.names)
    }
  }
}
