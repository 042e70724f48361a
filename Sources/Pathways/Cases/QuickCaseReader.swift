internal import LocatedJSON

/// Reads plainly written cases straight into a block, without an intermediate form.
///
/// A stream of cases is mostly written as a machine writes it: facts and values by their names in
/// the data, no escapes, nothing wrong. Such a line is read here, in a tenth of the time. At the
/// first thing that is not plain the reader gives up and the line is read by ``CaseBuilder``, which
/// alone knows labels, codes and findings; so this reader never has to say what is wrong, and must
/// only be right where it does not give up. A test reads the same cases both ways.
struct QuickCaseReader: Sendable {
  /// A line that was read.
  struct Line: Sendable {
    /// The bytes of the case's own name, or an empty range.
    var id: Range<Int> = 0..<0

    /// The as-of day that the case gives.
    var on: CalendarDay?
  }

  private let vocabulary: Vocabulary
  private let facts: WordTable
  private let values: [WordTable]
  private let places: WordTable
  private let kinds: [Kind]
  private let members: WordTable
  private let eventMembers: WordTable
  private let types: WordTable
  private let attributeValues: [WordTable]

  /// How a fact's value is written.
  private enum Kind: Sendable {
    case boolean
    case number(ClosedRange<Int>, decimals: Int)
    case word(unknown: UInt64)
    case date
    case month
    case municipality
    case set
    /// What the other reader reads: words, and a great many values of which some say nothing.
    case other
  }

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    facts = WordTable(vocabulary.facts.map { ($0.name, $0.index.number) })
    places = WordTable(
      vocabulary.places.municipalities.enumerated().map { ($0.element.code, $0.offset) }
        + vocabulary.places.municipalities.enumerated().map { ($0.element.name, $0.offset) })
    let spoken = Dictionary(grouping: vocabulary.spokenWords().valueWords, by: \.option)
    let regions = vocabulary.places.regions.enumerated().map { ($0.element.code, $0.offset) }
    values = vocabulary.facts.map { fact in
      if case .region = fact.kind { return WordTable(regions) }
      return WordTable(Self.words(of: fact, spoken[fact.option] ?? []))
    }
    kinds = vocabulary.facts.map { fact in
      switch fact.kind {
      case .boolean: .boolean
      case .number(let range, let decimals): .number(range, decimals: decimals)
      case .text: .other
      case .ordered, .choice, .region:
        fact.unknownValues.contains { $0 > 63 }
          ? .other : .word(unknown: fact.unknownValues.reduce(0) { $0 | 1 << UInt64($1) })
      case .set: .set
      case .date: .date
      case .month: .month
      case .municipality: .municipality
      }
    }
    members = WordTable([("id", 0), ("on", 1), ("facts", 2), ("events", 3)])
    eventMembers = WordTable(
      [("type", 0), ("on", 1)]
        + vocabulary.eventAttributes.enumerated().map { ($0.element.name, $0.offset + 2) })
    types = WordTable(vocabulary.eventTypes.enumerated().map { ($0.element.name, $0.offset) })
    attributeValues = vocabulary.eventAttributes.map { attribute in
      let names =
        switch attribute.kind {
        case .offer: vocabulary.offerNames
        case .scale: vocabulary.scales.map(\.id)
        case .choice: attribute.values.map(\.name)
        case .boolean, .number: [String]()
        }
      return WordTable(names.enumerated().map { ($0.element, $0.offset) })
    }
  }
}

extension QuickCaseReader {
  /// The words for the values of a fact: names, then labels and synonyms, then what people say, as
  /// ``CaseBuilder`` looks for them.
  private static func words(
    of fact: Fact, _ spoken: [(option: String, word: String, value: String)]
  ) -> [(word: String, number: Int)] {
    var words = fact.values.enumerated().map { ($0.element.name, $0.offset) }
    // Small and large letters are one to people; a table is mostly written in one of these ways.
    func add(_ word: String, _ number: Int) {
      let small = word.lowercased()
      words.append((small, number))
      if word != small { words.append((word, number)) }
      let large = small.prefix(1).uppercased() + small.dropFirst()
      if large != small, large != word { words.append((large, number)) }
    }
    for (number, value) in fact.values.enumerated() {
      for label in value.label?.all ?? [] { add(label.text, number) }
      for word in fact.json.member("words")?.member(value.name)?.elements ?? JSON.none {
        if let word = word.string { add(word, number) }
      }
    }
    for (_, word, name) in spoken {
      guard let number = fact.values.firstIndex(where: { $0.name == name }) else { continue }
      // What a code means goes before what people say, in whatever letters it is written.
      if word.contains(where: \.isNumber) {
        words.append((word, number))
      } else {
        add(word, number)
      }
    }
    return words
  }
}

// MARK: Cases as JSON

