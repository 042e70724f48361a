internal import LocatedJSON

/// The phrases of a catalogue as patterns, and the words they are made of: all of a lexicon that hangs
/// on the text of its data alone.
///
/// The tool that puts the catalogue into the program compiles this file too and reads the phrases with
/// it, so that the first note does not wait for ten thousand of them.
struct PhraseStock: Sendable {
  /// What read the phrases: it has their elements and their words.
  private(set) var parser: PhraseParser

  /// The phrases, with the numbers of the entries and the cues that have them.
  private(set) var patterns: [PhrasePattern] = []

  /// The names of towns.
  private(set) var towns = NameWords()

  /// Puts together what was read before.
  init(_ parser: PhraseParser, _ patterns: [PhrasePattern], _ towns: NameWords) {
    self.parser = parser
    self.patterns = patterns
    self.towns = towns
  }

  /// Reads the phrases of a catalogue's files.
  init(_ roots: [JSON]) {
    var groups: [String: Int32] = [:]
    for (number, group) in Self.elements("medicines", roots).enumerated() {
      groups[group.member("group")?.string ?? ""] = Int32(number)
    }
    parser = PhraseParser(groups: groups)
    for (number, entry) in Self.elements("phrases", roots).enumerated() {
      add(entry.member("claims"), number, .claims)
      add(entry.member("suggests"), number, .suggests)
      add(entry.member("not"), number, .not)
    }
    let cues = roots.flatMap { Array($0.member("cues")?.members ?? JSON.none) }
    for (number, cue) in cues.filter({ PhraseCue(rawValue: $0.key) != nil }).enumerated() {
      add(cue, number, .cue)
    }
    for town in Self.elements("towns", roots) {
      if let name = town.member("name")?.textBytes { towns.append(name, &parser) }
    }
  }

  /// Gives away the parser, so that whoever reads on with it copies none of its words.
  mutating func takeParser() -> PhraseParser {
    defer { parser = PhraseParser(groups: [:]) }
    return parser
  }

  /// The elements of a list of all files.
  private static func elements(_ key: String, _ roots: [JSON]) -> [JSON] {
    roots.flatMap { Array($0.member(key)?.elements ?? JSON.none) }
  }

  private mutating func add(_ list: JSON?, _ entry: Int, _ role: PhrasePattern.Role) {
    for phrase in list?.elements ?? JSON.none {
      guard let text = phrase.textBytes else { continue }
      let (elements, flags) = parser.parse(text)
      guard !elements.isEmpty else { continue }
      patterns.append(PhrasePattern(elements: elements, entry: entry, role: role, flags: flags))
    }
  }
}
