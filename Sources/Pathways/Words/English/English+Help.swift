// What help, the manual page and completion say.
extension EnglishWords {
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
    case .span: "6mo|90d|1y"
    case .file: "FILE"
    case .folder: "FOLDER"
    case .place: "PLACE"
    case .region: "REGION"
    case .event: "TYPE[@DAY]"
    case .name: "NAME"
    case .word: "WORD"
    case .factAndValue: "name=value"
    case .fieldAndText: "field=text"
    case .renaming: "OLD=NEW,NEW2"
    case .value: "VALUE"
    case .text: "TEXT"
    }
  }

  func heading(_ section: HelpSection) -> String {
    switch section {
    case .name: "Name"
    case .use: "Synopsis"
    case .commands: "Commands"
    case .optionsOfEveryCommand: "Options of every command"
    case .optionsOfCases: "Options of a case"
    case .facts: "Facts"
    case .events: "Events"
    case .exitStatus: "Exit status"
    case .examples: "Examples"
    case .notes: "Notes"
    }
  }

  var eventsHeading: String { "Events (TYPE)" }
  var programQuestion: String {
    "navigator – which offers are open to this person, why, and who does what by when?"
  }
  var programPurpose: String {
    "which offers are open to this person, why, and who does what by when"
  }
  var manualTitle: String { "ways to help in mental health" }
  var usagePrefix: String { "Usage: " }
  var commandAndOptions: String { "COMMAND [options]" }
  var anyOptions: String { "[options]" }
  var caseAsForSuggest: String { "The case is given as for suggest: see navigator suggest --help." }
  var clinicianDecides: String {
    "The answer suggests; the clinician decides. Never write a name or a personal number."
  }
  var exitDone: String { "done" }
  var exitWithFindings: String { "done, with findings: a line was wrong, a test failed" }
  var exitCouldNotRun: String {
    "could not run: wrong words, unreadable input, an invalid catalogue"
  }
}
