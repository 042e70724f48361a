/// A key that people write who know it from elsewhere: a word of another rule language, or a key
/// that stands in another place.
public struct ForeignKey: Sendable {
  /// The keys, in lower case.
  let names: [String]

  /// The number of the member that is meant, or `nil` if this object has none: then nothing else is
  /// said to be missing in it, since the cause is told.
  let member: Int?

  /// What to do about it, if it is more than to write the member that is meant.
  let help: (any Remark)?

  /// Keys that mean a member; `help` says what else is to be done.
  public init<Member: ObjectMember>(
    _ names: [String], means member: Member, help: (any Remark)? = nil
  ) {
    self.names = names
    self.member = member.rawValue
    self.help = help
  }

  /// Keys that no such object has; `help` says what to do instead.
  public init(_ names: [String], help: any Remark) {
    self.names = names
    member = nil
    self.help = help
  }
}

extension ShapeDescription {
  /// Returns what somebody means by a key that no such object has, if it is known from elsewhere.
  func foreignKey(_ key: String) -> ForeignKey? {
    guard !foreign.isEmpty else { return nil }
    let key = key.lowercased()
    return foreign.first { $0.names.contains(key) }
  }

  /// A key that no such object has, with what to write instead.
  func unknownMember(_ value: JSON, advice: (any Remark)?) -> Diagnostic {
    let finding = FormRemark.unknownKey(value.key)
    if let advice {
      return Diagnostic("unknown-key", at: value.keyLocation, finding, help: advice)
    }
    guard let foreign = foreignKey(value.key) else {
      let names = members.filter { !$0.isNever }.map(\.name)
      return Diagnostic(
        "unknown-key", at: value.keyLocation, finding,
        help: .didYouMean(value.key, among: names, orOneOf: true))
    }
    let help = foreign.help ?? foreign.member.map { FormRemark.write(members[$0].name) }
    return Diagnostic("unknown-key", at: value.keyLocation, finding, help: help)
  }
}

extension FormRemark {
  /// What to do about a value that is right but for its quotation marks, or `nil`.
  public static func quotes(_ value: JSON, _ expected: Expectation) -> FormRemark? {
    switch value.kind {
    case .string where expected.takesNumbers && value.string?.isPlainNumber == true:
      .writeWithoutQuotes(value.excerpt())
    case .string where expected.takesTruth && ["true", "false"].contains(value.string):
      .writeWithoutQuotes(value.excerpt())
    case .number where expected.takesText: .writeInQuotes(value.excerpt())
    default: nil
    }
  }
}

extension FormRemark {
  /// The help for a text that is nearly one of the words that may stand there.
  static func nearWord(to value: JSON, _ expected: Expectation) -> FormRemark? {
    value.string.flatMap { nearestWord(to: $0, among: expected.words) }.map { .didYouMean($0) }
  }
}

extension Expectation {
  /// The words that may stand there.
  fileprivate var words: [String] {
    switch self {
    case .word(let words): words
    case .either(let all): all.flatMap(\.words)
    default: []
    }
  }

  fileprivate var takesNumbers: Bool {
    switch self {
    case .integer, .whole, .kind(.number): true
    case .either(let all): all.contains(where: \.takesNumbers)
    default: false
    }
  }

  fileprivate var takesTruth: Bool {
    switch self {
    case .boolean: true
    case .either(let all): all.contains(where: \.takesTruth)
    default: false
    }
  }

  fileprivate var takesText: Bool {
    switch self {
    case .date, .month, .kind(.string): true
    case .either(let all): all.contains(where: \.takesText)
    default: false
    }
  }
}

extension String {
  /// Whether it is a number as JSON writes it, without an exponent.
  fileprivate var isPlainNumber: Bool {
    let digits = utf8.drop { $0 == UInt8(ascii: "-") }
    return !digits.isEmpty && utf8.count <= 12
      && digits.allSatisfy { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }
  }
}
