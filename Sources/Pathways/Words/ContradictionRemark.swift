internal import LocatedJSON

/// What a catalogue says to nobody, or says in one place and takes back in another.
enum ContradictionRemark: Remark {
  /// Nobody can meet `key` of the rule `id`.
  case nobodyIsMeant(id: String, key: String)

  /// Whoever meets `key` of the rule `id` is stopped by its `unless`.
  case unlessStopsEveryone(id: String, key: String)

  /// The alert `id` is raised for everyone.
  case alertsEveryone(String)

  /// `alert` sends to `offer` and forbids it.
  case alertForbids(alert: String, offer: String)

  /// Name it in `except`, or send elsewhere.
  case exceptIt

  /// `alert` sends to `offer`, which is denied here.
  case alertSendsToDenied(alert: String, offer: String)

  /// Say here where one goes instead.
  case tellOtherWay

  /// `offer` is nowhere in the area.
  case offerIsNeverHere(String)

  /// Remove it, or give the offer a wider area.
  case removeOrWiden

  /// A way out of `pathway` leads to it.
  case pathwayLeadsToItself(String)

  /// `offer` is both `role` and `not` for the same people in `stage`.
  case offerHasTwoRoles(offer: String, role: String, stage: String)

  /// Keep one of them, or give each its `when`.
  case giveEachWhen

  /// The effect of `stage` is judged when it begins.
  case judgedAtOnce(stage: String)

  /// Other phrases read `phrase` as `value` of the safety fact `fact`.
  case readOtherwise(phrase: String, fact: String, value: String)

  /// Write what else must stand there.
  case writeMoreWords

  /// One word, `phrase`, claims that the danger `fact` is absent.
  case oneWordDenies(phrase: String, fact: String)

  /// Nobody can meet all that `id` requires.
  case nobodyMeets(String)

  /// Everyone who meets what `id` requires is excluded.
  case everyoneIsExcluded(String)

  /// `id` was checked on `day`, which has not come.
  case checkedOnDayToCome(id: String, day: CalendarDay)

  /// Correct the day.
  case correctDay

  /// Say in `when` whom it is for.
  case sayWhoIsMeant
}
