internal import LocatedJSON

/// Writes a letter as `navigator.letter/1`.
///
/// Every field of the letter stands in it, whatever became of it; fields may be added.
public enum LetterJSON {
  /// Returns the letter on one line.
  public static func bytes(
    _ draft: LetterDraft, for audience: LetterPage.Audience, _ wording: Wording
  ) -> [UInt8] {
    let letter = wording.catalogue.letters[draft.letter]
    let page = LetterPage.page(draft, for: audience, wording)
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.letter/1")
      if let id = draft.answer.person.id { json.member("id", id) }
      json.member("on", draft.answer.person.on.description)
      json.writeDigest(wording.catalogue)
      AnswerJSON(draft.answer, wording).writeAlerts(&json)
      json.member("letter", letter.id)
      json.member("kind", letter.kind.rawValue)
      json.member("for", audience.rawValue)
      json.member("offer", draft.offer.offer.id)
      json.member("standing", draft.offer.standing.rawValue)
      if let message = letter.message { json.member("message", message) }
      AnswerJSON(draft.answer, wording).writeReach(of: draft.offer.offer, &json)
      json.member("consent", draft.consent.word)
      write(check: draft, letter, wording, &json)
      write(fields: draft, wording, &json)
      json.member("title", page.title)
      json.member("text", page.blocks.map(\.words))
      json.member("lix", page.readability)
      json.member("openQuestions", letter.openQuestions.map(wording.text))
      json.member("sources", wording.references(letter.sources))
    }
    return writer.bytes
  }

  private static func write(
    check draft: LetterDraft, _ letter: Letter, _ wording: Wording, _ json: inout JSONWriter
  ) {
    json.key("check")
    json.object { check in
      let demanded = draft.demanded
      let held = demanded.filter { $0.verdict == .filled }
      check.member("demanded", demanded.count)
      check.member("held", held.count)
      check.member(
        "missing",
        demanded.filter { $0.verdict == .missing }.map {
          wording.catalogue.letterFields[$0.item.field].id
        })
      check.member("obstacles", draft.obstacles.map(\.rawValue))
      check.member("instead", draft.instead.map { wording.catalogue[$0].id })
      check.member("duties", letter.duties.map(wording.text))
    }
  }

  private static func write(
    fields draft: LetterDraft, _ wording: Wording, _ json: inout JSONWriter
  ) {
    let sentences = LetterSentences(wording: wording, draft: draft)
    json.member("fields", each: draft.fields) { json, field in
      json.member("id", sentences.declaration(field).id)
      json.member("name", sentences.name(field))
      json.member("need", field.isDemanded ? "required" : "wished")
      json.member("verdict", field.verdict.rawValue)
      json.member("text", sentences.sentences(field))
      if let words = field.words { json.member("words", words) }
      let (lacks, questions) = (sentences.lacks(field), sentences.questions(field))
      json.member("missing", each: Array(field.missing.indices)) { json, number in
        if let subject = field.missing[number].subject {
          json.member("fact", wording.name(subject))
        }
        json.member("text", lacks[number])
        json.member("question", questions[number])
        json.member("who", sentences.who(field))
      }
      json.member("sources", wording.references(sentences.declaration(field).sources))
    }
  }
}
