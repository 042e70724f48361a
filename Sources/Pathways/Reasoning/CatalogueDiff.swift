public import LocatedJSON

/// What an edit of a catalogue does to people: who gains what and who loses it.
///
/// Rules that ask the same of everyone are the same, whatever their words; of the others somebody
/// is shown who is treated otherwise, or it is proved that nobody is.
public struct CatalogueDiff: Sendable {
  /// What a part of a catalogue is.
  public enum Kind: String, Sendable, CaseIterable {
    case offer, alert, right, group
  }

  /// Whether a part is in both catalogues.
  public enum Presence: String, Sendable {
    case kept, added, removed
  }

  /// One offer, alert, right or group.
  public struct Item: Sendable {
    /// What it is.
    public let kind: Kind

    /// Its identifier.
    public let id: String

    /// Whether both catalogues have it.
    public let presence: Presence

    /// Whether both ask the same of everyone, word for word but for names and order.
    public let isIdentical: Bool

    /// Who has it only by the new catalogue.
    public let gains: People

    /// Who has it only by the old one.
    public let loses: People

    /// What else differs: fields that decide about nobody, such as steps or payment.
    public let fields: [String]

    /// Which texts and sources differ.
    public let texts: [String]

    /// Where it stands: in the new catalogue, or in the old one if it was removed.
    public let location: SourceLocation?

    /// Whether it is, or may be, otherwise for somebody.
    public var differs: Bool { presence != .kept || gains.mayBe || loses.mayBe }
  }

  /// Both catalogues, the old one first.
  public let catalogues: [Catalogue]

  /// The as-of day.
  public let on: CalendarDay

  /// What the vocabularies have not in common.
  public let vocabulary: [VocabularyChange]

  /// Every offer, alert, right and group of either, in the order of the new catalogue.
  public let items: [Item]

  /// The follow-up rules, holding rules and scales that differ, in the order of the new catalogue.
  public let rules: [RuleChange]

  /// A rule that decides about no standing, but about what follows.
  public struct RuleChange: Sendable {
    /// Its identifier.
    public let id: String

    /// Whether both catalogues have it.
    public let presence: Presence

    /// What differs.
    public let fields: [String]

    /// Which texts and sources differ.
    public let texts: [String]
  }

  /// Whether anything differs in meaning: for whom something is open, or what follows from it.
  public var differs: Bool {
    !vocabulary.isEmpty || items.contains { $0.differs || !$0.fields.isEmpty }
      || rules.contains { $0.presence != .kept || !$0.fields.isEmpty }
  }

  /// Compares two catalogues.
  ///
  /// - Parameters:
  ///   - old: The catalogue before the edit.
  ///   - new: The catalogue after it.
  ///   - day: The as-of day.
  public init(from old: Catalogue, to new: Catalogue, on day: CalendarDay) {
    catalogues = [old, new]
    on = day
    vocabulary = VocabularyChange.all(from: old, to: new)
    var maker = Maker(old: Side(old, on: day), new: Side(new, on: day))
    items = maker.items()
    rules = RuleChange.all(from: old, to: new)
  }
}

// MARK: Comparing

extension CatalogueDiff {
  /// A part of a catalogue as both are compared by it.
  private struct Part {
    let id: String
    let claim: Claim
    let key: String
    let json: JSON?
  }

  private struct Maker {
    let old: Side
    let new: Side
    var oldKeys: CriterionKey
    var newKeys: CriterionKey

    init(old: Side, new: Side) {
      self.old = old
      self.new = new
      oldKeys = CriterionKey(old.catalogue)
      newKeys = CriterionKey(new.catalogue)
    }

    mutating func items() -> [Item] {
      var items: [Item] = []
      for kind in Kind.allCases {
        let before = Self.parts(kind, old, &oldKeys)
        let after = Self.parts(kind, new, &newKeys)
        for part in after {
          items.append(item(kind, before.first { $0.id == part.id }, part))
        }
        for part in before where !after.contains(where: { $0.id == part.id }) {
          items.append(item(kind, part, nil))
        }
      }
      return items
    }

