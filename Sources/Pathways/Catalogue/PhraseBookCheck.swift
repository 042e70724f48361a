internal import LocatedJSON

/// Looks for what is wrong with the phrases of a catalogue: what can't be read, what says nothing,
/// and what says two things.
struct PhraseBookCheck {
  let catalogue: Catalogue
  private var parser: PhraseParser
  private let classes: [String]
  private var claimed: [String: [(value: String, location: SourceLocation)]] = [:]
  var diagnostics: [Diagnostic] = []

  private init(_ catalogue: Catalogue, classes: [String]) {
    self.catalogue = catalogue
    self.classes = classes
    parser = PhraseParser(
      groups: Dictionary(zip(classes, 0...), uniquingKeysWith: { first, _ in first }))
  }

  /// Returns what is wrong with the phrases and the words of a catalogue.
  static func findings(in catalogue: Catalogue) -> [Diagnostic] {
    let roots = catalogue.phraseFiles.compactMap { try? JSONDocument($0).root }
    let medicines = roots.flatMap { Array($0.member("medicines")?.elements ?? JSON.none) }
    var check = PhraseBookCheck(
      catalogue, classes: medicines.compactMap { $0.member("group")?.string })
    for root in roots {
      let language = root.member("language")?.string ?? ""
      for entry in root.member("phrases")?.elements ?? JSON.none { check.check(entry, language) }
      for town in root.member("towns")?.elements ?? JSON.none { check.check(town: town) }
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
    var said: Set<PhrasePattern.Element.Kind> = []
    var isSaid = false
    for list in ["claims", "suggests", "not"] {
      for phrase in entry.member(list)?.elements ?? JSON.none {
        let holds = check(phrase: phrase)
        isSaid = true
        if list != "not" { said.formUnion(holds) }
        guard list == "claims", says.count == 1, let text = phrase.string else { continue }
        for target in says { note(text, phrase, target, language) }
      }
    }
    guard isSaid else {
      return report("entry-without-phrases", entry, .entryHasNoPhrases, .writeClaims)
    }
    checkMarks(says, said)
    checkDenials(entry)
  }

  /// Reports what is both claimed and said to be something else.
  private mutating func checkDenials(_ entry: JSON) {
    let claims = (entry.member("claims")?.elements ?? JSON.none).compactMap(\.string)
    for phrase in entry.member("not")?.elements ?? JSON.none
    where phrase.string.map(claims.contains) ?? false {
      diagnostics.append(
        Diagnostic(
          "said-twice", at: phrase.location,
          PhraseRemark.phraseIsClaimedAndNot(phrase.string ?? ""), help: FormRemark.keepOne))
    }
  }

  /// Reports that an entry takes a value from a number, a time or an offer that none of its phrases
  /// has.
  private mutating func checkMarks(_ says: [JSON], _ said: Set<PhrasePattern.Element.Kind>) {
    let marks: [(String, PhrasePattern.Element.Kind, String)] = [
      ("#", .number, "#"), ("@", .time, "@"), ("offer", .offer, "OFFER"),
    ]
    for value in says.compactMap({ $0.member("value") }) {
      guard
        let (text, _, mark) = marks.first(where: {
          value.string == $0.0 && !said.contains($0.1)
        })
      else { continue }
      report("value-not-in-phrase", value, .valueIsNotInPhrases(text), .writeMarkInPhrase(mark))
    }
  }

  /// Reports what is wrong with how a phrase is written.
  ///
  /// - Returns: The kinds of things that it holds.
  private mutating func check(phrase: JSON) -> Set<PhrasePattern.Element.Kind> {
    guard let text = phrase.textBytes else { return [] }
    let known = parser.faults.count
    let (elements, _) = parser.parse(text)
    // What follows from the first slip is none of its own.
    if parser.faults.count > known {
      report(parser.faults[known], phrase)
    } else if elements.isEmpty {
      diagnostics.append(
        Diagnostic("empty-phrase", at: phrase.location, PhraseRemark.phraseIsEmpty))
    } else if !parser.asksForSomething(elements) {
      report("phrase-notation", phrase, .phraseAsksForNoWord, .writeAWord)
    }
    return parser.kinds(of: elements)
  }

  private mutating func report(_ fault: PhraseParser.Fault, _ phrase: JSON) {
    let (message, help): (PhraseRemark, PhraseRemark)
    switch fault {
    case .unbalanced(UInt8(ascii: "|")): (message, help) = (.barOutsideBrackets, .writeBrackets)
    case .unbalanced(let mark):
      (message, help) = (.bracketIsAlone(String(Character(Unicode.Scalar(mark)))), .closeBrackets)
    case .nested: (message, help) = (.bracketsInBrackets, .writeTwoPhrases)
    case .unknownFlag(let name):
      return reportUnknown(
        "unknown-flag", phrase, .unknownFlag(name), name, PhrasePattern.Flags.names.map(\.0))
    case .unknownClass(let name):
      return reportUnknown(
        "unknown-medicine-class", phrase, .unknownClass(name), name, classes.sorted() + ["m"])
    case .wrongBound(let word): (message, help) = (.wrongBound(word), .writeBound)
    case .markInside(let word): (message, help) = (.markInsideWord(word), .marksStandAtEnds)
    case .noCapitals(let word):
      (message, help) = (.capitalsWrittenSmall(word), .writeCapitals(word.uppercased()))
    }
    report("phrase-notation", phrase, message, help)
  }

  private mutating func reportUnknown(
    _ code: Diagnostic.Code, _ phrase: JSON, _ message: PhraseRemark, _ name: String,
    _ names: [String]
  ) {
    diagnostics.append(
      Diagnostic(
        code, at: phrase.location, message, help: .didYouMean(name, among: names, orOneOf: true)))
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ json: JSON, _ message: PhraseRemark, _ help: PhraseRemark
  ) {
    diagnostics.append(Diagnostic(code, at: json.location, message, help: help))
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
