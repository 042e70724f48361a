internal import LocatedJSON

/// Looks at each rule: whether anybody can meet it, whether it decides anything, and what it does
/// beside the others.
struct RuleXray {
  private let catalogue: Catalogue
  private let side: Side
  private let place: Int?
  private(set) var findings: [Xray.Finding] = []
  private(set) var undecided: [String] = []

  /// The offers that fit nobody.
  private var dead: Set<Int> = []

  /// People who fit offers, as found so far: whom one fits and not another refutes that the first
  /// is in the other's shadow, without a search.
  private var witnesses: [(fits: Set<Int>, offer: Int)] = []

  init(_ catalogue: Catalogue, _ place: Int?, _ day: CalendarDay) {
    self.catalogue = catalogue
    self.place = place
    var base: [Saying] = []
    if let place { base = [.place(.municipality(place))] }
    side = Side(catalogue, on: day, base: base)
  }

  mutating func run() {
    let offers = catalogue.offers.indices.filter(isInForce)
    for number in offers { lookAt(number) }
    findDeadRules()
    findNamedCriteria()
    findConflicts()
    findShadows(offers)
    findNeedlessQuestions()
    findings = findings.enumerated().sorted { one, other in
      switch (one.element.location, other.element.location) {
      case (let left?, let right?) where left != right: left < right
      default: one.offset < other.offset
      }
    }.map(\.element)
  }

  /// Whether an offer can be had today, and here.
  private func isInForce(_ number: Int) -> Bool {
    side.prepared(number).forms.contains { form in
      let isHere =
        place.map { place in
          [form.place, form.area].allSatisfy { $0.map { side.areas[$0].contains(place) } ?? true }
        } ?? true
      return isHere && form.status != .proposed && form.status != .closed
        && form.availability != .denied && form.valid.contains(side.on)
    } && !catalogue.offers[number].isOnlyExplained
  }

  private func people(_ goals: [Goal], _ claims: [Claim]) -> People {
    var inquiry = Inquiry([side], [claims])
    return inquiry.people(goals)
  }

  private mutating func add(
    _ code: Diagnostic.Code, _ location: SourceLocation?, _ message: Bilingual,
    _ example: ExampleCase? = nil, fix: Bilingual
  ) {
    findings.append(
      Xray.Finding(code: code, location: location, message: message, example: example, fix: fix))
  }
}

// MARK: One offer

extension RuleXray {
  private mutating func lookAt(_ number: Int) {
    let offer = catalogue.offers[number]
    let index = Index<Offer>(number)
    switch people([.yes(.fits(index))], [.fits(index)]) {
    case .nobody:
      dead.insert(number)
      return add(
        "dead-offer", offer.fields.last?.location,
        Bilingual(
          da: "`\(offer.id)` passer til ingen: kravene modsiger hinanden eller udelukkelserne",
          en: "`\(offer.id)` fits nobody: its requirements contradict each other or its exclusions"),
        fix: Bilingual(
          da: "ret kravene, eller luk tilbuddet", en: "correct its requirements, or close it"))
    case .undecided: undecided.append(offer.id)
    case .some(let example, _): take(example, number)
    }
    lookAtRequirements(offer)
    lookAtExclusions(offer)
  }

  /// Remembers whom an offer fits, and which others fit them.
  private mutating func take(_ example: ExampleCase, _ number: Int) {
    guard let person = CaseWriter.read(example.json, catalogue, on: side.on) else { return }
    var check = Check(side, person)
    let fits = catalogue.offers.indices.filter { check.truth(.fits(Index($0))) != .fails }
    witnesses.append((Set(fits), number))
  }

  /// The parts that must all hold.
  private func parts(_ index: Index<Criterion>) -> [Index<Criterion>] {
    guard case .all(let range, _) = catalogue.pool[index] else { return [index] }
    return range.map { catalogue.pool.parts[$0] }
  }

