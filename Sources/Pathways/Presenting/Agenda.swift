internal import LocatedJSON

/// Every day to come that matters for a person, in order: rights, doors and follow-ups.
///
/// It names rules and offers, never the person or the case.
public struct Agenda: Sendable {
  /// What happens on a day.
  public enum Kind: String, Sendable {
    /// The last day of a right or a limit.
    case right
    /// A step is due.
    case followUp = "follow-up"
    /// An offer that fits fits no longer.
    case closes
    /// An offer comes to fit.
    case opens
    /// The person's municipality comes to another region.
    case region
  }

  /// One entry.
  public struct Entry: Sendable {
    /// The day, or `nil` if it is not known.
    public let day: CalendarDay?

    /// What happens.
    public let kind: Kind

    /// The rule or the offer.
    public let id: String

    /// What started it: which event of its type it was, or which of several limits it is.
    ///
    /// It tells entries of one rule apart, and has no day in it, since days are corrected.
    var start = ""

    /// What happens, in a few words.
    public let title: String

    /// What to do, or why.
    public let text: String

    /// Whether the day has passed: a step was not taken, or a right has run out.
    public let isPast: Bool

    /// From when a right counts.
    public let from: CalendarDay?

    /// Where it comes from.
    public let sources: SourceReferences
  }

  /// The as-of day.
  public let on: CalendarDay

  /// The last day that was looked at.
  public let until: CalendarDay

  /// The entries, by day; those without a day come last.
  public let entries: [Entry]

  let wording: Wording

  /// Whose it is: the case's name, or what it tells if it has none.
  let owner: String

  /// Gathers what is to come.
  ///
  /// - Parameters:
  ///   - answer: The answer for the as-of day, for its rights.
  ///   - follow: What is called for.
  ///   - doors: What opens and closes.
  ///   - wording: The words to use.
  public init(_ answer: Answer, _ follow: FollowUps, _ doors: Doors, _ wording: Wording) {
    on = doors.on
    until = doors.until
    self.wording = wording
    owner = answer.person.id ?? Self.owner(answer.person, wording.vocabulary)
    let maker = AgendaBuilder(wording: wording, on: doors.on, story: follow.story)
    let rights = Decider.datedRights(for: answer, by: wording.catalogue)
    var found = rights.compactMap { maker.entry($0) }
    found += rights.flatMap { maker.further($0) }
    found += follow.grouped.compactMap { maker.entry($0, follow) }
    found += Self.numbered(doors.changes.map { maker.entry($0) })
    found += doors.regions.map { maker.entry($0) }
    let last = until
    // A right that ran out long ago helps nobody; what was not done stays.
    let first = TimeSpan(3, .months).before(on)
    let isNear = { (entry: Entry) in
      guard let day = entry.day else { return true }
      return day <= last && (entry.kind != .right || day >= first)
    }
    entries = found.filter(isNear).enumerated().sorted {
      ($0.element.day?.number ?? .max, $0.offset) < ($1.element.day?.number ?? .max, $1.offset)
    }.map(\.element)
  }
}

extension Agenda {
  /// What a case without a name tells, but for the days of its events.
  private static func owner(_ person: PatientCase, _ vocabulary: Vocabulary) -> String {
    let facts = person.given.map { "\(vocabulary[$0].name)=\(person[$0])" }
    let events = person.events.map { "\(vocabulary.eventTypes[$0.type].name)\($0.attributes)" }
    return (facts + events).joined(separator: ";")
  }

  /// Tells apart the times at which the same offer opens or closes.
  private static func numbered(_ entries: [Entry]) -> [Entry] {
    var counts: [String: Int] = [:]
    return entries.map { entry in
      let key = "\(entry.kind.rawValue) \(entry.id)"
      counts[key, default: 0] += 1
      var numbered = entry
      numbered.start = "\(counts[key] ?? 0)"
      return numbered
    }
  }
}

/// Makes the entries of an agenda.
private struct AgendaBuilder {
  let wording: Wording
  let on: CalendarDay
  let story: Story

  private var catalogue: Catalogue { wording.catalogue }

