internal import LocatedJSON
internal import Pathways

/// The offer that a command is about, named by its first word.
enum OfferArgument {
  /// Why there is none.
  struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  /// Takes the first word and returns the offer it names.
  static func take(
    _ arguments: inout Arguments, _ catalogue: Catalogue, after command: Command
  ) -> Result<Index<Offer>, Refusal> {
    guard let first = arguments.words.first, !first.text.hasPrefix("--") else {
      return .failure(
        Refusal(
          diagnostic: Diagnostic(
            "missing-offer", at: nil,
            Bilingual(
              da: "nævn et tilbud efter \(command.rawValue)",
              en: "name an offer after \(command.rawValue)"),
            help: Bilingual(
              da: "se deres navne med: navigator suggest --all --format json",
              en: "see their names with: navigator suggest --all --format json"))))
    }
    _ = arguments.takeFirst()
    if let offer = catalogue.offer(named: first.text) { return .success(offer) }
    let names = catalogue.vocabulary.offerNames
    // Whoever remembers a part of the name is helped by those that have it.
    let similar = names.filter { $0.contains(first.text.lowercased()) }
    return .failure(
      Refusal(
        diagnostic: Diagnostic(
          "unknown-offer", at: arguments.location(first),
          Bilingual(da: "ukendt tilbud `\(first.text)`", en: "unknown offer `\(first.text)`"),
          help: similar.isEmpty
            ? .didYouMean(first.text, among: names, orOneOf: true)
            : .didYouMean("", among: similar, orOneOf: true))))
  }
}
