extension DanishWords {
  var noDate: String { "uden dato" }
  var notPrefix: String { "ikke " }
  var nobody: String { "Ingen" }
  func allMunicipalities(_ count: Int) -> String { "alle \(count) kommuner" }
  func someOf(_ count: Int, all: Int) -> String { "\(count) af \(all)" }
  var allOfRegion: String { "alle" }
  var butFor: String { "undtagen" }
  func moreMunicipalities(_ count: Int) -> String { "\(count) mere" }
  var oneMunicipality: String { "1 kommune" }
  func municipalities(_ count: Int) -> String { "\(count) kommuner" }
  var fromBound: String { "fra" }
  var upTo: String { "til og med" }
  var rangeTo: String { "til" }
  var noneListed: String { "ingen" }
  var atLeastOne: String { "mindst én" }
  var notStated: String { "ikke oplyst" }
  var notListed: String { "ikke: " }
  var notWord: String { "ikke" }
}
