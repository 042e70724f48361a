/// Any bytes are JSON with places or one error inside the text; what is laid out stays the same.
enum JSONFuzzing: FuzzTarget {
  static func take(_ bytes: [UInt8]) {
    let file = SourceFile(name: "fuzz", bytes: bytes)
    do {
      let document = try JSONDocument(file)
      walk(document.root)
      let once = document.laidOut()
      let twice = try JSONDocument(SourceFile(name: "again", bytes: once)).laidOut()
      precondition(once == twice, "laying out is not stable")
    } catch {
      precondition((0...bytes.count).contains(error.offset), "an error outside the text")
      _ = Diagnostic(error, in: file).rendered(by: FormWords())
    }
  }
}

private func walk(_ value: JSON) {
  _ = value.string
  _ = value.integer
  _ = value.decimal?.scaled(toDecimals: 2)
  _ = value.location
  for element in value.elements { walk(element) }
  for member in value.members {
    _ = member.key
    walk(member)
  }
}

/// Words enough to render a finding of the form of JSON.
private struct FormWords: RemarkWords {
  func severity(_ severity: Diagnostic.Severity) -> String { "\(severity)" }
  func sentence(_ remark: any Remark) -> String { remark.order }
  func andMore(_ count: Int) -> String { "\(count)" }
}
