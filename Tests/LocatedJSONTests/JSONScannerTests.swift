import TestSupport
import XCTest

@testable import LocatedJSON

/// JSON is read as RFC 8259 has it and no other way; what is wrong is told at its byte.
final class JSONScannerTests: XCTestCase {
  private func read(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONDocument {
    try JSONDocument(SourceFile(name: "test", bytes: bytes), depthLimit: 8)
  }

  private func error(_ bytes: [UInt8]) -> JSONSyntaxError? {
    do {
      _ = try read(bytes)
      return nil
    } catch {
      return error
    }
  }

  func testEachFaultIsToldAtItsByte() throws {
    let wrong: [(text: String, kind: JSONSyntaxError.Kind)] = [
      ("①", .unexpectedEnd), ("  ①", .unexpectedEnd), ("①x", .unexpectedByte(UInt8(ascii: "x"))),
      ("tru①x", .unexpectedByte(UInt8(ascii: "x"))), ("nul①", .unexpectedEnd),
      ("[1①,]", .trailingComma), (#"{"a": 1①, }"#, .trailingComma),
      ("[①,1]", .unexpectedByte(UInt8(ascii: ","))), ("[1 ①2]", .unexpectedByte(UInt8(ascii: "2"))),
      ("①// no", .comment), ("[1, ①/* no */ 2]", .comment), ("1 ①// no", .comment),
      (#"{"a": 1, ①"a": 2}"#, .duplicateKey), (#"{"a": 1, ①"\u0061": 2}"#, .duplicateKey),
      (#"{"ø": 1, "b": {"ø": 2}, ①"ø": 3}"#, .duplicateKey),
      ("①01", .leadingZero), ("[-①00]", .leadingZero), ("1.①", .unexpectedEnd),
      ("-①", .unexpectedEnd), ("1e①x", .unexpectedByte(UInt8(ascii: "x"))),
      ("1.①e3", .unexpectedByte(UInt8(ascii: "e"))), ("①+1", .unexpectedByte(UInt8(ascii: "+"))),
      ("[①1e999]", .numberOutOfRange), ("①12345678901234567890", .numberOutOfRange),
      ("\"a①\u{1}\"", .controlCharacter(1)), ("\"①\n\"", .controlCharacter(10)),
      (#""a①\x""#, .invalidEscape), (#""①\u12g4""#, .invalidEscape),
      (#""①\ud800""#, .loneSurrogate), (#""①\ud800\u0041""#, .loneSurrogate),
      (#""①\udc00""#, .loneSurrogate), (#""\①"#, .unexpectedEnd), (#""\u12①"#, .unexpectedEnd),
      (#"{①a: 1}"#, .unexpectedByte(UInt8(ascii: "a"))),
      (#"{"a" ①1}"#, .unexpectedByte(UInt8(ascii: "1"))),
      ("1 ①2", .moreAfterTheValue), ("[[[[[[[[①[]]]]]]]]]", .nestedTooDeeply(limit: 8)),
      (#"{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":①{}}}}}}}}}"#, .nestedTooDeeply(limit: 8)),
    ]
    for (marked, kind) in wrong {
      let text = MarkedText(marked)
      let found = error(Array(text.text.utf8))
      XCTAssertEqual(found?.kind, kind, marked)
      XCTAssertEqual(found?.offset, text.offsets["①"], marked)
    }
  }

  func testInvalidUTF8() {
    let wrong: [[UInt8]] = [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80],
      [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ]
    let quotation = UInt8(ascii: "\"")
    for bytes in wrong {
      let asValue = error([quotation, 0x61] + bytes + [quotation])
      XCTAssertEqual(asValue?.kind, .invalidUTF8, "\(bytes)")
      XCTAssertEqual(asValue?.offset, 2, "\(bytes)")
      let asKey = error([UInt8(ascii: "{"), quotation] + bytes + Array("\": 1}".utf8))
      XCTAssertEqual(asKey?.kind, .invalidUTF8, "\(bytes)")
    }
    XCTAssertEqual(error([0xEF, 0xBB, 0xBF] + Array("{}".utf8))?.kind, .byteOrderMark)
  }

  func testNoBeginningOfADocumentIsADocument() throws {
    let text = #"{"a": [1, -2.5e3, true, null, "æ\n😀"], "b": {"c": false, "d": "\ud83d\ude00"}}"#
    let bytes = Array(text.utf8)
    XCTAssertNoThrow(try read(bytes))
    for count in 0..<bytes.count {
      let found = error(Array(bytes[..<count]))
      XCTAssertNotNil(found, "the first \(count) bytes were taken")
      XCTAssertLessThanOrEqual(found?.offset ?? .max, count)
    }
  }

  func testADuplicateInALargeObject() throws {
    var members = (0..<200).map { "\"key\($0)\": \($0)" }
    XCTAssertNoThrow(try read(Array("{\(members.joined(separator: ","))}".utf8)))
    for index in [0, 30, 60, 199] {
      let repeated = members + ["\"key\(index)\": 0"]
      XCTAssertEqual(error(Array("{\(repeated.joined(separator: ","))}".utf8))?.kind, .duplicateKey)
    }
    members.append("\"other\": {\(members.joined(separator: ","))}")
    XCTAssertNoThrow(try read(Array("{\(members.joined(separator: ","))}".utf8)))
  }

  func testValuesAreDecoded() throws {
    let text =
      #"{"s": "a\"\\\/\b\f\n\r\tø\u00e6\ud83d\ude00", "i": 1.0, "e": 1e2, "d": -70.5, "t": true, "n": null}"#
    let root = try read(Array(text.utf8)).root
    XCTAssertEqual(root.member("s")?.string, "a\"\\/\u{8}\u{c}\n\r\tøæ😀")
    XCTAssertEqual(root.member("i")?.integer, 1)
    XCTAssertEqual(root.member("e")?.integer, 100)
    XCTAssertNil(root.member("d")?.integer)
    XCTAssertEqual(root.member("d")?.decimal?.scaled(toDecimals: 1), -705)
    XCTAssertEqual(root.member("d")?.decimal?.scaled(toDecimals: 3), -70_500)
    XCTAssertEqual(root.member("t")?.boolean, true)
    XCTAssertEqual(root.member("n")?.kind, .null)
    XCTAssertNil(root.member("x")?.string)
    XCTAssertEqual(root.members.map(\.key), ["s", "i", "e", "d", "t", "n"])
    XCTAssertEqual(root.elements.map(\.kind), [])
  }

  func testPlaces() throws {
    let text = "{\r\n  \"æø\": [1,\n  \"å\", 2]}"
    let file = SourceFile(name: "f", bytes: Array(text.utf8), firstLine: 7)
    let root = try JSONDocument(file).root
    let list = try XCTUnwrap(root.member("æø"))
    XCTAssertEqual(list.keyLocation.description, "f:8:3")
    XCTAssertEqual(list.location.description, "f:8:9")
    XCTAssertEqual(list.elements.map(\.location.description), ["f:8:10", "f:9:3", "f:9:8"])
  }

  func testEveryErrorIsARemarkWithACode() {
    let kinds: [JSONSyntaxError.Kind] = [
      .unexpectedByte(7), .unexpectedByte(65), .unexpectedEnd, .trailingComma, .comment,
      .leadingZero,
      .byteOrderMark, .controlCharacter(1), .invalidEscape, .loneSurrogate, .invalidUTF8,
      .duplicateKey,
      .numberOutOfRange, .nestedTooDeeply(limit: 8), .tooLarge(limit: 9), .moreAfterTheValue,
    ]
    let file = SourceFile(name: "f", bytes: [])
    var codes: Set<String> = []
    for kind in kinds {
      let finding = Diagnostic(JSONSyntaxError(kind: kind, offset: 0), in: file)
      codes.insert(finding.code.slug)
      XCTAssertEqual(finding.message as? FormRemark, .syntax(kind))
    }
    XCTAssertEqual(codes.count, kinds.count - 1)
  }
}
