internal import LocatedJSON

/// Reads what a criterion asks of events.
enum EventTestReader {
  private enum TestMember: Int, ObjectMember {
    case count, atLeast, atMost, mostRecent, has, first, ongoing, endedBy, gap, longerThan
  }

  private static let testShape = ObjectShape<TestMember>(
    "event test",
    rules: [
      .one(of: [
        .init([TestMember.count], allows: [.atLeast, .atMost]),
        .init([TestMember.mostRecent], needs: [.has]),
        .init([TestMember.first], needs: [.has]),
        .init([TestMember.ongoing], needs: [.endedBy], allows: [.atLeast, .atMost]),
        .init([TestMember.gap], needs: [.longerThan]),
      ])
    ]
  ) {
    switch $0 {
    case .count: .optional("count", .selector, "The events to count.")
    case .atLeast:
      .optional("atLeast", .whole(0...100_000), "How many there must be; 1 if left out.")
    case .atMost: .optional("atMost", .whole(0...100_000), "How many there may be.")
    case .mostRecent: .optional("mostRecent", .selector, "The events whose last one is tested.")
    case .has: .optional("has", .selector, "What the most recent or the first event must be.")
    case .first: .optional("first", .selector, "The events whose first one is tested.")
    case .ongoing: .optional("ongoing", .selector, "The events that begin something.")
    case .endedBy: .optional("endedBy", .selector, "The events that end it, for the same offer.")
    case .gap: .optional("gap", .selector, "The events between which time passes.")
    case .longerThan: .optional("longerThan", .object { DueMember.shape.description })
    }
  }

  static var testShapeDescription: ShapeDescription { testShape.description }

  /// Reads one test, or a list of tests that must all hold.
  static func read(_ json: JSON, _ reader: inout CriterionReader) -> [Index<Criterion>] {
    let tests: [JSON] = json.kind == .array ? Array(json.elements) : [json]
    return tests.compactMap { test in
      one(test, &reader).map { reader.pool.leaf(.events(test: reader.pool.test($0)), from: test) }
    }
  }

  private static func one(_ json: JSON, _ reader: inout CriterionReader) -> EventTest? {
    let before = reader.diagnostics.count
    let object = reader.sources.shaped(json, testShape, &reader.diagnostics)
    // The shape says that there is one way; what follows from a fault in it is not told again.
    guard reader.diagnostics.count == before else { return nil }
    if let recent = object[.mostRecent] ?? object[.first], let has = object[.has] {
      guard let selector = selector(recent, &reader),
        let wanted = self.selector(has, &reader, isRefinement: true)
      else { return nil }
      return object[.mostRecent] == nil
        ? .first(selector, has: wanted) : .mostRecent(selector, has: wanted)
    }
    if let gap = object[.gap], let longer = object[.longerThan] {
      guard let selector = selector(gap, &reader),
        let span = TimeSpan.read(longer, &reader.diagnostics)
      else { return nil }
      return .gap(selector, longerThan: span)
    }
    guard let range = counts(object, json, &reader) else { return nil }
    if let ongoing = object[.ongoing], let ends = object[.endedBy] {
      guard let selector = selector(ongoing, &reader), let ended = self.selector(ends, &reader)
      else { return nil }
      return .ongoing(
        selector, endedBy: ended, attribute: reader.vocabulary.offerAttribute, range)
    }
    return object[.count].flatMap { selector($0, &reader) }.map { .count($0, range) }
  }

  /// Reads how many there must be; one or more if nothing is said.
  private static func counts(
    _ object: ObjectReader<TestMember>, _ json: JSON, _ reader: inout CriterionReader
  ) -> ClosedRange<Int>? {
    let most = object[.atMost]?.integer
    let least = object[.atLeast]?.integer ?? (most == nil ? 1 : 0)
    guard least <= most ?? .max, most != nil || least > 0 else {
      reader.diagnostics.append(.emptyRange(json))
      return nil
    }
    return least...(most ?? .max)
  }

  /// Reads which events are meant.
  ///
  /// - Parameters:
  ///   - json: The selector.
  ///   - reader: The reader of the criterion it is part of.
  ///   - isRefinement: Whether no type need be named, as in `has`.
  /// - Returns: The selector, or `nil` after reporting why there is none.
  static func selector(
    _ json: JSON, _ reader: inout CriterionReader, isRefinement: Bool = false
  ) -> EventSelector? {
    guard json.kind == .object else {
      reader.diagnostics.append(.wrongKind(json, expected: .kind(.object)))
      return nil
    }
    let before = reader.diagnostics.count
    let count = reader.vocabulary.eventTypes.count
    var result = EventSelector.Draft(types: BitSet(capacity: max(1, count)))
    for member in json.members {
      switch words.index(ofKeyOf: member).map({ Word.each[$0.number] }) {
      case .type?: types(member, &reader, &result)
      case .class?: classes(member, &reader, &result)
      case .after?: if let inner = selector(member, &reader) { result.after = [inner] }
      case .of?: if let inner = selector(member, &reader) { result.of = [inner] }
      case nil: if !time(member, &reader, &result) { attribute(member, &reader, &result) }
      }
    }
    if result.types.isEmpty {
      guard isRefinement else {
        if reader.diagnostics.count == before { reader.diagnostics.append(.emptyList(json)) }
        return nil
      }
      for type in 0..<count { result.types.insert(type) }
    }
    return EventSelector(result)
  }

