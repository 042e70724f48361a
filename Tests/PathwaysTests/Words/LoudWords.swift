@testable import LocatedJSON
@testable import Pathways

// Written by Tests/Words/made_up.py.

/// A made-up language: English in capitals.
///
/// It is one type in one file, and all that a language needs.
struct LoudWords: Words {
}

extension LoudWords {
  var lastDay: String { "LAST DAY: " }
  var opens: String { "OPENS: " }
  var closesIfAnswered: String { "CLOSES (NEEDS ANSWERS TOO): " }
  var mayClose: String { "MAY CLOSE: " }
  var closesDoor: String { "CLOSES: " }
  var begins: String { "BEGINS" }
  var ends: String { "ENDS" }
  var birthdayWithinMonth: String { "BIRTHDAY WITHIN THE MONTH" }
  var onNextBirthday: String { "ON THE NEXT BIRTHDAY" }
  var newRegion: String { "NEW REGION: " }
  func belongsTo(_ region: String) -> String {
    "THE MUNICIPALITY BELONGS TO \(region) FROM THIS DAY; CHECK WHETHER REFERRAL AND OFFERS STAY THE SAME."
  }
  var deadlinesUntil: String { "DEADLINES AND DOORS UNTIL " }
  var noDays: String { "NO DAYS TO REMEMBER." }
  var onBirthdayUnknown: String {
    "ON THE NEXT BIRTHDAY (ITS DAY IS UNKNOWN; GIVE THE MONTH OF BIRTH WITH `BORN`)"
  }
  var passed: String { " (PASSED)" }
  func overdueSince(_ day: String) -> String { "OVERDUE SINCE \(day)" }
  var overdueMark: String { " (OVERDUE)" }
}

extension LoudWords {
  var noFactsShort: String { "NO FACTS GIVEN" }
  var noneTold: String { "NONE" }
  var noOthersSuffix: String { "NO OTHERS" }
  var groupPrefix: String { "GROUP " }
  var notSettled: String { "NOT SETTLED" }
  var noneOfThem: String { "NONE OF THEM" }
  var missingDash: String { " – MISSING: " }
  var groupColon: String { "GROUP: " }
  var fitsNow: String { "FITS NOW" }
  func notMainPlan(_ ids: String) -> String { "NOT AS THE MAIN PLAN NOW (\(ids))" }
  var speaksAgainst: String { "SPEAKS AGAINST: " }
  var speaksFor: String { "SPEAKS FOR: " }
  var checkLocallyPrefix: String { "CHECK LOCALLY: " }
  var sourcesPrefix: String { "SOURCES: " }
  var needsAnswerHeading: String { "NEEDS AN ANSWER" }
  var plusOther: String { " + " }
  var fitsIfLocal: String { "FITS, IF IT EXISTS LOCALLY" }
  func doesNotFitCount(_ count: Int) -> String { "DOES NOT FIT: \(count)" }
  var closesSoon: String { "CLOSES SOON" }
  var lastDayPrefix: String { "LAST DAY " }
  var needsAnswersToo: String { " – NEEDS ANSWERS TOO" }
  var deadlinesAndRights: String { "DEADLINES AND RIGHTS" }
  var onlyProposedPrefix: String { "ONLY PROPOSED: " }
  var assumedPrefix: String { "ASSUMED, SINCE IT IS NOT TOLD: " }
  var noSome: String { "NO " }
  var existsLocally: String { "IT EXISTS LOCALLY" }
  var overdueBang: String { "! OVERDUE: " }
  var noFacts: String { "NO FACTS GIVEN" }
  func disagreement(_ label: String, stated: String, derived: String) -> String {
    "\(label): STATED AS \(stated), BUT THE CASE GIVES \(derived). WHAT WAS STATED COUNTS."
  }
  func laterEvents(_ count: Int) -> String { "\(count) LATER EVENT(S) LEFT OUT" }
  var differsFromJudgement: String { ". DIFFERS FROM YOUR JUDGEMENT, WHICH COUNTS" }
  var supportsJudgement: String { ". SUPPORTS YOUR JUDGEMENT" }
  var neverSetsSeverity: String { ". SUPPORTS, NEVER SETS, SEVERITY" }
  func urgency(_ urgency: Alert.Urgency) -> String {
    switch urgency {
    case .now: "NOW"
    case .today: "TODAY"
    case .soon: "SOON"
    }
  }
  var decimalMark: String { "." }
  var hasIdentifiers: Bool { true }
  var asPrecaution: String { " (AS A PRECAUTION)" }
}

extension LoudWords {
  var noDate: String { "NO DATE" }
  var notPrefix: String { "NOT " }
  var nobody: String { "NOBODY" }
  func allMunicipalities(_ count: Int) -> String { "ALL \(count) MUNICIPALITIES" }
  func someOf(_ count: Int, all: Int) -> String { "\(count) OF \(all)" }
  var allOfRegion: String { "ALL" }
  var butFor: String { "BUT FOR" }
  func moreMunicipalities(_ count: Int) -> String { "\(count) MORE" }
  var oneMunicipality: String { "1 MUNICIPALITY" }
  func municipalities(_ count: Int) -> String { "\(count) MUNICIPALITIES" }
  var fromBound: String { "FROM" }
  var upTo: String { "UP TO" }
  var rangeTo: String { "TO" }
  var noneListed: String { "NONE" }
  var atLeastOne: String { "AT LEAST ONE" }
  var notStated: String { "NOT STATED" }
  var notListed: String { "NOT: " }
  var notWord: String { "NOT" }
}

extension LoudWords {
  func finding(_ remark: CaseRemark) -> String {
    switch remark {
    case .notInRegion: "THE MUNICIPALITY IS NOT IN THE REGION"
    case .givePlaceOnly: "GIVE THE MUNICIPALITY ONLY"
    case .twoValues(let fact): "`\(fact)` WAS GIVEN TWO DIFFERENT VALUES"
    case .presentAndAbsent(let fact): "`\(fact)` HAS A VALUE THAT IS BOTH PRESENT AND ABSENT"
    case .codeIsAmbiguous(let code, let values): "THE CODE `\(code)` STANDS FOR SEVERAL: \(values)"
    case .writeTheOne: "WRITE THE ONE YOU MEAN"
    case .cannotBe(let fact, let word): "`\(fact)` CAN'T BE `\(word)`"
    case .possibleAre(let words):
      "POSSIBLE ARE: \((words[.english] ?? []).joined(separator: ", "))"
    case .writePlace: "WRITE A MUNICIPALITY'S NAME OR ITS FOUR-DIGIT CODE"
    case .countsAs(let word, let number): "`\(word)` COUNTS AS \(number)"
    case .onlyMonth: "ONLY THE MONTH IS USED, NOT THE DAY"
    case .writeMonth(let month): "WRITE THE YEAR AND MONTH ONLY: \(month)"
    case .noValue: "NO VALUE STANDS HERE"
    case .writeNone: "WRITE `NONE` IF THERE ARE NONE; ELSE LEAVE IT OUT"
    case .outOfRange(let word, let low, let high):
      "`\(word)` IS NOT A NUMBER FROM \(low) TO \(high)"
    case .noDate(let word): "`\(word)` IS NOT A DATE"
    case .writeDate: "WRITE YEAR-MONTH-DAY, SUCH AS 2026-02-28"
    case .lineIsEmpty: "THE LINE IS EMPTY"
    case .writeInFacts(let fact): "FACTS STAND IN `FACTS`: {\"FACTS\": {\"\(fact)\": …}}"
    case .writeCase: "WRITE A CASE ON EACH LINE"
    case .lineTooLong(let limit): "THE LINE IS LONGER THAN \(limit) BYTES"
    case .notBorn(let fact, let day): "BY `\(fact)` THE PERSON IS NOT BORN YET ON \(day)"
    case .tooOld(let fact): "BY `\(fact)` THE PERSON IS OLDER THAN ANYBODY IS"
    case .contradictsBirth(let fact): "`\(fact)` CONTRADICTS THE BIRTH MONTH"
    }
  }

  func finding(_ remark: BatchRemark) -> String {
    switch remark {
    case .columnIsNoFact(let column): "THE COLUMN `\(column)` IS NO FACT"
    case .columnStandsTwice(let column): "THE COLUMN `\(column)` STANDS TWICE"
    case .cellsDiffer(let cells, let columns): "THE LINE HAS \(cells) CELLS, THE HEADER \(columns)"
    case .quoteCell: "PUT QUOTATION MARKS AROUND A CELL THAT HOLDS A DELIMITER"
    case .quoteIsNotClosed: "THE QUOTATION MARK IS NEVER CLOSED"
    case .cellMustEnd: "THE CELL MUST END AFTER THE CLOSING QUOTATION MARK"
    case .doubleQuote: "WRITE A QUOTATION MARK INSIDE A CELL TWICE"
    case .notUTF8: "THE TEXT IS NOT UTF-8 BUT PROBABLY IN A WINDOWS CODEPAGE"
    case .saveAsUTF8: "SAVE THE SPREADSHEET AS CSV UTF-8"
    }
  }
}

extension LoudWords {
  func finding(_ remark: CatalogueRemark) -> String {
    switch remark {
    case .noPartOfCatalogue: "IS NO PART OF A CATALOGUE AND IS NOT READ"
    case .nameIsWrong: "IS NOT READ: THE NAME IS WRONG"
    case .fileIsMissing(let file): "THE FILE \(file) IS MISSING"
    case .followsFromItself(let fact): "`\(fact)` FOLLOWS FROM ITSELF"
    case .otherDecimals(let fact): "`\(fact)` IS NO NUMBER WITH AS MANY DECIMALS"
    case .noNumberAttribute: "NO ATTRIBUTE OF EVENTS IS A NUMBER"
    case .hasNoValue(let owner, let value): "`\(owner)` HAS NO VALUE `\(value)`"
    case .safetyIsNeverAssumed: "A SAFETY FACT MUST NEVER BE ASSUMED"
    case .writeUnknown: "WRITE \"UNKNOWN\""
    case .silenceCannotMean(let text): "SILENCE CAN'T MEAN `\(text)` HERE"
    case .writeUnknownOrValue: "WRITE \"UNKNOWN\" OR ONE OF THE FACT'S VALUES"
    case .notOrdinaryValue(let text): "`\(text)` CAN'T BE THE ORDINARY VALUE"
    case .notJudgedInSteps: "ONLY A FACT OF TYPE `ORDERED`, OR A NUMBER, HAS STEPS TO BE JUDGED"
    case .usedAlready(let name): "`\(name)` IS USED ALREADY"
    case .tooManySubjects(let count, let room):
      "\(count) FACTS AND EVENT CLASSES; THERE IS ROOM FOR \(room)"
    case .endsBeforeBeginning: "THE LAST DAY IS BEFORE THE FIRST"
    case .twoSets: "MORE THAN ONE SET IS CHOSEN"
    case .bandIsOutside: "THE BAND LIES OUTSIDE THE SCALE OR OVERLAPS THE ONE BEFORE"
    case .cannotBeGoneThrough(let fact): "`\(fact)` HAS NO VALUES THAT CAN BE GONE THROUGH"
    case .nameCountedFact: "NAME A FACT WITH NAMED VALUES, A NUMBER, OR YES AND NO"
    case .meansTwoThings(let word): "`\(word)` MEANS TWO THINGS"
    case .letStandOnce: "LET IT STAND IN ONE PLACE ONLY"
    case .nameHasSeparators(let name):
      "THE NAME `\(name)` HAS SPACES OR MARKS, SO IT CAN'T STAND IN A LIST OR AN OPTION"
    case .nameHasCapitals(let name): "THE NAME `\(name)` HAS CAPITALS"
    case .callIt(let name): "CALL IT `\(name)`"
    case .personalNumber:
      "THE TEXT HAS WHAT LOOKS LIKE A PERSONAL NUMBER (CPR) IN IT, AND THE CATALOGUE WAS REFUSED"
    case .removePersonalNumber:
      "REMOVE IT: WHAT STANDS IN A CATALOGUE IS SEEN BY EVERYONE"
    case .otherStandsAt(let place):
      "THE OTHER OF THE SAME NAME IS AT \(place)"
    case .hasNamesOf(let file):
      "THE FILE USES THE SAME NAMES AS \(file)"
    case .removeCopy:
      "REMOVE IT IF IT IS A COPY, OR GIVE WHAT IS IN IT OTHER NAMES"
    }
  }
}

