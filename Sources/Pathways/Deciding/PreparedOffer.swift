/// What deciding needs of an offer, in the forms it has in different places.
struct PreparedOffer: Sendable {
  /// One form: the offer as such, or as an overlay has it for its area.
  struct Form: Sendable {
    /// The area for which this form counts, or `nil` for the offer as such.
    let place: Index<BitSet>?

    /// The area in which the offer exists, or `nil` if it is everywhere.
    let area: Index<BitSet>?

    let status: Offer.Status
    let valid: Validity
    let availability: Offer.Availability
    let isOnlyExplained: Bool
    let requires: Index<Criterion>

    /// What must fail, one by one: its part of ``Decider/exclusions``.
    ///
    /// A list of its own would be counted whenever the form is looked at.
    let excludes: Range<Int>
  }

  /// The forms, the more local ones later.
  let forms: [Form]

  /// The only form, if it counts everywhere, as with nearly all offers.
  ///
  /// It stands here as well, since a list lies elsewhere in memory: to fetch it was most of the time that
  /// an offer took in which nobody of a block has a chance.
  let only: Form?

  /// All that a form's criteria, the place and the local offers can hang on.
  let subjects: SubjectSet

  /// Where the offer's lanes by subject begin.
  let start: Int

  /// Prepares an offer with at least one form.
  init(forms: [Form], subjects: SubjectSet, start: Int) {
    self.forms = forms
    only = forms.count == 1 && forms[0].place == nil ? forms[0] : nil
    self.subjects = subjects
    self.start = start
  }
}

/// The areas that offers and their forms have, each once.
struct AreaTable: Sendable {
  private(set) var areas: [BitSet] = []
  private var known: [BitSet: Index<BitSet>] = [:]

  mutating func index(of area: BitSet) -> Index<BitSet> {
    if let index = known[area] { return index }
    let index = Index<BitSet>(areas.count)
    areas.append(area)
    known[area] = index
    return index
  }
}

extension Catalogue {
  /// Returns an offer in one of its forms: the offer as such is form 0.
  func offer(_ index: Index<Offer>, form: Int) -> Offer {
    form == 0 ? self[index] : variants[index]?[form - 1].offer ?? self[index]
  }

  /// Prepares all offers for deciding.
  ///
  /// - Parameters:
  ///   - subjects: By criterion, what it hangs on.
  ///   - areas: The areas, to which theirs are added.
  ///   - exclusions: What must fail for some form, to which theirs are added.
  /// - Returns: The offers.
  func preparedOffers(
    _ subjects: [SubjectSet], _ areas: inout AreaTable, _ exclusions: inout [Index<Criterion>]
  ) -> [PreparedOffer] {
    var prepared: [PreparedOffer] = []
    prepared.reserveCapacity(offers.count)
    var start = 0
    var common = SubjectSet()
    if let fact = vocabulary.municipalityFact ?? vocabulary.regionFact {
      common.insert(Index(fact))
    }
    if let fact = vocabulary.localOffersFact { common.insert(Index(fact)) }
    for index in offers.indexes {
      var forms = [form(offers[index], nil, &areas, &exclusions)]
      for variant in variants[index] ?? [] {
        forms.append(form(variant.offer, variant.area, &areas, &exclusions))
      }
      var own = common
      for form in forms {
        own.formUnion(subjects[form.requires.number])
        for exclusion in exclusions[form.excludes] {
          own.formUnion(subjects[exclusion.number])
        }
      }
      prepared.append(PreparedOffer(forms: forms, subjects: own, start: start))
      start += own.count
    }
    return prepared
  }

  private func form(
    _ offer: Offer, _ place: BitSet?, _ areas: inout AreaTable,
    _ exclusions: inout [Index<Criterion>]
  ) -> PreparedOffer.Form {
    let start = exclusions.count
    exclusions += offer.excludes
    return PreparedOffer.Form(
      place: place.map { areas.index(of: $0) }, area: offer.area.map { areas.index(of: $0) },
      status: offer.status, valid: offer.valid, availability: offer.availability,
      isOnlyExplained: offer.isOnlyExplained, requires: offer.requires,
      excludes: start..<exclusions.count)
  }
}
