/// The parts that offers have in one person's plan, by the offer's number.
struct PlanParts: Sendable {
  /// What is known of one offer: together, since whoever asks for one of it asks for the others.
  private struct Place {
    var part = RankKey.Part.outside
    var sequence: Int32 = 0

    /// The last plan whose leading pathway advises against it.
    var refusedBy = 0

    /// The last plan that named it for those who are in it already.
    var ownedBy = 0

    /// The last stage that named it.
    var namedBy = 0
  }

  private var places: [Place]
  private var touched: [Index<Offer>] = []

  /// The number of the plan, and of the stage, that is being laid out.
  private var plan = 1
  private var stage = 0

  /// The offers with which the leading stage begins for those who are in them already.
  private(set) var calledFirst: [Index<Offer>] = []

  init(count: Int) { places = Array(repeating: Place(), count: count) }

  /// The offers that have a part, in the order in which they got it.
  var offers: [Index<Offer>] { touched }

  func part(_ offer: Index<Offer>) -> RankKey.Part { places[offer.number].part }

  func sequence(_ offer: Index<Offer>) -> Int { Int(places[offer.number].sequence) }

  /// Forgets all parts.
  mutating func removeAll() {
    for offer in touched {
      places[offer.number].part = .outside
      places[offer.number].sequence = 0
    }
    touched.removeAll(keepingCapacity: true)
    calledFirst.removeAll(keepingCapacity: true)
    plan += 1
  }

  /// Begins a stage.
  mutating func beginStage() { stage += 1 }

  /// Takes in that the stage names an offer with a part; what stands twice in a stage counts once.
  ///
  /// An offer has the best of its parts; one that is final replaces any. What was refused before is only
  /// what another pathway begins with.
  ///
  /// - Parameters:
  ///   - offer: The offer.
  ///   - part: Its part.
  ///   - isFinal: Whether the part replaces any.
  ///   - isRefused: Whether the pathway that leads advises against it.
  /// - Returns: Whether the stage names it for the first time.
  mutating func name(
    _ offer: Index<Offer>, _ part: RankKey.Part, isFinal: Bool, isRefused: Bool
  ) -> Bool {
    // Changed in a copy, since an array asks at each change whether it is shared.
    var place = places[offer.number]
    guard place.namedBy != stage else { return false }
    place.namedBy = stage
    let isNew = place.part == .outside
    let isBetter =
      part.rawValue < place.part.rawValue && (place.refusedBy != plan || part == .first)
    if isNew || isFinal || isBetter {
      if isNew { touched.append(offer) }
      place.part = part
      place.sequence = Int32(touched.count)
    }
    if isRefused { place.refusedBy = plan }
    places[offer.number] = place
    return true
  }

  /// Remembers that the plan names an offer for those who are in it already, perhaps before all else.
  mutating func claim(_ offer: Index<Offer>, isFirst: Bool) {
    places[offer.number].ownedBy = plan
    if isFirst { calledFirst.append(offer) }
  }

  /// Whether the plan names an offer for those who are in it already.
  func isOwn(_ offer: Index<Offer>) -> Bool { places[offer.number].ownedBy == plan }
}

extension Decider {
  /// Lays out the plan of a lane: which offer has which part in it.
  ///
  /// Among several pathways the better part counts; but what a pathway that only accompanies others
  /// advises against is out, since it knows what the others do not, and what the leading one
  /// advises against is in only where another begins with it. Who has the person is called before all
  /// else only where the leading one says so: another may not know that the person is on the way out of
  /// there.
  mutating func layOut(lane: Int) {
    guard laidOut != lane else { return }
    laidOut = lane
    parts.removeAll()
    for place in planned[lane].indices {
      let isBeside = place > 0 && !planned[lane][place].leads
      parts.beginStage()
      for own in prepared(planned[lane][place]).entries {
        let entry = pathways.entries[own]
        let isNot = entry.role == .not
        guard counts(entry.when, lane: lane),
          parts.name(
            entry.offer, RankKey.Part(entry.role, isBeside: isBeside), isFinal: isBeside && isNot,
            isRefused: place == 0 && isNot)
        else { continue }
        if isMeantForThoseInIt(entry, lane: lane) {
          parts.claim(entry.offer, isFirst: place == 0 && entry.role == .first)
        }
      }
    }
  }

  /// Returns whether an entry of a stage counts in a lane: unless its condition is known to fail, or
  /// would fail if nothing special is so.
  mutating func counts(_ when: Index<Criterion>?, lane: Int) -> Bool {
    guard let when else { return true }
    let lanes = evaluator.lanes(when)
    if lanes.known.has(lane) { return lanes.holds.has(lane) }
    return !ordinaryEvaluator.lanes(when).fails.has(lane)
  }
}

extension RankKey.Part {
  /// The role that an offer with this part has, if it is in the plan.
  var role: Stage.Role? {
    switch self {
    case .first: .first
    case .alternative: .alternative
    case .beside: .beside
    case .next: .next
    case .not: .not
    case .outside: nil
    }
  }

  /// The part of a role; what only accompanies other pathways stands beside.
  init(_ role: Stage.Role, isBeside: Bool) {
    self =
      switch role {
      case .first: isBeside ? .beside : .first
      case .alternative: isBeside ? .beside : .alternative
      case .beside: .beside
      case .next: .next
      case .not: .not
      }
  }
}
