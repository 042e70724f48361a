// The members of sets, of which those that no rule tells apart are one variable.
extension SpaceBuilder {
  /// A set as criteria ask for it: a fact that a case can state, and the values asked for at once.
  private struct Use {
    let leaf: Index<Criterion>
    let values: BitSet
    let needsAll: Bool
  }

  mutating func addSets(_ claims: [[Claim]]) {
    var uses: [[String: [Use]]] = sides.map { _ in [:] }
    for side in sides.indices {
      let catalogue = sides[side].catalogue
      for leaf in leaves[side] {
        let fact: Index<Fact>
        let set: Int
        var needsAll = false
        switch catalogue.pool[leaf] {
        case .hasAny(let own, let own2), .hasNone(let own, let own2): (fact, set) = (own, own2)
        case .hasAll(let own, let own2): (fact, set, needsAll) = (own, own2, true)
        case .all, .any, .not, .named, .truth, .number, .oneOf, .date, .lives, .events: continue
        }
        var parts = [fact]
        if case .union(let own)? = catalogue.vocabulary[fact].derivation { parts = own }
        for part in parts {
          uses[side][catalogue.vocabulary[part].name, default: []].append(
            Use(leaf: leaf, values: catalogue.pool.sets[set], needsAll: needsAll))
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
    for name in names { addSet(name, uses.map { $0[name] ?? [] }, claims) }
  }

  private mutating func addSet(_ name: String, _ uses: [[Use]], _ claims: [[Claim]]) {
    let home = sides.lastIndex { $0.catalogue.vocabulary.fact(named: name) != nil } ?? 0
    let facts = sides.map { side in
      side.catalogue.vocabulary.fact(named: name).flatMap { fact in
        if case .set = fact.kind { fact } else { nil }
      }
    }
    // An offer that may or may not exist here is a value of its own.
    var local: [[Int]] = []
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
    var classes: [(key: [Int], members: [String])] = []
    for member in members {
      var key: [Int] = []
      var matters = false
      var isAlone = false
      for side in sides.indices {
        guard let number = facts[side]?.number(of: member) else {
          key.append(-1)
          continue
        }
        for use in uses[side] {
          let isIn = use.values.contains(number)
          key.append(isIn ? 1 : 0)
          matters = matters || isIn
          isAlone = isAlone || isIn && use.needsAll
        }
        if local[side].contains(number) { (matters, isAlone) = (true, true) }
      }
      guard matters else { continue }
      if !isAlone, let found = classes.firstIndex(where: { $0.key == key }) {
        classes[found].members.append(member)
      } else {
        classes.append((isAlone ? [classes.count, -2] : key, [member]))
      }
    }
    for group in classes { addMembers(name, group.members, facts, uses, local, home) }
  }

  /// Offers of the claims that exist in some places only.
  private func checkedLocally(_ side: Int, _ claims: [Claim]) -> [Int] {
    claims.compactMap { claim in
      guard case .fits(let offer) = claim else { return nil }
      let forms = sides[side].prepared(offer.number).forms
      return forms.contains { $0.availability == .checkLocally } ? offer.number : nil
    }
  }

  private mutating func addMembers(
    _ name: String, _ members: [String], _ facts: [Fact?], _ uses: [[Use]], _ local: [[Int]],
    _ home: Int
  ) {
    func saying(_ isPresent: Bool) -> [[Saying]] {
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
      for number in local[side] where facts[side]?.values[number].name == members.first {
        sides[side].links.exists[number] = space.variables.count - 1
      }
    }
  }
}
