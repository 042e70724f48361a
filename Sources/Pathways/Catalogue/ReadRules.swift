internal import LocatedJSON

/// What every reading of a catalogue reads: all but follow-ups and letters.
struct ReadRules: Sendable {
  /// The digest over all files.
  let digest: String

  /// How things are said in notes, read when there is one.
  let phraseFiles: [SourceFile]

  let language: RuleLanguage
  let offers: OfferRules
  let pathways: PathwayRules
  let persons: PersonRules
}
