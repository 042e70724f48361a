/// What is said of numbers, waits and prices: whose they are, and of which day.
protocol ContactWords {
  /// The day of a figure that is older than the catalogue's limit.
  func oldFigure(_ day: String) -> String

  /// That nobody answers on the day of the answer, and on which day somebody does, if that is known.
  func closedToday(until day: String?) -> String

  /// That no source says whether somebody answers on the day of the answer.
  var perhapsClosedToday: String { get }

  /// The day on which a number was last checked, or that it is long ago.
  func checked(_ day: String, isOld: Bool) -> String

  /// What stands before how to reach somebody.
  var contactHeading: String { get }

  /// Whom to ask before a letter is sent.
  func askReceiver(_ contact: String) -> String

  /// A month of a year, as a person writes it.
  func month(_ month: Int, _ year: Int) -> String
}
