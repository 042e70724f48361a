internal import LocatedJSON
internal import Pathways

/// Reads what an option says as a note would be read: 42år, 3u, 8/25, 20/7.
///
/// It is asked only for what is no plain value, so that nobody waits for the phrases who does not
/// speak in them.
struct Sayings {
  let catalogue: Catalogue
  let day: CalendarDay

  /// Reads an option and its value; the option's name tells what a bare number is about.
  func reading(_ option: String, _ value: String) -> NoteReading? {
    catalogue.noteReader()?.read(Array("\(option) \(value)".utf8), on: day)
  }
}

extension CaseOptions.Option {
  /// What a reading says of what the option is about, if it says one thing and leaves no word.
  func part(of reading: NoteReading, _ vocabulary: Vocabulary) -> NoteReading? {
    switch self {
    case .fact(let fact, false): reading.alone(fact.index)
    case .score(let scale): reading.alone(scoreOn: scale, vocabulary)
    case .fact, .event, .noEvent, .named: nil
    }
  }
}
