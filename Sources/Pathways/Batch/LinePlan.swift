internal import LocatedJSON

/// What the lines of a batch need of a catalogue, worked out once: all that is the same for many cases,
/// as the bytes that are written.
struct LinePlan: Sendable {
  /// A part of ``text``.
  typealias Fragment = Range<Int>

  /// All fragments in a row: what stands in a line for one thing, with the comma before it; and some
  /// bytes more (``LineBuffer/piece``).
  ///
  /// A list leaves out the first one's.
  private(set) var text: [UInt8] = []

  /// Whether the offers' names are made of letters, digits and hyphens, and begin with no hyphen.
  let hasPlainOffers: Bool

  /// A name alone, with its quotation marks.
  private(set) var offers: [Fragment] = []
  private(set) var subjects: [Fragment] = []
  private(set) var alerts: [Fragment] = []
  private(set) var followUps: [Fragment] = []

  /// By group, what stands where it holds, where it fails and where that is unknown.
  private(set) var groups: [[Fragment]] = []

  /// The beginning of a step, by the actor, up to its day.
  private(set) var actors: [Fragment] = []

  /// The end of a step, by what asks for it first, from its day on.
  private(set) var offerSteps: [Fragment] = []
  private(set) var alertSteps: [Fragment] = []
  private(set) var pathwaySteps: [Fragment] = []

  /// The stages of all pathways.
  private(set) var stages: [Fragment] = []

  /// Why an offer is unavailable, behind its name.
  private(set) var reasons: [Fragment] = []

  /// Who has the person.
  private(set) var holders: [Fragment] = []
  private(set) var nobody: Fragment = 0..<0

  /// The dates from which follow-ups that need no event are counted.
  let dueFacts: [Index<Fact>]

  /// The types of events that open a follow-up with a day: without any of them nothing is late but what
  /// one of ``dueFacts`` says.
  let dueTypes: BitSet

  /// The alerts, the most urgent first.
  let alertOrder: [Index<Alert>]

  /// The days on which an offer begins or ceases to exist, ascending.
  private(set) var turningDays: [CalendarDay] = []

  init(_ catalogue: Catalogue) {
    alertOrder = catalogue.alertsByUrgency
    dueFacts = Set(catalogue.followUps.compactMap { $0.due?.from }).sorted()
    let types = catalogue.vocabulary.eventTypes.count
    dueTypes = catalogue.followUps.filter { $0.due != nil && $0.due?.from == nil }
      .map { $0.opens?.types ?? BitSet(all: types) }
      .reduce(into: BitSet(capacity: max(1, types))) { $0.formUnion($1) }
    hasPlainOffers = catalogue.offers.allSatisfy { offer in
      offer.id.utf8.first != UInt8(ascii: "-") && !offer.id.isEmpty
        && offer.id.utf8.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
          default: false
          }
        }
    }
    holders = catalogue.holders.map { add(",\(Self.quoted($0.id))") }
    nobody = add(",\"nobody\"")
    followUps = catalogue.followUps.map { add(",\(Self.quoted($0.id))") }
    offers = catalogue.offers.map { add(",\(Self.quoted($0.id))") }
    alerts = catalogue.alerts.map { add(",\(Self.quoted($0.id))") }
    let vocabulary = catalogue.vocabulary
    subjects = (vocabulary.facts.map(\.name) + vocabulary.eventClasses.map(\.name)).map {
      add(",\(Self.quoted($0))")
    }
    groups = catalogue.groups.map { group in
      ["holds", "fails", "unknown"].map { add(",\(Self.quoted(group.id)):\"\($0)\"") }
    }
    reasons = Unavailability.allCases.map { add(":\(Self.quoted($0.rawValue))") }
    addSteps(catalogue)
    var days: Set<Int32> = []
    for offer in catalogue.offers + catalogue.variantsInOrder.map(\.offer) {
      if let from = offer.valid.from { days.insert(from.number) }
      if let to = offer.valid.to { days.insert(to.number + 1) }
    }
    turningDays = days.sorted().map { CalendarDay(unchecked: $0) }
    text += Array(repeating: 0, count: LineBuffer.piece)
  }

  private mutating func addSteps(_ catalogue: Catalogue) {
    actors = catalogue.actors.map { add(",{\"actor\":\(Self.quoted($0.id)),\"due\":\"") }
    offerSteps = catalogue.offers.map { add("\",\"offer\":\(Self.quoted($0.id))}") }
    alertSteps = catalogue.alerts.map { add("\",\"alert\":\(Self.quoted($0.id))}") }
    pathwaySteps = catalogue.pathways.map { add("\",\"pathway\":\(Self.quoted($0.id))}") }
    for pathway in catalogue.pathways {
      for stage in pathway.stages {
        stages.append(
          add(
            ",{\"pathway\":\(Self.quoted(pathway.id)),\"stage\":\(Self.quoted(stage.id))}"))
      }
    }
  }

  /// A name as a JSON string.
  private static func quoted(_ name: String) -> String {
    var writer = JSONWriter()
    writer.string(name)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func add(_ words: String) -> Fragment {
    let start = text.count
    text += Array(words.utf8)
    return start..<text.count
  }

  /// The part of a name's fragment without the comma and the quotation marks.
  func bareName(_ name: Fragment) -> Fragment { name.lowerBound + 2..<name.upperBound - 1 }

  /// Returns between which turning days a day lies.
  func era(of day: CalendarDay) -> Int {
    turningDays.firstIndex { day < $0 } ?? turningDays.count
  }
}
