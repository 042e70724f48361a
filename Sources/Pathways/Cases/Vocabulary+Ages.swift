internal import LocatedJSON

/// Why a birth month and a birthday can't be those of a person on a day.
enum AgeFault: Hashable, Sendable {
  /// The person would not be born yet.
  case isNotBorn(Index<Fact>)
  /// The person would be older than anybody is.
  case isTooOld(Index<Fact>)
  /// The month of birth and the birthday are those of two people.
  case contradicts(Index<Fact>)

  /// The fact whose value is at fault.
  var fact: Index<Fact> {
    switch self {
    case .isNotBorn(let fact), .isTooOld(let fact), .contradicts(let fact): fact
    }
  }
}

extension Vocabulary {
  /// Returns whether an age is worked out from a fact.
  public func isAgeSource(_ index: Index<Fact>) -> Bool {
    facts.contains { fact in
      guard case .age(let born, let birthday)? = fact.derivation else { return false }
      return born == index || birthday?.fact == index
    }
  }

  /// Returns why ages can't follow from what a case gives, or `nil` if they can.
  ///
  /// - Parameters:
  ///   - today: The as-of day.
  ///   - day: The day that the case gives for a fact.
  /// - Returns: The first fault.
  func ageFault(on today: CalendarDay, _ day: (Index<Fact>) -> CalendarDay?) -> AgeFault? {
    for index in ageFacts {
      guard case .age(let born, let birthday)? = facts[index].derivation,
        case .number(let range, _) = facts[index].kind
      else { continue }
      let month = day(born)
      if let month {
        guard let ages = today.ages(bornIn: month) else { return .isNotBorn(born) }
        guard ages.overlaps(range) else { return .isTooOld(born) }
      }
      guard let birthday, let reached = day(birthday.fact) else { continue }
      guard let age = today.age(whoReaches: birthday.years, on: reached) else {
        return .isNotBorn(birthday.fact)
      }
      guard range.contains(age) else { return .isTooOld(birthday.fact) }
      if let month, (month.year + birthday.years, month.month) != (reached.year, reached.month) {
        return .contradicts(birthday.fact)
      }
    }
    return nil
  }
}

extension CaseBuilder {
  /// Reports a birth month or a birthday that can't be this person's.
  mutating func checkAges(on today: CalendarDay) {
    let fault = vocabulary.ageFault(on: today) { fact in
      guard case .number(let number) = values[fact.number] else { return nil }
      return CalendarDay(number: number)
    }
    guard let fault, let word = birthWords.last(where: { $0.fact == fault.fact })?.word else {
      return
    }
    let name = vocabulary[fault.fact].name
    let message: CaseRemark =
      switch fault {
      case .isNotBorn:
        .notBorn(fact: name, day: today)
      case .isTooOld:
        .tooOld(name)
      case .contradicts:
        .contradictsBirth(name)
      }
    diagnostics.append(Diagnostic("impossible-age", at: word.location, message))
  }
}

extension CaseBlock {
  /// Whether the last lane's case gives a birth that can be on a day.
  ///
  /// It changes nothing, but what may not change the block would be handed a copy of it, case by case.
  mutating func hasPossibleAge(on day: CalendarDay) -> Bool {
    if vocabulary.ageFacts.isEmpty { return true }
    let fault = vocabulary.ageFault(on: day) { fact in
      guard case .number(let number) = value(of: fact, lane: count - 1) else { return nil }
      return CalendarDay(number: number)
    }
    return fault == nil
  }
}
