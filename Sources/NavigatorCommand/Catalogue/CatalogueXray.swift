internal import LocatedJSON
internal import Pathways

/// `navigator catalogue xray`: holes between the offers, and rules that decide nothing, over all
/// possible cases.
enum CatalogueXray {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    var faults: [Diagnostic] = []
    let wanted = arguments.takeValue("--in", &faults)
    let path = arguments.takeFolder("--further") ?? session.options.catalogue
    guard let catalogue = try session.catalogue(at: path) else { return .couldNotRun }
    let place = wanted.flatMap { arguments.place($0, catalogue, &faults) }
    let depth = arguments.takeDepth(&faults)
    faults += arguments.unused
    guard faults.isEmpty else { return session.refuse(faults) }
    let day = session.options.on ?? session.world.today()
    let start = session.world.now()
    let xray = Xray(catalogue, in: place, on: day, depth: depth)
    if depth > Arguments.usualDepth {
      // How long it took is no part of the answer, which is the same every time.
      let tenths = Int((session.world.now() - start) * 10)
      session.world.complain("xray --further \(depth): \(tenths / 10).\(tenths % 10) s\n")
    }
    let report = XrayReport(xray, in: session.options.language)
    switch session.options.format {
    case .json: _ = try session.print(json: report.bytes())
    case .text, .markdown, .html, .ics: _ = try session.print(report.text(session.options.style))
    }
    return xray.gaps.isEmpty && xray.findings.isEmpty ? .success : .findings
  }
}

extension Arguments {
  /// Removes `--in PLACE`; `all` and nothing stand for every place.
  mutating func takePlace(_ catalogue: Catalogue, _ faults: inout [Diagnostic]) -> Int? {
    takeValue("--in", &faults).flatMap { place($0, catalogue, &faults) }
  }

  /// Removes the folder that is named without an option: the first word that is no option and no
  /// value of one.
  mutating func takeFolder(_ option: String) -> String? {
    var isValue = false
    for word in words {
      if !isValue, !word.text.hasPrefix("--") {
        remove(word)
        return word.text
      }
      isValue = word.text == option
    }
    return nil
  }

  /// Returns the municipality that a word names; `all` stands for every place.
  func place(_ word: Word, _ catalogue: Catalogue, _ faults: inout [Diagnostic]) -> Int? {
    if word.text == "all" { return nil }
    let places = catalogue.vocabulary.places
    if let number = places.municipality(meaning: word.text) { return number }
    faults.append(
      Diagnostic(
        "unknown-place", at: location(word),
        Bilingual(da: "ukendt sted `\(word.text)`", en: "unknown place `\(word.text)`"),
        help: .didYouMean(
          word.text, among: places.municipalities.map(\.name) + ["all"], orOneOf: false)))
    return nil
  }

  /// Removes `--further N`: how many facts a hole may hang on beside the need.
  mutating func takeDepth(_ faults: inout [Diagnostic]) -> Int {
    guard let word = takeValue("--further", &faults) else { return Self.usualDepth }
    if let number = Int(word.text), (0...12).contains(number) { return number }
    faults.append(
      Diagnostic(
        "out-of-range", at: location(word),
        Bilingual(
          da: "`\(word.text)` er ikke et tal fra 0 til 12",
          en: "`\(word.text)` is not a number from 0 to 12")))
    return Self.usualDepth
  }

  /// How many facts a hole may hang on beside the need if nothing else is said.
  static var usualDepth: Int { 3 }
}
