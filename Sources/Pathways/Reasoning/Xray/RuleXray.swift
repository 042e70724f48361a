internal import LocatedJSON

/// Looks at each rule: whether anybody can meet it, whether it decides anything, and what it does
/// beside the others.
struct RuleXray {
  let catalogue: Catalogue
  let side: CatalogueProver
  private let place: Index<Places.Municipality>?
  private(set) var findings: [Xray.Finding] = []
  var undecided: [String] = []

  /// Asks about the offer that is looked at: it is prepared once for all its parts.
  var finder: PeopleFinder?

  /// The offers that fit nobody.
  var dead: Set<Index<Offer>> = []

  /// People who fit offers, as found so far: whom one fits and not another refutes that the first
  /// is in the other's shadow, without a search.
  var witnesses: [Set<Index<Offer>>] = []

  init(_ catalogue: Catalogue, _ place: Index<Places.Municipality>?, _ day: CalendarDay) {
    self.catalogue = catalogue
    self.place = place
    var base: [PartialCaseStatement] = []
    if let place { base = [.place(.municipality(place))] }
    side = CatalogueProver(catalogue, on: day, base: base)
  }

  mutating func run() {
    let offers = catalogue.offers.indexes.filter(isInForce)
    for index in offers { lookAt(index) }
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
  func isInForce(_ index: Index<Offer>) -> Bool {
    side.prepared(index).forms.contains { form in
      let isHere =
        place.map { place in
          [form.place, form.area].allSatisfy { $0.map { side.areas[$0].contains(place) } ?? true }
        } ?? true
      return isHere && form.status != .proposed && form.status != .closed
        && form.availability != .denied && form.valid.contains(side.on)
    } && !catalogue[index].isOnlyExplained
  }

  /// Looks for people who meet some goals.
  func people(_ goals: [Goal], _ claims: [Claim]) -> People {
    var finder = PeopleFinder([side], [claims])
    return finder.people(goals)
  }

  /// Returns whether somebody meets some goals that ask only what the offer looked at asks.
  mutating func exists(_ goals: [Goal]) -> Truth { finder?.exists(goals) ?? .unknown }

  /// Returns whether somebody meets some goals; that nobody does is proved.
  func exists(_ goals: [Goal], _ claims: [Claim]) -> Truth {
    var finder = PeopleFinder([side], [claims])
    return finder.exists(goals)
  }

  /// Adds a finding.
  mutating func add(
    _ code: Diagnostic.Code, _ location: SourceLocation?, _ message: XrayRemark,
    _ example: ExampleCase? = nil, fix: XrayRemark
  ) {
    findings.append(
      Xray.Finding(code: code, location: location, message: message, example: example, fix: fix))
  }
}