  /// Which event of its type an event is, by day.
  private func start(_ number: Int?) -> String {
    guard let number else { return "" }
    let type = story.events[number].type
    let place = story.events[...number].count { $0.type == type }
    return "\(wording.vocabulary.eventTypes[type].name) \(place)"
  }

  /// Which event a right counts from.
  private func start(_ right: Right, _ from: CalendarDay?) -> String {
    start(
      story.events.lastIndex { event in
        event.day == from && right.fromEvent?.types.contains(event.type) ?? false
      })
  }

  func entry(_ answer: RightAnswer) -> Agenda.Entry? {
    let right = catalogue.rights[answer.right]
    guard let day = answer.lastDay, !right.isProposed else { return nil }
    return .init(
      day: day, kind: .right, id: right.id, start: start(right, answer.from),
      title: wording.words.lastDay + wording.text(right.name),
      text: wording.text(right.text), isPast: day < on, from: answer.from,
      sources: right.sources)
  }

  /// The further limits of a right, such as the usual time within the longest one.
  func further(_ answer: RightAnswer) -> [Agenda.Entry] {
    let right = catalogue.rights[answer.right]
    guard let from = answer.from, !right.isProposed else { return [] }
    return right.more.enumerated().compactMap { number, more in
      guard case .span(let span) = more.limit else { return nil }
      let day = span.after(from, in: catalogue.calendar)
      return .init(
        day: day, kind: .right, id: right.id, start: "\(start(right, from)) +\(number + 1)",
        title: wording.words.lastDay + wording.text(right.name) + ", "
          + wording.text(more.text),
        text: wording.text(right.text), isPast: day < on, from: from, sources: right.sources)
    }
  }

  func entry(_ group: FollowUps.Group, _ follow: FollowUps) -> Agenda.Entry? {
    guard group.state == .overdue || group.state == .due, let day = group.due else { return nil }
    let rule = catalogue.followUps[group.rule]
    let actor = wording.text(catalogue.actors[rule.actor].label)
    let first = follow.obligations.first {
      $0.rule == group.rule && $0.state == group.state && $0.due == day
    }
    return .init(
      day: day, kind: .followUp, id: rule.id, start: start(first?.openedBy),
      title: "\(actor): \(wording.text(rule.name))",
      text: wording.text(rule.step), isPast: group.state == .overdue, from: nil,
      sources: rule.sources)
  }

  func entry(_ change: Doors.Change) -> Agenda.Entry {
    let offer = catalogue[change.offer]
    let name = wording.text(offer.name)
    let title =
      if change.after == .fits {
        wording.words.opens + name
      } else if change.before == .open {
        wording.words.closesIfAnswered + name
      } else if change.after == .open {
        wording.words.mayClose + name
      } else {
        wording.words.closesDoor + name
      }
    var why = change.because.map { wording.phrase($0) }
    if let from = offer.valid.from, from == change.day {
      why.append(wording.words.begins)
    }
    if change.unavailable == .ended { why.append(wording.words.ends) }
    if isAge(change) && change.day != nil {
      why.append(wording.words.birthdayWithinMonth)
    }
    if change.day == nil { why.append(wording.words.onNextBirthday) }
    return .init(
      day: change.day, kind: change.closes ? .closes : .opens, id: offer.id, title: title,
      text: why.joined(separator: "; "), isPast: false, from: nil, sources: offer.sources)
  }

  /// Whether the person's age makes the change.
  private func isAge(_ change: Doors.Change) -> Bool {
    change.because.contains { index in
      guard case .leaf(let leaf) = catalogue.pool[index], let fact = leaf.fact,
        case .age? = wording.vocabulary[fact].derivation
      else { return false }
      return true
    }
  }

  func entry(_ change: (day: CalendarDay, region: Index<Places.Region>)) -> Agenda.Entry {
    let region = wording.vocabulary.places.regions[change.region]
    return .init(
      day: change.day, kind: .region, id: region.code,
      title: wording.words.newRegion + region.name,
      text: wording.words.belongsTo(region.name), isPast: false, from: nil,
      sources: SourceReferences())
  }
}
