internal import LocatedJSON

/// The names of the members of objects, expected in the order in which they came last time.
///
/// Who writes many cases writes the members of all in the same order, so the name that followed last
/// time is compared first, a word at a time with its quotation marks and colon; any other is looked
/// up. A name that comes twice in an object is none here, as in JSON.
struct ExpectedNames: Sendable {
  private struct Name: Sendable {
    /// The first of its words.
    let start: Int

    /// How many bytes it has, with the quotation marks and the colon.
    let count: Int
  }

  private let table: WordTables
  private var names: [Name] = []

  /// The names as they stand in an object, each filled up with zeros to whole words.
  private var words: [UInt64] = []

  /// By name, and for the beginning of an object, which came next last time; -1 if none did.
  private var following: [Int]

  /// By name, the last object in which it stood.
  private var seen: [Int]
  private var object = 0
  private var last: Int

  /// Creates names whose numbers are their places.
  ///
  /// - Parameters:
  ///   - names: The names.
  ///   - isPlain: Whether a name may stand in an object as it is; any other is never found.
  init(_ names: [String], where isPlain: (String) -> Bool) {
    table = WordTables(
      names.enumerated().filter { isPlain($0.element) }.map { ($0.element, $0.offset) })
    last = names.count
    following = Array(repeating: -1, count: names.count + 1)
    seen = Array(repeating: 0, count: names.count)
    for name in names {
      let bytes = Array("\"\(name)\":".utf8)
      self.names.append(Name(start: words.count, count: bytes.count))
      for offset in stride(from: 0, to: bytes.count, by: 8) {
        words.append(bytes.span.word(at: offset))
      }
    }
  }

  /// Begins an object.
  mutating func begin() {
    object += 1
    last = names.count
  }

  /// Reads a member's name and the colon behind it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - offset: Where the name stands; left behind the colon.
  /// - Returns: The name's number, or -1 if it is none of them or stood in the object before.
  @inline(__always)
  mutating func next(_ text: Span<UInt8>, _ offset: inout Int) -> Int {
    var number = following[last]
    if number < 0 || !stands(number, text, &offset) {
      number = lookUp(text, &offset)
      guard number >= 0 else { return -1 }
      following[last] = number
    }
    guard seen[number] != object else { return -1 }
    seen[number] = object
    last = number
    return number
  }

  /// Whether a name stands at a place, which is then left behind it.
  @inline(__always)
  private func stands(_ number: Int, _ text: Span<UInt8>, _ offset: inout Int) -> Bool {
    let name = names[number]
    var left = name.count
    var place = offset
    var word = name.start
    while left >= 8 {
      guard text.word(at: place) == words[word] else { return false }
      left &-= 8
      place &+= 8
      word &+= 1
    }
    if left > 0, text.word(at: place) & (1 << UInt64(8 &* left) &- 1) != words[word] {
      return false
    }
    offset = place &+ left
    return true
  }

  private func lookUp(_ text: Span<UInt8>, _ offset: inout Int) -> Int {
    guard text.takes(0x22, &offset) else { return -1 }
    let end = text.firstOffset(of: 0x22, from: offset)
    guard end < text.count else { return -1 }
    let number = table.number(of: offset..<end, in: text)
    offset = end + 1
    return text.takes(0x3A, &offset) ? number : -1
  }
}
