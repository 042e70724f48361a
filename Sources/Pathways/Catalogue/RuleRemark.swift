internal import LocatedJSON

/// What is said of a catalogue's rules: offers, pathways, letters, follow-ups, phrases.
enum RuleRemark: Remark {
  /// The local rule drops `name`.
  case localRuleDrops(String)

  /// Repeat the condition, or name it in `drops`.
  case repeatCondition

  /// The rule must have `opens` or `when`, or say why not in `whyNoTrigger`.
  case ruleHasNoTrigger

  /// `due` is missing unless `dueKind` is unknown, and the other way round.
  case dueIsMissing

  /// `{`place`}` can't be filled in here.
  case cannotBeFilledIn(String)

  /// The file changes nothing.
  case fileChangesNothing

  /// The offer is for places outside the file's area.
  case outsideArea

  /// More than one reading is chosen.
  case twoReadings

  /// Write either `stage` or `pathway`, not both.
  case stageOrPathway

  /// No fact says in which offers somebody is.
  case noCurrentOffers

  /// No offer is meant.
  case noOfferIsMeant

  /// Give `purposes`, `levels` or `offers`.
  case giveSelection

  /// Two places say different things of `offer` for the same municipalities; the other is `other`.
  case twoPlacesDiffer(offer: String, other: String)

  /// Let it stand in one of them only.
  case letStandInOne

  /// The local figure is of `day`, and the one that it takes the place of is newer.
  case figureIsOlder(day: String, than: String)

  /// Write the year, month or day that the figure is of.
  case writeDayOfFigure

  /// A local change stands in the list `overrides` of a file in regions/ or municipalities/.
  case overrideStandsInOverrides

  /// This is local: it stands in a file in regions/ or municipalities/.
  case overlayStandsElsewhere

  /// Places stand in `area`.
  case placesStandInArea

  /// Contacts stand in each way in, in `entry`.
  case contactsStandInEntry

  /// The first and the last day stand in `valid`.
  case daysStandInValid
}
