/// Days to remember.
protocol AgendaWords {
  /// Says “Last day:”.
  var lastDay: String { get }

  /// Says “Opens:”.
  var opens: String { get }

  /// Says “Closes (needs answers too):”.
  var closesIfAnswered: String { get }

  /// Says “May close:”.
  var mayClose: String { get }

  /// Says “Closes:”.
  var closesDoor: String { get }

  /// Says “begins”.
  var begins: String { get }

  /// Says “ends”.
  var ends: String { get }

  /// Says “birthday within the month”.
  var birthdayWithinMonth: String { get }

  /// Says “on the next birthday”.
  var onNextBirthday: String { get }

  /// Says “New region:”.
  var newRegion: String { get }

  /// Says “The municipality belongs to `region` from this day; check whether referral and
  /// offers stay the same.”.
  func belongsTo(_ region: String) -> String

  /// Says “Deadlines and doors until”.
  var deadlinesUntil: String { get }

  /// Says “No days to remember.”.
  var noDays: String { get }

  /// Says “On the next birthday (its day is unknown; give the month of birth with `born`)”.
  var onBirthdayUnknown: String { get }

  /// Says “(passed)”.
  var passed: String { get }

  /// Says “overdue since `day`”.
  func overdueSince(_ day: String) -> String

  /// Says “(OVERDUE)”.
  var overdueMark: String { get }
}
