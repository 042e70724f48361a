internal import LocatedJSON

extension DanishWords {
  func finding(_ remark: FormRemark) -> String {
    switch remark {
    case .syntax(let kind): syntax(kind)
    case .mendSyntax(let kind): mend(kind)
    case .mendSlip(let slip): mend(slip)
    case .mustBe(let expected, let text): "her skal stå \(expectation(expected)), ikke `\(text)`"
    case .unknownKey(let key): "ukendt nøgle `\(key)`"
    case .keyIsMissing(let key): "nøglen `\(key)` mangler"
    case .oneKeyIsMissing(let keys):
      "en af nøglerne \(keys.map { "`\($0)`" }.joined(separator: ", ")) mangler"
    case .notBeside(let key, let other): "`\(key)` kan ikke stå sammen med `\(other)`"
    case .keepOne: "lad kun den ene stå"
    case .didYouMean(let word): "mente du `\(word)`?"
    case .possibleAre(let words, let more):
      "mulige er: \(words.joined(separator: ", "))\(more ? ", …" : "")"
    case .write(let text): "skriv `\(text)`"
    case .writeTexts(let key): "skriv `\"\(key)\"` med en tekst på hvert sprog"
    case .writeWithoutQuotes(let text): "skriv \(text) uden anførselstegn"
    case .writeInQuotes(let text): "skriv \"\(text)\" i anførselstegn"
    }
  }

  private func syntax(_ kind: JSONSyntaxError.Kind) -> String {
    switch kind {
    case .unexpectedByte(let byte): "uventet \(byte.shown)"
    case .unexpectedEnd: "teksten slutter for tidligt"
    case .trailingComma: "komma uden noget efter"
    case .comment: "JSON har ingen kommentarer"
    case .leadingZero: "et tal kan ikke begynde med 0"
    case .byteOrderMark: "filen begynder med et usynligt mærke (BOM)"
    case .controlCharacter(let byte): "styretegn (byte \(byte)) i en tekst"
    case .invalidEscape: "`\\` følges ikke af et gyldigt tegn"
    case .loneSurrogate: "et halvt surrogatpar"
    case .invalidUTF8: "ikke gyldig UTF-8"
    case .duplicateKey: "nøglen står her for anden gang"
    case .numberOutOfRange: "tallet er for stort, for lille eller har for mange cifre"
    case .nestedTooDeeply(let limit): "mere end \(limit) niveauer"
    case .tooLarge(let limit): "mere end \(limit) byte"
    case .moreAfterTheValue: "der står mere efter værdien"
    }
  }

  /// What to do; of what can't be mended by doing one thing, nothing is asked.
  private func mend(_ kind: JSONSyntaxError.Kind) -> String {
    switch kind {
    case .unexpectedEnd: "se efter en manglende `}`, `]` eller `\"`"
    case .trailingComma: "fjern kommaet"
    case .comment: "fjern kommentaren"
    case .leadingZero: "skriv koder i anførselstegn"
    case .byteOrderMark: "gem som UTF-8 uden BOM"
    case .controlCharacter: "skriv linjeskift som \\n"
    case .invalidUTF8: "gem filen som UTF-8"
    case .duplicateKey: "behold den ene"
    case .unexpectedByte, .invalidEscape, .loneSurrogate, .numberOutOfRange, .nestedTooDeeply,
      .tooLarge, .moreAfterTheValue:
      "ret teksten"
    }
  }

  private func mend(_ slip: JSONSlip) -> String {
    switch slip {
    case .quotationMarks: "skriv lige anførselstegn: \""
    case .comma(let line): "der mangler et komma på linje \(line)"
    case .colon: "der mangler et kolon efter nøglen"
    case .emptyFile: "filen er tom"
    case .utf16: "gem filen som UTF-8; den er gemt som UTF-16"
    case .sameKey(let key, let line): "`\(key)` står også på linje \(line); behold den ene"
    }
  }

  private func expectation(_ expected: Expectation) -> String {
    switch expected {
    case .anything: "en værdi"
    case .boolean: "true eller false"
    case .integer: "et helt tal"
    case .whole(let range): "et helt tal fra \(range.lowerBound) til \(range.upperBound)"
    case .date: "en dato som \"2026-02-28\""
    case .month: "en måned som \"2007-05\""
    case .word(let words): "et af ordene \(words.joined(separator: ", "))"
    case .kind(let kind): self.kind(kind)
    case .named("text", .object): "en tekst på hvert sprog { }"
    case .named(_, let kind): self.kind(kind)
    case .list(let count): "en liste med \(count)"
    case .listOfAtLeast(let count): "en liste med mindst \(count)"
    case .either(let all): all.map(expectation).joined(separator: " eller ")
    }
  }

  private func kind(_ kind: JSON.Kind) -> String {
    switch kind {
    case .null: "null"
    case .true: "true"
    case .false: "false"
    case .number: "et tal"
    case .string: "en tekst"
    case .array: "en liste [ ]"
    case .object: "et objekt { }"
    }
  }
}
