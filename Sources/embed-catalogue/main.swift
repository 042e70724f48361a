// Writes the catalogue's files into a Swift file, with where the values of each stand and with the
// phrases of notes laid out as tables, as literals that stay where the program was loaded: no file is read, no
// value is looked for and no phrase is taken apart when it starts.
//
// The files of this folder that are links are the library's own: what reads phrases here is what reads
// those of any other catalogue when the program runs.
//
// embed-catalogue OUTPUT FOLDER FILE… -- FOLDER FILE…
//
// The second folder holds what a new catalogue begins with.

import LocatedJSON

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return ferror(file) == 0 ? bytes : nil }
    bytes += chunk[..<count]
  }
}

func literal(_ bytes: [UInt8]) -> [UInt8] {
  var text: [UInt8] = [UInt8(ascii: "\"")]
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
    case 0x0A: text += Array("\\n".utf8)
    case 0x0D: text += Array("\\r".utf8)
    case 0x09: text += Array("\\t".utf8)
    case 0x00: text += Array("\\0".utf8)
    default: text.append(byte)
    }
  }
  return text + [UInt8(ascii: "\"")]
}

func read(_ name: String, in folder: String) -> [UInt8] {
  guard let bytes = contents(of: "\(folder)/\(name)") else {
    fputs("\(folder)/\(name): can't be read\n", stderr)
    exit(2)
  }
  return bytes
}

func entry(_ name: String, _ bytes: [UInt8], reading: [UInt8] = []) -> [UInt8] {
  // What is no JSON the program tells, with its place, as it does of any catalogue.
  let document = try? JSONDocument(SourceFile(name: name, bytes: bytes))
  return Array("    EmbeddedFile(name: ".utf8) + literal(Array(name.utf8))
    + Array(", content: ".utf8) + literal(bytes)
    + Array(", nodes: ".utf8) + literal(document.map(PreparedNodes.text) ?? [])
    + Array(", reading: ".utf8) + literal(reading)
    + Array("),\n".utf8)
}

/// The phrases of notes as tables, those of a language by the file that they go with; nothing if a
/// file of them is no JSON.
func phrases(of names: [String], in folder: String) -> [String: [UInt8]] {
  let roots = names.compactMap { name in
    try? JSONDocument(SourceFile(name: name, bytes: read(name, in: folder))).root
  }
  guard roots.count == names.count else { return [:] }
  return Dictionary(
    uniqueKeysWithValues: PhraseLanguage.texts(of: roots).map { (names[$0.key], $0.value) })
}

let words = Array(CommandLine.arguments.dropFirst())
guard words.count >= 2 else {
  fputs("usage: embed-catalogue OUTPUT FOLDER FILE... -- FOLDER FILE...\n", stderr)
  exit(2)
}
let catalogue = words.dropFirst(2).prefix { $0 != "--" }
let start = words.dropFirst(3 + catalogue.count)
var digest = SHA256()
var output = Array("// Made by embed-catalogue from Data. Do not edit.\n\n".utf8)
output += Array("extension EmbeddedFile {\n  /// The catalogue's files, by name.\n".utf8)
output += Array("  public static let all: [EmbeddedFile] = [\n".utf8)
let readings = phrases(
  of: catalogue.sorted().filter { $0.hasPrefix("phrases/") }, in: words[1])
for name in catalogue.sorted() {
  let bytes = read(name, in: words[1])
  digest.update(name.utf8)
  digest.update([0])
  digest.update(bytes)
  digest.update([0])
  output += entry(name, bytes, reading: readings[name] ?? [])
}
output += Array("  ]\n\n  /// The SHA-256 over all names and contents.\n".utf8)
output += Array("  public static let digest = \"\(digest.finalized())\"\n\n".utf8)
output += Array("  /// What a new catalogue begins with, in a folder for each language.\n".utf8)
output += Array("  public static let start: [EmbeddedFile] = [\n".utf8)
if let folder = start.first {
  for name in start.dropFirst().sorted() { output += entry(name, read(name, in: folder)) }
}
output += Array("  ]\n}\n".utf8)
guard let file = fopen(words[0], "wb"), fwrite(output, 1, output.count, file) == output.count,
  fclose(file) == 0
else {
  fputs("\(words[0]): can't be written\n", stderr)
  exit(2)
}
