/// One phrase of a lexicon, ready to be looked for in a note.
///
/// The notation of the data, word by word:
///
/// - `ord` the word itself, `ord~` with an inflection, `ord*` any word that begins so, `*ord` any
///   that ends so, `!ORD` in capitals only
/// - `[a|b c|]` one of these, or nothing; groups are not nested
/// - `..` up to four words of the same sentence
/// - `#` a number, `#<=6`, `#>=38`, `12`; `@` a time, `@<=26w` one of at most so many weeks
/// - `&` a relative, `%m` a medicine, `%group` one of a group, `OFFER` an offer
/// - `{flag}` what must be so besides; see ``Flags``
struct PhrasePattern: Equatable, Sendable {
  /// What must be so for the phrase to count.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt32

    /// It counts where it is denied, and then as said.
    static let negated = Flags(rawValue: 1)
    /// It carries its own negation.
    static let carriesNegation = Flags(rawValue: 1 << 1)
    /// A relative is the subject.
    static let family = Flags(rawValue: 1 << 2)
    /// A time must be told in the sentence.
    static let dated = Flags(rawValue: 1 << 3)
    /// It is done today.
    static let today = Flags(rawValue: 1 << 4)
    /// It needs no time.
    static let undatedOk = Flags(rawValue: 1 << 5)
    /// The patient is a child, or a child of the family is spoken of nearby.
    static let childNear = Flags(rawValue: 1 << 6)
    /// A word about suicide stands in the note.
    static let suicidalContext = Flags(rawValue: 1 << 7)
    static let child = Flags(rawValue: 1 << 8)
    static let adult = Flags(rawValue: 1 << 9)
    /// It counts where it is said of the past.
    static let past = Flags(rawValue: 1 << 10)
    static let now = Flags(rawValue: 1 << 11)
    /// It stands alone between two marks.
    static let alone = Flags(rawValue: 1 << 12)
    /// An eating disorder is spoken of in the note.
    static let eating = Flags(rawValue: 1 << 13)
    /// A degree: it stands beside a condition, or alone.
    static let degree = Flags(rawValue: 1 << 14)
    /// A course of treatment: past, or with its length.
    static let course = Flags(rawValue: 1 << 15)

    /// It is a symptom by its word: the disorder is suspected, unless a degree stands beside it.
    static let suspects = Flags(rawValue: 1 << 16)

    /// The patient is of an age to go to school.
    static let pupil = Flags(rawValue: 1 << 17)

    /// The patient is of an age at which many have children at home.
    static let parent = Flags(rawValue: 1 << 27)

    /// A relative is told to be ill, for whom the patient may care.
    static let carer = Flags(rawValue: 1 << 28)

    /// It denies more than the lowest degree: what is hinted at beside it is told.
    static let less = Flags(rawValue: 1 << 29)

    /// It is a reason to ask only where nothing is said.
    static let weak = Flags(rawValue: 1 << 18)

    /// The time in it is that of a complaint.
    static let complaint = Flags(rawValue: 1 << 19)

    /// The day must be told, and not only the month or the season.
    static let day = Flags(rawValue: 1 << 20)

    /// More than the year must be told.
    static let month = Flags(rawValue: 1 << 21)

    /// A disorder or its symptom is spoken of in the clause of the time in it.
    static let disorder = Flags(rawValue: 1 << 23)

    /// The patient is not known to be an adult.
    static let notAdult = Flags(rawValue: 1 << 24)

    /// The day in it lies ahead: an appointment.
    static let ahead = Flags(rawValue: 1 << 25)

    /// It is not doubted with the disorder beside it: "obs depression, new".
    static let firm = Flags(rawValue: 1 << 26)

    /// Another claim of the fact goes before it.
    static let yields = Flags(rawValue: 1 << 22)

    /// The flags by the names they have in data.
    static let names: [(String, Flags)] = [
      ("negated", .negated), ("neg", .carriesNegation), ("fam", .family), ("dated", .dated),
      ("today", .today), ("undatedOk", .undatedOk), ("childNear", .childNear),
      ("suicidalContext", .suicidalContext), ("child", .child), ("adult", .adult),
      ("past", .past), ("now", .now), ("alone", .alone), ("eating", .eating),
      ("degree", .degree), ("course", .course),
      ("suspects", .suspects), ("pupil", .pupil), ("parent", .parent), ("weak", .weak),
      ("complaint", .complaint), ("day", .day), ("month", .month),
      ("yields", .yields), ("disorder", .disorder),
      ("notAdult", .notAdult), ("ahead", .ahead), ("firm", .firm), ("carer", .carer),
      ("less", .less),
    ]
  }

  /// One thing that a phrase looks for.
  struct Element: Equatable, Sendable {
    enum Kind: UInt8, CaseIterable, Sendable {
      case word, stem, prefix, suffix, upper, number, time, relative, medicine, offer, gap, group

      /// Whether it asks for a word.
      var isWord: Bool {
        switch self {
        case .word, .stem, .prefix, .suffix, .upper: true
        case .number, .time, .relative, .medicine, .offer, .gap, .group: false
        }
      }
    }

    var kind: Kind

    /// A word's number, or a medicine group's, −1 for any; that of a group among all groups.
    var word: Int32 = -1

    /// The bounds of a number in hundredths, or of a time in weeks; of a group's sequences.
    var low = Int32.min
    var high = Int32.max

    /// Whether a group can be nothing.
    var isOptional = false

    /// A group's sequences, by number.
    var sequences: Range<Int> { Int(low)..<Int(high) }
  }

  /// How many words a gap can skip.
  static var longestGap: Int { 4 }

  /// Its elements in the lexicon.
  let elements: Range<Int>

  /// What it says: an entry's number.
  let entry: Int

  /// How it says it.
  let role: Role

  /// What must be so besides.
  let flags: Flags

  /// What a phrase does.
  enum Role: UInt8, Sendable {
    /// Claims what its entry says.
    case claims
    /// Only suggests it.
    case suggests
    /// Looks like it and is not.
    case not
    /// A cue: the entry is a cue's number.
    case cue
  }
}
