internal import LocatedJSON

/// What is found in a catalogue's rules by looking at all possible cases, and what to do about it.
enum XrayRemark: Remark {
  /// `alert` forbids `offer`, which fits all the same and is only held back.
  case forbidsButFits(alert: String, offer: String)

  /// Write the alert's criterion in the offer's `excludes`.
  case writeInExcludes

  /// `offer` is in a shadow: `better` fits whenever it does, for the same purpose, no more
  /// intrusive and no dearer.
  case isInShadow(offer: String, better: String)

  /// Say in `requires` or `speaksFor` whom it is better for.
  case sayWhomItIsBetterFor

  /// The answer to `fact` decides no offer, alert, group or right.
  case answerDecidesNothing(String)

  /// Use it in a rule, or do not ask.
  case useOrDoNotAsk

  /// `offer` fits nobody: its requirements contradict each other or its exclusions.
  case fitsNobody(String)

  /// Correct its requirements, or close it.
  case correctRequirements

  /// `offer`: the requirement “`words`” decides nothing; everyone of whom all is known meets
  /// it.
  case requirementOfAllKnown(offer: String, words: Phrasing)

  /// `offer`: the requirement “`words`” decides nothing; whoever meets the rest meets it.
  case requirementOfTheRest(offer: String, words: Phrasing)

  /// Remove it, or correct it if it was to decide something.
  case removeOrCorrectRule

  /// Remove the part, or correct it if it was to decide something.
  case removeOrCorrectPart

  /// `offer`: nobody can get in by the alternative “`words`”.
  case nobodyGetsInBy(offer: String, words: Phrasing)

  /// Remove it, or correct what bars it.
  case removeOrCorrectBar

  /// `offer`: the exclusion “`words`” decides nothing; the others cover it.
  case exclusionIsCovered(offer: String, words: Phrasing)

  /// `offer`: nobody who meets the requirements can meet the exclusion “`words`”.
  case nobodyMeetsExclusion(offer: String, words: Phrasing)

  /// Keep it only if it is written for the reader; else remove it.
  case keepForTheReader

  /// `id` holds for nobody.
  case holdsForNobody(String)

  /// Correct its criterion.
  case correctCriterion

  /// Nobody meets the criterion `name`.
  case nobodyMeetsCriterion(String)

  /// Everyone meets the criterion `name`, so it decides nothing.
  case everyoneMeetsCriterion(String)

  /// Correct it, or remove it.
  case correctOrRemove

  /// `offer`: the alternative “`words`” decides nothing; another covers it.
  case alternativeIsCovered(offer: String, words: Phrasing)

  /// Remove it, or correct it if it was to let in more.
  case removeOrLetInMore

  /// `offer`: “`words`” decides nothing; it is so for whoever meets the rest.
  case partIsSoForTheRest(offer: String, words: Phrasing)
}
