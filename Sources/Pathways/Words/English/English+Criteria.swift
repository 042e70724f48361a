extension EnglishWords {
  func not(_ names: String) -> String { "not \(names)" }
  func atLeast(_ count: Int, of parts: String) -> String { "at least \(count) of (\(parts))" }
  func atMost(_ count: Int, of parts: String) -> String {
    count == 0 ? "none of (\(parts))" : "at most \(count) of (\(parts))"
  }
  func atLeast(_ count: Int, ofThese all: Int) -> String { "at least \(count) of these \(all)" }
  func size(_ least: Int, _ most: Int?, of names: String?) -> String {
    let among = names.map { " of (\($0))" } ?? ""
    guard let most else { return "at least \(least)\(among)" }
    if least == 0 { return "at most \(most)\(among)" }
    return (least == most ? "exactly \(least)" : "\(least)–\(most)") + among
  }
}
