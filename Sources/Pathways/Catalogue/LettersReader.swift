internal import LocatedJSON

/// A last stage: reads letters, what a receiver wants to read and what a person is told.
struct LettersReader: RuleReader {
  let files: CatalogueFiles
  let language: RuleLanguage
  let rights: [Right]
  var diagnostics: [Diagnostic] = []
  var faulty: Set<String> = []
  var criteria: CriterionReader

  /// What was read so far.
  var letterFields: [LetterField] = []
  private var reasons: [Term] = []
  private var letters: [Letter] = []
  private var plain = PlainWords()

  init(_ files: CatalogueFiles, _ rules: ReadRules, _ criteria: consuming CriterionReader) {
    self.files = files
    language = rules.language
    rights = rules.persons.rights
    self.criteria = criteria
  }
}

extension LettersReader {
  mutating func read() -> LetterRules {
    for root in files.roots(.letters) { readLetters(root) }
    return LetterRules(fields: letterFields, reasons: reasons, letters: letters, plain: plain)
  }

  enum LettersMember: Int, ObjectMember { case fields, reasons, letters, plain }

  static let lettersShape = ObjectShape<LettersMember>("letters") {
    switch $0 {
    case .fields: .required("fields", .array(.object { letterFieldShape.description }))
    case .reasons:
      .required(
        "reasons", .array(.object { WordsReader.termShape.description }), "Why letters come back.")
    case .letters: .required("letters", .array(.object { letterShape.description }))
    case .plain: .required("plain", .object { plainShape.description })
    }
  }

  enum LetterMember: Int, ObjectMember {
    case id, overrides, name, kind, area, serves, message, consent, fields, returns, instead,
      insteadNote, duties, patient, openQuestions, sources
  }

  static let letterShape = ObjectShape<LetterMember>("letter") {
    switch $0 {
    case .id: .required("id", .string)
    case .overrides:
      .optional("overrides", .string, "The letter whose members hold where none stands here.")
    case .name: .optional("name", .text)
    case .kind: .optional("kind", .word(Letter.Kind.allCases.map(\.rawValue)))
    case .area: .optional("area", .object { OfferMember.areaShape.description })
    case .serves: .optional("serves", .object { servesShape.description })
    case .message: .optional("message", .string, "The electronic message.")
    case .consent: .optional("consent", .criterion, "What must be told before it is written.")
    case .fields: .optional("fields", .array(.object { letterItemShape.description }))
    case .returns: .optional("returns", .array(.object { returnShape.description }))
    case .instead: .optional("instead", .array(.string), "Where to go if it is refused.")
    case .insteadNote: .optional("insteadNote", .text)
    case .duties: .optional("duties", .texts, "What the writer owes.")
    case .patient: .optional("patient", .object { sheetShape.description })
    case .openQuestions: .optional("openQuestions", .texts)
    case .sources: .required("sources", .sources)
    }
  }

  enum ServesMember: Int, ObjectMember { case offers, levels }

  static let servesShape = ObjectShape<ServesMember>("offers a letter is for") {
    switch $0 {
    case .offers: .optional("offers", .array(.string))
    case .levels: .optional("levels", .array(.string), "Where no letter names the offer.")
    }
  }

  enum LetterItemMember: Int, ObjectMember { case field, need, note }

  static let letterItemShape = ObjectShape<LetterItemMember>("field of a letter") {
    switch $0 {
    case .field: .required("field", .string)
    case .need: .required("need", .word(["required", "wished"]))
    case .note: .optional("note", .text)
    }
  }

  enum ReturnMember: Int, ObjectMember { case reason, text }

  static let returnShape = ObjectShape<ReturnMember>("reason for a return") {
    switch $0 {
    case .reason: .required("reason", .word(Letter.Reason.allCases.map(\.rawValue)))
    case .text: .required("text", .text)
    }
  }

  enum SheetMember: Int, ObjectMember { case now, steps, meanwhile }

  static let sheetShape = ObjectShape<SheetMember>("sheet for the patient") {
    switch $0 {
    case .now: .optional("now", .texts, "What happens now.")
    case .steps: .optional("steps", .array(.object { StepMember.shape.description }))
    case .meanwhile: .optional("meanwhile", .texts, "What to do while waiting.")
    }
  }

