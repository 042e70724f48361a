internal import LocatedJSON
internal import Pathways

/// The offer that a command is about, named by its first word.
enum OfferArgument {
  /// Takes the first word and returns the offer it names.
  static func take(
    _ arguments: inout Arguments, _ catalogue: Catalogue, after command: Command
  ) throws(CommandFailure) -> Index<Offer> {
    guard let first = arguments.words.first, !first.text.hasPrefix("--") else {
      throw .usage(.missingOperand(.offer, of: command))
    }
    _ = arguments.takeFirst()
    if let offer = catalogue.offer(named: first.text) { return offer }
    throw .usage(unknown(first, arguments, catalogue))
  }

  /// The fault of a word that names no offer.
  static func unknown(
    _ word: Arguments.Word, _ arguments: Arguments, _ catalogue: Catalogue
  ) -> UsageFault {
    let names = catalogue.vocabulary.offerNames
    // Whoever remembers a part of the name is helped by those that have it.
    let part = word.text.lowercased()
    let similar = catalogue.offers.filter { offer in
      offer.id.contains(part) || offer.name.all.contains { $0.text.lowercased().contains(part) }
    }.map(\.id)
    return .unknownOffer(
      word.text, at: arguments.location(word), among: names, similar: similar)
  }
}
