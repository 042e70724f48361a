internal import LocatedJSON

// Cases as JSON.
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
    guard let place = place(&block), block.hasPossibleAge(on: day) else { return nil }
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
  func place(_ block: inout CaseBlock) -> CaseBlock.Place? {
    let last = block.count - 1
    func index<Place>(_ fact: Index<Fact>?) -> Index<Place>? {
      guard let fact, block.known[fact.number].has(last),
        case .number(let number) = block.value(of: fact, lane: last)
      else { return nil }
      return Index(number)
    }
    let region: Index<Places.Region>? = index(vocabulary.regionFact)
    guard let municipality: Index<Places.Municipality> = index(vocabulary.municipalityFact) else {
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

  func add(
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
