import TestSupport
import XCTest

@testable import LocatedJSON
@testable import NavigatorCommand
@testable import Pathways

/// A language is one type: an answer and what findings say are told in one that nobody speaks.
final class LanguageTests: XCTestCase {
  /// Whatever the program says of a person, it says in the language it is given.
  func testAnAnswerInAMadeUpLanguage() throws {
    let catalogue = try DanishCatalogue.catalogue()
    for facts in [
      #""age": 42, "municipality": "0740", "severity": "moderate", "suspectedConditions": ["depression"]"#,
      #""age": 9, "municipality": "0751", "suspectedConditions": ["adhd"]"#,
      #""age": 48, "municipality": "0657", "severity": "severe", "suicidality": "plan""#,
    ] {
      let answer = try Denmark.answer(facts, catalogue, on: "2026-11-25")
      for style in [PageStyle(width: 80), PageStyle(width: 80, showsAll: true)] {
        let loud = AnswerText.text(answer, Wording(catalogue, by: LoudWords()), style)
        let quiet = AnswerText.text(answer, Wording(catalogue, in: .english), style)
        XCTAssertNotEqual(loud, quiet)
        XCTAssertEqual(loud.uppercased(), quiet.uppercased(), facts)
        XCTAssertTrue(loud.contains("\(catalogue.offers.count) OFFERS: "), loud)
        XCTAssertFalse(loud.contains("\(catalogue.offers.count) offers: "), loud)
      }
    }
  }

  /// Help, the manual and completion are written in the language they are given.
  func testHelpInAMadeUpLanguage() throws {
    let catalogue = try DanishCatalogue.catalogue()
    let (loud, quiet) = (
      Wording(catalogue, by: LoudWords()), Wording(catalogue, in: .english)
    )
    var pages: [String: (Wording) -> String] = [
      "the program": { Help.general(by: $0.helpWords) },
      "manual": { ManualPage($0).text },
      "zsh": { ZshCompletion(CompletionWords($0)).text },
      "fish": { FishCompletion(CompletionWords($0)).text },
    ]
    for command in Command.allCases {
      pages[command.rawValue] = { Help.text(command, by: $0.helpWords, facts: $0) }
    }
    for (name, page) in pages.sorted(by: { $0.key < $1.key }) {
      XCTAssertNotEqual(page(loud), page(quiet), name)
      XCTAssertEqual(page(loud).uppercased(), page(quiet).uppercased(), name)
    }
    let calendar = Help.text(.calendar, by: loud.helpWords, facts: nil)
    XCTAssertTrue(calendar.contains("USAGE: navigator calendar CASE [OPTIONS]\n"), calendar)
    XCTAssertTrue(
      calendar.contains("  --until YYYY-MM-DD        SO FAR AHEAD (ELSE A YEAR)\n"), calendar)
    // What shells type has no language, but for the names that a language has of its own.
    XCTAssertEqual(
      BashCompletion(CompletionWords(loud)).text, BashCompletion(CompletionWords(quiet)).text)
  }

  /// What a reader finds has no language until it is printed.
  func testAFindingInAMadeUpLanguage() throws {
    let found = SmallCatalogue.read(["rights.json": #"{"rihgts": []}"#]).diagnostics
    let wrong = try XCTUnwrap(found.first { $0.code.slug == "unknown-key" })
    XCTAssertEqual(
      wrong.rendered(by: LoudWords()),
      "rights.json:1:2: ERROR[unknown-key]: UNKNOWN KEY `rihgts`\n  = DID YOU MEAN `rights`?\n")
    XCTAssertEqual(
      wrong.rendered(in: .danish),
      "rights.json:1:2: fejl[unknown-key]: ukendt nøgle `rihgts`\n  = mente du `rights`?\n")
  }

  /// Where a text stops being JSON is told in every language, and in each differently.
  func testEveryErrorHasWordsInEveryLanguage() {
    let kinds: [JSONSyntaxError.Kind] = [
      .unexpectedByte(7), .unexpectedByte(65), .unexpectedEnd, .trailingComma, .comment,
      .leadingZero, .byteOrderMark, .controlCharacter(1), .invalidEscape, .loneSurrogate,
      .invalidUTF8, .duplicateKey, .numberOutOfRange, .nestedTooDeeply(limit: 8),
      .tooLarge(limit: 9), .moreAfterTheValue,
    ]
    for kind in kinds {
      let finding = Diagnostic(
        JSONSyntaxError(kind: kind, offset: 0), in: SourceFile(name: "f", bytes: []))
      let told = Language.allCases.map { finding.message[$0] }
      XCTAssertEqual(Set(told).count, Language.allCases.count, "\(kind): \(told)")
      XCTAssertFalse(told.contains { $0.contains("syntax(") }, "\(kind)")
    }
  }

  /// No kind of remark is printed as the program holds it: every floor's has words.
  func testEveryKindOfRemarkHasWords() {
    let remarks: [any Remark] = [
      FormRemark.keepOne, ValueRemark.listIsEmpty, VocabularyRemark.useAnyOf,
      CaseRemark.writeCase, CriterionRemark.textIsEmpty, CatalogueRemark.writeUnknown,
      RuleRemark.noOfferIsMeant, PhraseRemark.phraseIsEmpty, ContradictionRemark.exceptIt,
      CheckRemark.caseLacksDay, BatchRemark.doubleQuote,
      XrayRemark.correctCriterion, DiffRemark.isOfAnotherKind, UsageRemark.writeFact,
      UsageAdvice.nameFile, CommandRemark.noPhrases,
    ]
    for remark in remarks {
      for language in Language.allCases {
        XCTAssertNotEqual(remark[language], "\(remark)", "\(type(of: remark))")
      }
      XCTAssertNotEqual(remark[.danish], remark[.english], "\(remark)")
    }
  }
}
