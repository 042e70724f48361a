internal import LocatedJSON
internal import Pathways

/// `navigator catalogue list`: the offers, narrowed by what an editor looks for.
enum CatalogueList {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    guard let catalogue = try session.catalogue() else { return .couldNotRun }
    var faults: [Diagnostic] = []
    if arguments.takeFlag(.workbench(.pathways)) {
      faults += arguments.unused(by: .catalogueList)
      guard faults.isEmpty else { return session.refuse(faults) }
      return try listPathways(catalogue, session)
    }
    var filter = OfferFilter(catalogue)
    for option in OfferFilter.names.compactMap(OptionName.Workbench.init(rawValue:)) {
      guard let word = arguments.takeValue(.workbench(option), &faults) else { continue }
      if let names = filter.add(option.rawValue, word.text) {
        let place = arguments.location(word)
        faults.append(.usage(.unknownValue(word.text, at: place, among: names)))
      }
    }
    faults += arguments.unused(by: .catalogueList)
    guard faults.isEmpty else { return session.refuse(faults) }
    let wording = Wording(catalogue, in: session.options.language)
    let found = filter.offers
    guard session.options.format != .json else {
      var writer = JSONWriter()
      writer.object { json in
        json.member("format", "navigator.catalogue-list/1")
        json.member("offers", each: found) { $1.writeSummary(&$0, wording) }
      }
      return try session.print(json: writer.bytes)
    }
    var text = ""
    for offer in found {
      let id = offer.id.padded(to: 36)
      text += "\(id) \(offer.status.rawValue.padded(to: 12)) \(wording.text(offer.name))\n"
    }
    return try session.print(text + session.line(.offers(found.count)))
  }
}

extension CatalogueList {
  /// The pathways, each with its stages.
  private static func listPathways(_ catalogue: Catalogue, _ session: Session)
    throws(CommandFailure) -> ExitCode
  {
    let wording = Wording(catalogue, in: session.options.language)
    guard session.options.format != .json else {
      var writer = JSONWriter()
      writer.object { json in
        json.member("format", "navigator.catalogue-list/1")
        json.member("pathways", each: catalogue.pathways) { json, pathway in
          json.member("id", pathway.id)
          json.member("name", wording.text(pathway.name))
          json.member("stages", pathway.stages.map(\.id))
        }
      }
      return try session.print(json: writer.bytes)
    }
    var text = ""
    for pathway in catalogue.pathways {
      let count = "\(pathway.stages.count)".padded(to: 3)
      text += "\(pathway.id.padded(to: 36)) \(count) \(wording.text(pathway.name))\n"
    }
    return try session.print(text + session.line(.pathways(catalogue.pathways.count)))
  }
}

extension String {
  /// The text with spaces up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}