extension LoudWords {
  func finding(_ remark: CheckRemark) -> String {
    switch remark {
    case .numberWithoutSource(let id):
      "`\(id)`: THE NUMBER HAS NO SOURCE AND NO DAY ON WHICH IT WAS CHECKED"
    case .numberIsOld(let id, let key, let day): "`\(id)`: `\(key)` IS OF \(day)"
    case .firstStageIsNotForAll(let pathway):
      "THE FIRST STAGE OF `\(pathway)` IS NOT FOR EVERYBODY THE PATHWAY IS FOR"
    case .writeEmptyWhen: "WRITE {} IN `WHEN`"
    case .stageHasNoOffers(let stage, let pathway):
      "THE STAGE `\(stage)` OF `\(pathway)` HAS NO OFFERS"
    case .stageHasNoFirstOffer(let stage, let pathway):
      "THE STAGE `\(stage)` OF `\(pathway)` HAS NO FIRST OFFER"
    case .proposalHasRole(let offer, let pathway):
      "`\(offer)` IS ONLY PROPOSED AND HAS A ROLE IN `\(pathway)`"
    case .nameInProposed: "NAME IT IN `PROPOSED`"
    case .proposalExists(let offer, let pathway):
      "`\(offer)` STANDS AS A PROPOSAL IN `\(pathway)`, BUT EXISTS"
    case .giveRoleInOffers: "GIVE IT A ROLE IN `OFFERS`"
    case .isInNoPathway(let offer): "`\(offer)` IS IN NO PATHWAY"
    case .giveRoleInStage: "GIVE IT A ROLE IN A STAGE, OR SAY WHY NOT IN `OUTSIDEPATHWAYS`"
    case .optionIsTaken(let option): "THE OPTION `--\(option)` IS TAKEN"
    case .giveOtherOption: "GIVE ANOTHER NAME IN `OPTION`"
    case .factIsUnused(let fact): "NO RULE USES `\(fact)`"
    case .useFact: "USE IT IN A RULE, OR NAME IT IN A CHECKLIST'S `FACTS`"
    case .factIsNotAsked(let fact): "A RULE USES `\(fact)`, BUT NOBODY IS ASKED FOR IT"
    case .writeQuestion: "WRITE A QUESTION IN `ASK`, OR NAME ANOTHER FACT IN `ASKINSTEAD`"
    case .isAlwaysSo(let text): "THIS IS SO OF EVERYONE, SO IT DECIDES NOTHING: `\(text)`"
    case .isNeverSo(let text): "THIS CAN BE SO OF NOBODY: `\(text)`"
    case .removeOrCorrect: "REMOVE IT, OR CORRECT IT IF IT WAS TO DECIDE SOMETHING"
    case .nobodyIsInStage(let stage, let pathway):
      "NOBODY CAN BE IN THE STAGE `\(stage)` OF `\(pathway)`"
    case .isElsewhere(let person, let stage, let json):
      "WHOEVER REACHES IT IS IN THE STAGE `\(stage)`; FOR EXAMPLE \(inWords(person)): \(json)"
    case .correctWhenOrOrder: "CORRECT `WHEN`, THE PATHWAY'S `FOR` AND `OUT`, OR THE STAGES' ORDER"
    case .roleFitsNobody(let offer, let role, let stage, let pathway):
      "`\(offer)` CAN FIT NOBODY AS `\(role)` IN THE STAGE `\(stage)` OF `\(pathway)`"
    case .forExample(let person, let json): "FOR EXAMPLE \(inWords(person)): \(json)"
    case .noFirstOfferIn(let places, let count, let stage, let pathway):
      "NO FIRST OFFER OF THE STAGE `\(stage)` OF `\(pathway)` CAN BE HAD IN \(count) MUNICIPALITIES: "
        + places.joined(separator: ", ") + (count > places.count ? " …" : "")
    case .criterionIsUnused(let name): "NO RULE USES THE CRITERION `\(name)`"
    case .hasNoNextStep(let id): "`\(id)` HAS NO NEXT STEP"
    case .hasNoWayIn(let id): "`\(id)` HAS NO WAY IN"
    case .hasNoSource(let id): "`\(id)` HAS NO SOURCE"
    case .lastChecked(let id, let source, let place, let day):
      "`\(id)`: \(source) \(place) WAS LAST CHECKED ON \(day)"
    case .wasToBeReviewed(let id, let day): "`\(id)` WAS TO BE REVIEWED BY \(day)"
    case .ended(let id, let day): "`\(id)` ENDED ON \(day)"
    case .closeOrCorrect: "SET ITS STATUS TO CLOSED, OR CORRECT THE DATE"
    case .closedButHolds(let id, let day): "`\(id)` IS CLOSED, BUT HOLDS UNTIL \(day)"
    case .caseLacksDay: "THE CASE LACKS `ON`"
    case .expectedOther(let test, let key, let text, let found):
      "\(test): EXPECTED \(key)\(text), FOUND \(self.found(found))"
    case .contactIsWrong(let id, let key, let text):
      "`\(id)`: `\(text)` CAN'T BE RIGHT AS `\(key)`"
    case .correctContact:
      "WRITE A NUMBER IN DIGITS, AN ADDRESS WITH @, OR A PAGE THAT BEGINS WITH HTTPS://"
    }
  }

  private func found(_ found: TestFound) -> String {
    switch found {
    case .words(let words): words.isEmpty ? "NONE" : words.joined(separator: ", ")
    case .isRaised: "IT IS RAISED"
    case .isAsked: "IT IS ASKED"
    case .isShown: "IT IS SHOWN"
    case .noSuchGroup: "NO SUCH GROUP"
    case .noLastDay: "NO LAST DAY"
    case .notCalledFor: "NOT CALLED FOR"
    case .standing(let standing, let unmet, let missing, let unavailable):
      "\(standing) ("
        + ([inWords(unmet)] + missing.map { "MISSING \($0)" } + [unavailable ?? ""])
        .filter { !$0.isEmpty }.joined(separator: "; ") + ")"
    case .ranks(let one, let other): "RANKS \(one) AND \(other)"
    }
  }
}

extension LoudWords {
  var or: String { "OR" }
  var and: String { "AND" }
  var yes: String { "YES" }
  var no: String { "NO" }
  var today: String { "TODAY" }
  var tomorrow: String { "TOMORROW" }
  func days(one: Bool) -> String { one ? "DAY" : "DAYS" }
  func weekdays(one: Bool) -> String { one ? "WEEKDAY" : "WEEKDAYS" }
  func weeks(one: Bool) -> String { one ? "WEEK" : "WEEKS" }
  func months(one: Bool) -> String { one ? "MONTH" : "MONTHS" }
  func years(one: Bool) -> String { one ? "YEAR" : "YEARS" }
  var byDate: String { "BY " }
  func plusMore(_ count: Int) -> String { "+ \(count) MORE (--ALL)" }
  func lineNumber(_ number: Int) -> String { "LINE \(number)" }
  func day(_ day: CalendarDay) -> String { "\(day.day) \(Self.months[day.month - 1]) \(day.year)" }

  static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]
  var code: String { "en" }
}

extension LoudWords {
  func oldFigure(_ day: String) -> String { "OLD FIGURE OF \(day)" }
  func checked(_ day: String, isOld: Bool) -> String {
    isOld ? "NOT CHECKED SINCE \(day)" : "CHECKED \(day)"
  }
  func closedToday(until day: String?) -> String {
    "CLOSED TODAY" + (day.map { ", OPENS \($0)" } ?? "")
  }
  var perhapsClosedToday: String { "OPEN TODAY? CHECK" }
  var contactHeading: String { "CONTACT" }
  func askReceiver(_ contact: String) -> String { "IF IN DOUBT, CALL FIRST: \(contact)." }
  func month(_ month: Int, _ year: Int) -> String {
    Self.months.indices.contains(month - 1) ? "\(Self.months[month - 1]) \(year)" : "\(year)"
  }
}

extension LoudWords {
  func finding(_ remark: ContradictionRemark) -> String {
    switch remark {
    case .nobodyIsMeant(let id, let key):
      "`\(key)` OF `\(id)` CAN BE SO OF NOBODY"
    case .unlessStopsEveryone(let id, let key):
      "`UNLESS` OF `\(id)` STOPS EVERYONE OF WHOM `\(key)` IS SO"
    case .alertsEveryone(let id):
      "THE ALERT `\(id)` IS RAISED FOR EVERYONE AND SO TELLS NOTHING OF ANYBODY"
    case .alertForbids(let alert, let offer):
      "THE ALERT `\(alert)` SENDS TO `\(offer)` AND FORBIDS IT"
    case .exceptIt:
      "NAME IT IN `EXCEPT`, OR SEND ELSEWHERE"
    case .alertSendsToDenied(let alert, let offer):
      "THE ALERT `\(alert)` SENDS TO `\(offer)`, WHICH DOES NOT EXIST HERE"
    case .tellOtherWay:
      "REMOVE IT, OR SAY IN `OVERRIDES` HOW IT IS HAD HERE"
    case .offerIsNeverHere(let offer):
      "`\(offer)` IS NOWHERE IN THE AREA OF THE FILE, SO THAT THIS CHANGES NOTHING"
    case .removeOrWiden:
      "REMOVE IT, OR GIVE THE OFFER A WIDER AREA"
    case .pathwayLeadsToItself(let pathway):
      "`\(pathway)` LEADS OUT TO ITSELF"
    case .offerHasTwoRoles(let offer, let role, let stage):
      "`\(offer)` IS BOTH `\(role)` AND `NOT` FOR THE SAME PEOPLE IN `\(stage)`"
    case .giveEachWhen:
      "KEEP ONE OF THEM, OR GIVE EACH ITS OWN `WHEN`"
    case .judgedAtOnce(let stage):
      "THE EFFECT OF `\(stage)` IS JUDGED ON THE DAY IT BEGINS"
    case .readOtherwise(let phrase, let fact, let value):
      "OTHER PHRASES READ `\(phrase)` AS `\(fact)`: `\(value)`, AND THAT IS LOST HERE"
    case .writeMoreWords:
      "WRITE MORE WORDS THAT MUST STAND THERE, OR SAY THE SAME"
    case .oneWordDenies(let phrase, let fact):
      "ONE WORD, `\(phrase)`, IS ENOUGH TO READ THAT THERE IS NO DANGER (`\(fact)`)"
    case .nobodyMeets(let id): "NOBODY CAN MEET ALL THAT `\(id)` REQUIRES"
    case .everyoneIsExcluded(let id): "EVERYONE WHO MEETS WHAT `\(id)` REQUIRES IS EXCLUDED"
    case .checkedOnDayToCome(let id, let day):
      "`\(id)` WAS CHECKED ON \(day), A DAY THAT HAS NOT COME"
    case .correctDay:
      "CORRECT THE DAY, SUCH AS THE YEAR"
    case .sayWhoIsMeant:
      "SAY IN `WHEN` WHOM IT IS FOR"
    }
  }
}

extension LoudWords {
  func not(_ names: String) -> String { "NOT \(names)" }
  func atLeast(_ count: Int, of parts: String) -> String { "AT LEAST \(count) OF (\(parts))" }
  func atMost(_ count: Int, of parts: String) -> String {
    count == 0 ? "NONE OF (\(parts))" : "AT MOST \(count) OF (\(parts))"
  }
  func atLeast(_ count: Int, ofThese all: Int) -> String { "AT LEAST \(count) OF THESE \(all)" }
  func size(_ least: Int, _ most: Int?, of names: String?) -> String {
    let among = names.map { " OF (\($0))" } ?? ""
    guard let most else { return "AT LEAST \(least)\(among)" }
    if least == 0 { return "AT MOST \(most)\(among)" }
    return (least == most ? "EXACTLY \(least)" : "\(least)–\(most)") + among
  }
  var forEveryone: String { "FOR EVERYONE" }
  var withinTheLast: String { "WITHIN THE LAST " }
  var withinTheNext: String { "WITHIN THE NEXT " }
  var beforeToday: String { "BEFORE TODAY" }
  var moreThan: String { "MORE THAN " }
  var ago: String { " AGO" }
  var todayOrLater: String { "TODAY OR LATER" }
  var fromValue: String { "FROM " }
  var toValue: String { "TO " }
  var livesIn: String { "LIVES IN " }
  var noneOf: String { "NONE: " }
  var atLeastWord: String { "AT LEAST" }
  var atMostWord: String { "AT MOST" }
  var mostRecentOf: String { "MOST RECENT OF " }
  var firstOf: String { "FIRST OF " }
  var notEndedBy: String { ", NOT ENDED BY " }
  var longerThan: String { "MORE THAN " }
  var without: String { " WITHOUT " }
  var beforeTheMostRecent: String { "BEFORE THE MOST RECENT " }
  var afterTheMostRecent: String { "AFTER THE MOST RECENT " }
  var atMostSpan: String { "AT MOST " }
  var atLeastSpan: String { "AT LEAST " }
}

extension LoudWords {
  func offers(one: Bool) -> String { one ? "OFFER" : "OFFERS" }
  func alerts(one: Bool) -> String { one ? "ALERT" : "ALERTS" }
  func rights(one: Bool) -> String { one ? "RIGHT" : "RIGHTS" }
  func groups(one: Bool) -> String { one ? "GROUP" : "GROUPS" }
  func pathways(one: Bool) -> String { one ? "PATHWAY" : "PATHWAYS" }
  func stages(one: Bool) -> String { one ? "STAGE" : "STAGES" }
  var asOfDay: String { "AS OF" }
  var vocabularyHeading: String { "VOCABULARY" }
  var smallestExample: String { "    SMALLEST EXAMPLE: " }
  var anExample: String { "    EXAMPLE: " }
  var provedTheSame: String { " (OTHER RULES, BUT PROVED THE SAME: " }
  var sameForEveryone: String { "THE SAME FOR EVERYONE: " }
  var otherFields: String { "OTHER FIELDS: " }
  var newFigureOldDay: String { "NEW FIGURE, OLD DAY: " }
  func inPlaces(_ names: String) -> String { " IN \(names)" }
  var onlyOtherWords: String { "ONLY OTHER WORDS: " }
  var newParts: String { "NEW: " }
  var removedParts: String { "REMOVED: " }
  var followUpAndScales: String { "FOLLOW-UP AND SCALES: " }
  func elsewhere(in path: String) -> String { "OTHER THINGS IN \(path): " }
  func phrases(in path: String, areNew: Bool) -> String {
    areNew ? "NEW PHRASES IN \(path): " : "PHRASES REMOVED IN \(path): "
  }
  var notesAreNotCompared: String {
    "CASES SAY NOTHING OF HOW NOTES ARE READ: TRY NOTES WITH BOTH (NAVIGATOR NOTE --CATALOGUE)."
  }
  func affectedIn(_ parts: [String]) -> String { "OF THESE IN: \(parts.joined(separator: " · "))" }
  func otherwiseIn(_ parts: [String]) -> String { "ALSO IN: \(parts.joined(separator: ", "))" }
  func casesInOtherWords(_ count: Int) -> String {
    "\(count) MORE ONLY GET OTHER WORDS (--FORMAT JSON)."
  }
  func part(ofAnswer name: String) -> String {
    switch name {
    case "FOLLOWUPS": "FOLLOW-UPS"
    case "DOORS": "WHAT OPENS AND CLOSES"
    case "BALL": "WHO IS NEXT"
    case "HOLDER": "WHO HOLDS THE CONTACT"
    case "SCORES": "SCALES"
    case "POSSIBLEALERTS": "POSSIBLE ALERTS"
    default: name
    }
  }

