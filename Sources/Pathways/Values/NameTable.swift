internal import LocatedJSON

/// Names and their numbers, looked up by the bytes of a text without making a string of them.
struct NameTable: Sendable {
  /// The names in the order of their numbers.
  private(set) var names: [String] = []

  /// Open addressing: one more than the number of the name, or 0 for an empty slot.
  private var slots: [Int32] = [Int32](repeating: 0, count: 64)

  /// Adds a name; returns its number, or `nil` if it was there already.
  mutating func add(_ name: String) -> Int? {
    guard number(of: name) == nil else { return nil }
    names.append(name)
    if names.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
      for number in names.indices { place(number) }
    } else {
      place(names.count - 1)
    }
    return names.count - 1
  }

  /// Returns the number of a name, or `nil` if it is unknown.
  func number(of name: String) -> Int? {
    var slot = Int(TextHash.of(name)) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if names[number] == name { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func place(_ number: Int) {
    var slot = Int(TextHash.of(names[number])) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number + 1)
  }
}
