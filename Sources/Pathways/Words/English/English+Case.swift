extension EnglishWords {
  var noDate: String { "no date" }
  var notPrefix: String { "not " }
  var nobody: String { "Nobody" }
  func allMunicipalities(_ count: Int) -> String { "all \(count) municipalities" }
  func someOf(_ count: Int, all: Int) -> String { "\(count) of \(all)" }
  var allOfRegion: String { "all" }
  var butFor: String { "but for" }
  func moreMunicipalities(_ count: Int) -> String { "\(count) more" }
  var oneMunicipality: String { "1 municipality" }
  func municipalities(_ count: Int) -> String { "\(count) municipalities" }
  var fromBound: String { "from" }
  var upTo: String { "up to" }
  var rangeTo: String { "to" }
  var noneListed: String { "none" }
  var atLeastOne: String { "at least one" }
  var notStated: String { "not stated" }
  var notListed: String { "not: " }
  var notWord: String { "not" }
}
