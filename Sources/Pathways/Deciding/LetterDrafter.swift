/// Works out a letter from a case.
struct LetterDrafter {
  let catalogue: Catalogue
  let answer: Answer
  let offer: OfferAnswer
  let letter: Letter
  let words: [String: String]
  var evaluator: Evaluator

  init(
    catalogue: Catalogue, answer: Answer, offer: OfferAnswer, letter: Letter,
    words: [String: String]
  ) {
    self.catalogue = catalogue
    self.answer = answer
    self.offer = offer
    self.letter = letter
    self.words = words
    evaluator = Evaluator(catalogue, person: answer.person)
  }

  private var person: PatientCase { answer.person }

  mutating func draft(_ index: Index<Letter>) -> LetterDraft {
    let fields = letter.items.map { field($0) }
    return LetterDraft(
      letter: index, offer: offer, answer: answer, fields: fields,
      obstacles: obstacles(fields),
      instead: instead, steps: steps(offer.offer.steps),
      consent: letter.consent.map { evaluator.decide($0) } ?? .holds, sheet: sheet())
  }

  // MARK: Fields

  private mutating func field(_ item: Letter.Item) -> LetterDraft.Field {
    let field = catalogue.letterFields[item.field]
    let own = words[field.id]
    let truth = field.when.map { evaluator.decide($0) } ?? .holds
    if own == nil, truth == .fails || truth == .unknown && field.isOnlyIfKnown {
      return .init(
        item: item, isDemanded: false, verdict: .notApplicable, said: [], missing: [], words: nil)
    }
    var said: [LetterDraft.Said] = []
    var missing: [LetterDraft.Missing] = []
    for (number, part) in field.parts.enumerated() {
      let content = content(part)
      said += content.map { .init(part: number, content: $0) }
      if content.isEmpty, !part.isOptional {
        missing.append(.init(part: number, subject: subject(part)))
      }
    }
    let isByHand = field.parts.allSatisfy(\.isBlank)
    // A field that one part is enough for lacks nothing once it has one.
    let isWhole = own != nil || missing.isEmpty || field.needsOne && !said.isEmpty
    if isWhole { missing = [] }
    if field.needsOne, let first = missing.first {
      missing = [missing.first { isAskable($0, field) } ?? first]
    }
    return .init(
      item: item, isDemanded: item.isRequired && truth == .holds,
      verdict: isByHand ? .byHand : isWhole ? .filled : .missing, said: said,
      missing: missing, words: own)
  }

  /// Who holds the person now: nobody does who has only been asked to.
  private var holder: Index<Holder> {
    if case .holder(let number) = answer.ball.owner { return number }
    return offer.offer.holder
  }

  /// Whether there is a question for what is missing: the vocabulary's, or one for words.
  private func isAskable(_ lack: LetterDraft.Missing, _ field: LetterField) -> Bool {
    if case .words = field.parts[lack.part].origin { return true }
    return lack.subject != nil
  }

  private func subject(_ part: LetterField.Part) -> Subject? {
    switch part.origin {
    case .fact(let fact), .member(let fact, _): .fact(catalogue.vocabulary[fact].asked)
    case .events(let selector):
      selector.types.indexes(of: EventType.self).first.map {
        .events(catalogue.vocabulary.eventTypes[$0].eventClass)
      }
    case .scores, .holder, .words, .blank: nil
    }
  }

  /// What the case says under a part; nothing if it is silent or there is no sentence for it.
  private func content(_ part: LetterField.Part) -> [LetterDraft.Content] {
    switch part.origin {
    case .fact(let fact): return told(fact, part).map { [.fact($0)] } ?? []
    case .member(let fact, let value):
      guard case .set(let present, let absent) = person[fact] else { return [] }
      if present.contains(value) { return part.values[1] == nil ? [] : [.member(true)] }
      let isSaid = absent.contains(value) && !person.assumed.contains(fact)
      return isSaid && part.values[0] != nil ? [.member(false)] : []
    case .events(let selector): return events(selector, part)
    case .scores: return answer.scores.map { .score($0) }
    case .holder: return [.holder(holder)]
    case .words: return []
    case .blank: return [.blank]
    }
  }

