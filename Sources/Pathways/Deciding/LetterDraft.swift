/// A letter as far as a case can write it: every field filled, missing or not applicable.
///
/// Nothing in it is assumed: what a case does not say is missing, whatever silence means elsewhere.
public struct LetterDraft: Sendable {
  /// The letter's number.
  public let letter: Index<Letter>

  /// The offer it is for.
  public let offer: OfferAnswer

  /// The answer it rests on.
  public let answer: Answer

  /// Its fields, in order.
  public let fields: [Field]

  /// What is likely to stand in the way, in the receiver's reasons; the first weighs most.
  public let obstacles: [Letter.Reason]

  /// The offers to turn to if it is refused, those that are open to the person.
  public let instead: [Index<Offer>]

  /// The steps of its offer and of the alerts, by day.
  public let steps: [StepAnswer]

  /// Whether what must be told before it may be written is told.
  public let consent: Truth

  /// What is known for a sheet to the person.
  public let sheet: LetterSheet

  /// What became of a field.
  public enum Verdict: String, Sendable, CaseIterable {
    case filled
    case missing
    case notApplicable = "not-applicable"
    /// It is written by hand, outside the program.
    case byHand = "by-hand"
  }

  /// One field.
  public struct Field: Sendable {
    /// Its place in the letter.
    public let item: Letter.Item

    /// Whether the receiver demands it of this person, as far as the case tells.
    public let isDemanded: Bool

    /// What became of it.
    public let verdict: Verdict

    /// What the case says, part by part.
    public let said: [Said]

    /// What it does not say.
    public let missing: [Missing]

    /// The writer's own words for it.
    public let words: String?
  }

  /// What the case says under one part of a field.
  public struct Said: Sendable {
    /// The part's number in its field.
    public let part: Int

    /// What it is.
    public let content: Content
  }

  /// What a part can be filled with.
  public enum Content: Sendable {
    case fact(FactValue)
    case member(Bool)
    case event(Event)
    /// The case says that there was no such event.
    case noEvents
    case score(ScoreAnswer)
    case holder(Index<Holder>)
    case blank
  }

  /// What a part lacks.
  public struct Missing: Sendable {
    /// The part's number in its field.
    public let part: Int

    /// What to ask, or `nil` if only words can answer.
    public let subject: Subject?
  }

  /// The fields that the receiver demands and that can be filled by a program at all.
  public var demanded: [Field] { countable.filter(\.isDemanded) }

  /// The fields that the receiver only wishes for.
  public var wished: [Field] { countable.filter { !$0.isDemanded } }

  private var countable: [Field] {
    fields.filter { $0.verdict == .filled || $0.verdict == .missing }
  }
}

extension LetterDraft {
  /// Drafts a letter.
  ///
  /// - Parameters:
  ///   - letter: The letter.
  ///   - index: The offer it is for.
  ///   - answer: What was decided of the person.
  ///   - words: The writer's own words, by field.
  ///   - catalogue: The catalogue, with its letters.
  /// - Returns: The draft.
  public static func draft(
    _ letter: Index<Letter>, for index: Index<Offer>, _ answer: Answer,
    words: [String: String] = [:],
    by catalogue: Catalogue
  ) -> LetterDraft {
    guard let offer = answer.offers.first(where: { $0.index == index }) else {
      preconditionFailure("every offer stands in an answer")
    }
    var drafter = LetterDrafter(
      catalogue: catalogue, answer: answer, offer: offer, letter: catalogue.letters[letter],
      words: words)
    return drafter.draft(letter)
  }
}
