// Days, months, seasons and years.
extension NoteTimeReader {
  /// A day, a month, a season or a year that is named.
  func point(at index: Int, isSince: Bool) -> NoteTime? {
    guard index < words.count else { return nil }
    if let time = date(at: index, isSince: isSince) { return time }
    if let time = namedDay(at: index) { return time }
    if isSince, let time = season(lexicon.times.since, at: index) ?? week(at: index) { return time }
    if let time = month(at: index, isSince: isSince) { return time }
    if let time = season(lexicon.times.seasons, at: index) { return time }
    return weekday(at: index) ?? year(at: index)
  }

  /// A day by its distance from today.
  private func namedDay(at index: Int) -> NoteTime? {
    guard lexicon.times.dayStarts.contains(words[index]) else { return nil }
    for (sequence, offset) in lexicon.times.days where isSequence(sequence, at: index) {
      var time = NoteTime(
        tokens: index..<index + sequence.count, day: today.adding(days: offset))
      time.isAhead = offset > 0
      // "Last week" names no day of it.
      time.isAbout = sequence.last.map { lexicon.times.units[$0] == .weeks } ?? false
      return time
    }
    return nil
  }

  private func whole(_ index: Int, _ range: ClosedRange<Int>) -> Int? {
    guard index < words.count, let number = text.tokens[index].number, number % 100 == 0,
      range.contains(number / 100)
    else { return nil }
    return number / 100
  }

  private func date(at index: Int, isSince: Bool) -> NoteTime? {
    guard index + 1 < words.count else { return pointed(at: index, isSince: isSince) }
    let next = text.tokens[index + 1].before
    if let year = whole(index, 1900...2999), next == .hyphen, index + 2 < words.count,
      text.tokens[index + 2].before == .hyphen, let month = whole(index + 1, 1...12),
      let day = whole(index + 2, 1...31),
      let found = CalendarDay(year: year, month: month, day: day)
    {
      return dated(index..<index + 3, found)
    }
    guard let day = whole(index, 1...31) else {
      return monthFirst(at: index, isSince: isSince) ?? pointed(at: index, isSince: isSince)
    }
    if let time = dotted(at: index, day) ?? firstOfTwo(at: index, day) { return time }
    var end = index + 2
    let month: Int
    if next == .slash, let number = whole(index + 1, 1...12) {
      month = number
    } else if next.isInside, let number = lexicon.times.months[words[index + 1]] {
      month = number
    } else {
      return nil
    }
    if let (year, count) = yearAfter(end) {
      end += count
      return CalendarDay(year: year, month: month, day: day).map { dated(index..<end, $0) }
    }
    return nearest(day, month, isSince: isSince).map { dated(index..<end, $0) }
  }

  /// The first of two days of one month, which stands after the second: "3-20 November", "3rd to 20th
  /// November".
  private func firstOfTwo(at index: Int, _ day: Int) -> NoteTime? {
    let isRange = text.tokens[index + 1].before == .hyphen
    let next = isRange ? index + 1 : index + 2
    guard isRange || isInside(index + 1) && lexicon.scoreTo.contains(words[index + 1]),
      isRange || isInside(next), let second = whole(next, 1...31), second > day,
      isInside(next + 1), let month = lexicon.times.months[words[next + 1]],
      let last = self.date(at: next, isSince: false)?.day
    else { return nil }
    return CalendarDay(year: last.year, month: month, day: day).map { dated(index..<index + 1, $0) }
  }

  /// A month with the day after it, where the language has that: "July 20", "Nov 20, 2025".
  private func monthFirst(at index: Int, isSince: Bool) -> NoteTime? {
    guard lexicon.times.isMonthFirst, let month = lexicon.times.months[words[index]],
      isInside(index + 1), let day = whole(index + 1, 1...31)
    else { return nil }
    var end = index + 2
    // "20th".
    if end < words.count, text.tokens[end].before == .nothing { end += 1 }
    // "May 3 times" is how often.
    if isInside(end), lexicon.times.units[words[end]] != nil, !isPreposition(end) { return nil }
    if end < words.count, text.tokens[end].before <= .comma, let year = whole(end, 1900...2999) {
      return CalendarDay(year: year, month: month, day: day).map { dated(index..<end + 1, $0) }
    }
    return nearest(day, month, isSince: isSince).map { dated(index..<end, $0) }
  }

