internal import LocatedJSON
internal import Pathways

/// `navigator catalogue show ID`: all that the catalogue says of one offer, and where it stands.
enum CatalogueShow {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    guard let catalogue = try session.catalogue() else { return .couldNotRun }
    var faults: [Diagnostic] = []
    let place = arguments.takeValue("--in", &faults)
    let words = arguments.takePlainWords()
    faults += arguments.unused
    var filter = OfferFilter(catalogue)
    if let place, let candidates = filter.add("in", place.text) {
      faults.append(
        Diagnostic(
          "unknown-place", at: arguments.location(place),
          Bilingual(da: "ukendt sted `\(place.text)`", en: "unknown place `\(place.text)`"),
          help: .didYouMean(place.text, among: candidates, orOneOf: false)))
    }
    guard let id = words.first?.text else {
      faults.append(
        Diagnostic(
          "missing-offer", at: nil, Bilingual(da: "nævn et tilbud", en: "name an offer")))
      return session.refuse(faults)
    }
    guard faults.isEmpty else { return session.refuse(faults) }
    guard let offer = filter.offers.first(where: { $0.id == id }) else {
      return session.refuse([
        Diagnostic(
          "unknown-offer", at: words.first.map(arguments.location),
          Bilingual(da: "intet tilbud `\(id)` her", en: "no offer `\(id)` here"),
          help: .didYouMean(id, among: catalogue.vocabulary.offerNames, orOneOf: false))
      ])
    }
    let sheet = OfferSheet(offer, Wording(catalogue, in: session.options.language))
    switch session.options.format {
    case .json: return try session.print(json: sheet.bytes())
    case .markdown: return try session.print(sheet.markdown())
    case .text: return try session.print(sheet.text(session.options.style))
    }
  }
}
