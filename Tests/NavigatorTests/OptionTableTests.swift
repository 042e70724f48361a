import LocatedJSON
import Pathways
import TestSupport
import XCTest

@testable import NavigatorCommand

/// Options are declared once: help, parsing, completion and reserved names follow.
final class OptionTableTests: XCTestCase {
  func testEveryOptionIsDeclaredOnceForEachCommandThatHasIt() {
    for name in OptionName.allCases {
      XCTAssertEqual(OptionDeclaration.all.count { $0.name == name }, 1, "\(name)")
    }
    for command in Command.allCases {
      let names = OptionDeclaration.of(command).flatMap(\.allNames)
      XCTAssertEqual(names.count, Set(names).count, "\(command.rawValue): \(names.sorted())")
    }
  }

  /// A fact can be said by its Danish words wherever a case is taken, so no option may be called so.
  func testDanishOptionsDoNotHideTheWordsOfFacts() throws {
    let vocabulary = try DanishCatalogue.catalogue().vocabulary
    let words = Set(vocabulary.spokenWords().allNames.map(\.name))
    let options = Set(vocabulary.facts.map(\.option) + vocabulary.scales.map(\.option))
    for name in OptionDeclaration.reservedNames {
      XCTAssertFalse(words.contains(name), "--\(name) is a word of a fact")
      XCTAssertFalse(options.contains(name), "--\(name) is a fact")
    }
  }

  /// What readers of any language are shown is understood, whatever the language of the run.
  func testNamesOfEveryLanguageAreUnderstood() {
    for option in OptionDeclaration.all {
      for command in option.commands {
        var meanings = OptionDeclaration.translations(of: command)
        meanings[option.name.option] = option.name.option
        for language in Language.allCases {
          for name in option.names(by: language.helpWords) {
            XCTAssertEqual(meanings[name], option.name.option, "\(command.rawValue) \(name)")
          }
        }
      }
    }
    for language in Language.allCases {
      for choice in language.helpWords.choices {
        XCTAssertEqual(OptionWords.meaning(choice.key), choice.value, choice.key)
      }
    }
  }

  func testHelpIsInTheLanguageOfItsReader() {
    let danish = Help.text(.calendar, by: Language.danish.helpWords, facts: nil)
    XCTAssertTrue(danish.contains("--frem-til ÅÅÅÅ-MM-DD"), danish)
    XCTAssertTrue(danish.contains("--udskrift tekst|json|ics"), danish)
    XCTAssertFalse(danish.contains("--until"), danish)
    let english = Help.text(.calendar, by: Language.english.helpWords, facts: nil)
    XCTAssertTrue(english.contains("--until YYYY-MM-DD"), english)
    XCTAssertTrue(english.contains("--format text|json|ics"), english)
  }

  /// Nobody's help runs over its margin, whatever the command and language.
  func testHelpFitsItsColumns() {
    for command in Command.allCases {
      for language in Language.allCases {
        let text = Help.text(command, by: language.helpWords, facts: nil)
        let examples = text.range(of: language.helpWords.heading(.examples) + ":")
        for line in text[..<(examples?.lowerBound ?? text.endIndex)].split(separator: "\n") {
          XCTAssertLessThanOrEqual(line.unicodeScalars.count, 80, "\(command.rawValue): \(line)")
        }
      }
    }
  }

  /// Every example of help is understood as far as its options go.
  func testTheExamplesUseOptionsThatExist() throws {
    let vocabulary = try DanishCatalogue.catalogue().vocabulary
    let spoken = vocabulary.spokenWords()
    let facts = Set(
      (vocabulary.facts.map(\.option) + vocabulary.scales.map(\.option)
        + spoken.allNames.map(\.name)).map { "--" + $0 })
    for command in Command.allCases {
      for language in Language.allCases {
        let words = language.helpWords.help(command).examples.split(whereSeparator: \.isWhitespace)
        for word in words where word.hasPrefix("--") {
          let known = OptionDeclaration.commands(having: String(word.dropFirst(2)))
          XCTAssertTrue(
            !known.isEmpty || facts.contains(String(word)), "\(command.rawValue): \(word)")
        }
      }
    }
  }

  func testAnotherCommandsOptionIsToldWhereItBelongs() {
    var arguments = Arguments(["--replay", "--nowhere"])
    arguments.translate([:])
    let found = arguments.unused(by: .catalogueCheck)
    XCTAssertEqual(found.count, 2)
    XCTAssertEqual(
      found.first?.help?[.danish], "det hører til: follow", "\(found.map { $0.message[.english] })")
  }
}