    private func item(_ kind: Kind, _ before: Part?, _ after: Part?) -> Item {
      let id = after?.id ?? before?.id ?? ""
      let location = (after ?? before)?.json?.location
      guard let before, let after else {
        let claims = [before.map { [$0.claim] } ?? [], after.map { [$0.claim] } ?? []]
        var inquiry = Inquiry([old, new], claims)
        return Item(
          kind: kind, id: id, presence: before == nil ? .added : .removed, isIdentical: false,
          gains: after.map { inquiry.people([.yes($0.claim, 1)]) } ?? .nobody,
          loses: before.map { inquiry.people([.yes($0.claim, 0)]) } ?? .nobody, fields: [],
          texts: [], location: location)
      }
      let (fields, texts) = Self.differences(before.json, after.json)
      if before.key == after.key {
        return Item(
          kind: kind, id: id, presence: .kept, isIdentical: true, gains: .nobody, loses: .nobody,
          fields: fields, texts: texts, location: location)
      }
      var inquiry = Inquiry([old, new], [[before.claim], [after.claim]])
      return Item(
        kind: kind, id: id, presence: .kept, isIdentical: false,
        gains: inquiry.people(
          [.yes(after.claim, 1), .no(before.claim, 0)], among: [.yes(after.claim, 1)]),
        loses: inquiry.people(
          [.yes(before.claim, 0), .no(after.claim, 1)], among: [.yes(before.claim, 0)]),
        fields: fields, texts: texts.filter { !Self.deciding.contains($0) }, location: location)
    }

    private static func parts(_ kind: Kind, _ side: Side, _ keys: inout CriterionKey) -> [Part] {
      let catalogue = side.catalogue
      switch kind {
      case .offer:
        return catalogue.offers.indices.map { number in
          Part(
            id: catalogue.offers[number].id, claim: .fits(Index(number)),
            key: key(side.prepared(number), side, &keys), json: catalogue.offers[number].fields.last
          )
        }
      case .alert:
        return catalogue.alerts.enumerated().map { number, alert in
          let unless = alert.unless.map { keys.key($0) } ?? ""
          return Part(
            id: alert.id, claim: .raised(number), key: "\(keys.key(alert.when)) unless \(unless)",
            json: alert.json)
        }
      case .right:
        return catalogue.rights.enumerated().map { number, right in
          Part(
            id: right.id, claim: .has(number), key: "\(keys.key(right.who)) \(right.isProposed)",
            json: right.json)
        }
      case .group:
        return catalogue.groups.enumerated().map { number, group in
          let unsettled = group.unsettled.map { keys.key($0) } ?? ""
          return Part(
            id: group.id, claim: .belongs(number),
            key: "\(keys.key(group.when)) unless \(unsettled)", json: group.json)
        }
      }
    }

    /// All that decides an offer, in every form it has.
    private static func key(
      _ offer: PreparedOffer, _ side: Side, _ keys: inout CriterionKey
    ) -> String {
      var forms: [String] = []
      for form in offer.forms {
        var words = [
          keys.key(form.place.map { side.areas[$0] }), keys.key(form.area.map { side.areas[$0] }),
          form.status.rawValue, form.availability.rawValue, "\(form.isOnlyExplained)",
          form.valid.from.map(\.description) ?? "", form.valid.to.map(\.description) ?? "",
          keys.key(form.requires),
        ]
        words += Set(form.excludes.map { keys.key($0) }).sorted()
        forms.append(words.joined(separator: " | "))
      }
      return forms.joined(separator: "\n")
    }

    /// The members that decide about people: they are compared in meaning.
    private static let deciding: Set<String> = [
      "id", "requires", "excludes", "status", "valid", "availability", "area", "explainOnly",
      "when", "unless", "unsettled", "who",
    ]

    /// The members that are only read.
    private static let read: Set<String> = [
      "name", "summary", "statusNote", "openQuestions", "disagreements", "note", "paymentNote",
      "paymentAsOf",
      "text", "where", "risk", "goal", "sources", "review",
    ]

    private static func differences(_ old: JSON?, _ new: JSON?) -> ([String], [String]) {
      guard let old, let new else { return ([], []) }
      let different = CatalogueDiff.changedMembers(from: old, to: new)
      return (
        different.filter { !deciding.contains($0) && !read.contains($0) },
        different.filter { deciding.contains($0) || read.contains($0) }
      )
    }
  }
}
