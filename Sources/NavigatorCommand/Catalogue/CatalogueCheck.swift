internal import LocatedJSON
internal import Pathways

/// `navigator catalogue check [PATH]`: everything that is wrong or doubtful, in one run.
enum CatalogueCheck {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    var faults: [Diagnostic] = []
    let isStrict = arguments.takeFlag("--strict")
    let stale = arguments.takeValue("--stale-after", &faults)
    let staleAfter = stale.flatMap { span($0.text) }
    if let stale, staleAfter == nil {
      faults.append(
        Diagnostic(
          "unknown-value", at: arguments.location(stale),
          Bilingual(
            da: "`\(stale.text)` er intet tidsrum", en: "`\(stale.text)` is no length of time"),
          help: Bilingual(da: "skriv f.eks. 6mo, 90d eller 1y", en: "write 6mo, 90d or 1y")))
    }
    let path = arguments.takePlainWords().first?.text ?? session.options.catalogue
    faults += arguments.unused
    guard faults.isEmpty else { return session.refuse(faults) }
    let files = try CatalogueSource.files(path, session.world)
    let (catalogue, found) = CatalogueReader.read(
      files.files, passedOver: files.passedOver, isThorough: true, digest: files.digest())
    var findings = found
    if let catalogue {
      findings += CatalogueChecks.findings(
        in: catalogue, on: session.options.on ?? session.world.today(), staleAfter: staleAfter,
        reservedOptions: (CommonOptions.names + CommonOptions.namesOfSome).map {
          String($0.dropFirst(2))
        })
    }
    findings.sort()
    _ = try write(findings, session)
    let stops = findings.contains { isStrict || $0.severity == .error }
    return stops ? .findings : .success
  }

  private static func write(_ findings: [Diagnostic], _ session: Session) throws -> ExitCode {
    switch session.options.format {
    case .json:
      var writer = JSONWriter()
      writer.object { json in
        json.member("format", "navigator.findings/1")
        json.member("findings", each: findings) { $1.write(&$0, in: session.options.language) }
      }
      return try session.print(json: writer.bytes)
    case .text, .markdown, .html, .ics:
      let errors = findings.count { $0.severity == .error }
      let summary = Bilingual(
        da: "\(errors) fejl, \(findings.count - errors) advarsler\n",
        en: "\(errors) errors, \(findings.count - errors) warnings\n")
      let text = findings.rendered(
        in: session.options.language, limit: session.options.style.showsAll ? .max : 50)
      return try session.print(text + summary[session.options.language])
    }
  }

  /// Reads a length of time such as `6mo`, `90d`, `2w` or `1y`.
  private static func span(_ text: String) -> TimeSpan? {
    let units: [(String, TimeSpan.Unit)] = [
      ("mo", .months), ("d", .days), ("w", .weeks), ("y", .years),
    ]
    for (suffix, unit) in units where text.hasSuffix(suffix) {
      return Int(text.dropLast(suffix.count)).flatMap { $0 >= 0 ? TimeSpan($0, unit) : nil }
    }
    return nil
  }
}

extension Diagnostic {
  /// Writes the finding for a tool.
  func write(_ json: inout JSONWriter, in language: Language) {
    json.member("code", code.slug)
    json.member("severity", severity == .error ? "error" : "warning")
    if let location {
      json.member("file", location.file)
      json.member("line", location.line)
      json.member("column", location.column)
    }
    json.member("message", message[language])
    if let help { json.member("help", help[language]) }
  }
}
