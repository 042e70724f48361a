extension DanishWords {
  var or: String { "eller" }
  var and: String { "og" }
}