  func finding(_ remark: DiffRemark) -> String {
    switch remark {
    case .added: "ADDED"
    case .removed: "REMOVED"
    case .isOfAnotherKind: "IS OF ANOTHER KIND"
    case .followsFromOthers: "FOLLOWS FROM OTHER THINGS THAN BEFORE"
    case .silenceMeans(let now, let before): "SILENCE MEANS \(now), BEFORE \(before)"
    case .otherThingsAreImpossible: "OTHER THINGS CAN'T BE AT THE SAME TIME"
    }
  }
}

extension LoudWords {
  var isGoingOn: String { "IS GOING ON" }
  var notAvailable: String { "NOT AVAILABLE: " }
  var sourcesHeading: String { "SOURCES: " }
  var caseSays: String { "CASE: " }
  func caseSaysOnly(_ words: String) -> String { "CASE: \(words) (NO OTHERS, ASSUMED)" }
  var assumedNotStated: String { "NOT STATED; ASSUMED: " }
  var caseNotStated: String { "CASE: NOT STATED" }
  var noneStated: String { "NONE STATED" }
  var checkLocally: String { "CHECK LOCALLY" }
  var checkedOn: String { " (CHECKED " }
  var sourcesDisagree: String { "THE SOURCES DISAGREE: " }
  var chosen: String { " – CHOSEN" }
  var speaksForHeading: String { "SPEAKS FOR" }
  var speaksAgainstHeading: String { "SPEAKS AGAINST" }
}

extension LoudWords {
  var forEveryoneOffers: String { "WHAT IS FOR EVERYONE" }
  var nothingBeyond: String { "NOTHING BEYOND " }
  func surveyed(_ cases: Int, municipalities: Int) -> String {
    "\(cases) CASES IN \(municipalities) MUNICIPALITIES"
  }
  func linesUnread(_ count: Int) -> String {
    count == 1
      ? " · 1 LINE COULD NOT BE READ" : " · \(count) LINES COULD NOT BE READ"
  }
  func sameOrDependent(_ same: Int, dependent: Int) -> String {
    "\(same) CASES HAVE THE SAME ANSWER EVERYWHERE, \(dependent) DEPEND ON THE PLACE."
  }
  var byMunicipality: String { "BY MUNICIPALITY, A CASE ON AVERAGE" }
  var fitOpenCases: String { "FIT · OPEN · CASES WITH " }
  var colon: String { ":" }
  var byCase: String { "BY CASE, THE LARGEST DIFFERENCE FIRST" }
  var sameEverywhere: String { "THE SAME ANSWER EVERYWHERE" }
  func answers(_ count: Int) -> String { "\(count) ANSWERS" }
  func semicolonFit(_ count: Int) -> String { "; \(count) FIT" }
  var fewestFit: String { "; FEWEST FIT: " }
  var mostFit: String { "; MOST: " }
  var answerOne: String { "ANSWER" }
  var answerMany: String { "ANSWERS" }
  func differentAnswers(_ count: Int) -> String { "\(count) DIFFERENT ANSWERS" }
  func samePersonIn(_ places: Int) -> String { "THE SAME PERSON IN \(places) MUNICIPALITIES: " }
  var asOfDate: String { "AS OF " }
  func saidOnlyOf(_ name: String) -> String { "SAID OF \(name) ONLY AND UNKNOWN ELSEWHERE: " }
  var onlyIn: String { " – ONLY IN " }
  func fitEverywhere(_ everywhere: Int, some: Int) -> String {
    "\(everywhere) OFFERS FIT EVERYWHERE, \(some) IN SOME PLACES ONLY."
  }
  var openWord: String { "OPEN" }
  var excludedWord: String { "EXCLUDED" }
  var notHereShort: String { "NOT HERE" }
  var notSameEverywhere: String { "NOT THE SAME EVERYWHERE (MUNICIPALITIES)" }
  func fit(_ count: Int) -> String { "\(count) FIT" }
  func open(_ count: Int) -> String { "\(count) OPEN" }
  var answerHeading: String { "ANSWER " }
  var inAnswerOne: String { "(IN ANSWER 1: " }
  var otherOrder: String { "THE SAME OFFERS IN ANOTHER ORDER" }
  var inAnswerOneSpaced: String { " (IN ANSWER 1: " }
  func semicolonMore(_ count: Int) -> String { "; \(count) MORE (--ALL)" }
  var noAlert: String { "NO ALERT" }
  var alertWord: String { "ALERT" }
  var confirmed: String { "CONFIRMED" }
  var saidNotToExist: String { "SAID NOT TO EXIST" }
  var changedLocally: String { "CHANGED LOCALLY" }
  var areaPrefix: String { "AREA: " }
  var saidOnlyOfPlace: String { "THE CASE SAYS IT ONLY OF " }
  var fewestFitTitle: String { "FEWEST FIT: " }
  var mostFitTitle: String { "MOST FIT: " }
}

extension LoudWords {
  func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .warning: "WARNING"
    case .error: "ERROR"
    }
  }
  func andMore(_ count: Int) -> String { "AND \(count) MORE" }

  func unknown(_ kind: NameKind) -> String {
    switch kind {
    case .actor: "UNKNOWN ACTOR"
    case .alert: "UNKNOWN ALERT"
    case .attribute: "UNKNOWN ATTRIBUTE"
    case .benchCase: "UNKNOWN CASE"
    case .checklist: "UNKNOWN CHECKLIST"
    case .criterion: "UNKNOWN CRITERION"
    case .date: "UNKNOWN DATE"
    case .entryWay: "UNKNOWN ENTRY WAY"
    case .eventClass: "UNKNOWN EVENT CLASS"
    case .eventType: "UNKNOWN EVENT TYPE"
    case .fact: "UNKNOWN FACT"
    case .field: "UNKNOWN FIELD"
    case .followUpRule: "UNKNOWN FOLLOW-UP RULE"
    case .holder: "UNKNOWN HOLDER"
    case .language: "UNKNOWN LANGUAGE"
    case .letter: "UNKNOWN LETTER"
    case .level: "UNKNOWN LEVEL"
    case .message: "UNKNOWN MESSAGE"
    case .milestone: "UNKNOWN MILESTONE"
    case .module: "UNKNOWN MODULE"
    case .name: "UNKNOWN NAME"
    case .numberAttribute: "UNKNOWN ATTRIBUTE THAT IS A NUMBER"
    case .offer: "UNKNOWN OFFER"
    case .pathway: "UNKNOWN PATHWAY"
    case .payment: "UNKNOWN PAYMENT"
    case .place: "UNKNOWN PLACE"
    case .provider: "UNKNOWN PROVIDER"
    case .purpose: "UNKNOWN PURPOSE"
    case .right: "UNKNOWN RIGHT"
    case .scale: "UNKNOWN SCALE"
    case .source: "UNKNOWN SOURCE"
    case .stage: "UNKNOWN STAGE"
    case .value: "UNKNOWN VALUE"
    case .valueOf(let name): "UNKNOWN VALUE OF `\(name)`:"
    case .valueOfAttribute(let name): "UNKNOWN VALUE OF `\(name)`"
    case .wait: "UNKNOWN KIND OF WAIT"
    }
  }
}

extension LoudWords {
  var overdueHeading: String { "OVERDUE" }
  var toDoHeading: String { "TO DO" }
  var whoHasTheBall: String { "WHO HAS THE BALL  " }
  var sinceOpen: String { " (SINCE " }
  var untilToday: String { " UNTIL TODAY" }
  var ballDropped: String { "BALL DROPPED  " }
  var passedBackAndForth: String { "!! PASSED BACK AND FORTH  " }
  var now: String { "NOW" }
  var afterEvent: String { "AFTER " }
  func times(_ count: Int) -> String { "\(count) TIMES" }
  var editorsTime: String { "THE TIME IS THE EDITORS' CHOICE" }
  var noTimeInSources: String { "NO TIME IN THE SOURCES" }
  var onlyProposedShort: String { "ONLY PROPOSED" }
  var perhapsAlso: String { "PERHAPS ALSO: " }
  var sinceDay: String { " SINCE " }
  var thisYear: String { " THIS YEAR" }
  func sessionsUsed(_ used: Int, limit: Int, year: String) -> String {
    ": \(used) OF \(limit) SESSIONS USED\(year)"
  }
  var goingOn: String { "GOING ON: " }
  var usedPrefix: String { "USED: " }
  var whatHappened: String { "WHAT HAPPENED, AND WHAT IT SHOULD LEAD TO" }
  var noEvents: String { "THE CASE TELLS OF NO EVENTS." }
  var ballDroppedColon: String { "BALL DROPPED: " }
  var byWhom: String { " BY " }
  func late(_ span: String) -> String { "\(span) LATE" }
  var notDone: String { "NOT DONE" }
  var replayTitle: String { "WHAT THE PROGRAM WOULD HAVE SAID ON EACH DAY, BY WHAT WAS KNOWN THEN" }
  func undatedEvents(_ count: Int) -> String { "\(count) EVENT(S) WITHOUT A DATE ARE LEFT OUT" }
  var todayInBrackets: String { " (TODAY)" }
  var askFor: String { "ASK FOR" }
  var notYetThen: String { "NOT YET" }
  var overdue: String { "OVERDUE" }
  var toDo: String { "TO DO" }
  var unknownThen: String {
    "THE CATALOGUE DOES NOT KNOW WHETHER THE OFFER EXISTED IN THIS FORM ON THAT DAY: IT HAS NO FIRST DAY, AND ITS SOURCE WAS READ LATER. ALERTS, GROUPS AND FOLLOW-UPS ARE TODAY'S RULES."
  }
}

extension LoudWords {
  func finding(_ remark: FormRemark) -> String {
    switch remark {
    case .syntax(let kind): syntax(kind)
    case .mendSyntax(let kind): mend(kind)
    case .mendSlip(let slip): mend(slip)
    case .mustBe(let expected, let text): "THIS MUST BE \(expectation(expected)), NOT `\(text)`"
    case .unknownKey(let key): "UNKNOWN KEY `\(key)`"
    case .keyIsMissing(let key): "THE KEY `\(key)` IS MISSING"
    case .oneKeyIsMissing(let keys):
      "ONE OF THE KEYS \(keys.map { "`\($0)`" }.joined(separator: ", ")) IS MISSING"
    case .notBeside(let key, let other): "`\(key)` CAN'T STAND BESIDE `\(other)`"
    case .keepOne: "KEEP ONLY ONE OF THEM"
    case .didYouMean(let word): "DID YOU MEAN `\(word)`?"
    case .possibleAre(let words, let more):
      "POSSIBLE ARE: \(words.joined(separator: ", "))\(more ? ", …" : "")"
    case .write(let text): "WRITE `\(text)`"
    case .writeTexts(let key): "WRITE `\"\(key)\"` WITH A TEXT IN EACH LANGUAGE"
    case .writeWithoutQuotes(let text): "WRITE \(text) WITHOUT QUOTATION MARKS"
    case .writeInQuotes(let text): "WRITE \"\(text)\" IN QUOTATION MARKS"
    }
  }

  private func syntax(_ kind: JSONSyntaxError.Kind) -> String {
    switch kind {
    case .unexpectedByte(let byte): "UNEXPECTED \(byte.shown)"
    case .unexpectedEnd: "THE TEXT ENDS TOO EARLY"
    case .trailingComma: "A COMMA WITH NOTHING AFTER IT"
    case .comment: "JSON HAS NO COMMENTS"
    case .leadingZero: "A NUMBER CAN'T BEGIN WITH 0"
    case .byteOrderMark: "THE FILE BEGINS WITH AN INVISIBLE MARK (BOM)"
    case .controlCharacter(let byte): "CONTROL CHARACTER (BYTE \(byte)) IN A STRING"
    case .invalidEscape: "`\\` IS NOT FOLLOWED BY A VALID ESCAPE"
    case .loneSurrogate: "ONE HALF OF A SURROGATE PAIR"
    case .invalidUTF8: "NOT VALID UTF-8"
    case .duplicateKey: "THE KEY STANDS HERE A SECOND TIME"
    case .numberOutOfRange: "THE NUMBER IS TOO LARGE, TOO SMALL OR HAS TOO MANY DIGITS"
    case .nestedTooDeeply(let limit): "MORE THAN \(limit) LEVELS"
    case .tooLarge(let limit): "MORE THAN \(limit) BYTES"
    case .moreAfterTheValue: "THERE IS MORE AFTER THE VALUE"
    }
  }

  /// What to do; of what can't be mended by doing one thing, nothing is asked.
  private func mend(_ kind: JSONSyntaxError.Kind) -> String {
    switch kind {
    case .unexpectedEnd: "LOOK FOR A MISSING `}`, `]` OR `\"`"
    case .trailingComma: "REMOVE THE COMMA"
    case .comment: "REMOVE THE COMMENT"
    case .leadingZero: "PUT CODES IN QUOTATION MARKS"
    case .byteOrderMark: "SAVE AS UTF-8 WITHOUT BOM"
    case .controlCharacter: "WRITE A LINE BREAK AS \\N"
    case .invalidUTF8: "SAVE THE FILE AS UTF-8"
    case .duplicateKey: "KEEP ONE OF THEM"
    case .unexpectedByte, .invalidEscape, .loneSurrogate, .numberOutOfRange, .nestedTooDeeply,
      .tooLarge, .moreAfterTheValue:
      "CORRECT THE TEXT"
    }
  }

  private func mend(_ slip: JSONSlip) -> String {
    switch slip {
    case .quotationMarks: "WRITE STRAIGHT QUOTATION MARKS: \""
    case .comma(let line): "A COMMA IS MISSING ON LINE \(line)"
    case .colon: "A COLON IS MISSING AFTER THE KEY"
    case .emptyFile: "THE FILE IS EMPTY"
    case .utf16: "SAVE THE FILE AS UTF-8; IT IS SAVED AS UTF-16"
    case .sameKey(let key, let line): "`\(key)` STANDS ON LINE \(line) TOO; KEEP ONE OF THEM"
    }
  }

