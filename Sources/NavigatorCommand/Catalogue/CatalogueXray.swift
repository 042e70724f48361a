internal import LocatedJSON
internal import Pathways

/// `navigator catalogue xray`: holes between the offers, and rules that decide nothing, over all
/// possible cases.
enum CatalogueXray {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    var faults: [Diagnostic] = []
    let wanted = arguments.takeValue(.workbench(.place), &faults)
    let depth =
      arguments.takeNumber(.workbench(.further), &faults) ?? Xray.usualDepth
    let path = arguments.takePlainWord()?.text ?? session.options.catalogue
    guard let catalogue = try session.catalogue(at: path) else { return .couldNotRun }
    let place = wanted.flatMap { arguments.place($0, catalogue, &faults) }
    faults += arguments.unused(by: .catalogueXray)
    guard faults.isEmpty else { return session.refuse(faults) }
    let day = session.options.on ?? session.world.today()
    let start = session.world.now()
    let xray = Xray(catalogue, in: place, on: day, depth: depth)
    let report = XrayReport(xray, in: session.options.language)
    if depth > Xray.usualDepth {
      // How long it took is no part of the answer, which is the same every time.
      let tenths = Int((session.world.now() - start) * 10)
      session.world.complain(report.duration(tenths: tenths) + "\n")
    }
    _ = try session.print(json: report.bytes(), orText: report.text(session.options.style))
    return xray.gaps.isEmpty && xray.findings.isEmpty ? .success : .findings
  }
}

extension Arguments {
  /// Removes `--in PLACE`; `all` and nothing stand for every place.
  mutating func takePlace(_ catalogue: Catalogue, _ faults: inout [Diagnostic])
    -> Index<Places.Municipality>?
  {
    takeValue(.workbench(.place), &faults).flatMap { place($0, catalogue, &faults) }
  }

  /// Returns the municipality that a word names; `all` stands for every place.
  func place(_ word: Word, _ catalogue: Catalogue, _ faults: inout [Diagnostic])
    -> Index<Places.Municipality>?
  {
    if word.text == "all" { return nil }
    let places = catalogue.vocabulary.places
    if let index = places.municipality(meaning: word.text) { return index }
    let names = places.municipalities.map(\.name) + ["all"]
    faults.append(.usage(.unknownPlace(word.text, at: location(word), among: names)))
    return nil
  }
}

extension Xray {
  /// How many facts a hole may hang on beside the need, unless somebody asks for more.
  static var usualDepth: Int { 3 }
}