  private func told(_ fact: Index<Fact>, _ part: LetterField.Part) -> FactValue? {
    let value = person[fact]
    let isAssumed = person.assumed.contains(fact)
    switch value {
    case .silent: return nil
    case .text: return part.text == nil ? nil : value
    case .set(let present, _):
      if present.isEmpty { return isAssumed || part.none == nil ? nil : value }
      return part.text == nil ? nil : value
    case .truth(let truth):
      return isAssumed || part.values[truth ? 1 : 0] == nil ? nil : value
    case .number(let number):
      let hasSentence = part.text != nil || part.values[number] != nil
      return isAssumed || !hasSentence ? nil : value
    }
  }

  private func events(
    _ selector: EventSelector, _ part: LetterField.Part
  ) -> [LetterDraft.Content] {
    let found = person.events.filter {
      person.history.matches($0, selector, on: person.on) == .holds
    }
    if !found.isEmpty { return found.map { .event($0) } }
    let isTold =
      selector.types.isSubset(of: person.completeTypes)
      && !selector.types.intersects(person.assumedTypes)
    return isTold && part.none != nil ? [.noEvents] : []
  }

  // MARK: What the receiver will say

  /// The reasons why the receiver would send it back, as far as the case and the rules tell.
  private func obstacles(_ fields: [LetterDraft.Field]) -> [Letter.Reason] {
    var found: [Letter.Reason] = []
    // A duty can't be sent back.
    if letter.kind == .notification { return found }
    let isExcluded = offer.reasons.contains { $0.isExclusion && $0.isObstacle }
    if offer.standing == .unavailable || !offer.heldBackBy.isEmpty || isExcluded {
      found.append(.wrongTrack)
    }
    if offer.reasons.contains(where: { !$0.isExclusion && $0.isObstacle }) {
      found.append(.indication)
    }
    let isUnsettled = offer.standing == .open && offer.provided.isEmpty
    if isUnsettled || fields.contains(where: \.isInTheWay) {
      found.append(.missingInformation)
    }
    if found.isEmpty, letter.returns.contains(where: { $0.reason == .capacity }) {
      found.append(.capacity)
    }
    return found
  }

  /// How many other offers are named where a letter may come back.
  private static let mostInstead = 3

  /// Where else to go: of what the catalogue names, in its order, what fits or may; nothing that the
  /// answer holds back.
  private var instead: [Index<Offer>] {
    let usable = letter.instead.filter { index in
      index != offer.index
        && answer.offers.contains {
          $0.index == index && ($0.standing == .fits || $0.standing == .open) && !$0.isGoingOn
            && $0.heldBackBy.isEmpty && $0.role != .not
        }
    }
    return Array(usable.prefix(Self.mostInstead))
  }

  // MARK: Steps

  /// The alerts' steps and those of some, each with its day.
  mutating func steps(_ own: [Step]) -> [StepAnswer] {
    var found = answer.steps.filter { !$0.alerts.isEmpty }
    for step in own {
      if let when = step.when, evaluator.decide(when) != .holds { continue }
      if let unless = step.unless, evaluator.decide(unless) == .holds { continue }
      let due = step.due.after(
        person.on, in: catalogue.calendar, isEditorial: step.isParameter)
      found.append(
        StepAnswer(step: step, due: due, offers: [offer.index], alerts: [], stages: []))
    }
    return found.enumerated().sorted { one, other in
      (one.element.due, one.offset) < (other.element.due, other.offset)
    }.map(\.element)
  }
}

extension LetterDraft.Field {
  /// Whether the receiver would send the letter back for it.
  var isInTheWay: Bool { isDemanded && verdict == .missing }
}

extension LetterField.Part {
  /// Whether it is written by hand.
  var isBlank: Bool { if case .blank = origin { true } else { false } }
}
