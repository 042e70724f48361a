import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// A case is read against the vocabulary: what is wrong is found at its place, what silence means
/// is filled in and told, and what follows from the rest is derived.
final class CaseBuilderTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "danger": {"type": "ordered", "values": ["none", "some"], "safety": true, "label": {"en": "danger"}},
      "age": {"type": "integer", "range": [0, 120], "label": {"en": "age"}, "derive": {"ageFrom": "born"}},
      "born": {"type": "month", "label": {"en": "born"}},
      "weight": {"type": "decimal", "decimals": 1, "range": [1, 300], "label": {"en": "weight"}},
      "court": {"type": "boolean", "silence": false, "label": {"en": "court"}},
      "known": {"type": "set", "values": ["low", "fear", "compulsion"], "silence": "absentWhenListed",
        "label": {"en": "known"}, "labels": {"low": {"en": "depression"}},
        "codes": {"low": ["P76", "F32"], "fear": ["P79", "F40"], "compulsion": ["P79", "F42"]}},
      "suspected": {"type": "set", "values": ["low", "fear", "compulsion"], "label": {"en": "suspected"}},
      "any": {"type": "set", "values": ["low", "fear", "compulsion"], "label": {"en": "any"},
        "derive": {"union": ["known", "suspected"]}},
      "town": {"type": "place", "of": "municipality", "label": {"en": "town"}},
      "region": {"type": "place", "of": "region", "label": {"en": "region"}, "derive": {"regionOf": "town"}},
      "visits": {"type": "integer", "range": [0, 99], "label": {"en": "visits"},
        "derive": {"count": {"type": "visit", "withinMonths": 12}}},
      "seen": {"type": "date", "label": {"en": "seen"}}},
     "classes": {"told": {"label": {"en": "told"}, "silence": "none"}, "asked": {"label": {"en": "asked"}}},
     "attributes": {"scale": {"type": "scale", "label": {"en": "scale"}},
       "value": {"type": "decimal", "decimals": 1, "label": {"en": "value"}}},
     "events": {"visit": {"class": "told", "label": {"en": "visit"}},
       "loss": {"class": "asked", "label": {"en": "loss"}},
       "score": {"class": "told", "label": {"en": "score"}}}}
    """

  private static let places = """
    {"municipalities": [{"code": "0001", "name": "Ærø"}, {"code": "0002", "name": "Bø", "words": ["Boe"]}],
     "regions": [
       {"code": "10", "name": "Old", "valid": {"to": "2026-12-31"}, "municipalities": ["0001"]},
       {"code": "11", "name": "Other", "municipalities": ["0002"]},
       {"code": "12", "name": "New", "valid": {"from": "2027-01-01"}, "municipalities": ["0001"]}]}
    """

  private static let scales = """
    {"scales": [{"id": "mdi", "name": {"en": "MDI"}, "range": [0, 50],
      "bandSets": [], "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]}]}
    """

  private func catalogue() throws -> Catalogue {
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": Self.vocabulary, "places.json": Self.places, "scales.json": Self.scales,
    ])
    return try XCTUnwrap(catalogue, "\(diagnostics.map { $0.rendered(in: .english) })")
  }

  private func person(_ text: String) throws -> (PatientCase, Vocabulary) {
    let catalogue = try catalogue()
    let (person, diagnostics) = SmallCatalogue.person(text, catalogue)
    XCTAssertEqual(diagnostics.map { $0.rendered(in: .english) }, [], text)
    return (person, catalogue.vocabulary)
  }

  private func value(_ name: String, _ text: String) throws -> FactValue {
    let (person, vocabulary) = try person(text)
    return person[try XCTUnwrap(vocabulary.fact(named: name)).index]
  }

  func testEachFaultIsFoundAtItsPlace() throws {
    let wrong: [(text: String, code: String)] = [
      (#"①[]"#, "wrong-kind"),
      (#"{①"fact": {}}"#, "unknown-key"),
      (#"{"on": ①"2026-02-29"}"#, "impossible-date"),
      (#"{"facts": {①"aeg": 5}}"#, "unknown-fact"),
      (#"{"facts": {"age": ①121}}"#, "out-of-range"),
      (#"{"facts": {"age": ①"five"}}"#, "wrong-kind"),
      (#"{"facts": {"danger": ①"sum"}}"#, "unknown-value"),
      (#"{"facts": {"court": ①"no"}}"#, "wrong-kind"),
      (#"{"facts": {"known": ["low", ①"feer"]}}"#, "unknown-value"),
      (#"{"facts": {"known": [①"P79"]}}"#, "ambiguous-code"),
      (#"{"facts": {"known": [①5]}}"#, "wrong-kind"),
      (#"{"facts": {"known": {"present": [①"low"], "absent": ["low"]}}}"#, "said-twice"),
      (#"{"facts": {"town": ①"Nowhere"}}"#, "unknown-place"),
      (#"{"facts": {"town": "Ærø", "region": ①"Other"}}"#, "contradicting-places"),
      (#"{"facts": {"seen": ①"2023-02-30"}}"#, "impossible-date"),
      (#"{"facts": {"born": ①"2007-13"}}"#, "impossible-date"),
      (#"{"events": [①{"on": "2026-01-01"}]}"#, "missing-key"),
      (#"{"events": [{"type": ①"vist"}]}"#, "unknown-event-type"),
      (#"{"events": [{"type": "visit", "on": ①"2026-1-1"}]}"#, "impossible-date"),
      (#"{"events": [{"type": "visit", ①"when": 1}]}"#, "unknown-attribute"),
      (#"{"events": [{"type": "score", "scale": ①"mid", "value": 3}]}"#, "unknown-scale"),
      (#"{"events": [①{"type": "score", "scale": "mdi", "value": 51}]}"#, "out-of-range"),
      (#"{"events": [①{"type": "score", "scale": "mdi", "value": 7.5}]}"#, "out-of-range"),
      (#"{"noEvents": [①"lost"]}"#, "unknown-event-type"),
      (#"{"facts": {"age": 5①,}}"#, "trailing-comma"),
      (#"{"id": "①010190-1234"}"#, "personal-number"),
      (#"{"id": "①010190-1AB2"}"#, "personal-number"),
      (#"{"id": "①0101\u0039\u0030-1234"}"#, "personal-number"),
    ]
    let catalogue = try catalogue()
    for (marked, code) in wrong {
      let text = MarkedText(marked)
      let mark = try XCTUnwrap(text.offsets["①"], marked)
      let (_, found) = SmallCatalogue.person(text.text, catalogue)
      XCTAssertEqual(found.map(\.code.slug), [code], marked)
      let bytesBefore = Array(text.text.utf8.prefix(mark))
      let column = String(decoding: bytesBefore, as: UTF8.self).unicodeScalars.count + 1
      XCTAssertEqual(found.first?.location?.column, column, marked)
      for diagnostic in found where code == "personal-number" {
        XCTAssertFalse(diagnostic.rendered(in: .danish).contains("0101"))
        XCTAssertFalse(diagnostic.rendered(in: .english).contains("1234"))
      }
    }
  }

  func testAllFaultsInOneRun() throws {
    let (_, found) = SmallCatalogue.person(
      #"{"facts": {"aeg": 5, "age": 200, "danger": "sum"}, "events": [{"type": "vist"}]}"#,
      try catalogue())
    XCTAssertEqual(
      found.map(\.code.slug),
      ["unknown-fact", "out-of-range", "unknown-value", "unknown-event-type"])
    XCTAssertEqual(found.first?.help?[.english], "did you mean `age`?")
  }

  /// Who writes a first case by hand puts facts beside the day; the vocabulary knows them.
  func testAFactOutsideFactsIsToldWhereItStands() throws {
    let (_, found) = SmallCatalogue.person(#"{"age": 5, "aeg": 5, "fact": {}}"#, try catalogue())
    XCTAssertEqual(
      found.map { $0.help?[.english] },
      [
        #"facts stand in `facts`: {"facts": {"age": …}}"#,
        "possible are: id, on, facts, events, noEvents", "did you mean `facts`?",
      ])
  }

  func testValuesAreNamedByLabelAndCode() throws {
    for word in ["low", "depression", "Depression", "P76", "F32.1", "DF321", "DF32.1"] {
      guard case .set(let present, _) = try value("known", #"{"facts": {"known": ["\#(word)"]}}"#)
      else { return XCTFail("\(word) is no value") }
      XCTAssertEqual(present.members, [0], word)
    }
    for word in ["0001", "Ærø", "ærø"] {
      XCTAssertEqual(try value("town", #"{"facts": {"town": "\#(word)"}}"#), .number(0), word)
    }
    XCTAssertEqual(try value("town", #"{"facts": {"town": "Boe"}}"#), .number(1))
  }

  func testWhatSilenceMeans() throws {
    XCTAssertEqual(try value("danger", "{}"), .silent)
    XCTAssertEqual(try value("court", "{}"), .truth(false))
    XCTAssertEqual(try value("court", #"{"facts": {"court": true}}"#), .truth(true))
    XCTAssertEqual(try value("known", "{}"), .silent)
    // A list that is given is complete where the vocabulary says so, and that is told.
    let (person, vocabulary) = try person(#"{"facts": {"known": ["low"], "suspected": ["low"]}}"#)
    let known = try XCTUnwrap(vocabulary.fact(named: "known")).index
    let suspected = try XCTUnwrap(vocabulary.fact(named: "suspected")).index
    guard case .set(_, let absent) = person[known], case .set(_, let open) = person[suspected]
    else {
      return XCTFail("a set is no set")
    }
    XCTAssertEqual(absent.members, [1, 2])
    XCTAssertEqual(open.members, [])
    XCTAssertTrue(person.assumed.contains(known))
    XCTAssertFalse(person.assumed.contains(suspected))
  }

  func testUnionIsAbsentOnlyWhereAllAre() throws {
    func union(_ text: String) throws -> (present: [Int], absent: [Int])? {
      guard case .set(let present, let absent) = try value("any", text) else { return nil }
      return (present.members, absent.members)
    }
    XCTAssertNil(try union("{}"))
    let one = try XCTUnwrap(try union(#"{"facts": {"known": ["low"]}}"#))
    XCTAssertEqual(one.present, [0])
    XCTAssertEqual(one.absent, [])
    let other = try XCTUnwrap(try union(#"{"facts": {"suspected": {"absent": ["fear"]}}}"#))
    XCTAssertEqual(other.absent, [])
    let both = try XCTUnwrap(
      try union(#"{"facts": {"known": ["low"], "suspected": {"absent": ["fear"]}}}"#))
    XCTAssertEqual(both.present, [0])
    XCTAssertEqual(both.absent, [1])
  }

  func testRegionByDate() throws {
    XCTAssertEqual(
      try value("region", #"{"on": "2026-12-31", "facts": {"town": "0001"}}"#), .number(0))
    XCTAssertEqual(
      try value("region", #"{"on": "2027-01-01", "facts": {"town": "0001"}}"#), .number(2))
    XCTAssertEqual(try value("region", #"{"facts": {}}"#), .silent)
  }

  func testAgeFromMonthOfBirth() throws {
    func age(_ born: String) throws -> FactValue {
      try value("age", #"{"on": "2026-11-20", "facts": {"born": "\#(born)"}}"#)
    }
    XCTAssertEqual(try age("2007-10"), .number(19))
    XCTAssertEqual(try age("2007-12"), .number(18))
    // In the month of the birthday the day decides, and it is not known.
    XCTAssertEqual(try age("2007-11"), .silent)
    // Who is not born yet is nobody's patient (W6).
    let unborn = SmallCatalogue.person(
      #"{"on": "2026-11-20", "facts": {"born": "2027-01"}}"#, try catalogue())
    XCTAssertEqual(unborn.diagnostics.map(\.code.slug), ["impossible-age"])
  }

  func testCountsAndDisagreements() throws {
    let events =
      #""events": [{"type": "visit", "on": "2026-10-01"}, {"type": "visit", "on": "2020-01-01"}]"#
    XCTAssertEqual(try value("visits", "{\(events)}"), .number(1))
    XCTAssertEqual(try value("visits", "{}"), .number(0))
    let (person, _) = try person(#"{"facts": {"visits": 3}, \#(events)}"#)
    XCTAssertEqual(person.disagreements.map(\.given), [.number(3)])
    XCTAssertEqual(person.disagreements.map(\.derived), [.number(1)])
    let untold = try self.person(
      #"{"facts": {"visits": 3}, "events": [{"type": "loss", "on": "2025-01-01"}]}"#)
    XCTAssertEqual(untold.0.disagreements.count, 0)
  }

  func testLaterEventsTakeNoPartAndAreCounted() throws {
    let (person, _) = try person(
      #"{"on": "2026-01-01", "events": [{"type": "visit", "on": "2026-01-02"}, {"type": "loss", "on": "2025-01-01"}]}"#
    )
    XCTAssertEqual(person.laterEvents, 1)
    XCTAssertEqual(person.events.count, 1)
  }

  private func read(_ text: String) throws -> (PatientCase, [String]) {
    let (person, diagnostics) = SmallCatalogue.person(text, try catalogue())
    return (person, diagnostics.map { "\($0.severity) \($0.code.slug)" })
  }

  /// What a spreadsheet or another program makes of a value is still that value; what is cut off is
  /// told, and nothing is rounded over a limit.
  func testR26ValuesAsOtherProgramsWriteThem() throws {
    let vocabulary = try catalogue().vocabulary
    let table: [(fact: String, written: String, value: Int, told: [String])] = [
      ("age", #""30""#, 30, []), ("age", "30.5", 30, ["warning cut-decimals"]),
      ("age", "30.0", 30, []), ("weight", "17.45", 174, ["warning cut-decimals"]),
      ("weight", "17.49999", 174, ["warning cut-decimals"]), ("weight", #""17.4""#, 174, []),
      ("weight", "17.5", 175, []), ("weight", "1.75e1", 175, []),
    ]
    for (fact, written, value, told) in table {
      let (person, found) = try read("{\"facts\": {\"\(fact)\": \(written)}}")
      let index = try XCTUnwrap(vocabulary.fact(named: fact)).index
      XCTAssertEqual(person[index], .number(value), written)
      XCTAssertEqual(found, told, written)
    }
    for wrong in ["120.9e9", #""thirty""#, #""""#, "-0.5", "true"] {
      XCTAssertEqual(try read("{\"facts\": {\"age\": \(wrong)}}").1.count, 1, wrong)
    }
    let (born, found) = try read(#"{"on": "2026-11-20", "facts": {"born": "2008-10-31"}}"#)
    XCTAssertEqual(
      born[try XCTUnwrap(vocabulary.fact(named: "age")).index], .number(18))
    XCTAssertEqual(found, ["warning cut-day"])
    XCTAssertEqual(try read(#"{"facts": {"born": "2008-02-30"}}"#).1, ["error impossible-date"])
  }

  /// Places are told right and quickly, however long a line is and however many there are.
  func testL3PlacesInALongText() {
    var text: [UInt8] = []
    for number in 0..<3000 { text += Array("øre \(number)\(number % 977 == 0 ? "\n" : "")".utf8) }
    let file = SourceFile(name: "t", bytes: text, firstLine: 7)
    let plain = SourceFile(name: "t", bytes: text, firstLine: 7)
    for offset in stride(from: 0, through: text.count, by: 7) {
      XCTAssertEqual(file.location(at: offset), plain.location(at: offset))
    }
    XCTAssertEqual(file.location(at: text.count), plain.location(at: text.count))
    XCTAssertEqual(file.location(at: 4096), plain.location(at: 4096))
  }

  /// A case is told again as it was told: what silence means is nobody's word.
  func testACaseIsRetoldWithoutWhatSilenceMeans() throws {
    for set in [
      #"["low"]"#, #"{"present": ["low"], "absent": ["fear"]}"#, #"{"absent": ["fear"]}"#,
      #"{"present": ["low"], "absent": ["fear", "compulsion"]}"#,
    ] {
      let text = #"{"on": "2026-11-20", "facts": {"known": \#(set)}}"#
      let catalogue = try catalogue()
      let (person, _) = SmallCatalogue.person(text, catalogue)
      let retold = String(decoding: CaseText.json(of: person, catalogue), as: UTF8.self)
      let (again, diagnostics) = SmallCatalogue.person(retold, catalogue)
      XCTAssertEqual(diagnostics.map { $0.rendered(in: .english) }, [], retold)
      XCTAssertEqual(again.values, person.values, set)
      XCTAssertEqual(CaseText.json(of: again, catalogue), CaseText.json(of: person, catalogue), set)
      let saysAll = set.contains("compulsion")
      XCTAssertEqual(retold.contains("any") || retold.contains("compulsion"), saysAll, retold)
    }
  }

  /// A number that is told beside events of other kinds is not contradicted by their silence.
  func testSilenceAboutEventsContradictsNoNumber() throws {
    for (events, isContradicted) in [
      (#"[{"on": "2026-10-01", "type": "loss"}]"#, false),
      (#"[{"on": "2026-10-01", "type": "visit"}]"#, true),
      (#"[{"on": "2026-10-01", "type": "loss"}], "noEvents": ["visit"]"#, true),
    ] {
      let (person, _) = try person(
        #"{"on": "2026-11-20", "facts": {"visits": 4}, "events": \#(events)}"#)
      XCTAssertEqual(!person.disagreements.isEmpty, isContradicted, events)
    }
  }
}
