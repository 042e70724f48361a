extension DanishWords {
  public var or: String { "eller" }
  public var and: String { "og" }
}
