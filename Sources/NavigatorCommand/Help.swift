internal import LocatedJSON
internal import Pathways

/// The texts that explain the command line.
///
/// Options for facts come from the vocabulary.
enum Help {
  static func general(_ language: Language) -> String {
    Bilingual(
      da: """
        navigator – hvilke tilbud er åbne for denne person, hvorfor, og hvem gør hvad hvornår?

        Brug: navigator KOMMANDO [valg]

          suggest          én sag, ét svar: advarsler, tilbud, spørgsmål, frister, næste skridt
          explain TILBUD   hele begrundelsen for ét tilbud, og hvad der ville åbne det
          letter TILBUD    henvisning i modtagerens rækkefølge, notat, ark til patienten
          follow SAG       personens vej gennem tiden: hvad er overskredet, og hvem har bolden
          calendar SAG     alle frister og døre, der lukker; også som kalender (--format ics)
          batch [FIL]      mange sager, ét svar pr. linje, i rækkefølge (NDJSON eller CSV)
          catalogue …      redaktørens værksted: check, list, show, test, diff, xray, fairness …

        Valg for alle kommandoer:
          --language da|en     sprog (ellers NAVIGATOR_LANGUAGE, ellers systemets)
          --format text|json   tekst til mennesker, JSON til programmer
          --on ÅÅÅÅ-MM-DD      den dag svaret gælder (ellers sagens, ellers i dag)
          --catalogue MAPPE    et andet katalog end det indbyggede (eller NAVIGATOR_CATALOGUE)
          --all                vis alt
          --include proposed   vis også forslag, mærket som forslag
          --color auto|always|never, --width N, --help, --version

        Eksempler:
          navigator suggest --age 19 --municipality Aarhus --severity moderate --suspected depression
          navigator suggest --case sag.json --language da
          navigator explain psychologist-depression --age 17 --suspected depression

        Svaret er et forslag; klinikeren afgør. Skriv aldrig navn eller CPR-nummer.

        """,
      en: """
        navigator – which offers are open to this person, why, and who does what by when?

        Usage: navigator COMMAND [options]

          suggest          one case, one answer: alerts, offers, questions, deadlines, next steps
          explain OFFER    the whole reasoning for one offer, and what would open it
          letter OFFER     the referral in the receiver's order, a note, a sheet for the patient
          follow CASE      the person's line through time: what is overdue, who has the ball
          calendar CASE    all deadlines and doors that close; as a calendar too (--format ics)
          batch [FILE]     many cases, one answer a line, in order (NDJSON or CSV)
          catalogue …      the editor's workbench: check, list, show, test, diff, xray, fairness …

        Options of every command:
          --language da|en     language (else NAVIGATOR_LANGUAGE, else the system's)
          --format text|json   text for people, JSON for programs
          --on YYYY-MM-DD      the day the answer is for (else the case's, else today)
          --catalogue FOLDER   another catalogue than the one inside (or NAVIGATOR_CATALOGUE)
          --all                show everything
          --include proposed   show proposals too, marked as such
          --color auto|always|never, --width N, --help, --version

        Examples:
          navigator suggest --age 19 --municipality Aarhus --severity moderate --suspected depression
          navigator suggest --case case.json --language da
          navigator explain psychologist-depression --age 17 --suspected depression

        The answer suggests; the clinician decides. Never write a name or a personal number.

        """)[language]
  }

