/// Any bytes are a note; what is read of it lies in it, and the case it makes can be decided.
///
/// Deciding takes a hundred times what reading takes and has a target of its own, so one note in
/// sixteen is decided.
enum NoteFuzzing: FuzzTarget {
  static func take(_ bytes: [UInt8]) {
    let today = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest
    let reading = Fixture.reader.read(bytes, on: today)
    for told in reading.told {
      precondition(
        !told.range.isEmpty && told.range.upperBound <= bytes.count, "a place outside the note")
    }
    for range in reading.unread {
      precondition(range.upperBound <= bytes.count, "outside the note")
    }
    guard bytes.reduce(0, { $0 &+ $1 }) % 16 == 0 else { return }
    var builder = CaseBuilder(vocabulary: Fixture.catalogue.vocabulary)
    builder.take(reading)
    let answer = Decider.answer(for: builder.finish(on: today), by: Fixture.catalogue)
    precondition(answer.offers.count == Fixture.catalogue.offers.count, "an offer was dropped")
  }
}

/// The embedded catalogue and its reader of notes, made once.
private enum Fixture {
  static let catalogue = FuzzedCatalogue.catalogue

  static let reader: NoteReader = {
    guard let reader = catalogue.noteReader() else { preconditionFailure("no phrases") }
    return reader
  }()
}
