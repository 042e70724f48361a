/// What an interview says beside its questions.
protocol InterviewWords {
  /// The keys that every question has: not known, back, stop.
  func interviewKeys(unknown: String, back: String, stop: String) -> String

  /// What stands before what is to be done first.
  var interviewFirst: String { get }

  /// That no pathway is found on what is told.
  var interviewNoPlan: String { get }

  /// That no question changes the plan any more.
  var interviewStands: String { get }

  /// That a letter lacks nothing more that can be asked for.
  var interviewLetterStands: String { get }

  /// The field of the letter that an answer goes to, and whether the receiver demands it.
  func interviewField(_ name: String, isDemanded: Bool) -> String

  /// That a line in the writer's own words is typed.
  var interviewOwnWords: String { get }

  /// What says that there is nothing of the kind.
  var interviewNone: String { get }

  /// That several values can be chosen, ended with return.
  var interviewSeveral: String { get }

  /// That values are typed, parted by commas, and ended with return.
  var interviewTyped: String { get }

  /// That a number between bounds, in a unit, is typed.
  func interviewNumber(_ bounds: String, _ unit: String) -> String

  /// That a day is typed.
  var interviewDay: String { get }

  /// That a month is typed.
  var interviewMonth: String { get }

  /// That a municipality's name is typed.
  var interviewPlace: String { get }

  /// That an event is typed, perhaps with a day.
  func interviewEvent(_ example: String, none: String) -> String

  /// That a word is none of a question's answers.
  func interviewNoAnswer(_ word: String) -> String

  /// What stands before what an answer would change.
  var interviewChanges: String { get }
}
