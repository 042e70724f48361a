/// Which stages the catalogue's own tests come to, and what fits there: of these nothing need be
/// proved, which is most of them.
struct SeenStages {
  private let catalogue: Catalogue
  private var reached: BitSet
  private var fitting: [Index<Stage>: BitSet] = [:]

  init(_ catalogue: Catalogue, _ tests: [CatalogueTest]) {
    self.catalogue = catalogue
    reached = BitSet(capacity: max(1, catalogue.stageCount))
    var decider = Decider(catalogue)
    decider.recordsMissing = false
    let people = tests.compactMap { $0.person(in: catalogue) }
    for first in stride(from: 0, to: people.count, by: CaseBlock.width) {
      let some = people[first..<min(first + CaseBlock.width, people.count)]
      decider.evaluator.block.removeAll()
      for person in some { decider.evaluator.block.append(person) }
      decider.decide()
      decider.decidePlan()
      for lane in 0..<some.count { take(decider, lane) }
    }
  }

  private mutating func take(_ decider: Decider, _ lane: Int) {
    for planned in decider.planned[lane] {
      reached.insert(planned.stage)
      let stage = decider.stage(planned)
      for entry in stage.entries where decider.decisions.offers[entry.offer.number].fits.has(lane) {
        fitting[planned.stage, default: BitSet(capacity: catalogue.offers.count)]
          .insert(entry.offer)
      }
    }
  }

  /// Whether some test's person is in a stage.
  func isReached(_ stage: Index<Stage>) -> Bool { reached.contains(stage) }

  /// Whether an offer of a stage fits some test's person who is in it.
  func fits(_ offer: Index<Offer>, in stage: Index<Stage>) -> Bool {
    fitting[stage]?.contains(offer) ?? false
  }
}