  private func expectation(_ expected: Expectation) -> String {
    switch expected {
    case .anything: "A VALUE"
    case .boolean: "TRUE OR FALSE"
    case .integer: "A WHOLE NUMBER"
    case .whole(let range): "A WHOLE NUMBER FROM \(range.lowerBound) TO \(range.upperBound)"
    case .date: "A DATE SUCH AS \"2026-02-28\""
    case .month: "A MONTH SUCH AS \"2007-05\""
    case .word(let words): "ONE OF THE WORDS \(words.joined(separator: ", "))"
    case .kind(let kind): self.kind(kind)
    case .named("TEXT", .object): "A TEXT IN EACH LANGUAGE { }"
    case .named(_, let kind): self.kind(kind)
    case .list(let count): "A LIST OF \(count)"
    case .listOfAtLeast(let count): "A LIST OF AT LEAST \(count)"
    case .either(let all): all.map(expectation).joined(separator: " OR ")
    }
  }

  private func kind(_ kind: JSON.Kind) -> String {
    switch kind {
    case .null: "NULL"
    case .true: "TRUE"
    case .false: "FALSE"
    case .number: "A NUMBER"
    case .string: "A STRING"
    case .array: "A LIST [ ]"
    case .object: "AN OBJECT { }"
    }
  }
}

// What help, the manual page and completion say.
extension LoudWords {
  func help(_ command: Command) -> CommandHelp {
    switch command {
    case .suggest: suggestHelp
    case .interview: interviewHelp
    case .note: noteHelp
    case .explain: explainHelp
    case .letter: letterHelp
    case .follow: followHelp
    case .calendar: calendarHelp
    case .batch: batchHelp
    case .catalogue: catalogueHelp
    case .catalogueInit: catalogueInitHelp
    case .catalogueCheck: catalogueCheckHelp
    case .catalogueFormat: catalogueFormatHelp
    case .catalogueSchema: catalogueSchemaHelp
    case .catalogueList: catalogueListHelp
    case .catalogueShow: catalogueShowHelp
    case .catalogueTest: catalogueTestHelp
    case .catalogueDiff: catalogueDiffHelp
    case .catalogueXray: catalogueXrayHelp
    case .catalogueWhatIf: catalogueWhatIfHelp
    case .catalogueExport: catalogueExportHelp
    case .catalogueFairness: catalogueFairnessHelp
    case .completion: completionHelp
    case .manual: manualHelp
    }
  }

  var choices: KeyValuePairs<String, String> {
    [:]
  }

  var absencePrefixes: [String] { [] }

  func placeholder(_ placeholder: Placeholder) -> String {
    switch placeholder {
    case .day: "YYYY-MM-DD"
    case .month: "YYYY-MM"
    case .number: "N"
    case .span: "6MO|90D|1Y"
    case .file: "FILE"
    case .folder: "FOLDER"
    case .place: "PLACE"
    case .region: "REGION"
    case .event: "TYPE[@DAY]"
    case .name: "NAME"
    case .word: "WORD"
    case .factAndValue: "NAME=VALUE"
    case .fieldAndText: "FIELD=TEXT"
    case .renaming: "OLD=NEW,NEW2"
    case .value: "VALUE"
    case .text: "TEXT"
    }
  }

  func heading(_ section: HelpSection) -> String {
    switch section {
    case .name: "NAME"
    case .use: "SYNOPSIS"
    case .commands: "COMMANDS"
    case .optionsOfEveryCommand: "OPTIONS OF EVERY COMMAND"
    case .optionsOfCases: "OPTIONS OF A CASE"
    case .facts: "FACTS"
    case .events: "EVENTS"
    case .exitStatus: "EXIT STATUS"
    case .examples: "EXAMPLES"
    case .notes: "NOTES"
    }
  }

  var eventsHeading: String { "EVENTS (TYPE)" }
  var programQuestion: String {
    "NAVIGATOR – WHICH OFFERS ARE OPEN TO THIS PERSON, WHY, AND WHO DOES WHAT BY WHEN?"
  }
  var programPurpose: String {
    "WHICH OFFERS ARE OPEN TO THIS PERSON, WHY, AND WHO DOES WHAT BY WHEN"
  }
  var manualTitle: String { "WAYS TO HELP IN MENTAL HEALTH" }
  var usagePrefix: String { "USAGE: " }
  var commandAndOptions: String { "COMMAND [OPTIONS]" }
  var anyOptions: String { "[OPTIONS]" }
  var caseAsForSuggest: String { "THE CASE IS GIVEN AS FOR SUGGEST: SEE NAVIGATOR SUGGEST --HELP." }
  var clinicianDecides: String {
    "THE ANSWER SUGGESTS; THE CLINICIAN DECIDES. NEVER WRITE A NAME OR A PERSONAL NUMBER."
  }
  var exitDone: String { "DONE" }
  var exitWithFindings: String { "DONE, WITH FINDINGS: A LINE WAS WRONG, A TEST FAILED" }
  var exitCouldNotRun: String {
    "COULD NOT RUN: WRONG WORDS, UNREADABLE INPUT, AN INVALID CATALOGUE"
  }
}

// The commands about one person, and about many.
extension LoudWords {
  /// The help of `suggest`.
  var suggestHelp: CommandHelp {
    CommandHelp(
      operands: "[\"NOTE\"] [FACTS]",
      summary: "ONE CASE, ONE ANSWER: ALERTS, PLAN, QUESTIONS, DEADLINES, NEXT STEPS",
      about: """
        THE CASE IS GIVEN AS A NOTE, AS FACTS (BELOW) OR AS A FILE; OPTIONS WIN OVER THE FILE.
        --NO-X SAYS THAT THE FACT X IS FALSE, AND --NO-X VALUE THAT THE VALUE IS KNOWN TO BE
        ABSENT. THE FORMATS MARKDOWN AND HTML ARE FOR --LETTER.
        """,
      examples: """
        NAVIGATOR SUGGEST --AGE 19 --MUNICIPALITY AARHUS --SEVERITY MODERATE --SUSPECTED DEPRESSION
        NAVIGATOR SUGGEST --CASE CASE.JSON --LANGUAGE DA
        """)
  }

  /// The help of `interview`.
  var interviewHelp: CommandHelp {
    CommandHelp(
      operands: "[\"NOTE\"] [FACTS]",
      summary: "ASK WHAT DECIDES MOST, UNTIL THE PLAN STANDS",
      about: """
        BEGINS WITH WHAT IS TOLD, AND ASKS FOR WHAT WOULD CHANGE THE PLAN MOST. A KEY IS AN ANSWER;
        NUMBERS, PLACES AND LISTS ARE TYPED AND ENDED WITH RETURN. WHEN NO QUESTION CHANGES THE
        PLAN ANY MORE, THE ANSWER IS WRITTEN.

          ?  DON'T KNOW    <  BACK    .  STOP, AND ANSWER    CTRL-C  BREAK OFF

        THE CASE IS SAVED AFTER EACH ANSWER WHERE --SAVE NAMES A FILE; ALSO WHEN BROKEN OFF.
        WITHOUT A TERMINAL AN ANSWER IS READ FROM EACH LINE, SO THAT IT CAN BE SCRIPTED.
        """,
      examples: """
        NAVIGATOR INTERVIEW --AGE 42 --MUNICIPALITY SILKEBORG --SAVE CASE.JSON
        PRINTF 'N\\NN\\N?\\N.\\N' | NAVIGATOR INTERVIEW --CASE CASE.JSON
        """)
  }

  /// The help of `note`.
  var noteHelp: CommandHelp {
    CommandHelp(
      operands: "FILE|-|\"NOTE\" [FACTS]",
      summary: "A NOTE AS A CASE IN JSON, TO BE CORRECTED AND KEPT",
      examples: "NAVIGATOR NOTE NOTE.TXT > CASE.JSON")
  }

  /// The help of `explain`.
  var explainHelp: CommandHelp {
    CommandHelp(
      operands: "OFFER [\"NOTE\"] [FACTS]",
      summary: "THE WHOLE REASONING FOR ONE OFFER, AND WHAT WOULD OPEN IT",
      examples: "NAVIGATOR EXPLAIN PSYCHOLOGIST-DEPRESSION --AGE 17 --SUSPECTED DEPRESSION")
  }

  /// The help of `letter`.
  var letterHelp: CommandHelp {
    CommandHelp(
      operands: "OFFER [\"NOTE\"] [FACTS]",
      summary: "THE REFERRAL IN THE RECEIVER'S ORDER, A NOTE, A SHEET FOR THE PATIENT",
      about: """
        WHAT THE CASE DOES NOT SAY STANDS AS MISSING: NOTHING IS GUESSED. NAME AND NUMBER ARE
        WRITTEN BY HAND.
        """,
      examples: """
        NAVIGATOR LETTER PSYCHOLOGIST-DEPRESSION "42M SILKEBORG MODERATE DEPRESSION MDI 28"
        NAVIGATOR LETTER PSYCHOLOGIST-DEPRESSION --AGE 19 --SUSPECTED DEPRESSION --SEVERITY MODERATE
        NAVIGATOR LETTER BUP --CASE CASE.JSON --TEXT QUESTION='IS IT ADHD?'
        NAVIGATOR LETTER PSYCHOLOGIST-DEPRESSION --CASE CASE.JSON --FOR PATIENT --FORMAT HTML >SHEET.HTML
        """)
  }

  /// The help of `follow`.
  var followHelp: CommandHelp {
    CommandHelp(
      operands: "CASE",
      summary: "THE PERSON'S LINE THROUGH TIME: WHAT IS OVERDUE, AND WHO HAS THE BALL",
      about: """
        AN EVENT IS {"ON": "2026-05-02", "TYPE": "REFERRAL", "OFFER": "…", "OUTCOME": "PENDING"};
        `ON` CAN BE A MONTH ("2026-05"), `NOTE` IS FREE TEXT WITHOUT NAMES, AND `FACTS` IS WHAT WAS
        LEARNED THAT DAY. A MONTH IS A CALENDAR MONTH: 31 JANUARY PLUS A MONTH IS FEBRUARY'S LAST
        DAY, AND THE DAY ITSELF IS NOT COUNTED. BEING PASSED BACK AND FORTH AND DROPPED BALLS ARE
        NAMED.
        """,
      examples: """
        NAVIGATOR FOLLOW DATA/CASES/PETER.JSON --ON 2019-11-14
        NAVIGATOR FOLLOW DATA/CASES/PETER.JSON --REPLAY
        """)
  }

  /// The help of `calendar`.
  var calendarHelp: CommandHelp {
    CommandHelp(
      operands: "CASE",
      summary: "ALL DEADLINES AND DOORS THAT CLOSE; AS A CALENDAR TOO (ICS)",
      about: """
        LAST DAYS OF RIGHTS AND LIMITS, FOLLOW-UPS, OFFERS THAT CLOSE OR OPEN, AND CHANGES OF
        REGION, IF NOTHING ELSE CHANGES. THE CALENDAR HAS NO NAME AND NO CASE IN IT.
        """,
      examples: """
        NAVIGATOR CALENDAR DATA/CASES/PETER.JSON
        NAVIGATOR CALENDAR CASE.JSON --FORMAT ICS > DEADLINES.ICS
        """)
  }

  /// The help of `batch`.
  var batchHelp: CommandHelp {
    CommandHelp(
      operands: "[FILE …]",
      summary: "MANY CASES, ONE ANSWER A LINE, IN ORDER (NDJSON OR CSV)",
      about: """
        IN: NDJSON (A CASE A LINE) OR CSV (THE HEADER HOLDS THE FACTS' NAMES; SEVERAL VALUES IN A
        CELL ARE PARTED BY ; OR |; `NAME.ABSENT` FOR WHAT IS KNOWN NOT TO BE THERE).
        OUT: NDJSON (A COMPACT LINE, OR THE WHOLE ANSWER) OR CSV. WITHOUT FILE STANDARD INPUT IS
        READ.

        A LINE THAT CAN'T BE READ BECOMES AN ERROR IN ITS PLACE IN THE ANSWER, AND THE REST GOES
        ON; THE EXIT CODE AT THE END IS THEN 1.
        """,
      examples: """
        NAVIGATOR BATCH CASES.NDJSON > ANSWERS.NDJSON
        NAVIGATOR BATCH LIST.CSV --COLUMNS ID,ALERTS,FITS,NEXT --OUTPUT ANSWERS.CSV
        NAVIGATOR BATCH CASES.NDJSON --OUTPUT ANSWERS.NDJSON --RESUME --SUMMARY
        """)
  }
}

// What the options are called and mean.
extension LoudWords {
  func help(_ option: OptionName.Common) -> OptionHelp {
    switch option {
    case .language: OptionHelp("LANGUAGE (ELSE NAVIGATOR_LANGUAGE, ELSE THE SYSTEM'S)")
    case .format: OptionHelp("TEXT FOR PEOPLE, JSON FOR PROGRAMS")
    case .on: OptionHelp("THE DAY THE ANSWER IS FOR (ELSE THE CASE'S, ELSE TODAY)")
    case .catalogue: OptionHelp("ANOTHER CATALOGUE THAN THE ONE INSIDE (OR NAVIGATOR_CATALOGUE)")
    case .practice: OptionHelp("THE PRACTICE'S OWN OVERLAY (OR NAVIGATOR_PRACTICE)")
    case .all: OptionHelp("SHOW EVERYTHING")
    case .include: OptionHelp("SHOW PROPOSALS TOO, MARKED AS SUCH")
    case .color: OptionHelp("COLOURS (ELSE ONLY ON A TERMINAL)")
    case .width: OptionHelp("THE WIDTH OF A LINE (ELSE THE TERMINAL'S)")
    case .help: OptionHelp("THIS HELP")
    case .version: OptionHelp("THE PROGRAM'S VERSION")
    }
  }

