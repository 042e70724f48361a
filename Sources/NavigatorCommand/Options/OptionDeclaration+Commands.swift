internal import Pathways

// What only some commands have.
extension OptionDeclaration {
  /// Those of some commands about one person.
  static let answering: [OptionDeclaration] = [
    OptionDeclaration(.answering(.ask), of: [.suggest, .letter]),
    OptionDeclaration(.answering(.save), .file, of: [.suggest, .interview, .letter]),
    OptionDeclaration(.answering(.robust), of: [.suggest]),
    OptionDeclaration(.answering(.letter), .number(1...999), of: [.suggest]),
    OptionDeclaration(
      .answering(.audience), .choice(LetterPage.Audience.allCases.map(\.rawValue)),
      of: [.letter, .suggest]),
    OptionDeclaration(
      .answering(.text), .words(.fieldAndText), of: [.letter, .suggest], repeats: true),
    OptionDeclaration(.answering(.check), of: [.letter, .suggest]),
    OptionDeclaration(.answering(.replay), of: [.follow]),
    OptionDeclaration(.answering(.until), .day, of: [.calendar]),
  ]

  /// Those of many cases.
  static let batching: [OptionDeclaration] = [
    OptionDeclaration(
      .batching(.formatIn), .choice(BatchOptions.InputFormat.allCases.map(\.rawValue)), of: [.batch]
    ),
    OptionDeclaration(
      .batching(.delimiter), .choice(CSVDelimiter.allCases.map(\.rawValue)), of: [.batch]),
    OptionDeclaration(.batching(.full), of: [.batch]),
    OptionDeclaration(.batching(.check), of: [.batch]),
    OptionDeclaration(
      .batching(.formatOut), .choice(BatchOptions.OutputKind.allCases.map(\.rawValue)), of: [.batch]
    ),
    OptionDeclaration(
      .batching(.columns), .choices(BatchColumn.allCases.map(\.rawValue)), of: [.batch]),
    OptionDeclaration(.batching(.output), .file, of: [.batch]),
    OptionDeclaration(.batching(.resume), of: [.batch]),
    OptionDeclaration(.batching(.lineBuffered), of: [.batch]),
    OptionDeclaration(.batching(.jobs), .number(1...256), of: [.batch]),
    OptionDeclaration(.batching(.summary), of: [.batch]),
  ]

  /// Those of the workbench.
  static let workbench: [OptionDeclaration] = [
    OptionDeclaration(.workbench(.strict), of: [.catalogueCheck]),
    OptionDeclaration(.workbench(.staleAfter), .span, of: [.catalogueCheck]),
    OptionDeclaration(.workbench(.proofs), of: [.catalogueCheck]),
    OptionDeclaration(.workbench(.check), of: [.catalogueFormat]),
    OptionDeclaration(.workbench(.into), .folder, of: [.catalogueSchema]),
    OptionDeclaration(
      .workbench(.place), .place,
      of: [.catalogueList, .catalogueShow, .catalogueXray, .catalogueWhatIf]),
    OptionDeclaration(.workbench(.theme), .words(.name), of: [.catalogueList]),
    OptionDeclaration(.workbench(.purpose), .words(.name), of: [.catalogueList]),
    OptionDeclaration(.workbench(.level), .words(.name), of: [.catalogueList]),
    OptionDeclaration(.workbench(.status), .words(.name), of: [.catalogueList]),
    OptionDeclaration(.workbench(.provider), .words(.name), of: [.catalogueList]),
    OptionDeclaration(.workbench(.group), .words(.name), of: [.catalogueList]),
    OptionDeclaration(.workbench(.text), .words(.word), of: [.catalogueList]),
    OptionDeclaration(.workbench(.pathways), of: [.catalogueList]),
    OptionDeclaration(
      .workbench(.cases), .file, of: [.catalogueDiff, .catalogueWhatIf, .catalogueFairness]),
    OptionDeclaration(.workbench(.until), .day, of: [.catalogueDiff]),
    OptionDeclaration(.workbench(.renamed), .words(.renaming), of: [.catalogueDiff], repeats: true),
    OptionDeclaration(
      .workbench(.further), .number(0...12), of: [.catalogueXray, .catalogueWhatIf]),
    OptionDeclaration(.workbench(.csv), of: [.catalogueFairness]),
  ]
}
