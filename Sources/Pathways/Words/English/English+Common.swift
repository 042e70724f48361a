extension EnglishWords {
  var or: String { "or" }
  var and: String { "and" }
}