  static func catalogue(_ language: Language) -> String {
    Bilingual(
      da: """
        navigator catalogue – redaktørens værksted

          check [MAPPE]        alt, der er forkert eller tvivlsomt, i én kørsel
                               --strict, --stale-after 6mo, --on DAG, --format json
          format STI…          den ene faste opstilling; --check ændrer intet
          schema [SLAGS]       JSON Schema til en editor; --into MAPPE skriver alle
          list                 tilbud: --theme, --purpose, --level, --status, --provider, --group,
                               --in, --text
          show NAVN            alt om tilbud, advarsel, ret, gruppe, skala, og hvor hvert felt står; --in STED, --format json|markdown
          test [FIL…]          katalogets egne sager, og hvilke regler de ikke prøver
          diff GAMMEL [NY]     hvad en rettelse gør ved mennesker: hvem får og mister hvad, bevist
                               også senere, hvor noget begynder eller ophører; --until DAG
                               --renamed GAMMEL=NY,NY2, --cases FIL (NDJSON), --on DAG, --format json
          xray                 over alle tænkelige sager: huller mellem tilbud, regler uden virkning
                               --in STED|all, --further N, --on DAG, --format json
          whatif [TILBUD…]     hvad foreslåede tilbud ville gøre, hvis de fandtes i dag: huller, de lukker
                               --cases FIL (NDJSON), --in STED|all, --format json
          export MAPPE         skriv det indbyggede katalog ud
          fairness             én sag i alle kommuner: hvilke svar, hvor, og hvilken regel gør
                               forskellen; sagen som til suggest; --csv, --format json, --all
                               --cases FIL: mange sager (NDJSON eller CSV), hver kommune i gennemsnit

        Eksempler:
          navigator catalogue export mit-katalog
          navigator catalogue check mit-katalog --stale-after 1y
          navigator catalogue show ppr --in Aarhus
          navigator catalogue fairness --age 34 --severity moderate --known anxiety

        """,
      en: """
        navigator catalogue – the editor's workbench

          check [FOLDER]       everything that is wrong or doubtful, in one run
                               --strict, --stale-after 6mo, --on DAY, --format json
          format PATH…         the one canonical layout; --check changes nothing
          schema [KIND]        JSON Schema for an editor; --into FOLDER writes all
          list                 offers: --theme, --purpose, --level, --status, --provider, --group,
                               --in, --text
          show NAME            all about an offer, alert, right, group, scale, and where each field stands; --in PLACE, --format json|markdown
          test [FILE…]         the catalogue's own cases, and which rules they do not try
          diff OLD [NEW]       what an edit does to people: who gains and loses what, proved
                               also later, where something begins or ends; --until DAY
                               --renamed OLD=NEW,NEW2, --cases FILE (NDJSON), --on DAY, --format json
          xray                 over all possible cases: holes between offers, rules without effect
                               --in PLACE|all, --further N, --on DAY, --format json
          whatif [OFFER…]      what proposed offers would do if established today: holes they close
                               --cases FILE (NDJSON), --in PLACE|all, --format json
          export FOLDER        write the catalogue inside the program
          fairness             one case in every municipality: which answers, where, and the rule
                               that makes the difference; the case as for suggest; --csv,
                               --format json, --all; --cases FILE: many cases (NDJSON or
                               CSV), each municipality on average

        Examples:
          navigator catalogue export my-catalogue
          navigator catalogue check my-catalogue --stale-after 1y
          navigator catalogue show ppr --in Aarhus
          navigator catalogue fairness --age 34 --severity moderate --known anxiety

        """)[language]
  }

  static func suggest(_ wording: Wording) -> String {
    Bilingual(
      da: """
        navigator suggest – én sag, ét svar

        Brug: navigator suggest [--case FIL|-] [oplysninger] [valg]

          --case FIL           sagen som JSON; - er standard input; valg vinder over filen
          --id NAVN            sagens eget navn; aldrig et CPR-nummer
          --fact navn=værdi    enhver oplysning ved navn
          --event type@dag     noget, der skete, f.eks. --event bereavement@2026-05-02
          --no-event type      der har ikke været (flere) af den slags
          --no-X, --no-X værdi oplysningen er falsk, eller værdien er kendt som ikke til stede
          --robust             hvad der ændrer sig, hvis en vurdering er et trin ved siden af:
                               hver for sig og to ad gangen; også med --format json
          --letter N           brevet til svarets linje N: se navigator letter --help

        Oplysninger:

        """,
      en: """
        navigator suggest – one case, one answer

        Usage: navigator suggest [--case FILE|-] [facts] [options]

          --case FILE          the case as JSON; - is standard input; options win over the file
          --id NAME            the case's own name; never a personal number
          --fact name=value    any fact by its name
          --event type@day     something that happened, such as --event bereavement@2026-05-02
          --no-event type      there were no (more) such events
          --no-X, --no-X value the fact is false, or the value is known to be absent
          --robust             what changes if something judged is a step off: each alone and
                               two at a time; also with --format json
          --letter N           the letter for line N of the answer: see navigator letter --help

        Facts:

        """)[wording.language] + facts(wording) + general(wording.language).examples
  }

  static func explain(_ wording: Wording) -> String {
    Bilingual(
      da: """
        navigator explain – hele begrundelsen for ét tilbud, og hvad der ville åbne det

        Brug: navigator explain TILBUD [--case FIL|-] [oplysninger] [valg]

        Sagen gives som til suggest: se navigator suggest --help.

        """,
      en: """
        navigator explain – the whole reasoning for one offer, and what would open it

        Usage: navigator explain OFFER [--case FILE|-] [facts] [options]

        The case is given as for suggest: see navigator suggest --help.

        """)[wording.language] + general(wording.language).examples
  }

