internal import LocatedJSON
internal import Pathways

// The values of options, read as their declarations say.
extension Arguments {
  /// Removes an option and returns the choice that its value names, or reports that it names none.
  mutating func takeChoice<Choice: CaseIterable & RawRepresentable<String>>(
    _ option: OptionName, _ diagnostics: inout [Diagnostic]
  ) -> Choice? {
    takeValue(option, &diagnostics).flatMap { choice($0, &diagnostics) }
  }

  /// Returns the choice that a word names, or reports that it names none.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ word: Word, _ diagnostics: inout [Diagnostic]
  ) -> Choice? {
    if let choice = Choice(rawValue: OptionWords.meaning(word.text)) { return choice }
    diagnostics.append(
      .usage(
        .unknownValue(word.text, at: location(word), among: Choice.allCases.map(\.rawValue))))
    return nil
  }

  /// Removes an option and returns the day that its value names.
  mutating func takeDay(
    _ option: OptionName, _ diagnostics: inout [Diagnostic]
  ) -> CalendarDay? {
    guard let word = takeValue(option, &diagnostics) else { return nil }
    if let day = CalendarDay(typed: word.text) { return day }
    diagnostics.append(.usage(.impossibleDate(word.text, at: location(word))))
    return nil
  }

  /// Removes an option and returns its number, within the bounds of its declaration.
  mutating func takeNumber(
    _ option: OptionName, _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    guard let word = takeValue(option, &diagnostics) else { return nil }
    guard case .number(let range)? = OptionDeclaration.declaration(option)?.value
    else { return Int(word.text) }
    if let number = Int(word.text), range.contains(number) { return number }
    diagnostics.append(.usage(.outOfRange(word.text, range, at: location(word))))
    return nil
  }

  /// Removes an option and returns its length of time, such as `6mo`, `90d`, `2w` or `1y`.
  mutating func takeSpan(_ option: OptionName, _ diagnostics: inout [Diagnostic]) -> TimeSpan? {
    guard let word = takeValue(option, &diagnostics) else { return nil }
    let units: [(String, TimeSpan.Unit)] = [
      ("mo", .months), ("d", .days), ("w", .weeks), ("y", .years),
    ]
    for (suffix, unit) in units where word.text.hasSuffix(suffix) {
      guard let count = Int(word.text.dropLast(suffix.count)), count >= 0 else { break }
      return TimeSpan(count, unit)
    }
    diagnostics.append(.usage(.noSpan(word.text, at: location(word))))
    return nil
  }

  /// Removes the words that are no options, such as paths.
  mutating func takePlainWords() -> [Word] {
    let plain = words.filter { !$0.text.hasPrefix("--") }
    for word in plain { remove(word) }
    return plain
  }

  /// Removes the first word that is no option, such as a path; one more is no word of the command.
  mutating func takePlainWord() -> Word? {
    let first = words.first { !$0.text.hasPrefix("--") }
    if let first { remove(first) }
    return first
  }

  /// The findings for words that a command has not used.
  func unused(by command: Command) -> [Diagnostic] {
    words.map { word in
      guard word.text.hasPrefix("--") else {
        return .usage(.unexpectedWord(word.text, at: location(word)))
      }
      let names = OptionDeclaration.of(command).flatMap(\.allNames).map { "--" + $0 }
      return .usage(unknownOption(word, of: command, among: names))
    }
  }

  /// The fault of an option that a command does not have: another command's, or nobody's.
  func unknownOption(
    _ word: Word, of command: Command, among names: [String]
  ) -> UsageFault {
    let name = String(word.text.prefix { $0 != "=" })
    let others = OptionDeclaration.commands(having: String(name.dropFirst(2)))
    if !others.isEmpty, !others.contains(command) {
      return .notOf(command, option: word.typed ?? name, at: location(word), commands: others)
    }
    return .unknownOption(
      word.typed ?? name, at: location(word), of: command,
      among: names.filter { $0 != name })
  }
}
