/// A list of words that matching knows by what it is for, as the data names it: after a full stop what
/// stands inside another member.
enum PhraseList: String, CaseIterable, Sendable {
  case abbreviations, openAbbreviations, inflections, relatives, possessives, clauseWords,
    degreeWords, patient
  case childWords, prepositions, joins, lifeWords, ofWords, tellers, determiners
  case withWords, fewWords
  case reporting = "cues.reporting"
  case turnWords, subordinates, lastingWords, emphatics, relativePronouns, articles
  case lastAbbreviations, shortDenials, againWords, scoreWords, scoreFrom, scoreTo

  // Sexes.
  case men = "masculine.nouns"
  case he = "masculine.pronouns"
  case women = "feminine.nouns"
  case she = "feminine.pronouns"
  case maleRelatives = "masculine.relatives"
  case femaleRelatives = "feminine.relatives"

  // Times.
  case sinceWords, agoWords, agoLead, lastWords, pointLead, dayLead, durationLead, aheadLead
  case startLead, halves, oneAndHalf, fromWords

  // Ages.
  case after = "age.after"
  case sex = "age.sex"
  case months = "age.months"
  case weeks = "age.weeks"
  case days = "age.days"
  case old = "age.old"
  case person = "age.person"
  case fills = "age.fills"
  case born = "age.bornWords"
  case newborn = "age.newborn"
  case notAlone = "age.notAlone"
  case nouns = "age.nouns"
  case not = "age.not"
  case now = "age.now"
  case states = "age.states"
  case own = "age.own"
  case spans = "age.spans"
  case about = "age.about"
  case introducing = "age.introducing"
  case mothers = "age.mothers"
  case birth = "age.birth"
  case young = "age.young"

  // Places.
  case before = "place.before"
  case notAfter = "place.notAfter"
  case municipality = "place.municipality"
  case commonPlaces = "place.words"
  case units = "place.units"

  /// The members of a file that lead to it.
  var path: [String] { rawValue.split(separator: ".").map { String($0) } }
}