  /// A part of what is required that everyone meets who meets the rest.
  private mutating func lookAtRequirements(_ offer: Offer) {
    let parts = parts(offer.requires)
    let excludes = offer.excludes.map { Goal.no(.holds($0)) }
    let claims = ([offer.requires] + offer.excludes + parts).map { Claim.holds($0) }
    for (number, part) in parts.enumerated() {
      let rest = parts.enumerated().filter { $0.offset != number }.map {
        Goal.yes(.holds($0.element))
      }
      switch people(rest + excludes + [.no(.holds(part))], claims) {
      case .nobody:
        let words = words(part)
        let isForAll = rest.isEmpty && excludes.isEmpty
        add(
          "idle-requirement", location(part, of: offer, "requires"),
          isForAll
            ? Bilingual(
              da:
                "`\(offer.id)`: kravet »\(words.danish)« afgør intet; enhver, som alt er oplyst om, opfylder det",
              en:
                "`\(offer.id)`: the requirement “\(words.english)” decides nothing; everyone of whom all is known meets it"
            )
            : Bilingual(
              da:
                "`\(offer.id)`: kravet »\(words.danish)« afgør intet; alle, der ellers kan få det, opfylder det",
              en:
                "`\(offer.id)`: the requirement “\(words.english)” decides nothing; whoever meets the rest meets it"
            ),
          fix: Bilingual(
            da: "fjern kravet, eller ret det, hvis det skulle afgøre noget",
            en: "remove it, or correct it if it was to decide something"))
      case .undecided: undecided.append("\(offer.id).requires[\(number)]")
      case .some: break
      }
      lookAtAlternatives(part, of: offer, rest + excludes, claims)
    }
  }

  /// An alternative that nobody takes who can have the offer at all.
  private mutating func lookAtAlternatives(
    _ part: Index<Criterion>, of offer: Offer, _ rest: [Goal], _ claims: [Claim]
  ) {
    guard case .any(let range) = catalogue.pool[part] else { return }
    for number in range {
      let alternative = catalogue.pool.parts[number]
      switch people(rest + [.yes(.holds(alternative))], claims + [.holds(alternative)]) {
      case .nobody:
        let words = words(alternative)
        add(
          "dead-alternative", location(alternative, of: offer, "requires"),
          Bilingual(
            da: "`\(offer.id)`: ingen kan komme ind ad vejen »\(words.danish)«",
            en: "`\(offer.id)`: nobody can get in by the alternative “\(words.english)”"),
          fix: Bilingual(
            da: "fjern den, eller ret det, der spærrer for den",
            en: "remove it, or correct what bars it"))
      case .undecided: undecided.append("\(offer.id).requires")
      case .some: break
      }
    }
  }

  /// An exclusion that nobody meets who meets what is required.
  private mutating func lookAtExclusions(_ offer: Offer) {
    let claims = ([offer.requires] + offer.excludes).map { Claim.holds($0) }
    for (number, exclusion) in offer.excludes.enumerated() {
      let others = offer.excludes.enumerated().filter { $0.offset != number }.map {
        Goal.no(.holds($0.element))
      }
      let goals = [Goal.yes(.holds(offer.requires)), .yes(.holds(exclusion))]
      switch people(goals + others, claims) {
      case .nobody:
        let isCovered = people(goals, claims).mayBe
        let words = words(exclusion)
        let location = element(number, of: offer, "excludes")
        add(
          "idle-exclusion", location,
          isCovered
            ? Bilingual(
              da: "`\(offer.id)`: udelukkelsen »\(words.danish)« afgør intet; de andre dækker den",
              en:
                "`\(offer.id)`: the exclusion “\(words.english)” decides nothing; the others cover it"
            )
            : Bilingual(
              da:
                "`\(offer.id)`: ingen, der opfylder kravene, kan opfylde udelukkelsen »\(words.danish)«",
              en:
                "`\(offer.id)`: nobody who meets the requirements can meet the exclusion “\(words.english)”"
            ),
          fix: Bilingual(
            da: "behold den kun, hvis den er skrevet for læseren; ellers fjern den",
            en: "keep it only if it is written for the reader; else remove it"))
      case .undecided: undecided.append("\(offer.id).excludes[\(number)]")
      case .some: break
      }
    }
  }

