extension EnglishWords {
  func denied(_ words: String) -> String {
    words.hasPrefix("not ") ? String(words.dropFirst(4)) : "not \(words)"
  }

  var requires: String { "Requires (all must be so)" }
  var excludes: String { "Excludes (none may be so)" }
  var marks: String { "✓ is so · ✗ is not so · ? is not known" }
  var allOfThese: String { "all of these" }
  var oneOfThese: String { "at least one of these" }
  var whatWouldOpen: String { "What would open it" }
  var nothingOpens: String { "nothing that is said of the person" }
  var nothingFoundToOpen: String { "nothing found, but not everything was tried" }
  var moreWays: String { "There may be more ways than shown; not everything was tried." }

  func heading(_ way: OpeningWay) -> String {
    switch way {
    case .findOut: "can be found out today"
    case .onDay: "becomes true with time"
    case .ifChanged: "only if the state or situation changes"
    case .never: "can't change"
    }
  }

  var beingInForce: String { "the offer being in force" }
  var beginning: String { "the offer beginning" }
  var existingHere: String { "the offer existing locally" }
  func from(_ day: String) -> String { "from \(day)" }
  var dayNeedsBirth: String { "the date needs the month of birth" }
}

// What was looked at.
extension EnglishWords {
  func everyoneWasDivided(facts: Int) -> String {
    "Everyone there can be was divided by the \(facts) things that rules ask: these are all holes."
  }
  func unserved(_ count: Int, of all: Int) -> String {
    "\(count) of \(all) combinations have no offer."
  }
  func lookedAtEveryone(upTo depth: Int) -> String {
    "Looked for holes that hang on at most \(depth) facts; others are not ruled out."
  }
  func lookedAtNeeds(upTo depth: Int) -> String {
    "Looked for all holes that hang on the need and at most \(depth) facts more; others are not ruled out."
  }
  func deeper(than depth: Int) -> String {
    "Of those that hang on more than \(depth), at most one was looked for in each need without a smaller hole."
  }
  func searched(upTo depth: Int, tenths: Int) -> String {
    "Looked for holes that hang on up to \(depth) facts, in \(tenths / 10).\(tenths % 10) s."
  }
  func stopped(_ count: Int, of all: Int?) -> String {
    (all.map { "For \(count) of \($0) needs" } ?? "For \(count) needs")
      + " not everything was looked at: the search stopped at its bound."
  }
  func doubtfulHoles(_ count: Int) -> String {
    "\(count) possible holes have no example: neither shown nor disproved."
  }
  func needs(_ count: Int, of all: Int) -> String { "\(count) of \(all) needs" }
  func combinations(_ count: Int) -> String { "\(count) combinations" }
  var nobodyIsThere: String { "no offer fits" }
  var holeIsCombination: String {
    "A hole is a combination of all that rules ask that no offer fits; all were counted."
  }
  func holeIsStatement(upTo depth: Int) -> String {
    "A hole is at most \(depth) facts that no offer fits."
  }
  func holeIsNeed(upTo depth: Int) -> String {
    "A hole is a need and at most \(depth) facts more that nothing that counts fits; counted for each municipality."
  }
}

// Who is meant.
extension EnglishWords {
  var anyone: String { "anyone" }
  func who(_ words: String, _ extent: PeopleExtent) -> String {
    switch extent {
    case .exactly: "exactly when: \(words)"
    case .some: "only when, but not always: \(words)"
    case .within: "only when: \(words); whether always is not settled"
    }
  }
  var somebody: String { "some people" }
  var nobodyProved: String { "nobody (proved)" }
  var nobodyFound: String { "nobody found, but not proved: the search stopped at its bound" }
  func amongThose(new: Bool) -> String {
    new
      ? "(among those who have it by the new rules)"
      : "(among those who have it by the old rules)"
  }
}

// What an edit does.
extension EnglishWords {
  var gain: String { "New: " }
  var loss: String { "No longer: " }
  var new: String { " – new" }
  var removed: String { " – removed" }
  func firstChanges(
    from old: [String], to new: [String], in places: String?, forEveryone: Bool
  ) -> String {
    let list = [old, new].map { $0.isEmpty ? "nothing" : $0.joined(separator: ", ") }
    let who = forEveryone ? "for everyone in this stage" : "in this stage"
    return "The first offer changes \(who)\(places.map { " in \($0)" } ?? ""): "
      + "\(list[0]) → \(list[1])"
  }
  func first(_ offer: String, onlyIf condition: String) -> String {
    "\(offer) (only if: \(condition))"
  }
  func casesAffected(_ count: Int, of all: Int) -> String {
    "Cases: \(count) of \(all) are affected"
  }
  func casesOtherwiseAbsent(_ count: Int) -> String {
    "\(count) more only have another reason why something can't be had (--format json)."
  }
  func line(_ number: Int) -> String { "line \(number)" }
  func more(_ count: Int) -> String { "+ \(count) more (--all)" }
  func change(_ title: String, from: String, to: String) -> String { "\(title): \(from) → \(to)" }
  var plan: String { "first in the plan" }
  var group: String { "group" }
  func standing(_ word: String) -> String {
    switch word {
    case "open": "needs an answer"
    case "excluded": "does not fit"
    case "area": "not here"
    case "not-yet": "not yet"
    case "proposed": "only proposed"
    case "none": "does not exist"
    case "raised": "stands"
    case "not-raised": "does not stand"
    case "has": "has it"
    case "no": "has it not"
    case "holds": "yes"
    case "fails": "no"
    default: word
    }
  }
  func planDiffers(_ here: String, inAnswer1 there: String) -> String {
    "First in the plan: \(here) (in answer 1: \(there))"
  }
  var noPlan: String { "no plan" }
}
