internal import LocatedJSON

extension People {
  /// Writes what was found.
  func write(_ json: inout JSONWriter, _ language: Language) {
    json.object { json in
      switch self {
      case .nobody: json.member("outcome", "nobody")
      case .undecided: json.member("outcome", "undecided")
      case .some(let example, let who):
        json.member("outcome", "some")
        if let who {
          json.member("who", who.words[language])
          json.member("exactly", who.isExact)
          json.member("extent", who.extent.rawValue)
          if let fact = who.fact { json.member("fact", fact.name) }
        }
        example.write(&json, language)
      }
    }
  }
}

extension ExampleCase {
  /// Writes the example's members.
  func write(_ json: inout JSONWriter, _ language: Language) {
    json.member("text", words[language])
    json.member("smallest", isSmallest)
    json.key("example")
    json.raw(self.json)
  }
}
