/// What is said of a note that was read.
protocol NoteWording {
  /// What stands before what was read.
  var noteRead: String { get }

  /// That nothing was read.
  var noteNothingRead: String { get }

  /// What stands before what must be asked.
  var noteAsk: String { get }

  /// What stands before what is only hinted at, and therefore not counted.
  var noteHinted: String { get }

  /// What stands before what was not understood.
  var noteUnread: String { get }

  /// What stands before what is absent.
  var noteNot: String { get }

  /// That a note says different things of something.
  func noteContradiction(_ label: String, _ places: [String]) -> String
}
