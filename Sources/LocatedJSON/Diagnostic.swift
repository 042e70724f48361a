/// One thing a person should know about a text they wrote.
///
/// There is one type for every text: a case, an option, a catalogue. Findings are collected, never
/// thrown, so that one run shows every fault.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is: an error stops the text from being used, a warning does not.
  public enum Severity: Int, Comparable, Sendable {
    case warning
    case error

    /// Orders by how bad it is.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The kind of finding, such as `unknown-fact`; once released it never changes.
  public struct Code: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The code as it is printed.
    public let slug: String

    /// Creates a code from a literal; no code is ever built from data.
    public init(stringLiteral slug: StaticString) { self.slug = "\(slug)" }
  }

  /// The kind of finding.
  public let code: Code

  /// How bad it is.
  public let severity: Severity

  /// Where it is, or `nil` if it is about the whole.
  public let location: SourceLocation?

  /// What is wrong: lower case, no full stop, no line break, the user's words in backticks.
  public let message: Bilingual

  /// What to do about it, or `nil` if there is not one thing to do.
  public let help: Bilingual?

  /// Creates a finding.
  public init(
    _ code: Code, _ severity: Severity = .error, at location: SourceLocation?,
    _ message: Bilingual, help: Bilingual? = nil
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.message = message
    self.help = help
  }
}

extension Diagnostic: Comparable {
  /// Orders by place, then worst first, then code and text, so that every run lists them alike.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left.location, right.location) {
    case (let one?, let other?) where one != other: return one < other
    case (nil, .some): return true
    case (.some, nil): return false
    default: break
    }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.code != right.code { return left.code.slug < right.code.slug }
    return left.message.english < right.message.english
  }
}

extension Diagnostic {
  /// Returns `file:line:column: severity[code]: message`, and the help on a line of its own.
  ///
  /// Control characters from the user's text are made visible, so that no text can steer the
  /// terminal it is shown on.
  ///
  /// - Parameter language: The reader's language.
  /// - Returns: One or two lines, the last one ended.
  public func rendered(in language: Language) -> String {
    let word =
      switch severity {
      case .warning: Bilingual(da: "advarsel", en: "warning")
      case .error: Bilingual(da: "fejl", en: "error")
      }
    var text = location.map { "\($0): ".harmless } ?? ""
    text += "\(word[language])[\(code.slug)]: \(message[language].harmless)\n"
    if let help { text += "  = \(help[language].harmless)\n" }
    return text
  }
}

extension String {
  /// The text with control characters shown as `\u{…}`, harmless on a terminal.
  public var harmless: String {
    guard unicodeScalars.contains(where: \.isSteering) else { return self }
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