  /// A day, a month and a year with full stops between them: `14.11.2026`, or `14.11.26`, of which
  /// the month and the year are scanned as one number.
  private func dotted(at index: Int, _ day: Int) -> NoteTime? {
    guard isAfterPoint(index + 1), let next = number(index + 1) else { return nil }
    if next % 100 != 0 {
      guard (1...12).contains(next / 100), letters(index + 1).suffix(3).first == UInt8(ascii: "."),
        let found = CalendarDay(year: full(next % 100), month: next / 100, day: day)
      else { return nil }
      return dated(index..<index + 2, found)
    }
    guard let month = whole(index + 1, 1...12), isAfterPoint(index + 2),
      let year = whole(index + 2, 1900...2999),
      let found = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return dated(index..<index + 3, found)
  }

  /// A day and a month that are scanned as one number, `14.11`: after a word that leads to a day, or
  /// with two digits for the month where it is no time of the day.
  private func pointed(at index: Int, isSince: Bool) -> NoteTime? {
    guard number(index) != nil,
      let point = letters(index).firstIndex(of: UInt8(ascii: "."))
    else { return nil }
    let digits = letters(index)
    let months = digits[(point + 1)...]
    let isLed = index > 0 && isInside(index) && lexicon.times.dayLead.contains(words[index - 1])
    let isHour = index > 0 && lexicon.times.units[words[index - 1]] == .hours
    guard isSince || isLed || (months.count == 2 && !isHour),
      let day = Int(String(decoding: digits[..<point], as: UTF8.self)), (1...31).contains(day),
      let month = Int(String(decoding: months, as: UTF8.self)), (1...12).contains(month)
    else { return nil }
    return nearest(day, month, isSince: isSince).map { dated(index..<index + 1, $0) }
  }

  /// The digits of a number, with its point.
  private func letters(_ index: Int) -> ArraySlice<UInt8> { text.bytes[text.tokens[index].range] }

  /// Whether a token follows the one before it over a full stop and nothing else.
  private func isAfterPoint(_ index: Int) -> Bool {
    guard index < words.count else { return false }
    let end = text.tokens[index - 1].range.upperBound
    return text.bytes[end] == UInt8(ascii: ".") && text.tokens[index].range.lowerBound == end + 1
  }

  /// A year of two digits: the next one, or the last that has been.
  private func full(_ short: Int) -> Int {
    let year = 2000 + short
    return year > today.year + 1 ? year - 100 : year
  }

  private func dated(_ tokens: Range<Int>, _ day: CalendarDay) -> NoteTime {
    var time = NoteTime(tokens: tokens, day: day)
    time.isAhead = day > today
    return time
  }

  /// A year after a day and a month: four digits, or two after a hyphen or a slash.
  private func yearAfter(_ index: Int) -> (Int, Int)? {
    guard index < words.count else { return nil }
    let before = text.tokens[index].before
    if before.isInside, let year = whole(index, 1900...2999) { return (year, 1) }
    guard before == .hyphen || before == .slash, let short = whole(index, 0...99) else {
      return nil
    }
    // "2/11-20/11" are two days.
    let isDay =
      before == .hyphen && index + 1 < words.count && text.tokens[index + 1].before == .slash
    return isDay ? nil : (full(short), 1)
  }

  /// How many days ahead a day without its year is one that comes, and not one of a year ago.
  private static let soon = 60

  /// The last such day that has been, or the next if it comes soon.
  private func nearest(_ day: Int, _ month: Int, isSince: Bool) -> CalendarDay? {
    for year in [today.year, today.year + 1] where !isSince {
      if let next = CalendarDay(year: year, month: month, day: day), next > today,
        next <= today.adding(days: Self.soon)
      {
        return next
      }
    }
    if let found = CalendarDay(year: today.year, month: month, day: day), found <= today {
      return found
    }
    return CalendarDay(year: today.year - 1, month: month, day: day)
  }

