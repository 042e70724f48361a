// The members of sets, of which those that no rule tells apart are one variable.
extension SpaceBuilder {
  /// A set as criteria ask for it: a fact that a case can state, and the values asked for at once.
  private struct AskedSet {
    let leaf: Index<Criterion>
    let values: BitSet
    /// How many present values can make a difference.
    let most: Int
  }

  mutating func addSets(_ claims: [[Claim]]) {
    var uses: [[String: [AskedSet]]] = sides.map { _ in [:] }
    // Sets that are counted together: what tells values apart in one does so in the others.
    var kin: [String: Set<String>] = [:]
    for side in sides.indices {
      let catalogue = sides[side].catalogue
      for leaf in leaves[side] {
        guard case .leaf(.members(let fact, let number, let range)) = catalogue.pool[leaf] else {
          continue
        }
        let set = catalogue.pool.sets[number]
        let tooMany = range.upperBound < set.count ? range.upperBound + 1 : 0
        let most = max(range.lowerBound, tooMany)
        var parts = [fact]
        if case .union(let own)? = catalogue.vocabulary[fact].derivation { parts = own }
        let names = parts.map { catalogue.vocabulary[$0].name }
        for name in names {
          uses[side][name, default: []].append(AskedSet(leaf: leaf, values: set, most: most))
          if most > 1 { kin[name, default: []].formUnion(names) }
        }
      }
    }
    var names: [String] = []
    for side in sides.reversed() {
      for fact in side.catalogue.vocabulary.facts {
        if case .set = fact.kind, !names.contains(fact.name), !fixed.contains(fact.name) {
          names.append(fact.name)
        }
      }
    }
    for name in names {
      let others = kin[name, default: []].subtracting([name]).sorted()
      addSet(
        name, uses.map { $0[name] ?? [] },
        kin: uses.map { uses in others.flatMap { uses[$0] ?? [] } }, claims)
    }
  }

  private mutating func addSet(
    _ name: String, _ uses: [[AskedSet]], kin: [[AskedSet]], _ claims: [[Claim]]
  ) {
    let home = sides.lastIndex { $0.catalogue.vocabulary.fact(named: name) != nil } ?? 0
    let facts = sides.map { side in
      side.catalogue.vocabulary.fact(named: name).flatMap { fact in
        if case .set = fact.kind { fact } else { nil }
      }
    }
    // An offer that may or may not exist here is a value of its own.
    var local: [[Index<Offer>]] = []
    for side in sides.indices {
      let isLocal = sides[side].catalogue.vocabulary.localOffersFact == facts[side]?.index
      local.append(facts[side] != nil && isLocal ? checkedLocally(side, claims[side]) : [])
    }
    var members: [String] = []
    for fact in facts.reversed() {
      for value in fact?.values ?? [] where !members.contains(value.name) {
        members.append(value.name)
      }
    }
    var classes: [(key: [Int], members: [String], most: Int)] = []
    for member in members {
      var key: [Int] = []
      var matters = false
      var isAlone = false
      var most = 1
      for side in sides.indices {
        guard let number = facts[side]?.number(of: member) else {
          key.append(-1)
          continue
        }
        for use in uses[side] {
          let isIn = use.values.contains(number)
          key.append(isIn ? 1 : 0)
          matters = matters || isIn
          if isIn { most = max(most, use.most) }
        }
        for use in kin[side] { key.append(use.values.contains(number) ? 1 : 0) }
        if local[side].contains(Index(number)) { (matters, isAlone) = (true, true) }
      }
      guard matters else { continue }
      if !isAlone, let found = classes.firstIndex(where: { $0.key == key }) {
        classes[found].members.append(member)
      } else {
        classes.append((isAlone ? [classes.count, -2] : key, [member], most))
      }
    }
    for group in classes {
      // Where values are counted, as many stand alone as can make a difference; one more stands for
      // all the others.
      let alone = group.members.prefix(group.most - 1)
      for member in alone { addMembers(name, [member], facts, uses, local, home) }
      let rest = Array(group.members.dropFirst(alone.count))
      if !rest.isEmpty { addMembers(name, rest, facts, uses, local, home) }
    }
  }

  /// Offers of the claims that exist in some places only.
  private func checkedLocally(_ side: Int, _ claims: [Claim]) -> [Index<Offer>] {
    claims.flatMap(\.offers).compactMap { offer in
      let forms = sides[side].prepared(offer).forms
      return forms.contains { $0.availability == .checkLocally } ? offer : nil
    }
  }

  private mutating func addMembers(
    _ name: String, _ members: [String], _ facts: [Fact?], _ uses: [[AskedSet]],
    _ local: [[Index<Offer>]],
    _ home: Int
  ) {
    func saying(_ isPresent: Bool) -> [[PartialCaseStatement]] {
      facts.map { fact in
        guard let fact else { return [] }
        let numbers = members.compactMap(fact.number(of:))
        var present = BitSet(capacity: max(1, fact.values.count))
        var absent = present
        for number in numbers {
          if isPresent, number == numbers.first {
            present.insert(number)
          } else {
            absent.insert(number)
          }
        }
        return numbers.isEmpty ? [] : [.fact(fact.index, .set(present: present, absent: absent))]
      }
    }
    var links: [[Index<Criterion>]] = []
    for (side, fact) in facts.enumerated() {
      let numbers = fact.map { fact in members.compactMap(fact.number(of:)) } ?? []
      links.append(
        uses[side].filter { use in numbers.contains { use.values.contains($0) } }.map(\.leaf))
    }
    // Absent first: what a person does not have is said by many, what they have by few.
    let values = [
      Space.Value(sayings: saying(false), numbers: [0...0]),
      Space.Value(sayings: saying(true), numbers: [1...1]),
    ]
    add(Space.Variable(subject: .members(name, members), values: values, home: home), links)
    for side in sides.indices {
      for offer in local[side] where facts[side]?.values[offer.number].name == members.first {
        sides[side].links.exists[offer] = space.variables.indexes.last
      }
    }
  }
}
