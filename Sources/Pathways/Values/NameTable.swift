internal import LocatedJSON

/// The names of what a list holds, looked up by the bytes of a text without making a string of them.
struct NameTable<Subject>: Sendable {
  /// The names in the order of their numbers.
  private(set) var names: [String] = []

  /// Open addressing: one more than the number of the name, or 0 for an empty slot.
  private var slots: [Int32] = [Int32](repeating: 0, count: 64)

  /// Makes a table of names; one that stands twice counts where it stands first.
  init(_ names: [String] = []) {
    for name in names { add(name) }
  }

  /// Adds a name; returns the index of what it names, or `nil` if it was there already.
  @discardableResult
  mutating func add(_ name: String) -> Index<Subject>? {
    guard index(of: name) == nil else { return nil }
    names.append(name)
    if names.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
      for number in names.indices { place(number) }
    } else {
      place(names.count - 1)
    }
    return Index(names.count - 1)
  }

  /// Returns the index of what a name names, or `nil` if it is unknown.
  func index(of name: String) -> Index<Subject>? { index(TextHash.of(name)) { $0 == name } }

  /// Returns the index of what a string names, or `nil` if it is no name; no text is made of it.
  func index(of json: JSON) -> Index<Subject>? {
    json.textHash.flatMap { index($0, json.hasText) }
  }

  /// Returns the index of what a member's key names, or `nil` if it is no name.
  func index(ofKeyOf member: JSON) -> Index<Subject>? { index(member.keyHash, member.hasKey) }

  private func index(_ hash: UInt32, _ isSame: (String) -> Bool) -> Index<Subject>? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isSame(names[number]) { return Index(number) }
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
