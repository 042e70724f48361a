extension EnglishWords {
  func finding(_ remark: ContradictionRemark) -> String {
    switch remark {
    case .nobodyIsMeant(let id, let key):
      "`\(key)` of `\(id)` can be so of nobody"
    case .unlessStopsEveryone(let id, let key):
      "`unless` of `\(id)` stops everyone of whom `\(key)` is so"
    case .alertsEveryone(let id):
      "the alert `\(id)` is raised for everyone and so tells nothing of anybody"
    case .alertForbids(let alert, let offer):
      "the alert `\(alert)` sends to `\(offer)` and forbids it"
    case .exceptIt:
      "name it in `except`, or send elsewhere"
    case .alertSendsToDenied(let alert, let offer):
      "the alert `\(alert)` sends to `\(offer)`, which does not exist here"
    case .tellOtherWay:
      "remove it, or say in `overrides` how it is had here"
    case .offerIsNeverHere(let offer):
      "`\(offer)` is nowhere in the area of the file, so that this changes nothing"
    case .removeOrWiden:
      "remove it, or give the offer a wider area"
    case .pathwayLeadsToItself(let pathway):
      "`\(pathway)` leads out to itself"
    case .offerHasTwoRoles(let offer, let role, let stage):
      "`\(offer)` is both `\(role)` and `not` for the same people in `\(stage)`"
    case .giveEachWhen:
      "keep one of them, or give each its own `when`"
    case .judgedAtOnce(let stage):
      "the effect of `\(stage)` is judged on the day it begins"
    case .readOtherwise(let phrase, let fact, let value):
      "other phrases read `\(phrase)` as `\(fact)`: `\(value)`, and that is lost here"
    case .writeMoreWords:
      "write more words that must stand there, or say the same"
    case .oneWordDenies(let phrase, let fact):
      "one word, `\(phrase)`, is enough to read that there is no danger (`\(fact)`)"
    case .nobodyMeets(let id): "nobody can meet all that `\(id)` requires"
    case .everyoneIsExcluded(let id): "everyone who meets what `\(id)` requires is excluded"
    case .checkedOnDayToCome(let id, let day):
      "`\(id)` was checked on \(day), a day that has not come"
    case .correctDay:
      "correct the day, such as the year"
    case .sayWhoIsMeant:
      "say in `when` whom it is for"
    }
  }
}
