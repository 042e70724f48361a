extension Catalogue {
  /// Whether a criterion asks nothing, so that it always holds.
  func isAlways(_ index: Index<Criterion>) -> Bool {
    if case .all(let parts, _) = pool[index] { return parts.isEmpty }
    return false
  }
}
