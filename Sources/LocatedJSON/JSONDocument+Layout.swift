extension JSONDocument {
  /// The document in its one canonical layout: two spaces for each level, and whatever fits the
  /// width stands on one line.
  ///
  /// Keys and elements keep their order, strings and numbers their spelling: only white space
  /// changes, so nothing of the meaning can. Laying out a laid-out text gives the same text.
  ///
  /// - Parameter width: How many columns a line may have before it is broken.
  /// - Returns: The text, ended by a line break.
  public func laidOut(width: Int = 100) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(file.bytes.count * 5 / 4)
    lay(root, column: 0, indent: 0, width: width, into: &text)
    text.append(0x0A)
    return text
  }

  private func lay(_ value: JSON, column: Int, indent: Int, width: Int, into text: inout [UInt8]) {
    guard value.kind == .array || value.kind == .object else {
      appendScalar(value, to: &text)
      return
    }
    let start = text.count
    // The comma that may follow has to fit too.
    if appendOnOneLine(value, to: &text, room: width - column - 1) { return }
    text.removeSubrange(start...)
    let isObject = value.kind == .object
    text.append(UInt8(ascii: isObject ? "{" : "["))
    var isFirst = true
    for child in isObject ? value.members : value.elements {
      if !isFirst { text.append(UInt8(ascii: ",")) }
      isFirst = false
      text.append(0x0A)
      text += [UInt8](repeating: 0x20, count: indent + 2)
      var column = indent + 2
      if isObject {
        let before = text.count
        appendKey(of: child, to: &text)
        column += columns(text[before...])
      }
      lay(child, column: column, indent: indent + 2, width: width, into: &text)
    }
    text.append(0x0A)
    text += [UInt8](repeating: 0x20, count: indent)
    text.append(UInt8(ascii: isObject ? "}" : "]"))
  }

  /// Appends a value on one line; returns `false`, with some of it written, if it does not fit.
  private func appendOnOneLine(_ value: JSON, to text: inout [UInt8], room: Int) -> Bool {
    let start = text.count
    let isObject = value.kind == .object
    guard isObject || value.kind == .array else {
      appendScalar(value, to: &text)
      return columns(text[start...]) <= room
    }
    text.append(UInt8(ascii: isObject ? "{" : "["))
    var isFirst = true
    for child in isObject ? value.members : value.elements {
      if !isFirst { text += [UInt8(ascii: ","), 0x20] }
      isFirst = false
      if isObject { appendKey(of: child, to: &text) }
      let used = columns(text[start...])
      guard used <= room, appendOnOneLine(child, to: &text, room: room - used) else { return false }
    }
    text.append(UInt8(ascii: isObject ? "}" : "]"))
    return columns(text[start...]) <= room
  }

  private func columns(_ part: ArraySlice<UInt8>) -> Int {
    part.count { $0 & 0b1100_0000 != 0b1000_0000 }
  }

  private func appendKey(of value: JSON, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    text += file.bytes[value.node.keyRange]
    text += [UInt8(ascii: "\""), UInt8(ascii: ":"), 0x20]
  }

  private func appendScalar(_ value: JSON, to text: inout [UInt8]) {
    if value.kind == .string { text.append(UInt8(ascii: "\"")) }
    text += file.bytes[value.range]
    if value.kind == .string { text.append(UInt8(ascii: "\"")) }
  }
}
