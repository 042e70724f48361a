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
    let places = PreparedNumbers.table(bytes, &offset).map { Int($0) }
    let telling = PreparedNumbers.table(bytes, &offset)
    return PhraseLanguage(
      files: places.map { files[$0] }, telling: telling,
      carried: (text, tables: offset, rest: offset + length))
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
      PreparedNumbers.write(tables.count, to: &text)
      PreparedNumbers.write(table: places.map { Int32($0) }, to: &text)
      PreparedNumbers.write(table: telling(own), to: &text)
      texts[first] = text + tables + list(own.map { rest(of: $0) })
    }
    return texts
  }

  /// What a file of phrases holds beside what stands in tables: a twentieth of it.
  private static func rest(of root: JSON) -> [UInt8] {
    var members: [(String, [UInt8])] = []
    for member in root.members {
      switch member.key {
      case "roles", "numbers", "units", "months", "weekdays", "days", "seasons", "since",
        "spellings":
        members.append((member.key, text(member)))
      case "cues":
        let names = member.members.map(\.key).filter { PhraseCue(rawValue: $0) != nil }
        members.append((member.key, object(names.map { ($0, list([])) })))
      case "phrases":
        members.append((member.key, list(member.elements.map { only("says", of: $0) })))
      case "medicines":
        members.append((member.key, list(member.elements.map { only("group", of: $0) })))
      default: continue
      }
    }
    return object(members)
  }

  private static func only(_ key: String, of json: JSON) -> [UInt8] {
    object(json.member(key).map { [(key, text($0))] } ?? [])
  }

  /// A value as it is written.
  private static func text(_ json: JSON) -> [UInt8] {
    let quote = json.kind == .string ? Array("\"".utf8) : []
    return quote + json.bytes + quote
  }

  /// An object; its keys are names of our own.
  private static func object(_ members: [(key: String, value: [UInt8])]) -> [UInt8] {
    let parts = members.map { Array("\"\($0.key)\":".utf8) + $0.value }
    return Array("{".utf8) + parts.joined(separator: Array(",".utf8)) + Array("}".utf8)
  }

  private static func list(_ elements: [[UInt8]]) -> [UInt8] {
    Array("[".utf8) + elements.joined(separator: Array(",".utf8)) + Array("]".utf8)
  }
}