  func help(_ option: OptionName.Telling) -> OptionHelp {
    switch option {
    case .caseFile: OptionHelp("THE CASE AS JSON; - IS STANDARD INPUT; OPTIONS WIN OVER THE FILE")
    case .note: OptionHelp("A NOTE AS TEXT; - IS STANDARD INPUT")
    case .id: OptionHelp("THE CASE'S OWN NAME; NEVER A PERSONAL NUMBER")
    case .fact: OptionHelp("ANY FACT BY ITS NAME")
    case .event: OptionHelp("SOMETHING THAT HAPPENED")
    case .noEvent: OptionHelp("THERE WERE NO (MORE) SUCH EVENTS")
    }
  }

  func help(_ option: OptionName.Answering) -> OptionHelp {
    switch option {
    case .ask:
      OptionHelp("ASK WHAT DECIDES MOST, OR WHAT A LETTER LACKS: SEE NAVIGATOR INTERVIEW --HELP")
    case .save: OptionHelp("SAVE THE CASE AS JSON; AFTER EACH ANSWER WHERE QUESTIONS ARE ASKED")
    case .robust: OptionHelp("WHAT CHANGES IF SOMETHING JUDGED IS A STEP OFF")
    case .letter: OptionHelp("THE LETTER FOR LINE N OF THE ANSWER: SEE NAVIGATOR LETTER --HELP")
    case .audience: OptionHelp("WHOM THE LETTER IS FOR; RELATIVES AND SCHOOL ONLY WITH CONSENT")
    case .text: OptionHelp("YOUR OWN WORDS UNDER A FIELD OF THE LETTER")
    case .check: OptionHelp("TELL HOW HARD THE LETTER IS TO READ (LIX)")
    case .replay: OptionHelp("WHAT THE PROGRAM WOULD HAVE SAID ON EACH EVENT'S DAY")
    case .until: OptionHelp("SO FAR AHEAD (ELSE A YEAR)")
    }
  }

  func help(_ option: OptionName.Batching) -> OptionHelp {
    switch option {
    case .formatIn: OptionHelp("ELSE BY THE FILE'S EXTENSION, ELSE NDJSON")
    case .delimiter: OptionHelp("ELSE FOUND IN THE HEADER")
    case .full: OptionHelp("THE WHOLE ANSWER ON EVERY LINE")
    case .check: OptionHelp("ONLY READ THE CASES, AND WRITE WHAT IS WRONG")
    case .formatOut: OptionHelp("EXCEL: SEMICOLONS, NAMES AND STEP TEXTS, FOR A DANISH EXCEL")
    case .columns: OptionHelp("THE ANSWER AS A TABLE OF THESE COLUMNS")
    case .output: OptionHelp("ELSE STANDARD OUTPUT")
    case .resume: OptionHelp("GO ON WHERE FILE ENDS")
    case .lineBuffered: OptionHelp("ANSWER EACH LINE AS SOON AS IT IS READ")
    case .jobs: OptionHelp("HOW MANY CORES (ELSE ALL); THE SAME ANSWERS WHATEVER IT IS")
    case .summary:
      OptionHelp("COUNT GROUPS, ALERTS, OFFERS AND WHAT IS MOST OFTEN MISSING (STANDARD ERROR)")
    }
  }

  func help(_ option: OptionName.Workbench) -> OptionHelp {
    switch option {
    case .strict: OptionHelp("WARNINGS STOP IT TOO")
    case .staleAfter: OptionHelp("NAME SOURCES CHECKED LONGER AGO")
    case .proofs:
      OptionHelp("PROVE OVER ALL POSSIBLE CASES WHAT NOBODY CAN REACH OR HAVE (TAKES TIME)")
    case .check: OptionHelp("CHANGE NOTHING, TELL ONLY WHAT DIFFERS")
    case .into: OptionHelp("WRITE ALL INTO A FOLDER")
    case .place: OptionHelp("AS IT IS IN A MUNICIPALITY OR REGION")
    case .theme: OptionHelp("THE FILE IN OFFERS/")
    case .purpose: OptionHelp("WHAT IT IS FOR")
    case .level: OptionHelp("HOW INTRUSIVE IT IS")
    case .status: OptionHelp("ESTABLISHED, PILOT, PROPOSED …")
    case .provider: OptionHelp("WHO RUNS IT")
    case .group: OptionHelp("A PATIENT GROUP'S PROPOSALS")
    case .text: OptionHelp("A WORD IN NAME OR ID")
    case .pathways: OptionHelp("PATHWAYS INSTEAD OF OFFERS")
    case .cases: OptionHelp("CASES TO TRY IT ON (NDJSON; FAIRNESS CSV TOO)")
    case .until: OptionHelp("LOOK AHEAD TO THAT DAY ONLY (ELSE AT ALL THAT BEGINS OR ENDS)")
    case .renamed: OptionHelp("OFFERS THAT WERE RENAMED, SPLIT OR MERGED")
    case .further: OptionHelp("HOW MANY FACTS BESIDE THE NEED A HOLE MAY HANG ON (ELSE 3)")
    case .csv: OptionHelp("AS A TABLE")
    }
  }
}

// The commands of the workbench, and those about the program itself.
extension LoudWords {
  /// The help of `catalogue`.
  var catalogueHelp: CommandHelp {
    CommandHelp(
      operands: "COMMAND",
      summary: "THE EDITOR'S WORKBENCH: INIT, CHECK, SHOW, TEST, DIFF, XRAY …",
      examples: """
        NAVIGATOR CATALOGUE INIT MY-CATALOGUE
        NAVIGATOR CATALOGUE EXPORT MY-CATALOGUE
        NAVIGATOR CATALOGUE CHECK MY-CATALOGUE --STALE-AFTER 1Y
        NAVIGATOR CATALOGUE SHOW PPR --IN AARHUS
        """)
  }

  /// The help of `catalogue init`.
  var catalogueInitHelp: CommandHelp {
    CommandHelp(
      operands: "FOLDER",
      summary: "A SMALL, VALID CATALOGUE TO BEGIN WITH, IN THE LANGUAGE OF --LANGUAGE",
      about: """
        THE NAMES EXPLAIN THEMSELVES; CHANGE THEM TO YOURS. `CATALOGUE CHECK --STRICT` PASSES IT AS
        IT IS, AND `SUGGEST --CATALOGUE FOLDER` ANSWERS FROM IT.
        """,
      examples: "NAVIGATOR CATALOGUE INIT MY-CATALOGUE")
  }

  /// The help of `catalogue check`.
  var catalogueCheckHelp: CommandHelp {
    CommandHelp(
      operands: "[FOLDER]",
      summary: "EVERYTHING THAT IS WRONG OR DOUBTFUL, IN ONE RUN",
      examples: """
        NAVIGATOR CATALOGUE CHECK MY-CATALOGUE --STRICT --STALE-AFTER 6MO
        NAVIGATOR CATALOGUE CHECK MY-CATALOGUE --PROOFS
        """)
  }

  /// The help of `catalogue format`.
  var catalogueFormatHelp: CommandHelp {
    CommandHelp(
      operands: "PATH …",
      summary: "THE ONE CANONICAL LAYOUT",
      examples: "NAVIGATOR CATALOGUE FORMAT MY-CATALOGUE --CHECK")
  }

  /// The help of `catalogue schema`.
  var catalogueSchemaHelp: CommandHelp {
    CommandHelp(
      operands: "[KIND]",
      summary: "JSON SCHEMA FOR AN EDITOR; WITHOUT KIND THEY ARE NAMED",
      about: """
        WITH A CATALOGUE ITS FACTS AND NAMES ARE KNOWN; WHERE IT CAN'T BE READ, WHAT HOLDS OF EVERY
        CATALOGUE IS WRITTEN.
        """,
      examples: "NAVIGATOR CATALOGUE SCHEMA --INTO MY-SCHEMAS")
  }

  /// The help of `catalogue list`.
  var catalogueListHelp: CommandHelp {
    CommandHelp(
      summary: "OFFERS, OR PATHWAYS",
      examples: "NAVIGATOR CATALOGUE LIST --IN SILKEBORG --PURPOSE ADVICE")
  }

  /// The help of `catalogue show`.
  var catalogueShowHelp: CommandHelp {
    CommandHelp(
      operands: "NAME",
      summary: "ALL ABOUT AN OFFER, ALERT, FACT, CRITERION, PATHWAY …, AND WHERE IT STANDS",
      about: """
        NAME IS AN OFFER, AN ALERT, A RIGHT, A FOLLOW-UP, A GROUP, A SCALE, A PATHWAY, A FACT, A
        CRITERION, A CHECKLIST OR A LETTER; PATHWAY/STAGE IS ONE STAGE.
        """,
      examples: "NAVIGATOR CATALOGUE SHOW PPR --IN AARHUS")
  }

  /// The help of `catalogue test`.
  var catalogueTestHelp: CommandHelp {
    CommandHelp(
      operands: "[FILE …]",
      summary: "THE CATALOGUE'S OWN CASES, AND WHICH RULES THEY DO NOT TRY",
      examples: "NAVIGATOR CATALOGUE TEST --CATALOGUE MY-CATALOGUE")
  }

  /// The help of `catalogue diff`.
  var catalogueDiffHelp: CommandHelp {
    CommandHelp(
      operands: "OLD [NEW]",
      summary: "WHAT AN EDIT DOES TO PEOPLE: WHO GAINS AND LOSES WHAT, PROVED",
      examples: """
        NAVIGATOR CATALOGUE DIFF BEFORE MY-CATALOGUE
        NAVIGATOR CATALOGUE DIFF BEFORE MY-CATALOGUE --CASES CASES.NDJSON --RENAMED COURSE=DAY,EVENING
        """)
  }

  /// The help of `catalogue xray`.
  var catalogueXrayHelp: CommandHelp {
    CommandHelp(
      operands: "[FOLDER]",
      summary: "OVER ALL POSSIBLE CASES: HOLES BETWEEN OFFERS, RULES WITHOUT EFFECT",
      examples: "NAVIGATOR CATALOGUE XRAY MY-CATALOGUE --IN SILKEBORG --FURTHER 4")
  }

  /// The help of `catalogue whatif`.
  var catalogueWhatIfHelp: CommandHelp {
    CommandHelp(
      operands: "[OFFER …]",
      summary: "WHAT PROPOSED OFFERS WOULD DO IF ESTABLISHED TODAY: HOLES THEY CLOSE",
      examples: "NAVIGATOR CATALOGUE WHATIF --CASES CASES.NDJSON --IN SILKEBORG")
  }

  /// The help of `catalogue export`.
  var catalogueExportHelp: CommandHelp {
    CommandHelp(
      operands: "FOLDER",
      summary: "WRITE THE CATALOGUE INSIDE THE PROGRAM",
      examples: "NAVIGATOR CATALOGUE EXPORT MY-CATALOGUE")
  }

  /// The help of `catalogue fairness`.
  var catalogueFairnessHelp: CommandHelp {
    CommandHelp(
      operands: "[FACTS]",
      summary: "ONE CASE IN EVERY MUNICIPALITY: WHICH ANSWERS, WHERE, AND THE RULE BEHIND IT",
      about: "WITH --CASES MANY CASES ARE DECIDED, AND EACH MUNICIPALITY IS SHOWN ON AVERAGE.",
      examples: "NAVIGATOR CATALOGUE FAIRNESS --AGE 34 --SEVERITY MODERATE --KNOWN ANXIETY")
  }

  /// The help of `completion`.
  var completionHelp: CommandHelp {
    CommandHelp(
      operands: "BASH|ZSH|FISH",
      summary: "COMPLETION WITH THE TAB KEY, FOR YOUR SHELL",
      examples: """
        NAVIGATOR COMPLETION BASH > ~/.LOCAL/SHARE/BASH-COMPLETION/COMPLETIONS/NAVIGATOR
        NAVIGATOR COMPLETION FISH > ~/.CONFIG/FISH/COMPLETIONS/NAVIGATOR.FISH
        """)
  }

  /// The help of `manual`.
  var manualHelp: CommandHelp {
    CommandHelp(
      summary: "THE MANUAL PAGE, IN ROFF",
      examples: "NAVIGATOR MANUAL | MAN -L -")
  }
}

extension LoudWords {
  func interviewKeys(unknown: String, back: String, stop: String) -> String {
    "\(unknown) DON'T KNOW   \(back) BACK   \(stop) STOP AND SHOW THE ANSWER"
  }
  var interviewFirst: String { "DO: " }
  var interviewNoPlan: String { "NO PLAN YET" }
  var interviewStands: String { "THE PLAN STANDS: NO QUESTION CHANGES IT ANY MORE." }
  var interviewLetterStands: String { "THE LETTER LACKS NOTHING MORE THAT CAN BE ASKED FOR." }
  func interviewField(_ name: String, isDemanded: Bool) -> String {
    "IN THE LETTER: \(name) (\(isDemanded ? "DEMANDED" : "WISHED FOR") BY THE RECEIVER)"
  }
  var interviewOwnWords: String { "IN YOUR OWN WORDS, NO NAME OR NUMBER; END WITH RETURN" }
  var interviewNone: String { "NONE" }
  var interviewSeveral: String { "SEVERAL CAN BE CHOSEN; END WITH RETURN" }
  var interviewTyped: String { "TYPE THEM WITH COMMAS BETWEEN, OR NONE; END WITH RETURN" }
  func interviewNumber(_ bounds: String, _ unit: String) -> String {
    "A NUMBER\(bounds.isEmpty ? "" : " \(bounds)")\(unit.isEmpty ? "" : " (\(unit))"); END WITH RETURN"
  }
  var interviewDay: String { "A DAY, SUCH AS 2026-07-20; END WITH RETURN" }
  var interviewMonth: String { "YEAR AND MONTH, SUCH AS 2009-08; END WITH RETURN" }
  var interviewPlace: String { "THE MUNICIPALITY'S NAME; END WITH RETURN" }
  func interviewEvent(_ example: String, none: String) -> String {
    "SUCH AS \(example), OR \(none) IF THERE ARE NONE; END WITH RETURN"
  }
  func interviewNoAnswer(_ word: String) -> String { "`\(word)` IS NONE OF THE ANSWERS" }
  var interviewChanges: String { "CHANGES: " }
}

