/// Holes and idle rules of a catalogue, and what a new offer would close.
protocol XrayWords {
  /// Says “or `count` other municipalities”.
  func orOtherMunicipalities(_ count: Int) -> String

  /// Says “or”.
  var orPrefix: String { get }

  /// Says “by”.
  var byDay: String { get }

  /// Says “from”.
  var fromDay: String { get }

  /// Says “as of”.
  var asOfPrefix: String { get }

  /// Says “`count` holes today”.
  func holesToday(_ count: Int) -> String

  /// Says “Close no holes”.
  var closeNoHoles: String { get }

  /// Says “Are not for what the needs ask for”.
  var notForNeeds: String { get }

  /// Says “is not for what the needs ask for; closes no holes”.
  var isNotForNeeds: String { get }

  /// Says “closes `count` holes”.
  func closesHoles(_ count: Int) -> String

  /// Says “in”.
  var inPlaces: String { get }

  /// Says “; perhaps `count` more, if further answers are right”.
  func perhapsMore(_ count: Int) -> String

  /// Says “example:”.
  var example: String { get }

  /// Says “fits `fitting` of `cases` cases, `alone` of them with nothing else that counts”.
  func fitsCases(_ fitting: Int, cases: Int, alone: Int) -> String

  /// Says “`all` municipalities in `groups` groups ·”.
  func municipalityGroups(_ all: Int, groups: Int) -> String

  /// Says “all municipalities”.
  var allPlaces: String { get }

  /// Says “confirm if it exists here:”.
  var confirmIfHere: String { get }

  /// Says “proposals that would cover it:”.
  var proposalsThatCover: String { get }

  /// Says “no offer, not even a proposed one, covers it: widen one, or make one”.
  var noOfferCovers: String { get }

  /// Says “Holes (`count`)”.
  func holes(_ count: Int) -> String

  /// Says “An offer that exists in some places only counts as not here unless it is
  /// confirmed.”.
  var somePlacesOnly: String { get }

  /// Says “The examples as cases for `suggest`: --all or --format json.”.
  var examplesAsCases: String { get }

  /// Says “+ `count` more (--all)”.
  func plusOthers(_ count: Int) -> String

  /// Says “a hole when:”.
  var holeWhen: String { get }

  /// Says “always”.
  var always: String { get }

  /// Says “which is so for everyone with”.
  var soForEveryoneWith: String { get }

  /// Says “where:”.
  var wherePrefix: String { get }

  /// Says “Rules (`count`)”.
  func rules(_ count: Int) -> String

  /// Says “Not decided within the bound:”.
  var notDecided: String { get }
}
