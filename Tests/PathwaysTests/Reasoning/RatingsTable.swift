import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// The table of eight ratings as the test knows it: for each offer some boxes.
///
/// An offer fits whoever is in one of its boxes. All 390,625 combinations can be tried.
struct RatingsTable {
  static let ratings = [
    "danger", "functioning", "comorbidity", "stress", "support", "history", "engagement",
    "cognition",
  ]

  /// By rating, which of the values 0 to 4 are in: bit n for n.
  typealias Box = [UInt8]

  var offers: [(id: String, boxes: [Box])]

  /// The table as it is.
  static let made: RatingsTable = {
    func box(_ parts: (String, ClosedRange<Int>)...) -> Box {
      var box = Box(repeating: 0b11111, count: 8)
      for (name, range) in parts {
        box[ratings.firstIndex(of: name) ?? 0] = range.reduce(0) { $0 | 1 << UInt8($1) }
      }
      return box
    }
    return RatingsTable(offers: [
      (
        "self-help",
        [
          box(
            ("danger", 0...2), ("functioning", 0...1), ("comorbidity", 0...1),
            ("engagement", 0...1))
        ]
      ),
      (
        "course",
        [
          box(
            ("danger", 0...2), ("functioning", 0...1), ("comorbidity", 0...1),
            ("engagement", 2...4))
        ]
      ),
      (
        "outpatient",
        [
          box(("danger", 0...2), ("functioning", 2...4)),
          box(("danger", 0...2), ("comorbidity", 2...4)),
        ]
      ),
      ("day-clinic", [box(("danger", 3...3), ("history", 0...2))]),
      ("home-team", [box(("danger", 3...3), ("support", 0...2))]),
      (
        "ward",
        [
          box(("danger", 4...4)), box(("danger", 3...3), ("functioning", 2...4)),
          box(("danger", 3...3), ("comorbidity", 2...4)), box(("danger", 3...3), ("stress", 2...4)),
          box(("danger", 1...2), ("cognition", 4...4)),
        ]
      ),
    ])
  }()

  /// The table with one end of one box moved.
  func mutant(_ random: inout SplitMix64) -> RatingsTable {
    var copy = self
    while true {
      let offer = Int.random(in: 0..<offers.count, using: &random)
      let box = Int.random(in: 0..<offers[offer].boxes.count, using: &random)
      let rating = Int.random(in: 0..<8, using: &random)
      let own = offers[offer].boxes[box][rating]
      guard own != 0b11111 else { continue }
      let (low, high) = (own.trailingZeroBitCount, 7 - own.leadingZeroBitCount)
      let moved = [low...high].flatMap { range -> [ClosedRange<Int>] in
        [
          range.lowerBound > 0 ? range.lowerBound - 1...range.upperBound : nil,
          range.upperBound < 4 ? range.lowerBound...range.upperBound + 1 : nil,
          range.count > 1 ? range.lowerBound + 1...range.upperBound : nil,
          range.count > 1 ? range.lowerBound...range.upperBound - 1 : nil,
        ].compactMap { $0 }
      }
      guard let range = moved.randomElement(using: &random) else { continue }
      copy.offers[offer].boxes[box][rating] = range.reduce(0) { $0 | 1 << UInt8($1) }
      return copy
    }
  }

  // MARK: Trying all

  static func isIn(_ box: Box, _ values: [UInt8]) -> Bool {
    for rating in 0..<8 where box[rating] >> values[rating] & 1 == 0 { return false }
    return true
  }

  /// Calls a function with every combination of values.
  static func each(_ take: ([UInt8]) -> Void) {
    var values = [UInt8](repeating: 0, count: 8)
    while true {
      take(values)
      var rating = 7
      while rating >= 0, values[rating] == 4 {
        values[rating] = 0
        rating -= 1
      }
      if rating < 0 { return }
      values[rating] += 1
    }
  }

  func fits(_ offer: Int, _ values: [UInt8]) -> Bool {
    offers[offer].boxes.contains { Self.isIn($0, values) }
  }

  func isServed(_ values: [UInt8]) -> Bool {
    for offer in offers.indices where fits(offer, values) { return true }
    return false
  }

  // MARK: As a catalogue

  /// Reads the catalogue of the folder; a table that is given takes the place of its own.
  static func catalogue(_ table: RatingsTable? = nil) throws -> Catalogue {
    let folder = "\(RepositoryFolder.testCatalogues)/ratings"
    var texts: [String: String] = [:]
    for name in [
      "catalogue.json", "vocabulary.json", "providers.json", "sources.json", "offers/table.json",
    ] {
      texts[name] = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
    if let table { texts["offers/table.json"] = table.json }
    let (catalogue, diagnostics) = SmallCatalogue.read(texts)
    return try XCTUnwrap(catalogue, diagnostics.map { $0.rendered(in: .english) }.joined())
  }

  private var json: String {
    let texts = offers.map { id, boxes in
      let rules = boxes.map { box in
        let parts = box.indices.filter { box[$0] != 0b11111 }.map { rating in
          "\"\(Self.ratings[rating])\": {\"atLeast\": \(box[rating].trailingZeroBitCount), \"atMost\": \(7 - box[rating].leadingZeroBitCount)}"
        }
        return "{\(parts.joined(separator: ", "))}"
      }
      return """
        {"id": "\(id)", "provider": "clinic", "name": {"en": "\(id)"}, "purpose": "care",
         "level": "level-1", "status": "established", "review": {"by": "2027-01-01"},
         "requires": {"any": [\(rules.joined(separator: ", "))]},
         "entry": [{"by": "clinician", "how": "letter"}], "whileWaiting": "clinician",
         "steps": [{"actor": "clinician", "due": {"days": 0}, "text": {"en": "do"}}],
         "sources": [{"source": "table", "at": "1", "checked": "2026-01-01"}]}
        """
    }
    return "{\"offers\": [\(texts.joined(separator: ",\n"))]}"
  }
}
