/// Something that a catalogue says of a person.
///
/// What is decided of a partial case holds for every person it can become, since all connectives
/// are Kleene's and silence is given no meaning here.
enum Claim: Hashable, Sendable {
  /// The offer fits.
  case fits(Index<Offer>)
  /// The alert stands, not only as a precaution.
  case raised(Index<Alert>)
  /// The person belongs to the group.
  case belongs(Index<PatientGroup>)
  /// The person has the right.
  case has(Index<Right>)
  /// The criterion holds.
  case holds(Index<Criterion>)
  /// The person is in the offer's target group, wherever it exists.
  case meets(Index<Offer>)
  /// One of the offers fits.
  case fitsAny([Index<Offer>])
  /// The person is one whom the stage's pathway is for, and the stage is reached.
  case reaches(Index<Stage>)
}

extension Claim {
  /// The offers that the claim says to fit.
  var offers: [Index<Offer>] {
    switch self {
    case .fits(let offer): [offer]
    case .fitsAny(let offers): offers
    case .raised, .belongs, .has, .holds, .meets, .reaches: []
    }
  }
}

/// What one person must be to be an example: a claim of one catalogue, true or false, or a
/// statement that has one of some values.
struct Goal: Sendable {
  enum Subject: Sendable {
    case claim(Claim, side: Int)
    /// The variable has one of the values at which the list is true.
    case among(variable: Index<Space.Variable>, [Bool])
  }

  let subject: Subject
  let isWanted: Bool

  /// A claim of a catalogue that must be true.
  static func yes(_ claim: Claim, _ side: Int = 0) -> Goal {
    Goal(subject: .claim(claim, side: side), isWanted: true)
  }

  /// A claim of a catalogue that must be false.
  static func no(_ claim: Claim, _ side: Int = 0) -> Goal {
    Goal(subject: .claim(claim, side: side), isWanted: false)
  }
}

/// What a partial case says to one catalogue.
enum PartialCaseStatement: Sendable {
  case fact(Index<Fact>, FactValue)
  case place(CaseBlock.Place)
  /// What happened, of the types that are told of in full.
  case events([Event], of: BitSet)
  /// A criterion is so, whatever it asks: for proofs that need not look inside it.
  case supposed(Index<Criterion>, Bool)
}

extension LaneTruth {
  /// Where one holds.
  static func || (left: Self, right: Self) -> Self {
    Self(holds: left.holds | right.holds, fails: left.fails & right.fails)
  }

  /// Where both hold.
  static func && (left: Self, right: Self) -> Self {
    Self(holds: left.holds & right.holds, fails: left.fails | right.fails)
  }
}
