extension EnglishWords {
  var lastDay: String { "Last day: " }
  var opens: String { "Opens: " }
  var closesIfAnswered: String { "Closes (needs answers too): " }
  var mayClose: String { "May close: " }
  var closesDoor: String { "Closes: " }
  var begins: String { "begins" }
  var ends: String { "ends" }
  var birthdayWithinMonth: String { "birthday within the month" }
  var onNextBirthday: String { "on the next birthday" }
  var newRegion: String { "New region: " }
  func belongsTo(_ region: String) -> String {
    "The municipality belongs to \(region) from this day; check whether referral and offers stay the same."
  }
  var deadlinesUntil: String { "Deadlines and doors until " }
  var noDays: String { "No days to remember." }
  var onBirthdayUnknown: String {
    "On the next birthday (its day is unknown; give the month of birth with `born`)"
  }
  var passed: String { " (passed)" }
  func overdueSince(_ day: String) -> String { "overdue since \(day)" }
  var overdueMark: String { " (OVERDUE)" }
}
