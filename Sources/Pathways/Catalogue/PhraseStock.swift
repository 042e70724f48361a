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

  /// The names of towns, and those of medicines.
  private(set) var towns = NameWords()
  private(set) var medicines = NameWords()

  /// By town the municipalities that it lies in, the likeliest first: places in a list of what they are
  /// called in the data.
  private(set) var townPlaces: [(key: Int32, value: Int32)] = []
  private(set) var placeNames: [[UInt8]] = []

  /// By medicine, its group.
  private(set) var medicineClasses: [Int32] = []

  /// The entries of all ``PhraseList``s in their order, and where each list ends, after a 0.
  private(set) var listed = NameWords()
  private(set) var listEnds: [Int32] = [0]

  /// Reads the phrases of a catalogue's files.
  init(_ roots: [JSON]) {
    let medicines = Self.elements("medicines", roots)
    var groups: [String: Int32] = [:]
    for (number, group) in medicines.enumerated() {
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
      guard let name = town.member("name")?.textBytes else { continue }
      for place in town.member("municipalities")?.elements ?? JSON.none {
        if let text = place.textBytes { add(place: Array(text), ofTown: Int32(towns.count)) }
      }
      towns.append(name, &parser)
    }
    for (number, group) in medicines.enumerated() { add(medicine: group, Int32(number)) }
    for list in PhraseList.allCases { add(list, roots) }
    for root in roots { makeKnown(root) }
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

  private mutating func add(place name: [UInt8], ofTown town: Int32) {
    let place = placeNames.firstIndex(of: name) ?? placeNames.count
    if place == placeNames.count { placeNames.append(name) }
    townPlaces.append((town, Int32(place)))
  }

  private mutating func add(medicine group: JSON, _ number: Int32) {
    let names = group.member("names")?.elements.flatMap { Array($0.elements) } ?? []
    for name in names + (group.member("classes").map { Array($0.elements) } ?? []) {
      guard let text = name.textBytes else { continue }
      medicines.append(text, &parser)
      medicineClasses.append(number)
    }
  }

  private mutating func add(_ list: PhraseList, _ roots: [JSON]) {
    for root in roots {
      let member = list.path.reduce(root as JSON?) { $0?.member($1) }
      for entry in member?.elements ?? JSON.none {
        if let text = entry.textBytes { listed.append(text, &parser) }
      }
    }
    listEnds.append(Int32(listed.count))
  }

  /// Makes the words known by which numbers and times are told, so that reading them adds none.
  private mutating func makeKnown(_ root: JSON) {
    for name in ["numbers", "units", "months", "weekdays", "days", "seasons", "since", "spellings"]
    {
      guard let json = root.member(name) else { continue }
      if name == "numbers" || name == "days" {
        for member in json.members { _ = parser.numbers(of: member.key) }
      } else {
        makeTextsKnown(json)
      }
    }
  }

  private mutating func makeTextsKnown(_ json: JSON) {
    if let text = json.textBytes { _ = parser.numbers(of: text) }
    for part in json.kind == .object ? Array(json.members) : Array(json.elements) {
      makeTextsKnown(part)
    }
  }
}
