internal import LocatedJSON

extension EnglishWords {
  func finding(_ remark: FormRemark) -> String {
    switch remark {
    case .syntax(let kind): syntax(kind)
    case .mendSyntax(let kind): mend(kind)
    case .mendSlip(let slip): mend(slip)
    case .mustBe(let expected, let text): "this must be \(expectation(expected)), not `\(text)`"
    case .unknownKey(let key): "unknown key `\(key)`"
    case .keyIsMissing(let key): "the key `\(key)` is missing"
    case .oneKeyIsMissing(let keys):
      "one of the keys \(keys.map { "`\($0)`" }.joined(separator: ", ")) is missing"
    case .notBeside(let key, let other): "`\(key)` can't stand beside `\(other)`"
    case .keepOne: "keep only one of them"
    case .didYouMean(let word): "did you mean `\(word)`?"
    case .possibleAre(let words, let more):
      "possible are: \(words.joined(separator: ", "))\(more ? ", …" : "")"
    case .write(let text): "write `\(text)`"
    case .writeTexts(let key): "write `\"\(key)\"` with a text in each language"
    case .writeWithoutQuotes(let text): "write \(text) without quotation marks"
    case .writeInQuotes(let text): "write \"\(text)\" in quotation marks"
    }
  }

  private func syntax(_ kind: JSONSyntaxError.Kind) -> String {
    switch kind {
    case .unexpectedByte(let byte): "unexpected \(byte.shown)"
    case .unexpectedEnd: "the text ends too early"
    case .trailingComma: "a comma with nothing after it"
    case .comment: "JSON has no comments"
    case .leadingZero: "a number can't begin with 0"
    case .byteOrderMark: "the file begins with an invisible mark (BOM)"
    case .controlCharacter(let byte): "control character (byte \(byte)) in a string"
    case .invalidEscape: "`\\` is not followed by a valid escape"
    case .loneSurrogate: "one half of a surrogate pair"
    case .invalidUTF8: "not valid UTF-8"
    case .duplicateKey: "the key stands here a second time"
    case .numberOutOfRange: "the number is too large, too small or has too many digits"
    case .nestedTooDeeply(let limit): "more than \(limit) levels"
    case .tooLarge(let limit): "more than \(limit) bytes"
    case .moreAfterTheValue: "there is more after the value"
    }
  }

  /// What to do; of what can't be mended by doing one thing, nothing is asked.
  private func mend(_ kind: JSONSyntaxError.Kind) -> String {
    switch kind {
    case .unexpectedEnd: "look for a missing `}`, `]` or `\"`"
    case .trailingComma: "remove the comma"
    case .comment: "remove the comment"
    case .leadingZero: "put codes in quotation marks"
    case .byteOrderMark: "save as UTF-8 without BOM"
    case .controlCharacter: "write a line break as \\n"
    case .invalidUTF8: "save the file as UTF-8"
    case .duplicateKey: "keep one of them"
    case .unexpectedByte, .invalidEscape, .loneSurrogate, .numberOutOfRange, .nestedTooDeeply,
      .tooLarge, .moreAfterTheValue:
      "correct the text"
    }
  }

  private func mend(_ slip: JSONSlip) -> String {
    switch slip {
    case .quotationMarks: "write straight quotation marks: \""
    case .comma(let line): "a comma is missing on line \(line)"
    case .colon: "a colon is missing after the key"
    case .emptyFile: "the file is empty"
    case .utf16: "save the file as UTF-8; it is saved as UTF-16"
    case .sameKey(let key, let line): "`\(key)` stands on line \(line) too; keep one of them"
    }
  }

  private func expectation(_ expected: Expectation) -> String {
    switch expected {
    case .anything: "a value"
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .date: "a date such as \"2026-02-28\""
    case .month: "a month such as \"2007-05\""
    case .word(let words): "one of the words \(words.joined(separator: ", "))"
    case .kind(let kind): self.kind(kind)
    case .named("text", .object): "a text in each language { }"
    case .named(_, let kind): self.kind(kind)
    case .list(let count): "a list of \(count)"
    case .listOfAtLeast(let count): "a list of at least \(count)"
    case .either(let all): all.map(expectation).joined(separator: " or ")
    }
  }

  private func kind(_ kind: JSON.Kind) -> String {
    switch kind {
    case .null: "null"
    case .true: "true"
    case .false: "false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list [ ]"
    case .object: "an object { }"
    }
  }
}
