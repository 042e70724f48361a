internal import LocatedJSON

/// A phrase that only one of two catalogues has, or that says another thing there.
public struct PhraseChange: Hashable, Sendable {
  /// The phrase as it is written.
  public let phrase: String

  /// The list that it stands in, such as `claims`.
  public let list: String

  /// What it says, as an editor knows it, such as `suicidality: thoughts`.
  public let says: String

  /// Whether only the new catalogue has it.
  public var isNew: Bool

  /// Returns the phrases of a file that only one side has: the removed ones first, each in the order
  /// of its file.
  static func all(from old: JSON?, to new: JSON?) -> [PhraseChange] {
    let (before, after) = (phrases(of: old, areNew: false), phrases(of: new, areNew: true))
    let (known, now) = (Set(before.map(\.unsided)), Set(after.map(\.unsided)))
    return before.filter { !now.contains($0.unsided) }
      + after.filter { !known.contains($0.unsided) }
  }

  /// The phrase, whichever side has it.
  private var unsided: PhraseChange {
    var phrase = self
    phrase.isNew = false
    return phrase
  }

  private static func phrases(of root: JSON?, areNew: Bool) -> [PhraseChange] {
    (root?.member("phrases")?.elements ?? JSON.none).flatMap { entry in
      let says = (entry.member("says")?.elements ?? JSON.none).map(words).joined(separator: ", ")
      return ["claims", "suggests", "not"].flatMap { list in
        (entry.member(list)?.elements ?? JSON.none).compactMap(\.string).map {
          PhraseChange(phrase: $0, list: list, says: says, isNew: areNew)
        }
      }
    }
  }

  /// What a target says: its members, the fact before its value.
  private static func words(_ target: JSON) -> String {
    let words = target.members.map { member in
      member.string ?? String(decoding: member.bytes, as: UTF8.self)
    }
    return words.joined(separator: ": ")
  }
}
