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
  mutating func writeCells(
    _ lane: Int, id: [UInt8], _ columns: [BatchColumn], to output: inout [UInt8]
  ) {
    var cell: [UInt8] = []
    for (number, column) in columns.enumerated() {
      if number > 0 { output.append(UInt8(ascii: ",")) }
      if column == .fits, plan.hasPlainOffers {
        addPlainOffers(fits[lane], to: &output)
        continue
      }
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

  /// Adds a cell of offers whose names no table could take for anything else, so that nobody need look:
  /// in quotation marks only if they are several.
  private func addPlainOffers(_ offers: [Index<Offer>], to output: inout [UInt8]) {
    plan.text.withUnsafeBufferPointer { text in
      LineBuffer.write(to: &output) { line in
        if offers.count > 1 { line.add("\"") }
        for (place, offer) in offers.enumerated() {
          if place > 0 { line.add(";") }
          line.add(UnsafeBufferPointer(rebasing: text[plan.bareName(plan.offers[offer.number])]))
        }
        if offers.count > 1 { line.add("\"") }
      }
    }
  }

  private mutating func write(
    _ column: BatchColumn, _ lane: Int, _ id: [UInt8], to cell: inout [UInt8]
  ) {
    switch column {
    case .id:
      // Nearly every name is plain, and then as it is shown; text would take a hundred times as long.
      if id.allSatisfy({ 0x20..<0x7F ~= $0 }) {
        cell += id
      } else {
        cell += Array(String(decoding: id, as: UTF8.self).harmlessInCell.utf8)
      }
    case .on: cell.add(decider.evaluator.block.days[lane])
    case .group: writeGroups(lane, to: &cell)
    case .alerts:
      let raised = plan.alertOrder.filter { decider.decisions.alerts[$0.number].raised.has(lane) }
      write(raised.map(\.number), plan.alerts, to: &cell)
    case .fits: write(fits[lane].map(\.number), plan.offers, to: &cell)
    case .open:
      let open = decider.near.filter { decider.decisions.offers[$0.number].open.has(lane) }
      write(open.map(\.number), plan.offers, to: &cell)
    case .excluded: cell.add(excludedCount(lane))
    case .unavailable: cell.add(unavailable[lane].count)
    case .questions: write(questions[lane].map(\.number), plan.subjects, to: &cell)
    case .next: writeNext(lane, to: &cell)
    case .error: break
    }
  }

  /// Adds names, parted by `;`.
  private func write(_ numbers: [Int], _ names: [LinePlan.Fragment], to cell: inout [UInt8]) {
    for number in numbers {
      if !cell.isEmpty { cell.append(UInt8(ascii: ";")) }
      cell += plan.text[plan.bareName(names[number])]
    }
  }

  private func writeGroups(_ lane: Int, to cell: inout [UInt8]) {
    for (group, lanes) in zip(decider.catalogue.groups, decider.decisions.groups) {
      let truth = lanes[lane]
      if truth == .fails { continue }
      if !cell.isEmpty { cell.append(UInt8(ascii: ";")) }
      cell += Array(group.id.utf8)
      if truth == .unknown { cell.append(UInt8(ascii: "?")) }
    }
  }

  /// Writes each day, actor and reason once, though an offer may ask for several things.
  private mutating func writeNext(_ lane: Int, to cell: inout [UInt8]) {
    let catalogue = decider.catalogue
    for place in steps[lane].indices where !isRepeated(place, lane) {
      let step = steps[lane][place]
      let what =
        switch step.origin {
        case .offer(let number, _): catalogue.offers[number].id
        case .alert(let number): catalogue.alerts[number].id
        case .stage(_, let number, _): catalogue.pathways[number].id
        }
      if !cell.isEmpty { cell.append(UInt8(ascii: ";")) }
      cell += Array("\(step.due) \(catalogue.actors[step.actor].id) \(what)".utf8)
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
