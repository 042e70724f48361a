internal import LocatedJSON
internal import Pathways

// What every command has, and what says who the person is.
extension OptionDeclaration {
  /// Every option, in the order of help.
  static let all: [OptionDeclaration] = common + telling + answering + batching + workbench

  private static let common: [OptionDeclaration] = [
    OptionDeclaration(
      .language, da: ["sprog"], .choice(Language.allCases.map(\.rawValue)), of: Command.allCases,
      "sprog (ellers NAVIGATOR_LANGUAGE, ellers systemets)",
      "language (else NAVIGATOR_LANGUAGE, else the system's)"),
    OptionDeclaration(
      .format, da: ["udskrift"], .choice(OutputFormat.allCases.map(\.rawValue)),
      of: Command.allCases,
      "tekst til mennesker, JSON til programmer", "text for people, JSON for programs"),
    OptionDeclaration(
      .on, da: ["dato", "pr"], .day, of: Command.allCases,
      "den dag, svaret gælder (ellers sagens, ellers i dag)",
      "the day the answer is for (else the case's, else today)"),
    OptionDeclaration(
      .catalogue, da: ["katalog"], .folder, of: Command.allCases,
      "et andet katalog end det indbyggede (eller NAVIGATOR_CATALOGUE)",
      "another catalogue than the one inside (or NAVIGATOR_CATALOGUE)"),
    OptionDeclaration(
      .practice, da: ["praksis"], .file, of: Command.allCases,
      "praksis' egen tilpasning (eller NAVIGATOR_PRACTICE)",
      "the practice's own overlay (or NAVIGATOR_PRACTICE)"),
    OptionDeclaration(.all, da: ["alt"], of: Command.allCases, "vis alt", "show everything"),
    OptionDeclaration(
      .include, da: ["medtag"], .choice(["proposed"]), of: Command.allCases,
      "vis også forslag, mærket som forslag", "show proposals too, marked as such"),
    OptionDeclaration(
      .color, da: ["farve"], .choice(["auto", "always", "never"]), of: Command.allCases,
      "farver (ellers kun på en terminal)", "colours (else only on a terminal)"),
    OptionDeclaration(
      .width, da: ["bredde"], .number(40...400), of: Command.allCases,
      "linjens bredde (ellers terminalens)", "the width of a line (else the terminal's)"),
    OptionDeclaration(.help, da: ["hjælp"], of: Command.allCases, "denne hjælp", "this help"),
    OptionDeclaration(
      .version, of: Command.allCases, "programmets version", "the program's version"),
  ]

  /// The commands that take one person's case.
  private static let ofCase: [Command] = Command.allCases.filter { $0.declaration.takesCase }

  private static let telling: [OptionDeclaration] = [
    OptionDeclaration(
      .caseFile, da: ["sag"], .file, of: ofCase,
      "sagen som JSON; - er standard input; valg vinder over filen",
      "the case as JSON; - is standard input; options win over the file"),
    OptionDeclaration(
      .note, da: ["notat"], .file, of: [.suggest, .interview, .note],
      "et notat som tekst; - er standard input",
      "a note as text; - is standard input"),
    OptionDeclaration(
      .id, da: ["sagsnr"], .words(Bilingual(da: "NAVN", en: "NAME")), of: ofCase,
      "sagens eget navn; aldrig et CPR-nummer", "the case's own name; never a personal number"),
    OptionDeclaration(
      .fact, da: ["oplysning"], .words(Bilingual(da: "navn=værdi", en: "name=value")), of: ofCase,
      repeats: true, "enhver oplysning ved navn", "any fact by its name"),
    OptionDeclaration(
      .event, da: ["hændelse", "begivenhed"], .event, of: ofCase, repeats: true,
      "noget, der skete", "something that happened"),
    OptionDeclaration(
      .noEvent, da: ["ingen-hændelse", "ikke-hændelse"], .event, of: ofCase, repeats: true,
      "der har ikke været (flere) af den slags", "there were no (more) such events"),
  ]
}