  private func words(_ index: Index<Criterion>) -> Bilingual {
    Bilingual(
      da: Wording(catalogue, in: .danish).phrase(index),
      en: Wording(catalogue, in: .english).phrase(index))
  }

  /// Where a criterion of an offer stands: itself, or the member that holds it, since criteria that
  /// ask the same are read once for all offers.
  private func location(
    _ index: Index<Criterion>, of offer: Offer, _ member: String
  ) -> SourceLocation? {
    let whole = offer.fields.lazy.compactMap { $0.member(member) }.first
    let own = catalogue.pool.origins[index.number]
    guard let whole else { return offer.fields.first?.location }
    let isInside =
      own.document.file.name == whole.document.file.name
      && whole.range.lowerBound <= own.range.lowerBound
      && own.range.upperBound <= whole.range.upperBound
    return isInside ? own.location : whole.location
  }

  private func element(_ number: Int, of offer: Offer, _ member: String) -> SourceLocation? {
    let whole = offer.fields.lazy.compactMap { $0.member(member) }.first
    let elements = whole.map { Array($0.elements) } ?? []
    return elements.indices.contains(number) ? elements[number].location : whole?.location
  }
}

// MARK: Other rules

extension RuleXray {
  /// An alert, a group or a right that nobody meets.
  private mutating func findDeadRules() {
    var rules = catalogue.alerts.enumerated().map { (Claim.raised($0), $1.id, $1.json) }
    rules += catalogue.groups.enumerated().map { (.belongs($0), $1.id, $1.json) }
    rules += catalogue.rights.enumerated().filter { !$1.isProposed }.map {
      (.has($0), $1.id, $1.json)
    }
    for (claim, id, json) in rules {
      switch people([.yes(claim)], [claim]) {
      case .nobody:
        add(
          "dead-rule", json.location,
          Bilingual(da: "`\(id)` gælder for ingen", en: "`\(id)` holds for nobody"),
          fix: Bilingual(da: "ret dens kriterium", en: "correct its criterion"))
      case .undecided: undecided.append(id)
      case .some: break
      }
    }
  }

  /// A named criterion that nobody meets, or everybody.
  private mutating func findNamedCriteria() {
    for named in catalogue.pool.named {
      let claim = Claim.holds(named.when)
      for goal in [Goal.yes(claim), .no(claim)] {
        switch people([goal], [claim]) {
        case .nobody:
          add(
            goal.isWanted ? "dead-criterion" : "idle-criterion", named.label.json.location,
            goal.isWanted
              ? Bilingual(
                da: "ingen opfylder kriteriet `\(named.name)`",
                en: "nobody meets the criterion `\(named.name)`")
              : Bilingual(
                da: "enhver opfylder kriteriet `\(named.name)`, så det afgør intet",
                en: "everyone meets the criterion `\(named.name)`, so it decides nothing"),
            fix: Bilingual(da: "ret det, eller fjern det", en: "correct it, or remove it"))
        case .undecided: undecided.append(named.name)
        case .some: break
        }
      }
    }
  }
}

// MARK: Rules beside each other

extension RuleXray {
  /// An offer that fits while an alert says that it must not be used.
  private mutating func findConflicts() {
    for (number, alert) in catalogue.alerts.enumerated() {
      for offer in alert.forbids where isInForce(offer.number) {
        let goals = [Goal.yes(.raised(number)), .yes(.fits(offer))]
        switch people(goals, [.raised(number), .fits(offer)]) {
        case .some(let example, _):
          add(
            "fits-though-forbidden", alert.json.member("forbids")?.location ?? alert.json.location,
            Bilingual(
              da:
                "\(alert.id) forbyder `\(catalogue[offer].id)`, men det passer stadig og holdes kun tilbage",
              en:
                "\(alert.id) forbids `\(catalogue[offer].id)`, which fits all the same and is only held back"
            ),
            example,
            fix: Bilingual(
              da: "skriv advarslens kriterium i tilbuddets `excludes`",
              en: "write the alert's criterion in the offer's `excludes`"))
        case .undecided: undecided.append("\(alert.id) + \(catalogue[offer].id)")
        case .nobody: break
        }
      }
    }
  }

