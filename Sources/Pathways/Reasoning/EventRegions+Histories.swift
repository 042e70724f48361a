// The histories of one group.
extension EventRegions {
  func add(
    _ group: (types: [String], tests: [Test]), to builder: inout SpaceBuilder
  ) {
    let kinds = kinds(of: group)
    let isOrdered = group.tests.contains(where: \.isOrdered)
    var sizes: [Int] = []
    var total = 1
    for (_, matched) in kinds {
      let most = matched.map { group.tests[$0].most }.max() ?? 1
      sizes.append(most)
      total = min(total * (most + 1), Self.limit + 1)
    }
    let isBounded =
      isOrdered || total > Self.limit
      || group.tests.contains { $0.isPart(sides[$0.side].catalogue) }
    let histories =
      isBounded ? some(kinds.map(\.event), sizes, isOrdered) : every(kinds.map(\.event), sizes)
    let values = histories.map { history in
      Space.Value(
        sayings: sides.indices.map { side in
          let vocabulary = sides[side].catalogue.vocabulary
          var types = BitSet(capacity: max(1, vocabulary.eventTypes.count))
          for name in group.types {
            if let type = vocabulary.typeTable.index(of: name) { types.insert(type) }
          }
          return types.isEmpty
            ? [] : [.events(history.compactMap { event($0, vocabulary) }, of: types)]
        })
    }
    builder.add(
      Space.Variable(
        subject: .events(group.types), values: values, home: sides.count - 1,
        isBounded: isBounded),
      sides.indices.map { side in group.tests.filter { $0.side == side }.map(\.leaf) })
  }

  /// Every history of so many events of each kind; first that nothing happened.
  func every(_ kinds: [NamedEvent], _ sizes: [Int]) -> [[NamedEvent]] {
    var found: [[NamedEvent]] = [[]]
    for (kind, size) in zip(kinds, sizes) {
      let before = found
      for count in stride(from: 1, through: size, by: 1) {
        found += before.map { $0 + [NamedEvent](repeating: kind, count: count) }
      }
    }
    return found.sorted { $0.count < $1.count }
  }

  /// Histories of one kind, and of two where there are not too many.
  func some(_ kinds: [NamedEvent], _ sizes: [Int], _ isOrdered: Bool) -> [[NamedEvent]] {
    var found: [[NamedEvent]] = [[]]
    for (kind, size) in zip(kinds, sizes) {
      for count in stride(from: 1, through: min(size, 4), by: 1) {
        found.append([NamedEvent](repeating: kind, count: count))
      }
      if size > 4 { found.append([NamedEvent](repeating: kind, count: size)) }
    }
    guard kinds.count <= Self.pairLimit || isOrdered && kinds.count <= 2 * Self.pairLimit else {
      return found
    }
    for (number, one) in kinds.enumerated() {
      for other in kinds[(number + 1)...] { found.append([one, other]) }
    }
    return found
  }

  func event(_ event: NamedEvent, _ vocabulary: Vocabulary) -> Event? {
    guard let type = vocabulary.typeTable.index(of: event.type) else { return nil }
    var attributes: [Event.Attribute] = []
    for named in event.attributes {
      guard let attribute = vocabulary.attributeTable.index(of: named.attribute) else { continue }
      switch named.value {
      case .number(let value): attributes.append(.init(attribute: attribute, value: value))
      case .name(let name):
        guard let value = vocabulary.value(named: name, vocabulary.eventAttributes[attribute])
        else { continue }
        attributes.append(.init(attribute: attribute, value: value))
      }
    }
    return Event(type: type, day: event.day, attributes: attributes)
  }

  /// The events that matter, one of each kind that tests tell apart, and the tests that see it.
  func kinds(
    of group: (types: [String], tests: [Test])
  ) -> [(event: NamedEvent, tests: [Int])] {
    let isOrdered = group.tests.contains(where: \.isOrdered)
    var found: [(event: NamedEvent, tests: [Int])] = []
    var keys: Set<[Truth]> = []
    for type in group.types {
      for attributes in attributes(of: type, group.tests) {
        for day in days(of: type, group.tests, isOrdered: isOrdered) {
          let named = NamedEvent(type: type, attributes: attributes, day: day)
          let (key, seen) = seen(named, group.tests)
          guard !seen.isEmpty else { continue }
          // Where order counts, every day is a kind of its own.
          if !isOrdered, !keys.insert(key).inserted { continue }
          if isPossible(named) { found.append((named, seen)) }
        }
      }
    }
    return found
  }

  private func isPossible(_ named: NamedEvent) -> Bool {
    sides.allSatisfy { side in
      event(named, side.catalogue.vocabulary).map(side.catalogue.vocabulary.isPossible) ?? true
    }
  }

  /// Which selectors an event alone matches, and the tests among them.
  func seen(_ named: NamedEvent, _ tests: [Test]) -> (key: [Truth], tests: [Int]) {
    var key: [Truth] = []
    var seen: [Int] = []
    for (number, test) in tests.enumerated() {
      let side = sides[test.side]
      let event = event(named, side.catalogue.vocabulary)
      let history = History(
        on: side.on, events: [],
        completeTypes: BitSet(capacity: side.catalogue.vocabulary.eventTypes.count))
      var matches = false
      for selector in test.selectors {
        let truth = event.map { history.matches($0, selector, on: side.on) } ?? .fails
        key.append(truth)
        matches = matches || truth == .holds
      }
      if matches { seen.append(number) }
    }
    return (key, seen)
  }

  /// The days on which an event of a type can make a difference, the latest of each time.
  private func days(of type: String, _ tests: [Test], isOrdered: Bool) -> [CalendarDay] {
    var found: [CalendarDay] = []
    for test in tests {
      let side = sides[test.side]
      guard let index = side.catalogue.vocabulary.typeTable.index(of: type) else { continue }
      for selector in test.selectors where selector.types.contains(index) {
        for span in [selector.within, selector.olderThan] {
          guard let start = span?.before(side.on) else { continue }
          if !found.contains(start.adding(days: -1)) { found.append(start.adding(days: -1)) }
        }
      }
    }
    let today = sides.map(\.on).min() ?? .earliest
    found = found.filter { $0 < today } + [today]
    if isOrdered {
      for day in found where !found.contains(day.adding(days: -1)) {
        found.append(day.adding(days: -1))
      }
    }
    return found.sorted(by: >)
  }

  /// Every choice of the attributes that tests of a type ask for.
  func attributes(of type: String, _ tests: [Test]) -> [[NamedEvent.Named]] {
    var names: [String] = []
    for test in tests {
      let vocabulary = sides[test.side].catalogue.vocabulary
      guard let index = vocabulary.typeTable.index(of: type) else { continue }
      for selector in test.selectors where selector.types.contains(index) {
        for attribute in selector.attributes {
          let name = vocabulary.eventAttributes[attribute.attribute].name
          if !names.contains(name) { names.append(name) }
        }
      }
    }
    var found: [[NamedEvent.Named]] = [[]]
    for name in names {
      let values = values(of: name, tests)
      found = found.flatMap { before in
        values.map { before + [.init(attribute: name, value: $0)] }
      }
    }
    return found
  }
}
