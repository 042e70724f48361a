/// One key that somebody pressed.
enum TerminalKey: Hashable {
  case letter(Character)
  case enter
  case delete
  /// The arrow to the left: back.
  case left
  /// Escape alone, or the end of input: stop.
  case stop
  /// Ctrl-C: break off.
  case interrupt

  /// Reads the keys of some bytes; what is no key is left out.
  static func keys(in bytes: [UInt8]) -> [TerminalKey] {
    var keys: [TerminalKey] = []
    var rest = bytes[...]
    while let byte = rest.first {
      switch byte {
      case 0x1B: keys += takeSequence(&rest)
      case 0x0D, 0x0A: keys.append(.enter)
      case 0x7F, 0x08: keys.append(.delete)
      case 0x03: keys.append(.interrupt)
      case 0x04: keys.append(.stop)
      case 0x20...0x7E, 0xC2...0xF4: keys += takeLetter(&rest)
      default: break
      }
      rest = rest.dropFirst()
    }
    return keys
  }

  /// Takes an escape sequence; its last byte is left for the caller.
  private static func takeSequence(_ rest: inout ArraySlice<UInt8>) -> [TerminalKey] {
    let after = rest.dropFirst()
    guard let kind = after.first, kind == UInt8(ascii: "[") || kind == UInt8(ascii: "O") else {
      return [.stop]
    }
    let body = after.dropFirst()
    let end = body.firstIndex { (0x40...0x7E).contains($0) } ?? body.endIndex
    let isLeft = end == body.startIndex && end < body.endIndex && body[end] == UInt8(ascii: "D")
    rest = rest[min(end, rest.endIndex - 1)...]
    return isLeft ? [.left] : []
  }

  /// Takes a letter of one or more bytes; its last byte is left for the caller.
  private static func takeLetter(_ rest: inout ArraySlice<UInt8>) -> [TerminalKey] {
    let length =
      switch rest[rest.startIndex] {
      case 0xF0...: 4
      case 0xE0...: 3
      case 0xC2...: 2
      default: 1
      }
    let bytes = rest.prefix(length)
    guard let text = String(validating: bytes, as: UTF8.self), let letter = text.first else {
      return []
    }
    rest = rest[(bytes.endIndex - 1)...]
    return [.letter(letter)]
  }
}
