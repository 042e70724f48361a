extension Diagnostic {
  /// Returns `file:line:column: severity[code]: message`, and the help on a line of its own.
  ///
  /// Control characters from the user's text are made visible, so that no text can steer the
  /// terminal it is shown on.
  ///
  /// - Parameter words: The words of the reader's language.
  /// - Returns: One or two lines, the last one ended.
  public func rendered(by words: some RemarkWords) -> String {
    var text = location.map { "\($0): ".harmless } ?? ""
    text += "\(words.severity(severity))[\(code.slug)]: \(words.sentence(message).harmless)\n"
    if let help { text += "  = \(words.sentence(help).harmless)\n" }
    return text
  }
}

extension [Diagnostic] {
  /// Returns the findings as a person reads them, the first of them if there are many.
  ///
  /// Errors go before warnings where not all can be shown; those that are shown stand by place.
  ///
  /// - Parameters:
  ///   - words: The words of the reader's language.
  ///   - limit: How many to show at the most.
  /// - Returns: The findings, and a last line with the number of the rest.
  public func rendered(by words: some RemarkWords, limit: Int = 50) -> String {
    var shown = sorted()
    let rest = count - limit
    if rest > 0 {
      let errors = shown.filter { $0.severity == .error }
      let warnings = shown.filter { $0.severity == .warning }
      shown = (errors + warnings).prefix(limit).sorted()
    }
    let text = shown.map { $0.rendered(by: words) }.joined()
    guard rest > 0 else { return text }
    return text + words.andMore(rest) + "\n"
  }
}

extension String {
  /// The text with control characters shown as `\u{…}`, harmless on a terminal.
  public var harmless: String {
    // All that steers begins with one of these bytes; hardly a text has one.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }),
      unicodeScalars.contains(where: \.isSteering)
    else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isSteering {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether a terminal could take it for a command: C0, DEL, C1, and the marks that turn the
  /// direction of the text.
  fileprivate var isSteering: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: false
    }
  }
}
