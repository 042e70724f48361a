internal import LocatedJSON

/// Reads phrase books against the vocabulary of a catalogue.
struct PhraseBookReader {
  private let catalogue: Catalogue
  private(set) var book = PhraseBook()
  private(set) var diagnostics: [Diagnostic] = []

  /// What reads the facts and values that roles name.
  private var names: PhraseTargetReader

  private init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    names = PhraseTargetReader(catalogue, known: nil)
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
    var reader = PhraseTargetReader(catalogue, known: book.roles.known)
    for entry in book.entries { _ = reader.targets(of: entry) }
    return (book, unread + found + reader.diagnostics)
  }

  /// Reads the phrases of a catalogue whose files were scanned already.
  static func read(_ roots: [JSON], _ catalogue: Catalogue) -> (PhraseBook, [Diagnostic]) {
    var reader = PhraseBookReader(catalogue)
    reader.readMunicipalities()
    for root in roots { reader.read(root) }
    return (reader.book, reader.diagnostics + reader.names.diagnostics)
  }

  private mutating func read(_ root: JSON) {
    for member in root.members {
      switch member.key {
      case "language": book.language = member.string ?? ""
      case "roles": readRoles(member)
      case "phrases": book.entries += member.elements
      case "cues": readCues(member)
      case "medicines": for group in member.elements { read(medicines: group) }
      // The lists of words, and the towns, stand in the tables.
      case "age", "place", "towns", "masculine", "feminine": continue
      case "numbers":
        for number in member.members {
          book.numbers.append((number.key, number.integer ?? 0))
        }
      case "units": for unit in member.members { book.units.append((unit.key, strings(unit))) }
      case "months": book.months = member.elements.map { strings($0) }
      case "weekdays": book.weekdays = member.elements.map { strings($0) }
      case "days":
        for day in member.members {
          book.days.append((day.key, day.integer ?? 0))
        }
      case "seasons": book.seasons = member.elements.map { season($0) }
      case "since": book.since = member.elements.map { season($0) }
      case "monthFirst": book.isMonthFirst = member.boolean ?? false
      case "unitDenominators":
        for unit in member.members {
          if let number = Int(unit.key) {
            book.unitDenominators.append((number, unit.string ?? ""))
          }
        }
      case "spellings": book.spellings = member.elements.map { strings($0) }
      default:
        guard member.kind != .array else { continue }
        diagnostics.append(.unknownFact(member.key, at: member.keyLocation, among: []))
      }
    }
  }

  private func strings(_ json: JSON) -> [String] { json.elements.compactMap(\.string) }

  private func season(_ json: JSON) -> PhraseBook.Season {
    PhraseBook.Season(
      words: json.member("words").map(strings) ?? [],
      month: json.member("month")?.integer ?? 1,
      day: json.member("day")?.integer ?? 1,
      week: json.member("week")?.integer,
      yearsAgo: json.member("yearsAgo")?.integer)
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

// MARK: Roles

extension PhraseBookReader {
  private mutating func readRoles(_ json: JSON) {
    for member in json.members {
      switch member.key {
      case "age":
        book.roles.age = names.fact(member)
        if let age = book.roles.age, case .age(let born, let birthday)? = vocabulary[age].derivation
        {
          book.roles.born = born
          book.roles.birthday = birthday.map { ($0.fact, $0.years) }
        }
      case "place": book.roles.place = names.fact(member)
      case "known": book.roles.known = names.fact(member)
      case "suspected": book.roles.suspected = names.fact(member)
      case "duration": book.roles.duration = names.fact(member)
      case "leaveStart": book.roles.leaveStart = names.fact(member)
      case "medicines": book.roles.medicines = names.fact(member)
      case "severity": book.roles.severity = names.fact(member)
      case "carer": book.roles.carer = names.fact(member)
      case "pupils": book.roles.pupils = ages(member)
      case "parents": book.roles.parents = ages(member)
      case "eating": book.roles.eating = book.roles.known.flatMap { names.value(member, of: $0) }
      case "hedged":
        for hedged in member.members {
          guard let fact = vocabulary.fact(named: hedged.key)?.index,
            let value = names.value(hedged, of: fact)
          else { continue }
          book.roles.hedged.append((fact, value))
        }
      default: continue
      }
    }
  }

  /// The first and the last of some ages.
  private mutating func ages(_ json: JSON) -> ClosedRange<Int>? {
    let ends = json.elements.compactMap(\.integer)
    if ends.count == 2, ends[0] <= ends[1] { return ends[0]...ends[1] }
    diagnostics.append(.emptyRange(json))
    return nil
  }
}
