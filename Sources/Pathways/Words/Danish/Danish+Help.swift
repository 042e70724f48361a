// What help, the manual page and completion say.
extension DanishWords {
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
    [
      "dansk": "da", "engelsk": "en", "tekst": "text", "altid": "always", "aldrig": "never",
      "forslag": "proposed", "foreslåede": "proposed", "modtager": "receiver",
      "journal": "record", "patienten": "patient", "pårørende": "relatives", "skole": "school",
    ]
  }

  var absencePrefixes: [String] { ["ikke-", "uden-"] }

  func placeholder(_ placeholder: Placeholder) -> String {
    switch placeholder {
    case .day: "ÅÅÅÅ-MM-DD"
    case .month: "ÅÅÅÅ-MM"
    case .number: "N"
    case .span: "6mo|90d|1y"
    case .file: "FIL"
    case .folder: "MAPPE"
    case .place: "STED"
    case .region: "REGION"
    case .event: "TYPE[@DAG]"
    case .name: "NAVN"
    case .word: "ORD"
    case .factAndValue: "navn=værdi"
    case .fieldAndText: "felt=tekst"
    case .renaming: "GAMMEL=NY,NY2"
    case .value: "VÆRDI"
    case .text: "TEKST"
    }
  }

  func heading(_ section: HelpSection) -> String {
    switch section {
    case .name: "Navn"
    case .use: "Brug"
    case .commands: "Kommandoer"
    case .optionsOfEveryCommand: "Valg for alle kommandoer"
    case .optionsOfCases: "Valg om en sag"
    case .facts: "Oplysninger"
    case .events: "Hændelser"
    case .exitStatus: "Slutkode"
    case .examples: "Eksempler"
    case .notes: "Bemærk"
    }
  }

  var eventsHeading: String { "Hændelser (TYPE)" }
  var programQuestion: String {
    "navigator – hvilke tilbud er åbne for denne person, hvorfor, og hvem gør hvad hvornår?"
  }
  var programPurpose: String {
    "hvilke tilbud er åbne for denne person, hvorfor, og hvem gør hvad hvornår"
  }
  var manualTitle: String { "veje til hjælp i psykiatrien" }
  var usagePrefix: String { "Brug: " }
  var commandAndOptions: String { "KOMMANDO [valg]" }
  var anyOptions: String { "[valg]" }
  var caseAsForSuggest: String { "Sagen gives som til suggest: se navigator suggest --help." }
  var clinicianDecides: String {
    "Svaret er et forslag; klinikeren afgør. Skriv aldrig navn eller CPR-nummer."
  }
  var exitDone: String { "udført" }
  var exitWithFindings: String { "udført, med fund: en linje var forkert, en prøve fejlede" }
  var exitCouldNotRun: String { "kunne ikke køre: forkerte ord, ulæselige data, ugyldigt katalog" }
}
