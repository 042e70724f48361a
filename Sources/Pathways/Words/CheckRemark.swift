internal import LocatedJSON

/// What the checks of a catalogue, and its own tests, say of it.
enum CheckRemark: Remark {
  /// `id`: the number has no source and no day on which it was checked.
  case numberWithoutSource(String)

  /// `id`: `key` is of `day`.
  case numberIsOld(id: String, key: String, day: CalendarDay)

  /// The first stage of `pathway` is not for everybody the pathway is for.
  case firstStageIsNotForAll(String)

  /// Write {} in `when`.
  case writeEmptyWhen

  /// The stage `stage` of `pathway` has no offers.
  case stageHasNoOffers(stage: String, pathway: String)

  /// The stage `stage` of `pathway` has no first offer.
  case stageHasNoFirstOffer(stage: String, pathway: String)

  /// `offer` is only proposed and has a role in `pathway`.
  case proposalHasRole(offer: String, pathway: String)

  /// Name it in `proposed`.
  case nameInProposed

  /// `offer` stands as a proposal in `pathway`, but exists.
  case proposalExists(offer: String, pathway: String)

  /// Give it a role in `offers`.
  case giveRoleInOffers

  /// `offer` is in no pathway.
  case isInNoPathway(String)

  /// Give it a role in a stage, or say why not in `outsidePathways`.
  case giveRoleInStage

  /// The option `--`option`` is taken.
  case optionIsTaken(String)

  /// Give another name in `option`.
  case giveOtherOption

  /// No rule uses `fact`.
  case factIsUnused(String)

  /// Use it in a rule, or name it in a checklist's `facts`.
  case useFact

  /// A rule uses `fact`, but nobody is asked for it.
  case factIsNotAsked(String)

  /// Write a question in `ask`, or name another fact in `askInstead`.
  case writeQuestion

  /// `text` is so of everyone.
  case isAlwaysSo(String)

  /// `text` can be so of nobody.
  case isNeverSo(String)

  /// Remove it, or correct it.
  case removeOrCorrect

  /// Nobody can be in the stage `stage` of `pathway`.
  case nobodyIsInStage(stage: String, pathway: String)

  /// Whoever reaches the stage is in another one already: `person`, whose case is `json`.
  case isElsewhere(person: Phrasing, stage: String, json: String)

  /// Its `when`, what the pathway is for and its ways out contradict each other.
  case correctWhenOrOrder

  /// `offer`, which is `role` in the stage `stage` of `pathway`, can fit nobody there.
  case roleFitsNobody(offer: String, role: String, stage: String, pathway: String)

  /// `person`, whose case is `json`, is in the stage and gets nothing of it.
  case forExample(person: Phrasing, json: String)

  /// In so many municipalities, of which some are named, no first offer of the stage `stage` of
  /// `pathway` can fit anybody.
  case noFirstOfferIn(places: [String], count: Int, stage: String, pathway: String)

  /// No rule uses the criterion `name`.
  case criterionIsUnused(String)

  /// `id` has no next step.
  case hasNoNextStep(String)

  /// `id` has no way in.
  case hasNoWayIn(String)

  /// `id` has no source.
  case hasNoSource(String)

  /// `id`: `source` `place` was last checked on `day`.
  case lastChecked(id: String, source: String, place: String, day: CalendarDay)

  /// `id` was to be reviewed by `day`.
  case wasToBeReviewed(id: String, day: CalendarDay)

  /// `id` ended on `day`.
  case ended(id: String, day: CalendarDay)

  /// Set its status to closed, or correct the date.
  case closeOrCorrect

  /// `id` is closed, but holds until `day`.
  case closedButHolds(id: String, day: CalendarDay)

  /// The case lacks `on`.
  case caseLacksDay

  /// `test`: expected `key``text`, found `found`.
  case expectedOther(test: String, key: String, text: String, found: TestFound)

  /// The `key` `text` of `id` reaches nobody.
  case contactIsWrong(id: String, key: String, text: String)

  /// Write a number in digits, an address with @, or a page.
  case correctContact
}