  /// Reads a file of letters.
  private mutating func readLetters(_ json: JSON) {
    let object = ObjectReader(json, Self.lettersShape, &diagnostics)
    for element in object[.fields]?.elements ?? JSON.none { readLetterField(element) }
    reasons = readTerms(object[.reasons])
    var read: [String: ObjectReader<LetterMember>] = [:]
    for element in object[.letters]?.elements ?? JSON.none {
      let own = ObjectReader(element, Self.letterShape, &diagnostics)
      guard let name = own[.id], let id = name.string else { continue }
      if read[id] != nil {
        diagnostics.append(.duplicateIdentifier(name))
        continue
      }
      read[id] = own
      let base = own[.overrides].flatMap { baseLetter($0, read) }
      if let letter = readLetter(id, element, own, base) { letters.append(letter) }
    }
    if let json = object[.plain] { plain = readPlainWords(json) }
  }

  /// Returns the letter that another one changes; it must stand before it.
  private mutating func baseLetter(
    _ json: JSON, _ read: [String: ObjectReader<LetterMember>]
  ) -> ObjectReader<LetterMember>? {
    if let base = json.string.flatMap({ read[$0] }) { return base }
    diagnostics.append(
      .unknownWord(
        "unknown-letter", json, .letter,
        among: letters.map(\.id)))
    return nil
  }

  private mutating func readLetter(
    _ id: String, _ json: JSON, _ own: ObjectReader<LetterMember>,
    _ base: ObjectReader<LetterMember>?
  ) -> Letter? {
    func member(_ member: LetterMember) -> JSON? { own[member] ?? base?[member] }
    guard let name = text(member(.name)), let kind = member(.kind)?.string.flatMap(Letter.Kind.init)
    else {
      for (key, value) in [("name", member(.name)), ("kind", member(.kind))] where value == nil {
        diagnostics.append(.missingLetterMember(key, json))
      }
      return nil
    }
    return Letter(
      id: id, name: name, kind: kind, area: own[.area].flatMap { readArea($0) },
      serving: readServing(member(.serves)), message: member(.message)?.string,
      consent: member(.consent).map { criteria.read($0) },
      items: (member(.fields)?.elements ?? JSON.none).compactMap { readLetterItem($0) },
      returns: (member(.returns)?.elements ?? JSON.none).compactMap { readReturn($0) },
      instead: offers(member(.instead)), insteadNote: text(member(.insteadNote)),
      duties: texts(member(.duties)), sheet: readSheet(member(.patient)),
      openQuestions: texts(own[.openQuestions]), sources: references(own[.sources]), json: json)
  }

  private mutating func readServing(_ json: JSON?) -> Letter.Serving {
    guard let json else { return .init() }
    let object = ObjectReader(json, Self.servesShape, &diagnostics)
    let levels = (object[.levels]?.elements ?? JSON.none).compactMap {
      term(
        $0, in: words.levels, "unknown-level",
        .level)
    }
    return .init(offers: offers(object[.offers]), levels: levels)
  }

  private mutating func readLetterItem(_ json: JSON) -> Letter.Item? {
    let object = ObjectReader(json, Self.letterItemShape, &diagnostics)
    guard let name = object[.field] else { return nil }
    guard let field = letterFields.firstNumbered(where: { $0.id == name.string }) else {
      diagnostics.append(
        .unknownWord(
          "unknown-field", name, .field,
          among: letterFields.map(\.id)))
      return nil
    }
    return .init(
      field: field, isRequired: object[.need]?.string == "required", note: text(object[.note]))
  }

  private mutating func readReturn(_ json: JSON) -> (reason: Letter.Reason, text: CatalogueText)? {
    let object = ObjectReader(json, Self.returnShape, &diagnostics)
    guard let reason = object[.reason]?.string.flatMap(Letter.Reason.init),
      let words = text(object[.text])
    else { return nil }
    return (reason, words)
  }

  private mutating func readSheet(_ json: JSON?) -> Letter.Sheet {
    guard let json else { return .init() }
    let object = ObjectReader(json, Self.sheetShape, &diagnostics)
    return .init(
      now: texts(object[.now]), steps: readSteps(object[.steps]),
      meanwhile: texts(object[.meanwhile]))
  }
}

extension Diagnostic {
  fileprivate static func missingLetterMember(_ name: String, _ json: JSON) -> Diagnostic {
    Diagnostic(
      "missing-key", at: json.location,
      FormRemark.keyIsMissing(name))
  }
}