extension LoudWords {
  var letterCheck: String { "CHECK BEFORE SENDING" }
  func demands(_ held: Int, of count: Int) -> String {
    count == 0
      ? "THE RECEIVER DEMANDS NOTHING IN PARTICULAR."
      : "\(held) OF \(count) DEMANDED ITEMS ARE THERE."
  }
  func offerHangsOn(_ names: String) -> String {
    "WHETHER THE OFFER IS RIGHT ALSO DEPENDS ON: \(names)."
  }
  func wishes(_ held: Int, of count: Int) -> String {
    "\(held) OF \(count) WISHED ITEMS ARE THERE."
  }
  func lacks(_ names: String) -> String { "MISSING: \(names)." }
  func notRelevant(_ names: String) -> String { "NOT RELEVANT HERE: \(names)." }
  var likelyAccepted: String { "LIKELY ANSWER: ACCEPTED." }
  func likelyReturned(_ reasons: String) -> String { "LIKELY ANSWER: RETURNED – \(reasons)." }
  func mayStillReturn(_ reasons: String) -> String {
    "LIKELY ANSWER: ACCEPTED; MAY STILL COME BACK – \(reasons)."
  }
  var usualReturns: String { "USUAL REASONS FOR A NO:" }
  func ifRefused(_ offers: String) -> String { "IF REFUSED: \(offers)." }
  func missing(_ what: String, who: String) -> String {
    "[MISSING: \(what) – ASK: \(who)]"
  }
  func wished(_ what: String, who: String) -> String {
    "[MISSING, WISHED: \(what) – ASK: \(who)]"
  }
  func sentAs(_ message: String) -> String { "SENT AS \(message)." }
  var noLetterNeeded: String { "NO REFERRAL IS NEEDED; USE THE TEXT WHEN CALLING OR WRITING." }
  func asOf(_ day: String) -> String { "AS OF \(day)" }
  var leftOpen: String { "LEFT OPEN BY THE SOURCES" }
  var yourDuties: String { "YOUR DUTY" }
  var planHeading: String { "PLAN" }
  func chosenOffer(_ name: String) -> String { "AGREED: \(name)." }
  func notTold(_ names: String) -> String { "NOT TOLD: \(names)." }
  var sheetTitle: String { "FOR YOU" }
  var whatNow: String { "WHAT HAPPENS NOW?" }
  var whoDoesWhat: String { "WHO DOES WHAT?" }
  var priceAndWait: String { "PRICE AND TIME" }
  var whileWaiting: String { "WHILE YOU WAIT" }
  var ifWorse: String { "IF IT GETS WORSE" }
  var yourRights: String { "YOUR RIGHTS" }
  var relativesTitle: String { "FOR RELATIVES AND FRIENDS" }
  var schoolTitle: String { "FOR THE SCHOOL" }
  var onlyWithConsent: String { "ONLY WHAT WAS CONSENTED TO IS TOLD HERE." }
  func readability(_ lix: Int) -> String { "LIX \(lix)" }
}

extension LoudWords {
  var noteRead: String { "READ: " }
  var noteNothingRead: String { "NOTHING" }
  var noteAsk: String { "?  ASK: " }
  var noteHinted: String { "ONLY HINTED AT: " }
  var noteUnread: String { "NOT UNDERSTOOD: " }
  var noteNot: String { "NOT " }

  func noteContradiction(_ label: String, _ places: [String]) -> String {
    "\(label): THE NOTE SAYS DIFFERENT THINGS: \(places.joined(separator: ", "))"
  }
}

extension LoudWords {
  var waitUnknown: String { "WAIT: CHECK LOCALLY" }
  var excludedBy: String { "EXCLUDED: " }
  var requiresPrefix: String { "REQUIRES " }
  var onlyExplained: String { "ONLY EXPLAINED; OTHERS DECIDE ON IT" }
  var notHere: String { "NOT HERE" }
  var notYet: String { "NOT YET" }
  var ended: String { "ENDED" }
  var onlyProposedNow: String { "ONLY PROPOSED, NOT AN OFFER TODAY" }
  var closed: String { "CLOSED" }
  var fits: String { "FITS" }
  var needsAnAnswer: String { "NEEDS AN ANSWER" }
  var doesNotFit: String { "DOES NOT FIT" }
  var onlyProposed: String { "ONLY PROPOSED" }
}

extension LoudWords {
  func finding(_ remark: PhraseRemark) -> String {
    switch remark {
    case .phraseIsEmpty: "THE PHRASE IS EMPTY"
    case .unknownFlag(let flag): "UNKNOWN FLAG `{\(flag)}`"
    case .phraseGivesTwoValues(let phrase, let fact):
      "`\(phrase)` GIVES `\(fact)` TWO DIFFERENT VALUES"
    case .noLanguageWords(let language):
      "NOTHING TELLS THAT A NOTE IS WRITTEN IN `\(language)`: `LANGUAGEWORDS` IS MISSING"
    case .doesNotExist(let name): "THERE IS NO `\(name)`"
    case .entryHasNoPhrases:
      "THERE ARE NO PHRASES HERE, SO IT IS NEVER SAID"
    case .writeClaims:
      "WRITE PHRASES IN `CLAIMS`, OR REMOVE THE WHOLE"
    case .phraseIsClaimedAndNot(let phrase):
      "`\(phrase)` STANDS BOTH IN `CLAIMS` AND IN `NOT`"
    case .valueIsNotInPhrases(let mark):
      "THE VALUE `\(mark)` IS TAKEN FROM THE PHRASE, BUT NONE OF THE PHRASES HAS IT"
    case .writeMarkInPhrase(let mark):
      "WRITE \(mark) IN THE PHRASE, OR THE VALUE ITSELF"
    case .bracketIsAlone(let mark):
      "`\(mark)` STANDS WITHOUT ITS OTHER HALF"
    case .closeBrackets:
      "WRITE [A|B] AROUND ALTERNATIVES, AND {FLAG} AROUND A FLAG"
    case .bracketsInBrackets:
      "IN [ ] ONLY WORDS CAN STAND: NEITHER [ ] NOR {FLAGS}"
    case .writeTwoPhrases:
      "WRITE THE ALTERNATIVES OUT, OR WRITE TWO PHRASES"
    case .barOutsideBrackets:
      "`|` STANDS OUTSIDE [ ]"
    case .writeBrackets:
      "WRITE [A|B]"
    case .unknownClass(let name):
      "UNKNOWN CLASS OF MEDICINES `%\(name)`"
    case .wrongBound(let word):
      "`\(word)` IS NEITHER A NUMBER NOR A BOUND"
    case .writeBound:
      "WRITE SUCH AS #, #<=6, #>=38, #18-24, @ OR @<=26W"
    case .markInsideWord(let word):
      "`\(word)` HAS A MARK INSIDE THE WORD, SO THAT NO NOTE FITS"
    case .marksStandAtEnds:
      "* STANDS FIRST OR LAST IN A WORD, ~ LAST AND ! FIRST"
    case .capitalsWrittenSmall(let word):
      "`\(word)` IS TO STAND IN CAPITALS IN A NOTE, AND HAS NONE"
    case .writeCapitals(let word):
      "WRITE \(word), OR REMOVE !"
    case .phraseAsksForNoWord:
      "THE PHRASE ASKS FOR NO WORD AND WOULD FIT ANYWHERE"
    case .writeAWord:
      "WRITE AT LEAST ONE WORD THAT MUST STAND THERE"
    }
  }
}

extension LoudWords {
  var you: String { "YOU" }
  var toldNo: String { "TOLD NO" }
  var askFirst: String { "ASK FIRST" }
  var ask: String { "ASK" }
  func answer(_ truth: Bool) -> String { truth ? "YES" : "NO" }
  func leads(_ answer: String, to change: String) -> String { "\(answer) → \(change)" }
  func alert(_ head: String) -> String { "ALERT: \(head)" }
  func pathway(_ name: String) -> String { "PATHWAY: \(name)" }
  func letsIn(_ offer: String) -> String { "ALSO \(offer)" }
  func rulesOut(_ offer: String) -> String { "NOT \(offer)" }
  func decidesFit(_ offer: String, isAlone: Bool) -> String {
    (isAlone ? "DECIDES" : "HELPS DECIDE") + " WHETHER \(offer) FITS"
  }
  func decidesPathway(_ name: String) -> String { "DECIDES WHETHER THE PATHWAY IS: \(name)" }
  func decidesStage(_ name: String) -> String { "DECIDES WHETHER IT IS TIME FOR: \(name)" }
  func asksLest(_ forgotten: String) -> String { "REMEMBER: \(forgotten)" }
  func provided(_ provisos: [String]) -> String { "IF " + provisos.joined(separator: " AND ") }
  var unlessSpecial: String { "PROVIDED NOTHING SPECIAL ABOUT" }
  var beside: String { "BESIDE" }
  var notNow: String { "NOT NOW" }
  var lacks: String { "NEEDS AN ANSWER" }
  var also: String { "ALSO" }
  var thereafter: String { "THEREAFTER" }
  var inTime: String { "TIME" }
  func ifNoHelp(after span: String?) -> String {
    span.map { "IF IT HAS NOT HELPED AFTER \($0)" } ?? "IF IT DOES NOT HELP"
  }
  var editorial: String { "THE EDITORS' TIME" }
  func starred(_ meaning: String) -> String { "* \(meaning)" }
  func doHeading(isNow: Bool) -> String { isNow ? "DO NOW" : "DO" }
  var remember: String { "REMEMBER" }
  var meanwhile: String { "MEANWHILE" }
  var nothingFits: String { "NO OFFER FITS WHAT IS TOLD." }
  func instead(_ name: String, _ why: String) -> String { "\(name) (\(why))" }
  var alreadyThere: String { "IN COURSE NOW" }
  func waiting(since day: String?) -> String {
    day.map { "REFERRED \($0), WAITING" } ?? "REFERRED, WAITING"
  }
  func counts(all: Int, fits: Int, provided: Int, open: Int, others: Int, showsAll: Bool) -> String
  {
    "\(all) OFFERS: \(fits) FIT · \(provided) WITH A PROVISO · \(open) NEED AN ANSWER · "
      + "\(others) DO NOT" + (showsAll ? "" : " (--ALL)")
  }
  func changes(if reasons: [String]) -> String {
    "THE ANSWER CHANGES IF " + reasons.joined(separator: "; ")
  }
  func closes(_ name: String, _ day: String) -> String { "LAST DAY \(day): \(name)" }
  var lookUpNumber: String { "NUMBER: LOOK IT UP LOCALLY" }
  func owed(by day: String, _ text: String) -> String { "BY \(day): \(text)" }
}

extension LoudWords {
  func denied(_ words: String) -> String {
    words.hasPrefix("NOT ") ? String(words.dropFirst(4)) : "NOT \(words)"
  }

  var requires: String { "REQUIRES (ALL MUST BE SO)" }
  var excludes: String { "EXCLUDES (NONE MAY BE SO)" }
  var marks: String { "✓ IS SO · ✗ IS NOT SO · ? IS NOT KNOWN" }
  var allOfThese: String { "ALL OF THESE" }
  var oneOfThese: String { "AT LEAST ONE OF THESE" }
  var whatWouldOpen: String { "WHAT WOULD OPEN IT" }
  var nothingOpens: String { "NOTHING THAT IS SAID OF THE PERSON" }
  var nothingFoundToOpen: String { "NOTHING FOUND, BUT NOT EVERYTHING WAS TRIED" }
  var moreWays: String { "THERE MAY BE MORE WAYS THAN SHOWN; NOT EVERYTHING WAS TRIED." }

  func heading(_ way: OpeningWay) -> String {
    switch way {
    case .findOut: "CAN BE FOUND OUT TODAY"
    case .onDay: "BECOMES TRUE WITH TIME"
    case .ifChanged: "ONLY IF THE STATE OR SITUATION CHANGES"
    case .never: "CAN'T CHANGE"
    }
  }

  var beingInForce: String { "THE OFFER BEING IN FORCE" }
  var beginning: String { "THE OFFER BEGINNING" }
  var existingHere: String { "THE OFFER EXISTING LOCALLY" }
  func from(_ day: String) -> String { "FROM \(day)" }
  var dayNeedsBirth: String { "THE DATE NEEDS THE MONTH OF BIRTH" }
}

// What was looked at.
extension LoudWords {
  func everyoneWasDivided(facts: Int) -> String {
    "EVERYONE THERE CAN BE WAS DIVIDED BY THE \(facts) THINGS THAT RULES ASK: THESE ARE ALL HOLES."
  }
  func unserved(_ count: Int, of all: Int) -> String {
    "\(count) OF \(all) COMBINATIONS HAVE NO OFFER."
  }
  func lookedAtEveryone(upTo depth: Int) -> String {
    "LOOKED FOR HOLES THAT HANG ON AT MOST \(depth) FACTS; OTHERS ARE NOT RULED OUT."
  }
  func lookedAtNeeds(upTo depth: Int) -> String {
    "LOOKED FOR ALL HOLES THAT HANG ON THE NEED AND AT MOST \(depth) FACTS MORE; OTHERS ARE NOT RULED OUT."
  }
  func deeper(than depth: Int) -> String {
    "OF THOSE THAT HANG ON MORE THAN \(depth), AT MOST ONE WAS LOOKED FOR IN EACH NEED WITHOUT A SMALLER HOLE."
  }
  func searched(upTo depth: Int, tenths: Int) -> String {
    "LOOKED FOR HOLES THAT HANG ON UP TO \(depth) FACTS, IN \(tenths / 10).\(tenths % 10) S."
  }
  func stopped(_ count: Int, of all: Int?) -> String {
    (all.map { "FOR \(count) OF \($0) NEEDS" } ?? "FOR \(count) NEEDS")
      + " NOT EVERYTHING WAS LOOKED AT: THE SEARCH STOPPED AT ITS BOUND."
  }
  func doubtfulHoles(_ count: Int) -> String {
    "\(count) POSSIBLE HOLES HAVE NO EXAMPLE: NEITHER SHOWN NOR DISPROVED."
  }
  func needs(_ count: Int, of all: Int) -> String { "\(count) OF \(all) NEEDS" }
  func combinations(_ count: Int) -> String { "\(count) COMBINATIONS" }
  var nobodyIsThere: String { "NO OFFER FITS" }
  var holeIsCombination: String {
    "A HOLE IS A COMBINATION OF ALL THAT RULES ASK THAT NO OFFER FITS; ALL WERE COUNTED."
  }
  func holeIsStatement(upTo depth: Int) -> String {
    "A HOLE IS AT MOST \(depth) FACTS THAT NO OFFER FITS."
  }
  func holeIsNeed(upTo depth: Int) -> String {
    "A HOLE IS A NEED AND AT MOST \(depth) FACTS MORE THAT NOTHING THAT COUNTS FITS; COUNTED FOR EACH MUNICIPALITY."
  }
}

