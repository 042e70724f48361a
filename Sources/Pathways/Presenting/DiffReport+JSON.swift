internal import LocatedJSON

// For programs.
extension DiffReport {
  /// Returns the report as JSON, `navigator.diff/1`.
  public func bytes() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.diff/1")
      json.member("on", diff.on.description)
      for (name, catalogue) in zip(["old", "new"], diff.catalogues) {
        json.key(name)
        json.object { json in
          json.member("name", catalogue.name)
          json.member("version", catalogue.version)
          json.member("digest", "sha256:\(catalogue.digest)")
        }
      }
      json.member("differs", diff.differs)
      json.member("vocabulary", each: diff.vocabulary) { json, change in
        json.member("kind", change.kind)
        json.member("name", change.name)
        json.member("text", change.words[wording.language])
      }
      if let until = diff.until { json.member("until", until.description) }
      json.member("groups", each: groups) { $0.member("ids", $1.map(\.id)) }
      json.member("items", each: diff.items) { write($1, &$0) }
      json.member("rules", each: diff.rules) { write($1, &$0) }
      json.member("files", each: diff.files) { json, file in
        json.member("path", file.path)
        json.member("parts", each: file.parts) { write($1, &$0) }
        json.member("phrases", each: file.phrases) { json, phrase in
          json.member("phrase", phrase.phrase)
          json.member("list", phrase.list)
          json.member("says", phrase.says)
          json.member("presence", phrase.isNew ? "added" : "removed")
        }
      }
      if let cases {
        json.key("cases")
        cases.write(&json)
      }
    }
    return writer.bytes
  }

  private func write(_ item: CatalogueDiff.Item, _ json: inout JSONWriter) {
    json.member("kind", item.kind.rawValue)
    json.member("id", item.id)
    json.member("presence", item.presence.rawValue)
    if let location = item.location {
      json.member("file", location.file)
      json.member("line", location.line)
      json.member("column", location.column)
    }
    json.member("rule", item.isIdentical ? "identical" : item.differs ? "differs" : "proved")
    json.key("gains")
    item.gains.write(&json, wording.language)
    json.key("loses")
    item.loses.write(&json, wording.language)
    json.member("later", each: item.later) { json, period in
      json.member("from", period.from.description)
      json.key("gains")
      period.gains.write(&json, wording.language)
      json.key("loses")
      period.loses.write(&json, wording.language)
    }
    json.member("firsts", each: item.firsts) { write($1, &$0) }
    json.member("fields", item.fields)
    json.member("texts", item.texts)
    writeLocal(item, &json)
  }

  private func write(_ rule: CatalogueDiff.RuleChange, _ json: inout JSONWriter) {
    json.member("id", rule.id)
    json.member("presence", rule.presence.rawValue)
    json.member("fields", rule.fields)
    json.member("texts", rule.texts)
  }

  /// What a stage begins with, and on what condition where there is one.
  private func write(_ firsts: CatalogueDiff.Firsts, _ json: inout JSONWriter) {
    if let places = firsts.places { json.member("places", places) }
    json.member("old", firsts.old)
    json.member("new", firsts.new)
    let whens = conditions(firsts).map { $0.map { $0 ?? "" } }
    if whens.joined().contains(where: { !$0.isEmpty }) {
      json.member("oldWhen", whens[0])
      json.member("newWhen", whens[1])
    }
  }
}