  private static func facts(_ wording: Wording) -> String {
    let vocabulary = wording.catalogue.vocabulary
    let words = vocabulary.spokenWords()
    let language = wording.language.rawValue
    func own(_ option: String) -> String { words.name(of: option, in: language) ?? option }
    var text = ""
    for fact in vocabulary.facts {
      var line = "  --\(own(fact.option))"
      switch fact.kind {
      case .boolean: break
      case .number(let range, _): line += " \(range.lowerBound)–\(range.upperBound)"
      case .ordered, .choice, .set:
        let names = fact.values.map {
          words.word(for: $0.name, of: fact.option, in: language) ?? $0.name
        }
        line += " " + (names.count > 24 ? "…" : names.joined(separator: "|"))
      case .date: line += " YYYY-MM-DD"
      case .month: line += " YYYY-MM"
      case .municipality, .region, .text: line += " " + wording.text(fact.label)
      }
      text += line + "\n      " + wording.text(fact.label) + "\n"
    }
    for scale in vocabulary.scales {
      text += "  --\(own(scale.option)) N[@YYYY-MM-DD]\n      \(wording.text(scale.name))\n"
    }
    let types = vocabulary.eventTypes.map { "\($0.name) (\(wording.text($0.label)))" }
    return text + "  --event " + types.joined(separator: ", ") + "\n"
  }
}

extension String {
  /// The part of the general help that begins at the examples.
  fileprivate var examples: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.hasPrefix("Ek") || $0.hasPrefix("Ex") } ?? lines.endIndex
    return "\n" + lines[start...].joined(separator: "\n")
  }
}

extension Help {
  static func batch(_ language: Language) -> String {
    Bilingual(
      da: """
        navigator batch – mange sager, ét svar pr. linje, i rækkefølge

        Brug: navigator batch [FIL …] [valg]        (uden FIL: standard input)

        Ind:  NDJSON (en sag pr. linje) eller CSV (overskriften er oplysningernes navne; flere
              værdier i et felt deles med ; eller |; `navn.absent` for det, der ikke er til stede)
        Ud:   NDJSON (kort linje, eller hele svaret med --full) eller CSV (--columns)

          --format-in ndjson|csv    ellers efter filens endelse, ellers NDJSON
          --delimiter ,|;|tab       ellers fundet i overskriften
          --full                    hele svaret på hver linje
          --check                   læs kun sagerne, og skriv hvad der er galt
          --format-out ndjson|csv|excel
                                    --columns id,group,alerts,fits,open,next vælger kolonner;
                                    excel: semikolon, navne og skridtenes tekst, til dansk Excel
          --output FIL              ellers standard output
          --resume                  gå videre, hvor FIL slap
          --line-buffered           svar på hver linje, så snart den er læst
          --jobs N                  hvor mange kerner (ellers alle); samme svar uanset
          --summary                 tæl grupper, advarsler, tilbud og det, der mangler oftest
                                    (på standard error; som JSON med --format json)

        En linje, der ikke kan læses, giver en fejl på sin plads i svaret, og resten går videre;
        til sidst er slutkoden da 1.

        Eksempler:
          navigator batch sager.ndjson > svar.ndjson
          navigator batch liste.csv --columns id,alerts,fits,next --output svar.csv
          navigator batch sager.ndjson --output svar.ndjson --resume --summary

        """,
      en: """
        navigator batch – many cases, one answer a line, in order

        Usage: navigator batch [FILE …] [options]        (without FILE: standard input)

        In:   NDJSON (a case a line) or CSV (the header holds the facts' names; several values
              in a cell are parted by ; or |; `name.absent` for what is known not to be there)
        Out:  NDJSON (a compact line, or the whole answer with --full) or CSV (--columns)

          --format-in ndjson|csv    else by the file's extension, else NDJSON
          --delimiter ,|;|tab       else found in the header
          --full                    the whole answer on every line
          --check                   only read the cases, and write what is wrong
          --format-out ndjson|csv|excel
                                    --columns id,group,alerts,fits,open,next chooses columns;
                                    excel: semicolons, names and step texts, for a Danish Excel
          --output FILE             else standard output
          --resume                  go on where FILE ends
          --line-buffered           answer each line as soon as it is read
          --jobs N                  how many cores (else all); the same answers whatever it is
          --summary                 count groups, alerts, offers and what is most often missing
                                    (on standard error; as JSON with --format json)

        A line that can't be read becomes an error in its place in the answer, and the rest goes
        on; the exit code at the end is then 1.

        Examples:
          navigator batch cases.ndjson > answers.ndjson
          navigator batch list.csv --columns id,alerts,fits,next --output answers.csv
          navigator batch cases.ndjson --output answers.ndjson --resume --summary

        """)[language]
  }
}

