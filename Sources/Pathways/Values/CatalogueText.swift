internal import LocatedJSON

/// A text of the catalogue in the catalogue's languages, such as `{"da": "…", "en": "…"}`.
///
/// It stays where it was read and is decoded when it is shown, since most texts never are.
public struct CatalogueText: Sendable {
  let json: JSON

  /// Returns the text in a language, else in the first language it has.
  public func text(in language: String) -> String {
    var first: String?
    for value in json.members {
      if value.hasKey(language) { return value.string ?? "" }
      if first == nil { first = value.string }
    }
    return first ?? ""
  }

  /// The text as it stands in the data, in all its languages: the same for texts that are written
  /// alike, however they are laid out.
  var bytes: [UInt8] {
    var found: [UInt8] = []
    var (isInString, isEscaped) = (false, false)
    for byte in json.document.file.bytes[json.range] {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isInString || !isSpace { found.append(byte) }
      if byte == UInt8(ascii: "\""), !isEscaped { isInString.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return found
  }

  /// The languages it has, in order, with the text in each.
  public var all: [(language: String, text: String)] {
    json.members.map { ($0.key, $0.string ?? "") }
  }
}
