/// One file of those that the program carries inside itself.
public struct EmbeddedFile: Sendable {
  /// The path below its folder of `Data`, such as `offers/acute.json`.
  public let name: StaticString

  /// The text.
  public let content: StaticString

  /// Where its values stand, found when the program was built.
  public let nodes: StaticString

  /// What else was read in it when the program was built: all phrases, in the first file of them.
  public let reading: StaticString

  /// The bytes of the text.
  public var bytes: [UInt8] { content.withUTF8Buffer { Array($0) } }
}
