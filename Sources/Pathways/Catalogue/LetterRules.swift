/// The letters of a catalogue, and the plain words for the person.
struct LetterRules: Sendable {
  let fields: [LetterField]
  let reasons: [Term]

  /// A local one after the one that it changes.
  let letters: [Letter]

  let plain: PlainWords
}
