internal import LocatedJSON

extension LetterPage {
  /// Returns the page of a draft for somebody.
  public static func page(_ draft: LetterDraft, for audience: Audience, _ wording: Wording)
    -> LetterPage
  {
    switch audience {
    case .receiver: receiver(draft, wording)
    case .record: record(draft, wording)
    case .patient: patient(draft, wording)
    case .relatives: close(draft, wording, wording.words.relativesTitle)
    case .school: close(draft, wording, wording.words.schoolTitle)
    }
  }

  private static func receiver(_ draft: LetterDraft, _ wording: Wording) -> LetterPage {
    let letter = wording.catalogue.letters[draft.letter]
    var page = LetterPage(
      language: wording.words.code, title: wording.text(letter.name),
      subtitle: subtitle(draft, wording))
    let sentences = LetterSentences(wording: wording, draft: draft)
    page.check = check(draft, letter, sentences)
    for field in draft.fields where field.verdict != .notApplicable {
      page.blocks.append(.heading(sentences.name(field)))
      page.blocks += blocks(field, sentences)
    }
    return page
  }

  static func subtitle(_ draft: LetterDraft, _ wording: Wording) -> String {
    wording.text(draft.offer.offer.name) + " · "
      + wording.words.asOf(wording.day(draft.answer.person.on))
  }

  /// What stands under a field: what is known, the writer's words, and what is missing.
  static func blocks(_ field: LetterDraft.Field, _ sentences: LetterSentences) -> [Block] {
    if field.verdict == .byHand { return sentences.blanks(field).map { .blank($0) } }
    var found: [Block] = []
    let known = sentences.sentences(field)
    if !known.isEmpty { found.append(.paragraph(known.joined(separator: " "))) }
    if let words = field.words { found.append(.paragraph(words.harmless)) }
    let lacks = sentences.lacks(field)
    guard !lacks.isEmpty else { return found }
    let all = lacks.joined(separator: "; ")
    let words = sentences.wording.words
    let who = sentences.who(field)
    found.append(
      .missing(field.isDemanded ? words.missing(all, who: who) : words.wished(all, who: who)))
    return found
  }

  /// The alerts, which come before everything.
  static func alerts(_ draft: LetterDraft, _ wording: Wording) -> [Block] {
    draft.answer.alerts.map { raised in
      let alert = wording.catalogue.alerts[raised.alert]
      let door = raised.door.map { " " + wording.text(alert.doors[$0].text) } ?? ""
      return .warning(wording.text(alert.text) + door)
    }
  }

  private static func check(
    _ draft: LetterDraft, _ letter: Letter, _ sentences: LetterSentences
  ) -> [Block] {
    let wording = sentences.wording
    let words = wording.words
    var found = alerts(draft, wording)
    found.append(.heading(words.letterCheck))
    let demanded = draft.demanded
    let lacking = demanded.filter { $0.verdict == .missing }
    var line = words.demands(demanded.count - lacking.count, of: demanded.count)
    if !lacking.isEmpty {
      line += " " + words.lacks(lacking.map(sentences.name).joined(separator: ", "))
    }
    found.append(.paragraph(line))
    let wished = draft.wished
    if !wished.isEmpty {
      found.append(
        .paragraph(words.wishes(wished.count { $0.verdict == .filled }, of: wished.count)))
    }
    if !draft.offer.missing.isEmpty {
      let unknown = draft.offer.missing.map(wording.label).joined(separator: ", ")
      found.append(.paragraph(words.offerHangsOn(unknown)))
    }
    found += answerBlocks(draft, letter, wording)
    let others = draft.fields.filter { $0.verdict == .notApplicable }.map(sentences.name)
    if !others.isEmpty {
      found.append(.small(words.notRelevant(others.joined(separator: ", "))))
    }
    for field in draft.fields where field.verdict != .notApplicable {
      if let note = field.item.note {
        found.append(.small("\(sentences.name(field)): \(wording.text(note))"))
      }
    }
    if !letter.openQuestions.isEmpty {
      let open = letter.openQuestions.map(wording.text).joined(separator: ". ")
      found.append(.small("\(words.leftOpen): \(open)."))
    }
    return found
  }

  /// What the receiver is likely to answer.
  private static func outlook(_ draft: LetterDraft, _ wording: Wording) -> String {
    let words = wording.words
    guard !draft.obstacles.isEmpty else { return words.likelyAccepted }
    let reasons = wording.both(draft.obstacles.map(wording.reason))
    return draft.obstacles == [.capacity]
      ? words.mayStillReturn(reasons) : words.likelyReturned(reasons)
  }

  private static func answerBlocks(
    _ draft: LetterDraft, _ letter: Letter, _ wording: Wording
  ) -> [Block] {
    let words = wording.words
    var found: [Block] = []
    // Only a referral comes back; nobody can refuse a notification, or that somebody calls.
    if letter.kind == .referral { found.append(.paragraph(outlook(draft, wording))) }
    if !letter.returns.isEmpty { found.append(.paragraph(words.usualReturns)) }
    for usual in letter.returns {
      found.append(.item("\(wording.reason(usual.reason)): \(wording.text(usual.text))"))
    }
    let instead = draft.instead.map { wording.text(wording.catalogue[$0].name) }
    if !instead.isEmpty {
      found.append(.paragraph(words.ifRefused(instead.joined(separator: ", "))))
    }
    if let note = letter.insteadNote { found.append(.paragraph(wording.text(note))) }
    if !letter.duties.isEmpty {
      found.append(.heading(words.yourDuties))
      found += letter.duties.map { .item(wording.text($0)) }
    }
    if let number = draft.sheet.reception.flatMap({
      wording.number($0, on: draft.answer.person.on)
    }) {
      found.append(.paragraph(words.askReceiver(number)))
    }
    if letter.kind == .contact {
      found.append(.small(words.noLetterNeeded))
    } else if let message = letter.message {
      found.append(.small(words.sentAs(message.harmless)))
    }
    return found
  }
}

extension Wording {
  /// Returns a reason for a return in the receivers' own word.
  func reason(_ reason: Letter.Reason) -> String {
    let term = catalogue.letterReasons.first { $0.id == reason.rawValue }
    return term.map { text($0.label) } ?? reason.rawValue
  }
}
