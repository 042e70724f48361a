/// Gives things numbers from 0, equal things the same one.
struct Numbering<Item: Hashable & Sendable>: Sendable {
  /// The things, by number.
  private(set) var items: [Item] = []

  private var known: [Item: Int] = [:]

  /// Returns the number of a thing, adding it if it is new.
  mutating func number(of item: Item) -> Int {
    if let number = known[item] { return number }
    items.append(item)
    known[item] = items.count - 1
    return items.count - 1
  }
}
