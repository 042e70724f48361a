internal import LocatedJSON

/// The files of a catalogue: those that are read now, and those that are left for later.
struct CatalogueFiles: Sendable {
  /// Whether to read what deciding does not need too.
  let isThorough: Bool

  /// What is wrong with files as such: their names, and what is no JSON.
  var diagnostics: [Diagnostic] = []

  /// What is said of files that have another name than was meant, so that they are not read.
  var misnamed: [Diagnostic] = []

  /// The files that are read, in the order of their paths.
  private(set) var documents: [(kind: FileKind, json: JSON)] = []

  /// The files that are read only if somebody asks for them: follow-up rules and letters.
  private(set) var deferred: [(kind: FileKind, file: SourceFile)] = []

  /// How things are said in notes, read when there is one.
  private(set) var phrases: [SourceFile] = []

  /// How people say options, values and events; read when they are needed.
  private(set) var words: [SourceFile] = []

  /// Towns and former municipalities; read when a place is not found.
  private(set) var towns: [SourceFile] = []

  private let defersFollowUps: Bool

  /// Takes in the files of a folder.
  ///
  /// - Parameters:
  ///   - files: The files, each with its path below the catalogue's folder.
  ///   - passedOver: What else stands in the folder: the path below it, and as a person knows it.
  ///   - isThorough: Whether to read what deciding does not need too.
  ///   - defersFollowUps: Whether to leave the follow-up rules for later.
  init(
    _ files: [(path: String, file: SourceFile)],
    passedOver: [(path: String, name: String)] = [], isThorough: Bool = false,
    defersFollowUps: Bool = false
  ) {
    self.isThorough = isThorough
    self.defersFollowUps = defersFollowUps
    for (path, file) in files.sorted(by: { $0.path < $1.path }) { take(file, path: path) }
    for (path, name) in passedOver { passOver(path, name) }
  }

  /// Takes in files that were left for later.
  init(late files: [(kind: FileKind, file: SourceFile)]) {
    isThorough = false
    defersFollowUps = false
    for (kind, file) in files { take(file, kind) }
  }

  private mutating func take(_ file: SourceFile, path: String) {
    guard let kind = FileKind(path: path) else { return passOver(path, file.name) }
    // What people say is read when somebody says it; a thorough reading holds it to its shape.
    if isThorough, kind == .phrases || kind == .words { take(file, kind) }
    if kind == .phrases {
      if path.hasSuffix("towns.json") { towns.append(file) }
      return phrases.append(file)
    }
    if kind == .words { return words.append(file) }
    guard isThorough || kind.isNeededToDecide else { return }
    if waits(kind) { return deferred.append((kind, file)) }
    take(file, kind)
  }

  private mutating func take(_ file: SourceFile, _ kind: FileKind) {
    do {
      documents.append((kind, try JSONDocument(file).root))
    } catch {
      diagnostics.append(Diagnostic(error, in: file))
    }
  }

  /// Whether a file is left for whoever asks for it: letters always, unless all is to be checked.
  private func waits(_ kind: FileKind) -> Bool {
    kind == .followUps && defersFollowUps || kind == .letters && !isThorough
  }
}

extension CatalogueFiles {
  /// What the files of a kind hold, in the order of their paths.
  func roots(_ kind: FileKind) -> [JSON] {
    documents.filter { $0.kind == kind }.map(\.json)
  }

  /// What the catalogue says of itself.
  var main: JSON? { roots(.catalogue).first }

  /// The languages of all texts, in order.
  var languages: [String] { main?.member("languages")?.elements.compactMap(\.string) ?? [] }

  /// The overlays, the more general first, so that the most local word is the last.
  var overlays: [JSON] {
    roots(.regions) + roots(.municipalities) + roots(.practices)
  }
}
