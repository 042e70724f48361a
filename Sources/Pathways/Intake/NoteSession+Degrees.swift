// Several degrees in one note: from one to another, or one of them now.
extension NoteSession {
  /// Whether `now` stands directly before a degree.
  func isOfNow(_ claim: Claim) -> Bool {
    let first = claim.tokens.lowerBound
    return first > 0 && scopes.isNow[first - 1] && text.tokens[first].before <= .space
  }

  /// Whether two degrees are joined by `and` or `or`: it goes from one to the other and back.
  func isJoined(_ claims: [Claim]) -> Bool {
    claims.contains { first in
      let place = first.tokens.upperBound
      return place < words.exact.count && lexicon.joins.contains(words.exact[place])
        && claims.contains { $0.tokens.lowerBound == place + 1 && $0.value != first.value }
    }
  }

  /// The two degrees of "mild to moderate" or "moderate-severe", the milder first.
  func span(_ claims: [Claim]) -> (low: Claim, high: Claim)? {
    for first in claims {
      let place = first.tokens.upperBound
      guard
        let second = claims.first(where: { other in
          let gap = other.tokens.lowerBound - place
          return other.value != first.value
            && (gap == 0 || (gap == 1 && lexicon.prepositions.contains(words.exact[place])))
        })
      else { continue }
      return first.value < second.value ? (first, second) : (second, first)
    }
    return nil
  }
}
