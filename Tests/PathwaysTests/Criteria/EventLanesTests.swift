import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Tests of events that are prepared for many blocks say what they say person by person.
final class EventLanesTests: XCTestCase {
  /// Of blocks in which some tell of events, some that there were none, and some nothing; and of the same
  /// with what is ordinary filled in.
  func testWhoTellsNothingOfWhatATestLooksAtIsDecidedAsWhoTellsOfNoEvents() throws {
    let catalogue = try DanishCatalogue.catalogue()
    let plainly = catalogue.vocabulary
    let ordinarily = plainly.ordinaryAboutEvents
    var known = many(catalogue, plainly)
    var filled = many(catalogue, ordinarily)
    var random = SplitMix64(seed: 41)
    var decided = 0
    for number in 0..<12 {
      var block = CaseBlock(plainly)
      for _ in 0..<40 {
        let text = RandomCase.json(catalogue, &random, events: number % 4)
        block.append(SmallCatalogue.person(text, catalogue).person)
      }
      decided += check(&known, block, catalogue)
      decided += check(&filled, block.ordinary(ordinarily), catalogue)
    }
    XCTAssertGreaterThan(decided, 1000, "hardly any test said anything")
  }

  private func many(_ catalogue: Catalogue, _ vocabulary: Vocabulary) -> Evaluator {
    var many = Evaluator(catalogue, block: CaseBlock(vocabulary))
    many.prepareForMany(
      NumberSteps(catalogue.pool, factCount: vocabulary.facts.count), vocabulary)
    return many
  }

  /// Compares all criteria; returns how many lanes a test of events decided for some and not for all.
  private func check(
    _ many: inout Evaluator, _ block: CaseBlock, _ catalogue: Catalogue, line: UInt = #line
  ) -> Int {
    many.block = block
    many.forget()
    var plain = Evaluator(catalogue, block: block)
    var decided = 0
    for number in catalogue.pool.criteria.indices {
      let truth = plain.lanes(Index(number))
      XCTAssertEqual(
        many.lanes(Index(number)), truth, "\(catalogue.pool.criteria[number])", line: line)
      guard case .leaf(.events) = catalogue.pool.criteria[number] else { continue }
      if truth.holds != 0, truth.holds != block.lanes { decided += truth.holds.nonzeroBitCount }
    }
    return decided
  }
}
