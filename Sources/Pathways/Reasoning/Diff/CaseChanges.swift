public import LocatedJSON

/// What an edit of a catalogue does to some cases.
public struct CaseChanges: Sendable {
  /// One case that is answered otherwise.
  public struct Change: Sendable {
    /// The line it stands on.
    public let line: Int

    /// The case's name, if it has one.
    public let id: String?

    /// What differs.
    public let parts: [Part]

    /// Whether it makes a difference to the person: not only why something can't be had, and not
    /// only the words.
    public var matters: Bool { parts.contains(where: \.matters) }

    /// Whether only the words differ.
    public var isOnlyWords: Bool { parts.allSatisfy(\.isOnlyWords) }
  }

  /// One thing that differs.
  public struct Part: Sendable {
    /// What it is about.
    public enum Kind: String, Sendable {
      case offer, alert, group, right, plan, followUp
      /// A whole member of the answer, such as `steps`.
      case answer
    }

    /// What it is about.
    public let kind: Kind

    /// Its identifier.
    public let name: String

    /// What differs of it, as JSON calls it; nothing if it is there or not, or stands otherwise.
    public var field: String?

    /// What it was, as JSON has it; empty if that is more than a word.
    public let from: String

    /// What it is.
    public let to: String

    /// Whether only the words differ.
    public var isOnlyWords = false

    /// Whether it is about an offer that can't be had either way.
    var isAbsent = false

    /// Whether it makes a difference to the person.
    public var matters: Bool { !isAbsent && !isOnlyWords }
  }

  /// How many cases were compared.
  public private(set) var count = 0

  /// The cases that are answered otherwise.
  public private(set) var changes: [Change] = []

  /// What is wrong with lines that could not be read.
  public private(set) var diagnostics: [Diagnostic] = []

  private let old: Catalogue
  private let new: Catalogue
  private let day: CalendarDay
  private var deciders: [Decider]
  private let shown: [Shown]

  /// Writes all that an answer shows, as JSON.
  typealias Shown = @Sendable (Answer) -> [UInt8]

  /// Prepares to compare the answers of two catalogues.
  ///
  /// - Parameters:
  ///   - old: The catalogue before the edit.
  ///   - new: The catalogue after it.
  ///   - day: The as-of day of cases that have none.
  ///   - shown: What shows an answer by the old catalogue, and one by the new.
  init(from old: Catalogue, to new: Catalogue, on day: CalendarDay, shown: [Shown]) {
    self.old = old
    self.new = new
    self.day = day
    self.shown = shown
    deciders = [Decider(old), Decider(new)]
  }

  /// Compares the answers to the cases of a part of a text, one on each line.
  public mutating func take(_ part: RecordPart) {
    for record in part.records {
      let (before, oldFaults) = read(record, of: part, old)
      let (after, newFaults) = read(record, of: part, new)
      // What only one vocabulary does not know is a difference of these, and no fault of the case.
      // The nearest words may differ: they are those of each vocabulary.
      let known = Set(oldFaults.map(Self.fault))
      let faults = newFaults.filter { known.contains(Self.fault($0)) }
      guard faults.isEmpty else {
        diagnostics += faults
        continue
      }
      count += 1
      let answers = [
        Answer.withoutReadings(for: before, by: &deciders[0]),
        Answer.withoutReadings(for: after, by: &deciders[1]),
      ]
      let parts = Self.parts(answers[0], old, answers[1], new)
      let seen = AnswerDifference.parts(
        zip(shown, answers).map { $0($1) }, besides: parts)
      guard !parts.isEmpty || !seen.isEmpty else { continue }
      changes.append(Change(line: record.line, id: after.id, parts: parts + seen))
    }
  }

  private static func fault(_ found: Diagnostic) -> String {
    "\(found.location?.description ?? "") \(found.code.slug) \(found.message[.english])"
  }

  private func read(
    _ record: Record, of part: RecordPart, _ catalogue: Catalogue
  ) -> (Story, [Diagnostic]) {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    builder.read(record, of: part)
    let story = builder.story(on: builder.on ?? day)
    return (story, builder.diagnostics.filter { $0.severity == .error })
  }

  private static func parts(
    _ before: Answer, _ old: Catalogue, _ after: Answer, _ new: Catalogue
  ) -> [Part] {
    var parts: [Part] = []
    func add(_ kind: Part.Kind, _ name: String, _ from: String, _ to: String) {
      parts.append(Part(kind: kind, name: name, from: from, to: to))
    }
    func standing(_ answer: OfferAnswer?) -> String {
      guard let answer else { return "none" }
      return answer.unavailable?.rawValue ?? answer.standing.rawValue
    }
    var names = new.vocabulary.offerNames
    names += old.vocabulary.offerNames.filter { !names.contains($0) }
    let oldOffers = before.offers.byID
    let newOffers = after.offers.byID
    for name in names {
      let (from, to) = (standing(oldOffers[name]), standing(newOffers[name]))
      guard from != to else { continue }
      add(.offer, name, from, to)
      parts[parts.count - 1].isAbsent = ![from, to].contains { ["fits", "open"].contains($0) }
    }
    let oldAlerts = before.alerts.map { old.alerts[$0.alert].id }
    let newAlerts = after.alerts.map { new.alerts[$0.alert].id }
    for alert in oldAlerts where !newAlerts.contains(alert) {
      add(.alert, alert, "raised", "not-raised")
    }
    for alert in newAlerts where !oldAlerts.contains(alert) {
      add(.alert, alert, "not-raised", "raised")
    }
    for group in after.groups {
      let id = new.groups[group.group].id
      let own = before.groups.first { old.groups[$0.group].id == id }
      let from = own?.truth.word ?? "none"
      if from != group.truth.word { add(.group, id, from, group.truth.word) }
    }
    let oldRights = before.rights.filter { $0.truth == .holds }.map { old.rights[$0.right].id }
    let newRights = after.rights.filter { $0.truth == .holds }.map { new.rights[$0.right].id }
    for right in oldRights where !newRights.contains(right) { add(.right, right, "has", "no") }
    for right in newRights where !oldRights.contains(right) { add(.right, right, "no", "has") }
    let (oldPlan, newPlan) = (lead(before, old), lead(after, new))
    if oldPlan != newPlan { add(.plan, "plan", oldPlan, newPlan) }
    return parts
  }
}

extension CaseChanges {
  /// What comes first in a plan: the stage and its first offers that can be had.
  private static func lead(_ answer: Answer, _ catalogue: Catalogue) -> String {
    guard let first = answer.plan.first else { return "none" }
    let offers = first.offers.filter { $0.entry.role == .first && $0.standing != .unavailable }
    let names = offers.map { catalogue[$0.entry.offer].id }.joined(separator: ", ")
    return "\(catalogue.pathways[first.pathway].id)/\(first.stage.id): \(names)"
  }
}

extension [OfferAnswer] {
  /// The offers by identifier.
  fileprivate var byID: [String: OfferAnswer] {
    var found: [String: OfferAnswer] = [:]
    for answer in self { found[answer.offer.id] = answer }
    return found
  }
}
