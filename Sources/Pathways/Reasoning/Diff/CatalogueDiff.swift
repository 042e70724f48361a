public import LocatedJSON

/// What an edit of a catalogue does to people: who gains what and who loses it.
///
/// Rules that ask the same of everyone are the same, whatever their words; of the others somebody
/// is shown who is treated otherwise, or it is proved that nobody is.
public struct CatalogueDiff: Sendable {
  /// What a part of a catalogue is.
  public enum Kind: String, Sendable, CaseIterable {
    case offer, alert, right, group, pathway, stage
  }

  /// Whether a part is in both catalogues.
  public enum Presence: String, Sendable {
    case kept, added, removed
  }

  /// One offer, alert, right, group, pathway or stage.
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

    /// From later days on, on which something begins or ends: where it is another matter than
    /// before.
    public let later: [Period]

    /// Which offers come first in a stage, where these are others than before.
    public let firsts: [Firsts]

    /// What else differs: fields that decide about nobody, such as steps or payment.
    public let fields: [String]

    /// What else differs where an overlay changes it.
    public let local: [Local]

    /// The figures that are others than before while their day, which is past, was kept.
    public let keptDays: [KeptDay]

    /// Which texts and sources differ.
    public let texts: [String]

    /// Where it stands: in the new catalogue, or in the old one if it was removed.
    public let location: SourceLocation?

    /// Whether it is, or may be, otherwise for somebody.
    public var differs: Bool {
      presence != .kept || gains.mayBe || loses.mayBe || !later.isEmpty || !firsts.isEmpty
    }
  }

  /// Fields that an overlay changes otherwise than before, and that decide about nobody.
  public struct Local: Sendable {
    /// The municipalities of the overlay, by code.
    public let places: [String]

    /// The fields.
    public let fields: [String]
  }

  /// A figure that is another than before while its day was kept.
  public struct KeptDay: Sendable {
    /// The field.
    public let field: String

    /// The year, month or day that it is still of.
    public let day: String

    /// The municipalities, by code, or `nil` for the offer as such.
    public let places: [String]?
  }

  /// Who gains and who loses from a day on.
  public struct Period: Sendable {
    /// The first day.
    public let from: CalendarDay

    /// Who has it only by the new catalogue.
    public let gains: People

    /// Who has it only by the old one.
    public let loses: People
  }

  /// The offers that come first in a stage.
  public struct Firsts: Sendable {
    /// The municipalities whose stage it is, by code, or `nil` for the stage as such.
    public let places: [String]?

    /// By the old catalogue.
    public let old: [String]

    /// By the new one.
    public let new: [String]

    /// When each of the old offers comes first, in the words of the old catalogue's rules.
    let oldWhens: [Index<Criterion>?]

    /// When each of the new ones does, by the new catalogue.
    let newWhens: [Index<Criterion>?]
  }

  /// An offer that was split, merged or given another name: who had one of the old offers has one
  /// of the new ones, or not.
  public struct Renaming: Sendable {
    /// The old offers.
    public let old: [String]

    /// The new ones.
    public let new: [String]

    /// Creates a renaming.
    public init(old: [String], new: [String]) {
      self.old = old
      self.new = new
    }

    /// What it is called.
    var name: String { old.joined(separator: ", ") + " → " + new.joined(separator: ", ") }
  }

  /// Both catalogues, the old one first.
  public let catalogues: [Catalogue]

  /// The first day.
  public let on: CalendarDay

  /// The last day that was looked at, or `nil` if there is none.
  public let until: CalendarDay?

  /// What the vocabularies have not in common.
  public let vocabulary: [VocabularyChange]

  /// Every offer, alert, right and group of either, in the order of the new catalogue.
  public let items: [Item]

  /// The follow-up rules, holding rules and scales that differ, in the order of the new catalogue.
  public let rules: [RuleChange]

  /// The files that differ in what decides about no standing, if files were given.
  public let files: [FileChange]

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
    !vocabulary.isEmpty || items.contains { $0.differs || !$0.fields.isEmpty || !$0.local.isEmpty }
      || rules.contains { $0.presence != .kept || !$0.fields.isEmpty }
      || files.contains(where: \.differs)
  }

  /// Compares two catalogues.
  ///
  /// - Parameters:
  ///   - old: The catalogue before the edit.
  ///   - new: The catalogue after it.
  ///   - day: The as-of day.
  ///   - end: The last day to look at; without one every day counts on which something begins or
  ///     ends.
  ///   - renamings: Offers that were split, merged or given another name.
  ///   - files: The files of both, the old ones first: what they say that decides about no standing is
  ///     compared too.
  public init(
    from old: Catalogue, to new: Catalogue, on day: CalendarDay, until end: CalendarDay? = nil,
    renamed renamings: [Renaming] = [], files: (FileChange.Files, FileChange.Files) = ([], [])
  ) {
    catalogues = [old, new]
    on = day
    until = end
    vocabulary = VocabularyChange.all(from: old, to: new)
    var maker = DiffMaker(old, new, on: day, until: end)
    items = maker.items(renamings)
    rules = RuleChange.all(from: old, to: new)
    self.files = FileChange.all(from: files.0, to: files.1)
  }
}