extension QuickCaseReader {
  /// Reads a case into the block's last lane, which was begun.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - nodes: The line's values.
  ///   - asked: The as-of day that was asked for, which wins over the case's own.
  ///   - today: The day if neither says.
  ///   - block: The block.
  /// - Returns: What the line says beside facts, or `nil` if it must be read the long way.
  func read(
    _ text: Span<UInt8>, _ nodes: [JSONNode], on asked: CalendarDay?, today: CalendarDay,
    into block: inout CaseBlock
  ) -> Line? {
    var line = Line()
    var events: Int?
    guard nodes[0].kind == .object else { return nil }
    var index = 1
    while index < nodes.count {
      let node = nodes[index]
      guard !node.keyIsEscaped else { return nil }
      switch members.number(of: node.keyRange, in: text, hash: node.keyHash) {
      case 0:
        guard isPlainName(node, text) else { return nil }
        line.id = node.range
      case 1:
        guard node.kind == .string, let day = text.day(node.range) else { return nil }
        line.on = day
      case 2:
        guard node.kind == .object else { return nil }
        var member = index + 1
        while member < Int(node.next) {
          guard readFact(text, nodes, member, into: &block) else { return nil }
          member = Int(nodes[member].next)
        }
      case 3:
        guard node.kind == .array else { return nil }
        if Int(node.next) > index + 1 { events = index }
      default: return nil
      }
      index = Int(node.next)
    }
    let day = asked ?? line.on ?? today
    var history: History?
    if let events {
      guard let told = readEvents(text, nodes, events, on: day) else { return nil }
      history = vocabulary.history(
        told, complete: BitSet(capacity: max(1, vocabulary.eventTypes.count)), on: day)
    }
    guard let place = place(block), block.hasPossibleAge(on: day) else { return nil }
    block.markGiven()
    block.endCase(place: place, on: day, history)
    return line
  }

  /// A name that can be copied as it is: a string without escapes, or digits.
  private func isPlainName(_ node: JSONNode, _ text: Span<UInt8>) -> Bool {
    switch node.kind {
    case .string: return !node.isEscaped && !node.range.contains { text[$0] == 0x7F }
    case .number:
      return text.integer(node.range, decimals: 0) != nil && text[Int(node.start)] != 0x2D
    case .null, .true, .false, .array, .object: return false
    }
  }

  /// Where the case's municipality or region leaves the person, unless both are given.
  func place(_ block: CaseBlock) -> CaseBlock.Place? {
    let lane = UInt64(1) << UInt64(block.count - 1)
    func number(_ fact: Index<Fact>?) -> Int? {
      guard let fact, block.known[fact.number] & lane != 0,
        case .number(let number) = block.value(of: fact, lane: block.count - 1)
      else { return nil }
      return number
    }
    let region = number(vocabulary.regionFact)
    guard let municipality = number(vocabulary.municipalityFact) else {
      return region.map { .region($0) } ?? .anywhere
    }
    return region == nil ? .municipality(municipality) : nil
  }

  private func readFact(
    _ text: Span<UInt8>, _ nodes: [JSONNode], _ index: Int, into block: inout CaseBlock
  ) -> Bool {
    let node = nodes[index]
    if node.keyIsEscaped { return false }
    let number = facts.number(of: node.keyRange, in: text, hash: node.keyHash)
    guard number >= 0 else { return false }
    // null says, as silence does, that the case does not know.
    if node.kind == .null { return true }
    let fact = Index<Fact>(number)
    switch kinds[number] {
    case .boolean:
      guard node.kind == .true || node.kind == .false else { return false }
      block.set(fact, to: node.kind == .true ? 1 : 0)
      return true
    case .number(let range, let decimals):
      guard node.kind == .number, let value = text.integer(node.range, decimals: decimals),
        range.contains(value)
      else { return false }
      block.set(fact, to: value)
      return true
    case .set: return readSet(fact, text, nodes, index, into: &block)
    case .other: return false
    case .word, .date, .month, .municipality:
      guard node.kind == .string, !node.isEscaped else { return false }
      return set(fact, text, node.range, into: &block)
    }
  }

  /// Says that a fact which is no set has the value that stands in a text.
  func set(
    _ fact: Index<Fact>, _ text: Span<UInt8>, _ range: Range<Int>, into block: inout CaseBlock
  ) -> Bool {
    var value: Int?
    switch kinds[fact.number] {
    case .word(let unknown):
      let number = values[fact.number].number(of: range, in: text)
      guard number >= 0 else { return false }
      // Saying that one does not know is as good as silence.
      if unknown >> UInt64(number) & 1 == 1 { return true }
      value = number
    case .municipality:
      let number = places.number(of: range, in: text)
      value = number < 0 ? nil : number
    case .date: value = text.day(range).map { Int($0.number) }
    case .month: value = text.month(range).map { Int($0.number) }
    case .number(let allowed, let decimals):
      value = text.integer(range, decimals: decimals).flatMap { allowed.contains($0) ? $0 : nil }
    case .boolean: value = text.truth(range).map { $0 ? 1 : 0 }
    case .set, .other: return false
    }
    guard let value else { return false }
    block.set(fact, to: value)
    return true
  }

