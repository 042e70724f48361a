/// What reasoning over many cases says: what would open an offer, holes, and what an edit does.
protocol ReasoningWords {
  /// That something is not so.
  func denied(_ words: String) -> String

  /// What stands above what an offer requires.
  var requires: String { get }

  /// What stands above what an offer excludes.
  var excludes: String { get }

  /// What the marks before criteria mean.
  var marks: String { get }

  /// What stands above a whole whose parts follow.
  var allOfThese: String { get }

  /// What stands above alternatives.
  var oneOfThese: String { get }

  /// What stands above what would open an offer.
  var whatWouldOpen: String { get }

  /// That nothing would open an offer: proved.
  var nothingOpens: String { get }

  /// That nothing was found that would open an offer.
  var nothingFoundToOpen: String { get }

  /// That there may be more ways to open an offer than were found.
  var moreWays: String { get }

  /// How a change can come about, as a heading.
  func heading(_ way: OpeningWay) -> String

  /// That an offer would have to be in force.
  var beingInForce: String { get }

  /// That an offer would have to have begun.
  var beginning: String { get }

  /// That an offer would have to exist in the place.
  var existingHere: String { get }

  /// From which day on.
  func from(_ day: String) -> String

  /// That a day depends on when the person was born.
  var dayNeedsBirth: String { get }

  // What xray and what-if looked at.

  /// That everyone there can be was divided, by so many facts.
  func everyoneWasDivided(facts: Int) -> String

  /// How many combinations no offer fits.
  func unserved(_ count: Int, of all: Int) -> String

  /// Up to how many facts holes were looked for where there are no needs.
  func lookedAtEveryone(upTo depth: Int) -> String

  /// Up to how many facts beside the need holes were looked for.
  func lookedAtNeeds(upTo depth: Int) -> String

  /// That of holes which hang on more facts only one was looked for.
  func deeper(than depth: Int) -> String

  /// How long a deeper search took, in tenths of a second.
  func searched(upTo depth: Int, tenths: Int) -> String

  /// For how many needs not everything was looked at.
  func stopped(_ count: Int, of all: Int?) -> String

  /// That there may be holes of which nobody could be shown.
  func doubtfulHoles(_ count: Int) -> String

  /// So many of all needs.
  func needs(_ count: Int, of all: Int) -> String

  /// So many combinations.
  func combinations(_ count: Int) -> String

  /// That no offer fits somebody.
  var nobodyIsThere: String { get }

  /// What a hole is, where combinations are counted.
  var holeIsCombination: String { get }

  /// What a hole is, where there are no needs.
  func holeIsStatement(upTo depth: Int) -> String

  /// What a hole is, where there are needs.
  func holeIsNeed(upTo depth: Int) -> String

  // Who is meant.

  /// Whoever there may be.
  var anyone: String { get }

  /// Who is meant by what all of them are, and how sure that is.
  func who(_ words: String, _ extent: PeopleExtent) -> String

  /// That it is some people, nobody says who.
  var somebody: String { get }

  /// That nobody is meant: proved.
  var nobodyProved: String { get }

  /// That nobody was found.
  var nobodyFound: String { get }

  /// Those who have it by the new rules, or the old ones.
  func amongThose(new: Bool) -> String

  // What an edit does.

  /// What stands before those who have something only now.
  var gain: String { get }

  /// What stands before those who had something only before.
  var loss: String { get }

  /// That a part is new.
  var new: String { get }

  /// That a part was removed.
  var removed: String { get }

  /// That other offers come first in a stage, or the same ones on other conditions.
  func firstChanges(
    from old: [String], to new: [String], in places: String?, forEveryone: Bool
  ) -> String

  /// An offer that comes first for some in a stage.
  func first(_ offer: String, onlyIf condition: String) -> String

  /// How many cases are answered otherwise in what makes a difference.
  func casesAffected(_ count: Int, of all: Int) -> String

  /// How many cases differ only in why something can't be had.
  func casesOtherwiseAbsent(_ count: Int) -> String

  /// Which line.
  func line(_ number: Int) -> String

  /// How many more there are.
  func more(_ count: Int) -> String

  /// That something was one thing and is another.
  func change(_ title: String, from: String, to: String) -> String

  /// What comes first in the plan.
  var plan: String { get }

  /// A patient group.
  var group: String { get }

  /// What an answer says of a part, as JSON has it.
  func standing(_ word: String) -> String

  /// That another thing comes first in the plan than in the first answer.
  func planDiffers(_ here: String, inAnswer1 there: String) -> String

  /// That there is no plan.
  var noPlan: String { get }
}
