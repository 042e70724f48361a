extension EnglishWords {
  func interviewKeys(unknown: String, back: String, stop: String) -> String {
    "\(unknown) don't know   \(back) back   \(stop) stop and show the answer"
  }
  var interviewFirst: String { "Do: " }
  var interviewNoPlan: String { "No plan yet" }
  var interviewStands: String { "The plan stands: no question changes it any more." }
  var interviewLetterStands: String { "The letter lacks nothing more that can be asked for." }
  func interviewField(_ name: String, isDemanded: Bool) -> String {
    "In the letter: \(name) (\(isDemanded ? "demanded" : "wished for") by the receiver)"
  }
  var interviewOwnWords: String { "in your own words, no name or number; end with return" }
  var interviewNone: String { "none" }
  var interviewSeveral: String { "several can be chosen; end with return" }
  var interviewTyped: String { "type them with commas between, or none; end with return" }
  func interviewNumber(_ bounds: String, _ unit: String) -> String {
    "a number\(bounds.isEmpty ? "" : " \(bounds)")\(unit.isEmpty ? "" : " (\(unit))"); end with return"
  }
  var interviewDay: String { "a day, such as 2026-07-20; end with return" }
  var interviewMonth: String { "year and month, such as 2009-08; end with return" }
  var interviewPlace: String { "the municipality's name; end with return" }
  func interviewEvent(_ example: String, none: String) -> String {
    "such as \(example), or \(none) if there are none; end with return"
  }
  func interviewNoAnswer(_ word: String) -> String { "`\(word)` is none of the answers" }
  var interviewChanges: String { "Changes: " }
}
