import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Phrases are looked for at their anchors, and what stands beside these is looked at first: that must find
/// what trying every phrase at every word finds.
final class PhraseAnchorTests: XCTestCase {
  private static let day = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest

  /// Notes of a corpus, some of all its parts.
  private func notes(_ name: String, every step: Int) throws -> [String] {
    let url = URL(fileURLWithPath: "\(RepositoryFolder.top)/Tests/Notes/\(name).json")
    let file = SourceFile(name: name, bytes: Array(try Data(contentsOf: url)))
    let samples = try JSONDocument(file).root.elements.compactMap { $0.member("note")?.string }
    return stride(from: 0, to: samples.count, by: step).map { samples[$0] }
  }

  /// A match with all that is known of it, but for the phrase's own row.
  private func text(_ match: PhraseMatch) -> String {
    "\(match.role) \(match.entry) \(match.flags.rawValue) \(match.tokens) \(match.mask) "
      + "\(match.number ?? -1) \(match.time ?? -1) \(match.offer?.number ?? -1)"
  }

  /// What every phrase gives at every word that it takes.
  private func everywhere(_ matcher: PhraseMatcher, withOffers: Bool) -> [String] {
    var found: [String] = []
    for row in matcher.patterns.indices
    where matcher.followers[row].hasOffer == withOffers {
      let phrase = matcher.patterns[row]
      for token in matcher.words.exact.indices {
        let match = matcher.match(phrase, token) { matcher.lexicon.says(phrase.entry) }
        if let match, match.takes(token) { found.append(text(match)) }
      }
    }
    return found.sorted()
  }

  /// Hyphens, commas and brackets between the words of notes, times, medicines and offers at places where
  /// the note has none: whatever stands there, both ways must agree.
  func testEveryPhraseAtEveryWord() throws {
    let catalogue = try Denmark.catalogue()
    var count = 0
    for language in PhraseLanguage.all(of: catalogue.phraseFiles) {
      let lexicon = PhraseLexicon(catalogue, language, forMany: true)
      let isDanish = lexicon.book.language == "da"
      for note in try notes(isDanish ? "notes" : "notes-en", every: isDanish ? 60 : 8) {
        for other in [note, note.replacingOccurrences(of: " ", with: "-")] {
          let text = NoteText(Array(other.utf8), abbreviations: lexicon.abbreviations)
          let words = NoteWords(text, lexicon)
          var matcher = PhraseMatcher(lexicon, words, patient: 0..<0)
          matcher.timeList = NoteTimeReader(
            text: text, words: words.exact, lexicon: lexicon, today: Self.day
          ).read()
          for (number, time) in matcher.timeList.enumerated() {
            matcher.times[time.tokens.lowerBound] = number
          }
          for token in text.tokens.indices where token % 7 == 3 {
            matcher.medicineEnds[token] = token + 1
          }
          let (found, open) = matcher.matches()
          XCTAssertEqual(
            found.map(self.text).sorted(), everywhere(matcher, withOffers: false), other)
          for token in text.tokens.indices.dropLast() where token % 5 == 1 {
            matcher.offers[token] = [(token + 2, Index(0)), (token + 1, Index(1))]
          }
          let offered = matcher.matches(of: open)
          XCTAssertEqual(
            offered.map(self.text).sorted(), everywhere(matcher, withOffers: true), other)
          count += found.count + offered.count
        }
      }
    }
    XCTAssertGreaterThan(count, 1000)
  }
}
