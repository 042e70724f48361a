public import LocatedJSON

extension BatchColumn {
  /// What the column is called where people read it.
  public func title(in language: Language) -> String {
    let words = language.words
    return switch self {
    case .id: words.sheetId
    case .on: words.sheetOn
    case .group: words.sheetGroup
    case .alerts: words.sheetAlerts
    case .fits: words.sheetFits
    case .open: words.sheetOpen
    case .excluded: words.sheetExcluded
    case .unavailable: words.sheetUnavailable
    case .questions: words.sheetQuestions
    case .next: words.sheetNext
    case .error: words.sheetError
    }
  }
}

/// Writes answers as rows of a table that people open in a Danish Excel: names and texts instead of
/// identifiers, cells parted by semicolons.
struct AnswerSheet: Sendable {
  let wording: Wording
  let columns: [BatchColumn]

  /// Returns the row of an answer, without its line feed.
  func row(_ answer: Answer) -> [UInt8] {
    row { words($0, answer) }
  }

  /// Returns the row of a case that could not be read.
  func row(id: String?, faults: [String]) -> [UInt8] {
    row { column in
      switch column {
      case .id: id.map { [$0] } ?? []
      case .error: faults
      default: []
      }
    }
  }

  private func row(_ words: (BatchColumn) -> [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, column) in columns.enumerated() {
      if number > 0 { bytes.append(CSVDelimiter.semicolon.byte) }
      let harmless = words(column).map(\.harmlessInCell)
      bytes.addCell(Array(harmless.joined(separator: "; ").utf8))
    }
    bytes.append(0x0D)
    return bytes
  }

  private func words(_ column: BatchColumn, _ answer: Answer) -> [String] {
    let catalogue = wording.catalogue
    switch column {
    case .id: return [answer.person.id ?? ""]
    case .on: return [answer.person.on.description]
    case .group:
      return answer.groups.filter { $0.truth != .fails }.map { group in
        wording.text(catalogue.groups[group.group].name) + (group.truth == .unknown ? "?" : "")
      }
    case .alerts: return answer.alerts.map { wording.text(catalogue.alerts[$0.alert].text) }
    case .fits: return names(answer, .fits)
    case .open: return names(answer, .open)
    case .excluded: return [String(names(answer, .excluded).count)]
    case .unavailable: return [String(names(answer, .unavailable).count)]
    case .questions: return answer.questions.map { wording.label($0.subject) }
    case .next:
      return answer.steps.map { step in
        let actor = wording.text(catalogue.actors[step.step.actor].label)
        return "\(wording.day(step.due)) \(actor): \(wording.text(step.step.text))"
      }
    case .error: return []
    }
  }

  private func names(_ answer: Answer, _ standing: Standing) -> [String] {
    answer.offers.filter { $0.standing == standing }.map { wording.text($0.offer.name) }
  }
}
