internal import LocatedJSON
internal import Pathways

/// `navigator catalogue whatif [OFFER…]`: what proposed offers would do if they were established.
enum CatalogueWhatIf {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    guard let catalogue = try session.catalogue() else { return .couldNotRun }
    var faults: [Diagnostic] = []
    let file = arguments.takeValue(.workbench(.cases), &faults)
    let place = arguments.takePlace(catalogue, &faults)
    let depth = arguments.takeNumber(.workbench(.further), &faults) ?? Xray.usualDepth
    var offers: [Index<Offer>] = []
    for word in arguments.takePlainWords() {
      if let index = catalogue.offer(named: word.text) {
        offers.append(index)
      } else {
        faults.append(.usage(OfferArgument.unknown(word, arguments, catalogue)))
      }
    }
    faults += arguments.unused(by: .catalogueWhatIf)
    guard faults.isEmpty else { return session.refuse(faults) }
    if offers.isEmpty {
      offers = catalogue.offers.indexes.filter { catalogue.offers[$0].status == .proposed }
    }
    let day = session.options.on ?? session.world.today()
    var whatIf = WhatIf(offers, of: catalogue, in: place, on: day, depth: depth)
    if let file {
      try session.eachPart(of: file.text) { whatIf.take($0) }
      session.complain(whatIf.diagnostics)
    }
    let report = WhatIfReport(whatIf, in: session.options.language)
    _ = try session.print(json: report.bytes(), orText: report.text(session.options.style))
    return whatIf.diagnostics.isEmpty ? .success : .findings
  }
}
