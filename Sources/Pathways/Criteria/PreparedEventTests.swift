/// The tests of events, prepared once by whoever decides many blocks.
///
/// A catalogue tests hundreds of kinds of events, and a case tells of two or three. Of somebody whose case
/// tells neither of an event that a test looks at, nor that there was none, it says what it says of somebody
/// of whom no events are told at all; so that a test is decided person by person only for those whose case
/// tells of what it looks at.
struct PreparedEventTests: Sendable {
  /// By test, what it says of somebody of whom no events are told.
  private(set) var eventless: [Truth] = []

  /// By test, its part of ``types``: the types of events that it looks at.
  private(set) var parts: [Range<Int>] = []
  private(set) var types: [Int] = []

  /// Prepares nothing: for whoever decides few cases.
  init() {}

  /// Prepares all tests of events.
  init(_ pool: CriterionPool, _ vocabulary: Vocabulary) {
    for test in pool.eventTests {
      let start = types.count
      types += test.allTypes.members
      parts.append(start..<types.count)
      eventless.append(vocabulary.eventlessHistory.decide(test))
    }
  }
}

extension CaseBlock {
  /// Notes by type of events which lanes' cases tell of one, or say more of it than silence does.
  func noteTold(in lanes: inout [UInt64]) {
    let usual = vocabulary.eventlessHistory.completeTypes
    for lane in Lanes(eventful) {
      let history = history(lane)
      for type in history.list.types.each { lanes[type] |= 1 << UInt64(lane) }
      for type in history.completeTypes.each where !usual.contains(type) {
        lanes[type] |= 1 << UInt64(lane)
      }
    }
  }
}
