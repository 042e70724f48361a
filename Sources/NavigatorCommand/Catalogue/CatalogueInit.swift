internal import EmbeddedCatalogue
internal import LocatedJSON
internal import Pathways

/// `navigator catalogue init FOLDER`: a small catalogue to begin with, in the reader's language.
enum CatalogueInit {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    let folder = arguments.takePlainWord()
    var faults = arguments.unused(by: .catalogueInit)
    guard let folder, faults.isEmpty else {
      if folder == nil { faults.append(.usage(.missingOperand(.folder, of: .catalogueInit))) }
      return session.refuse(faults)
    }
    if try session.world.list(folder.text)?.isEmpty == false {
      throw .usage(.notEmpty(folder.text, at: arguments.location(folder)))
    }
    let language = session.options.language.rawValue
    let files = EmbeddedFile.start.filter { $0.name.description.hasPrefix("\(language)/") }
    let today = session.options.on ?? session.world.today()
    for file in files {
      let name = file.name.description.dropFirst(language.count + 1)
      try session.world.write(
        "\(folder.text)/\(name)", dated(file.bytes, today))
    }
    return try session.print(
      session.line(.newCatalogue(files: files.count, folder: folder.text)))
  }

  /// Puts the day in the place of the day that the files were written as of, and a year later in the
  /// place of the day on which they are to be looked at again.
  private static func dated(_ bytes: [UInt8], _ today: CalendarDay) -> [UInt8] {
    let days = [
      ("2000-01-01", today.description), ("2001-01-01", today.adding(months: 12).description),
    ]
    var text = String(decoding: bytes, as: UTF8.self)[...]
    var result = ""
    while let first = text.first {
      if let (_, day) = days.first(where: { text.hasPrefix($0.0) }) {
        result += day
        text = text.dropFirst(day.count)
      } else {
        result.append(first)
        text = text.dropFirst()
      }
    }
    return Array(result.utf8)
  }
}
