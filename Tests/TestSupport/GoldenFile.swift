internal import EmbeddedCatalogue
internal import Foundation
internal import LocatedJSON
internal import NavigatorCommand
internal import Pathways

/// One run of the command in one file: the reason, the command, the inputs, both streams and the
/// exit code.
///
/// ```
/// # An age that is missing is asked for, not guessed.
/// $ navigator suggest --case case.json
/// >>> case.json
/// {"facts": {}}
/// <<< exit 0
/// <<< stdout
/// …
/// <<< stderr
/// ```
public struct GoldenFile {
  /// The words after `navigator`.
  public private(set) var words: [String]

  /// The part that a person writes, up to the first `<<<`.
  public let head: String

  /// The part that recording writes.
  public let expected: String

  /// The input files by name.
  private var inputs: [String: [UInt8]]

  /// The folder in which `catalogues/…` paths are found.
  private let folder: String

  /// Reads a golden file, or returns `nil` if it has no reason or no command.
  public init?(text: String, folder: String) {
    self.folder = folder
    let cut = text.range(of: "<<< ")?.lowerBound ?? text.endIndex
    head = String(text[..<cut])
    expected = String(text[cut...])
    let lines = head.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.first?.hasPrefix("# ") == true,
      let command = lines.first(where: { $0.hasPrefix("$ navigator") })
    else { return nil }
    words = Self.split(String(command.dropFirst("$ navigator".count)))
    var inputs: [String: [UInt8]] = [:]
    var name: String?
    var content = ""
    for line in lines {
      if line.hasPrefix(">>> ") {
        if let name { inputs[name] = Array(content.dropLast().utf8) }
        name = String(line.dropFirst(4))
        content = ""
      } else if name != nil {
        content += line + "\n"
      }
    }
    if let name { inputs[name] = Array(content.dropLast().utf8) }
    self.inputs = inputs
  }

  /// Splits a command at its spaces; quotation marks hold words together.
  private static func split(_ command: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quotation: Character?
    var began = false
    for character in command {
      switch character {
      case "'" where quotation != "\"", "\"" where quotation != "'":
        quotation = quotation == nil ? character : nil
        began = true
      case " " where quotation == nil:
        if began || !word.isEmpty { words.append(word) }
        (word, began) = ("", false)
      default: word.append(character)
      }
    }
    if began || !word.isEmpty { words.append(word) }
    return words
  }

  /// How many columns the command lays its screen out for.
  public var width: Int {
    words.firstIndex(of: "--width").flatMap { words.dropFirst($0 + 1).first.flatMap(Int.init) }
      ?? 80
  }

  /// Runs the command in this process, as on a machine with so many cores.
  ///
  /// - Returns: The part of the file that recording writes.
  public func run(cores: Int = 2) -> String {
    let (code, output, complaints) = streams(cores: cores)
    let (product, errors) = (
      MaskedScreen(output, width: width), MaskedScreen(complaints, width: width)
    )
    return "<<< exit \(code)\n<<< stdout\n\(product.text)<<< stderr\n\(errors.text)"
  }

  /// Runs the command in this process; returns its exit code and what it writes to both streams.
  public func streams(cores: Int = 2) -> (code: Int32, output: String, complaints: String) {
    var output: [UInt8] = []
    var complaints = ""
    let inputs = inputs
    let folder = folder
    let world = World(
      today: { CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest },
      environment: { $0 == "NAVIGATOR_LANGUAGE" ? "en" : nil },
      read: { path throws(CommandFailure) in
        if let bytes = inputs[path] { return bytes }
        if let data = FileManager.default.contents(atPath: "\(folder)/\(path)") {
          return Array(data)
        }
        throw .unreadable(path, because: "No such file or directory")
      },
      list: { path throws(CommandFailure) in
        if let own = Self.entries(of: path, among: inputs.keys) { return own }
        let whole = "\(folder)/\(path)"
        let names = try? FileManager.default.contentsOfDirectory(atPath: whole)
        return names?.filter { !$0.hasPrefix(".") }.sorted().map { name in
          var isFolder = ObjCBool(false)
          let isThere = FileManager.default.fileExists(
            atPath: "\(whole)/\(name)", isDirectory: &isFolder)
          return .init(name: name, kind: !isThere ? .other : isFolder.boolValue ? .folder : .file)
        }
      },
      write: { path, _ throws(CommandFailure) in
        throw .unwritable(because: "\(path): a golden test writes no files")
      },
      print: { bytes throws(CommandFailure) in output += bytes },
      complain: { complaints += $0 }, columns: { nil },
      open: { path throws(CommandFailure) in
        let file = FileManager.default.contents(atPath: "\(folder)/\(path)").map(Array.init)
        guard var rest = inputs[path] ?? file else {
          throw .unreadable(path, because: "No such file or directory")
        }
        return World.Input(size: rest.count, isTerminal: false) {
          bytes throws(CommandFailure) in
          defer { rest = [] }
          bytes += rest
          return rest.count
        }
      },
      append: { path, _ throws(CommandFailure) in
        throw .unwritable(because: "\(path): a golden test writes no files")
      },
      exists: { _ in false }, now: { 0 }, watchesErrors: { false }, cores: { cores })
    let code = Navigator.run(words, in: world)
    return (code.rawValue, String(decoding: output, as: UTF8.self), complaints)
  }
}

extension GoldenFile {
  /// What stands in a folder of the inputs, or `nil` if there is no such folder.
  private static func entries(of folder: String, among paths: some Sequence<String>)
    -> [World.Entry]?
  {
    let rests = paths.filter { $0.hasPrefix(folder + "/") }.map { $0.dropFirst(folder.count + 1) }
    if rests.isEmpty { return nil }
    return Set(rests.map { $0.prefix { $0 != "/" } }).sorted().map { name in
      World.Entry(name: String(name), kind: rests.contains(name) ? .file : .folder)
    }
  }

  /// The same file with more words in its command, and more files that the command can read.
  public func with(_ more: [String], reading files: [(path: String, bytes: [UInt8])]) -> GoldenFile
  {
    var copy = self
    copy.words += more
    for (path, bytes) in files { copy.inputs[path] = bytes }
    return copy
  }
}
