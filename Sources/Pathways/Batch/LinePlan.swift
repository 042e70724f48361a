internal import LocatedJSON

/// What the lines of a batch need of a catalogue, worked out once: every name as the bytes that are
/// written, and every step with a number by which it is told from others.
struct LinePlan: Sendable {
  /// A part of ``text``.
  typealias Fragment = Range<Int>

  /// One step that an alert or an offer asks for.
  struct PreparedStep: Sendable {
    /// The same for all steps in which the same actor does the same thing.
    let kind: Int
    let actor: Int

    /// The number of its time in ``dues``.
    let due: Int
    let when: Index<Criterion>?
  }

  /// What ranks one form of an offer, and its steps.
  struct Form: Sendable {
    /// Its place in the order, as far as it is the same for everybody.
    let key: RankKey
    let speaksFor: [Index<Criterion>]
    let speaksAgainst: [Index<Criterion>]
    let steps: [PreparedStep]
  }

  /// One alert's pointers and steps.
  struct PreparedAlert: Sendable {
    let name: Fragment
    let doors: [(when: Index<Criterion>, offers: [Int])]
    let offers: [Int]
    let steps: [PreparedStep]
  }

  /// All fragments in a row: JSON strings with their quotation marks.
  private(set) var text: [UInt8] = []
  private(set) var offers: [Fragment] = []
  private(set) var subjects: [Fragment] = []
  private(set) var groups: [Fragment] = []
  private(set) var actors: [Fragment] = []
  private(set) var reasons: [Fragment] = []
  private(set) var alerts: [PreparedAlert] = []

  /// By offer, its forms.
  private(set) var forms: [[Form]] = []

  /// The times of steps, each once.
  private(set) var dues: [TimeSpan] = []

  /// The days on which an offer begins or ceases to exist, ascending.
  private(set) var turningDays: [CalendarDay] = []

  private var kinds: [String: Int] = [:]

  init(_ catalogue: Catalogue) {
    offers = catalogue.offers.map { add($0.id) }
    let vocabulary = catalogue.vocabulary
    subjects = vocabulary.facts.map { add($0.name) } + vocabulary.eventClasses.map { add($0.name) }
    groups = catalogue.groups.map { add($0.id) }
    actors = catalogue.actors.map { add($0.id) }
    reasons = Unavailability.allCases.map { add($0.rawValue) }
    alerts = catalogue.alerts.map { alert in
      PreparedAlert(
        name: add(alert.id), doors: alert.doors.map { ($0.when, $0.offers.map(\.number)) },
        offers: alert.offers.map(\.number), steps: alert.steps.map { prepare($0) })
    }
    var days: Set<Int32> = []
    for number in catalogue.offers.indices {
      let all = [catalogue.offers[number]] + (catalogue.variants[Index(number)] ?? []).map(\.offer)
      forms.append(all.map { form($0, number, catalogue) })
      for offer in all {
        if let from = offer.valid.from { days.insert(from.number) }
        if let to = offer.valid.to { days.insert(to.number + 1) }
      }
    }
    turningDays = days.sorted().map { CalendarDay(unchecked: $0) }
  }

  private mutating func add(_ name: String) -> Fragment {
    let start = text.count
    var writer = JSONWriter()
    writer.string(name)
    text += writer.bytes
    return start..<text.count
  }

  private mutating func prepare(_ step: Step) -> PreparedStep {
    let words = step.text.all.map { "\($0.language)\u{1}\($0.text)" }.joined(separator: "\u{2}")
    let kind = kinds["\(step.actor)\u{3}\(words)", default: kinds.count]
    kinds["\(step.actor)\u{3}\(words)"] = kind
    let due = dues.firstIndex(of: step.due) ?? dues.count
    if due == dues.count { dues.append(step.due) }
    return PreparedStep(kind: kind, actor: step.actor, due: due, when: step.when)
  }

  private mutating func form(
    _ offer: Offer, _ number: Int, _ catalogue: Catalogue
  ) -> Form {
    var isForEveryone = false
    if case .all(let parts, _) = catalogue.pool[offer.requires] { isForEveryone = parts.isEmpty }
    return Form(
      key: RankKey(
        purpose: offer.purpose, isForEveryone: isForEveryone, level: offer.level, number: number),
      speaksFor: offer.speaksFor, speaksAgainst: offer.speaksAgainst,
      steps: offer.steps.map { prepare($0) })
  }

  /// Returns between which turning days a day lies.
  func era(of day: CalendarDay) -> Int {
    turningDays.firstIndex { day < $0 } ?? turningDays.count
  }
}