  private func month(at index: Int, isSince: Bool) -> NoteTime? {
    guard let month = lexicon.times.months[words[index]] else { return nil }
    var end = index + 1
    var year = month > today.month ? today.year - 1 : today.year
    if end < words.count, text.tokens[end].before.isInside, let told = whole(end, 1900...2999) {
      year = told
      end += 1
    }
    // Its middle stands for a month; what has been since then has been since it began.
    guard let day = CalendarDay(year: year, month: month, day: isSince ? 1 : 15) else {
      return nil
    }
    var time = NoteTime(tokens: index..<end, day: min(day, today))
    time.isAbout = true
    return time
  }

  private func season(
    _ seasons: [(words: [Int32], season: PhraseBook.Season)], at index: Int
  ) -> NoteTime? {
    guard lexicon.times.seasonStarts.contains(words[index]) else { return nil }
    for (sequence, season) in seasons where isSequence(sequence, at: index) {
      var end = index + sequence.count
      if let years = season.yearsAgo {
        // "In the last year" is up to now.
        if lexicon.times.durationLead.contains(where: { lead in
          lead.count > 1 && index + 1 >= lead.count && lead.last == words[index]
            && isSequence(lead, at: index + 1 - lead.count)
        }) {
          return nil
        }
        var time = NoteTime(
          tokens: index..<end, day: CalendarDay(year: today.year - years, month: 7, day: 1))
        time.isAbout = true
        time.isYear = true
        return time
      }
      var year: Int?
      if end < words.count, text.tokens[end].before.isInside, let told = whole(end, 1900...2999) {
        year = told
        end += 1
      }
      var day = self.day(of: season, in: year ?? today.year)
      if year == nil, day.map({ $0 > today }) ?? false {
        day = self.day(of: season, in: today.year - 1)
      }
      var time = NoteTime(tokens: index..<end, day: day)
      time.isAbout = true
      return time
    }
    return nil
  }

  private func day(of season: PhraseBook.Season, in year: Int) -> CalendarDay? {
    guard let week = season.week else {
      return CalendarDay(year: year, month: season.month, day: season.day)
    }
    return monday(of: week, in: year)
  }

  /// How many days ago a week by its number is the calendar's, and not one of a pregnancy.
  private static let recent = 182

  /// "Since week 42": the last such week, if it is not long ago.
  private func week(at index: Int) -> NoteTime? {
    guard lexicon.times.units[words[index]] == .weeks, isInside(index + 1),
      let week = whole(index + 1, 1...53),
      let day = [today.year, today.year - 1].lazy
        .compactMap({ monday(of: week, in: $0) }).first(where: { $0 <= today }),
      day > today.adding(days: -Self.recent)
    else { return nil }
    var time = NoteTime(tokens: index..<index + 2, day: day)
    time.isAbout = true
    return time
  }

  private func monday(of week: Int, in year: Int) -> CalendarDay? {
    // ISO 8601: week 1 is the one that 4 January lies in.
    guard let fourth = CalendarDay(year: year, month: 1, day: 4) else { return nil }
    return fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
  }

  private func weekday(at index: Int) -> NoteTime? {
    guard let weekday = lexicon.times.weekdays[words[index]] else { return nil }
    // "On Friday" is the next one.
    if index > 0, isInside(index), lexicon.times.aheadLead.contains(words[index - 1]) {
      let ahead = (weekday - today.weekday + 6) % 7 + 1
      var time = NoteTime(tokens: index..<index + 1, day: today.adding(days: ahead))
      time.isAhead = true
      return time
    }
    let distance = (today.weekday - weekday + 7) % 7
    return NoteTime(
      tokens: index..<index + 1, day: today.adding(days: -(distance == 0 ? 7 : distance)))
  }

  private func year(at index: Int) -> NoteTime? {
    guard let year = whole(index, 1930...2999), year <= today.year,
      let day = CalendarDay(year: year, month: 7, day: 1)
    else { return nil }
    var end = index + 1
    // Years such as 2012-13 are one.
    if end < words.count, text.tokens[end].before == .hyphen, whole(end, 0...99) != nil { end += 1 }
    var time = NoteTime(tokens: index..<end, day: min(day, today))
    time.isAbout = true
    time.isYear = true
    return time
  }
}
