/// A time that a note tells.
struct NoteTime: Sendable {
  /// The words that tell it.
  var tokens: Range<Int>

  /// The day, or the day that a month, a season or a year stands for.
  var day: CalendarDay?

  /// Whether only the month, the season or the year is told.
  var isAbout = false

  /// Whether only the year is told.
  var isYear = false

  /// Up to now since that day, or so long: whole weeks.
  var weeks: Int?

  /// The day on which a length of time up to now began.
  var start: CalendarDay?

  /// Whether it lies ahead.
  var isAhead = false

  /// Whether it lies so long ago that what was so then need not be so now.
  var isLongAgo = false

  /// How many small words stand before the day itself: "on the 3rd".
  var leads = 0

  /// Whether a word says that it lasts until now.
  var hasLead = false
}

/// Finds the times that a note tells.
struct NoteTimeReader {
  let text: NoteText
  let words: [Int32]
  let lexicon: PhraseLexicon
  let today: CalendarDay

  private var times: TimeWords { lexicon.times }

  /// Returns the times in the order of the words, none inside another.
  func read() -> [NoteTime] {
    var found: [NoteTime] = []
    var index = 0
    while index < words.count {
      if var time = time(at: index) {
        if let day = time.day, !time.hasLead { time.isLongAgo = day < today.adding(days: -90) }
        found.append(time)
        index = max(index + 1, time.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  private func time(at index: Int) -> NoteTime? {
    let first = index + 1 < words.count && times.dayLead.contains(words[index + 1]) ? 2 : 1
    if isSince(index), isInside(index + 1), isInside(index + first),
      let time = next(at: index, index + first) ?? point(at: index + first, isSince: true)
    {
      return NoteTime(
        tokens: index..<time.tokens.upperBound, day: time.day, isAbout: time.isAbout,
        isYear: time.isYear,
        weeks: time.isAhead ? nil : time.day.map { Int(today.number - $0.number) / 7 },
        isAhead: time.isAhead, hasLead: true)
    }
    if let time = lastUnit(at: index) ?? begun(at: index) ?? led(at: index) { return time }
    return length(at: index) ?? point(at: index, isSince: false) ?? ledPoint(at: index)
  }

  /// How many days ahead a day without its year is meant after a word such as "from".
  private static let next = 14

  /// The day of the next two weeks from which something will be: "from 30/11".
  private func next(at index: Int, _ start: Int) -> NoteTime? {
    guard times.fromWords.contains(words[index]), let time = point(at: start, isSince: false),
      time.isAhead, !time.isAbout, let day = time.day, day <= today.adding(days: Self.next)
    else { return nil }
    return time
  }

  /// A day, a month or a season with a small word before it.
  private func ledPoint(at index: Int) -> NoteTime? {
    guard times.pointLead.contains(words[index]), isInside(index + 1),
      let time = point(at: index + 1, isSince: false), !time.isYear
    else { return nil }
    var led = time
    led.tokens = index..<time.tokens.upperBound
    led.leads = 1
    return led
  }

  /// "In the last week" without a number: about a week ago, and not how long it lasts.
  private func lastUnit(at index: Int) -> NoteTime? {
    guard times.pointLead.contains(words[index]), isInside(index + 1), isInside(index + 2),
      times.lastWords.contains(words[index + 1]), let unit = times.units[words[index + 2]],
      unit == .weeks || unit == .months
    else { return nil }
    return NoteTime(tokens: index..<index + 3, day: back(100, unit), isAbout: true)
  }

  private func isSince(_ index: Int) -> Bool { times.sinceWords.contains(words[index]) }

  /// Whether a token continues what stands before it.
  func isInside(_ index: Int) -> Bool {
    index < words.count && text.tokens[index].before.isInside
  }

  func number(_ index: Int) -> Int? {
    guard index < words.count else { return nil }
    return text.tokens[index].number
  }

  // MARK: Lengths

  /// A length that began so long ago: "startede for 3 måneder siden".
  private func begun(at index: Int) -> NoteTime? {
    guard times.leadStarts.contains(words[index]) else { return nil }
    for lead in times.startLead where isSequence(lead, at: index) {
      let start = index + lead.count
      guard isInside(start), let time = length(at: start), let day = time.day, !time.isAhead
      else { continue }
      return NoteTime(
        tokens: index..<time.tokens.upperBound, weeks: Int(today.number - day.number) / 7,
        start: day, hasLead: true)
    }
    return nil
  }

  /// A length with a word before it that says it lasts, such as `i 6 uger` or `de sidste 14 dage`.
  private func led(at index: Int) -> NoteTime? {
    guard times.leadStarts.contains(words[index]) else { return nil }
    for lead in times.durationLead where isSequence(lead, at: index) {
      let start = index + lead.count
      guard isInside(start), var time = length(at: start) ?? bareUnit(at: start, after: lead)
      else { continue }
      guard !time.isAhead, time.day == nil || time.weeks != nil else { continue }
      time = NoteTime(
        tokens: index..<time.tokens.upperBound, day: time.day, isAbout: time.isAbout,
        weeks: time.weeks, start: time.start, hasLead: true)
      return time
    }
    return nil
  }

  /// Whether some words stand at an index, one after the other.
  func isSequence(_ sequence: some Collection<Int32>, at index: Int) -> Bool {
    guard !sequence.isEmpty, index + sequence.count <= words.count else { return false }
    for (place, word) in sequence.enumerated() {
      if words[index + place] != word { return false }
      if place > 0, !isInside(index + place) { return false }
    }
    return true
  }

  /// How many, in hundredths, at an index, and how many words say so.
  private func amount(at index: Int) -> (hundredths: Int, count: Int)? {
    if let number = number(index) {
      if let more = self.number(index + 1), more == 50, isInside(index + 1) {
        return (number + 50, 2)
      }
      return (number, 1)
    }
    guard index < words.count else { return nil }
    if let few = few(at: index) { return (200, few) }
    if times.oneAndHalf.contains(words[index]) { return (150, 1) }
    if times.halves.contains(words[index]) {
      // "Half a year."
      return (50, numberWord(index + 1) == 1 ? 2 : 1)
    }
    guard let number = numberWord(index) else { return nil }
    if index + 1 < words.count, times.halves.contains(words[index + 1]) { return (50, 2) }
    if number == 1, let few = few(at: index + 1) { return (200, 1 + few) }
    // "One and a half."
    if let more = half(after: index + 1) { return (number * 100 + 50, 1 + more) }
    return (number * 100, 1)
  }

  /// How many words "couple of" takes at an index, if it stands there before days, weeks or months: a
  /// couple of years can be many.
  private func few(at index: Int) -> Int? {
    guard index + 1 < words.count, lexicon.fewWords.contains(words[index]) else { return nil }
    let count = lexicon.withWords.contains(words[index + 1]) ? 2 : 1
    guard index + count < words.count, let unit = times.units[words[index + count]], unit != .years
    else { return nil }
    return count
  }

  private func numberWord(_ index: Int) -> Int? {
    index < words.count ? lexicon.numberWords[words[index]] : nil
  }

  /// How many words "and a half" takes after an index, if it stands there.
  private func half(after index: Int) -> Int? {
    guard index + 1 < words.count, lexicon.joins.contains(words[index]), isInside(index),
      isInside(index + 1)
    else { return nil }
    if times.halves.contains(words[index + 1]) { return 2 }
    return numberWord(index + 1) == 1 && index + 2 < words.count
      && times.halves.contains(words[index + 2]) ? 3 : nil
  }

  /// Months or weeks as a fraction of the year: "3/12", "3/52".
  ///
  /// What can be a day is one, unless a word stands before it that says how long.
  private func fraction(at index: Int) -> NoteTime? {
    guard !times.denominators.isEmpty, let amount = number(index), amount % 100 == 0,
      let told = number(index + 1), text.tokens[index + 1].before == .slash,
      let unit = times.denominators.first(where: { $0.number * 100 == told })?.unit
    else { return nil }
    let isAgo = isInside(index + 2) && times.agoWords.contains(words[index + 2])
    let isLed = index > 0 && isInside(index) && times.leadEnds.contains(words[index - 1])
    guard isAgo || isLed || told > 3100 else { return nil }
    if isAgo { return NoteTime(tokens: index..<index + 3, day: back(amount, unit)) }
    return NoteTime(
      tokens: index..<index + 2, weeks: weeks(amount, unit), start: back(amount, unit))
  }

  private func length(at index: Int) -> NoteTime? {
    if let fraction = fraction(at: index) { return fraction }
    guard let (amount, count) = amount(at: index) else { return nil }
    let place = index + count
    // "4/week" is how often, and not how long.
    guard isInside(place), text.tokens[place].before < .slash,
      let unit = times.units[words[place]], unit != .hours, !isPreposition(place)
    else { return nil }
    var end = place + 1
    var whole = amount
    // "A year and a half."
    if let more = half(after: end) {
      end += more
      whole += 50
    }
    let before = back(whole, unit)
    let weeks = weeks(whole, unit)
    var time = NoteTime(tokens: index..<end, weeks: weeks, start: before)
    if isInside(end), times.agoWords.contains(words[end]) {
      end += 1
      time = NoteTime(tokens: index..<end, day: before)
    } else if index > 0, times.agoLead.contains(words[index - 1]), isInside(index) {
      time = NoteTime(tokens: index..<end, day: before)
    }
    return time
  }

  /// Whether a letter is the first of a short "with": "since Sept 14 w/ stress".
  func isPreposition(_ place: Int) -> Bool {
    text.tokens[place].letters.count == 1 && text.after(place) == .slash
  }

  /// A unit without a number, as in `sidste måned`: one of it.
  private func bareUnit(at index: Int, after lead: NumberSlice) -> NoteTime? {
    guard times.lastWords.contains(lead.last ?? -1), index < words.count,
      let unit = times.units[words[index]],
      // The last year is the one before this, and a day is a day.
      unit != .hours, unit != .years, unit != .days
    else { return nil }
    return NoteTime(tokens: index..<index + 1, weeks: weeks(100, unit))
  }

  private func weeks(_ hundredths: Int, _ unit: TimeWords.Unit) -> Int {
    let amount = min(hundredths, 1_000_000)
    switch unit {
    case .days: return amount / 700
    case .weeks: return amount / 100
    // A month is 30.44 days, a year 52 weeks.
    case .months: return amount * 3044 / 70_000
    case .years: return amount * 52 / 100
    case .hours: return 0
    }
  }

  private func back(_ hundredths: Int, _ unit: TimeWords.Unit) -> CalendarDay {
    let amount = min(hundredths, 1_000_000)
    switch unit {
    case .days: return today.adding(days: -amount / 100)
    case .weeks: return today.adding(days: -amount * 7 / 100)
    case .months: return today.adding(months: -amount / 100)
    case .years: return today.adding(months: -amount * 12 / 100)
    case .hours: return today
    }
  }
}
