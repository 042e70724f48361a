/// What is known of a person: values, places, events.
protocol CaseWords {
  /// Says “no date”.
  var noDate: String { get }

  /// Says “not”.
  var notPrefix: String { get }

  /// Says “Nobody”.
  var nobody: String { get }

  /// Says “all `count` municipalities”.
  func allMunicipalities(_ count: Int) -> String

  /// Says “`count` of `all`”.
  func someOf(_ count: Int, all: Int) -> String

  /// Says “all”.
  var allOfRegion: String { get }

  /// Says “but for”.
  var butFor: String { get }

  /// Says “`count` more”.
  func moreMunicipalities(_ count: Int) -> String

  /// Says “1 municipality”.
  var oneMunicipality: String { get }

  /// Says “`count` municipalities”.
  func municipalities(_ count: Int) -> String

  /// Says “from”.
  var fromBound: String { get }

  /// Says “up to”.
  var upTo: String { get }

  /// Says “to”.
  var rangeTo: String { get }

  /// Says “none”.
  var noneListed: String { get }

  /// Says “at least one”.
  var atLeastOne: String { get }

  /// Says “not stated”.
  var notStated: String { get }

  /// Says “not:”.
  var notListed: String { get }

  /// Says “not”.
  var notWord: String { get }
}
