/// What one needs in order to reach somebody: whose number it is, when it answers, where it is.
///
/// A number without a name, a day or a source is a guess, so each has its own.
public struct Contact: Sendable {
  /// Whose number or address it is, where that is not the offer itself.
  public var name: CatalogueText?

  /// The telephone number.
  public var phone: String?

  /// When somebody answers.
  public var hours: CatalogueText?

  /// The days on which somebody answers, if a source tells them.
  public var days: OpeningDays?

  /// The address for messages: mail, or the receiver's number in the health network.
  public var mail: String?

  /// The page that says more.
  public var url: String?

  /// Where it is.
  public var place: String?

  /// Where it comes from.
  public var sources = SourceReferences()

  /// The day on which it was last checked, if a source of its own tells it.
  public var checked: CalendarDay? { sources.map(\.checked).max() }

  /// Whether there is a way to reach somebody in it.
  var isTold: Bool { phone != nil || mail != nil || url != nil || place != nil }
}

/// When a figure was so: a year, a month or a day, as its source says.
public struct FigureDay: Sendable {
  /// The source's own word for it.
  public let text: String

  /// The last day for which it can be meant.
  public let lastDay: CalendarDay

  /// Reads a year, a month or a day, such as `2023`, `2022-12` or `2022-10-01`.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    var day: CalendarDay?
    switch parts.count {
    case 1 where text.utf8.count == 4: day = CalendarDay(Array("\(text)-12-31".utf8))
    case 2:
      // Not every month has so many days.
      let days = ["31", "30", "29", "28"].lazy
      day = days.compactMap { CalendarDay(Array("\(text)-\($0)".utf8)) }.first
    case 3: day = CalendarDay(Array(text.utf8))
    default: break
    }
    guard let day else { return nil }
    self.text = text
    lastDay = day
  }
}

extension Catalogue {
  /// Whether a figure of a day is too old to be told as it stands, by the catalogue's own limit.
  func isOld(_ day: CalendarDay?, on today: CalendarDay) -> Bool {
    guard let oldAfter, let day else { return false }
    return day < oldAfter.before(today)
  }
}
