internal import LocatedJSON

/// Which offers of a catalogue an editor wants to see.
public struct OfferFilter {
  /// The names by which offers can be narrowed.
  public static let names = [
    "theme", "purpose", "level", "status", "provider", "group", "in", "text",
  ]

  private let catalogue: Catalogue
  private var tests: [(Offer) -> Bool] = []
  private var place: BitSet?

  /// Creates a filter that lets every offer pass.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Narrows the offers.
  ///
  /// - Parameters:
  ///   - name: What to look at: one of ``names``.
  ///   - value: What it must be.
  /// - Returns: The values there are, if `value` is none of them; `nil` if it was taken.
  public mutating func add(_ name: String, _ value: String) -> [String]? {
    func number(_ terms: [Term], _ test: @escaping (Offer, Index<Term>) -> Bool) -> [String]? {
      guard let index = terms.firstNumbered(where: { $0.id == value }) else {
        return terms.map(\.id)
      }
      tests.append { test($0, index) }
      return nil
    }
    switch name {
    case "purpose":
      return number(catalogue.purposes) { $0.purpose == $1 || $0.alsoFor.contains($1) }
    case "level": return number(catalogue.levels) { $0.level == $1 }
    case "provider": return number(catalogue.providers) { $0.provider == $1 }
    case "status":
      guard let status = Offer.Status(rawValue: value) else {
        return Offer.Status.allCases.map(\.rawValue)
      }
      tests.append { $0.status == status }
      return nil
    case "theme":
      // The themes are the files: `offers/acute.json` is the theme acute.
      let themes = Set(catalogue.offers.compactMap(\.theme))
      guard themes.contains(value) else { return themes.sorted() }
      tests.append { $0.theme == value }
      return nil
    case "group":
      // An offer belongs to a patient group's proposals by the place in the source it comes from.
      guard let group = catalogue.groups.first(where: { $0.id == value }) else {
        return catalogue.groups.map(\.id)
      }
      let proposals = (group.json.member("proposals")?.elements ?? JSON.none).compactMap(\.string)
      let sources = Set(group.sources.map(\.source))
      tests.append { offer in
        offer.sources.contains { sources.contains($0.source) && proposals.contains($0.at) }
      }
      return nil
    case "in":
      let vocabulary = catalogue.vocabulary
      guard let area = vocabulary.municipalitySet(value) ?? vocabulary.regionSet(value) else {
        return vocabulary.places.municipalities.map(\.name) + vocabulary.places.regions.map(\.name)
      }
      place = area
      return nil
    default:
      let wanted = value.lowercased()
      tests.append { offer in
        offer.id.contains(wanted)
          || offer.name.all.contains { $0.text.lowercased().contains(wanted) }
      }
      return nil
    }
  }

  /// The offers that pass, each as it is in the place asked for.
  public var offers: [Offer] {
    catalogue.offers.indexes.compactMap { index in
      let offer = form(index)
      if let place, let area = offer.area, !area.intersects(place) { return nil }
      if place != nil, offer.availability == .denied { return nil }
      return tests.allSatisfy { $0(offer) } ? offer : nil
    }
  }

  /// The offer as it is in the place asked for.
  private func form(_ index: Index<Offer>) -> Offer {
    guard let place else { return catalogue[index] }
    return catalogue.variants[index]?.last { place.isSubset(of: $0.area) }?.offer
      ?? catalogue[index]
  }
}

extension Offer {
  /// The name of the file that the offer stands in, without its ending.
  fileprivate var theme: String? {
    fields.last?.document.file.name.split(separator: "/").last.map {
      String($0.prefix { $0 != "." })
    }
  }
}
