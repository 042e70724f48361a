/// The pathways of a catalogue, and what hangs on them.
struct PathwayRules: Sendable {
  let pathways: [Pathway]

  /// Where the stages of each pathway begin if all are numbered in a row, and where they end.
  let stageStarts: [Int]

  /// The pathway of each stage, if all are numbered in a row.
  let stagePathways: [Index<Pathway>]

  /// How overlays change stages for their areas: later ones are more local.
  let stageVariants: [Index<Stage>: [Catalogue.StageVariant]]

  let order: OfferOrder
  let outsidePathways: [Index<Offer>]
}
