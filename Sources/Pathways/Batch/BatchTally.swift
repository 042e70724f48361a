internal import LocatedJSON

/// How often each thing was answered in a batch.
public struct BatchTally: Sendable {
  /// How many lines were answered.
  public internal(set) var cases = 0

  /// How many lines could not be read.
  public internal(set) var errors = 0

  /// By group, how often it holds, fails and is unknown.
  var groups: [[Int]]

  /// By alert, how often it was raised.
  var alerts: [Int]

  /// By offer, how often it had each standing.
  var offers: [[Int]]

  /// By subject, how often it was asked for.
  var questions: [Int]

  /// Creates a tally of nothing.
  public init(_ catalogue: Catalogue) {
    groups = Array(repeating: [0, 0, 0], count: catalogue.groups.count)
    alerts = Array(repeating: 0, count: catalogue.alerts.count)
    offers = Array(
      repeating: Array(repeating: 0, count: Standing.allCases.count),
      count: catalogue.offers.count)
    questions = Array(repeating: 0, count: catalogue.vocabulary.subjectCount)
  }

  /// Takes in a block of decided cases.
  mutating func add(_ decisions: Decisions, lanes: UInt64) {
    cases += lanes.nonzeroBitCount
    for (number, truth) in decisions.groups.enumerated() {
      groups[number][0] += (truth.holds & lanes).nonzeroBitCount
      groups[number][1] += (truth.fails & lanes).nonzeroBitCount
      groups[number][2] += (~truth.known & lanes).nonzeroBitCount
    }
    for (number, alert) in decisions.alerts.enumerated() {
      alerts[number] += (alert.raised & lanes).nonzeroBitCount
    }
    for (number, offer) in decisions.offers.enumerated() {
      let known = [offer.fits & lanes, offer.open & lanes, offer.excluded & lanes]
        .map(\.nonzeroBitCount)
      for (standing, count) in known.enumerated() { offers[number][standing] += count }
      offers[number][3] += lanes.nonzeroBitCount - known.reduce(0, +)
    }
  }

  /// Takes in the counts of another worker.
  public mutating func add(_ other: BatchTally) {
    cases += other.cases
    errors += other.errors
    for number in groups.indices {
      for place in 0..<3 { groups[number][place] += other.groups[number][place] }
    }
    for number in alerts.indices { alerts[number] += other.alerts[number] }
    for number in offers.indices {
      for place in offers[number].indices { offers[number][place] += other.offers[number][place] }
    }
    for number in questions.indices { questions[number] += other.questions[number] }
  }
}

// MARK: What a reader sees

extension BatchTally {
  /// Returns the counts as text.
  public func text(_ wording: Wording, _ style: PageStyle) -> String {
    let catalogue = wording.catalogue
    var page = Page(style)
    page.paragraph(
      "",
      wording.words.casesAnswered(cases, errors: errors), ink: .bold)
    page.paragraph(
      "  ",
      "\(catalogue.name) \(catalogue.version) sha256:\(catalogue.digest)", ink: .dim)
    page.gap()
    page.paragraph("", wording.words.groupsHeading)
    for (number, group) in catalogue.groups.enumerated() {
      let counts = groups[number].map(String.init).joined(separator: " · ")
      page.paragraph("  ", "\(group.id)  \(counts)")
    }
    page.gap()
    page.paragraph("", wording.words.alertsHeading)
    for (number, alert) in catalogue.alerts.enumerated() where alerts[number] > 0 {
      page.paragraph(
        "  ", "\(alerts[number])  \(alert.id)  \(wording.text(alert.text))")
    }
    page.gap()
    page.paragraph(
      "",
      wording.words.offersHeading)
    for number in catalogue.offers.indices where isWorthShowing(number) || style.showsAll {
      let counts = offers[number].map(String.init).joined(separator: " · ")
      page.paragraph("  ", "\(catalogue.offers[number].id)  \(counts)")
    }
    page.gap()
    page.paragraph("", wording.words.oftenMissing)
    let asked = questions.indices.filter { questions[$0] > 0 }
      .sorted { (-questions[$0], $0) < (-questions[$1], $1) }
    for number in style.showsAll ? asked[...] : asked.prefix(10) {
      page.paragraph(
        "  ", "\(questions[number])  \(wording.name(wording.vocabulary.subject(number)))")
    }
    return page.text
  }

  /// An offer that fits nobody and lacks nothing from anybody is left to `--all`.
  private func isWorthShowing(_ number: Int) -> Bool {
    offers[number][0] > 0 || offers[number][1] > 0
  }

  /// Returns the counts as JSON on one line.
  public func json(_ wording: Wording) -> [UInt8] {
    let catalogue = wording.catalogue
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.summary/1")
      json.writeDigest(catalogue)
      json.member("cases", cases)
      json.member("errors", errors)
      json.key("groups")
      json.object { object in
        for (number, group) in catalogue.groups.enumerated() {
          object.key(group.id)
          object.object {
            $0.member("holds", groups[number][0])
            $0.member("fails", groups[number][1])
            $0.member("unknown", groups[number][2])
          }
        }
      }
      json.key("alerts")
      json.object { object in
        for (number, alert) in catalogue.alerts.enumerated() {
          object.member(alert.id, alerts[number])
        }
      }
      json.key("offers")
      json.object { object in
        for (number, offer) in catalogue.offers.enumerated() {
          object.key(offer.id)
          object.object {
            for (place, standing) in Standing.allCases.enumerated() {
              $0.member(standing.rawValue, offers[number][place])
            }
          }
        }
      }
      json.key("questions")
      json.object { object in
        for number in questions.indices where questions[number] > 0 {
          object.member(wording.name(wording.vocabulary.subject(number)), questions[number])
        }
      }
    }
    return writer.bytes
  }
}
