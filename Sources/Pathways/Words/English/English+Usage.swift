internal import LocatedJSON

extension EnglishWords {
  func finding(_ remark: UsageRemark) -> String {
    switch remark {
    case .unknownCommand(let word): "unknown command `\(word)`"
    case .lacks(let operand, let command): lacks(operand, command)
    case .unexpectedWord(let word): "unexpected word `\(word)`"
    case .unknownOption(let option): "unknown option `\(option)`"
    case .notOfCommand(let command, let option): "`\(command)` does not have the option `\(option)`"
    case .lacksValue(let option): "`\(option)` lacks a value"
    case .unknownValue(let word): "unknown value `\(word)`"
    case .outOfRange(let word, let range):
      "`\(word)` is not a number from \(range.lowerBound) to \(range.upperBound)"
    case .noDay(let word): "`\(word)` is not a date"
    case .noSpan(let word): "`\(word)` is no length of time"
    case .unknownPlace(let word): "unknown place `\(word)`"
    case .unknownOffer(let word): "unknown offer `\(word)`"
    case .noRenaming(let word): "`\(word)` does not say what became what"
    case .folderIsNotEmpty(let folder): "the folder `\(folder)` is not empty"
    case .onlyLettersHave(let format): "only letters have the format \(format)"
    case .noFormat(let format, let command): "`\(command)` does not have the format \(format)"
    case .standardInputTwice: "standard input can't be both the case and the answers"
    case .notTogether(let one, let other): "\(one) and \(other) do not go together"
    case .notAsTable(let option): "`\(option)` can't be written as CSV"
    case .checkOnlyReads(let options):
      "`--check` only reads cases and goes not with \(options.joined(separator: ", "))"
    case .needsOutput(let option): "`\(option)` needs `--output FILE`"
    case .readAndWritten(let name): "`\(name)` can't be both read and written"
    case .writeFact: "write --fact name=value"
    case .writeField: "write --text field=text"
    case .unknownField(let name): "unknown field `\(name)`"
    case .unknownFileKind(let name): "unknown kind of file `\(name)`"
    case .nothingCalled(let name): "no `\(name)` here"
    case .answerLacksLine(let line): "the answer has no line `\(line)`"
    }
  }

  private func lacks(_ operand: UsageRemark.Operand, _ command: String) -> String {
    switch operand {
    case .offer: "name an offer after \(command)"
    case .folder: "name a folder"
    case .path: "name a folder or a file"
    case .oldCatalogue: "name the catalogue before the edit"
    case .name: "name an offer, an alert, a fact …"
    case .shell: "name bash, zsh or fish"
    }
  }

  func finding(_ advice: UsageAdvice) -> String {
    switch advice {
    case .seeOptions(let command): "see all options with: navigator \(command) --help"
    case .belongsTo(let commands): "it belongs to: \(commands.joined(separator: ", "))"
    case .writeDay: "write year-month-day"
    case .writeSpan: "write 6mo, 90d or 1y"
    case .writeRenaming: "write --renamed old=new,new2 or old,old2=new, for example"
    case .possibleAre(let words):
      "possible are: \((words[.english] ?? []).joined(separator: ", "))"
    case .nameFolder(let folder): "did you mean the whole catalogue, `\(folder)`?"
    case .nameNewFolder: "name a new folder"
    case .askForLetter: "write --letter N for the letter for line N of the answer"
    case .writeFormat(let names): "write --format \(names.joined(separator: " or "))"
    case .nameFile: "name a file"
    case .seeOffers: "see their names with: navigator catalogue list"
    case .writeElsewhere: "write the answers to another file"
    case .writeHeader:
      "write the facts' names in the first line, such as id,age,municipality"
    case .useTheSame:
      "use the same cases, options and rules as before, or begin anew without --resume"
    case .run(let command): "run: \(command)"
    case .tellConsent: "tell it with --patient-consent"
    case .quoteNote: "a note of several words stands in quotation marks"
    }
  }

  func finding(_ remark: CommandRemark) -> String {
    switch remark {
    case .unreadable(let path, let reason): "`\(path)` can't be read: \(reason)"
    case .tooLarge(let path, let limit): "`\(path)` can't be read: it is larger than \(limit) MB"
    case .noFolder(let path): "`\(path)` can't be read: not a folder"
    case .noCatalogue(let path): "`\(path)` is only a part of a catalogue"
    case .noRegularFile(let path): "`\(path)` can't be read: not a regular file"
    case .unwritable(let reason): "the answer can't be written: \(reason)"
    case .noPhrases: "the catalogue has no phrases to read notes with"
    case .noLetter(let offer): "the catalogue has no letter for `\(offer)`"
    case .notToBeHad(let offer, let why): "no letter to `\(offer)`: \(why)"
    case .noConsent(let audience): "consent is not told, so nothing is written (--for \(audience))"
    case .fieldNotInLetter(let name): "the letter does not have the field `\(name)`"
    case .noHeader: "the table has no header"
    case .otherOutput(let path): "`\(path)` is not the beginning of the answers to these cases"
    case .notLaidOut: "not in the canonical layout"
    case .noMunicipalities: "the catalogue has no municipalities to compare"
    case .schemasLackNames: "the catalogue can't be read; the schemas do not know its names"
    case .unreadLines(let count):
      count == 1
        ? "1 line could not be read; the answer has it as an error"
        : "\(count) lines could not be read; the answer has them as errors"
    case .progress(let cases, let speed): "\(cases) cases · \(speed)/s"
    case .progressLeft(let cases, let speed, let seconds):
      "\(cases) cases · \(speed)/s · \(seconds) s left"
    case .savedCase(let path): "the case is saved in \(path)"
    case .tests(let count, let failed): "\(count) tests, \(failed) failed"
    case .offers(let count): "\(count) offers"
    case .pathways(let count): "\(count) pathways"
    case .findings(let errors, let warnings):
      "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")"
    case .unapproved(let count):
      "\(count) pathway\(count == 1 ? "" : "s") approved by nobody (`approved`)"
    case .filesIn(let count, let folder): "\(count) files in \(folder)"
    case .newCatalogue(let count, let folder):
      """
      \(count) files in \(folder). Change them, and then run:
        navigator catalogue check \(folder)
        navigator catalogue test --catalogue \(folder)
        navigator suggest --catalogue \(folder) --help
      """
    }
  }
}
