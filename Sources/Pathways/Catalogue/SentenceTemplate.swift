/// A sentence of the catalogue with places to fill in: `{value}`; what stands in `[…]` is left out
/// where one of its places stays empty.
struct SentenceTemplate {
  /// A piece of the sentence.
  private indirect enum Piece {
    case words(String)
    case place(String)
    case optional([Piece])
  }

  private let pieces: [Piece]

  /// Takes a sentence apart.
  init(_ text: String) {
    var rest = Substring(text)
    pieces = Self.pieces(&rest, isInner: false)
  }

  private static func pieces(_ rest: inout Substring, isInner: Bool) -> [Piece] {
    var found: [Piece] = []
    var words = ""
    func flush() {
      if !words.isEmpty { found.append(.words(words)) }
      words = ""
    }
    while let character = rest.popFirst() {
      switch character {
      case "[":
        flush()
        found.append(.optional(pieces(&rest, isInner: true)))
      case "]" where isInner:
        flush()
        return found
      case "{":
        flush()
        let name = rest.prefix { $0 != "}" }
        rest = rest.dropFirst(name.count + 1)
        found.append(.place(String(name)))
      default: words.append(character)
      }
    }
    flush()
    return found
  }

  /// The names of its places, in order.
  var places: [String] { Self.places(pieces) }

  private static func places(_ pieces: [Piece]) -> [String] {
    pieces.flatMap { piece in
      switch piece {
      case .words: [String]()
      case .place(let name): [name]
      case .optional(let inner): places(inner)
      }
    }
  }

  /// The names of those that must be filled for there to be a sentence at all.
  var neededPlaces: [String] {
    pieces.compactMap { if case .place(let name) = $0 { name } else { nil } }
  }

  /// Returns the sentence with its places filled in, or `nil` if one that must be filled is not.
  func filled(_ value: (String) -> String?) -> String? { Self.filled(pieces, value) }

  private static func filled(_ pieces: [Piece], _ value: (String) -> String?) -> String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .place(let name):
        guard let word = value(name) else { return nil }
        text += word
      case .optional(let inner): text += filled(inner, value) ?? ""
      }
    }
    return text
  }
}
