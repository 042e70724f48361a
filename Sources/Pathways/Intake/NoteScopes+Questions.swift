// Doubt by a question mark.
extension NoteScopes {
  /// What can stand before a part of a note; after a word alone, a mark with spaces around it may be that
  /// word's.
  private static let beforePart = Array(",;:.+/(\n".utf8)

  /// A question mark doubts what stands before it, and the list that it ends; one that is set before
  /// a word doubts that.
  mutating func markQuestions() {
    for index in marks.indices where opensWithQuestion(index) {
      var place = index
      repeat {
        marks[place].formUnion([.hedged, .questioned, .queried])
        place += 1
      } while place < marks.count && place < index + 4 && text.tokens[place].before.isInside
    }
    for index in marks.indices
    where text.after(index) == .question && !opensWithQuestion(index + 1) {
      var place = index
      var reach = 4
      while place >= 0, reach > 0 {
        marks[place].formUnion([.hedged, .questioned])
        let before = text.tokens[place].before
        if before >= .comma { break }
        reach = before == .slash || isJoin(place) ? 4 : reach - 1
        place -= 1
      }
    }
  }

  /// Whether a question mark stands before a word and belongs to it: "sad, ?depression", and with a space
  /// between where a part of the note begins with it: "sad, ? depression".
  private func opensWithQuestion(_ index: Int) -> Bool {
    guard index < marks.count else { return false }
    let start = text.tokens[index].range.lowerBound
    guard start > 0 else { return false }
    if text.bytes[start - 1] == UInt8(ascii: "?") {
      return start == 1 || text.bytes[start - 2].isSpace
    }
    guard start > 1, text.bytes[start - 1] == UInt8(ascii: " "),
      text.bytes[start - 2] == UInt8(ascii: "?")
    else { return false }
    let before = text.bytes[..<(start - 2)].last { $0 != UInt8(ascii: " ") }
    return before.map { Self.beforePart.contains($0) } ?? true
  }
}
