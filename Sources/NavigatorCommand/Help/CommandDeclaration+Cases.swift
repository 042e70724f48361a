internal import LocatedJSON

// The commands about one person, and about many.
extension CommandDeclaration {
  static let suggest = CommandDeclaration(
    .note, Bilingual(da: "[\"NOTAT\"] [OPLYSNINGER]", en: "[\"NOTE\"] [FACTS]"), takesCase: true,
    formats: [.text, .json, .markdown, .html],
    Bilingual(
      da: "én sag, ét svar: advarsler, plan, spørgsmål, frister, næste skridt",
      en: "one case, one answer: alerts, plan, questions, deadlines, next steps"),
    about: Bilingual(
      da: """
        Sagen gives som notat, som oplysninger (nederst) eller som fil; valg vinder over filen.
        --ikke-X siger, at oplysningen X er falsk, og --ikke-X VÆRDI, at værdien ikke er til stede.
        Udskrifterne markdown og html er til --brev.
        """,
      en: """
        The case is given as a note, as facts (below) or as a file; options win over the file.
        --no-X says that the fact X is false, and --no-X VALUE that the value is known to be
        absent. The formats markdown and html are for --letter.
        """),
    examples: Bilingual(
      da: """
        navigator suggest "42m silkeborg dep moderat mdi28 sygemeldt ingen ss"
        navigator suggest --alder 19 --kommune Aarhus --sværhed moderat --mistanke depression
        navigator suggest --sag sag.json --sprog dansk
        """,
      en: """
        navigator suggest --age 19 --municipality Aarhus --severity moderate --suspected depression
        navigator suggest --case case.json --language da
        """))

  static let interview = CommandDeclaration(
    .note, Bilingual(da: "[\"NOTAT\"] [OPLYSNINGER]", en: "[\"NOTE\"] [FACTS]"), takesCase: true,
    Bilingual(
      da: "spørg om det, der afgør mest, til planen står",
      en: "ask what decides most, until the plan stands"),
    about: Bilingual(
      da: """
        Begynder med det, der er oplyst, og spørger om det, hvis svar ændrer planen mest. Et tryk
        er et svar; tal, steder og lister skrives og sluttes med retur. Når intet spørgsmål ændrer
        planen mere, skrives svaret.

          ?  ved ikke    <  tilbage    .  stop, og svar    Ctrl-C  afbryd

        Sagen gemmes efter hvert svar, hvis --gem nævner en fil; også når der afbrydes. Uden en
        terminal læses ét svar på hver linje, så at det kan skrives i et script.
        """,
      en: """
        Begins with what is told, and asks for what would change the plan most. A key is an answer;
        numbers, places and lists are typed and ended with return. When no question changes the
        plan any more, the answer is written.

          ?  don't know    <  back    .  stop, and answer    Ctrl-C  break off

        The case is saved after each answer where --save names a file; also when broken off.
        Without a terminal an answer is read from each line, so that it can be scripted.
        """),
    examples: Bilingual(
      da: """
        navigator interview --alder 42 --kommune Silkeborg --gem sag.json
        navigator interview "42m silkeborg dep moderat" --gem sag.json
        printf 'n\\nn\\n?\\n.\\n' | navigator interview --sag sag.json
        """,
      en: """
        navigator interview --age 42 --municipality Silkeborg --save case.json
        printf 'n\\nn\\n?\\n.\\n' | navigator interview --case case.json
        """))

  static let note = CommandDeclaration(
    .file, Bilingual(da: "FIL|-|\"NOTAT\" [OPLYSNINGER]", en: "FILE|-|\"NOTE\" [FACTS]"),
    takesCase: true,
    Bilingual(
      da: "et notat som sag i JSON, til at rette og gemme",
      en: "a note as a case in JSON, to be corrected and kept"),
    examples: Bilingual(
      da: "navigator note \"42m silkeborg dep moderat mdi28\" > sag.json",
      en: "navigator note note.txt > case.json"))

  static let explain = CommandDeclaration(
    .offer, Bilingual(da: "TILBUD [OPLYSNINGER]", en: "OFFER [FACTS]"), takesCase: true,
    Bilingual(
      da: "hele begrundelsen for ét tilbud, og hvad der ville åbne det",
      en: "the whole reasoning for one offer, and what would open it"),
    examples: Bilingual(
      da: "navigator explain psychologist-depression --alder 17 --mistanke depression",
      en: "navigator explain psychologist-depression --age 17 --suspected depression"))

