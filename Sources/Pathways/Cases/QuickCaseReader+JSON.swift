internal import LocatedJSON

// Cases as JSON.
extension QuickCaseReader {
  /// Reads a case into the block's last lane, which was begun.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - asked: The as-of day that was asked for, which wins over the case's own.
  ///   - today: The day if neither says.
  ///   - block: The block.
  /// - Returns: What the line says beside facts, or `nil` if it must be read the long way.
  mutating func read(
    _ text: Span<UInt8>, on asked: CalendarDay?, today: CalendarDay, into block: inout CaseBlock
  ) -> Line? {
    var line = Line()
    var offset = 0
    if !events.isEmpty { events.removeAll(keepingCapacity: true) }
    guard readMembers(text, &offset, &line, &block) else { return nil }
    text.skipSpace(&offset)
    // A catalogue's own kinds of personal numbers may have any shape.
    guard offset == text.count,
      vocabulary.personalShapes.isEmpty || vocabulary.personalNumber(in: text) == nil
    else { return nil }
    let day = asked ?? line.on ?? today
    return end(line, on: day, history(on: day), &block) ? line : nil
  }

  private mutating func readMembers(
    _ text: Span<UInt8>, _ offset: inout Int, _ line: inout Line, _ block: inout CaseBlock
  ) -> Bool {
    guard text.takes(0x7B, &offset) else { return false }
    if text.takes(0x7D, &offset) { return true }
    members.begin()
    repeat {
      text.skipSpace(&offset)
      let name = members.next(text, &offset)
      text.skipSpace(&offset)
      switch name {
      case 0: guard readName(text, &offset, &line) else { return false }
      case 1: guard readDay(text, &offset, &line) else { return false }
      case 2: guard readFacts(text, &offset, &line, &block) else { return false }
      case 3: guard readEvents(text, &offset) else { return false }
      default: return false
      }
    } while text.takes(0x2C, &offset)
    return text.takes(0x7D, &offset)
  }

  /// Ends the last lane's case; returns false if something in it must be told.
  mutating func end(
    _ line: Line, on day: CalendarDay, _ history: History?, _ block: inout CaseBlock
  ) -> Bool {
    let place: CaseBlock.Place
    switch (line.municipality, line.region) {
    case (nil, nil): place = .anywhere
    case (let number?, nil): place = .municipality(number)
    case (nil, let number?): place = .region(number)
    case (_?, _?): return false
    }
    guard !line.hasBirth || block.hasPossibleAge(on: day) else { return false }
    block.endCase(place: place, on: day, history)
    return true
  }

  /// Reads a name that can be copied as it is: a string without escapes, or digits.
  private mutating func readName(_ text: Span<UInt8>, _ offset: inout Int, _ line: inout Line)
    -> Bool
  {
    if text.takes(0x22, &offset) {
      let end = text.endOfPlainText(from: offset)
      guard end < text.count, text[end] == 0x22 else { return false }
      line.id = offset..<end
      offset = end + 1
    } else {
      let start = offset
      while offset < text.count, text[offset] &- 0x30 < 10 { offset += 1 }
      guard text.integer(start..<offset, decimals: 0) != nil else { return false }
      line.id = start..<offset
    }
    let name = text.extracting(line.id)
    return name.firstOffset(of: 0x7F, from: 0) == name.count
      && vocabulary.personalNumber(in: name) == nil
  }

  private mutating func readDay(
    _ text: Span<UInt8>, _ offset: inout Int, _ line: inout Line
  ) -> Bool {
    guard let range = text.word(&offset), range.count == 10 else { return false }
    let (head, tail) = (text.word(at: range.lowerBound), text.word(at: range.lowerBound + 2))
    if head != lastDay.head || tail != lastDay.tail {
      lastDay = (head, tail, text.day(range))
    }
    line.on = lastDay.day
    return line.on != nil
  }
}

// MARK: Facts

extension QuickCaseReader {
  private mutating func readFacts(
    _ text: Span<UInt8>, _ offset: inout Int, _ line: inout Line, _ block: inout CaseBlock
  ) -> Bool {
    guard text.takes(0x7B, &offset) else { return false }
    if text.takes(0x7D, &offset) { return true }
    facts.begin()
    repeat {
      text.skipSpace(&offset)
      let number = facts.next(text, &offset)
      text.skipSpace(&offset)
      guard number >= 0, readFact(number, text, &offset, &line, &block) else { return false }
    } while text.takes(0x2C, &offset)
    return text.takes(0x7D, &offset)
  }

