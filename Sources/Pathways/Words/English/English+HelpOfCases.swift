// The commands about one person, and about many.
extension EnglishWords {
  /// The help of `suggest`.
  var suggestHelp: CommandHelp {
    CommandHelp(
      operands: "[\"NOTE\"] [FACTS]",
      summary: "one case, one answer: alerts, plan, questions, deadlines, next steps",
      about: """
        The case is given as a note, as facts (below) or as a file; options win over the file.
        --no-X says that the fact X is false, and --no-X VALUE that the value is known to be
        absent. The formats markdown and html are for --letter.
        """,
      examples: """
        navigator suggest --age 19 --municipality Aarhus --severity moderate --suspected depression
        navigator suggest --case case.json --language da
        """)
  }

  /// The help of `interview`.
  var interviewHelp: CommandHelp {
    CommandHelp(
      operands: "[\"NOTE\"] [FACTS]",
      summary: "ask what decides most, until the plan stands",
      about: """
        Begins with what is told, and asks for what would change the plan most. A key is an answer;
        numbers, places and lists are typed and ended with return. When no question changes the
        plan any more, the answer is written.

          ?  don't know    <  back    .  stop, and answer    Ctrl-C  break off

        The case is saved after each answer where --save names a file; also when broken off.
        Without a terminal an answer is read from each line, so that it can be scripted.
        """,
      examples: """
        navigator interview --age 42 --municipality Silkeborg --save case.json
        printf 'n\\nn\\n?\\n.\\n' | navigator interview --case case.json
        """)
  }

  /// The help of `note`.
  var noteHelp: CommandHelp {
    CommandHelp(
      operands: "FILE|-|\"NOTE\" [FACTS]",
      summary: "a note as a case in JSON, to be corrected and kept",
      examples: "navigator note note.txt > case.json")
  }

  /// The help of `explain`.
  var explainHelp: CommandHelp {
    CommandHelp(
      operands: "OFFER [\"NOTE\"] [FACTS]",
      summary: "the whole reasoning for one offer, and what would open it",
      examples: "navigator explain psychologist-depression --age 17 --suspected depression")
  }

  /// The help of `letter`.
  var letterHelp: CommandHelp {
    CommandHelp(
      operands: "OFFER [\"NOTE\"] [FACTS]",
      summary: "the referral in the receiver's order, a note, a sheet for the patient",
      about: """
        What the case does not say stands as missing: nothing is guessed. Name and number are
        written by hand.
        """,
      examples: """
        navigator letter psychologist-depression "42M silkeborg moderate depression mdi 28"
        navigator letter psychologist-depression --age 19 --suspected depression --severity moderate
        navigator letter bup --case case.json --text question='Is it ADHD?'
        navigator letter psychologist-depression --case case.json --for patient --format html >sheet.html
        """)
  }

  /// The help of `follow`.
  var followHelp: CommandHelp {
    CommandHelp(
      operands: "CASE",
      summary: "the person's line through time: what is overdue, and who has the ball",
      about: """
        An event is {"on": "2026-05-02", "type": "referral", "offer": "…", "outcome": "pending"};
        `on` can be a month ("2026-05"), `note` is free text without names, and `facts` is what was
        learned that day. A month is a calendar month: 31 January plus a month is February's last
        day, and the day itself is not counted. Being passed back and forth and dropped balls are
        named.
        """,
      examples: """
        navigator follow Data/cases/peter.json --on 2019-11-14
        navigator follow Data/cases/peter.json --replay
        """)
  }

  /// The help of `calendar`.
  var calendarHelp: CommandHelp {
    CommandHelp(
      operands: "CASE",
      summary: "all deadlines and doors that close; as a calendar too (ics)",
      about: """
        Last days of rights and limits, follow-ups, offers that close or open, and changes of
        region, if nothing else changes. The calendar has no name and no case in it.
        """,
      examples: """
        navigator calendar Data/cases/peter.json
        navigator calendar case.json --format ics > deadlines.ics
        """)
  }

  /// The help of `batch`.
  var batchHelp: CommandHelp {
    CommandHelp(
      operands: "[FILE …]",
      summary: "many cases, one answer a line, in order (NDJSON or CSV)",
      about: """
        In: NDJSON (a case a line) or CSV (the header holds the facts' names; several values in a
        cell are parted by ; or |; `name.absent` for what is known not to be there).
        Out: NDJSON (a compact line, or the whole answer) or CSV. Without FILE standard input is
        read.

        A line that can't be read becomes an error in its place in the answer, and the rest goes
        on; the exit code at the end is then 1.
        """,
      examples: """
        navigator batch cases.ndjson > answers.ndjson
        navigator batch list.csv --columns id,alerts,fits,next --output answers.csv
        navigator batch cases.ndjson --output answers.ndjson --resume --summary
        """)
  }
}
