// The commands about one person, and about many.
extension DanishWords {
  /// The help of `suggest`.
  var suggestHelp: CommandHelp {
    CommandHelp(
      operands: "[\"NOTAT\"] [OPLYSNINGER]",
      summary: "én sag, ét svar: advarsler, plan, spørgsmål, frister, næste skridt",
      about: """
        Sagen gives som notat, som oplysninger (nederst) eller som fil; valg vinder over filen.
        --ikke-X siger, at oplysningen X er falsk, og --ikke-X VÆRDI, at værdien ikke er til stede.
        Udskrifterne markdown og html er til --brev.
        """,
      examples: """
        navigator suggest "42m silkeborg dep moderat mdi28 sygemeldt ingen ss"
        navigator suggest --alder 19 --kommune Aarhus --sværhed moderat --mistanke depression
        navigator suggest --sag sag.json --sprog dansk
        """)
  }

  /// The help of `interview`.
  var interviewHelp: CommandHelp {
    CommandHelp(
      operands: "[\"NOTAT\"] [OPLYSNINGER]",
      summary: "spørg om det, der afgør mest, til planen står",
      about: """
        Begynder med det, der er oplyst, og spørger om det, hvis svar ændrer planen mest. Et tryk
        er et svar; tal, steder og lister skrives og sluttes med retur. Når intet spørgsmål ændrer
        planen mere, skrives svaret.

          ?  ved ikke    <  tilbage    .  stop, og svar    Ctrl-C  afbryd

        Sagen gemmes efter hvert svar, hvis --gem nævner en fil; også når der afbrydes. Uden en
        terminal læses ét svar på hver linje, så at det kan skrives i et script.
        """,
      examples: """
        navigator interview --alder 42 --kommune Silkeborg --gem sag.json
        navigator interview "42m silkeborg dep moderat" --gem sag.json
        printf 'i\\ni\\n?\\n.\\n' | navigator interview --sag sag.json
        """)
  }

  /// The help of `note`.
  var noteHelp: CommandHelp {
    CommandHelp(
      operands: "FIL|-|\"NOTAT\" [OPLYSNINGER]",
      summary: "et notat som sag i JSON, til at rette og gemme",
      examples: "navigator note \"42m silkeborg dep moderat mdi28\" > sag.json")
  }

  /// The help of `explain`.
  var explainHelp: CommandHelp {
    CommandHelp(
      operands: "TILBUD [\"NOTAT\"] [OPLYSNINGER]",
      summary: "hele begrundelsen for ét tilbud, og hvad der ville åbne det",
      examples: "navigator explain psychologist-depression --alder 17 --mistanke depression")
  }

  /// The help of `letter`.
  var letterHelp: CommandHelp {
    CommandHelp(
      operands: "TILBUD [\"NOTAT\"] [OPLYSNINGER]",
      summary: "henvisning i modtagerens rækkefølge, notat, ark til patienten",
      about: """
        Det, sagen ikke siger, står som mangler: intet gættes. Navn og CPR-nummer skrives i hånden.
        """,
      examples: """
        navigator letter psychologist-depression "42m silkeborg dep moderat mdi28 sygemeldt"
        navigator letter psychologist-depression --alder 19 --mistanke depression --sværhed moderat
        navigator letter bup --sag sag.json --tekst question='Er det ADHD?'
        navigator letter psychologist-depression --sag sag.json --til patienten --udskrift html >ark.html
        """)
  }

  /// The help of `follow`.
  var followHelp: CommandHelp {
    CommandHelp(
      operands: "SAG",
      summary: "personens vej gennem tiden: hvad er overskredet, og hvem har bolden",
      about: """
        En hændelse er {"on": "2026-05-02", "type": "referral", "offer": "…", "outcome": "pending"};
        `on` kan være en måned ("2026-05"), `note` er fri tekst uden navne, og `facts` er det, man
        fik at vide den dag. En måned er en kalendermåned: 31. januar plus en måned er februars
        sidste dag, og dagen selv tælles ikke med. Kastebold og tabte bolde nævnes ved navn.
        """,
      examples: """
        navigator follow Data/cases/peter.json --sprog dansk
        navigator follow Data/cases/peter.json --genspil
        """)
  }

  /// The help of `calendar`.
  var calendarHelp: CommandHelp {
    CommandHelp(
      operands: "SAG",
      summary: "alle frister og døre, der lukker; også som kalender (ics)",
      about: """
        Sidste dag for rettigheder og frister, opfølgning, tilbud, der lukker eller åbner, og skift
        af region, hvis intet andet ændrer sig. Kalenderen har intet navn og ingen sag i sig.
        """,
      examples: """
        navigator calendar Data/cases/peter.json
        navigator calendar sag.json --udskrift ics > frister.ics
        """)
  }

  /// The help of `batch`.
  var batchHelp: CommandHelp {
    CommandHelp(
      operands: "[FIL …]",
      summary: "mange sager, ét svar pr. linje, i rækkefølge (NDJSON eller CSV)",
      about: """
        Ind: NDJSON (en sag pr. linje) eller CSV (overskriften er oplysningernes navne; flere
        værdier i et felt deles med ; eller |; `navn.absent` for det, der ikke er til stede).
        Ud: NDJSON (kort linje, eller hele svaret) eller CSV. Uden FIL læses standard input.

        En linje, der ikke kan læses, giver en fejl på sin plads i svaret, og resten går videre;
        til sidst er slutkoden da 1.
        """,
      examples: """
        navigator batch sager.ndjson > svar.ndjson
        navigator batch liste.csv --kolonner id,alerts,fits,next --uddata svar.csv
        navigator batch sager.ndjson --uddata svar.ndjson --fortsæt --optælling
        """)
  }
}
