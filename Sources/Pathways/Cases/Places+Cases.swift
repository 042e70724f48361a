extension Places {
  /// The municipalities that a place leaves possible.
  func municipalities(of place: CaseBlock.Place) -> BitSet {
    switch place {
    case .anywhere: return all
    case .region(let index): return regions[index].municipalities
    case .municipality(let index):
      var set = none
      set.insert(index)
      return set
    }
  }
}