  @inline(__always)
  private mutating func readFact(
    _ number: Int, _ text: Span<UInt8>, _ offset: inout Int, _ line: inout Line,
    _ block: inout CaseBlock
  ) -> Bool {
    let fact = Index<Fact>(number)
    let start = offset
    switch fields[number].kind {
    case .boolean:
      guard let truth = text.truth(&offset) else { break }
      block.set(fact, fields[number].column, to: truth ? 1 : 0)
      return true
    case .number(let range, let decimals):
      guard let value = text.number(&offset, decimals: decimals) else { break }
      guard range.contains(value) else { return false }
      block.set(fact, fields[number].column, to: value)
      return true
    case .word, .date, .month, .municipality:
      guard let range = text.word(&offset) else { break }
      return set(fact, text, range, &line, &block)
    case .set:
      guard offset < text.count, text[offset] != 0x6E else { break }
      return readSet(fact, text, &offset, &block)
    case .other: break
    }
    // null says, as silence does, that the case does not know; nothing may stand before it.
    offset = start
    return text.takesNull(&offset)
  }

  /// Says that a fact which is no set has the value that stands in a text.
  @inline(__always)
  mutating func set(
    _ fact: Index<Fact>, _ text: Span<UInt8>, _ range: Range<Int>, _ line: inout Line,
    _ block: inout CaseBlock
  ) -> Bool {
    var value: Int?
    let field = fields[fact.number]
    switch field.kind {
    case .word(let unknown):
      let number = valueNumber(of: fact, range, in: text)
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
      var end = range.lowerBound
      guard let number = text.number(&end, decimals: decimals), end == range.upperBound,
        allowed.contains(number)
      else { return false }
      value = number
    case .boolean: value = text.truth(range).map { $0 ? 1 : 0 }
    case .set, .other: return false
    }
    guard let value else { return false }
    switch field.role {
    case .none: break
    case .municipality: line.municipality = Index(value)
    case .region: line.region = Index(value)
    case .birth: line.hasBirth = true
    }
    block.set(fact, field.column, to: value)
    return true
  }
}

// MARK: Sets

extension QuickCaseReader {
  private mutating func readSet(
    _ fact: Index<Fact>, _ text: Span<UInt8>, _ offset: inout Int, _ block: inout CaseBlock
  ) -> Bool {
    guard text.takes(0x7B, &offset) else {
      guard text.takes(0x5B, &offset) else { return false }
      guard text.takes(0x5D, &offset) else {
        return addMembers(fact, text, &offset, isAbsent: false, &block)
      }
      for value in 0..<vocabulary.columns[fact].count { block.setAbsent(fact, value) }
      block.touch(fact)
      return true
    }
    var seen = -1
    repeat {
      guard let name = text.word(&offset) else { return false }
      let side = sides.number(of: name, in: text)
      guard side >= 0, side != seen, text.takes(0x3A, &offset), text.takes(0x5B, &offset),
        addMembers(fact, text, &offset, isAbsent: side == 1, &block)
      else { return false }
      seen = side
    } while text.takes(0x2C, &offset)
    return text.takes(0x7D, &offset) && !block.contradictsItself(fact)
  }

  /// Reads the members of a list, of which there is one at the least, and its end.
  private mutating func addMembers(
    _ fact: Index<Fact>, _ text: Span<UInt8>, _ offset: inout Int, isAbsent: Bool,
    _ block: inout CaseBlock
  ) -> Bool {
    repeat {
      guard let range = text.word(&offset),
        addMember(fact, text, range, isAbsent: isAbsent, into: &block)
      else { return false }
    } while text.takes(0x2C, &offset)
    return text.takes(0x5D, &offset)
  }

  /// Whether the last lane has a value of some set both present and absent.
  mutating func contradictsItself(_ block: inout CaseBlock) -> Bool {
    for index in fields.indices {
      if case .set = fields[index].kind, block.contradictsItself(Index(index)) { return true }
    }
    return false
  }

  /// Says that the value that stands in a text is present in a set, or absent.
  mutating func addMember(
    _ fact: Index<Fact>, _ text: Span<UInt8>, _ range: Range<Int>, isAbsent: Bool,
    into block: inout CaseBlock
  ) -> Bool {
    let value = valueNumber(of: fact, range, in: text)
    guard value >= 0 else { return false }
    if isAbsent { block.setAbsent(fact, value) } else { block.set(fact, to: value) }
    return true
  }
}
