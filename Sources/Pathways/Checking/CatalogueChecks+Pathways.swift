internal import LocatedJSON

// What is doubtful in pathways as such; what only a search can prove is found elsewhere.
extension CatalogueChecks {
  mutating func checkPathways() {
    for pathway in catalogue.pathways {
      checkSources(pathway.sources, pathway.id, pathway.json)
      checkFirstStage(pathway)
      for stage in pathway.stages { checkStage(stage, pathway) }
    }
    checkOutside()
  }

  /// Whoever a pathway is for must be in some stage of it, whatever else is known.
  private mutating func checkFirstStage(_ pathway: Pathway) {
    guard let first = pathway.stages.first, !catalogue.isAlways(first.when) else { return }
    warn(
      "first-stage-not-for-all", first.json.member("when") ?? first.json,
      Bilingual(
        da: "første trin i `\(pathway.id)` gælder ikke alle, som forløbet er for",
        en: "the first stage of `\(pathway.id)` is not for everybody the pathway is for"),
      help: Bilingual(da: "skriv {} i `when`", en: "write {} in `when`"))
  }

  private mutating func checkStage(_ stage: Stage, _ pathway: Pathway) {
    if stage.entries.isEmpty {
      warn(
        "stage-without-offers", stage.json,
        Bilingual(
          da: "trinnet `\(stage.id)` i `\(pathway.id)` har ingen tilbud",
          en: "the stage `\(stage.id)` of `\(pathway.id)` has no offers"))
    } else if !stage.entries.contains(where: { $0.role == .first }) {
      warn(
        "stage-without-first", stage.json,
        Bilingual(
          da: "trinnet `\(stage.id)` i `\(pathway.id)` har intet førstevalg",
          en: "the stage `\(stage.id)` of `\(pathway.id)` has no first offer"))
    }
    for entry in stage.entries where catalogue[entry.offer].status == .proposed {
      warn(
        "proposed-in-role", stage.json,
        Bilingual(
          da: "`\(catalogue[entry.offer].id)` er kun foreslået og har en rolle i `\(pathway.id)`",
          en: "`\(catalogue[entry.offer].id)` is only proposed and has a role in `\(pathway.id)`"),
        help: Bilingual(da: "nævn det i `proposed`", en: "name it in `proposed`"))
    }
    for offer in stage.proposed where catalogue[offer].status != .proposed {
      warn(
        "not-proposed", stage.json.member("proposed") ?? stage.json,
        Bilingual(
          da: "`\(catalogue[offer].id)` står som forslag i `\(pathway.id)`, men findes",
          en: "`\(catalogue[offer].id)` stands as a proposal in `\(pathway.id)`, but exists"),
        help: Bilingual(da: "giv det en rolle i `offers`", en: "give it a role in `offers`"))
    }
  }

  /// Every offer that exists belongs somewhere, or is left out on purpose.
  private mutating func checkOutside() {
    guard !catalogue.pathways.isEmpty else { return }
    var named = Set(catalogue.outsidePathways)
    for stage in catalogue.pathways.flatMap(\.stages) {
      for entry in stage.entries { named.insert(entry.offer) }
      for offer in stage.proposed { named.insert(offer) }
    }
    for number in catalogue.offers.indices where !named.contains(Index(number)) {
      let offer = catalogue.offers[number]
      guard offer.status != .closed, let json = offer.fields.last else { continue }
      warn(
        "in-no-pathway", json,
        Bilingual(
          da: "`\(offer.id)` står i intet forløb", en: "`\(offer.id)` is in no pathway"),
        help: Bilingual(
          da: "giv det en rolle i et trin, eller begrund det i `outsidePathways`",
          en: "give it a role in a stage, or say why not in `outsidePathways`"))
    }
  }
}
