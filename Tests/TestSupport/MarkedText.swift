/// A text with marks such as ① in it, which say where findings must be.
public struct MarkedText {
  /// The text without its marks.
  public let text: String

  /// The byte at which each mark stood.
  public let offsets: [Character: Int]

  /// Cuts the marks out of a text.
  public init(_ marked: String) {
    var text = ""
    var offsets: [Character: Int] = [:]
    for character in marked {
      if "①②③④⑤".contains(character) {
        offsets[character] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }
}
