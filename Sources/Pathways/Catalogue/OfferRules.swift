/// The offers of a catalogue, and how overlays change them for their areas.
struct OfferRules: Sendable {
  let offers: [Offer]

  /// Later ones are more local.
  let variants: [Index<Offer>: [Catalogue.Variant]]

  /// The offer of an index, as it is where no overlay changes it.
  subscript(index: Index<Offer>) -> Offer { offers[index.number] }
}
