// What the options are called and mean.
extension EnglishWords {
  func help(_ option: OptionName.Common) -> OptionHelp {
    switch option {
    case .language: OptionHelp("language (else NAVIGATOR_LANGUAGE, else the system's)")
    case .format: OptionHelp("text for people, JSON for programs")
    case .on: OptionHelp("the day the answer is for (else the case's, else today)")
    case .catalogue: OptionHelp("another catalogue than the one inside (or NAVIGATOR_CATALOGUE)")
    case .practice: OptionHelp("the practice's own overlay (or NAVIGATOR_PRACTICE)")
    case .all: OptionHelp("show everything")
    case .include: OptionHelp("show proposals too, marked as such")
    case .color: OptionHelp("colours (else only on a terminal)")
    case .width: OptionHelp("the width of a line (else the terminal's)")
    case .help: OptionHelp("this help")
    case .version: OptionHelp("the program's version")
    }
  }

  func help(_ option: OptionName.Telling) -> OptionHelp {
    switch option {
    case .caseFile: OptionHelp("the case as JSON; - is standard input; options win over the file")
    case .note: OptionHelp("a note as text; - is standard input")
    case .id: OptionHelp("the case's own name; never a personal number")
    case .fact: OptionHelp("any fact by its name")
    case .event: OptionHelp("something that happened")
    case .noEvent: OptionHelp("there were no (more) such events")
    }
  }

  func help(_ option: OptionName.Answering) -> OptionHelp {
    switch option {
    case .ask:
      OptionHelp("ask what decides most, or what a letter lacks: see navigator interview --help")
    case .save: OptionHelp("save the case as JSON; after each answer where questions are asked")
    case .robust: OptionHelp("what changes if something judged is a step off")
    case .letter: OptionHelp("the letter for line N of the answer: see navigator letter --help")
    case .audience: OptionHelp("whom the letter is for; relatives and school only with consent")
    case .text: OptionHelp("your own words under a field of the letter")
    case .check: OptionHelp("tell how hard the letter is to read (LIX)")
    case .replay: OptionHelp("what the program would have said on each event's day")
    case .until: OptionHelp("so far ahead (else a year)")
    }
  }

  func help(_ option: OptionName.Batching) -> OptionHelp {
    switch option {
    case .formatIn: OptionHelp("else by the file's extension, else NDJSON")
    case .delimiter: OptionHelp("else found in the header")
    case .full: OptionHelp("the whole answer on every line")
    case .check: OptionHelp("only read the cases, and write what is wrong")
    case .formatOut: OptionHelp("excel: semicolons, names and step texts, for a Danish Excel")
    case .columns: OptionHelp("the answer as a table of these columns")
    case .output: OptionHelp("else standard output")
    case .resume: OptionHelp("go on where FILE ends")
    case .lineBuffered: OptionHelp("answer each line as soon as it is read")
    case .jobs: OptionHelp("how many cores (else all); the same answers whatever it is")
    case .summary:
      OptionHelp("count groups, alerts, offers and what is most often missing (standard error)")
    }
  }

  func help(_ option: OptionName.Workbench) -> OptionHelp {
    switch option {
    case .strict: OptionHelp("warnings stop it too")
    case .staleAfter: OptionHelp("name sources checked longer ago")
    case .proofs:
      OptionHelp("prove over all possible cases what nobody can reach or have (takes time)")
    case .check: OptionHelp("change nothing, tell only what differs")
    case .into: OptionHelp("write all into a folder")
    case .place: OptionHelp("as it is in a municipality or region")
    case .theme: OptionHelp("the file in offers/")
    case .purpose: OptionHelp("what it is for")
    case .level: OptionHelp("how intrusive it is")
    case .status: OptionHelp("established, pilot, proposed …")
    case .provider: OptionHelp("who runs it")
    case .group: OptionHelp("a patient group's proposals")
    case .text: OptionHelp("a word in name or id")
    case .pathways: OptionHelp("pathways instead of offers")
    case .cases: OptionHelp("cases to try it on (NDJSON; fairness CSV too)")
    case .until: OptionHelp("look ahead to that day only (else at all that begins or ends)")
    case .renamed: OptionHelp("offers that were renamed, split or merged")
    case .further: OptionHelp("how many facts beside the need a hole may hang on (else 3)")
    case .csv: OptionHelp("as a table")
    }
  }
}
