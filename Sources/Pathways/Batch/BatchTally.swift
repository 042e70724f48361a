internal import LocatedJSON

/// How often each thing was answered in a batch.
public struct BatchTally: Sendable {
  /// How many lines were answered.
  public internal(set) var cases = 0

  /// How many lines could not be read.
  public internal(set) var errors = 0

  /// By group, how often it holds, fails and is unknown.
  var groupCounts: [[Int]]

  /// By alert, how often it was raised.
  var alertCounts: [Int]

  /// By offer, how often it had each standing.
  var offerCounts: [[Int]]

  /// By subject, how often it was asked for.
  var questionCounts: [Int]

  /// Creates a tally of nothing.
  public init(_ catalogue: Catalogue) {
    groupCounts = Array(repeating: [0, 0, 0], count: catalogue.groups.count)
    alertCounts = Array(repeating: 0, count: catalogue.alerts.count)
    offerCounts = Array(
      repeating: Array(repeating: 0, count: Standing.allCases.count),
      count: catalogue.offers.count)
    questionCounts = Array(repeating: 0, count: catalogue.vocabulary.subjectCount)
  }

  /// Takes in a block of decided cases.
  mutating func add(_ decisions: Decisions, lanes: UInt64) {
    cases += lanes.nonzeroBitCount
    for (number, truth) in decisions.groups.enumerated() {
      groupCounts[number][0] += (truth.holds & lanes).nonzeroBitCount
      groupCounts[number][1] += (truth.fails & lanes).nonzeroBitCount
      groupCounts[number][2] += (~truth.known & lanes).nonzeroBitCount
    }
    for (number, alert) in decisions.alerts.enumerated() {
      alertCounts[number] += (alert.raised & lanes).nonzeroBitCount
    }
    for (number, offer) in decisions.offers.enumerated() {
      let known = [offer.fits & lanes, offer.open & lanes, offer.excluded & lanes]
        .map(\.nonzeroBitCount)
      for (standing, count) in known.enumerated() { offerCounts[number][standing] += count }
      offerCounts[number][3] += lanes.nonzeroBitCount - known.reduce(0, +)
    }
  }

  /// Takes in the counts of another worker.
  public mutating func add(_ other: BatchTally) {
    cases += other.cases
    errors += other.errors
    for number in groupCounts.indices {
      for place in 0..<3 { groupCounts[number][place] += other.groupCounts[number][place] }
    }
    for number in alertCounts.indices { alertCounts[number] += other.alertCounts[number] }
    for number in offerCounts.indices {
      for place in offerCounts[number].indices {
        offerCounts[number][place] += other.offerCounts[number][place]
      }
    }
    for number in questionCounts.indices { questionCounts[number] += other.questionCounts[number] }
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
    for (group, counts) in zip(catalogue.groups, groupCounts) {
      let counts = counts.map(String.init).joined(separator: " · ")
      page.paragraph("  ", "\(group.id)  \(counts)")
    }
    page.gap()
    page.paragraph("", wording.words.alertsHeading)
    for (alert, count) in zip(catalogue.alerts, alertCounts) where count > 0 {
      page.paragraph(
        "  ", "\(count)  \(alert.id)  \(wording.text(alert.text))")
    }
    page.gap()
    page.paragraph(
      "",
      wording.words.offersHeading)
    for (offer, counts) in zip(catalogue.offers, offerCounts)
    where isWorthShowing(counts) || style.showsAll {
      let counts = counts.map(String.init).joined(separator: " · ")
      page.paragraph("  ", "\(offer.id)  \(counts)")
    }
    page.gap()
    page.paragraph("", wording.words.oftenMissing)
    let asked = wording.vocabulary.subjects.filter { questionCounts[$0.number] > 0 }
      .sorted { (-questionCounts[$0.number], $0) < (-questionCounts[$1.number], $1) }
    for subject in style.showsAll ? asked[...] : asked.prefix(10) {
      page.paragraph(
        "  ",
        "\(questionCounts[subject.number])  \(wording.name(wording.vocabulary.subject(subject)))")
    }
    return page.text
  }

  /// An offer that fits nobody and lacks nothing from anybody is left to `--all`.
  private func isWorthShowing(_ counts: [Int]) -> Bool {
    counts[0] > 0 || counts[1] > 0
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
        for (group, counts) in zip(catalogue.groups, groupCounts) {
          object.key(group.id)
          object.object {
            $0.member("holds", counts[0])
            $0.member("fails", counts[1])
            $0.member("unknown", counts[2])
          }
        }
      }
      json.key("alerts")
      json.object { object in
        for (alert, count) in zip(catalogue.alerts, alertCounts) {
          object.member(alert.id, count)
        }
      }
      json.key("offers")
      json.object { object in
        for (offer, counts) in zip(catalogue.offers, offerCounts) {
          object.key(offer.id)
          object.object {
            for (place, standing) in Standing.allCases.enumerated() {
              $0.member(standing.rawValue, counts[place])
            }
          }
        }
      }
      json.key("questions")
      json.object { object in
        for subject in wording.vocabulary.subjects where questionCounts[subject.number] > 0 {
          object.member(
            wording.name(wording.vocabulary.subject(subject)), questionCounts[subject.number])
        }
      }
    }
    return writer.bytes
  }
}
