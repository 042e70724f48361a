/// An offer's part in a stage, by a name that the prepared stage does not hide.
typealias StageRole = Stage.Role

/// What deciding needs of a pathway, without its texts.
///
/// A pathway and a stage are large values: whoever goes through them in a loop copies each, and with
/// it counts every text and source that it holds. For a batch that is more work than deciding, so
/// what decides stands apart, in small values that hold nothing.
struct PreparedPathway: Sendable {
  /// A way out: the number of the pathway that counts instead.
  struct Exit: Sendable {
    let when: Index<Criterion>
    let pathway: Int
  }

  /// An offer's part in a stage.
  struct Entry: Sendable {
    let offer: Int
    let role: StageRole
    let when: Index<Criterion>?
  }

  /// A stage as it is somewhere.
  struct Form: Sendable {
    /// Where it is so, or `nil` for the stage as such.
    let area: BitSet?
    let entries: [Entry]

    /// The numbers of the modules that must not be forgotten.
    let remember: [Int]
  }

  /// One stage in all its forms, the more local ones later.
  struct Stage: Sendable {
    let when: Index<Criterion>
    let isSafety: Bool
    let isAssessment: Bool
    let forms: [Form]
  }

  let isFor: Index<Criterion>
  let leads: Bool

  /// Whether it is for those alone for whom no other pathway is.
  let isOtherwise: Bool
  let exits: [Exit]
  let stages: [Stage]

  /// The number of its first stage among those of all pathways.
  let start: Int
}

/// What deciding needs of something that must not be forgotten.
struct PreparedModule: Sendable {
  let when: Index<Criterion>?
  let facts: [Index<Fact>]
}

extension Catalogue {
  /// Prepares all pathways for deciding.
  func preparedPathways() -> [PreparedPathway] {
    pathways.enumerated().map { number, pathway in
      PreparedPathway(
        isFor: pathway.isFor, leads: pathway.leads, isOtherwise: pathway.isOtherwise,
        exits: pathway.exits.map { .init(when: $0.when, pathway: $0.pathway.number) },
        stages: pathway.stages.enumerated().map { place, stage in
          prepared(stage, stageVariants[stageNumber(number, place)] ?? [])
        },
        start: stageStarts[number])
    }
  }

  /// Prepares all that must not be forgotten.
  func preparedModules() -> [PreparedModule] {
    modules.map { PreparedModule(when: $0.when, facts: $0.facts) }
  }

  private func prepared(_ stage: Stage, _ variants: [StageVariant]) -> PreparedPathway.Stage {
    .init(
      when: stage.when, isSafety: stage.kind == .safety, isAssessment: stage.kind == .assess,
      forms: [form(stage, nil)] + variants.map { form($0.stage, $0.area) })
  }

  private func form(_ stage: Stage, _ area: BitSet?) -> PreparedPathway.Form {
    .init(
      area: area,
      entries: stage.entries.map { .init(offer: $0.offer.number, role: $0.role, when: $0.when) },
      remember: stage.remember)
  }
}
