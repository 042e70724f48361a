internal import LocatedJSON

/// Reads phrase books against the vocabulary of a catalogue.
struct PhraseBookReader {
  private let catalogue: Catalogue
  private(set) var book: PhraseBook
  private(set) var diagnostics: [Diagnostic] = []

  private init(_ catalogue: Catalogue, _ book: PhraseBook = PhraseBook()) {
    self.catalogue = catalogue
    self.book = book
  }

  private var vocabulary: Vocabulary { catalogue.vocabulary }

  /// Reads the phrases of a catalogue, all files of one language together.
  static func read(_ files: [SourceFile], _ catalogue: Catalogue) -> (PhraseBook, [Diagnostic]) {
    var roots: [JSON] = []
    var unread: [Diagnostic] = []
    for file in files {
      do {
        roots.append(try JSONDocument(file).root)
      } catch {
        unread.append(Diagnostic(error, in: file))
      }
    }
    let (book, found) = read(roots, catalogue)
    var reader = PhraseBookReader(catalogue, book)
    for entry in book.entries { _ = reader.targets(of: entry) }
    return (book, unread + found + reader.diagnostics)
  }

  /// Reads the phrases of a catalogue whose files were scanned already.
  static func read(_ roots: [JSON], _ catalogue: Catalogue) -> (PhraseBook, [Diagnostic]) {
    var reader = PhraseBookReader(catalogue)
    reader.readMunicipalities()
    for root in roots { reader.read(root) }
    return (reader.book, reader.diagnostics)
  }

  /// Returns what an entry of a book says; nothing of what the vocabulary does not have.
  static func says(_ entry: Int, of book: PhraseBook, _ catalogue: Catalogue) -> [PhraseBook.Target]
  {
    var reader = PhraseBookReader(catalogue, book)
    return reader.targets(of: book.entries[entry])
  }

  private mutating func read(_ root: JSON) {
    for member in root.members {
      switch member.key {
      case "language": book.language = member.string ?? ""
      case "roles": readRoles(member)
      case "phrases": book.entries += member.elements
      case "cues": readCues(member)
      case "medicines": for group in member.elements { read(medicines: group) }
      // The lists of words stand in the tables.
      case "age", "place": continue
      case "numbers":
        for number in member.members {
          book.numbers.append((number.key, integer(number) ?? 0))
        }
      case "units": for unit in member.members { book.units.append((unit.key, strings(unit))) }
      case "months": book.months = member.elements.map { strings($0) }
      case "weekdays": book.weekdays = member.elements.map { strings($0) }
      case "days": for day in member.members { book.days.append((day.key, integer(day) ?? 0)) }
      case "seasons": book.seasons = member.elements.map { season($0) }
      case "since": book.since = member.elements.map { season($0) }
      case "spellings": book.spellings = member.elements.map { strings($0) }
      case "towns": book.towns += Array(member.elements)
      default:
        guard member.kind != .array else { continue }
        diagnostics.append(.unknownFact(member.key, at: member.keyLocation, among: []))
      }
    }
  }

  private func strings(_ json: JSON) -> [String] { json.elements.compactMap(\.string) }

  private func integer(_ json: JSON?) -> Int? {
    guard let json, json.kind == .number else { return nil }
    return LocatedJSON.Decimal(text: json.bytes)?.scaled(toDecimals: 0).flatMap { Int(exactly: $0) }
  }

  private func season(_ json: JSON) -> PhraseBook.Season {
    PhraseBook.Season(
      words: json.member("words").map(strings) ?? [], month: integer(json.member("month")) ?? 1,
      day: integer(json.member("day")) ?? 1, week: integer(json.member("week")))
  }

  /// A municipality's own name goes before a town of the same name.
  private mutating func readMunicipalities() {
    for index in vocabulary.places.municipalities.indexes {
      let place = vocabulary.places.municipalities[index]
      for name in [place.name] + place.words {
        book.municipalities.append(.init(name: Array(name.utf8)[...], municipality: index))
      }
    }
  }

  private mutating func readCues(_ json: JSON) {
    for member in json.members {
      if let cue = PhraseCue(rawValue: member.key) { book.cues.append(cue) }
    }
  }

  private mutating func read(medicines json: JSON) {
    let group = json.member("group")?.string ?? ""
    let value = book.roles.medicines.flatMap { fact in
      vocabulary[fact].values.firstIndex { $0.name == group }
    }
    book.medicines.append(.init(group: group, value: value))
  }
}

