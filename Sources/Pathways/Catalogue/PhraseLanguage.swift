internal import LocatedJSON

/// The files of phrases that are read together: those of one language, and those of none, such as the
/// names of towns.
struct PhraseLanguage: Sendable {
  /// The files.
  let files: [SourceFile]

  /// Words that stand in notes of the language and hardly in others, as hashes in ascending order.
  let telling: [Int32]

  /// The tables that the program carries, and where in a text they begin.
  private let carried: (text: StaticString, offset: Int)?

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

  /// What the files hold.
  var roots: [JSON] { files.compactMap { try? JSONDocument($0).root } }

  /// The phrases, laid out: as the program carries them, or by what the files hold.
  func tables(_ roots: [JSON]) -> PhraseTables {
    carried.flatMap { text, offset in
      text.withUTF8Buffer { PhraseTables(prepared: Span(_unsafeElements: $0), from: offset) }
    } ?? PhraseTables(PhraseStock(roots))
  }

  /// How many words of a note tell that it is written in the language.
  func count(in note: NoteText) -> Int {
    note.tokens.count { $0.number == nil && tells(Self.hash(note.folded[$0.letters])) }
  }

  private func tells(_ word: Int32) -> Bool {
    var (low, high) = (0, telling.count)
    while low < high {
      let middle = (low + high) / 2
      if telling[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < telling.count && telling[low] == word
  }

  // MARK: What files belong together

  /// The places of the files that belong together, by the language that each says.
  private static func groups(_ roots: [JSON]) -> [[Int]] {
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

  private static func telling(_ roots: [JSON]) -> [Int32] {
    var hashes: Set<Int32> = []
    for root in roots {
      for word in root.member("languageWords")?.elements ?? JSON.none {
        guard let bytes = word.textBytes else { continue }
        hashes.insert(hash(NoteText(Array(bytes)).folded[...]))
      }
    }
    return hashes.sorted()
  }

  /// A word as a number that a table can hold.
  private static func hash(_ letters: ArraySlice<UInt8>) -> Int32 {
    Int32(letters.reduce(WordIndex.seed) { WordIndex.next($0, $1) } & 0x7F_FFFF)
  }
}

// MARK: What the program carries

extension PhraseLanguage {
  /// The languages as a tool laid them out, or nothing if these are not the files that it read.
  private static func carried(by files: [SourceFile]) -> [PhraseLanguage]? {
    guard files.allSatisfy(\.isBuiltIn) else { return nil }
    var languages: [PhraseLanguage] = []
    for case let text? in files.map(\.reading) {
      guard let language = text.withUTF8Buffer({ carried(Span(_unsafeElements: $0), text, files) })
      else { return nil }
      languages.append(language)
    }
    return languages.isEmpty ? nil : languages
  }

  private static func carried(
    _ bytes: Span<UInt8>, _ text: StaticString, _ files: [SourceFile]
  ) -> PhraseLanguage? {
    var offset = 0
    guard PreparedNumbers.read(bytes, &offset) == files.count else { return nil }
    let own = PreparedNumbers.read(bytes, &offset)
    // In another order these are other files.
    guard files[own].reading?.utf8Start == text.utf8Start else { return nil }
    let places = PreparedNumbers.table(bytes, &offset).map { Int($0) }
    let telling = PreparedNumbers.table(bytes, &offset)
    return PhraseLanguage(
      files: places.map { files[$0] }, telling: telling, carried: (text, offset))
  }

  /// The languages of files as texts to be carried, each by the place of the file that it goes with.
  static func texts(of roots: [JSON]) -> [Int: [UInt8]] {
    var texts: [Int: [UInt8]] = [:]
    for places in groups(roots) {
      let own = places.map { roots[$0] }
      let first = places.first { roots[$0].member("language") != nil } ?? places[0]
      var text: [UInt8] = []
      PreparedNumbers.write(roots.count, to: &text)
      PreparedNumbers.write(first, to: &text)
      PreparedNumbers.write(table: places.map { Int32($0) }, to: &text)
      PreparedNumbers.write(table: telling(own), to: &text)
      texts[first] = text + PhraseTables(PhraseStock(own)).text
    }
    return texts
  }
}
