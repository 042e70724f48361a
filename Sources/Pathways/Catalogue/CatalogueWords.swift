/// The words of a catalogue, by which all else is read: its languages, sources, terms and holders.
struct CatalogueWords: Sendable {
  let name: String
  let version: String

  /// By what texts and sources are read: it knows the languages and all sources.
  let sources: SourceReader

  /// The sources of the rules, as they are called.
  let sourceTerms: [Term]

  let purposes: [Term]
  let levels: [Term]
  let actors: [Term]
  let entryWays: [Term]
  let payments: [Term]
  let waitKinds: [Term]
  let messages: [Term]
  let holders: [Holder]
  let defaultHolder: Index<Holder>
  let calendar: WorkingCalendar
  let oldAfter: TimeSpan?
  let providers: [Term]
  let providerTable: NameTable<Term>

  /// The kinds of personal numbers that no case may have.
  let personalNumbers: [PersonalNumber.Kind]

  /// The shapes of other personal numbers that no case may have.
  let personalShapes: [PersonalNumber.Shape]
}
