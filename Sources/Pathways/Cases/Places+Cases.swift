extension Places {
  /// The municipalities that a place leaves possible.
  func municipalities(of place: CaseBlock.Place) -> BitSet {
    switch place {
    case .anywhere: return all
    case .region(let number): return regions[number].municipalities
    case .municipality(let number):
      var set = none
      set.insert(number)
      return set
    }
  }
}
