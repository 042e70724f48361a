/// One thing a person should know about a text they wrote.
///
/// There is one type for every text: a case, an option, a catalogue. Findings are collected, never
/// thrown, so that one run shows every fault.
public struct Diagnostic: Sendable {
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

  /// What is wrong; in words it is lower case, with no full stop and no line break, and the user's
  /// words stand in backticks.
  public let message: any Remark

  private let advice: Help?

  /// Creates a finding.
  public init(
    _ code: Code, _ severity: Severity = .error, at location: SourceLocation?,
    _ message: any Remark, help: (any Remark)? = nil
  ) {
    self.init(code, severity, at: location, message, help: help.map { Help.text($0) })
  }

  /// Creates a finding whose help is worked out when somebody asks for it.
  public init(
    _ code: Code, _ severity: Severity = .error, at location: SourceLocation?,
    _ message: any Remark, help: Help?
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.message = message
    advice = help
  }

  /// The finding with what to do about it, if nothing is said of that yet.
  public func helped(by remark: any Remark) -> Diagnostic {
    advice == nil ? Diagnostic(code, severity, at: location, message, help: remark) : self
  }

  /// What to do about it, or `nil` if there is not one thing to do.
  public var help: (any Remark)? { advice?.text }

  /// The word that is not among the right ones, if that is what is wrong.
  public var wrongWord: String? { advice?.word }
}

extension Diagnostic {
  /// What to do about a finding.
  ///
  /// The nearest of the right words is looked for only where the help is read: a text can hold
  /// more wrong words than anybody will be shown.
  public enum Help: Sendable {
    /// A text.
    case text(any Remark)
    /// The nearest of the right words; else some of them, if `lists` says so.
    case didYouMean(String, among: [String], orOneOf: Bool)

    fileprivate var text: (any Remark)? {
      switch self {
      case .text(let text): text
      case .didYouMean(let word, let candidates, let lists):
        FormRemark.nearest(to: word, among: candidates, orOneOf: lists)
      }
    }

    fileprivate var word: String? {
      switch self {
      case .text: nil
      case .didYouMean(let word, _, _): word
      }
    }
  }
}

extension Diagnostic: Hashable {
  /// Whether two findings say the same of the same place; their help follows from that.
  public static func == (left: Self, right: Self) -> Bool {
    left.code == right.code && left.severity == right.severity && left.location == right.location
      && left.message.isSame(as: right.message)
  }

  /// Hashes what tells most findings apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(location)
    hasher.combine(message)
  }
}

extension Diagnostic: Comparable {
  /// Orders by place, then worst first, then code and remark, so that every run lists them alike.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left.location, right.location) {
    case (let one?, let other?) where one != other: return one < other
    case (nil, .some): return true
    case (.some, nil): return false
    default: break
    }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.code != right.code { return left.code.slug < right.code.slug }
    return left.message.order < right.message.order
  }
}
