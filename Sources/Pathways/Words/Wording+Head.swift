internal import LocatedJSON

// The head of an answer: who it is about, what brings the person, and what is known to be absent.
extension Wording {
  /// Returns what a case tells, what brings the person first; and what it says is absent, of long lists
  /// only if all is to be told.
  func head(
    _ person: PatientCase, isFull: Bool = false
  ) -> (told: [String], absent: [String]) {
    var told: [String] = []
    var absent: [String] = []
    var joined = ""
    var wasSet = false
    let given = person.given.map { vocabulary[$0] }.enumerated().sorted {
      ($0.element.head?.order ?? .max, $0.offset) < ($1.element.head?.order ?? .max, $1.offset)
    }
    for (_, fact) in given {
      let value = person[fact.index]
      absent += denied(isFull ? person.said[fact.index.number] : value, of: fact, isFull)
      guard let words = phrase(value, of: fact) else { continue }
      let isSet = isNamedByValue(fact)
      defer { wasSet = isSet }
      if wasSet, isSet, let disorder = told.last, let kind = narrowed(disorder, to: words) {
        told[told.count - 1] = kind
      } else if fact.head?.joins == true {
        joined = words
      } else if !joined.isEmpty {
        // "moderate" and "depression" are one phrase; alone the first needs its own name.
        if case .set = fact.kind {
          told += graded(value, of: fact, by: joined, words)
        } else {
          told += [joined, words]
        }
        joined = ""
      } else {
        told.append(words)
      }
    }
    if !joined.isEmpty { told.append(joined) }
    return (told + events(person), absent)
  }

  /// Returns what a set holds with the degree that stands before it: "suspected moderate depression".
  private func graded(
    _ value: FactValue, of fact: Fact, by degree: String, _ words: String
  ) -> [String] {
    // A degree and a disorder of one name are said once.
    if degree == words { return [words] }
    // A degree that is also the name of a disorder is no word before another's.
    if fact.values.contains(where: { $0.label.map(text) == degree }) { return [degree, words] }
    guard let frame = fact.head?.text else { return ["\(degree) \(words)"] }
    return [text(frame).replacingBraces(with: "\(degree) \(known(value, of: fact))")]
  }

  /// Returns what was told of a disorder with its kind instead, if the kind's name says the disorder
  /// too: "moderate panic anxiety" for "moderate anxiety" and "panic anxiety".
  private func narrowed(_ disorder: String, to kind: String) -> String? {
    let start = disorder.lastIndex(of: " ").map { disorder.index(after: $0) } ?? disorder.startIndex
    let name = disorder[start...]
    return kind.count > name.count && kind.hasSuffix(name) ? disorder[..<start] + kind : nil
  }

  /// Returns what a value says in a few words, or `nil` if it says that there is nothing.
  private func phrase(_ value: FactValue, of fact: Fact) -> String? {
    if case .set(let present, _) = value, present.isEmpty { return nil }
    if isAbsent(value, of: fact) { return nil }
    if let text = fact.head?.text {
      return self.text(text).replacingBraces(with: known(value, of: fact))
    }
    switch (fact.kind, value) {
    case (.number, _) where fact.unit != nil: return known(value, of: fact)
    case (.municipality, _), (.region, _): return known(value, of: fact)
    case (.boolean, _): return text(fact.label)
    default:
      return fact.head?.joins == true || isNamedByValue(fact)
        ? known(value, of: fact) : "\(text(fact.label)): \(known(value, of: fact))"
    }
  }

  /// A set of which the head tells speaks for itself.
  private func isNamedByValue(_ fact: Fact) -> Bool {
    if case .set = fact.kind { return fact.head != nil }
    return false
  }

  private func isAbsent(_ value: FactValue, of fact: Fact) -> Bool {
    switch value {
    case .truth(let truth): !truth
    case .number(let number):
      fact.absentValue == number || number == 0 && isCount(fact) && fact.isOrdinarilyNothing
    case .silent, .set, .text: false
    }
  }

  private func isCount(_ fact: Fact) -> Bool {
    if case .number = fact.kind { return true }
    return false
  }

  /// Returns what a value says there is not.
  private func denied(_ value: FactValue, of fact: Fact, _ isFull: Bool) -> [String] {
    if isAbsent(value, of: fact) { return [text(fact.label)] }
    if isFull, case .set(_, let absent) = value {
      return absent.members.map { self.value($0, of: fact) }
    }
    // A list is complete by silence; only what somebody said is absent is told.
    guard case .set(let present, let absent) = value, fact.silence != .absentWhenListed else {
      if case .set(let present, let absent) = value, present.isEmpty, absent.count < 4 {
        return absent.members.map { self.value($0, of: fact) }
      }
      return []
    }
    return present.isEmpty && absent.count <= 4
      ? absent.members.map { self.value($0, of: fact) } : []
  }

  /// The latest score of each scale, and what happened; what happened often is told once, with its
  /// latest day, so that seven sessions do not take the place of what else happened.
  private func events(_ person: PatientCase) -> [String] {
    var words: [String] = []
    var scales: Set<Index<Scale>> = []
    var told: Set<Recurrence> = []
    let counts = Dictionary(person.events.map { (Recurrence(of: $0), 1) }, uniquingKeysWith: +)
    for event in person.events.reversed() {
      if let score = vocabulary.score(of: event) {
        let scale = vocabulary.scales[score.scale]
        guard scales.insert(score.scale).inserted else { continue }
        let value = score.value / vocabulary.scoreFactor(of: scale)
        words.append("\(text(scale.name)) \(decimal(value, scale.decimals))")
      } else {
        let label = text(vocabulary.eventTypes[event.type].label)
        let day = event.day == nil ? "" : " \(when(event))"
        let count = counts[Recurrence(of: event)] ?? 1
        if count < 3 {
          words.append(label + day)
        } else if told.insert(Recurrence(of: event)).inserted {
          words.append("\(label)\(day) (\(self.words.times(count)))")
        }
      }
    }
    return words.reversed()
  }
}

/// What makes two events the same thing that happened again.
private struct Recurrence: Hashable {
  let type: Index<EventType>
  let attributes: [Event.Attribute]

  init(of event: Event) {
    type = event.type
    attributes = event.attributes
  }
}

extension String {
  /// The text with `{}` replaced.
  func replacingBraces(with words: String) -> String {
    guard let open = firstIndex(of: "{"), let close = self[open...].firstIndex(of: "}") else {
      return self
    }
    return self[..<open] + words + self[index(after: close)...]
  }
}
