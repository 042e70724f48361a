/// What is said of the form of a text, and what to do about it.
public enum FormRemark: Remark {
  /// Where the text stops being JSON.
  case syntax(JSONSyntaxError.Kind)

  /// What to do where the text stops being JSON.
  case mendSyntax(JSONSyntaxError.Kind)

  /// What to do about a slip.
  case mendSlip(JSONSlip)

  /// One thing must stand where another, shown, stands.
  case mustBe(Expectation, String)

  /// No member of this name may stand there.
  case unknownKey(String)

  /// The member is missing.
  case keyIsMissing(String)

  /// One of the members must stand there, and none does.
  case oneKeyIsMissing([String])

  /// The first member can't stand where the second stands.
  case notBeside(String, String)

  /// Keep only one of them.
  case keepOne

  /// The nearest of the right words.
  case didYouMean(String)

  /// Some of the right words, and whether there are more.
  case possibleAre([String], more: Bool)

  /// What is right instead.
  case write(String)

  /// A member with a text in each language.
  case writeTexts(String)

  /// The value, a number or a truth, stands in quotation marks.
  case writeWithoutQuotes(String)

  /// The value, a text, stands without quotation marks.
  case writeInQuotes(String)
}

/// What a value must be.
public indirect enum Expectation: Hashable, Sendable {
  case anything
  case boolean
  case integer
  case whole(ClosedRange<Int>)
  case date
  case month
  case word([String])
  case kind(JSON.Kind)
  /// What a catalogue has a name for, and the kind that it is of.
  case named(String, JSON.Kind)
  case list(of: Int)
  case listOfAtLeast(Int)
  case either([Expectation])
}
