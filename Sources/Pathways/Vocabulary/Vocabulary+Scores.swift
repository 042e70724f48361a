extension Vocabulary {
  /// The attribute by which an event names an offer.
  var offerAttribute: Index<EventAttribute>? {
    eventAttributes.firstNumbered { if case .offer = $0.kind { true } else { false } }
  }

  /// The attribute that names a score's scale, the one that holds its value, and the event type
  /// that has both: a catalogue with scales declares them.
  var scaleAttribute: Index<EventAttribute>? {
    eventAttributes.firstNumbered { if case .scale = $0.kind { true } else { false } }
  }

  var scoreAttribute: Index<EventAttribute>? {
    eventAttributes.firstNumbered { if case .number = $0.kind { true } else { false } }
  }

  var scoreType: Index<EventType>? { typeTable.index(of: "score") }

  /// How many decimals the values of scores are kept with.
  var scoreDecimals: Int {
    guard let own = scoreAttribute, case .number(let decimals) = eventAttributes[own].kind
    else { return 0 }
    return decimals
  }

  /// How many units of a score's value make one unit of its scale's last decimal.
  func scoreFactor(of scale: Scale) -> Int {
    powerOfTen(max(0, scoreDecimals - scale.decimals))
  }

  /// Whether an event is no score, or one that its scale can have.
  func isPossible(_ event: Event) -> Bool {
    guard let score = score(of: event) else { return true }
    let scale = scales[score.scale]
    let factor = scoreFactor(of: scale)
    return score.value.isMultiple(of: factor) && scale.range.contains(score.value / factor)
  }

  /// The scale and value of a score, or `nil` for any other event.
  func score(of event: Event) -> (scale: Index<Scale>, value: Int)? {
    guard let scale = event.value(of: scaleAttribute), let value = event.value(of: scoreAttribute)
    else { return nil }
    return (Index(scale), value)
  }
}
