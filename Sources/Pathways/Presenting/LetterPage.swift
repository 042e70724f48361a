internal import LocatedJSON

/// A letter as a page, before it has a format: what stands where, in words.
public struct LetterPage: Sendable {
  /// Whom a letter of the program is for.
  public enum Audience: String, Sendable, CaseIterable {
    case receiver
    case record
    case patient
    case relatives
    case school
  }

  /// One thing on the page.
  enum Block: Sendable, Equatable {
    case heading(String)
    case paragraph(String)
    case item(String)
    /// Something that is not known.
    case missing(String)
    /// A label with a line to write on by hand.
    case blank(String)
    /// What must be read first.
    case warning(String)
    /// What only explains.
    case small(String)
  }

  /// The language of its words.
  let language: String

  /// Its title.
  let title: String

  /// What stands under the title.
  let subtitle: String

  /// What is for the writer alone, before the letter.
  var check: [Block] = []

  /// The letter.
  var blocks: [Block] = []

  /// How hard the words are to read: words a sentence, and how many of a hundred are long.
  public var readability: Int {
    var text = title + ".\n" + subtitle + ".\n"
    for block in blocks { text += block.words + ".\n" }
    return Readability.lix(text)
  }
}

extension LetterPage.Block {
  /// The words alone.
  var words: String {
    switch self {
    case .heading(let text), .paragraph(let text), .item(let text), .missing(let text),
      .blank(let text), .warning(let text), .small(let text):
      text
    }
  }
}

/// How hard a text is to read.
enum Readability {
  /// Returns LIX: the words of a mean sentence, and how many of a hundred words have more than six
  /// letters.
  static func lix(_ text: String) -> Int {
    var words = 0
    var long = 0
    var sentences = 0
    var isOpen = false
    for part in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let letters = part.count { $0.isLetter || $0.isNumber }
      if letters > 0 {
        words += 1
        isOpen = true
        if letters > 6 { long += 1 }
      }
      guard isOpen, let last = part.last, ".:!?".contains(last) else { continue }
      sentences += 1
      isOpen = false
    }
    if isOpen { sentences += 1 }
    guard words > 0, sentences > 0 else { return 0 }
    // Rounded to the nearest whole number.
    return (2 * words * words + 200 * long * sentences + words * sentences)
      / (2 * words * sentences)
  }
}
