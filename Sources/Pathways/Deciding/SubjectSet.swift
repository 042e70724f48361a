/// A set of what can be asked for: facts by number, then classes of events.
struct SubjectSet: Hashable, Sendable {
  private var words = SIMD4<UInt64>(repeating: 0)

  init() {}

  /// Adds a subject.
  mutating func insert(_ subject: Index<Subject>) {
    words[subject.number >> 6] |= 1 << UInt64(subject.number & 63)
  }

  /// Adds all subjects of another set.
  mutating func formUnion(_ other: Self) { words |= other.words }

  /// Returns whether a subject is a member.
  func contains(_ subject: Index<Subject>) -> Bool {
    words[subject.number >> 6] >> UInt64(subject.number & 63) & 1 == 1
  }

  /// Whether it has no members.
  var isEmpty: Bool { words == SIMD4(repeating: 0) }

  /// How many members it has.
  var count: Int { (0..<4).reduce(0) { $0 + words[$1].nonzeroBitCount } }

  /// Returns how many members come before one.
  func rank(of subject: Index<Subject>) -> Int {
    let word = subject.number >> 6
    let below = words[word] & (1 << UInt64(subject.number & 63) - 1)
    return (0..<word).reduce(below.nonzeroBitCount) { $0 + words[$1].nonzeroBitCount }
  }

  /// The members, ascending.
  var each: Members { Members(words: words) }

  /// Goes through the members of a set.
  struct Members: Sequence, IteratorProtocol {
    private let words: SIMD4<UInt64>
    private var index = 0
    private var rest: Lanes

    init(words: SIMD4<UInt64>) {
      self.words = words
      rest = Lanes(words[0])
    }

    mutating func next() -> Index<Subject>? {
      while true {
        if let bit = rest.next() { return Index(index << 6 + bit) }
        index += 1
        guard index < 4 else { return nil }
        rest = Lanes(words[index])
      }
    }
  }
}

/// Finds what each criterion of a catalogue can hang on.
struct SubjectFinder {
  let vocabulary: Vocabulary
  let pool: CriterionPool

  /// Returns the subjects of every criterion, by number.
  func subjects() -> [SubjectSet] {
    var found = [SubjectSet?](repeating: nil, count: pool.criteria.count)
    for index in pool.criteria.indexes { _ = subjects(index, &found) }
    return found.map { $0 ?? SubjectSet() }
  }

  private func subjects(
    _ index: Index<Criterion>, _ found: inout [SubjectSet?]
  ) -> SubjectSet {
    if let known = found[index.number] { return known }
    var set = SubjectSet()
    if case .leaf(let leaf) = pool[index] {
      set = subjects(leaf)
    } else {
      for part in pool.parts(of: index) { set.formUnion(subjects(part, &found)) }
    }
    found[index.number] = set
    return set
  }

  /// Adds what is asked for in order to know a fact: itself, or what it is made of.
  private func insert(_ fact: Index<Fact>, into set: inout SubjectSet) {
    // Asked where it stands: a copy of it for each test would take longer than all the rest.
    let asked = vocabulary.facts[fact].asked
    switch vocabulary.facts[fact].derivation {
    case .union(let parts)?:
      set.insert(Index(asked))
      for part in parts { set.insert(Index(part)) }
    case .sum?:
      if vocabulary.facts[fact].ask != nil || asked != fact { set.insert(Index(asked)) }
      for part in vocabulary.summands(of: fact) { insert(part, into: &set) }
    case .told(let selector, _, _)?: insert(selector.types, into: &set)
    case .regionOfPlace?, .age?, .count?, .months?, nil: set.insert(Index(asked))
    }
  }

  /// Adds the classes by which types of events are asked for.
  private func insert(_ types: BitSet, into set: inout SubjectSet) {
    for type in types.each {
      set.insert(vocabulary.index(of: .events(vocabulary.eventTypes[type].eventClass)))
    }
  }

  private func subjects(_ leaf: Leaf) -> SubjectSet {
    var set = SubjectSet()
    switch leaf.topic {
    case .fact(let fact): insert(fact, into: &set)
    case .place:
      if let fact = vocabulary.municipalityFact ?? vocabulary.regionFact {
        set.insert(Index(fact))
      }
    case .events(let test): insert(pool.eventTests[test].types, into: &set)
    }
    return set
  }
}

extension Vocabulary {
  /// Returns the index of a subject.
  func index(of subject: Subject) -> Index<Subject> {
    switch subject {
    case .fact(let fact): Index(fact)
    case .events(let eventClass): Index(facts.count + eventClass.number)
    }
  }

  /// Returns the subject of an index.
  func subject(_ index: Index<Subject>) -> Subject {
    index.number < facts.count
      ? .fact(Index(index.number)) : .events(Index(index.number - facts.count))
  }

  /// How many subjects there are.
  var subjectCount: Int { facts.count + eventClasses.count }

  /// All subjects.
  var subjects: Range<Index<Subject>> { Index(0)..<Index(subjectCount) }
}

extension Index where Subject == Pathways.Subject {
  /// A fact as what is asked for.
  init(_ fact: Index<Fact>) { self.init(fact.number) }
}