  private func readSet(
    _ fact: Index<Fact>, _ text: Span<UInt8>, _ nodes: [JSONNode], _ index: Int,
    into block: inout CaseBlock
  ) -> Bool {
    let node = nodes[index]
    switch node.kind {
    case .array:
      let first = index + 1
      guard first < Int(node.next) else {
        for value in 0..<vocabulary.columns[fact].count { block.setAbsent(fact, value) }
        block.touch(fact)
        return true
      }
      return add(fact, text, nodes, first..<Int(node.next), isAbsent: false, into: &block)
    case .object:
      var member = index + 1
      var seen = 0
      while member < Int(node.next) {
        let list = nodes[member]
        guard list.kind == .array, !list.keyIsEscaped, member + 1 < Int(list.next) else {
          return false
        }
        let isAbsent = list.keyRange.count == 6
        guard text.holds(isAbsent ? "absent" : "present", list.keyRange),
          add(fact, text, nodes, member + 1..<Int(list.next), isAbsent: isAbsent, into: &block)
        else { return false }
        seen += 1
        member = Int(list.next)
      }
      return seen > 0 && !block.contradictsItself(fact)
    case .null, .true, .false, .number, .string: return false
    }
  }

  private func add(
    _ fact: Index<Fact>, _ text: Span<UInt8>, _ nodes: [JSONNode], _ members: Range<Int>,
    isAbsent: Bool, into block: inout CaseBlock
  ) -> Bool {
    for index in members {
      let node = nodes[index]
      guard node.kind == .string, !node.isEscaped,
        addMember(fact, text, node.range, isAbsent: isAbsent, into: &block)
      else { return false }
    }
    return true
  }

  /// Whether the last lane has a value of some set both present and absent.
  func contradictsItself(_ block: CaseBlock) -> Bool {
    vocabulary.facts.contains { fact in
      if case .set = fact.kind { block.contradictsItself(fact.index) } else { false }
    }
  }

  /// Says that the value that stands in a text is present in a set, or absent.
  func addMember(
    _ fact: Index<Fact>, _ text: Span<UInt8>, _ range: Range<Int>, isAbsent: Bool,
    into block: inout CaseBlock
  ) -> Bool {
    let value = values[fact.number].number(of: range, in: text)
    guard value >= 0 else { return false }
    if isAbsent { block.setAbsent(fact, value) } else { block.set(fact, to: value) }
    return true
  }
}

// MARK: Events

extension QuickCaseReader {
  private func readEvents(
    _ text: Span<UInt8>, _ nodes: [JSONNode], _ index: Int, on day: CalendarDay
  ) -> [Event]? {
    var events: [Event] = []
    var element = index + 1
    while element < Int(nodes[index].next) {
      guard nodes[element].kind == .object, let event = readEvent(text, nodes, element) else {
        return nil
      }
      // A score that its scale can't have is a finding.
      if vocabulary.score(of: event) != nil, !vocabulary.isPossible(event) { return nil }
      if let event = vocabulary.told(event, on: day) { events.append(event) }
      element = Int(nodes[element].next)
    }
    return events
  }

  private func readEvent(_ text: Span<UInt8>, _ nodes: [JSONNode], _ index: Int) -> Event? {
    var type: Int?
    var day: CalendarDay?
    var attributes: [Event.Attribute] = []
    for member in index + 1..<Int(nodes[index].next) {
      let node = nodes[member]
      guard !node.keyIsEscaped, !node.isEscaped else { return nil }
      let key = eventMembers.number(of: node.keyRange, in: text, hash: node.keyHash)
      switch key {
      case 0:
        let number = types.number(of: node.range, in: text)
        guard node.kind == .string, number >= 0 else { return nil }
        type = number
      case 1:
        guard node.kind == .string, let on = text.day(node.range) else { return nil }
        day = on
      case 2...:
        guard let value = value(of: key - 2, text, node) else { return nil }
        attributes.append(.init(attribute: key - 2, value: value))
      default: return nil
      }
    }
    return type.map { Event(type: $0, day: day, attributes: attributes) }
  }

  private func value(of attribute: Int, _ text: Span<UInt8>, _ node: JSONNode) -> Int? {
    switch vocabulary.eventAttributes[attribute].kind {
    case .boolean:
      return node.kind == .true ? 1 : node.kind == .false ? 0 : nil
    case .number(let decimals):
      return node.kind == .number ? text.integer(node.range, decimals: decimals) : nil
    case .choice, .offer, .scale:
      guard node.kind == .string else { return nil }
      let number = attributeValues[attribute].number(of: node.range, in: text)
      return number < 0 ? nil : number
    }
  }
}

extension CaseBlock {
  /// Whether the last lane has a value of a set both present and absent.
  fileprivate func contradictsItself(_ fact: Index<Fact>) -> Bool {
    let column = vocabulary.columns[fact]
    let lane = UInt64(1) << UInt64(count - 1)
    return (column.start..<column.start + column.count).contains {
      words[$0] & words[$0 + column.count] & lane != 0
    }
  }
}
