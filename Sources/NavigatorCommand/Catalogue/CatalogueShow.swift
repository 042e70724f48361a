internal import LocatedJSON
internal import Pathways

/// `navigator catalogue show ID`: all that the catalogue says of one offer, alert, right, group or
/// scale, and where it stands.
enum CatalogueShow {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    guard let catalogue = try session.catalogue() else { return .couldNotRun }
    var faults: [Diagnostic] = []
    let place = arguments.takeValue(.workbench(.place), &faults)
    let words = arguments.takePlainWords()
    faults += arguments.unused(by: .catalogueShow)
    var filter = OfferFilter(catalogue)
    if let place, let candidates = filter.add("in", place.text) {
      let location = arguments.location(place)
      faults.append(.usage(.unknownPlace(place.text, at: location, among: candidates)))
    }
    guard let id = words.first?.text else {
      faults.append(.usage(.missingOperand(.name, of: .catalogueShow)))
      return session.refuse(faults)
    }
    guard faults.isEmpty else { return session.refuse(faults) }
    let wording = Wording(catalogue, in: session.options.language)
    if session.options.format ?? .text == .text, let sheet = PathwaySheet(of: id, wording) {
      return try session.print(sheet.text(session.options.style))
    }
    let found = filter.offers.first { $0.id == id }.map { RuleSheet($0, wording) }
    guard let sheet = found ?? RuleSheet(of: id, wording) else {
      let names = catalogue.vocabulary.offerNames + RuleSheet.names(in: catalogue)
      return session.refuse([
        Diagnostic(
          "unknown-offer", at: words.first.map(arguments.location),
          UsageRemark.nothingCalled(id),
          help: .didYouMean(id, among: names, orOneOf: false))
      ])
    }
    switch session.options.format {
    case .json: return try session.print(json: sheet.bytes())
    case .markdown: return try session.print(sheet.markdown())
    case .text, .html, .ics, nil: return try session.print(sheet.text(session.options.style))
    }
  }
}
