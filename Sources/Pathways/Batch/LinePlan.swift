internal import LocatedJSON

/// What the lines of a batch need of a catalogue, worked out once: every name as the bytes that are
/// written.
struct LinePlan: Sendable {
  /// A part of ``text``.
  typealias Fragment = Range<Int>

  /// All fragments in a row: JSON strings with their quotation marks.
  private(set) var text: [UInt8] = []
  private(set) var offers: [Fragment] = []
  private(set) var subjects: [Fragment] = []
  private(set) var groups: [Fragment] = []
  private(set) var actors: [Fragment] = []
  private(set) var reasons: [Fragment] = []
  private(set) var alerts: [Fragment] = []
  private(set) var holders: [Fragment] = []
  private(set) var followUps: [Fragment] = []
  private(set) var nobody: Fragment = 0..<0

  /// The dates from which follow-ups that need no event are counted.
  let dueFacts: [Index<Fact>]

  /// The numbers of the alerts, the most urgent first.
  let alertOrder: [Int]

  /// The pathways, and the stages of all of them.
  private(set) var pathways: [Fragment] = []
  private(set) var stages: [Fragment] = []

  /// The days on which an offer begins or ceases to exist, ascending.
  private(set) var turningDays: [CalendarDay] = []

  init(_ catalogue: Catalogue) {
    alertOrder = catalogue.alertsByUrgency
    dueFacts = Set(catalogue.followUps.compactMap { $0.due?.from }).sorted()
    holders = catalogue.holders.map { add($0.id) }
    followUps = catalogue.followUps.map { add($0.id) }
    nobody = add("nobody")
    offers = catalogue.offers.map { add($0.id) }
    let vocabulary = catalogue.vocabulary
    subjects = vocabulary.facts.map { add($0.name) } + vocabulary.eventClasses.map { add($0.name) }
    groups = catalogue.groups.map { add($0.id) }
    actors = catalogue.actors.map { add($0.id) }
    reasons = Unavailability.allCases.map { add($0.rawValue) }
    alerts = catalogue.alerts.map { add($0.id) }
    pathways = catalogue.pathways.map { add($0.id) }
    stages = catalogue.pathways.flatMap(\.stages).map { add($0.id) }
    var days: Set<Int32> = []
    for offer in catalogue.offers + catalogue.variantsInOrder.map(\.offer) {
      if let from = offer.valid.from { days.insert(from.number) }
      if let to = offer.valid.to { days.insert(to.number + 1) }
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

  /// Returns between which turning days a day lies.
  func era(of day: CalendarDay) -> Int {
    turningDays.firstIndex { day < $0 } ?? turningDays.count
  }
}
