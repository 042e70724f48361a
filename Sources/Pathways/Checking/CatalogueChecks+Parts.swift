internal import LocatedJSON

// Parts of rules that are so of everyone, or of nobody: whoever wrote them meant something else.
extension CatalogueChecks {
  /// Looks at every criterion by itself; what stands around it is looked at by `xray`.
  mutating func checkParts() {
    let pool = catalogue.pool
    let subjects = SubjectFinder(vocabulary: catalogue.vocabulary, pool: pool).subjects()
    let prover = CatalogueProver(catalogue, on: today)
    // What a told part is a part of is so for that reason.
    var told = BitSet(capacity: max(1, pool.criteria.count))
    for index in pool.criteria.indexes {
      let parts = pool.parts(of: index)
      // As a whole, what asks nothing means everyone; as a part it is forgotten.
      let empty = parts.first { catalogue.isAlways($0) }
      let isFollowing = parts.contains { told.contains($0) }
      if isFollowing || empty != nil { told.insert(index) }
      // A test that takes every named value asks that the fact is told: that is meant.
      if asksOnlyToKnow(index) { told.insert(index) }
      guard !isFollowing, !told.contains(index) || empty != nil else { continue }
      if let empty {
        warnSo(true, pool.origins[empty.number])
      } else if let isAlways = constant(index, parts, subjects, prover) {
        told.insert(index)
        warnSo(isAlways, pool.origins[index.number])
      }
    }
  }

  /// Whether a criterion is so of everyone (`true`) or of nobody; `nil` if it depends, or if that is
  /// not proved.
  private func constant(
    _ index: Index<Criterion>, _ parts: [Index<Criterion>], _ subjects: [SubjectSet],
    _ prover: CatalogueProver
  ) -> Bool? {
    switch catalogue.pool[index] {
    case .leaf(let leaf): return takesAll(leaf) ? true : nil
    case .named, .not: return nil
    // However parts are put together, the search decides the whole as the evaluator does.
    default: break
    }
    // Parts that ask of different things are free of each other.
    var seen = SubjectSet()
    var isShared = false
    for part in parts {
      for subject in subjects[part.number].each where seen.contains(subject) { isShared = true }
      seen.formUnion(subjects[part.number])
    }
    guard isShared else { return nil }
    var finder = PeopleFinder([prover], [[.holds(index)]])
    if finder.exists([.yes(.holds(index))]) == .fails { return false }
    return finder.exists([.no(.holds(index))]) == .fails ? true : nil
  }

  /// Whether a test takes every value that its fact can have.
  private func takesAll(_ leaf: Leaf) -> Bool {
    let pool = catalogue.pool
    switch leaf {
    case .number(let fact, let test):
      guard case .number(let range, _) = catalogue.vocabulary[fact].kind else { return false }
      return pool.numberTests[test].passes(range) == .holds
    case .members(_, let set, let range):
      return range.lowerBound == 0 && range.upperBound >= pool.sets[set].count
    // Of other leaves that is not seen: then nothing is said of them.
    default: return false
    }
  }

  /// Whether a test takes every named value that its fact can have.
  private func asksOnlyToKnow(_ index: Index<Criterion>) -> Bool {
    guard case .leaf(.oneOf(let fact, let set)) = catalogue.pool[index] else { return false }
    return catalogue.pool.sets[set].count == catalogue.vocabulary[fact].values.count
  }

  private mutating func warnSo(_ isAlways: Bool, _ json: JSON) {
    // Of an offer that is for nobody, that is told, and not why twice.
    let isTold = forNobody.contains { whole in
      whole.document.file.name == json.document.file.name
        && whole.range.lowerBound <= json.range.lowerBound
        && json.range.upperBound <= whole.range.upperBound
    }
    guard !isTold else { return }
    let text = json.excerpt()
    if isAlways {
      warn("always-so", json, CheckRemark.isAlwaysSo(text), help: CheckRemark.removeOrCorrect)
    } else {
      warn("never-so", json, CheckRemark.isNeverSo(text), help: CheckRemark.removeOrCorrect)
    }
  }
}
