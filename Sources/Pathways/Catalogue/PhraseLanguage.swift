internal import LocatedJSON

/// The files of phrases that are read together: those of one language, and those of none, such as the
/// names of towns.
struct PhraseLanguage: Sendable {
  /// The files.
  let files: [SourceFile]

  /// Words that stand in notes of the language and hardly in others: a hash of each, ascending, and
  /// after all of them another of each, since one number of a table is too short to tell words apart.
  let telling: [Int32]

  /// What the program carries.
  let carried: Carried?

  /// What the program carries of a language, as parts of a text.
  struct Carried {
    let text: StaticString

    /// Where the tables begin, where the places of the values in ``rest``, and where that: what is in no
    /// table.
    let tables: Int
    let nodes: Int
    let rest: Int
  }

  /// The languages of some files, in the order of the files.
  ///
  /// A file that is no JSON belongs to none; whoever reads the catalogue tells of it.
  static func all(of files: [SourceFile]) -> [PhraseLanguage] {
    if let carried = carried(by: files) { return carried }
    let read = files.compactMap { file in
      (try? JSONDocument(file).root).map { (file: file, root: $0) }
    }
    let roots = read.map(\.root)
    return groups(roots).map { places in
      PhraseLanguage(
        files: places.map { read[$0].file }, telling: telling(places.map { roots[$0] }),
        carried: nil)
    }
  }

  /// Whether the program carries the phrases laid out.
  var isCarried: Bool { carried != nil }

  /// What the files hold; of what the program carries, what is in no table.
  var roots: [JSON] {
    guard let carried else { return files.compactMap { try? JSONDocument($0).root } }
    let document = carried.text.withUTF8Buffer { text in
      JSONDocument(
        SourceFile(name: files[0].name, bytes: Array(text[carried.rest...])),
        prepared: Span(_unsafeElements: text).extracting(carried.nodes..<carried.rest))
    }
    return Array(document.root.elements)
  }

  /// The phrases, laid out: as the program carries them, or by what the files hold.
  func tables(_ roots: [JSON]) -> PhraseTables {
    carried.flatMap { PhraseTables(in: $0.text, $0.tables..<$0.nodes) }
      ?? PhraseTables(PhraseStock(roots))
  }

  /// How many words of a note tell that it is written in the language.
  func count(in note: NoteText) -> Int {
    note.tokens.count { $0.number == nil && tells(note.folded[$0.letters]) }
  }

  /// How many words of a note stand in phrases of the language.
  func known(in note: NoteText) -> Int {
    tables(isCarried ? [] : roots).index.count(in: note)
  }

  private func tells(_ word: ArraySlice<UInt8>) -> Bool {
    let first = Self.hash(word, WordIndex.seed)
    let count = telling.count / 2
    var place = telling[..<count].prefixCount { $0 < first }
    while place < count, telling[place] == first {
      if telling[count + place] == Self.hash(word, Self.otherSeed) { return true }
      place += 1
    }
    return false
  }

  // MARK: What files belong together

  /// The places of the files that belong together, by the language that each says.
  static func groups(_ roots: [JSON]) -> [[Int]] {
    let own = roots.map { $0.member("language")?.string }
    var languages: [String] = []
    for case let language? in own where !languages.contains(language) {
      languages.append(language)
    }
    guard !languages.isEmpty else { return roots.isEmpty ? [] : [Array(roots.indices)] }
    return languages.map { language in
      roots.indices.filter { own[$0] == nil || own[$0] == language }
    }
  }

  static func telling(_ roots: [JSON]) -> [Int32] {
    var hashes: [Int32: Set<Int32>] = [:]
    for root in roots {
      for word in root.member("languageWords")?.elements ?? JSON.none {
        guard let bytes = word.textBytes else { continue }
        let word = NoteText(Array(bytes)).folded[...]
        hashes[hash(word, WordIndex.seed), default: []].insert(hash(word, otherSeed))
      }
    }
    let sorted = hashes.sorted { $0.key < $1.key }
      .flatMap { first, others in others.sorted().map { (first, $0) } }
    return sorted.map(\.0) + sorted.map(\.1)
  }

  private static let otherSeed: UInt32 = 0x9DC5_811C

  /// A word as a number that a table can hold.
  private static func hash(_ letters: ArraySlice<UInt8>, _ seed: UInt32) -> Int32 {
    Int32(letters.reduce(seed) { WordIndex.next($0, $1) } & 0x7F_FFFF)
  }
}
