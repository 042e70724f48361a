internal import LocatedJSON

/// The members of a pathway.
enum PathwayMember: Int, ObjectMember {
  case id, name, isFor, leads, otherwise, owner, out, stages, openQuestions, approved, sources, note

  static let shape = ObjectShape<PathwayMember>("pathway") {
    switch $0 {
    case .id: .required("id", .string, "The identifier, in kebab case.")
    case .name: .required("name", .text)
    case .isFor: .required("for", .criterion, "Who it is for; must be known to hold.")
    case .leads: .optional("leads", .boolean, "false: stands beside others, leads only alone.")
    case .otherwise:
      .optional("otherwise", .boolean, "true: only for those for whom no other pathway is.")
    case .owner: .required("owner", .holder, "The holder that owns the whole course.")
    case .out: .optional("out", .array(.object { ExitMember.shape.description }))
    case .stages: .required("stages", .array(.object { StageMember.shape.description }))
    case .openQuestions: .optional("openQuestions", .texts, "What the sources leave open.")
    case .approved:
      .optional(
        "approved", .either([.object { ApprovalMember.shape.description }, .null]),
        "The clinician who approved it; null until then.")
    case .sources: .required("sources", .sources)
    case .note: .optional("note", .text, "For editors; never shown.").kept
    }
  }

  enum FileMember: Int, ObjectMember { case pathways }

  static let fileShape = ObjectShape<FileMember>("pathways") {
    switch $0 {
    case .pathways: .required("pathways", .array(.object { shape.description }))
    }
  }

  enum ExitMember: Int, ObjectMember {
    case when, pathway

    static let shape = ObjectShape<ExitMember>("way out") {
      switch $0 {
      case .when: .required("when", .criterion)
      case .pathway: .required("pathway", .string, "The pathway that counts instead.")
      }
    }
  }

  enum ApprovalMember: Int, ObjectMember {
    case by, on

    static let shape = ObjectShape<ApprovalMember>("approval") {
      switch $0 {
      case .by: .required("by", .string, "Who.")
      case .on: .required("on", .day)
      }
    }
  }
}

/// The members of a stage.
enum StageMember: Int, ObjectMember {
  case id, kind, name, when, offers, proposed, within, steps, evaluate, next, ifRefused, remember
  case holder, sources, openQuestions

  static let shape = ObjectShape<StageMember>("stage") {
    switch $0 {
    case .id: .required("id", .string, "The identifier, in kebab case.")
    case .kind: .required("kind", .word(Stage.Kind.allCases.map(\.rawValue)))
    case .name: .required("name", .text)
    case .when: .required("when", .criterion, "When somebody is in it; the last that holds counts.")
    case .offers: .required("offers", .array(.object { EntryMember.shape.description }))
    case .proposed: .optional("proposed", .array(.offer), "Offers that are only proposed.")
    case .within: .optional("within", .object { WithinMember.shape.description })
    case .steps: .optional("steps", .array(.object { StepMember.shape.description }))
    case .evaluate: .optional("evaluate", .object { EvaluationMember.shape.description })
    case .next: .optional("next", .array(.object { NextMember.shape.description }))
    case .ifRefused: .optional("ifRefused", .string, "The pathway if a referral is refused.")
    case .remember: .optional("remember", .array(.string), "Modules of checklists.json.")
    case .holder: .optional("holder", .holder, "Who holds meanwhile; else the pathway's owner.")
    case .sources: .optional("sources", .sources)
    case .openQuestions: .optional("openQuestions", .texts)
    }
  }

  enum EntryMember: Int, ObjectMember {
    case offer, offers, role, own, when, because, sources

    static let shape = ObjectShape<EntryMember>(
      "offer in a stage", rules: [.one(of: EntryMember.offer, .offers)]
    ) {
      switch $0 {
      case .offer: .optional("offer", .offer)
      case .offers:
        .optional(
          "offers", .list(.offer, count: 1 ... .max), "Several, each with what is said here.")
      case .role: .required("role", .word(Stage.Role.allCases.map(\.rawValue)))
      case .own:
        .optional("own", .boolean, "true: only for those who are in the offer already.")
      case .when: .optional("when", .criterion, "It counts unless this is known to fail.")
      case .because: .optional("because", .text, "Why, in a few words.")
      case .sources: .optional("sources", .sources)
      }
    }
  }

  enum WithinMember: Int, ObjectMember {
    case text, sources

    static let shape = ObjectShape<WithinMember>("time of a stage") {
      switch $0 {
      case .text: .required("text", .text, "How soon.")
      case .sources: .optional("sources", .sources).kept
      }
    }
  }

  enum EvaluationMember: Int, ObjectMember {
    case after, by, scale, editorial, text, sources

    static let shape = ObjectShape<EvaluationMember>("evaluation") {
      switch $0 {
      case .after: .optional("after", .object { DueMember.shape.description })
      case .by: .required("by", .actor, "The actor who judges.")
      case .scale: .optional("scale", .string, "What to measure with.")
      case .editorial: .optional("editorial", .boolean, "The editors' own time, no source's.")
      case .text: .required("text", .text, "What to look at, and what counts as effect.")
      case .sources: .optional("sources", .sources).kept
      }
    }
  }

  enum NextMember: Int, ObjectMember {
    case when, stage, pathway, text

    static let shape = ObjectShape<NextMember>("what comes next") {
      switch $0 {
      case .when: .optional("when", .criterion)
      case .stage: .optional("stage", .string, "A stage of the same pathway.")
      case .pathway: .optional("pathway", .string)
      case .text:
        .required("text", .text, "What is done then; stands after: if this does not help.")
      }
    }
  }
}

/// The members of what an overlay changes of a stage for its area: fields that stand replace.
enum StageChangeMember: Int, ObjectMember {
  case pathway, stage, offers, within, steps, evaluate, next, holder, sources, note

  static let shape = ObjectShape<StageChangeMember>("local stage") {
    switch $0 {
    case .pathway: .required("pathway", .string, "The pathway whose stage is changed.")
    case .stage: .required("stage", .string)
    case .offers:
      .optional("offers", .array(.object { StageMember.EntryMember.shape.description }))
    case .within: .optional("within", .object { StageMember.WithinMember.shape.description })
    case .steps: .optional("steps", .array(.object { StepMember.shape.description }))
    case .evaluate:
      .optional("evaluate", .object { StageMember.EvaluationMember.shape.description })
    case .next: .optional("next", .array(.object { StageMember.NextMember.shape.description }))
    case .holder: .optional("holder", .holder)
    case .sources: .required("sources", .sources)
    case .note: .optional("note", .text, "For editors; never shown.").kept
    }
  }
}

/// The members of a module.
enum ModuleMember: Int, ObjectMember {
  case id, name, text, when, facts, sources

  static let shape = ObjectShape<ModuleMember>("module") {
    switch $0 {
    case .id: .required("id", .string)
    case .name: .required("name", .text)
    case .text: .required("text", .text, "What to remember.")
    case .when: .optional("when", .criterion, "For whom; left out: for all.")
    case .facts: .optional("facts", .array(.fact), "Facts whose being told settles it.")
    case .sources: .required("sources", .sources)
    }
  }
}
