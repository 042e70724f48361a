internal import LocatedJSON

// What happened, in words.
extension Wording {
  /// Returns when something happened, as a person writes it: a day, a month, or that it is unknown.
  func when(_ event: Event) -> String {
    guard let day = event.day else { return words.noDate }
    guard event.isWholeMonth else { return self.day(day) }
    return words.month(day.month, day.year)
  }

  /// Returns what happened, with what the event says of itself.
  func words(_ event: Event) -> String {
    var words = [text(vocabulary.eventTypes[event.type].label).capitalizedFirst]
    words += event.attributes.map { value($0) }
    return words.joined(separator: " · ")
  }

  /// Returns what an event says of itself.
  func value(_ attribute: Event.Attribute) -> String {
    let kind = vocabulary.eventAttributes[attribute.attribute]
    switch kind.kind {
    case .boolean:
      return attribute.value == 1 ? text(kind.label) : words.notPrefix + text(kind.label)
    case .number(let decimals): return decimal(attribute.value, decimals)
    case .choice:
      let value = kind.values[attribute.value]
      return value.label.map(text) ?? value.name
    case .offer: return text(catalogue.offers[attribute.value].name)
    case .scale: return text(vocabulary.scales[attribute.value].name)
    }
  }

  /// Returns a number of days as a person says it.
  func length(_ days: Int) -> String {
    switch days {
    case ..<60: span(TimeSpan(days, .days))
    case ..<730: span(TimeSpan(days / 30, .months))
    default: span(TimeSpan(days / 365, .years))
    }
  }

  /// Returns who has the ball now and why.
  func ball(_ ball: Ball) -> String {
    guard let rule = ball.rule else {
      guard case .holder(let number) = ball.owner else { return owner(ball.owner) }
      return text(catalogue.holders[number].text)
    }
    return "\(owner(ball.owner)) – \(text(catalogue.holding[rule].text))"
  }

  /// Returns who has the ball.
  func owner(_ owner: FollowUps.Owner) -> String {
    switch owner {
    case .offer(let index): text(catalogue[index].name)
    case .holder(let number):
      text(catalogue.actors[catalogue.holders[number].actor].label).capitalizedFirst
    case .nobody: words.nobody
    }
  }
}
