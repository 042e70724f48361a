internal import LocatedJSON
internal import Pathways

// What only some commands have.
extension OptionDeclaration {
  static let answering: [OptionDeclaration] = [
    OptionDeclaration(
      .ask, da: ["spørg"], of: [.suggest, .letter],
      "spørg om det, der afgør mest, eller om det, et brev mangler: se navigator interview --help",
      "ask what decides most, or what a letter lacks: see navigator interview --help"),
    OptionDeclaration(
      .save, da: ["gem"], .file, of: [.suggest, .interview, .letter],
      "gem sagen som JSON; efter hvert svar, når der spørges",
      "save the case as JSON; after each answer where questions are asked"),
    OptionDeclaration(
      .robust, da: ["robusthed"], of: [.suggest],
      "hvad der ændrer sig, hvis en vurdering er et trin ved siden af",
      "what changes if something judged is a step off"),
    OptionDeclaration(
      .letter, da: ["brev"], .number(1...999), of: [.suggest],
      "brevet til svarets linje N: se navigator letter --help",
      "the letter for line N of the answer: see navigator letter --help"),
    OptionDeclaration(
      .audience, da: ["til"], .choice(LetterPage.Audience.allCases.map(\.rawValue)),
      of: [.letter, .suggest],
      "hvem brevet er til; pårørende og skole kun med samtykke",
      "whom the letter is for; relatives and school only with consent"),
    OptionDeclaration(
      .text, da: ["tekst"], .words(Bilingual(da: "felt=tekst", en: "field=text")),
      of: [.letter, .suggest], repeats: true,
      "dine egne ord under et felt i brevet", "your own words under a field of the letter"),
    OptionDeclaration(
      .check, da: ["tjek"], of: [.letter, .suggest],
      "vis, hvor svært brevet er at læse (LIX)", "tell how hard the letter is to read (LIX)"),
    OptionDeclaration(
      .replay, da: ["genspil"], of: [.follow],
      "hvad programmet ville have sagt på hver hændelses dag",
      "what the program would have said on each event's day"),
    OptionDeclaration(
      .until, da: ["frem-til"], .day, of: [.calendar],
      "så langt frem (ellers et år)", "so far ahead (else a year)"),
  ]

  static let batching: [OptionDeclaration] = [
    OptionDeclaration(
      .formatIn, da: ["indformat"], .choice(BatchOptions.InputFormat.allCases.map(\.rawValue)),
      of: [.batch],
      "ellers efter filens endelse, ellers NDJSON", "else by the file's extension, else NDJSON"),
    OptionDeclaration(
      .delimiter, da: ["skilletegn"], .choice(CSVDelimiter.allCases.map(\.rawValue)), of: [.batch],
      "ellers fundet i overskriften", "else found in the header"),
    OptionDeclaration(
      .full, da: ["fuld"], of: [.batch], "hele svaret på hver linje",
      "the whole answer on every line"),
    OptionDeclaration(
      .check, da: ["tjek"], of: [.batch], "læs kun sagerne, og skriv, hvad der er galt",
      "only read the cases, and write what is wrong"),
    OptionDeclaration(
      .formatOut, da: ["udformat"], .choice(BatchOptions.OutputKind.allCases.map(\.rawValue)),
      of: [.batch],
      "excel: semikolon, navne og skridtenes tekst, til dansk Excel",
      "excel: semicolons, names and step texts, for a Danish Excel"),
    OptionDeclaration(
      .columns, da: ["kolonner"], .choices(BatchColumn.allCases.map(\.rawValue)), of: [.batch],
      "svaret som tabel med disse kolonner", "the answer as a table of these columns"),
    OptionDeclaration(
      .output, da: ["uddata"], .file, of: [.batch], "ellers standard output",
      "else standard output"),
    OptionDeclaration(
      .resume, da: ["fortsæt"], of: [.batch], "gå videre, hvor FIL slap", "go on where FILE ends"),
    OptionDeclaration(
      .lineBuffered, da: ["linjevis"], of: [.batch], "svar på hver linje, så snart den er læst",
      "answer each line as soon as it is read"),
    OptionDeclaration(
      .jobs, da: ["kerner"], .number(1...256), of: [.batch],
      "hvor mange kerner (ellers alle); samme svar uanset",
      "how many cores (else all); the same answers whatever it is"),
    OptionDeclaration(
      .summary, da: ["optælling"], of: [.batch],
      "tæl grupper, advarsler, tilbud og det, der oftest mangler (standard error)",
      "count groups, alerts, offers and what is most often missing (standard error)"),
  ]

