internal import LocatedJSON

// What is said of a fact must be said of what there is.
extension VocabularyReader {
  /// Checks that what is said of values is said of values that there are.
  mutating func checkKeys(of fields: JSON?, _ values: [FactValueName], _ owner: String) {
    for member in fields?.members ?? JSON.none
    where !values.contains(where: { member.hasKey($0.name) }) {
      diagnostics.append(
        Diagnostic(
          "unknown-value", at: member.keyLocation,
          CatalogueRemark.hasNoValue(owner: owner, value: member.key),
          help: .didYouMean(member.key, among: values.map(\.name), orOneOf: true)))
    }
  }

  /// Checks who can know a fact: actors, or what is no person's to know.
  mutating func checkKnowers(_ json: JSON?) {
    for element in json?.elements ?? JSON.none {
      let words = words.actors.map(\.id) + Fact.otherKnowers
      guard let text = element.string, !words.contains(text) else { continue }
      diagnostics.append(.unknownWord("unknown-actor", element, Self.actorWord, among: words))
    }
  }

  /// Checks that none of the words for the values means two of them.
  mutating func checkWords(_ values: [FactValueName], _ labels: JSON?, _ words: JSON?) {
    var owners = WordOwners()
    for (number, value) in values.enumerated() {
      for label in labels?.member(value.name)?.members ?? JSON.none {
        owners.add(label.string ?? "", owner: number, at: label, &diagnostics)
      }
      for word in words?.member(value.name)?.elements ?? JSON.none {
        owners.add(word.string ?? "", owner: number, at: word, &diagnostics)
      }
    }
  }
}
