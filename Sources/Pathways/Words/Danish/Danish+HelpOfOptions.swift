// What the options are called and mean.
extension DanishWords {
  func help(_ option: OptionName.Common) -> OptionHelp {
    switch option {
    case .language:
      OptionHelp(names: ["sprog"], "sprog (ellers NAVIGATOR_LANGUAGE, ellers systemets)")
    case .format: OptionHelp(names: ["udskrift"], "tekst til mennesker, JSON til programmer")
    case .on:
      OptionHelp(names: ["dato", "pr"], "den dag, svaret gælder (ellers sagens, ellers i dag)")
    case .catalogue:
      OptionHelp(
        names: ["katalog"], "et andet katalog end det indbyggede (eller NAVIGATOR_CATALOGUE)")
    case .practice:
      OptionHelp(names: ["praksis"], "praksis' egen tilpasning (eller NAVIGATOR_PRACTICE)")
    case .all: OptionHelp(names: ["alt"], "vis alt")
    case .include: OptionHelp(names: ["medtag"], "vis også forslag, mærket som forslag")
    case .color: OptionHelp(names: ["farve"], "farver (ellers kun på en terminal)")
    case .width: OptionHelp(names: ["bredde"], "linjens bredde (ellers terminalens)")
    case .help: OptionHelp(names: ["hjælp"], "denne hjælp")
    case .version: OptionHelp("programmets version")
    }
  }

  func help(_ option: OptionName.Telling) -> OptionHelp {
    switch option {
    case .caseFile:
      OptionHelp(names: ["sag"], "sagen som JSON; - er standard input; valg vinder over filen")
    case .note: OptionHelp(names: ["notat"], "et notat som tekst; - er standard input")
    case .id: OptionHelp(names: ["sagsnr"], "sagens eget navn; aldrig et CPR-nummer")
    case .fact: OptionHelp(names: ["oplysning"], "enhver oplysning ved navn")
    case .event: OptionHelp(names: ["hændelse", "begivenhed"], "noget, der skete")
    case .noEvent:
      OptionHelp(
        names: ["ingen-hændelse", "ikke-hændelse"], "der har ikke været (flere) af den slags")
    }
  }

  func help(_ option: OptionName.Answering) -> OptionHelp {
    switch option {
    case .ask:
      OptionHelp(
        names: ["spørg"],
        "spørg om det, der afgør mest, eller om det, et brev mangler: se navigator interview --help"
      )
    case .save: OptionHelp(names: ["gem"], "gem sagen som JSON; efter hvert svar, når der spørges")
    case .robust:
      OptionHelp(
        names: ["robusthed"], "hvad der ændrer sig, hvis en vurdering er et trin ved siden af")
    case .letter:
      OptionHelp(names: ["brev"], "brevet til svarets linje N: se navigator letter --help")
    case .audience:
      OptionHelp(names: ["til"], "hvem brevet er til; pårørende og skole kun med samtykke")
    case .text: OptionHelp(names: ["tekst"], "dine egne ord under et felt i brevet")
    case .check: OptionHelp(names: ["tjek"], "vis, hvor svært brevet er at læse (LIX)")
    case .replay:
      OptionHelp(names: ["genspil"], "hvad programmet ville have sagt på hver hændelses dag")
    case .until: OptionHelp(names: ["frem-til"], "så langt frem (ellers et år)")
    }
  }

  func help(_ option: OptionName.Batching) -> OptionHelp {
    switch option {
    case .formatIn: OptionHelp(names: ["indformat"], "ellers efter filens endelse, ellers NDJSON")
    case .delimiter: OptionHelp(names: ["skilletegn"], "ellers fundet i overskriften")
    case .full: OptionHelp(names: ["fuld"], "hele svaret på hver linje")
    case .check: OptionHelp(names: ["tjek"], "læs kun sagerne, og skriv, hvad der er galt")
    case .formatOut:
      OptionHelp(
        names: ["udformat"], "excel: semikolon, navne og skridtenes tekst, til dansk Excel")
    case .columns: OptionHelp(names: ["kolonner"], "svaret som tabel med disse kolonner")
    case .output: OptionHelp(names: ["uddata"], "ellers standard output")
    case .resume: OptionHelp(names: ["fortsæt"], "gå videre, hvor FIL slap")
    case .lineBuffered: OptionHelp(names: ["linjevis"], "svar på hver linje, så snart den er læst")
    case .jobs: OptionHelp(names: ["kerner"], "hvor mange kerner (ellers alle); samme svar uanset")
    case .summary:
      OptionHelp(
        names: ["optælling"],
        "tæl grupper, advarsler, tilbud og det, der oftest mangler (standard error)")
    }
  }

  func help(_ option: OptionName.Workbench) -> OptionHelp {
    switch option {
    case .strict: OptionHelp(names: ["streng"], "advarsler stopper også")
    case .staleAfter:
      OptionHelp(names: ["ældre-end"], "nævn kilder, der er tjekket for længere siden")
    case .proofs:
      OptionHelp(
        names: ["beviser"],
        "bevis over alle tænkelige sager, hvad ingen kan nå eller få (tager tid)")
    case .check: OptionHelp(names: ["tjek"], "ændr intet, vis kun, hvad der afviger")
    case .into: OptionHelp(names: ["mappe"], "skriv alle i en mappe")
    case .place: OptionHelp(names: ["sted"], "som det er i en kommune eller region")
    case .theme: OptionHelp(names: ["tema"], "filen i offers/")
    case .purpose: OptionHelp(names: ["formål"], "hvad det er til")
    case .level: OptionHelp(names: ["niveau"], "hvor indgribende det er")
    case .status: OptionHelp("etableret, pilot, forslag …")
    case .provider: OptionHelp(names: ["udbyder"], "hvem der driver det")
    case .group: OptionHelp(names: ["gruppe"], "en patientgruppes forslag")
    case .text: OptionHelp(names: ["tekst"], "et ord i navn eller id")
    case .pathways: OptionHelp(names: ["forløb"], "forløb i stedet for tilbud")
    case .cases: OptionHelp(names: ["sager"], "sager at prøve på (NDJSON; fairness også CSV)")
    case .until:
      OptionHelp(
        names: ["frem-til"],
        "se kun frem til og med den dag (ellers på alt, hvad der begynder eller ophører)")
    case .renamed: OptionHelp(names: ["omdøbt"], "tilbud, der er omdøbt, delt eller lagt sammen")
    case .further:
      OptionHelp(
        names: ["videre"], "hvor mange oplysninger ud over behovet et hul må hænge på (ellers 3)")
    case .csv: OptionHelp("som tabel")
    }
  }
}