  /// The members of a selector that are no times and no attributes.
  private enum Word: String, CaseIterable {
    case type, `class`, after, of

    static let each = allCases
  }

  private static let words = NameTable<Word>(Word.each.map(\.rawValue))

  // The vocabulary is asked where the reader has it: taken out, it would be copied for each selector.
  private static func types(
    _ json: JSON, _ reader: inout CriterionReader, _ result: inout EventSelector.Draft
  ) {
    for name in listed(json) {
      if let type = reader.vocabulary.typeTable.index(of: name) {
        result.types.insert(type)
      } else {
        reader.diagnostics.append(
          .unknownWord(
            "unknown-event-type", name, .eventType, among: reader.vocabulary.typeTable.names))
      }
    }
  }

  private static func classes(
    _ json: JSON, _ reader: inout CriterionReader, _ result: inout EventSelector.Draft
  ) {
    for name in listed(json) {
      guard let eventClass = reader.vocabulary.classTable.index(of: name) else {
        reader.diagnostics.append(
          .unknownWord(
            "unknown-event-class", name, .eventClass, among: reader.vocabulary.classTable.names))
        continue
      }
      for type in reader.vocabulary.eventTypes.indexes
      where reader.vocabulary.eventTypes[type].eventClass == eventClass {
        result.types.insert(type)
      }
    }
  }

  private static func listed(_ json: JSON) -> [JSON] {
    json.kind == .array ? Array(json.elements) : [json]
  }

  private static let times = NameTable<TimeMember>(TimeMember.shape.members.map(\.name))

  private static func time(
    _ json: JSON, _ reader: inout CriterionReader, _ result: inout EventSelector.Draft
  ) -> Bool {
    guard let index = times.index(ofKeyOf: json) else { return false }
    let member = TimeMember(rawValue: index.number)
    for (list, isWithin) in [(TimeMember.within, true), (TimeMember.olderThan, false)] {
      guard let unit = list.first(where: { $0.0 == member })?.1 else { continue }
      let span = reader.span(json, unit)
      if (isWithin ? result.within : result.olderThan) != nil {
        reader.diagnostics.append(
          .notBeside(json, list.map(\.0).first { $0 != member }?.name ?? json.key))
      }
      if isWithin { result.within = span } else { result.olderThan = span }
      return true
    }
    return false
  }

  private static func attribute(
    _ json: JSON, _ reader: inout CriterionReader, _ result: inout EventSelector.Draft
  ) {
    guard let index = reader.vocabulary.attributeTable.index(ofKeyOf: json) else {
      let words =
        reader.vocabulary.attributeTable.names + Word.each.map(\.rawValue)
        + (TimeMember.within + TimeMember.olderThan).map {
          $0.0.name
        }
      reader.diagnostics.append(
        Diagnostic(
          "unknown-attribute", at: json.keyLocation,
          ValueRemark.unknown(.attribute, json.key),
          help: .didYouMean(json.key, among: words, orOneOf: true)))
      return
    }
    var ranges: [ClosedRange<Int>] = []
    for element in listed(json) {
      if element.kind == .object,
        case .number(let decimals) = reader.vocabulary.eventAttributes[index].kind
      {
        if let range = range(element, decimals, &reader) { ranges.append(range) }
      } else if let value = reader.vocabulary.value(
        of: index, from: element, &reader.diagnostics)
      {
        ranges.append(value...value)
      }
    }
    result.attributes.append(.init(attribute: index, ranges: ranges))
  }

  /// Reads the bounds of a number, in units of its last decimal; a bound that is no such number is
  /// reported, never left out.
  private static func range(
    _ json: JSON, _ decimals: Int, _ reader: inout CriterionReader
  ) -> ClosedRange<Int>? {
    let before = reader.diagnostics.count
    let object = reader.sources.shaped(
      json, CriterionReader.rangeShape, &reader.diagnostics)
    let least = object[.atLeast].map { $0.number(decimals, &reader.diagnostics) } ?? .min
    let most = object[.atMost].map { $0.number(decimals, &reader.diagnostics) } ?? .max
    guard let least, let most, reader.diagnostics.count == before else { return nil }
    guard least <= most else {
      reader.diagnostics.append(.emptyRange(json))
      return nil
    }
    return least...most
  }
}
