import Foundation
import TestSupport
import XCTest

/// The house's own rules, held over its sources: where sentences stand, and how long things are.
final class HouseTests: XCTestCase {
  private struct Source {
    let path: String
    let lines: [String]
  }

  private static let sources: [Source] = {
    let folder = "\(RepositoryFolder.top)/Sources"
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = (try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)) ?? ""
      return Source(path: path, lines: text.components(separatedBy: "\n").dropLast())
    }
  }()

  /// All but the words themselves.
  private var floors: [Source] {
    let worded = ["Pathways/Words/Danish/", "Pathways/Words/English/"]
    return Self.sources.filter { source in
      ["Pathways/", "NavigatorCommand/"].contains(where: source.path.hasPrefix)
        && !worded.contains(where: source.path.hasPrefix)
    }
  }

  // MARK: Stages

  /// What a stage of reading makes no longer changes, and neither does the catalogue made of them.
  func testWhatStagesMakeNeverChanges() throws {
    let variable = try Regex(#"^  (?!  )(?:[a-z]+(?:\(set\))? )*var \w+[^{]*$"#)
    let made = [
      "Catalogue", "CatalogueWords", "RuleLanguage", "OfferRules", "PathwayRules", "PersonRules",
      "ReadRules", "FollowUpRules", "LetterRules",
    ]
    for name in made {
      let path = "Pathways/Catalogue/\(name).swift"
      let source = try XCTUnwrap(Self.sources.first { $0.path == path }, path)
      XCTAssertTrue(source.lines.contains { $0.contains("let ") }, path)
      for line in source.lines where line.firstMatch(of: variable) != nil {
        XCTFail("\(path): \(line)")
      }
    }
  }

  // MARK: Sentences

  /// Texts with a Danish letter, or of several words, that may stand outside Words.
  ///
  /// The list can only shrink. What a shape is called is for the editor's JSON Schema, and stands in
  /// its line.
  private static let texts: [String: Set<String>] = [
    "Pathways/Catalogue/WordsReader+Main.swift": [
      "dd, mm and yy are a date, # a digit, @ a letter, * either, - optional.", "public holiday",
    ],
    "Pathways/Catalogue/FollowUpsReader.swift": ["holding rule"],
    "Pathways/Catalogue/PathwayShapes.swift": ["offer in a stage"],
    "Pathways/Catalogue/OfferFields.swift": ["check-locally if it exists in some places only."],
    "Pathways/Criteria/EventTestReader.swift": ["event test"],
    // A command's name.
    "Pathways/Presenting/AnswerText+Steps.swift": [
      #"\(wording.text(rule.name)) [\(rule.rule)]\(others) (navigator follow)"#
    ],
    // The alphabets of keys and of a phrase that shows how a word is written.
    "Pathways/Presenting/AnswerKeys.swift": ["abcdefghijklmnopqrstuvwxyzæøå0123456789"],
    "Pathways/Vocabulary/SpokenWords.swift": [".fravær"],
    // A proof that can't fail.
    "Pathways/Deciding/LetterDraft.swift": ["every offer stands in an answer"],
    "NavigatorCommand/Explain.swift": ["every offer stands in an answer"],
    "NavigatorCommand/Navigator.swift": [#"the writer wrote what is no JSON: \(error)"#],
    // Options, as they are written, and a file's name.
    "NavigatorCommand/Catalogue/CatalogueFairness.swift": ["`--format json`"],
    "NavigatorCommand/Catalogue/CatalogueFormat.swift": [#"navigator catalogue format \(name)"#],
    "NavigatorCommand/Catalogue/CatalogueSchemaCommand.swift": ["navigator catalogue check"],
    "NavigatorCommand/Arguments.swift": ["command line"],
    // A line of zsh.
    "NavigatorCommand/Help/ZshCompletion.swift": [
      #"found=(\(described(Command.ofCatalogue))); _describe command found"#
    ],
  ]

  /// Sentences for people stand in Words; below it there are values, above it only layout.
  func testNoSentenceStandsOutsideWords() throws {
    let literal = try Regex(#""((?:[^"\\]|\\.)*)""#)
    let danish = try Regex("[æøåÆØÅ»«]")
    let sentence = try Regex(#"^\W*[a-z]{2,} [a-z]{2,}|^[a-z].*[a-z]{2,} [a-z]{2,}"#)
    let inserted = try Regex(#"\\\([^)]*\)"#)
    let shape = try Regex(#"Shape<|ShapeDescription\(|\.optional\(|\.required\("#)
    let name = try Regex(#"^ *case \w+ = ""#)
    var unused = Self.texts
    for source in floors {
      for (number, line) in source.lines.enumerated() where line.contains("\"") {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("//") || line.contains(shape) || line.contains("<p class=") { continue }
        if line.contains(name) { continue }
        for match in line.matches(of: literal) {
          let text = String(match.output[1].substring ?? "")
          let plain = text.replacing(inserted, with: "")
          guard plain.contains(danish) || plain.contains(sentence) else { continue }
          if unused[source.path]?.remove(text) != nil { continue }
          if Self.texts[source.path]?.contains(text) ?? false { continue }
          XCTFail("\(source.path):\(number + 1): “\(text)” belongs in Words")
        }
      }
    }
    for (path, texts) in unused where !texts.isEmpty {
      XCTFail("\(path) no longer says \(texts): take it out of the list")
    }
  }

  /// One switch picks the words of a language; nothing else differs by language.
  func testOneSwitchPicksTheWordsOfALanguage() throws {
    let choice = try Regex(#"case \.(danish|english)\b|[=!]= \.(danish|english)\b"#)
    let choosing = Self.sources.filter { source in source.lines.contains { $0.contains(choice) } }
    XCTAssertEqual(choosing.map(\.path), ["Pathways/Words/Diagnostic+Words.swift"])
  }

  // MARK: Verdicts

  /// What words an answer is given verdicts: it has nothing that could decide.
  func testWhatWordsAnAnswerCannotEvaluate() {
    for source in Self.sources
    where ["Words/", "Presenting/"].contains(where: { source.path.hasPrefix("Pathways/\($0)") }) {
      for line in source.lines where line.contains("Evaluator") || line.contains(".decide(") {
        XCTFail("\(source.path): \(line)")
      }
    }
  }

  // MARK: Names

  /// What a catalogue numbers is named by an `Index` of it: a plain number in its place names anything.
  ///
  /// In Words such names are of counts.
  func testNoPlainNumberNamesWhatACatalogueNumbers() throws {
    let names = [
      "offer", "stage", "pathway", "alert", "module", "group", "right", "rule", "letter", "field",
      "scale", "term", "phrase", "pattern", "fact", "subject", "criterion", "municipality",
      "region",
      "area", "holder", "actor", "variable",
    ]
    let named = (names + names.map { #"\w*\#($0.capitalized)"# }).joined(separator: "|")
    let plain = try Regex(
      #"\b(?:\#(named))s?(?: (?:index|number|own))?: "#
        + #"(?:Int|Int32|\[Int\]|\[Int32\]|\[\[Int\]\]|Set<Int>)(?![\w(.])"#)
    for source in Self.sources
    where source.path.hasPrefix("Pathways/") && !source.path.hasPrefix("Pathways/Words/") {
      for (number, line) in source.lines.enumerated() where line.contains(plain) {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("//") { continue }
        XCTFail("\(source.path):\(number + 1): \(code)")
      }
    }
  }

  // MARK: Lengths

  /// Files of more than 300 lines, with the reason; the list can only shrink.
  private static let longFiles: [String: String] = [
    "NavigatorCommand/Platform.swift": "all that differs between platforms stands in one file",
    "Pathways/Batch/BatchWorker.swift": "the one loop from a line to an answer, with its formats",
    "Pathways/Deciding/Decider.swift": "the one decider of a lane: alerts, groups and offers",
  ]

  func testNoFileIsLong() {
    let long = Self.sources.filter { $0.lines.count > 300 }.map(\.path)
    XCTAssertEqual(Set(long), Set(Self.longFiles.keys))
  }

  /// Functions of more than 60 lines, with the reason; the list can only shrink.
  private static let longFunctions: [String: String] = [
    "NavigatorCommand/Help/BashCompletion.swift: var text: String {":
      "one script, as bash reads it"
  ]

  func testNoFunctionIsLong() throws {
    let opening = try Regex(#"^ *(?:[@\w()]+ )*(?:func \S|init[?(<]|var \w+: .*\{$|subscript\()"#)
    var long: [String: Int] = [:]
    for source in Self.sources {
      for (number, line) in source.lines.enumerated() {
        guard ["func ", "init", "var ", "subscript("].contains(where: line.contains),
          !line.hasSuffix("}"), line.contains(opening)
        else { continue }
        let indent = line.prefix { $0 == " " }
        guard
          let start = source.lines[number...].prefix(12).firstIndex(where: { $0.hasSuffix("{") }),
          let end = source.lines[(start + 1)...].firstIndex(where: {
            $0.hasPrefix(indent + "}")
          })
        else { continue }
        let count = end - number + 1
        if count > 60 {
          long["\(source.path): \(line.trimmingCharacters(in: .whitespaces))"] = count
        }
      }
    }
    XCTAssertEqual(Set(long.keys), Set(Self.longFunctions.keys), "\(long)")
  }
}
