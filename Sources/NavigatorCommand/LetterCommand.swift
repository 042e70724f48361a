internal import LocatedJSON
internal import Pathways

/// `navigator letter OFFER`: what goes out of the consultation, in the receiver's order.
enum LetterCommand {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    guard let deciding = try session.catalogue(defersFollowUps: true) else { return .couldNotRun }
    let (catalogue, findings) = deciding.withLetters()
    guard let catalogue else { return session.refuse(findings) }
    let offer = try OfferArgument.take(&arguments, catalogue, after: .letter)
    var faults: [Diagnostic] = []
    let options = LetterOptions(&arguments, catalogue, session.options.language, &faults)
    if options.asks { try InterviewCommand.keepInputForAnswers(arguments) }
    guard
      let told = try session.told(
        &arguments, of: .letter, plain: .note, catalogue, after: faults)
    else { return .couldNotRun }
    let answer = Decider.answer(for: told.story.person(), by: catalogue)
    return try complete(offer, answer, told, options, catalogue, session)
  }

  /// Writes the letter, after asking for what it lacks if that is wished.
  static func complete(
    _ offer: Index<Offer>, _ answer: Answer, _ told: CaseOptions.GivenCase,
    _ options: LetterOptions,
    _ catalogue: Catalogue, _ session: Session
  ) throws(CommandFailure) -> ExitCode {
    // The product is the letter alone; its writer must see what was read for it.
    if session.options.format != .json { told.complainOfNote(catalogue, session) }
    guard options.asks else {
      try session.save(told.story, to: options.path, catalogue)
      return try write(offer, answer, options, catalogue, session)
    }
    let filled = try InterviewCommand.fill(
      offer, options.words, told, catalogue, session, savesTo: options.path)
    guard let filled else { return .couldNotRun }
    var options = options
    options.words = filled.state.words
    let code = try write(offer, filled.state.answer, options, catalogue, session)
    return filled.outcome == .doneWithFaults ? .findings : code
  }

  /// Writes the letter for an offer of an answer, in the format asked for.
  static func write(
    _ offer: Index<Offer>, _ answer: Answer, _ options: LetterOptions, _ catalogue: Catalogue,
    _ session: Session
  ) throws(CommandFailure) -> ExitCode {
    let wording = Wording(catalogue, in: session.options.language)
    guard let letter = options.letter(for: offer, answer, catalogue) else {
      return session.refuse([.noLetter(catalogue[offer].id)])
    }
    let draft = LetterDraft.draft(letter, for: offer, answer, words: options.words, by: catalogue)
    guard draft.consent == .holds else {
      return session.refuse([.noConsent(options.audience)])
    }
    // Nobody is sent to what does not exist here.
    if draft.offer.standing == .unavailable {
      return session.refuse([
        .notToBeHad(
          catalogue[offer].id, wording.standing(.unavailable, draft.offer.unavailable))
      ])
    }
    let unused = options.words.keys.filter { name in
      !draft.fields.contains { catalogue.letterFields[$0.item.field].id == name }
    }
    if !unused.isEmpty { return session.refuse(unused.sorted().map { .fieldNotInLetter($0) }) }
    if session.options.format == .json {
      return try session.print(
        json: LetterJSON.bytes(draft, for: options.audience, wording))
    }
    complainOfAlerts(draft, options, wording, session)
    let page = LetterPage.page(draft, for: options.audience, wording)
    let tells = options.tellsReadability
    switch session.options.format {
    case .html:
      return try session.print(LetterHTML.text(page, wording, tellsReadability: tells))
    case .markdown:
      return try session.print(LetterMarkdown.text(page, wording, tellsReadability: tells))
    case .text, .json, .ics, nil:
      return try session.print(
        LetterText.text(page, wording, session.options.style, tellsReadability: tells))
    }
  }

  /// What must be said first is no part of a sheet that the writer hands over, but the writer must
  /// read it.
  private static func complainOfAlerts(
    _ draft: LetterDraft, _ options: LetterOptions, _ wording: Wording, _ session: Session
  ) {
    guard options.audience != .receiver, options.audience != .record else { return }
    for raised in draft.answer.alerts {
      session.world.complain("!! \(wording.text(wording.catalogue.alerts[raised.alert].text))\n")
    }
  }
}

/// What `navigator letter` takes beside a case.
struct LetterOptions {
  /// Whom it is for.
  var audience = LetterPage.Audience.receiver

  /// The writer's own words, by field.
  var words: [String: String] = [:]

  /// Whether how hard it is to read is told.
  var tellsReadability = false

  /// Whether what the letter lacks is asked for.
  var asks = false

  /// Where the case is saved, if it is.
  var path: String?

  /// Takes the options out of the words.
  init(
    _ arguments: inout Arguments, _ catalogue: Catalogue, _ language: Language,
    _ diagnostics: inout [Diagnostic]
  ) {
    tellsReadability = arguments.takeFlag(.answering(.check))
    asks = arguments.takeFlag(.answering(.ask))
    path = arguments.takeValue(.answering(.save), &diagnostics)?.text
    audience = arguments.takeChoice(.answering(.audience), &diagnostics) ?? audience
    for word in arguments.takeValues(.answering(.text), &diagnostics) {
      guard let equals = word.text.firstIndex(of: "="), equals != word.text.startIndex else {
        diagnostics.append(.wantsFieldAndText(at: arguments.location(word)))
        continue
      }
      let name = String(word.text[..<equals])
      if let field = catalogue.letterField(called: name) {
        words[field.id] = String(word.text[word.text.index(after: equals)...])
      } else {
        diagnostics.append(
          .unknownField(
            name, at: arguments.location(word), among: catalogue.letterFieldNames(in: language)))
      }
    }
  }

  /// Returns the letter to write: that of the offer, or the one of its kind.
  func letter(for offer: Index<Offer>, _ answer: Answer, _ catalogue: Catalogue)
    -> Index<Letter>?
  {
    switch audience {
    case .receiver, .patient:
      answer.offers.first { $0.index == offer }
        .flatMap { catalogue.letter(for: $0.offer, offer, answer.person) }
    case .record: catalogue.letter(of: .record)
    case .relatives: catalogue.letter(of: .relatives)
    case .school: catalogue.letter(of: .school)
    }
  }
}

extension Diagnostic {
  fileprivate static func noLetter(_ offer: String) -> Diagnostic {
    Diagnostic(
      "no-letter", at: nil,
      CommandRemark.noLetter(offer: offer))
  }

  fileprivate static func notToBeHad(_ offer: String, _ why: String) -> Diagnostic {
    Diagnostic(
      "not-to-be-had", at: nil,
      CommandRemark.notToBeHad(offer: offer, why: why))
  }

  fileprivate static func noConsent(_ audience: LetterPage.Audience) -> Diagnostic {
    Diagnostic(
      "no-consent", at: nil,
      CommandRemark.noConsent(audience: audience.rawValue), help: UsageAdvice.tellConsent)
  }

  fileprivate static func fieldNotInLetter(_ name: String) -> Diagnostic {
    Diagnostic(
      "field-not-in-letter", at: nil,
      CommandRemark.fieldNotInLetter(name))
  }

  fileprivate static func wantsFieldAndText(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-value", at: location,
      UsageRemark.writeField)
  }

  fileprivate static func unknownField(
    _ name: String, at location: SourceLocation, among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-field", at: location,
      UsageRemark.unknownField(name),
      help: .didYouMean(name, among: names, orOneOf: true))
  }
}
