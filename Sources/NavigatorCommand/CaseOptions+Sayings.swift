internal import LocatedJSON
internal import Pathways

/// Reads what an option says as a note would be read: 42år, 3u, 8/25, 20/7.
///
/// It is asked only for what is no plain value, so that nobody waits for the phrases who does not
/// speak in them.
struct Sayings {
  let catalogue: Catalogue
  let day: CalendarDay

  /// What an option and its value say of what the option is about, if they say one thing; the
  /// option's name tells what a bare number is about.
  func part(of option: CaseOptions.Option, _ name: String, _ value: String) -> NoteReading? {
    guard option.canBeSaid, let reader = catalogue.noteReader(forMany: false) else { return nil }
    let bytes = Array("\(name) \(value)".utf8)
    let reading = reader.read(bytes, on: day)
    switch option {
    case .fact(let fact, false):
      return reading.alone(fact.index, endingAt: bytes.count)
        ?? reader.time(Array(value.utf8), as: fact.index, on: day)
    case .score(let scale):
      return reading.alone(scoreOn: scale, endingAt: bytes.count, catalogue.vocabulary)
    case .fact, .event, .noEvent, .named: return nil
    }
  }
}

extension CaseOptions.Option {
  /// Whether its values are numbers and days, which people say in many ways; words are the
  /// vocabulary's.
  fileprivate var canBeSaid: Bool {
    switch self {
    case .score: return true
    case .fact(let fact, false):
      switch fact.kind {
      case .number, .date, .month: return true
      case .boolean, .ordered, .choice, .set, .municipality, .region, .text: return false
      }
    case .fact, .event, .noEvent, .named: return false
    }
  }
}
