internal import LocatedJSON

// The note for the record, and what is read at home and in school.
extension LetterPage {
  static func record(_ draft: LetterDraft, _ wording: Wording) -> LetterPage {
    let letter = wording.catalogue.letters[draft.letter]
    let words = wording.words
    var page = LetterPage(
      language: wording.words.code, title: wording.text(letter.name),
      subtitle: words.asOf(wording.day(draft.answer.person.on)))
    page.blocks = alerts(draft, wording)
    let sentences = LetterSentences(wording: wording, draft: draft)
    for field in draft.fields where field.verdict != .notApplicable {
      let known = sentences.sentences(field) + (field.words.map { [$0.harmless] } ?? [])
      guard !known.isEmpty else { continue }
      page.blocks.append(.item("\(sentences.name(field)): \(known.joined(separator: " "))"))
    }
    page.blocks.append(.heading(words.planHeading))
    page.blocks.append(.paragraph(words.chosenOffer(wording.text(draft.offer.offer.name))))
    for step in draft.steps {
      let actor = wording.text(wording.catalogue.actors[step.step.actor].label)
      let star = step.step.isParameter ? "*" : ""
      let day = wording.due(step.due, from: draft.answer.person.on) + star
      page.blocks.append(.item("\(day), \(actor): \(wording.text(step.step.text))"))
    }
    if draft.steps.contains(where: \.step.isParameter) {
      page.blocks.append(.small(words.starred(words.editorial)))
    }
    let lacking = draft.fields.flatMap { sentences.lacksInBrief($0) }
    if !lacking.isEmpty {
      page.blocks.append(.missing(words.notTold(lacking.joined(separator: ", "))))
    }
    return page
  }

  static func patient(_ draft: LetterDraft, _ wording: Wording) -> LetterPage {
    let sheet = wording.catalogue.letters[draft.letter].sheet
    let words = wording.words
    var page = LetterPage(
      language: wording.words.code, title: words.sheetTitle, subtitle: subtitle(draft, wording))
    let worse = worse(draft, wording)
    if draft.sheet.isUrgent { page.blocks += worse }
    page.blocks.append(.heading(words.whatNow))
    let now =
      sheet.now.isEmpty
      ? draft.sheet.ways.compactMap { wording.catalogue.plain.ways[$0] }
      : sheet.now
    page.blocks += now.map { .item(wording.text($0)) }
    page.blocks += number(draft, wording)
    page.blocks += steps(draft, wording)
    page.blocks += price(draft, wording)
    page.blocks.append(.heading(words.whileWaiting))
    page.blocks += (sheet.meanwhile + wording.catalogue.plain.meanwhile).map {
      .item(wording.text($0))
    }
    if !draft.sheet.isUrgent { page.blocks += worse }
    page.blocks.append(.heading(words.yourRights))
    let plain = wording.catalogue.plain
    for right in draft.sheet.rights {
      let own = wording.catalogue.rights[right]
      page.blocks.append(.item(wording.text(plain.rights[own.id] ?? own.text)))
    }
    page.blocks += plain.always.map { .item(wording.text($0)) }
    return page
  }

  /// The number of the offer that the person may call.
  private static func number(_ draft: LetterDraft, _ wording: Wording) -> [Block] {
    guard let contact = draft.sheet.contact,
      let number = wording.number(contact, on: draft.answer.person.on),
      let text = wording.catalogue.plain.call
    else { return [] }
    return SentenceTemplate(wording.text(text)).filled { _ in number }.map { [.item($0)] } ?? []
  }

  private static func steps(_ draft: LetterDraft, _ wording: Wording) -> [Block] {
    guard !draft.sheet.steps.isEmpty else { return [] }
    let catalogue = wording.catalogue
    let legend: [Block] =
      draft.sheet.steps.contains(where: \.step.isParameter)
      ? [.small(wording.words.starred(wording.words.editorial))] : []
    return [.heading(wording.words.whoDoesWhat)]
      + draft.sheet.steps.map { step in
        let actor =
          catalogue.plain.actors[step.step.actor] ?? catalogue.actors[step.step.actor].label
        let star = step.step.isParameter ? "*" : ""
        let day = wording.due(step.due, from: draft.answer.person.on).capitalizedFirst + star
        return .item("\(day): \(wording.text(actor)) \(wording.text(step.step.text)).")
      } + legend
  }

  private static func price(_ draft: LetterDraft, _ wording: Wording) -> [Block] {
    let plain = wording.catalogue.plain
    var found: [Block] = [.heading(wording.words.priceAndWait)]
    if let payment = draft.sheet.payment.flatMap({ plain.payments[$0] }) {
      found.append(.item(wording.text(payment)))
    }
    let today = draft.answer.person.on
    if let price = draft.sheet.price.flatMap({ wording.price($0, on: today) }) {
      found.append(.item(price.capitalizedFirst + "."))
    }
    if let wait = draft.sheet.wait, let text = plain.waits[wait.kind] {
      let (bare, time) = (wording.span(wait.span), wording.time(wait, on: today))
      found +=
        SentenceTemplate(wording.text(text)).filled { $0 == "span" ? bare : time }.map {
          [.item($0.capitalizedFirst)]
        } ?? []
    }
    return found.count > 1 ? found : []
  }

  private static func worse(_ draft: LetterDraft, _ wording: Wording) -> [Block] {
    let plain = wording.catalogue.plain
    return [.heading(wording.words.ifWorse)] + plain.worse.map { .item(wording.text($0)) }
      + calls(draft, wording)
  }

  private static func calls(_ draft: LetterDraft, _ wording: Wording) -> [Block] {
    let plain = wording.catalogue.plain
    return draft.sheet.calls.compactMap { call in
      SentenceTemplate(wording.text(plain.calls[call.call].text)).filled { _ in
        wording.number(call.contact, on: draft.answer.person.on)
      }.map { .item($0) }
    }
  }

  /// The page for relatives or the school: only what was consented to, in the writer's own words.
  static func close(_ draft: LetterDraft, _ wording: Wording, _ title: String) -> LetterPage {
    let sheet = wording.catalogue.letters[draft.letter].sheet
    var page = LetterPage(
      language: wording.words.code, title: title,
      subtitle: wording.words.asOf(wording.day(draft.answer.person.on)))
    page.blocks.append(.small(wording.words.onlyWithConsent))
    page.blocks += sheet.now.map { .item(wording.text($0)) }
    let sentences = LetterSentences(wording: wording, draft: draft)
    for field in draft.fields where field.verdict != .notApplicable {
      page.blocks.append(.heading(sentences.name(field)))
      page.blocks += blocks(field, sentences)
    }
    page.blocks += sheet.meanwhile.map { .item(wording.text($0)) }
    if wording.catalogue.letters[draft.letter].kind == .relatives {
      page.blocks += [.heading(wording.words.ifWorse)] + calls(draft, wording)
    }
    return page
  }
}
