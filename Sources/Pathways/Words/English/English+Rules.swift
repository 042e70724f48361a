extension EnglishWords {
  func finding(_ remark: CriterionRemark) -> String {
    switch remark {
    case .usesItself(let name): "the criterion `\(name)` uses itself"
    case .onlyShown(let fact): "`\(fact)` is only shown; no rule can ask for it"
    case .textIsEmpty: "the text is empty"
    case .textIsMissing(let languages): "the text is missing in: \(languages)"
    case .writeNext(let key): "write `\(key)` with the next value: the bound itself is within"
    case .writeBothEnds: "write the smallest value in `atLeast` and the largest in `atMost`"
    case .writeTheValueItself: "write the value itself, without { }"
    case .nobodyAsksWhatIsKnown:
      "what is not told is unknown; no rule asks whether something was told"
    case .writeFactAsKey(let example): "write the fact's name as the key: `\(example)`"
    case .membersStandHere: "write the conditions right here; they must all hold"
    case .listsStandInParts: "put the list in `all` (each) or `any` (one of them)"
    }
  }

  func finding(_ remark: RuleRemark) -> String {
    switch remark {
    case .localRuleDrops(let name): "the local rule drops `\(name)`"
    case .repeatCondition: "repeat the condition, or name it in `drops`"
    case .ruleHasNoTrigger: "the rule must have `opens` or `when`, or say why not in `whyNoTrigger`"
    case .dueIsMissing: "`due` is missing unless `dueKind` is unknown, and the other way round"
    case .cannotBeFilledIn(let place): "`{\(place)}` can't be filled in here"
    case .fileChangesNothing: "the file changes nothing"
    case .outsideArea: "the offer is for places outside the file's area"
    case .twoReadings: "more than one reading is chosen"
    case .stageOrPathway: "write either `stage` or `pathway`, not both"
    case .noCurrentOffers: "no fact says in which offers somebody is"
    case .noOfferIsMeant: "no offer is meant"
    case .giveSelection: "give `purposes`, `levels` or `offers`"
    case .twoPlacesDiffer(let offer, let other):
      "`\(offer)` gets two different answers for the same municipalities; the other is at \(other)"
    case .letStandInOne: "let only one of them stand"
    case .figureIsOlder(let day, let wider):
      "the local figure is of \(day), and the one that it replaces is of \(wider)"
    case .writeDayOfFigure: "write the year, month or day that the figure is of"
    case .overrideStandsInOverrides:
      "a local change stands in the list `overrides` of a file in regions/ or municipalities/"
    case .overlayStandsElsewhere:
      "this is local: it stands in a file in regions/ or municipalities/"
    case .placesStandInArea: #"write `"area": {"municipalities": [ … ]}`, or `"regions"` in it"#
    case .contactsStandInEntry: #"contacts stand with each way in: `"entry": [{ … }]`"#
    case .daysStandInValid: #"write `"valid": {"from": "YYYY-MM-DD", "to": "YYYY-MM-DD"}`"#
    }
  }
}
