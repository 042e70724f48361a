internal import LocatedJSON

/// Names and their numbers, looked up by the bytes of a text without making a string of them.
struct NameTable: Sendable {
  /// The names in the order of their numbers.
  private(set) var names: [String] = []

  /// Open addressing: one more than the number of the name, or 0 for an empty slot.
  private var slots: [Int32] = [Int32](repeating: 0, count: 64)

  /// Makes a table of names; one that stands twice counts where it stands first.
  init(_ names: [String] = []) {
    for name in names { add(name) }
  }

  /// Adds a name; returns its number, or `nil` if it was there already.
  @discardableResult
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
  func number(of name: String) -> Int? { number(TextHash.of(name)) { $0 == name } }

  /// Returns the number of the name that a string is, or `nil` if it is none; no text is made of it.
  func number(of json: JSON) -> Int? {
    json.textHash.flatMap { number($0, json.hasText) }
  }

  /// Returns the number of the name that a member's key is, or `nil` if it is none.
  func number(ofKeyOf member: JSON) -> Int? { number(member.keyHash, member.hasKey) }

  private func number(_ hash: UInt32, _ isSame: (String) -> Bool) -> Int? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isSame(names[number]) { return number }
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
