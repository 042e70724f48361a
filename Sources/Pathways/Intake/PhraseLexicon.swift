/// The phrases of a language, indexed by the word with which each begins.
///
/// Made once and used for every note; a class, since everything that reads a note has it, and a copy of
/// its parts for each would be a tenth of the reading.
public final class PhraseLexicon: Sendable {
  private let catalogue: Catalogue
  let book: PhraseBook

  /// By entry what it says, where many notes are to be read.
  private let said: [[PhraseBook.Target]]

  /// The phrases, as they were laid out.
  let tables: PhraseTables

  /// Every word of every phrase, looked up by its letters, and the names of municipalities.
  let index: WordIndex

  /// How many letters the words have that end other words, ascending.
  let suffixLengths: [Int]

  let inflections: [ArraySlice<UInt8>]
  let abbreviations: NoteText.Abbreviations
  /// The abbreviations that may be the beginnings of words.
  let cutWords: WordSet
  let men: Sex
  let women: Sex
  let relatives: WordSet
  let possessives: WordSet
  let clauseWords: WordSet
  let degreeWords: WordSet
  let patientWords: WordSet
  let childWords: WordSet
  let reporting: WordSet
  let prepositions: WordSet
  let joins: WordSet
  /// Words whose length of time is that of a life and not of a complaint.
  let lifeWords: WordSet
  /// Words between a disorder and the relative who has it.
  let ofWords: WordSet
  /// Words between a length of time and the complaint that has it.
  let withWords: WordSet
  /// Words for two or so of a unit of time.
  let fewWords: WordSet
  /// Who before a colon tells of the patient, and is not told of.
  let tellers: WordSet
  let determiners: WordSet
  /// Words such as `but`, after which what was said before holds only in part.
  let turnWords: WordSet
  /// Words such as `that`, after which a denial goes on over a verb.
  let subordinates: WordSet

  /// `varet`, `stået på`: a complaint lasts, whatever it is.
  let lastingWords: WordSet

  /// `selv`: it names the one that is spoken of, whoever it is.
  let emphatics: WordSet

  /// `der`, `som`: what follows a comma and one of these is said of the word before it.
  let relativePronouns: WordSet
  let articles: WordSet
  /// Abbreviations that can be the last word of a sentence.
  let lastAbbreviations: WordSet
  /// Denials that a comma ends.
  let shortDenials: WordSet
  /// Words between the days of what happened more than once.
  let againWords: WordSet
  /// Small words between a scale's name and its score.
  let scoreWords: WordSet
  /// Words before the first of two scores, and between them: "fallen from", "to".
  let scoreFrom: WordSet
  let scoreTo: WordSet
  let numberWords: WordValues<Int>
  let spellings: WordValues<Int32>
  let times: TimeWords
  let ages: AgeWords
  let places: PlaceWords
  let longWords: LongWords

  /// The names of medicines, by their numbers.
  let medicineNames: NameIndex

  /// The words of one sex.
  struct Sex {
    /// Those that tell that a patient is of it.
    let nouns: WordSet
    /// Those for a subject of it.
    let pronouns: WordSet
    /// The relatives of it.
    let relatives: WordSet
  }

  /// Prepares the phrases of a language.
  ///
  /// - Parameters:
  ///   - catalogue: The rules whose words the phrases say.
  ///   - language: The language.
  ///   - forMany: Whether many notes are to be read: for one it costs more to read what all entries say
  ///     than what those that stand in it do.
  convenience init(_ catalogue: Catalogue, _ language: PhraseLanguage, forMany: Bool) {
    let roots = language.roots
    let tables = language.tables(roots)
    self.init(
      catalogue, PhraseBookReader.read(roots, catalogue).0, forMany ? tables.unfolded : tables,
      forMany: forMany)
  }

  private init(_ catalogue: Catalogue, _ book: PhraseBook, _ tables: PhraseTables, forMany: Bool) {
    self.catalogue = catalogue
    self.book = book
    self.tables = tables
    var reader = PhraseTargetReader(catalogue, known: book.roles.known)
    said = forMany ? book.entries.map { reader.targets(of: $0) } : []
    func set(_ list: PhraseList) -> WordSet { tables.set(list) }
    cutWords = set(.abbreviations)
    men = Sex(nouns: set(.men), pronouns: set(.he), relatives: set(.maleRelatives))
    women = Sex(nouns: set(.women), pronouns: set(.she), relatives: set(.femaleRelatives))
    relatives = set(.relatives)
    possessives = set(.possessives)
    clauseWords = set(.clauseWords)
    degreeWords = set(.degreeWords)
    patientWords = set(.patient)
    childWords = set(.childWords)
    reporting = set(.reporting)
    prepositions = set(.prepositions)
    joins = set(.joins)
    lifeWords = set(.lifeWords)
    ofWords = set(.ofWords)
    withWords = set(.withWords)
    fewWords = set(.fewWords)
    tellers = set(.tellers)
    determiners = set(.determiners)
    turnWords = set(.turnWords)
    subordinates = set(.subordinates)
    lastingWords = set(.lastingWords)
    emphatics = set(.emphatics)
    relativePronouns = set(.relativePronouns)
    articles = set(.articles)
    lastAbbreviations = set(.lastAbbreviations)
    shortDenials = set(.shortDenials)
    againWords = set(.againWords)
    scoreWords = set(.scoreWords)
    scoreFrom = set(.scoreFrom)
    scoreTo = set(.scoreTo)
    inflections = tables.list(.inflections).map { tables.letters(of: $0)[...] }
    abbreviations = NoteText.Abbreviations(
      all: tables.letters(of: .abbreviations), open: tables.letters(of: .openAbbreviations))
    ages = AgeWords(tables)
    medicineNames = NameIndex(tables.medicines, order: tables.medicineOrder)
    suffixLengths = tables.suffixLengths.map { Int($0) }
    var parser = PhraseParser(tables.index)
    numberWords = WordValues(
      book.numbers.compactMap { word, value in parser.number(of: word).map { ($0, value) } })
    spellings = WordValues(
      book.spellings.compactMap { pair in
        guard pair.count == 2, let one = parser.number(of: pair[0]),
          let other = parser.number(of: pair[1])
        else { return nil }
        return (one, other)
      })
    times = TimeWords(book, tables, &parser)
    places = PlaceWords(book, tables, catalogue.vocabulary.places, &parser)
    index = parser.index
    longWords = LongWords(tables.longWords, index, after: tables.index.count)
  }

  /// What an entry says.
  func says(_ entry: Int) -> [PhraseBook.Target] {
    guard said.isEmpty else { return said[entry] }
    var reader = PhraseTargetReader(catalogue, known: book.roles.known)
    return reader.targets(of: book.entries[entry])
  }

  /// What a word is in phrases and names: bits of a ``PhraseTables``; nothing for a word that stands in
  /// none.
  func use(of word: Int32) -> Int32 {
    word >= 0 && Int(word) < tables.uses.count ? tables.uses[Int(word)] : 0
  }
}

extension PhraseTables {
  /// The first words of a list's entries.
  func set(_ list: PhraseList) -> WordSet { WordSet(self.list(list).compactMap { $0.first }) }

  /// The letters of some words, one after another.
  func letters(of words: NumberSlice) -> [UInt8] {
    words.flatMap { index.letters(of: $0) }
  }

  /// The letters of a list's entries.
  fileprivate func letters(of list: PhraseList) -> Set<[UInt8]> {
    Set(self.list(list).map { letters(of: $0) })
  }
}

extension PhraseParser {
  /// The number of a word, which is made known.
  mutating func number(of word: String) -> Int32? { numbers(of: word).first }
}
