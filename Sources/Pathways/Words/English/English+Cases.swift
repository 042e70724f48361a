internal import LocatedJSON

extension EnglishWords {
  func finding(_ remark: CaseRemark) -> String {
    switch remark {
    case .notInRegion: "the municipality is not in the region"
    case .givePlaceOnly: "give the municipality only"
    case .twoValues(let fact): "`\(fact)` was given two different values"
    case .presentAndAbsent(let fact): "`\(fact)` has a value that is both present and absent"
    case .codeIsAmbiguous(let code, let values): "the code `\(code)` stands for several: \(values)"
    case .writeTheOne: "write the one you mean"
    case .cannotBe(let fact, let word): "`\(fact)` can't be `\(word)`"
    case .possibleAre(let words):
      "possible are: \((words[.english] ?? []).joined(separator: ", "))"
    case .writePlace: "write a municipality's name or its four-digit code"
    case .countsAs(let word, let number): "`\(word)` counts as \(number)"
    case .onlyMonth: "only the month is used, not the day"
    case .writeMonth(let month): "write the year and month only: \(month)"
    case .noValue: "no value stands here"
    case .writeNone: "write `none` if there are none; else leave it out"
    case .outOfRange(let word, let low, let high):
      "`\(word)` is not a number from \(low) to \(high)"
    case .noDate(let word): "`\(word)` is not a date"
    case .writeDate: "write year-month-day, such as 2026-02-28"
    case .lineIsEmpty: "the line is empty"
    case .writeInFacts(let fact): "facts stand in `facts`: {\"facts\": {\"\(fact)\": …}}"
    case .writeCase: "write a case on each line"
    case .lineTooLong(let limit): "the line is longer than \(limit) bytes"
    case .notBorn(let fact, let day): "by `\(fact)` the person is not born yet on \(day)"
    case .tooOld(let fact): "by `\(fact)` the person is older than anybody is"
    case .contradictsBirth(let fact): "`\(fact)` contradicts the birth month"
    }
  }

  func finding(_ remark: BatchRemark) -> String {
    switch remark {
    case .columnIsNoFact(let column): "the column `\(column)` is no fact"
    case .columnStandsTwice(let column): "the column `\(column)` stands twice"
    case .cellsDiffer(let cells, let columns): "the line has \(cells) cells, the header \(columns)"
    case .quoteCell: "put quotation marks around a cell that holds a delimiter"
    case .quoteIsNotClosed: "the quotation mark is never closed"
    case .cellMustEnd: "the cell must end after the closing quotation mark"
    case .doubleQuote: "write a quotation mark inside a cell twice"
    case .notUTF8: "the text is not UTF-8 but probably in a Windows codepage"
    case .saveAsUTF8: "save the spreadsheet as CSV UTF-8"
    }
  }
}
