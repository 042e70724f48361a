extension EnglishWords {
  func finding(_ remark: CheckRemark) -> String {
    switch remark {
    case .numberWithoutSource(let id):
      "`\(id)`: the number has no source and no day on which it was checked"
    case .numberIsOld(let id, let key, let day): "`\(id)`: `\(key)` is of \(day)"
    case .firstStageIsNotForAll(let pathway):
      "the first stage of `\(pathway)` is not for everybody the pathway is for"
    case .writeEmptyWhen: "write {} in `when`"
    case .stageHasNoOffers(let stage, let pathway):
      "the stage `\(stage)` of `\(pathway)` has no offers"
    case .stageHasNoFirstOffer(let stage, let pathway):
      "the stage `\(stage)` of `\(pathway)` has no first offer"
    case .proposalHasRole(let offer, let pathway):
      "`\(offer)` is only proposed and has a role in `\(pathway)`"
    case .nameInProposed: "name it in `proposed`"
    case .proposalExists(let offer, let pathway):
      "`\(offer)` stands as a proposal in `\(pathway)`, but exists"
    case .giveRoleInOffers: "give it a role in `offers`"
    case .isInNoPathway(let offer): "`\(offer)` is in no pathway"
    case .giveRoleInStage: "give it a role in a stage, or say why not in `outsidePathways`"
    case .optionIsTaken(let option): "the option `--\(option)` is taken"
    case .giveOtherOption: "give another name in `option`"
    case .factIsUnused(let fact): "no rule uses `\(fact)`"
    case .useFact: "use it in a rule, or name it in a checklist's `facts`"
    case .factIsNotAsked(let fact): "a rule uses `\(fact)`, but nobody is asked for it"
    case .writeQuestion: "write a question in `ask`, or name another fact in `askInstead`"
    case .isAlwaysSo(let text): "this is so of everyone, so it decides nothing: `\(text)`"
    case .isNeverSo(let text): "this can be so of nobody: `\(text)`"
    case .removeOrCorrect: "remove it, or correct it if it was to decide something"
    case .nobodyIsInStage(let stage, let pathway):
      "nobody can be in the stage `\(stage)` of `\(pathway)`"
    case .isElsewhere(let person, let stage, let json):
      "whoever reaches it is in the stage `\(stage)`; for example \(inWords(person)): \(json)"
    case .correctWhenOrOrder: "correct `when`, the pathway's `for` and `out`, or the stages' order"
    case .roleFitsNobody(let offer, let role, let stage, let pathway):
      "`\(offer)` can fit nobody as `\(role)` in the stage `\(stage)` of `\(pathway)`"
    case .forExample(let person, let json): "for example \(inWords(person)): \(json)"
    case .noFirstOfferIn(let places, let count, let stage, let pathway):
      "no first offer of the stage `\(stage)` of `\(pathway)` can be had in \(count) municipalities: "
        + places.joined(separator: ", ") + (count > places.count ? " …" : "")
    case .criterionIsUnused(let name): "no rule uses the criterion `\(name)`"
    case .hasNoNextStep(let id): "`\(id)` has no next step"
    case .hasNoWayIn(let id): "`\(id)` has no way in"
    case .hasNoSource(let id): "`\(id)` has no source"
    case .lastChecked(let id, let source, let place, let day):
      "`\(id)`: \(source) \(place) was last checked on \(day)"
    case .wasToBeReviewed(let id, let day): "`\(id)` was to be reviewed by \(day)"
    case .ended(let id, let day): "`\(id)` ended on \(day)"
    case .closeOrCorrect: "set its status to closed, or correct the date"
    case .closedButHolds(let id, let day): "`\(id)` is closed, but holds until \(day)"
    case .caseLacksDay: "the case lacks `on`"
    case .expectedOther(let test, let key, let text, let found):
      "\(test): expected \(key)\(text), found \(self.found(found))"
    case .contactIsWrong(let id, let key, let text):
      "`\(id)`: `\(text)` can't be right as `\(key)`"
    case .correctContact:
      "write a number in digits, an address with @, or a page that begins with https://"
    }
  }

  private func found(_ found: TestFound) -> String {
    switch found {
    case .words(let words): words.isEmpty ? "none" : words.joined(separator: ", ")
    case .isRaised: "it is raised"
    case .isAsked: "it is asked"
    case .isShown: "it is shown"
    case .noSuchGroup: "no such group"
    case .noLastDay: "no last day"
    case .notCalledFor: "not called for"
    case .standing(let standing, let unmet, let missing, let unavailable):
      "\(standing) ("
        + ([inWords(unmet)] + missing.map { "missing \($0)" } + [unavailable ?? ""])
        .filter { !$0.isEmpty }.joined(separator: "; ") + ")"
    case .ranks(let one, let other): "ranks \(one) and \(other)"
    }
  }
}
