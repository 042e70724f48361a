/// Finds what must be known before a criterion is decided, and what one answer alone would settle.
///
/// For each criterion that is unknown, three sets of subjects are worked out from those of its
/// parts: which are missing, which alone could make it hold, and which alone could make it fail.
struct Questions {
  /// How many subjects there can be in a catalogue.
  static let capacity = 256

  /// A set of subjects: facts by number, then classes of events.
  struct SubjectSet {
    var words = SIMD4<UInt64>(repeating: 0)

    static var all: SubjectSet { SubjectSet(words: SIMD4(repeating: .max)) }

    mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

    func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 == 1 }

    static func | (left: Self, right: Self) -> Self { Self(words: left.words | right.words) }

    static func & (left: Self, right: Self) -> Self { Self(words: left.words & right.words) }
  }

  /// What could settle a criterion.
  struct Settling {
    var missing = SubjectSet()
    var canHold = SubjectSet()
    var canFail = SubjectSet()

    static func known(_ truth: Bool) -> Settling {
      truth ? Settling(canHold: .all) : Settling(canFail: .all)
    }
  }

  let vocabulary: Vocabulary

  /// Returns the subject's number.
  func number(of subject: Subject) -> Int {
    switch subject {
    case .fact(let fact): fact.number
    case .events(let eventClass): vocabulary.facts.count + eventClass.number
    }
  }

  /// Returns the subject of a number.
  func subject(_ number: Int) -> Subject {
    number < vocabulary.facts.count
      ? .fact(Index(number)) : .events(Index(number - vocabulary.facts.count))
  }

  /// All subjects of a set, in the order of the vocabulary.
  func subjects(_ set: SubjectSet) -> [Subject] {
    (0..<vocabulary.facts.count + vocabulary.eventClasses.count)
      .filter(set.contains).map(subject)
  }

  /// Returns what could settle a criterion.
  func settling(_ index: Index<Criterion>, _ evaluator: inout Evaluator) -> Settling {
    switch evaluator.decide(index) {
    case .holds: return .known(true)
    case .fails: return .known(false)
    case .unknown: break
    }
    switch evaluator.pool[index] {
    case .all(let parts, _): return settling(parts, &evaluator, isAll: true)
    case .any(let parts): return settling(parts, &evaluator, isAll: false)
    case .not(let part):
      let inner = settling(part, &evaluator)
      return Settling(missing: inner.missing, canHold: inner.canFail, canFail: inner.canHold)
    case .named(let number): return settling(evaluator.pool.named[number].when, &evaluator)
    case .truth(let fact, _), .number(let fact, _), .oneOf(let fact, _), .hasAny(let fact, _),
      .hasAll(let fact, _), .hasNone(let fact, _), .date(let fact, _):
      return leaf(asked(for: fact, evaluator.person))
    case .lives:
      return leaf((vocabulary.municipalityFact ?? vocabulary.regionFact).map { [.fact($0)] } ?? [])
    case .events(let test):
      return leaf(classes(of: evaluator.pool.eventTests[test], evaluator.person))
    }
  }

  private func settling(
    _ parts: Range<Int>, _ evaluator: inout Evaluator, isAll: Bool
  ) -> Settling {
    var result = isAll ? Settling(canHold: .all) : Settling(canFail: .all)
    for number in parts {
      let part = settling(evaluator.pool.parts[number], &evaluator)
      result.missing = result.missing | part.missing
      result.canHold = isAll ? result.canHold & part.canHold : result.canHold | part.canHold
      result.canFail = isAll ? result.canFail | part.canFail : result.canFail & part.canFail
    }
    return result
  }

  /// What to ask for when a fact is missing: of a union the parts that are open, else the fact
  /// that the vocabulary names.
  private func asked(for index: Index<Fact>, _ person: PatientCase) -> [Subject] {
    let fact = vocabulary[index]
    guard case .union(let parts)? = fact.derivation else { return [.fact(fact.asked)] }
    let open = parts.filter { part in
      guard case .set(let present, let absent) = person[part] else { return true }
      return present.count + absent.count < fact.values.count
    }
    return (open.isEmpty ? [fact.asked] : open).map(Subject.fact)
  }

  private func leaf(_ subjects: [Subject]) -> Settling {
    var set = SubjectSet()
    for subject in subjects { set.insert(number(of: subject)) }
    return Settling(missing: set, canHold: set, canFail: set)
  }

  private func classes(of test: EventTest, _ person: PatientCase) -> [Subject] {
    let selector =
      switch test {
      case .count(let selector, _), .mostRecent(let selector, _): selector
      }
    var classes = Set(selector.types.members.map { vocabulary.eventTypes[$0].eventClass })
    let open = classes.filter { eventClass in
      selector.types.members.contains {
        vocabulary.eventTypes[$0].eventClass == eventClass && !person.completeTypes.contains($0)
      }
    }
    if !open.isEmpty { classes = open }
    return classes.sorted().map(Subject.events)
  }
}
