internal import LocatedJSON

// What a fault of usage is told as.
extension UsageFault {
  /// What is wrong.
  var message: Bilingual {
    switch self {
    case .unknownCommand(let word, _, _):
      Bilingual(da: "ukendt kommando `\(word)`", en: "unknown command `\(word)`")
    case .missingOperand(let operand, let command): operand.message(command)
    case .unexpectedWord(let word, _):
      Bilingual(da: "uventet ord `\(word)`", en: "unexpected word `\(word)`")
    case .unknownOption(let option, _, _, _):
      Bilingual(da: "ukendt valg `\(option)`", en: "unknown option `\(option)`")
    case .notOf(let command, let option, _, _):
      Bilingual(
        da: "`\(command.rawValue)` har ikke valget `\(option)`",
        en: "`\(command.rawValue)` does not have the option `\(option)`")
    case .missingValue(let option, _):
      Bilingual(da: "`\(option)` mangler en værdi", en: "`\(option)` lacks a value")
    case .unknownValue(let word, _, _):
      Bilingual(da: "ukendt værdi `\(word)`", en: "unknown value `\(word)`")
    case .outOfRange(let word, let range, _):
      Bilingual(
        da: "`\(word)` er ikke et tal fra \(range.lowerBound) til \(range.upperBound)",
        en: "`\(word)` is not a number from \(range.lowerBound) to \(range.upperBound)")
    case .impossibleDate(let word, _):
      Bilingual(da: "`\(word)` er ingen dato", en: "`\(word)` is not a date")
    case .noSpan(let word, _):
      Bilingual(da: "`\(word)` er intet tidsrum", en: "`\(word)` is no length of time")
    case .unknownPlace(let word, _, _):
      Bilingual(da: "ukendt sted `\(word)`", en: "unknown place `\(word)`")
    case .noRenaming(let word, _):
      Bilingual(
        da: "`\(word)` siger ikke, hvad der blev til hvad",
        en: "`\(word)` does not say what became what")
    case .unknownOffer(let word, _, _, _), .noSuchOffer(let word, _):
      Bilingual(da: "ukendt tilbud `\(word)`", en: "unknown offer `\(word)`")
    case .notEmpty(let folder, _):
      Bilingual(da: "mappen `\(folder)` er ikke tom", en: "the folder `\(folder)` is not empty")
    case .onlyLetters(let format):
      Bilingual(
        da: "kun breve har formatet \(format.rawValue)",
        en: "only letters have the format \(format.rawValue)")
    case .noFormat(let format, let command):
      Bilingual(
        da: "`\(command.rawValue)` har ikke formatet \(format.rawValue)",
        en: "`\(command.rawValue)` does not have the format \(format.rawValue)")
    case .standardInputTwice:
      Bilingual(
        da: "standard input kan ikke både være sagen og svarene",
        en: "standard input can't be both the case and the answers")
    }
  }

  /// What to do about it.
  var help: Diagnostic.Help? {
    switch self {
    case .unknownCommand(let word, _, let names):
      return .didYouMean(word, among: names, orOneOf: true)
    case .unknownValue(let word, _, let names): return Self.meant(word, names)
    case .unknownOption(let word, _, let command, let names):
      return .text(
        nearestWord(to: word, among: names).map {
          Bilingual(da: "mente du `\($0)`?", en: "did you mean `\($0)`?")
        }
          ?? Bilingual(
            da: "se alle valg med: navigator \(command.rawValue) --hjælp",
            en: "see all options with: navigator \(command.rawValue) --help"))
    case .unknownPlace(let word, _, let names):
      return .didYouMean(word, among: names, orOneOf: false)
    case .notOf(_, _, _, let commands):
      let names = commands.map(\.rawValue).joined(separator: ", ")
      return .text(Bilingual(da: "det hører til: \(names)", en: "it belongs to: \(names)"))
    case .impossibleDate:
      return .text(Bilingual(da: "skriv år-måned-dag", en: "write year-month-day"))
    case .noSpan:
      return .text(Bilingual(da: "skriv f.eks. 6mo, 90d eller 1y", en: "write 6mo, 90d or 1y"))
    case .unknownOffer(let word, _, let names, let similar):
      return similar.isEmpty
        ? .didYouMean(word, among: names, orOneOf: true)
        : .didYouMean("", among: similar, orOneOf: true)
    case .noSuchOffer(let word, let names):
      return .didYouMean(word, among: names, orOneOf: false)
    case .noRenaming:
      return .text(
        Bilingual(
          da: "skriv f.eks. --omdøbt gammel=ny,ny2 eller gammel,gammel2=ny",
          en: "write --renamed old=new,new2 or old,old2=new, for example"))
    case .notEmpty: return .text(Bilingual(da: "nævn en ny mappe", en: "name a new folder"))
    case .onlyLetters:
      return .text(
        Bilingual(
          da: "skriv --brev N for brevet til svarets linje N",
          en: "write --letter N for the letter for line N of the answer"))
    case .noFormat(_, let command):
      let names = command.declaration.formats.map(\.rawValue)
      return .text(
        Bilingual(
          da: "skriv --format \(names.joined(separator: " eller "))",
          en: "write --format \(names.joined(separator: " or "))"))
    case .standardInputTwice:
      return .text(Bilingual(da: "nævn en fil", en: "name a file"))
    case .missingOperand(.offer, _):
      return .text(
        Bilingual(
          da: "se deres navne med: navigator catalogue list",
          en: "see their names with: navigator catalogue list"))
    case .missingOperand, .unexpectedWord, .missingValue, .outOfRange: return nil
    }
  }
}

extension UsageFault {
  /// The nearest of some words, whatever language it is of, else all of them in the reader's.
  private static func meant(_ word: String, _ names: [String]) -> Diagnostic.Help {
    let all = names.flatMap(OptionWords.all)
    guard all.count > names.count else {
      return .didYouMean(word, among: names, orOneOf: true)
    }
    if let near = nearestWord(to: word, among: all) {
      return .text(Bilingual(da: "mente du `\(near)`?", en: "did you mean `\(near)`?"))
    }
    func list(_ language: Language) -> String {
      names.map { OptionWords.shown($0, in: language) }.joined(separator: ", ")
    }
    return .text(
      Bilingual(da: "mulige er: \(list(.danish))", en: "possible are: \(list(.english))"))
  }
}

extension UsageFault.Operand {
  /// That a command lacks it.
  fileprivate func message(_ command: Command) -> Bilingual {
    switch self {
    case .offer:
      Bilingual(
        da: "nævn et tilbud efter \(command.rawValue)",
        en: "name an offer after \(command.rawValue)")
    case .folder: Bilingual(da: "nævn en mappe", en: "name a folder")
    case .path: Bilingual(da: "nævn en mappe eller en fil", en: "name a folder or a file")
    case .oldCatalogue:
      Bilingual(da: "nævn kataloget før rettelsen", en: "name the catalogue before the edit")
    case .name:
      Bilingual(
        da: "nævn et tilbud, en advarsel, en oplysning …",
        en: "name an offer, an alert, a fact …")
    case .shell: Bilingual(da: "nævn bash, zsh eller fish", en: "name bash, zsh or fish")
    }
  }
}