  static let letter = CommandDeclaration(
    .offer, Bilingual(da: "TILBUD [OPLYSNINGER]", en: "OFFER [FACTS]"), takesCase: true,
    formats: [.text, .markdown, .html, .json],
    Bilingual(
      da: "henvisning i modtagerens rækkefølge, notat, ark til patienten",
      en: "the referral in the receiver's order, a note, a sheet for the patient"),
    about: Bilingual(
      da: """
        Det, sagen ikke siger, står som mangler: intet gættes. Navn og CPR-nummer skrives i hånden.
        """,
      en: """
        What the case does not say stands as missing: nothing is guessed. Name and number are
        written by hand.
        """),
    examples: Bilingual(
      da: """
        navigator letter psychologist-depression --alder 19 --mistanke depression --sværhed moderat
        navigator letter bup --sag sag.json --tekst question='Er det ADHD?'
        navigator letter psychologist-depression --sag sag.json --til patienten --udskrift html >ark.html
        """,
      en: """
        navigator letter psychologist-depression --age 19 --suspected depression --severity moderate
        navigator letter bup --case case.json --text question='Is it ADHD?'
        navigator letter psychologist-depression --case case.json --for patient --format html >sheet.html
        """))

  static let follow = CommandDeclaration(
    .file, Bilingual(da: "SAG", en: "CASE"), takesCase: true,
    Bilingual(
      da: "personens vej gennem tiden: hvad er overskredet, og hvem har bolden",
      en: "the person's line through time: what is overdue, and who has the ball"),
    about: Bilingual(
      da: """
        En hændelse er {"on": "2026-05-02", "type": "referral", "offer": "…", "outcome": "pending"};
        `on` kan være en måned ("2026-05"), `note` er fri tekst uden navne, og `facts` er det, man
        fik at vide den dag. En måned er en kalendermåned: 31. januar plus en måned er februars
        sidste dag, og dagen selv tælles ikke med. Kastebold og tabte bolde nævnes ved navn.
        """,
      en: """
        An event is {"on": "2026-05-02", "type": "referral", "offer": "…", "outcome": "pending"};
        `on` can be a month ("2026-05"), `note` is free text without names, and `facts` is what was
        learned that day. A month is a calendar month: 31 January plus a month is February's last
        day, and the day itself is not counted. Being passed back and forth and dropped balls are
        named.
        """),
    examples: Bilingual(
      da: """
        navigator follow Data/cases/peter.json --sprog dansk
        navigator follow Data/cases/peter.json --genspil
        """,
      en: """
        navigator follow Data/cases/peter.json --on 2019-11-14
        navigator follow Data/cases/peter.json --replay
        """))

  static let calendar = CommandDeclaration(
    .file, Bilingual(da: "SAG", en: "CASE"), takesCase: true, formats: [.text, .json, .ics],
    Bilingual(
      da: "alle frister og døre, der lukker; også som kalender (ics)",
      en: "all deadlines and doors that close; as a calendar too (ics)"),
    about: Bilingual(
      da: """
        Sidste dag for rettigheder og frister, opfølgning, tilbud, der lukker eller åbner, og skift
        af region, hvis intet andet ændrer sig. Kalenderen har intet navn og ingen sag i sig.
        """,
      en: """
        Last days of rights and limits, follow-ups, offers that close or open, and changes of
        region, if nothing else changes. The calendar has no name and no case in it.
        """),
    examples: Bilingual(
      da: """
        navigator calendar Data/cases/peter.json
        navigator calendar sag.json --udskrift ics > frister.ics
        """,
      en: """
        navigator calendar Data/cases/peter.json
        navigator calendar case.json --format ics > deadlines.ics
        """))

  static let batch = CommandDeclaration(
    .file, Bilingual(da: "[FIL …]", en: "[FILE …]"),
    Bilingual(
      da: "mange sager, ét svar pr. linje, i rækkefølge (NDJSON eller CSV)",
      en: "many cases, one answer a line, in order (NDJSON or CSV)"),
    about: Bilingual(
      da: """
        Ind: NDJSON (en sag pr. linje) eller CSV (overskriften er oplysningernes navne; flere
        værdier i et felt deles med ; eller |; `navn.absent` for det, der ikke er til stede).
        Ud: NDJSON (kort linje, eller hele svaret) eller CSV. Uden FIL læses standard input.

        En linje, der ikke kan læses, giver en fejl på sin plads i svaret, og resten går videre;
        til sidst er slutkoden da 1.
        """,
      en: """
        In: NDJSON (a case a line) or CSV (the header holds the facts' names; several values in a
        cell are parted by ; or |; `name.absent` for what is known not to be there).
        Out: NDJSON (a compact line, or the whole answer) or CSV. Without FILE standard input is
        read.

        A line that can't be read becomes an error in its place in the answer, and the rest goes
        on; the exit code at the end is then 1.
        """),
    examples: Bilingual(
      da: """
        navigator batch sager.ndjson > svar.ndjson
        navigator batch liste.csv --kolonner id,alerts,fits,next --uddata svar.csv
        navigator batch sager.ndjson --uddata svar.ndjson --fortsæt --optælling
        """,
      en: """
        navigator batch cases.ndjson > answers.ndjson
        navigator batch list.csv --columns id,alerts,fits,next --output answers.csv
        navigator batch cases.ndjson --output answers.ndjson --resume --summary
        """))
}
