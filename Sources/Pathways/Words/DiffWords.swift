/// What an edit of a catalogue changes.
protocol DiffWords {
  /// Says “offers”.
  func offers(one: Bool) -> String

  /// Says “alerts”.
  func alerts(one: Bool) -> String

  /// Says “rights”.
  func rights(one: Bool) -> String

  /// Says “groups”.
  func groups(one: Bool) -> String

  /// Says “pathways”.
  func pathways(one: Bool) -> String

  /// Says “stages”.
  func stages(one: Bool) -> String

  /// Says “as of”.
  var asOfDay: String { get }

  /// Says “Vocabulary”.
  var vocabularyHeading: String { get }

  /// Says “smallest example:”.
  var smallestExample: String { get }

  /// Says “example:”.
  var anExample: String { get }

  /// Says “(other rules, but proved the same:”.
  var provedTheSame: String { get }

  /// Says “The same for everyone:”.
  var sameForEveryone: String { get }

  /// Says “Other fields:”.
  var otherFields: String { get }

  /// Says “New figure, old day:”.
  var newFigureOldDay: String { get }

  /// Says “ in” places, after what is there.
  func inPlaces(_ names: String) -> String

  /// Says “Only other words:”.
  var onlyOtherWords: String { get }

  /// Says “new:”.
  var newParts: String { get }

  /// Says “removed:”.
  var removedParts: String { get }

  /// Says “Follow-up and scales:”.
  var followUpAndScales: String { get }

  /// What stands before what differs in a file.
  func elsewhere(in path: String) -> String

  /// What stands before phrases of a file that are gone, or new.
  func phrases(in path: String, areNew: Bool) -> String

  /// That cases say nothing of how notes are read.
  var notesAreNotCompared: String { get }

  /// In which parts of the answer cases are affected, each with its number of cases.
  func affectedIn(_ parts: [String]) -> String

  /// In which parts of the answer more differs.
  func otherwiseIn(_ parts: [String]) -> String

  /// How many cases only get other words.
  func casesInOtherWords(_ count: Int) -> String

  /// A part of an answer, by its name in JSON.
  func part(ofAnswer name: String) -> String
}