// Who is meant.
extension LoudWords {
  var anyone: String { "ANYONE" }
  func who(_ words: String, _ extent: PeopleExtent) -> String {
    switch extent {
    case .exactly: "EXACTLY WHEN: \(words)"
    case .some: "ONLY WHEN, BUT NOT ALWAYS: \(words)"
    case .within: "ONLY WHEN: \(words); WHETHER ALWAYS IS NOT SETTLED"
    }
  }
  var somebody: String { "SOME PEOPLE" }
  var nobodyProved: String { "NOBODY (PROVED)" }
  var nobodyFound: String { "NOBODY FOUND, BUT NOT PROVED: THE SEARCH STOPPED AT ITS BOUND" }
  func amongThose(new: Bool) -> String {
    new
      ? "(AMONG THOSE WHO HAVE IT BY THE NEW RULES)"
      : "(AMONG THOSE WHO HAVE IT BY THE OLD RULES)"
  }
}

// What an edit does.
extension LoudWords {
  var gain: String { "NEW: " }
  var loss: String { "NO LONGER: " }
  var new: String { " – NEW" }
  var removed: String { " – REMOVED" }
  func firstChanges(
    from old: [String], to new: [String], in places: String?, forEveryone: Bool
  ) -> String {
    let list = [old, new].map { $0.isEmpty ? "NOTHING" : $0.joined(separator: ", ") }
    let who = forEveryone ? "FOR EVERYONE IN THIS STAGE" : "IN THIS STAGE"
    return "THE FIRST OFFER CHANGES \(who)\(places.map { " IN \($0)" } ?? ""): "
      + "\(list[0]) → \(list[1])"
  }
  func first(_ offer: String, onlyIf condition: String) -> String {
    "\(offer) (ONLY IF: \(condition))"
  }
  func casesAffected(_ count: Int, of all: Int) -> String {
    "CASES: \(count) OF \(all) ARE AFFECTED"
  }
  func casesOtherwiseAbsent(_ count: Int) -> String {
    "\(count) MORE ONLY HAVE ANOTHER REASON WHY SOMETHING CAN'T BE HAD (--FORMAT JSON)."
  }
  func line(_ number: Int) -> String { "LINE \(number)" }
  func more(_ count: Int) -> String { "+ \(count) MORE (--ALL)" }
  func change(_ title: String, from: String, to: String) -> String { "\(title): \(from) → \(to)" }
  var plan: String { "FIRST IN THE PLAN" }
  var group: String { "GROUP" }
  func standing(_ word: String) -> String {
    switch word {
    case "OPEN": "NEEDS AN ANSWER"
    case "EXCLUDED": "DOES NOT FIT"
    case "AREA": "NOT HERE"
    case "NOT-YET": "NOT YET"
    case "PROPOSED": "ONLY PROPOSED"
    case "NONE": "DOES NOT EXIST"
    case "RAISED": "STANDS"
    case "NOT-RAISED": "DOES NOT STAND"
    case "HAS": "HAS IT"
    case "NO": "HAS IT NOT"
    case "HOLDS": "YES"
    case "FAILS": "NO"
    default: word
    }
  }
  func planDiffers(_ here: String, inAnswer1 there: String) -> String {
    "FIRST IN THE PLAN: \(here) (IN ANSWER 1: \(there))"
  }
  var noPlan: String { "NO PLAN" }
}

extension LoudWords {
  var nothingJudged: String { "THE CASE GIVES NOTHING THAT A CLINICIAN JUDGES ON A SCALE" }
  var wouldStandWith: String { "!? WOULD STAND WITH " }
  func held(_ alerts: Int, all: Int, compared: Int, first: Int) -> String {
    "THE SAME ALERTS IN \(alerts) OF \(all); THE SAME FIRST \(compared) OFFERS IN \(first) OF \(all)."
  }
  var withoutPrefix: String { "WITHOUT " }
  var anotherWay: String { " ANOTHER WAY" }
  var noOfferFits: String { "NO OFFER FITS" }
  var alertsPrefix: String { "ALERTS: " }
  var firstPrefix: String { "FIRST: " }
  func restReadings(_ rest: Int) -> String {
    rest == 1
      ? "1 READING WITH TWO STEPS CHANGES THE SAME AS ONE OF THE STEPS."
      : "\(rest) READINGS WITH TWO STEPS CHANGE THE SAME AS ONE OF THE STEPS."
  }
  var howFirmly: String { "HOW FIRMLY DOES THE ANSWER STAND?" }
  var judgedPrefix: String { "JUDGED: " }
  func nearbyReadings(_ count: Int) -> String {
    "EACH OF THEM A STEP UP OR DOWN, ALONE AND TWO AT A TIME: \(count) NEARBY READINGS."
  }
  var nowPrefix: String { "NOW: " }
}

extension LoudWords {
  func finding(_ remark: CriterionRemark) -> String {
    switch remark {
    case .usesItself(let name): "THE CRITERION `\(name)` USES ITSELF"
    case .onlyShown(let fact): "`\(fact)` IS ONLY SHOWN; NO RULE CAN ASK FOR IT"
    case .textIsEmpty: "THE TEXT IS EMPTY"
    case .textIsMissing(let languages): "THE TEXT IS MISSING IN: \(languages)"
    case .writeNext(let key): "WRITE `\(key)` WITH THE NEXT VALUE: THE BOUND ITSELF IS WITHIN"
    case .writeBothEnds: "WRITE THE SMALLEST VALUE IN `ATLEAST` AND THE LARGEST IN `ATMOST`"
    case .writeTheValueItself: "WRITE THE VALUE ITSELF, WITHOUT { }"
    case .nobodyAsksWhatIsKnown:
      "WHAT IS NOT TOLD IS UNKNOWN; NO RULE ASKS WHETHER SOMETHING WAS TOLD"
    case .writeFactAsKey(let example): "WRITE THE FACT'S NAME AS THE KEY: `\(example)`"
    case .membersStandHere: "WRITE THE CONDITIONS RIGHT HERE; THEY MUST ALL HOLD"
    case .listsStandInParts: "PUT THE LIST IN `ALL` (EACH) OR `ANY` (ONE OF THEM)"
    }
  }

  func finding(_ remark: RuleRemark) -> String {
    switch remark {
    case .localRuleDrops(let name): "THE LOCAL RULE DROPS `\(name)`"
    case .repeatCondition: "REPEAT THE CONDITION, OR NAME IT IN `DROPS`"
    case .ruleHasNoTrigger: "THE RULE MUST HAVE `OPENS` OR `WHEN`, OR SAY WHY NOT IN `WHYNOTRIGGER`"
    case .dueIsMissing: "`DUE` IS MISSING UNLESS `DUEKIND` IS UNKNOWN, AND THE OTHER WAY ROUND"
    case .cannotBeFilledIn(let place): "`{\(place)}` CAN'T BE FILLED IN HERE"
    case .fileChangesNothing: "THE FILE CHANGES NOTHING"
    case .outsideArea: "THE OFFER IS FOR PLACES OUTSIDE THE FILE'S AREA"
    case .twoReadings: "MORE THAN ONE READING IS CHOSEN"
    case .stageOrPathway: "WRITE EITHER `STAGE` OR `PATHWAY`, NOT BOTH"
    case .noCurrentOffers: "NO FACT SAYS IN WHICH OFFERS SOMEBODY IS"
    case .noOfferIsMeant: "NO OFFER IS MEANT"
    case .giveSelection: "GIVE `PURPOSES`, `LEVELS` OR `OFFERS`"
    case .twoPlacesDiffer(let offer, let other):
      "`\(offer)` GETS TWO DIFFERENT ANSWERS FOR THE SAME MUNICIPALITIES; THE OTHER IS AT \(other)"
    case .letStandInOne: "LET ONLY ONE OF THEM STAND"
    case .figureIsOlder(let day, let wider):
      "THE LOCAL FIGURE IS OF \(day), AND THE ONE THAT IT REPLACES IS OF \(wider)"
    case .writeDayOfFigure: "WRITE THE YEAR, MONTH OR DAY THAT THE FIGURE IS OF"
    case .overrideStandsInOverrides:
      "A LOCAL CHANGE STANDS IN THE LIST `OVERRIDES` OF A FILE IN REGIONS/ OR MUNICIPALITIES/"
    case .overlayStandsElsewhere:
      "THIS IS LOCAL: IT STANDS IN A FILE IN REGIONS/ OR MUNICIPALITIES/"
    case .placesStandInArea: #"WRITE `"area": {"municipalities": [ … ]}`, OR `"regions"` IN IT"#
    case .contactsStandInEntry: #"CONTACTS STAND WITH EACH WAY IN: `"entry": [{ … }]`"#
    case .daysStandInValid: #"WRITE `"valid": {"from": "YYYY-MM-DD", "to": "YYYY-MM-DD"}`"#
    }
  }
}

extension LoudWords {
  func decidedBothWays(_ decided: Int, all: Int, percent: Int) -> String {
    "RULES DECIDED BOTH WAYS: \(decided) OF \(all) (\(percent) %)"
  }
  var neverFalse: String { "NEVER FALSE" }
  var neverTrue: String { "NEVER TRUE" }
  var notSeenBothWays: String { "NOT SEEN BOTH WAYS" }
  func casesAnswered(_ cases: Int, errors: Int) -> String {
    "CASES ANSWERED: \(cases) · LINES THAT COULD NOT BE READ: \(errors)"
  }
  var groupsHeading: String { "GROUPS (YES · NO · UNKNOWN)" }
  var alertsHeading: String { "ALERTS" }
  var offersHeading: String { "OFFERS (FITS · OPEN · EXCLUDED · UNAVAILABLE)" }
  var oftenMissing: String { "MOST OFTEN MISSING" }
  var sheetId: String { "CASE" }
  var sheetOn: String { "DAY" }
  var sheetGroup: String { "GROUP" }
  var sheetAlerts: String { "ALERTS" }
  var sheetFits: String { "FITS" }
  var sheetOpen: String { "NEEDS ANSWERS" }
  var sheetExcluded: String { "DOES NOT FIT" }
  var sheetUnavailable: String { "NOT AVAILABLE" }
  var sheetQuestions: String { "MISSING" }
  var sheetNext: String { "NEXT STEPS" }
  var sheetError: String { "ERROR" }
}

extension LoudWords {
  func finding(_ remark: UsageRemark) -> String {
    switch remark {
    case .unknownCommand(let word): "UNKNOWN COMMAND `\(word)`"
    case .lacks(let operand, let command): lacks(operand, command)
    case .unexpectedWord(let word): "UNEXPECTED WORD `\(word)`"
    case .unknownOption(let option): "UNKNOWN OPTION `\(option)`"
    case .notOfCommand(let command, let option): "`\(command)` DOES NOT HAVE THE OPTION `\(option)`"
    case .lacksValue(let option): "`\(option)` LACKS A VALUE"
    case .unknownValue(let word): "UNKNOWN VALUE `\(word)`"
    case .outOfRange(let word, let range):
      "`\(word)` IS NOT A NUMBER FROM \(range.lowerBound) TO \(range.upperBound)"
    case .noDay(let word): "`\(word)` IS NOT A DATE"
    case .noSpan(let word): "`\(word)` IS NO LENGTH OF TIME"
    case .unknownPlace(let word): "UNKNOWN PLACE `\(word)`"
    case .unknownOffer(let word): "UNKNOWN OFFER `\(word)`"
    case .noRenaming(let word): "`\(word)` DOES NOT SAY WHAT BECAME WHAT"
    case .folderIsNotEmpty(let folder): "THE FOLDER `\(folder)` IS NOT EMPTY"
    case .onlyLettersHave(let format): "ONLY LETTERS HAVE THE FORMAT \(format)"
    case .noFormat(let format, let command): "`\(command)` DOES NOT HAVE THE FORMAT \(format)"
    case .standardInputTwice: "STANDARD INPUT CAN'T BE BOTH THE CASE AND THE ANSWERS"
    case .notTogether(let one, let other): "\(one) AND \(other) DO NOT GO TOGETHER"
    case .notAsTable(let option): "`\(option)` CAN'T BE WRITTEN AS CSV"
    case .checkOnlyReads(let options):
      "`--CHECK` ONLY READS CASES AND GOES NOT WITH \(options.joined(separator: ", "))"
    case .needsOutput(let option): "`\(option)` NEEDS `--OUTPUT FILE`"
    case .readAndWritten(let name): "`\(name)` CAN'T BE BOTH READ AND WRITTEN"
    case .writeFact: "WRITE --FACT NAME=VALUE"
    case .writeField: "WRITE --TEXT FIELD=TEXT"
    case .unknownField(let name): "UNKNOWN FIELD `\(name)`"
    case .unknownFileKind(let name): "UNKNOWN KIND OF FILE `\(name)`"
    case .nothingCalled(let name): "NO `\(name)` HERE"
    case .answerLacksLine(let line): "THE ANSWER HAS NO LINE `\(line)`"
    }
  }

