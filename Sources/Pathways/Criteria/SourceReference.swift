internal import LocatedJSON

/// Where a rule comes from.
public struct SourceReference: Hashable, Sendable {
  /// The source's identifier.
  public let source: String

  /// The place in it, such as a section or a line.
  public let at: String

  /// The day somebody last compared the rule with the source.
  public let checked: CalendarDay

  /// How certain the source is: `A` law or authority, `B` old or undated, `C` secondary.
  public let certainty: String?

  /// What to know before one relies on it, or `nil`.
  public let flag: Flag?

  /// Why a source is to be read with care.
  public enum Flag: String, Sendable, CaseIterable {
    case old
    case replaced
    /// Only the table of contents was seen.
    case contentsOnly = "contents-only"
    case disputed
  }
}

extension SourceReference {
  enum Member: Int, ObjectMember {
    case source, at, checked, certainty, flag
  }

  static let shape = ObjectShape<Member>("source reference") {
    switch $0 {
    case .source: .required("source", .source, "The identifier of a source in sources.json.")
    case .at: .required("at", .string, "The place in it: section, page or line.")
    case .checked: .required("checked", .day, "The day somebody compared the rule with it.")
    case .certainty: .optional("certainty", .word(["A", "B", "C"]))
    case .flag:
      .optional(
        "flag", .word(Flag.allCases.map(\.rawValue)),
        "What to know before one relies on it.")
    }
  }

  /// Reads a reference that was checked against its shape before; `nil` of one that is wrong.
  init?(_ json: JSON) {
    guard let source = json.member("source")?.string, let at = json.member("at")?.string,
      let checked = json.member("checked").flatMap({ CalendarDay($0.bytes) })
    else { return nil }
    self.source = source
    self.at = at
    self.checked = checked
    certainty = json.member("certainty")?.string
    flag = json.member("flag")?.string.flatMap(Flag.init)
  }
}

/// Where a rule comes from, in order, each place once.
///
/// It stays where it was read and is decoded when it is shown, since most of it never is.
public struct SourceReferences: Sequence, Sendable {
  /// The list as it stands in the data, and those of the layers that lie on it.
  private let first: JSON?
  private var others: [JSON] = []

  /// Creates references to nothing.
  public init() { first = nil }

  init(_ json: JSON) { first = json }

  /// Adds those of another layer.
  mutating func add(_ layer: SourceReferences) {
    guard let own = layer.first else { return }
    if first == nil { self = layer } else { others += [own] + layer.others }
  }

  private var lists: [JSON] { (first.map { [$0] } ?? []) + others }

  /// Whether there are none.
  public var isEmpty: Bool { !lists.contains { $0.elements.contains { _ in true } } }

  /// Reads them.
  public func makeIterator() -> IndexingIterator<[SourceReference]> {
    var found: [SourceReference] = []
    for reference in lists.flatMap(\.elements).compactMap(SourceReference.init)
    where !found.contains(reference) {
      found.append(reference)
    }
    return found.makeIterator()
  }
}
