extension EnglishWords {
  public var or: String { "or" }
  public var and: String { "and" }
}