  static let workbench: [OptionDeclaration] = [
    OptionDeclaration(
      .strict, da: ["streng"], of: [.catalogueCheck], "advarsler stopper også",
      "warnings stop it too"),
    OptionDeclaration(
      .staleAfter, da: ["ældre-end"], .span, of: [.catalogueCheck],
      "nævn kilder, der er tjekket for længere siden", "name sources checked longer ago"),
    OptionDeclaration(
      .proofs, da: ["beviser"], of: [.catalogueCheck],
      "bevis over alle tænkelige sager, hvad ingen kan nå eller få (tager tid)",
      "prove over all possible cases what nobody can reach or have (takes time)"),
    OptionDeclaration(
      .check, da: ["tjek"], of: [.catalogueFormat], "ændr intet, vis kun, hvad der afviger",
      "change nothing, tell only what differs"),
    OptionDeclaration(
      .into, da: ["mappe"], .folder, of: [.catalogueSchema], "skriv alle i en mappe",
      "write all into a folder"),
    OptionDeclaration(
      .place, da: ["sted"], .place,
      of: [.catalogueList, .catalogueShow, .catalogueXray, .catalogueWhatIf],
      "som det er i en kommune eller region", "as it is in a municipality or region"),
    filter(.theme, "tema", "filen i offers/", "the file in offers/"),
    filter(.purpose, "formål", "hvad det er til", "what it is for"),
    filter(.level, "niveau", "hvor indgribende det er", "how intrusive it is"),
    filter(.status, "status", "etableret, pilot, forslag …", "established, pilot, proposed …"),
    filter(.provider, "udbyder", "hvem der driver det", "who runs it"),
    filter(.group, "gruppe", "en patientgruppes forslag", "a patient group's proposals"),
    OptionDeclaration(
      .text, da: ["tekst"], .words(Bilingual(da: "ORD", en: "WORD")), of: [.catalogueList],
      "et ord i navn eller id", "a word in name or id"),
    OptionDeclaration(
      .pathways, da: ["forløb"], of: [.catalogueList], "forløb i stedet for tilbud",
      "pathways instead of offers"),
    OptionDeclaration(
      .cases, da: ["sager"], .file, of: [.catalogueDiff, .catalogueWhatIf, .catalogueFairness],
      "sager at prøve på (NDJSON; fairness også CSV)",
      "cases to try it on (NDJSON; fairness CSV too)"),
    OptionDeclaration(
      .until, da: ["frem-til"], .day, of: [.catalogueDiff],
      "se kun frem til og med den dag (ellers på alt, hvad der begynder eller ophører)",
      "look ahead to that day only (else at all that begins or ends)"),
    OptionDeclaration(
      .renamed, da: ["omdøbt"], .words(Bilingual(da: "GAMMEL=NY,NY2", en: "OLD=NEW,NEW2")),
      of: [.catalogueDiff], repeats: true, "tilbud, der er omdøbt, delt eller lagt sammen",
      "offers that were renamed, split or merged"),
    OptionDeclaration(
      .further, da: ["videre"], .number(0...12), of: [.catalogueXray, .catalogueWhatIf],
      "hvor mange oplysninger ud over behovet et hul må hænge på (ellers 3)",
      "how many facts beside the need a hole may hang on (else 3)"),
    OptionDeclaration(
      .csv, of: [.catalogueFairness], "som tabel", "as a table"),
  ]

  private static func filter(
    _ name: OptionName, _ danish: String, _ helpInDanish: String, _ helpInEnglish: String
  ) -> OptionDeclaration {
    OptionDeclaration(
      name, da: danish == name.rawValue ? [] : [danish],
      .words(Bilingual(da: "NAVN", en: "NAME")), of: [.catalogueList], helpInDanish, helpInEnglish)
  }
}
