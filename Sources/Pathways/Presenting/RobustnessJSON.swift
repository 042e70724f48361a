internal import LocatedJSON

/// Writes nearby readings as `navigator.robust/1`.
public struct RobustnessJSON {
  private let robustness: Robustness
  private let wording: Wording

  /// Creates a writer.
  public init(_ robustness: Robustness, _ wording: Wording) {
    self.robustness = robustness
    self.wording = wording
  }

  private var catalogue: Catalogue { wording.catalogue }

  private func ids(_ numbers: [Index<Alert>]) -> [String] {
    numbers.map { catalogue.alerts[$0].id }
  }

  /// Returns the readings on one line, without a line break.
  public func bytes() -> [UInt8] {
    let readings = robustness.readings
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.robust/1")
      if let id = robustness.person.id { json.member("id", id) }
      json.member("on", robustness.person.on.description)
      json.writeDigest(catalogue)
      json.member("alerts", ids(robustness.alerts.map(\.alert)))
      json.member("wouldRaise", each: robustness.wouldRaise) {
        let alert = catalogue.alerts[$1.alert]
        $0.member("id", alert.id)
        $0.member("urgency", alert.urgency.rawValue)
        $0.member("text", wording.text(alert.text))
        $0.member("steps", each: $1.reading.steps, write)
      }
      json.member("first", robustness.first.map { catalogue[$0].id })
      json.member("judged", each: robustness.judged) {
        let fact = wording.vocabulary[$1]
        $0.member("fact", fact.name)
        if case .number(let value) = robustness.person[$1] {
          write("value", value, of: fact, &$0)
        }
      }
      json.member("readings", readings.count)
      json.member("holds", readings.count(where: robustness.holds))
      json.member("sameAlerts", readings.count(where: robustness.hasSameAlerts))
      json.member("sameFirst", readings.count(where: robustness.hasSameFirst))
      json.member("changes", each: readings.filter { !robustness.holds($0) }) {
        $0.member("steps", each: $1.steps, write)
        $0.member("raised", ids(robustness.raised($1)))
        $0.member("lost", ids(robustness.lost($1)))
        $0.member("changed", ids(robustness.changed($1)))
        $0.member("first", $1.first.map { catalogue[$0].id })
      }
    }
    return writer.bytes
  }

  private func write(_ json: inout JSONWriter, _ step: Robustness.Step) {
    let fact = wording.vocabulary[step.fact]
    json.member("fact", fact.name)
    write("from", step.from, of: fact, &json)
    write("to", step.to, of: fact, &json)
  }

  /// Writes a value by its name, a number as a number.
  private func write(_ key: String, _ value: Int, of fact: Fact, _ json: inout JSONWriter) {
    if case .number(_, let decimals) = fact.kind {
      json.key(key)
      json.number(decimalText(value, decimals))
    } else {
      json.member(key, fact.values[value].name)
    }
  }
}
