internal import LocatedJSON

extension EnglishWords {
  func orOtherMunicipalities(_ count: Int) -> String { " or \(count) other municipalities" }
  var orPrefix: String { " or " }
  var byDay: String { "by " }
  var fromDay: String { "from " }
  var asOfPrefix: String { "as of " }
  func holesToday(_ count: Int) -> String { "\(count) holes today" }
  var closeNoHoles: String { "Close no holes" }
  var notForNeeds: String { "Are not for what the needs ask for" }
  var isNotForNeeds: String { "is not for what the needs ask for; closes no holes" }
  func closesHoles(_ count: Int) -> String { "closes \(count) holes" }
  var inPlaces: String { " in " }
  func perhapsMore(_ count: Int) -> String {
    "; perhaps \(count) more, if further answers are right"
  }
  var example: String { "example: " }
  func fitsCases(_ fitting: Int, cases: Int, alone: Int) -> String {
    "fits \(fitting) of \(cases) cases, \(alone) of them with nothing else that counts"
  }
  func municipalityGroups(_ all: Int, groups: Int) -> String {
    "\(all) municipalities in \(groups) groups · "
  }
  var allPlaces: String { "all municipalities" }
  var confirmIfHere: String { "confirm if it exists here: " }
  var proposalsThatCover: String { "proposals that would cover it: " }
  var noOfferCovers: String {
    "no offer, not even a proposed one, covers it: widen one, or make one"
  }
  func holes(_ count: Int) -> String { "Holes (\(count))" }
  var somePlacesOnly: String {
    "An offer that exists in some places only counts as not here unless it is confirmed."
  }
  var examplesAsCases: String { "The examples as cases for `suggest`: --all or --format json." }
  func plusOthers(_ count: Int) -> String { "+ \(count) more (--all)" }
  var holeWhen: String { "a hole when: " }
  var always: String { "always" }
  var soForEveryoneWith: String { "which is so for everyone with " }
  var wherePrefix: String { "where: " }
  func rules(_ count: Int) -> String { "Rules (\(count))" }
  var notDecided: String { "Not decided within the bound: " }

  func finding(_ remark: XrayRemark) -> String {
    switch remark {
    case .forbidsButFits(let alert, let offer):
      "\(alert) forbids `\(offer)`, which fits all the same and is only held back"
    case .writeInExcludes: "write the alert's criterion in the offer's `excludes`"
    case .isInShadow(let offer, let better):
      "`\(offer)` is in a shadow: `\(better)` fits whenever it does, for the same purpose, no more intrusive and no dearer"
    case .sayWhomItIsBetterFor: "say in `requires` or `speaksFor` whom it is better for"
    case .answerDecidesNothing(let fact):
      "the answer to `\(fact)` decides no offer, alert, group or right"
    case .useOrDoNotAsk: "use it in a rule, or do not ask"
    case .fitsNobody(let offer):
      "`\(offer)` fits nobody: its requirements contradict each other or its exclusions"
    case .correctRequirements: "correct its requirements, or close it"
    case .requirementOfAllKnown(let offer, let words):
      "`\(offer)`: the requirement “\(inWords(words))” decides nothing; everyone of whom all is known meets it"
    case .requirementOfTheRest(let offer, let words):
      "`\(offer)`: the requirement “\(inWords(words))” decides nothing; whoever meets the rest meets it"
    case .removeOrCorrectRule: "remove it, or correct it if it was to decide something"
    case .nobodyGetsInBy(let offer, let words):
      "`\(offer)`: nobody can get in by the alternative “\(inWords(words))”"
    case .removeOrCorrectBar: "remove it, or correct what bars it"
    case .exclusionIsCovered(let offer, let words):
      "`\(offer)`: the exclusion “\(inWords(words))” decides nothing; the others cover it"
    case .nobodyMeetsExclusion(let offer, let words):
      "`\(offer)`: nobody who meets the requirements can meet the exclusion “\(inWords(words))”"
    case .keepForTheReader: "keep it only if it is written for the reader; else remove it"
    case .holdsForNobody(let id): "`\(id)` holds for nobody"
    case .correctCriterion: "correct its criterion"
    case .nobodyMeetsCriterion(let name): "nobody meets the criterion `\(name)`"
    case .everyoneMeetsCriterion(let name):
      "everyone meets the criterion `\(name)`, so it decides nothing"
    case .correctOrRemove: "correct it, or remove it"
    case .alternativeIsCovered(let offer, let words):
      "`\(offer)`: the alternative “\(inWords(words))” decides nothing; another covers it"
    case .removeOrCorrectPart: "remove it, or correct it if it was to decide something"
    case .removeOrLetInMore: "remove it, or correct it if it was to let in more"
    case .partIsSoForTheRest(let offer, let words):
      "`\(offer)`: “\(inWords(words))” decides nothing; it is so for whoever meets the rest"
    }
  }
}
