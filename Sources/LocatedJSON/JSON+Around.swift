// Where in a text a finding stands: what is told of a part is told of all that holds it.
extension JSON {
  /// Returns the values that hold a place, this one first, each with the members on the way to it.
  ///
  /// A place in a member's key is in its value too.
  ///
  /// - Parameter place: A place in this or another text.
  /// - Returns: The values, the outermost first; none if the place is elsewhere.
  public func values(around place: SourceLocation) -> [JSON] {
    guard place.text === document.file, holds(place.offset) else { return [] }
    var found = [self]
    var next: JSON? = self
    while let value = next {
      next = value.children.first { $0.holds(place.offset) }
      if let next { found.append(next) }
    }
    return found
  }

  private var children: JSONChildren { kind == .array ? elements : members }

  /// Whether a byte stands in the value, its key or its quotation marks.
  private func holds(_ offset: Int) -> Bool {
    let hasKey = node.keyEnd > 0
    let start = hasKey ? Int(node.keyStart) - 1 : range.lowerBound - (kind == .string ? 1 : 0)
    let end = range.upperBound + (kind == .string ? 1 : 0)
    return start <= offset && offset < end
  }
}
