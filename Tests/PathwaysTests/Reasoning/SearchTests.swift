import Foundation
import TestSupport
import XCTest

@testable import Pathways

/// The search by itself: what a partial case decides stays decided, and the smallest is the smallest.
final class SearchTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private func search(_ seed: Int, _ claim: Claim) throws -> Search {
    var random = SplitMix64(seed: UInt64(seed) &* 65_537)
    let catalogue = try ToyCatalogue(&random).read()
    return Search(SpaceBuilder([CatalogueProver(catalogue, on: today)], [[claim]]))
  }

  /// Nothing that is decided of a partial case changes when more is stated.
  func testWhatIsDecidedStaysDecided() throws {
    var decided = 0
    for seed in 1...60 {
      var random = SplitMix64(seed: UInt64(seed))
      for claim in [
        Claim.fits(Index(0)), .fits(Index(1)), .raised(Index(0)), .belongs(Index(0)),
        .has(Index(0)),
      ] {
        var search = try search(seed, claim)
        for _ in 0..<10 {
          var stated = search.space.nothing
          var before = Truth.unknown
          for variable in stated.indices.shuffled(using: &random) {
            let truth = search.look([stated], [.yes(claim)]).truths.first?[0] ?? .unknown
            if before != .unknown {
              // A case that nobody can be is looked at no further.
              let isAlive = search.look([stated], []).alive == 1
              XCTAssertTrue(!isAlive || truth == before, "seed \(seed): \(claim)")
              decided += 1
            }
            before = truth == .unknown ? before : truth
            let count = search.space.variables[variable].values.count
            stated[variable] = Int16(Int.random(in: 0..<count, using: &random))
          }
        }
      }
    }
    XCTAssertGreaterThan(decided, 1000)
  }

  /// No case that states less than the smallest example decides the goals.
  func testTheSmallestExampleIsTheSmallest() throws {
    var sizes: [Int: Int] = [:]
    for seed in 1...60 {
      for claim in [Claim.fits(Index(0)), .fits(Index(1)), .raised(Index(1)), .belongs(Index(0))] {
        for goal in [Goal.yes(claim), .no(claim)] {
          var search = try search(seed, claim)
          guard case .found(let found, isSmallest: true) = search.find([goal]) else { continue }
          let size = found.count { $0 >= 0 }
          sizes[size, default: 0] += 1
          var cases = [search.space.nothing]
          for count in 0..<size {
            for first in stride(from: 0, to: cases.count, by: 64) {
              let block = Array(cases[first..<min(first + 64, cases.count)])
              for lane in Lanes(search.look(block, [goal]).met) {
                search.renew(1000)
                XCTAssertFalse(
                  search.isPossible(block[lane]), "seed \(seed), \(claim): \(count) < \(size)")
              }
            }
            // Every case that states one variable more, later than those stated.
            cases = cases.flatMap { stated in
              let last = stated.lastIndex { $0 >= 0 } ?? -1
              return stated.indices.filter { $0 > last }.flatMap {
                search.branches(stated, Index($0))
              }
            }
          }
        }
      }
    }
    for size in 1...3 { XCTAssertGreaterThan(sizes[size, default: 0], 5, "\(sizes)") }
  }
}
