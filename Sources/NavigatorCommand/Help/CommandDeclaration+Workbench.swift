internal import LocatedJSON
internal import Pathways

// The commands of the workbench, and those about the program itself.
extension CommandDeclaration {
  static let catalogue = CommandDeclaration(
    .choice(Command.ofCatalogue.map(\.word)), Bilingual(da: "KOMMANDO", en: "COMMAND"),
    formats: [.text],
    Bilingual(
      da: "redaktørens værksted: init, check, show, test, diff, xray …",
      en: "the editor's workbench: init, check, show, test, diff, xray …"),
    examples: Bilingual(
      da: """
        navigator catalogue init mit-katalog --sprog dansk
        navigator catalogue export mit-katalog
        navigator catalogue check mit-katalog --ældre-end 1y
        navigator catalogue show ppr --sted Aarhus
        """,
      en: """
        navigator catalogue init my-catalogue
        navigator catalogue export my-catalogue
        navigator catalogue check my-catalogue --stale-after 1y
        navigator catalogue show ppr --in Aarhus
        """))

  static let start = CommandDeclaration(
    .folder, Bilingual(da: "MAPPE", en: "FOLDER"), formats: [.text],
    Bilingual(
      da: "et lille, gyldigt katalog at begynde med, på sproget i --sprog",
      en: "a small, valid catalogue to begin with, in the language of --language"),
    about: Bilingual(
      da: """
        Navnene forklarer sig selv; ret dem til jeres egne. `catalogue check --strict` godkender
        det, som det er, og `suggest --katalog MAPPE` svarer ud fra det.
        """,
      en: """
        The names explain themselves; change them to yours. `catalogue check --strict` passes it as
        it is, and `suggest --catalogue FOLDER` answers from it.
        """),
    examples: Bilingual(
      da: "navigator catalogue init mit-katalog --sprog dansk",
      en: "navigator catalogue init my-catalogue"))

  static let check = CommandDeclaration(
    .folder, Bilingual(da: "[MAPPE]", en: "[FOLDER]"),
    Bilingual(
      da: "alt, der er forkert eller tvivlsomt, i én kørsel",
      en: "everything that is wrong or doubtful, in one run"),
    examples: Bilingual(
      da: """
        navigator catalogue check mit-katalog --streng --ældre-end 6mo
        navigator catalogue check mit-katalog --beviser
        """,
      en: """
        navigator catalogue check my-catalogue --strict --stale-after 6mo
        navigator catalogue check my-catalogue --proofs
        """))

  static let format = CommandDeclaration(
    .file, Bilingual(da: "STI …", en: "PATH …"), formats: [.text],
    Bilingual(da: "den ene faste opstilling", en: "the one canonical layout"),
    examples: Bilingual(
      da: "navigator catalogue format mit-katalog --tjek",
      en: "navigator catalogue format my-catalogue --check"))

  static let schema = CommandDeclaration(
    .name, Bilingual(da: "[SLAGS]", en: "[KIND]"),
    Bilingual(
      da: "JSON Schema til en editor; uden SLAGS nævnes de",
      en: "JSON Schema for an editor; without KIND they are named"),
    about: Bilingual(
      da: """
        Med et katalog kendes dets oplysninger og navne; kan det ikke læses, skrives det, der
        gælder for ethvert katalog.
        """,
      en: """
        With a catalogue its facts and names are known; where it can't be read, what holds of every
        catalogue is written.
        """),
    examples: Bilingual(
      da: "navigator catalogue schema --mappe mine-skemaer",
      en: "navigator catalogue schema --into my-schemas"))

  static let list = CommandDeclaration(
    .none, Bilingual(da: "", en: ""),
    Bilingual(da: "tilbud, eller forløb", en: "offers, or pathways"),
    examples: Bilingual(
      da: "navigator catalogue list --sted Silkeborg --formål advice",
      en: "navigator catalogue list --in Silkeborg --purpose advice"))

  static let show = CommandDeclaration(
    .name, Bilingual(da: "NAVN", en: "NAME"), formats: [.text, .json, .markdown],
    Bilingual(
      da: "alt om tilbud, advarsel, oplysning, kriterium, forløb …, og hvor det står",
      en: "all about an offer, alert, fact, criterion, pathway …, and where it stands"),
    about: Bilingual(
      da: """
        NAVN er et tilbud, en advarsel, en ret, en opfølgning, en gruppe, en skala, et forløb, en
        oplysning, et kriterium, en huskeliste eller et brev; FORLØB/TRIN er ét trin.
        """,
      en: """
        NAME is an offer, an alert, a right, a follow-up, a group, a scale, a pathway, a fact, a
        criterion, a checklist or a letter; PATHWAY/STAGE is one stage.
        """),
    examples: Bilingual(
      da: "navigator catalogue show ppr --sted Aarhus",
      en: "navigator catalogue show ppr --in Aarhus"))