  /// An offer beside which another, no more intrusive and no dearer, fits whenever it does.
  private mutating func findShadows(_ offers: [Int]) {
    for number in offers where !dead.contains(number) {
      for other in offers where mayShadow(other, number) {
        let (own, better) = (Index<Offer>(number), Index<Offer>(other))
        if witnesses.contains(where: { $0.fits.contains(number) && !$0.fits.contains(other) }) {
          continue
        }
        switch people([.yes(.fits(own)), .no(.fits(better))], [.fits(own), .fits(better)]) {
        case .nobody:
          add(
            "shadowed-offer", catalogue.offers[number].fields.last?.location,
            Bilingual(
              da:
                "`\(catalogue[own].id)` står i skygge: `\(catalogue[better].id)` passer, hver gang det passer, til det samme formål, ikke mere indgribende og ikke dyrere",
              en:
                "`\(catalogue[own].id)` is in a shadow: `\(catalogue[better].id)` fits whenever it does, for the same purpose, no more intrusive and no dearer"
            ),
            fix: Bilingual(
              da: "sig i `requires` eller `speaksFor`, hvem det er bedre for",
              en: "say in `requires` or `speaksFor` whom it is better for"))
        case .undecided: undecided.append("\(catalogue[own].id) < \(catalogue[better].id)")
        case .some(let example, _): take(example, number)
        }
      }
    }
  }

  private func mayShadow(_ other: Int, _ number: Int) -> Bool {
    let (better, own) = (catalogue.offers[other], catalogue.offers[number])
    guard other != number, better.purpose == own.purpose, better.level < own.level,
      let price = better.payment?.kind, let ownPrice = own.payment?.kind, price <= ownPrice
    else { return false }
    // What is for everyone stands beside all offers and in nobody's light.
    return !parts(better.requires).isEmpty
  }

  /// A question whose answer no offer, alert, group or right hangs on.
  private mutating func findNeedlessQuestions() {
    var claims = catalogue.offers.indices.map { Claim.fits(Index($0)) }
    claims += catalogue.alerts.indices.map { .raised($0) }
    claims += catalogue.groups.indices.map { .belongs($0) }
    claims += catalogue.rights.indices.map { .has($0) }
    let used = SubjectFinder(vocabulary: catalogue.vocabulary, pool: catalogue.pool).subjects()
    var needed = SubjectSet()
    for claim in claims {
      for criterion in side.criteria(of: claim) { needed.formUnion(used[criterion.number]) }
    }
    let letters = Set(catalogue.letterFacts)
    let vocabulary = catalogue.vocabulary
    for fact in vocabulary.facts
    where fact.ask != nil && !needed.contains(fact.index.number) && !letters.contains(fact.name)
      && !fact.isLocal && !fact.kind.isPlace
    {
      // A fact that another is worked out from is asked for its sake.
      let isSource = vocabulary.facts.contains { other in
        guard needed.contains(other.index.number) else { return false }
        return vocabulary.allSources(of: other.index).contains(fact.index)
      }
      if isSource { continue }
      add(
        "needless-question", fact.json.keyLocation,
        Bilingual(
          da: "svaret på `\(fact.name)` afgør intet tilbud, ingen advarsel, gruppe eller rettighed",
          en: "the answer to `\(fact.name)` decides no offer, alert, group or right"),
        fix: Bilingual(
          da: "brug den i en regel, eller spørg ikke", en: "use it in a rule, or do not ask"))
    }
  }
}