// MARK: What phrases say

extension PhraseBookReader {
  private mutating func readRoles(_ json: JSON) {
    for member in json.members {
      switch member.key {
      case "age":
        book.roles.age = fact(member)
        if let age = book.roles.age, case .age(let born, let birthday)? = vocabulary[age].derivation
        {
          book.roles.born = born
          book.roles.birthday = birthday.map { ($0.fact, $0.years) }
        }
      case "place": book.roles.place = fact(member)
      case "known": book.roles.known = fact(member)
      case "suspected": book.roles.suspected = fact(member)
      case "duration": book.roles.duration = fact(member)
      case "leaveStart": book.roles.leaveStart = fact(member)
      case "medicines": book.roles.medicines = fact(member)
      case "severity": book.roles.severity = fact(member)
      case "pupils":
        let ends = member.elements.compactMap(\.integer)
        if ends.count == 2, ends[0] <= ends[1] {
          book.roles.pupils = ends[0]...ends[1]
        } else {
          diagnostics.append(.emptyRange(member))
        }
      case "eating": book.roles.eating = book.roles.known.flatMap { value(member, of: $0) }
      case "hedged":
        for hedged in member.members {
          guard let fact = vocabulary.fact(named: hedged.key)?.index,
            let value = value(hedged, of: fact)
          else { continue }
          book.roles.hedged.append((fact, value))
        }
      default: continue
      }
    }
  }

  private mutating func fact(_ json: JSON) -> Index<Fact>? {
    guard let name = json.string else { return nil }
    if let fact = vocabulary.fact(named: name) { return fact.index }
    diagnostics.append(
      .unknownFact(name, at: json.location, among: vocabulary.facts.map(\.name)))
    return nil
  }

  /// A value by its name, a truth as 0 or 1, or a number.
  private mutating func value(_ json: JSON, of index: Index<Fact>) -> Int? {
    switch vocabulary[index].kind {
    case .boolean: return json.boolean.map { $0 ? 1 : 0 }
    case .number: return integer(json)
    case .ordered, .choice, .set:
      guard let name = json.string else { return nil }
      let values = vocabulary[index].values
      if let value = values.firstIndex(where: { $0.name == name }) { return value }
      diagnostics.append(
        .unknownFact(name, at: json.location, among: values.map(\.name)))
      return nil
    case .date, .month, .municipality, .region, .text: return nil
    }
  }

  /// What an entry says; what the vocabulary does not have is told and left out.
  private mutating func targets(of entry: JSON) -> [PhraseBook.Target] {
    entry.member("says")?.elements.compactMap { target($0) } ?? []
  }

  private mutating func target(_ json: JSON) -> PhraseBook.Target? {
    if let name = json.member("fact") {
      guard let fact = fact(name), let value = json.member("value") else { return nil }
      switch value.string {
      case "#": return .fact(fact, .number)
      case "@": return .fact(fact, .time)
      case "offer": return .fact(fact, .offer)
      default: return self.value(value, of: fact).map { .fact(fact, .value($0)) }
      }
    }
    if let name = json.member("condition") {
      return book.roles.known.flatMap { value(name, of: $0) }.map { .condition($0) }
    }
    if let name = json.member("absent") {
      return book.roles.known.flatMap { value(name, of: $0) }.map { .absentCondition($0) }
    }
    if let type = json.member("event")?.string {
      guard let index = vocabulary.typeTable.index(of: type) else { return nil }
      return .event(type: index, attributes: attributes(json.member("attributes")))
    }
    if let attribute = attributes(json.member("attribute")).first { return .attribute(attribute) }
    if let scale = json.member("scale")?.string {
      return vocabulary.scaleTable.index(of: scale).map { .scale($0) }
    }
    if let offer = json.member("offer")?.string {
      return catalogue.offer(named: offer).map { .offer($0) }
    }
    return nil
  }

  private func attributes(_ json: JSON?) -> [Event.Attribute] {
    json?.members.compactMap { member in
      guard let index = vocabulary.attributeTable.index(of: member.key) else { return nil }
      let attribute = vocabulary.eventAttributes[index]
      switch attribute.kind {
      case .boolean:
        return member.string.map { .init(attribute: index, value: $0 == "true" ? 1 : 0) }
      case .choice:
        return attribute.values.firstIndex { $0.name == member.string }
          .map { .init(attribute: index, value: $0) }
      case .number, .offer, .scale: return nil
      }
    } ?? []
  }
}
