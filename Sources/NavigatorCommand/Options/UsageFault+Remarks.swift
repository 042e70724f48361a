internal import LocatedJSON
internal import Pathways

// What a fault of usage is told as.
extension UsageFault {
  /// What is wrong.
  var message: UsageRemark {
    switch self {
    case .unknownCommand(let word, _, _): .unknownCommand(word)
    case .missingOperand(let operand, let command): .lacks(operand, command: command.rawValue)
    case .unexpectedWord(let word, _), .wordOutsideNote(let word, _): .unexpectedWord(word)
    case .unknownOption(let option, _, _, _): .unknownOption(option)
    case .notOf(let command, let option, _, _): .notOfCommand(command.rawValue, option: option)
    case .missingValue(let option, _): .lacksValue(option)
    case .unknownValue(let word, _, _): .unknownValue(word)
    case .outOfRange(let word, let range, _): .outOfRange(word, range)
    case .impossibleDate(let word, _): .noDay(word)
    case .noSpan(let word, _): .noSpan(word)
    case .unknownPlace(let word, _, _): .unknownPlace(word)
    case .noRenaming(let word, _): .noRenaming(word)
    case .unknownOffer(let word, _, _, _), .noSuchOffer(let word, _): .unknownOffer(word)
    case .notEmpty(let folder, _): .folderIsNotEmpty(folder)
    case .onlyLetters(let format): .onlyLettersHave(format: format.rawValue)
    case .noFormat(let format, let command): .noFormat(format.rawValue, command: command.rawValue)
    case .standardInputTwice: .standardInputTwice
    }
  }

  /// What to do about it.
  var help: Diagnostic.Help? {
    switch self {
    case .unknownCommand(let word, _, let names): .didYouMean(word, among: names, orOneOf: true)
    case .unknownValue(let word, _, let names): Self.meant(word, names)
    case .unknownOption(let word, _, let command, let names):
      Self.meant(word, names, else: .seeOptions(command: command.rawValue))
    case .unknownPlace(let word, _, let names): .didYouMean(word, among: names, orOneOf: false)
    case .notOf(_, _, _, let commands): .advice(.belongsTo(commands.map(\.rawValue)))
    case .impossibleDate: .advice(.writeDay)
    case .noSpan: .advice(.writeSpan)
    case .unknownOffer(let word, _, let names, let similar):
      similar.isEmpty
        ? .didYouMean(word, among: names, orOneOf: true)
        : .didYouMean("", among: similar, orOneOf: true)
    case .noSuchOffer(let word, let names): .didYouMean(word, among: names, orOneOf: false)
    case .noRenaming: .advice(.writeRenaming)
    case .notEmpty: .advice(.nameNewFolder)
    case .onlyLetters: .advice(.askForLetter)
    case .noFormat(_, let command):
      .advice(.writeFormat(command.declaration.formats.map(\.rawValue)))
    case .standardInputTwice: .advice(.nameFile)
    case .wordOutsideNote: .advice(.quoteNote)
    case .missingOperand(.offer, _): .advice(.seeOffers)
    case .missingOperand, .unexpectedWord, .missingValue, .outOfRange: nil
    }
  }

  /// The nearest of some words, whatever language it is of, else all of them in the reader's.
  private static func meant(_ word: String, _ names: [String]) -> Diagnostic.Help {
    let all = names.flatMap(OptionWords.all)
    guard all.count > names.count else {
      return .didYouMean(word, among: names, orOneOf: true)
    }
    let shown = Language.allCases.map { language in
      (language, names.map(language.helpWords.word(forChoice:)))
    }
    return meant(word, all, else: .possibleAre(Dictionary(uniqueKeysWithValues: shown)))
  }

  /// The nearest of some words, else what to do without one.
  private static func meant(
    _ word: String, _ names: [String], else advice: UsageAdvice
  ) -> Diagnostic.Help {
    guard let near = nearestWord(to: word, among: names) else { return .advice(advice) }
    return .text(FormRemark.didYouMean(near))
  }
}

extension Diagnostic.Help {
  /// One thing to do.
  fileprivate static func advice(_ advice: UsageAdvice) -> Self { .text(advice) }
}