  static let test = CommandDeclaration(
    .file, Bilingual(da: "[FIL …]", en: "[FILE …]"),
    Bilingual(
      da: "katalogets egne sager, og hvilke regler de ikke prøver",
      en: "the catalogue's own cases, and which rules they do not try"),
    examples: Bilingual(
      da: "navigator catalogue test --katalog mit-katalog",
      en: "navigator catalogue test --catalogue my-catalogue"))

  static let diff = CommandDeclaration(
    .folder, Bilingual(da: "GAMMEL [NY]", en: "OLD [NEW]"),
    Bilingual(
      da: "hvad en rettelse gør ved mennesker: hvem får og mister hvad, bevist",
      en: "what an edit does to people: who gains and loses what, proved"),
    examples: Bilingual(
      da: """
        navigator catalogue diff før mit-katalog
        navigator catalogue diff før mit-katalog --sager sager.ndjson --omdøbt kursus=dagkursus,aftenkursus
        """,
      en: """
        navigator catalogue diff before my-catalogue
        navigator catalogue diff before my-catalogue --cases cases.ndjson --renamed course=day,evening
        """))

  static let xray = CommandDeclaration(
    .folder, Bilingual(da: "[MAPPE]", en: "[FOLDER]"),
    Bilingual(
      da: "over alle tænkelige sager: huller mellem tilbud, regler uden virkning",
      en: "over all possible cases: holes between offers, rules without effect"),
    examples: Bilingual(
      da: "navigator catalogue xray mit-katalog --sted Silkeborg --videre 4",
      en: "navigator catalogue xray my-catalogue --in Silkeborg --further 4"))

  static let whatIf = CommandDeclaration(
    .offer, Bilingual(da: "[TILBUD …]", en: "[OFFER …]"),
    Bilingual(
      da: "hvad foreslåede tilbud ville gøre, hvis de fandtes i dag: huller, de lukker",
      en: "what proposed offers would do if established today: holes they close"),
    examples: Bilingual(
      da: "navigator catalogue whatif --sager sager.ndjson --sted Silkeborg",
      en: "navigator catalogue whatif --cases cases.ndjson --in Silkeborg"))

  static let export = CommandDeclaration(
    .folder, Bilingual(da: "MAPPE", en: "FOLDER"), formats: [.text],
    Bilingual(da: "skriv det indbyggede katalog ud", en: "write the catalogue inside the program"),
    examples: Bilingual(
      da: "navigator catalogue export mit-katalog", en: "navigator catalogue export my-catalogue"))

  static let fairness = CommandDeclaration(
    .none, Bilingual(da: "[OPLYSNINGER]", en: "[FACTS]"), takesCase: true,
    Bilingual(
      da: "én sag i alle kommuner: hvilke svar, hvor, og hvilken regel gør forskellen",
      en: "one case in every municipality: which answers, where, and the rule behind it"),
    about: Bilingual(
      da: "Med --sager regnes mange sager, og hver kommune vises i gennemsnit.",
      en: "With --cases many cases are decided, and each municipality is shown on average."),
    examples: Bilingual(
      da: "navigator catalogue fairness --alder 34 --sværhed moderat --kendt angst",
      en: "navigator catalogue fairness --age 34 --severity moderate --known anxiety"))

  static let completion = CommandDeclaration(
    .choice(Shell.allCases.map(\.rawValue)), Bilingual(da: "bash|zsh|fish", en: "bash|zsh|fish"),
    formats: [.text],
    Bilingual(
      da: "udfyldning med tabulator, til din skal",
      en: "completion with the tab key, for your shell"),
    examples: Bilingual(
      da: """
        navigator completion bash > ~/.local/share/bash-completion/completions/navigator
        navigator completion fish > ~/.config/fish/completions/navigator.fish
        """,
      en: """
        navigator completion bash > ~/.local/share/bash-completion/completions/navigator
        navigator completion fish > ~/.config/fish/completions/navigator.fish
        """))

  static let manual = CommandDeclaration(
    formats: [.text],
    Bilingual(da: "manualsiden, i roff", en: "the manual page, in roff"),
    examples: Bilingual(
      da: "navigator manual --sprog dansk | man -l -", en: "navigator manual | man -l -"))
}
