public import LocatedJSON

extension Diagnostic {
  /// Writes the finding for a tool.
  public func write(_ json: inout JSONWriter, in language: Language) {
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
