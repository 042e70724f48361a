internal import LocatedJSON

/// What data names: it is looked for by the hash of its name, so that no texts are compared but one.
protocol NamedItem {
  /// The name in data.
  var itemName: String { get }

  /// The hash of the name.
  var nameHash: UInt32 { get }
}

extension Array where Element: NamedItem {
  /// The place of what a string of the data names, or `nil` if it names nothing of these.
  func place(of json: JSON) -> Int? {
    guard let hash = json.textHash else { return nil }
    for place in indices where self[place].nameHash == hash {
      if json.hasText(self[place].itemName) { return place }
    }
    return nil
  }
}
