internal import LocatedJSON

/// One column of a table of answers.
public enum BatchColumn: String, CaseIterable, Sendable {
  case id
  case on
  case group
  case alerts
  case fits
  case open
  case excluded
  case unavailable
  case questions
  case next
  case error
}

extension LineDecider {
  /// Adds the cells of a lane, with the line break; several values in a cell are parted by `;`.
  func writeCells(_ lane: Int, id: [UInt8], _ columns: [BatchColumn], to output: inout [UInt8]) {
    var cell: [UInt8] = []
    for (number, column) in columns.enumerated() {
      if number > 0 { output.append(UInt8(ascii: ",")) }
      cell.removeAll(keepingCapacity: true)
      write(column, lane, id, to: &cell)
      if column == .excluded || column == .unavailable {
        output += cell
      } else {
        output.addCell(cell)
      }
    }
    output.append(0x0A)
  }

  private func write(
    _ column: BatchColumn, _ lane: Int, _ id: [UInt8], to cell: inout [UInt8]
  ) {
    let catalogue = decider.catalogue
    var words: [String] = []
    switch column {
    case .id: words = [String(decoding: id, as: UTF8.self).harmlessInCell]
    case .on: cell.add(decider.evaluator.block.days[lane])
    case .group:
      words = catalogue.groups.enumerated().compactMap { number, group in
        switch decider.decisions.groups[number][lane] {
        case .holds: group.id
        case .unknown: "\(group.id)?"
        case .fails: nil
        }
      }
    case .alerts:
      words = plan.alertOrder.compactMap { number in
        decider.decisions.alerts[number].raised >> UInt64(lane) & 1 == 1
          ? catalogue.alerts[number].id : nil
      }
    case .fits: words = fits[lane].map { catalogue.offers[$0].id }
    case .open:
      for (number, offer) in decider.decisions.offers.enumerated() where offer.open.has(lane) {
        words.append(catalogue.offers[number].id)
      }
    case .excluded: cell.add(excludedCount(lane))
    case .unavailable: cell.add(unavailable[lane].count)
    case .questions:
      words = questions[lane].map { subject in
        switch decider.vocabulary.subject(subject) {
        case .fact(let fact): decider.vocabulary[fact].name
        case .events(let eventClass): decider.vocabulary.eventClasses[eventClass.number].name
        }
      }
    case .next:
      words = steps[lane].map { step in
        let what =
          switch step.origin {
          case .offer(let number, _): catalogue.offers[number].id
          case .alert(let number): catalogue.alerts[number].id
          case .stage(_, let number, _): catalogue.pathways[number].id
          }
        return "\(step.due) \(catalogue.actors[step.step.actor].id) \(what)"
      }
    case .error: break
    }
    for (number, word) in words.enumerated() {
      if number > 0 { cell.append(UInt8(ascii: ";")) }
      cell += Array(word.utf8)
    }
  }
}

extension String {
  /// The text, harmless wherever a table is shown; a line break stays one, so that the name of a case
  /// is the one that came in.
  var harmlessInCell: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).harmless }
      .joined(separator: "\n")
  }
}
