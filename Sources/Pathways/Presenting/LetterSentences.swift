/// The sentences that the catalogue has for what a draft holds.
struct LetterSentences {
  let wording: Wording
  let draft: LetterDraft

  private var catalogue: Catalogue { wording.catalogue }

  /// Returns the declaration of a field.
  func declaration(_ field: LetterDraft.Field) -> LetterField {
    catalogue.letterFields[field.item.field]
  }

  /// Returns the field's heading.
  func name(_ field: LetterDraft.Field) -> String { wording.text(declaration(field).name) }

  /// Returns what the case says under a field, sentence by sentence.
  func sentences(_ field: LetterDraft.Field) -> [String] {
    let parts = declaration(field).parts
    return field.said.compactMap { sentence($0.content, parts[$0.part]) }
  }

  /// Returns the labels of what is written by hand.
  func blanks(_ field: LetterDraft.Field) -> [String] {
    declaration(field).parts.compactMap { part in
      if case .blank(let label) = part.origin { wording.text(label) } else { nil }
    }
  }

  /// Returns what a field lacks, item by item.
  func lacks(_ field: LetterDraft.Field) -> [String] {
    let parts = declaration(field).parts
    return field.missing.map { lack in
      // Of a field that one of several parts fills, no part is missing: the field is.
      if let subject = lack.subject {
        return declaration(field).needsOne
          ? name(field).lowercasedFirst : wording.label(subject)
      }
      if case .words(let question) = parts[lack.part].origin {
        return wording.text(question).lowercasedFirst
      }
      return name(field).lowercasedFirst
    }
  }

  /// Returns the question for each thing that a field lacks.
  func questions(_ field: LetterDraft.Field) -> [String] {
    let parts = declaration(field).parts
    return field.missing.map { lack in
      if let subject = lack.subject { return wording.question(subject) }
      if case .words(let question) = parts[lack.part].origin { return wording.text(question) }
      return name(field)
    }
  }

  /// Returns what a field lacks in a few words: the field's own name for what only words answer.
  func lacksInBrief(_ field: LetterDraft.Field) -> [String] {
    field.missing.map { $0.subject.map(wording.label) ?? name(field) }.map(\.lowercasedFirst)
  }

  /// Returns who can tell what a field lacks.
  func who(_ field: LetterDraft.Field) -> String {
    wording.text(catalogue.actors[declaration(field).who].label)
  }

  private func sentence(_ content: LetterDraft.Content, _ part: LetterField.Part) -> String? {
    switch content {
    case .fact(let value): return sentence(value, part)
    case .member(let isPresent): return part.values[isPresent ? 1 : 0].map(wording.text)
    case .event(let event):
      return part.text.flatMap { filled($0) { word(event, $0) } }
    case .noEvents: return part.none.map(wording.text)
    case .score(let score):
      return part.text.flatMap { filled($0) { word(score, $0) } }
    case .holder(let holder):
      let text = wording.text(catalogue.holders[holder].text)
      return part.text.flatMap { filled($0) { _ in text } }
    case .blank: return nil
    }
  }

  private func filled(_ text: CatalogueText, _ value: (String) -> String?) -> String? {
    // Who writes "…." where a value ends in a full stop has written one too many.
    SentenceTemplate(wording.text(text)).filled(value).map {
      ($0.hasSuffix("..") ? String($0.dropLast()) : $0).capitalizedFirst
    }
  }

  private func sentence(_ value: FactValue, _ part: LetterField.Part) -> String? {
    guard case .fact(let index) = part.origin else { return nil }
    let fact = wording.vocabulary[index]
    switch value {
    case .silent: return nil
    case .text: break
    case .truth(let truth): return part.values[truth ? 1 : 0].map(wording.text)
    case .number(let number):
      if let own = part.values[number] { return wording.text(own) }
    case .set(let present, _):
      if present.isEmpty { return part.none.map(wording.text) }
    }
    return part.text.flatMap { filled($0) { _ in known(value, fact) } }
  }

  /// Returns all values of a set, since a letter leaves none out.
  private func known(_ value: FactValue, _ fact: Fact) -> String {
    guard case .set(let present, _) = value else { return wording.known(value, of: fact) }
    return wording.both(present.members.map { wording.value($0, of: fact) })
  }

  private func word(_ event: Event, _ place: String) -> String? {
    let vocabulary = wording.vocabulary
    switch place {
    case "event": return wording.text(vocabulary.eventTypes[event.type].label)
    case "date": return event.day == nil ? nil : wording.when(event)
    default:
      let attribute = event.attributes.first {
        vocabulary.eventAttributes[$0.attribute].name == place
      }
      return attribute.map(wording.value)
    }
  }

  private func word(_ score: ScoreAnswer, _ place: String) -> String? {
    let scale = wording.vocabulary.scales[score.scale]
    switch place {
    case "scale": return wording.text(scale.name)
    case "value": return decimalText(score.value, scale.decimals)
    case "date": return score.on.map(wording.day)
    default:
      let chosen = score.bands.first { scale.bandSets[$0.set].isChosen } ?? score.bands.first
      return chosen.map { wording.text(scale.bandSets[$0.set].bands[$0.band].label) }
    }
  }
}

extension Wording {
  /// Returns the question that asks for the writer's own words for a field.
  func question(forWordsOf field: LetterDraft.Field) -> String {
    let declaration = catalogue.letterFields[field.item.field]
    for lack in field.missing {
      if case .words(let question) = declaration.parts[lack.part].origin { return text(question) }
    }
    return text(declaration.name)
  }
}

extension String {
  /// The text with its first letter in lower case, unless it begins with an abbreviation.
  fileprivate var lowercasedFirst: String {
    dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}
