import LocatedJSON
import TestSupport
import XCTest

/// What is written is JSON, and laying it out changes nothing but white space.
final class JSONLayoutTests: XCTestCase {
  /// Writes some value of a seed.
  private func write(_ writer: inout JSONWriter, _ random: inout SplitMix64, depth: Int) {
    let texts = [
      "", "a", "æøå", "\"\\\n\t\u{1}\u{7f}", "et længere stykke tekst, der fylder en del", "😀",
    ]
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: writer.integer(Int.random(in: -1000...1000, using: &random))
    case 1: writer.boolean(Bool.random(using: &random))
    case 2: writer.null()
    case 3, 4: writer.string(texts.randomElement(using: &random) ?? "")
    case 5:
      let count = Int.random(in: 0..<5, using: &random)
      writer.array { list in for _ in 0..<count { write(&list, &random, depth: depth - 1) } }
    default:
      let count = Int.random(in: 0..<5, using: &random)
      writer.object { object in
        for number in 0..<count {
          object.key("key \(number)")
          write(&object, &random, depth: depth - 1)
        }
      }
    }
  }

  private func isSame(_ one: JSON, _ other: JSON) -> Bool {
    guard one.kind == other.kind, one.key == other.key else { return false }
    switch one.kind {
    case .array: return one.elements.map { $0 }.elementsEqual(other.elements.map { $0 }, by: isSame)
    case .object: return one.members.map { $0 }.elementsEqual(other.members.map { $0 }, by: isSame)
    case .null, .true, .false: return true
    case .number, .string: return one.bytes == other.bytes
    }
  }

  func testLayingOutKeepsTheMeaningAndIsStable() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<400 {
      var writer = JSONWriter()
      write(&writer, &random, depth: 4)
      let document = try JSONDocument(SourceFile(name: "w", bytes: writer.bytes))
      let once = document.laidOut(width: 60)
      let again = try JSONDocument(SourceFile(name: "l", bytes: once))
      XCTAssertTrue(isSame(document.root, again.root), String(decoding: once, as: UTF8.self))
      XCTAssertEqual(again.laidOut(width: 60), once)
    }
  }

  func testWhatFitsStandsOnOneLine() throws {
    let text = #"{"a":[1,2,{"b":"c"}],"long":["aaaaaaaaaaaaaaaaaaaa","bbbbbbbbbbbbbbbbbbbb","c"]}"#
    let document = try JSONDocument(SourceFile(name: "t", bytes: Array(text.utf8)))
    XCTAssertEqual(
      String(decoding: document.laidOut(width: 40), as: UTF8.self),
      """
      {
        "a": [1, 2, {"b": "c"}],
        "long": [
          "aaaaaaaaaaaaaaaaaaaa",
          "bbbbbbbbbbbbbbbbbbbb",
          "c"
        ]
      }

      """)
  }

  func testWriterConveniences() {
    var writer = JSONWriter()
    writer.object { json in
      json.member("s", "x")
      json.member("i", 3)
      json.member("b", false)
      json.member("l", ["a", "b"])
      json.member("o", each: [1, 2]) { $0.member("n", $1) }
      json.key("d")
      json.number("1.5")
    }
    XCTAssertEqual(
      String(decoding: writer.bytes, as: UTF8.self),
      #"{"s":"x","i":3,"b":false,"l":["a","b"],"o":[{"n":1},{"n":2}],"d":1.5}"#)
  }
}