extension Help {
  static func follow(_ language: Language) -> String {
    Bilingual(
      da: """
        navigator follow – personens vej gennem tiden

        Brug: navigator follow SAG [valg]        (SAG: en JSON-fil, eller - for standard input)

        Viser, hvem der har bolden nu, hvad der er overskredet og hvor længe, hvad der skal gøres,
        og hvad hver hændelse skulle have ført til. Kastebold og tabte bolde nævnes ved navn.

          --replay   hvad programmet ville have sagt på hver hændelses dag, med det, der var
                     kendt dengang, og de regler, der gjaldt
          --on DAG   som om det var den dag
          --all      også det, der blev gjort i tide

        En hændelse er {"on": "2026-05-02", "type": "referral", "offer": "…", "outcome": "pending"};
        `on` kan være en måned ("2026-05"), `note` er fri tekst uden navne, og `facts` er det, man
        fik at vide den dag. En måned er en kalendermåned: 31. januar plus en måned er februars
        sidste dag, og dagen selv tælles ikke med.

        Eksempler:
          navigator follow Data/cases/peter.json --language da
          navigator follow Data/cases/peter.json --replay

        """,
      en: """
        navigator follow – the person's line through time

        Usage: navigator follow CASE [options]        (CASE: a JSON file, or - for standard input)

        Shows who has the ball now, what is overdue and by how long, what is to be done, and what
        each event should have led to. Being passed back and forth and dropped balls are named.

          --replay   what the program would have said on each event's day, by what was known then
                     and the rules in force then
          --on DAY   as if it were that day
          --all      also what was done in time

        An event is {"on": "2026-05-02", "type": "referral", "offer": "…", "outcome": "pending"};
        `on` can be a month ("2026-05"), `note` is free text without names, and `facts` is what was
        learned that day. A month is a calendar month: 31 January plus a month is February's last
        day, and the day itself is not counted.

        Examples:
          navigator follow Data/cases/peter.json --on 2019-11-14
          navigator follow Data/cases/peter.json --replay

        """)[language]
  }

  static func calendar(_ language: Language) -> String {
    Bilingual(
      da: """
        navigator calendar – alle dage, der betyder noget

        Brug: navigator calendar SAG [valg]      (SAG: en JSON-fil, - eller oplysninger som i suggest)

        Sidste dag for rettigheder og frister, opfølgning, tilbud, der lukker eller åbner, og skift
        af region, hvis intet andet ændrer sig.

          --until DAG    så langt frem (ellers et år)
          --format ics   en kalender, som ethvert kalenderprogram kan åbne; intet navn, ingen sag

        Eksempler:
          navigator calendar Data/cases/peter.json
          navigator calendar sag.json --format ics > frister.ics

        """,
      en: """
        navigator calendar – every day that matters

        Usage: navigator calendar CASE [options]   (CASE: a JSON file, - or facts as in suggest)

        Last days of rights and limits, follow-ups, offers that close or open, and changes of
        region, if nothing else changes.

          --until DAY    so far ahead (else a year)
          --format ics   a calendar that any calendar program opens; no name and no case in it

        Examples:
          navigator calendar Data/cases/peter.json
          navigator calendar case.json --format ics > deadlines.ics

        """)[language]
  }

  static func letter(_ wording: Wording) -> String {
    Bilingual(
      da: """
        navigator letter – brevet til et tilbud, og det, der følger med

        Brug: navigator letter TILBUD [--case FIL|-] [oplysninger] [valg]

          --for receiver|record|patient|relatives|school   hvem det er til (ellers modtageren);
                                     til pårørende og skole kun, når samtykke er oplyst
          --text felt=tekst          dine egne ord under et felt; kan stå flere gange
          --format text|markdown|html|json
          --check                    vis, hvor svær teksten er at læse (LIX)

        Det, sagen ikke siger, står som mangler: intet gættes. Navn og CPR-nummer skrives i hånden.
        Sagen gives som til suggest: se navigator suggest --help.

        Eksempler:
          navigator letter psychologist-depression --age 19 --suspected depression --severity moderate
          navigator letter bup --case sag.json --text question='Er det ADHD?'
          navigator letter psychologist-depression --case sag.json --for patient --format html >ark.html

        """,
      en: """
        navigator letter – the letter to an offer, and what goes with it

        Usage: navigator letter OFFER [--case FILE|-] [facts] [options]

          --for receiver|record|patient|relatives|school   whom it is for (else the receiver);
                                     relatives and school only where consent is told
          --text field=text          your own words under a field; may stand several times
          --format text|markdown|html|json
          --check                    tell how hard the text is to read (LIX)

        What the case does not say stands as missing: nothing is guessed. Name and number are
        written by hand. The case is given as for suggest: see navigator suggest --help.

        Examples:
          navigator letter psychologist-depression --age 19 --suspected depression --severity moderate
          navigator letter bup --case case.json --text question='Is it ADHD?'
          navigator letter psychologist-depression --case case.json --for patient --format html >sheet.html

        """)[wording.language]
  }
}
