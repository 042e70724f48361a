internal import LocatedJSON

/// A person one can look at as proof: a case as JSON that `suggest` reads, and in words.
public struct ExampleCase: Sendable {
  /// The case, on one line.
  public let json: [UInt8]

  /// The case in words.
  public let words: Phrasing

  /// Whether no example states less.
  public let isSmallest: Bool
}

/// What a search for people of a kind came to.
public enum People: Sendable {
  /// There are such people: one of them, and who they all are, if that can be said.
  case some(ExampleCase, who: Who?)
  /// There are none: proved.
  case nobody
  /// None was found, but not everyone was looked at.
  case undecided

  /// What sets some people apart from others.
  public struct Who: Sendable {
    /// How those who are so and those who are meant compare.
    public typealias Extent = PeopleExtent

    /// The words for it.
    public let words: Phrasing

    /// Whether all who are so are meant.
    public let extent: Extent

    /// Whoever is in one of these is so: by box, variables and the values that each may have.
    let boxes: [[(variable: Space.Variable, values: [Int])]]

    /// Whether all who are so are meant, and nobody else.
    public var isExact: Bool { extent == .exactly }

    /// The fact that sets them apart, if it is one alone, and what it is of them: numbers, or the
    /// numbers of values.
    public var fact: (name: String, numbers: [ClosedRange<Int>])? {
      guard boxes.count == 1, boxes[0].count == 1,
        case .fact(let name) = boxes[0][0].variable.subject
      else { return nil }
      let (variable, values) = boxes[0][0]
      return (name, merge(values.flatMap { variable.values[$0].numbers }))
    }
  }

  /// Whether there are such people or there may be.
  public var mayBe: Bool { if case .nobody = self { false } else { true } }

  /// The example, if there is one.
  public var example: ExampleCase? { if case .some(let example, _) = self { example } else { nil } }
}

/// Writes what is stated of a person as a case.
struct CaseWriter {
  let catalogue: Catalogue
  let on: CalendarDay

  private var vocabulary: Vocabulary { catalogue.vocabulary }

  /// Returns a case as JSON.
  func json(_ sayings: [PartialCaseStatement]) -> [UInt8] {
    var values: [Index<Fact>: FactValue] = [:]
    var events: [Event] = []
    var complete = BitSet(capacity: max(1, vocabulary.eventTypes.count))
    for saying in sayings {
      switch saying {
      case .fact(let fact, let value): values[fact] = (values[fact] ?? .silent).joined(with: value)
      case .place(.municipality(let place)):
        if let fact = vocabulary.municipalityFact { values[fact] = .number(place.number) }
      case .place(.region(let region)):
        if let fact = vocabulary.regionFact { values[fact] = .number(region.number) }
      case .place(.anywhere), .supposed: break
      case .events(let told, let types):
        events += told
        complete.formUnion(types)
      }
    }
    let known = CaseJSON(
      on: on,
      facts: vocabulary.facts.compactMap { fact in values[fact.index].map { (fact.index, $0) } },
      events: events, completeTypes: complete)
    return known.bytes(vocabulary)
  }

  /// Reads a case back as `suggest` reads it, or returns `nil` if it is refused or contradicts
  /// itself.
  static func read(_ bytes: [UInt8], _ catalogue: Catalogue, on day: CalendarDay) -> PatientCase? {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    builder.read(SourceFile(name: "example", bytes: bytes))
    let person = builder.finish(on: day)
    guard builder.diagnostics.isEmpty, person.disagreements.isEmpty else { return nil }
    return person
  }
}

extension FactValue {
  /// What is known by both together: of a set the values of either.
  func joined(with other: FactValue) -> FactValue {
    guard case .set(var present, var absent) = self, case .set(let more, let less) = other else {
      return other
    }
    present.formUnion(more)
    absent.formUnion(less)
    absent.subtract(present)
    return .set(present: present, absent: absent)
  }
}
