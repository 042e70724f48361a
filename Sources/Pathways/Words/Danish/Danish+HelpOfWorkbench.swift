// The commands of the workbench, and those about the program itself.
extension DanishWords {
  /// The help of `catalogue`.
  var catalogueHelp: CommandHelp {
    CommandHelp(
      operands: "KOMMANDO",
      summary: "redaktørens værksted: init, check, show, test, diff, xray …",
      examples: """
        navigator catalogue init mit-katalog --sprog dansk
        navigator catalogue export mit-katalog
        navigator catalogue check mit-katalog --ældre-end 1y
        navigator catalogue show ppr --sted Aarhus
        """)
  }

  /// The help of `catalogue init`.
  var catalogueInitHelp: CommandHelp {
    CommandHelp(
      operands: "MAPPE",
      summary: "et lille, gyldigt katalog at begynde med, på sproget i --sprog",
      about: """
        Navnene forklarer sig selv; ret dem til jeres egne. `catalogue check --strict` godkender
        det, som det er, og `suggest --katalog MAPPE` svarer ud fra det.
        """,
      examples: "navigator catalogue init mit-katalog --sprog dansk")
  }

  /// The help of `catalogue check`.
  var catalogueCheckHelp: CommandHelp {
    CommandHelp(
      operands: "[MAPPE]",
      summary: "alt, der er forkert eller tvivlsomt, i én kørsel",
      examples: """
        navigator catalogue check mit-katalog --streng --ældre-end 6mo
        navigator catalogue check mit-katalog --beviser
        """)
  }

  /// The help of `catalogue format`.
  var catalogueFormatHelp: CommandHelp {
    CommandHelp(
      operands: "STI …",
      summary: "den ene faste opstilling",
      examples: "navigator catalogue format mit-katalog --tjek")
  }

  /// The help of `catalogue schema`.
  var catalogueSchemaHelp: CommandHelp {
    CommandHelp(
      operands: "[SLAGS]",
      summary: "JSON Schema til en editor; uden SLAGS nævnes de",
      about: """
        Med et katalog kendes dets oplysninger og navne; kan det ikke læses, skrives det, der
        gælder for ethvert katalog.
        """,
      examples: "navigator catalogue schema --mappe mine-skemaer")
  }

  /// The help of `catalogue list`.
  var catalogueListHelp: CommandHelp {
    CommandHelp(
      summary: "tilbud, eller forløb",
      examples: "navigator catalogue list --sted Silkeborg --formål advice")
  }

  /// The help of `catalogue show`.
  var catalogueShowHelp: CommandHelp {
    CommandHelp(
      operands: "NAVN",
      summary: "alt om tilbud, advarsel, oplysning, kriterium, forløb …, og hvor det står",
      about: """
        NAVN er et tilbud, en advarsel, en ret, en opfølgning, en gruppe, en skala, et forløb, en
        oplysning, et kriterium, en huskeliste eller et brev; FORLØB/TRIN er ét trin.
        """,
      examples: "navigator catalogue show ppr --sted Aarhus")
  }

  /// The help of `catalogue test`.
  var catalogueTestHelp: CommandHelp {
    CommandHelp(
      operands: "[FIL …]",
      summary: "katalogets egne sager, og hvilke regler de ikke prøver",
      examples: "navigator catalogue test --katalog mit-katalog")
  }

  /// The help of `catalogue diff`.
  var catalogueDiffHelp: CommandHelp {
    CommandHelp(
      operands: "GAMMEL [NY]",
      summary: "hvad en rettelse gør ved mennesker: hvem får og mister hvad, bevist",
      examples: """
        navigator catalogue diff før mit-katalog
        navigator catalogue diff før mit-katalog --sager sager.ndjson --omdøbt kursus=dagkursus,aftenkursus
        """)
  }

  /// The help of `catalogue xray`.
  var catalogueXrayHelp: CommandHelp {
    CommandHelp(
      operands: "[MAPPE]",
      summary: "over alle tænkelige sager: huller mellem tilbud, regler uden virkning",
      examples: "navigator catalogue xray mit-katalog --sted Silkeborg --videre 4")
  }

  /// The help of `catalogue whatif`.
  var catalogueWhatIfHelp: CommandHelp {
    CommandHelp(
      operands: "[TILBUD …]",
      summary: "hvad foreslåede tilbud ville gøre, hvis de fandtes i dag: huller, de lukker",
      examples: "navigator catalogue whatif --sager sager.ndjson --sted Silkeborg")
  }

  /// The help of `catalogue export`.
  var catalogueExportHelp: CommandHelp {
    CommandHelp(
      operands: "MAPPE",
      summary: "skriv det indbyggede katalog ud",
      examples: "navigator catalogue export mit-katalog")
  }

  /// The help of `catalogue fairness`.
  var catalogueFairnessHelp: CommandHelp {
    CommandHelp(
      operands: "[OPLYSNINGER]",
      summary: "én sag i alle kommuner: hvilke svar, hvor, og hvilken regel gør forskellen",
      about: "Med --sager regnes mange sager, og hver kommune vises i gennemsnit.",
      examples: "navigator catalogue fairness --alder 34 --sværhed moderat --kendt angst")
  }

  /// The help of `completion`.
  var completionHelp: CommandHelp {
    CommandHelp(
      operands: "bash|zsh|fish",
      summary: "udfyldning med tabulator, til din skal",
      examples: """
        navigator completion bash > ~/.local/share/bash-completion/completions/navigator
        navigator completion fish > ~/.config/fish/completions/navigator.fish
        """)
  }

  /// The help of `manual`.
  var manualHelp: CommandHelp {
    CommandHelp(
      summary: "manualsiden, i roff",
      examples: "navigator manual --sprog dansk | man -l -")
  }
}
