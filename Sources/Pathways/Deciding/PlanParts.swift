/// The parts that offers have in one person's plan, by the offer's number.
struct PlanParts: Sendable {
  private var parts: [RankKey.Part]
  private var sequences: [Int32]
  private var touched: [Int] = []

  init(count: Int) {
    parts = Array(repeating: .outside, count: count)
    sequences = Array(repeating: 0, count: count)
  }

  /// The offers that have a part, in the order in which they got it.
  var offers: [Int] { touched }

  func part(_ offer: Int) -> RankKey.Part { parts[offer] }

  func sequence(_ offer: Int) -> Int { Int(sequences[offer]) }

  /// Forgets all parts.
  mutating func removeAll() {
    for offer in touched {
      parts[offer] = .outside
      sequences[offer] = 0
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// Gives an offer a part, unless it has a better one; `isFinal` replaces any.
  mutating func give(_ part: RankKey.Part, to offer: Int, isFinal: Bool = false) {
    let known = parts[offer]
    if known == .outside {
      touched.append(offer)
    } else if !isFinal, known.rawValue <= part.rawValue {
      return
    }
    parts[offer] = part
    sequences[offer] = Int32(touched.count)
  }
}

extension Decider {
  /// Lays out the plan of a lane: which offer has which part in it.
  ///
  /// Among several pathways the better part counts; but what a pathway that only accompanies others
  /// advises against is out, since it knows what the others do not.
  mutating func layOut(lane: Int) {
    guard laidOut != lane else { return }
    laidOut = lane
    parts.removeAll()
    let stages = plannedStages(lane: lane)
    for (place, planned) in stages.enumerated() {
      let isBeside = place > 0 && !planned.leads
      var seen: Set<Int> = []
      for entry in stage(planned).entries where counts(entry, lane: lane) {
        let offer = entry.offer.number
        guard seen.insert(offer).inserted else { continue }
        parts.give(
          RankKey.Part(entry.role, isBeside: isBeside), to: offer,
          isFinal: isBeside && entry.role == .not)
      }
    }
  }

  /// Returns whether an entry of a stage counts in a lane: unless it is known not to.
  mutating func counts(_ entry: Stage.Entry, lane: Int) -> Bool {
    entry.when.map { !evaluator.lanes($0).fails.has(lane) } ?? true
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
