internal import LocatedJSON

/// The first stage: reads the words of a catalogue, by which all else is read.
struct WordsReader: StageReader {
  let files: CatalogueFiles
  var sources: SourceReader
  var diagnostics: [Diagnostic] = []
  var faulty: Set<String> = []

  /// What was read so far.
  var sourceTerms: [Term] = []
  var providers: [Term] = []
  var providerTable = NameTable<Term>()

  init(_ files: CatalogueFiles) {
    self.files = files
    // Every text has these languages, the catalogue's own and its sources' too.
    sources = SourceReader(languages: files.languages, isThorough: files.isThorough)
  }

  mutating func read() -> CatalogueWords {
    for root in files.roots(.sources) { readSources(root) }
    for root in files.overlays { readSources(of: root.member("ownSources")) }
    let main = files.main.map { shaped($0, Self.mainShape) }
    for root in files.roots(.providers) { readProviders(root) }
    let actors = readTerms(main?[.actors])
    let holders = readHolders(main?[.holders], actors)
    let refused = readPersonalNumbers(main)
    return CatalogueWords(
      name: main?[.name]?.string ?? "", version: main?[.version]?.string ?? "", sources: sources,
      sourceTerms: sourceTerms, purposes: readTerms(main?[.purposes]),
      levels: readTerms(main?[.levels]), actors: actors, entryWays: readTerms(main?[.entryWays]),
      payments: readTerms(main?[.payments]), waitKinds: readTerms(main?[.waitKinds]),
      messages: readTerms(main?[.messages]), holders: holders,
      defaultHolder: main?[.holder].flatMap { holder($0, among: holders) } ?? Index(0),
      calendar: readCalendar(main),
      oldAfter: main?[.oldAfter].flatMap { TimeSpan(shaped($0, DueMember.shape)) },
      providers: providers, providerTable: providerTable,
      personalNumbers: refused.kinds, personalShapes: refused.shapes)
  }

  private mutating func readHolders(_ json: JSON?, _ actors: [Term]) -> [Holder] {
    var holders: [Holder] = []
    for element in json?.elements ?? JSON.none {
      let holder = shaped(element, Self.holderShape)
      guard let name = holder[.id], let id = name.string, let text = text(holder[.text]),
        let actor = term(holder[.actor], in: actors, "unknown-actor", Self.actorWord)
      else {
        skip(holder[.id]?.string)
        continue
      }
      if holders.contains(where: { $0.id == id }) {
        diagnostics.append(.duplicateIdentifier(name))
      } else {
        holders.append(Holder(id: id, actor: actor, text: text))
      }
    }
    return holders
  }

  /// Reads which personal numbers are refused.
  private mutating func readPersonalNumbers(
    _ main: ObjectReader<MainMember>?
  ) -> (kinds: [PersonalNumber.Kind], shapes: [PersonalNumber.Shape]) {
    let shapes = PersonalNumber.Shape.all(in: main?[.personalNumbers], &diagnostics)
    return (PersonalNumber.Kind.all(in: main?[.personalNumbers]), shapes)
  }
}

// MARK: The calendar

extension WordsReader {
  private mutating func readCalendar(_ main: ObjectReader<MainMember>?) -> WorkingCalendar {
    let free = main?[.weekend]?.elements.compactMap { weekday($0) }
    return WorkingCalendar(
      holidays: main?[.publicHolidays]?.elements.compactMap { readHoliday($0) } ?? [],
      weekend: free.map { Set($0) } ?? [6, 7])
  }

  private mutating func readHoliday(_ json: JSON) -> WorkingCalendar.Holiday? {
    let object = shaped(json, Self.holidayShape)
    let first = object[.from]?.integer ?? 1
    let last = object[.to]?.integer ?? 9999
    guard first <= last else {
      diagnostics.append(.emptyRange(json))
      return nil
    }
    if let days = object[.afterEaster]?.integer {
      return .init(.afterEaster(days: days), years: first...last)
    }
    guard let month = object[.month]?.integer else { return nil }
    if let weekday = object[.weekday].flatMap({ weekday($0) }), let nth = object[.nth] {
      guard let number = nth.integer, number != 0 else {
        diagnostics.append(.outOfRange(nth, 1...5, 0))
        return nil
      }
      return .init(.nth(number, weekday: weekday, month: month), years: first...last)
    }
    guard let day = object[.day]?.integer else { return nil }
    guard CalendarDay(year: 2000, month: month, day: day) != nil else {
      diagnostics.append(.impossibleDate(json))
      return nil
    }
    return .init(.fixed(month: month, day: day), years: first...last)
  }

  private func weekday(_ json: JSON) -> Int? {
    WorkingCalendar.weekdayNames.firstIndex { $0 == json.string }.map { $0 + 1 }
  }
}