  private func lacks(_ operand: UsageRemark.Operand, _ command: String) -> String {
    switch operand {
    case .offer: "NAME AN OFFER AFTER \(command)"
    case .folder: "NAME A FOLDER"
    case .path: "NAME A FOLDER OR A FILE"
    case .oldCatalogue: "NAME THE CATALOGUE BEFORE THE EDIT"
    case .name: "NAME AN OFFER, AN ALERT, A FACT …"
    case .shell: "NAME BASH, ZSH OR FISH"
    }
  }

  func finding(_ advice: UsageAdvice) -> String {
    switch advice {
    case .seeOptions(let command): "SEE ALL OPTIONS WITH: NAVIGATOR \(command) --HELP"
    case .belongsTo(let commands): "IT BELONGS TO: \(commands.joined(separator: ", "))"
    case .writeDay: "WRITE YEAR-MONTH-DAY"
    case .writeSpan: "WRITE 6MO, 90D OR 1Y"
    case .writeRenaming: "WRITE --RENAMED OLD=NEW,NEW2 OR OLD,OLD2=NEW, FOR EXAMPLE"
    case .possibleAre(let words):
      "POSSIBLE ARE: \((words[.english] ?? []).joined(separator: ", "))"
    case .nameFolder(let folder): "DID YOU MEAN THE WHOLE CATALOGUE, `\(folder)`?"
    case .nameNewFolder: "NAME A NEW FOLDER"
    case .askForLetter: "WRITE --LETTER N FOR THE LETTER FOR LINE N OF THE ANSWER"
    case .writeFormat(let names): "WRITE --FORMAT \(names.joined(separator: " OR "))"
    case .nameFile: "NAME A FILE"
    case .seeOffers: "SEE THEIR NAMES WITH: NAVIGATOR CATALOGUE LIST"
    case .writeElsewhere: "WRITE THE ANSWERS TO ANOTHER FILE"
    case .writeHeader:
      "WRITE THE FACTS' NAMES IN THE FIRST LINE, SUCH AS ID,AGE,MUNICIPALITY"
    case .useTheSame:
      "USE THE SAME CASES, OPTIONS AND RULES AS BEFORE, OR BEGIN ANEW WITHOUT --RESUME"
    case .run(let command): "RUN: \(command)"
    case .tellConsent: "TELL IT WITH --PATIENT-CONSENT"
    case .quoteNote: "A NOTE OF SEVERAL WORDS STANDS IN QUOTATION MARKS"
    }
  }

  func finding(_ remark: CommandRemark) -> String {
    switch remark {
    case .unreadable(let path, let reason): "`\(path)` CAN'T BE READ: \(reason)"
    case .tooLarge(let path, let limit): "`\(path)` CAN'T BE READ: IT IS LARGER THAN \(limit) MB"
    case .noFolder(let path): "`\(path)` CAN'T BE READ: NOT A FOLDER"
    case .noCatalogue(let path): "`\(path)` IS ONLY A PART OF A CATALOGUE"
    case .noRegularFile(let path): "`\(path)` CAN'T BE READ: NOT A REGULAR FILE"
    case .unwritable(let reason): "THE ANSWER CAN'T BE WRITTEN: \(reason)"
    case .noPhrases: "THE CATALOGUE HAS NO PHRASES TO READ NOTES WITH"
    case .noLetter(let offer): "THE CATALOGUE HAS NO LETTER FOR `\(offer)`"
    case .notToBeHad(let offer, let why): "NO LETTER TO `\(offer)`: \(why)"
    case .noConsent(let audience): "CONSENT IS NOT TOLD, SO NOTHING IS WRITTEN (--FOR \(audience))"
    case .fieldNotInLetter(let name): "THE LETTER DOES NOT HAVE THE FIELD `\(name)`"
    case .noHeader: "THE TABLE HAS NO HEADER"
    case .otherOutput(let path): "`\(path)` IS NOT THE BEGINNING OF THE ANSWERS TO THESE CASES"
    case .notLaidOut: "NOT IN THE CANONICAL LAYOUT"
    case .noMunicipalities: "THE CATALOGUE HAS NO MUNICIPALITIES TO COMPARE"
    case .schemasLackNames: "THE CATALOGUE CAN'T BE READ; THE SCHEMAS DO NOT KNOW ITS NAMES"
    case .unreadLines(let count):
      count == 1
        ? "1 LINE COULD NOT BE READ; THE ANSWER HAS IT AS AN ERROR"
        : "\(count) LINES COULD NOT BE READ; THE ANSWER HAS THEM AS ERRORS"
    case .progress(let cases, let speed): "\(cases) CASES · \(speed)/S"
    case .progressLeft(let cases, let speed, let seconds):
      "\(cases) CASES · \(speed)/S · \(seconds) S LEFT"
    case .savedCase(let path): "THE CASE IS SAVED IN \(path)"
    case .tests(let count, let failed): "\(count) TESTS, \(failed) FAILED"
    case .offers(let count): "\(count) OFFERS"
    case .pathways(let count): "\(count) PATHWAYS"
    case .findings(let errors, let warnings):
      "\(errors) ERROR\(errors == 1 ? "" : "S"), \(warnings) WARNING\(warnings == 1 ? "" : "S")"
    case .unapproved(let count):
      "\(count) PATHWAY\(count == 1 ? "" : "S") APPROVED BY NOBODY (`APPROVED`)"
    case .filesIn(let count, let folder): "\(count) FILES IN \(folder)"
    case .newCatalogue(let count, let folder):
      """
      \(count) FILES IN \(folder). CHANGE THEM, AND THEN RUN:
        NAVIGATOR CATALOGUE CHECK \(folder)
        NAVIGATOR CATALOGUE TEST --CATALOGUE \(folder)
        NAVIGATOR SUGGEST --CATALOGUE \(folder) --HELP
      """
    }
  }
}

extension LoudWords {
  func finding(_ remark: ValueRemark) -> String {
    switch remark {
    case .listIsEmpty: "THE LIST IS EMPTY"
    case .nameOne: "NAME AT LEAST ONE, OR REMOVE IT"
    case .nothingMeets(let text): "NO VALUE CAN MEET `\(text)`"
    case .writeBounds: "WRITE THE SMALLEST VALUE IN ATLEAST AND THE LARGEST IN ATMOST"
    case .tooExact(let text, let decimals):
      "`\(text)` CAN'T BE COMPARED WITH A NUMBER OF \(decimals) DECIMALS"
    case .shapeTooShort(let text): "`\(text)` IS TOO SHORT FOR A PERSONAL NUMBER"
    case .writeSixMarks: "WRITE AT LEAST SIX OF D, M, Y, #, @ AND *"
    case .unknown(let kind, let word): "\(unknown(kind)) `\(word)`"
    }
  }

  func finding(_ remark: VocabularyRemark) -> String {
    switch remark {
    case .hasNoOrder(let fact): "THE VALUES OF `\(fact)` HAVE NO ORDER"
    case .useAnyOf: "USE ANYOF"
    case .personalNumber:
      "SOMETHING HERE LOOKS LIKE A PERSONAL NUMBER (CPR); THE CASE WAS REFUSED UNREAD"
    case .removePersonalNumber: "REMOVE IT; USE A CASE NUMBER IN ID AND THE AGE IN AGE"
    }
  }
}

extension LoudWords {
  func orOtherMunicipalities(_ count: Int) -> String { " OR \(count) OTHER MUNICIPALITIES" }
  var orPrefix: String { " OR " }
  var byDay: String { "BY " }
  var fromDay: String { "FROM " }
  var asOfPrefix: String { "AS OF " }
  func holesToday(_ count: Int) -> String { "\(count) HOLES TODAY" }
  var closeNoHoles: String { "CLOSE NO HOLES" }
  var notForNeeds: String { "ARE NOT FOR WHAT THE NEEDS ASK FOR" }
  var isNotForNeeds: String { "IS NOT FOR WHAT THE NEEDS ASK FOR; CLOSES NO HOLES" }
  func closesHoles(_ count: Int) -> String { "CLOSES \(count) HOLES" }
  var inPlaces: String { " IN " }
  func perhapsMore(_ count: Int) -> String {
    "; PERHAPS \(count) MORE, IF FURTHER ANSWERS ARE RIGHT"
  }
  var example: String { "EXAMPLE: " }
  func fitsCases(_ fitting: Int, cases: Int, alone: Int) -> String {
    "FITS \(fitting) OF \(cases) CASES, \(alone) OF THEM WITH NOTHING ELSE THAT COUNTS"
  }
  func municipalityGroups(_ all: Int, groups: Int) -> String {
    "\(all) MUNICIPALITIES IN \(groups) GROUPS · "
  }
  var allPlaces: String { "ALL MUNICIPALITIES" }
  var confirmIfHere: String { "CONFIRM IF IT EXISTS HERE: " }
  var proposalsThatCover: String { "PROPOSALS THAT WOULD COVER IT: " }
  var noOfferCovers: String {
    "NO OFFER, NOT EVEN A PROPOSED ONE, COVERS IT: WIDEN ONE, OR MAKE ONE"
  }
  func holes(_ count: Int) -> String { "HOLES (\(count))" }
  var somePlacesOnly: String {
    "AN OFFER THAT EXISTS IN SOME PLACES ONLY COUNTS AS NOT HERE UNLESS IT IS CONFIRMED."
  }
  var examplesAsCases: String { "THE EXAMPLES AS CASES FOR `SUGGEST`: --ALL OR --FORMAT JSON." }
  func plusOthers(_ count: Int) -> String { "+ \(count) MORE (--ALL)" }
  var holeWhen: String { "A HOLE WHEN: " }
  var always: String { "ALWAYS" }
  var soForEveryoneWith: String { "WHICH IS SO FOR EVERYONE WITH " }
  var wherePrefix: String { "WHERE: " }
  func rules(_ count: Int) -> String { "RULES (\(count))" }
  var notDecided: String { "NOT DECIDED WITHIN THE BOUND: " }

  func finding(_ remark: XrayRemark) -> String {
    switch remark {
    case .forbidsButFits(let alert, let offer):
      "\(alert) FORBIDS `\(offer)`, WHICH FITS ALL THE SAME AND IS ONLY HELD BACK"
    case .writeInExcludes: "WRITE THE ALERT'S CRITERION IN THE OFFER'S `EXCLUDES`"
    case .isInShadow(let offer, let better):
      "`\(offer)` IS IN A SHADOW: `\(better)` FITS WHENEVER IT DOES, FOR THE SAME PURPOSE, NO MORE INTRUSIVE AND NO DEARER"
    case .sayWhomItIsBetterFor: "SAY IN `REQUIRES` OR `SPEAKSFOR` WHOM IT IS BETTER FOR"
    case .answerDecidesNothing(let fact):
      "THE ANSWER TO `\(fact)` DECIDES NO OFFER, ALERT, GROUP OR RIGHT"
    case .useOrDoNotAsk: "USE IT IN A RULE, OR DO NOT ASK"
    case .fitsNobody(let offer):
      "`\(offer)` FITS NOBODY: ITS REQUIREMENTS CONTRADICT EACH OTHER OR ITS EXCLUSIONS"
    case .correctRequirements: "CORRECT ITS REQUIREMENTS, OR CLOSE IT"
    case .requirementOfAllKnown(let offer, let words):
      "`\(offer)`: THE REQUIREMENT “\(inWords(words))” DECIDES NOTHING; EVERYONE OF WHOM ALL IS KNOWN MEETS IT"
    case .requirementOfTheRest(let offer, let words):
      "`\(offer)`: THE REQUIREMENT “\(inWords(words))” DECIDES NOTHING; WHOEVER MEETS THE REST MEETS IT"
    case .removeOrCorrectRule: "REMOVE IT, OR CORRECT IT IF IT WAS TO DECIDE SOMETHING"
    case .nobodyGetsInBy(let offer, let words):
      "`\(offer)`: NOBODY CAN GET IN BY THE ALTERNATIVE “\(inWords(words))”"
    case .removeOrCorrectBar: "REMOVE IT, OR CORRECT WHAT BARS IT"
    case .exclusionIsCovered(let offer, let words):
      "`\(offer)`: THE EXCLUSION “\(inWords(words))” DECIDES NOTHING; THE OTHERS COVER IT"
    case .nobodyMeetsExclusion(let offer, let words):
      "`\(offer)`: NOBODY WHO MEETS THE REQUIREMENTS CAN MEET THE EXCLUSION “\(inWords(words))”"
    case .keepForTheReader: "KEEP IT ONLY IF IT IS WRITTEN FOR THE READER; ELSE REMOVE IT"
    case .holdsForNobody(let id): "`\(id)` HOLDS FOR NOBODY"
    case .correctCriterion: "CORRECT ITS CRITERION"
    case .nobodyMeetsCriterion(let name): "NOBODY MEETS THE CRITERION `\(name)`"
    case .everyoneMeetsCriterion(let name):
      "EVERYONE MEETS THE CRITERION `\(name)`, SO IT DECIDES NOTHING"
    case .correctOrRemove: "CORRECT IT, OR REMOVE IT"
    case .alternativeIsCovered(let offer, let words):
      "`\(offer)`: THE ALTERNATIVE “\(inWords(words))” DECIDES NOTHING; ANOTHER COVERS IT"
    case .removeOrCorrectPart: "REMOVE IT, OR CORRECT IT IF IT WAS TO DECIDE SOMETHING"
    case .removeOrLetInMore: "REMOVE IT, OR CORRECT IT IF IT WAS TO LET IN MORE"
    case .partIsSoForTheRest(let offer, let words):
      "`\(offer)`: “\(inWords(words))” DECIDES NOTHING; IT IS SO FOR WHOEVER MEETS THE REST"
    }
  }
}
