internal import LocatedJSON

// What the program carries of phrases beside the files: the tables as they are laid out, and as JSON what
// is in no table.
extension PhraseLanguage {
  /// The languages as a tool laid them out, or nothing if these are not the files that it read.
  static func carried(by files: [SourceFile]) -> [PhraseLanguage]? {
    guard files.allSatisfy(\.isBuiltIn) else { return nil }
    var languages: [PhraseLanguage] = []
    for case let text? in files.map(\.reading) {
      guard let language = text.withUTF8Buffer({ carried(Span(_unsafeElements: $0), text, files) })
      else { return nil }
      languages.append(language)
    }
    return languages.isEmpty ? nil : languages
  }

  private static func carried(
    _ bytes: Span<UInt8>, _ text: StaticString, _ files: [SourceFile]
  ) -> PhraseLanguage? {
    var offset = 0
    guard PreparedNumbers.read(bytes, &offset) == files.count else { return nil }
    let own = PreparedNumbers.read(bytes, &offset)
    // In another order these are other files.
    guard files[own].reading?.utf8Start == text.utf8Start else { return nil }
    let length = PreparedNumbers.read(bytes, &offset)
    let nodeLength = PreparedNumbers.read(bytes, &offset)
    let places = PreparedNumbers.table(bytes, &offset).map { Int($0) }
    let telling = PreparedNumbers.table(bytes, &offset)
    return PhraseLanguage(
      files: places.map { files[$0] }, telling: telling,
      carried: Carried(
        text: text, tables: offset, nodes: offset + length, rest: offset + length + nodeLength))
  }

  /// The languages of files as texts to be carried, each by the place of the file that it goes with.
  static func texts(of roots: [JSON]) -> [Int: [UInt8]] {
    var texts: [Int: [UInt8]] = [:]
    for places in groups(roots) {
      let own = places.map { roots[$0] }
      let first = places.first { roots[$0].member("language") != nil } ?? places[0]
      var text: [UInt8] = []
      PreparedNumbers.write(roots.count, to: &text)
      PreparedNumbers.write(first, to: &text)
      let tables = PhraseTables(PhraseStock(own)).text
      var rest = JSONWriter()
      rest.array { json in for root in own { write(restOf: root, to: &json) } }
      let document = try? JSONDocument(SourceFile(name: "", bytes: rest.bytes))
      let nodes = document.map(PreparedNodes.text) ?? []
      PreparedNumbers.write(tables.count, to: &text)
      PreparedNumbers.write(nodes.count, to: &text)
      PreparedNumbers.write(table: places.map { Int32($0) }, to: &text)
      PreparedNumbers.write(table: telling(own), to: &text)
      texts[first] = text + tables + nodes + rest.bytes
    }
    return texts
  }

  /// What a file of phrases holds beside what stands in tables: a twentieth of it.
  private static func write(restOf root: JSON, to json: inout JSONWriter) {
    json.object { json in
      for member in root.members {
        switch member.key {
        case "roles", "numbers", "units", "months", "weekdays", "days", "seasons", "since",
          "spellings", "monthFirst", "unitDenominators":
          json.key(member.key)
          json.raw(Array(member.bytes))
        case "cues":
          json.key(member.key)
          json.object { json in
            for cue in member.members where PhraseCue(rawValue: cue.key) != nil {
              json.key(cue.key)
              json.array { _ in }
            }
          }
        case "phrases": write("says", ofEach: member, to: &json)
        case "medicines": write("group", ofEach: member, to: &json)
        default: continue
        }
      }
    }
  }

  /// Writes a list of objects with no more than one member of each.
  private static func write(_ key: String, ofEach list: JSON, to json: inout JSONWriter) {
    json.key(list.key)
    json.array { json in
      for element in list.elements {
        json.object { json in
          guard let value = element.member(key) else { return }
          json.key(key)
          if let text = value.string { json.string(text) } else { json.raw(Array(value.bytes)) }
        }
      }
    }
  }
}
