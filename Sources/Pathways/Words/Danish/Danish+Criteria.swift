extension DanishWords {
  func not(_ names: String) -> String { "ikke \(names)" }
  func atLeast(_ count: Int, of parts: String) -> String { "mindst \(count) af (\(parts))" }
  func atMost(_ count: Int, of parts: String) -> String {
    count == 0 ? "ingen af (\(parts))" : "højst \(count) af (\(parts))"
  }
  func atLeast(_ count: Int, ofThese all: Int) -> String { "mindst \(count) af disse \(all)" }
  func size(_ least: Int, _ most: Int?, of names: String?) -> String {
    let among = names.map { " af (\($0))" } ?? ""
    guard let most else { return "mindst \(least)\(among)" }
    if least == 0 { return "højst \(most)\(among)" }
    return (least == most ? "netop \(least)" : "\(least)–\(most)") + among
  }
}
