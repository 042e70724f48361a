internal import LocatedJSON

extension DanishWords {
  func finding(_ remark: UsageRemark) -> String {
    switch remark {
    case .unknownCommand(let word): "ukendt kommando `\(word)`"
    case .lacks(let operand, let command): lacks(operand, command)
    case .unexpectedWord(let word): "uventet ord `\(word)`"
    case .unknownOption(let option): "ukendt valg `\(option)`"
    case .notOfCommand(let command, let option): "`\(command)` har ikke valget `\(option)`"
    case .lacksValue(let option): "`\(option)` mangler en værdi"
    case .unknownValue(let word): "ukendt værdi `\(word)`"
    case .outOfRange(let word, let range):
      "`\(word)` er ikke et tal fra \(range.lowerBound) til \(range.upperBound)"
    case .noDay(let word): "`\(word)` er ingen dato"
    case .noSpan(let word): "`\(word)` er intet tidsrum"
    case .unknownPlace(let word): "ukendt sted `\(word)`"
    case .unknownOffer(let word): "ukendt tilbud `\(word)`"
    case .noRenaming(let word): "`\(word)` siger ikke, hvad der blev til hvad"
    case .folderIsNotEmpty(let folder): "mappen `\(folder)` er ikke tom"
    case .onlyLettersHave(let format): "kun breve har formatet \(format)"
    case .noFormat(let format, let command): "`\(command)` har ikke formatet \(format)"
    case .standardInputTwice: "standard input kan ikke både være sagen og svarene"
    case .notTogether(let one, let other): "\(one) og \(other) går ikke sammen"
    case .notAsTable(let option): "`\(option)` kan ikke skrives som CSV"
    case .checkOnlyReads(let options):
      "`--check` læser kun sagerne og går ikke med \(options.joined(separator: ", "))"
    case .needsOutput(let option): "`\(option)` kræver `--output FIL`"
    case .readAndWritten(let name): "`\(name)` kan ikke både læses og skrives"
    case .writeFact: "skriv --fact navn=værdi"
    case .writeField: "skriv --text felt=tekst"
    case .unknownField(let name): "ukendt felt `\(name)`"
    case .unknownFileKind(let name): "ukendt slags fil `\(name)`"
    case .nothingCalled(let name): "intet `\(name)` her"
    case .answerLacksLine(let line): "svaret har ingen linje `\(line)`"
    }
  }

  private func lacks(_ operand: UsageRemark.Operand, _ command: String) -> String {
    switch operand {
    case .offer: "nævn et tilbud efter \(command)"
    case .folder: "nævn en mappe"
    case .path: "nævn en mappe eller en fil"
    case .oldCatalogue: "nævn kataloget før rettelsen"
    case .name: "nævn et tilbud, en advarsel, en oplysning …"
    case .shell: "nævn bash, zsh eller fish"
    }
  }

  func finding(_ advice: UsageAdvice) -> String {
    switch advice {
    case .seeOptions(let command): "se alle valg med: navigator \(command) --hjælp"
    case .belongsTo(let commands): "det hører til: \(commands.joined(separator: ", "))"
    case .writeDay: "skriv år-måned-dag"
    case .writeSpan: "skriv f.eks. 6mo, 90d eller 1y"
    case .writeRenaming: "skriv f.eks. --omdøbt gammel=ny,ny2 eller gammel,gammel2=ny"
    case .possibleAre(let words):
      "mulige er: \((words[.danish] ?? []).joined(separator: ", "))"
    case .nameFolder(let folder): "mente du hele kataloget, `\(folder)`?"
    case .nameNewFolder: "nævn en ny mappe"
    case .askForLetter: "skriv --brev N for brevet til svarets linje N"
    case .writeFormat(let names): "skriv --format \(names.joined(separator: " eller "))"
    case .nameFile: "nævn en fil"
    case .seeOffers: "se deres navne med: navigator catalogue list"
    case .writeElsewhere: "skriv svaret i en anden fil"
    case .writeHeader:
      "skriv oplysningernes navne i første linje, f.eks. sagsnr,alder,kommune"
    case .useTheSame:
      "brug de samme sager, valg og regler som før, eller begynd forfra uden --resume"
    case .run(let command): "kør: \(command)"
    case .tellConsent: "oplys det med --samtykke"
    case .quoteNote: "et notat på flere ord skal stå i citationstegn"
    }
  }

  func finding(_ remark: CommandRemark) -> String {
    switch remark {
    case .unreadable(let path, let reason): "`\(path)` kan ikke læses: \(reason)"
    case .tooLarge(let path, let limit):
      "`\(path)` kan ikke læses: den er større end \(limit) MB"
    case .noFolder(let path): "`\(path)` kan ikke læses: ikke en mappe"
    case .noCatalogue(let path): "`\(path)` er kun en del af et katalog"
    case .noRegularFile(let path): "`\(path)` kan ikke læses: ikke en almindelig fil"
    case .unwritable(let reason): "svaret kan ikke skrives: \(reason)"
    case .noPhrases: "kataloget har ingen vendinger at læse notater med"
    case .noLetter(let offer): "kataloget har intet brev til `\(offer)`"
    case .notToBeHad(let offer, let why): "intet brev til `\(offer)`: \(why)"
    case .noConsent(let audience):
      "samtykke er ikke oplyst, så der skrives intet (--til \(word(forChoice: audience)))"
    case .fieldNotInLetter(let name): "brevet har ikke feltet `\(name)`"
    case .noHeader: "tabellen har ingen overskrift"
    case .otherOutput(let path): "`\(path)` er ikke begyndelsen på svarene til disse sager"
    case .notLaidOut: "ikke i fast opstilling"
    case .noMunicipalities: "kataloget har ingen kommuner at sammenligne"
    case .schemasLackNames: "kataloget kan ikke læses; skemaerne kender ikke dets navne"
    case .unreadLines(let count):
      count == 1
        ? "1 linje kunne ikke læses; den står i svaret som fejl"
        : "\(count) linjer kunne ikke læses; de står i svaret som fejl"
    case .progress(let cases, let speed): "\(cases) sager · \(speed)/s"
    case .progressLeft(let cases, let speed, let seconds):
      "\(cases) sager · \(speed)/s · \(seconds) s tilbage"
    case .savedCase(let path): "sagen er gemt i \(path)"
    case .tests(let count, let failed): "\(count) prøver, \(failed) fejlede"
    case .offers(let count): "\(count) tilbud"
    case .pathways(let count): "\(count) forløb"
    case .findings(let errors, let warnings): "\(errors) fejl, \(warnings) advarsler"
    case .unapproved(let count):
      "\(count) forløb er ikke godkendt af nogen (`approved`)"
    case .filesIn(let count, let folder): "\(count) filer i \(folder)"
    case .newCatalogue(let count, let folder):
      """
      \(count) filer i \(folder). Ret dem, og kør så:
        navigator catalogue check \(folder)
        navigator catalogue test --katalog \(folder)
        navigator suggest --katalog \(folder) --help
      """
    }
  }
}
