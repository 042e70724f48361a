internal import LocatedJSON

extension CaseBuilder {
  /// Adds an event; a score outside its scale is reported and left out.
  mutating func add(_ event: Event, at word: Word) {
    guard isPossibleScore(event, word) else { return }
    events.append(event)
  }

  /// Says that something happened, as `type@day` or `type`.
  public mutating func addEvent(_ word: Word) {
    let parts = word.text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let type = eventType(meaning: String(parts[0])) else {
      diagnostics.append(
        .unknownEventType(
          word.replacing(String(parts[0])), in: vocabulary))
      return
    }
    var day: CalendarDay?
    var isWholeMonth = false
    if parts.count == 2 {
      (day, isWholeMonth) = Event.day(Array(parts[1].utf8))
      if day == nil { day = CalendarDay(typed: String(parts[1])) }
      if day == nil {
        diagnostics.append(.impossibleDate(word.replacing(String(parts[1]))))
        return
      }
    }
    add(Event(type: type, day: day, attributes: [], isWholeMonth: isWholeMonth), at: word)
  }

  private mutating func eventType(meaning text: String) -> Index<EventType>? {
    eventType(named: text)
      ?? spokenWords().event(meaning: text).flatMap { vocabulary.typeTable.index(of: $0) }
  }

  private func eventType(named text: String) -> Index<EventType>? {
    if let exact = vocabulary.typeTable.index(of: text) { return exact }
    let wanted = text.lowercased()
    return vocabulary.eventTypes.firstNumbered {
      $0.name.lowercased() == wanted
        || $0.label.all.contains { $0.text.lowercased() == wanted }
    }
  }

  /// Says what a scale's score is, on the as-of day or, as `score@day`, on another.
  public mutating func addScore(_ word: Word, on scale: Index<Scale>) {
    let parts = word.text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard
      let value = LocatedJSON.Decimal(text: score(parts[0], scale).utf8)?.scaled(
        toDecimals: vocabulary.scoreDecimals),
      let number = Int(exactly: value)
    else {
      diagnostics.append(
        .outOfRange(word, vocabulary.scales[scale].range, vocabulary.scales[scale].decimals))
      return
    }
    var day: CalendarDay?
    if parts.count == 2 {
      day = CalendarDay(typed: String(parts[1]))
      if day == nil {
        diagnostics.append(.impossibleDate(word.replacing(String(parts[1]))))
        return
      }
    }
    guard let type = vocabulary.scoreType, let ofScale = vocabulary.scaleAttribute,
      let ofValue = vocabulary.scoreAttribute
    else { return }
    add(
      Event(
        type: type, day: day,
        attributes: [
          .init(attribute: ofScale, value: scale.number),
          .init(attribute: ofValue, value: number),
        ]),
      at: word)
  }

  /// A score without the maximum that may stand after it, as in 28/50, and with a point.
  private func score(_ text: Substring, _ scale: Index<Scale>) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let highest = vocabulary.scales[scale].range.upperBound
    let number = parts.count == 2 && Int(parts[1]) == highest ? parts[0] : text
    return String(number.map { $0 == "," ? "." : $0 })
  }

  /// Says that there were no events of a class or a type but those that are named.
  public mutating func setNoEvents(_ word: Word) {
    // A name goes before what people say, which is read only for a word that is no name.
    if let type = eventType(named: word.text) {
      completeTypes.insert(type)
    } else if let eventClass = vocabulary.classTable.index(of: word.text) {
      for type in vocabulary.eventTypes.indexes
      where vocabulary.eventTypes[type].eventClass == eventClass { completeTypes.insert(type) }
    } else if let type = eventType(meaning: word.text) {
      completeTypes.insert(type)
    } else {
      diagnostics.append(
        Diagnostic(
          "unknown-event-type", at: word.location,
          ValueRemark.unknown(.eventType, word.text),
          help: .didYouMean(
            word.text, among: vocabulary.classTable.names + vocabulary.typeTable.names,
            orOneOf: true)))
    }
  }

  private mutating func isPossibleScore(_ event: Event, _ word: Word) -> Bool {
    guard let score = vocabulary.score(of: event) else { return true }
    let scale = vocabulary.scales[score.scale]
    guard vocabulary.isPossible(event) else {
      diagnostics.append(
        .outOfRange(
          word.replacing(decimalText(score.value, vocabulary.scoreDecimals)), scale.range,
          scale.decimals))
      return false
    }
    return true
  }
}
