// Which values of a fact are meant.
extension Wording {
  /// The smallest and the largest number of a fact, with the decimal mark of the language.
  public func bounds(of fact: Fact) -> String? {
    fact.bounds.map { bounds in
      bounds.split(separator: ".").joined(separator: words.decimalMark)
    }
  }

  /// Returns which numbers of a fact are meant.
  func phrase(_ fact: Fact, _ test: NumberTest) -> String {
    let label = text(fact.label)
    guard case .number(let full, _) = fact.kind else { return label }
    guard test.ranges.count > 1 else { return phrase(fact, test.ranges[0]) }
    if let others = test.fewMissing(from: full) {
      return "\(label): \(words.not(either(others.map { number($0, of: fact) })))"
    }
    let parts = test.ranges.flatMap { range in
      range.count <= 2 ? range.map { number($0, of: fact) } : [self.range(range, of: fact, full)]
    }
    return "\(label): \(either(parts))"
  }

  /// Returns which numbers of a fact are meant, of one range.
  func phrase(_ fact: Fact, _ range: ClosedRange<Int>) -> String {
    let label = text(fact.label)
    guard case .number(let full, _) = fact.kind else { return label }
    return "\(label) \(self.range(range, of: fact, full))"
  }

  /// Returns what a number is known to lie between, without the fact's name.
  func between(_ range: ClosedRange<Int>, of fact: Fact) -> String {
    let unit = fact.unit.map { " \(text($0))" } ?? ""
    return "\(number(range.lowerBound, of: fact))–\(number(range.upperBound, of: fact))\(unit)"
  }

  private func range(_ range: ClosedRange<Int>, of fact: Fact, _ full: ClosedRange<Int>) -> String {
    let low = number(range.lowerBound, of: fact)
    let high = number(range.upperBound, of: fact)
    if range.lowerBound == range.upperBound { return low }
    if range.upperBound == full.upperBound { return "\(words.fromBound) \(low)" }
    if range.lowerBound == full.lowerBound { return "\(words.upTo) \(high)" }
    return "\(low)–\(high)"
  }

  /// Returns a number of a fact, with the word for it if it has one.
  func number(_ number: Int, of fact: Fact) -> String {
    guard case .number(_, let decimals) = fact.kind else { return "\(number)" }
    let word = fact.numberLabels[number].map { " (\(text($0)))" } ?? ""
    return decimal(number, decimals) + word
  }

  /// Returns a number with its decimals as the language writes it.
  func decimal(_ number: Int, _ decimals: Int) -> String {
    decimalText(number, decimals).split(separator: ".").joined(separator: words.decimalMark)
  }

  /// Returns which values of a fact are meant.
  func phrase(_ fact: Fact, _ set: BitSet) -> String {
    let label = text(fact.label)
    let numbers = set.members
    guard let first = numbers.first, let last = numbers.last else { return label }
    if case .ordered = fact.kind, last - first + 1 == numbers.count, numbers.count > 1 {
      let low = value(first, of: fact)
      if last == fact.values.count - 1 { return "\(label): \(words.atLeastWord) \(low)" }
      let high = value(last, of: fact)
      if first == 0 { return "\(label): \(words.atMostWord) \(high)" }
      return "\(label): \(low) \(words.rangeTo) \(high)"
    }
    // What is left out is shorter to say where most values are in.
    if numbers.count > 3, numbers.count + 2 >= fact.values.count {
      let others = fact.values.indices.filter { !set.contains($0) }
      return "\(label): \(words.not(either(others.map { value($0, of: fact) })))"
    }
    return "\(label): \(either(numbers.map { value($0, of: fact) }))"
  }

  /// Returns how many of which values must be present.
  func phrase(_ fact: Fact, _ set: BitSet, _ range: ClosedRange<Int>) -> String {
    let label = text(fact.label)
    let members = set.members
    let isFull = members.count == fact.values.count
    let names = members.map { value($0, of: fact) }
    if range.upperBound == 0 {
      return "\(label): \(isFull ? words.noneListed : words.not(either(names)))"
    }
    if range == 1...members.count {
      return "\(label): \(isFull ? words.atLeastOne : either(names))"
    }
    if range.lowerBound == members.count { return "\(label): \(both(names))" }
    let most = range.upperBound < members.count ? range.upperBound : nil
    return "\(label): "
      + words.size(range.lowerBound, most, of: isFull ? nil : names.joined(separator: ", "))
  }
}
