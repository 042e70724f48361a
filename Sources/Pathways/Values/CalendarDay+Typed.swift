extension CalendarDay {
  /// Reads a day as people type it: `2026-08-25`, `25-08-2026`, `25/8 2026`, `25.8.26`.
  ///
  /// A year of two digits is one of this century.
  public init?(typed text: String) {
    if let day = CalendarDay(Array(text.utf8)) {
      self = day
      return
    }
    guard let parts = Self.parts(text), parts.count == 3 else { return nil }
    if parts[0].digits == 4 {
      self.init(year: parts[0].value, month: parts[1].value, day: parts[2].value)
      return
    }
    guard let year = Self.year(parts[2]) else { return nil }
    self.init(year: year, month: parts[1].value, day: parts[0].value)
  }

  /// Reads a month as people type it: `1984-03`, `3/1984`; of a whole date the month.
  public init?(typedMonth text: String) {
    if let day = CalendarDay(Array("\(text)-01".utf8)) {
      self = day
      return
    }
    if let day = CalendarDay(typed: text) {
      self.init(year: day.year, month: day.month, day: 1)
      return
    }
    guard let parts = Self.parts(text), parts.count == 2, parts[1].digits == 4 else { return nil }
    self.init(year: parts[1].value, month: parts[0].value, day: 1)
  }

  private static func year(_ part: (value: Int, digits: Int)) -> Int? {
    switch part.digits {
    case 4: part.value
    case 2: 2000 + part.value
    default: nil
    }
  }

  /// The numbers between the marks of a date, each with how many digits it has.
  private static func parts(_ text: String) -> [(value: Int, digits: Int)]? {
    var parts: [(value: Int, digits: Int)] = []
    for part in text.utf8.split(whereSeparator: { Array("-/. ".utf8).contains($0) }) {
      guard part.count <= 4, let value = Int(String(decoding: Array(part), as: UTF8.self)),
        part.allSatisfy(\.isDigit)
      else { return nil }
      parts.append((value, part.count))
    }
    return parts
  }
}
