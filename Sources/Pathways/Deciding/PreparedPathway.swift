/// A stage as the catalogue declares it, by a name that the prepared stage does not hide.
typealias DeclaredStage = Stage

/// A pathway as the catalogue declares it, likewise.
typealias DeclaredPathway = Pathway

/// What deciding needs of the pathways, without their texts.
///
/// A pathway and a stage are large values: whoever goes through them in a loop copies each, and with
/// it counts every text and source that it holds. For a batch that is more work than deciding, so
/// what decides stands apart, in small values that hold nothing: what a pathway has several of stands
/// in one list for all pathways, of which it has a part.
struct PreparedPathways: Sendable {
  /// One pathway.
  struct Pathway: Sendable {
    let isFor: Index<Criterion>
    let leads: Bool

    /// Whether it is for those alone for whom no other pathway is.
    let isOtherwise: Bool

    /// Its part of ``PreparedPathways/exits``, and its stages.
    let exits: Range<Int>
    let stages: Range<Index<DeclaredStage>>
  }

  /// A way out, and the pathway that counts instead.
  struct Exit: Sendable {
    let when: Index<Criterion>
    let pathway: Index<DeclaredPathway>
  }

  /// An offer's part in a stage.
  struct Entry: Sendable {
    let offer: Index<Offer>
    let role: DeclaredStage.Role
    let when: Index<Criterion>?
  }

  /// A stage as it is somewhere.
  struct Form: Sendable {
    /// Where it is so, or `nil` for the stage as such: one of ``PreparedPathways/areas``.
    let area: Index<BitSet>?

    /// Its part of ``PreparedPathways/entries``.
    let entries: Range<Int>

    /// Its part of ``PreparedPathways/recalled``.
    let recalled: Range<Int>
  }

  /// One stage in all its forms, the more local ones later.
  struct Stage: Sendable {
    let when: Index<Criterion>
    let isSafety: Bool

    /// Its part of ``PreparedPathways/forms``.
    let forms: Range<Int>
  }

  private var pathways: [Pathway] = []
  private(set) var exits: [Exit] = []

  /// The stages of all pathways, numbered as the catalogue numbers them.
  private var stages: [Stage] = []
  private(set) var forms: [Form] = []
  private(set) var entries: [Entry] = []

  /// The numbers of the modules that must not be forgotten: those of the stage itself, then what an
  /// assessment that was passed over should have told.
  private(set) var recalled: [Index<Module>] = []

  /// The areas for which stages have forms of their own.
  private(set) var areas: [BitSet] = []

  init(_ catalogue: Catalogue) {
    var table = AreaTable()
    for (index, pathway) in zip(catalogue.pathways.indexes, catalogue.pathways) {
      let firstExit = exits.count
      let firstStage = Index<DeclaredStage>(stages.count)
      exits += pathway.exits.map { Exit(when: $0.when, pathway: $0.pathway) }
      var earlier: [Index<Module>] = []
      for (own, stage) in zip(catalogue.stages(of: index), pathway.stages) {
        let variants = catalogue.stageVariants[own] ?? []
        let first = forms.count
        add(stage, nil, earlier)
        for variant in variants { add(variant.stage, table.index(of: variant.area), earlier) }
        stages.append(
          Stage(when: stage.when, isSafety: stage.kind == .safety, forms: first..<forms.count))
        if stage.kind == .assess { earlier += stage.remember }
      }
      pathways.append(
        Pathway(
          isFor: pathway.isFor, leads: pathway.leads, isOtherwise: pathway.isOtherwise,
          exits: firstExit..<exits.count, stages: firstStage..<Index(stages.count)))
    }
    areas = table.areas
  }

  private mutating func add(
    _ stage: DeclaredStage, _ area: Index<BitSet>?, _ earlier: [Index<Module>]
  ) {
    let (firstEntry, firstRecalled) = (entries.count, recalled.count)
    entries += stage.entries.map { Entry(offer: $0.offer, role: $0.role, when: $0.when) }
    recalled += stage.remember + earlier.filter { !stage.remember.contains($0) }
    forms.append(
      Form(
        area: area, entries: firstEntry..<entries.count, recalled: firstRecalled..<recalled.count))
  }

  var indexes: Range<Index<DeclaredPathway>> { Index(0)..<Index(pathways.count) }
  var count: Int { pathways.count }
  var isEmpty: Bool { pathways.isEmpty }
  subscript(index: Index<DeclaredPathway>) -> Pathway { pathways[index.number] }
  subscript(index: Index<DeclaredStage>) -> Stage { stages[index.number] }
}

/// What deciding needs of something that must not be forgotten.
struct PreparedModule: Sendable {
  let when: Index<Criterion>?
  let facts: [Index<Fact>]
}

extension Catalogue {
  /// Prepares all that must not be forgotten.
  func preparedModules() -> [PreparedModule] {
    modules.map { PreparedModule(when: $0.when, facts: $0.facts) }
  }
}
