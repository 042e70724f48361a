internal import LocatedJSON

/// What is said of a catalogue's files and of what its vocabulary declares.
enum CatalogueRemark: Remark {
  /// Is no part of a catalogue and is not read.
  case noPartOfCatalogue

  /// Is not read: the name is wrong.
  case nameIsWrong

  /// The file `file` is missing.
  case fileIsMissing(String)

  /// `fact` follows from itself.
  case followsFromItself(String)

  /// `fact` is no number with as many decimals.
  case otherDecimals(String)

  /// No attribute of events is a number.
  case noNumberAttribute

  /// `owner` has no value `value`.
  case hasNoValue(owner: String, value: String)

  /// A safety fact must never be assumed.
  case safetyIsNeverAssumed

  /// Write "unknown".
  case writeUnknown

  /// Silence can't mean `text` here.
  case silenceCannotMean(String)

  /// Write "unknown" or one of the fact's values.
  case writeUnknownOrValue

  /// `text` can't be the ordinary value.
  case notOrdinaryValue(String)

  /// Only a fact of type `ordered`, or a number, has steps to be judged.
  case notJudgedInSteps

  /// `name` is used already.
  case usedAlready(String)

  /// `count` facts and event classes; there is room for `room`.
  case tooManySubjects(count: Int, room: Int)

  /// The last day is before the first.
  case endsBeforeBeginning

  /// More than one set is chosen.
  case twoSets

  /// The band lies outside the scale or overlaps the one before.
  case bandIsOutside

  /// `fact` has no values that can be gone through.
  case cannotBeGoneThrough(String)

  /// Name a fact with named values, a number, or yes and no.
  case nameCountedFact

  /// `word` means two things.
  case meansTwoThings(String)

  /// Let it stand in one place only.
  case letStandOnce

  /// `name` has spaces or marks: it can't stand in a list or be given without quotes.
  case nameHasSeparators(String)

  /// `name` has capitals.
  case nameHasCapitals(String)

  /// Call it `name`.
  case callIt(String)

  /// The text looks as if it has a personal number in it.
  case personalNumber

  /// Remove it: everyone sees what stands in a catalogue.
  case removePersonalNumber

  /// The other of the same name stands at `place`.
  case otherStandsAt(String)

  /// The file uses the same names as `file`.
  case hasNamesOf(String)

  /// Remove it if it is a copy, or give what is in it other names.
  case removeCopy
}
