internal import EmbeddedCatalogue
internal import Foundation

/// A screen without what every edit of the Danish data changes: the places in its files, and its
/// digest, which have tests of their own.
///
/// A place takes more room the further down it is, so that the words around it break elsewhere; a
/// paragraph with a place in it is therefore one line here, and nothing is set right of a gap.
public struct MaskedScreen {
  private static let place = #"embedded:[\w/.-]+\.json:[0-9]+(:[0-9]+)?"#

  /// The screen, masked.
  public let text: String

  /// Masks what was printed.
  ///
  /// - Parameters:
  ///   - printed: What was printed.
  ///   - width: How many columns it was laid out for.
  public init(_ printed: String, width: Int) {
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var kept: [String] = []
    var paragraph: [String] = []
    for line in lines {
      if let last = paragraph.last, Self.isBroken(last, line, paragraph[0], width) {
        paragraph.append(line)
      } else {
        kept += Self.joined(paragraph)
        paragraph = [line]
      }
    }
    text = Self.masked((kept + Self.joined(paragraph)).joined(separator: "\n"))
  }

  /// Whether a line goes on with the one before it, since its first word had no room there.
  private static func isBroken(_ last: String, _ line: String, _ first: String, _ width: Int)
    -> Bool
  {
    // A place at the right of a gap ends its line, however full.
    if last.range(of: "(^|  )\(place)$", options: .regularExpression) != nil { return false }
    let word = line.drop { $0 == " " }.prefix { $0 != " " }
    if word.isEmpty || last.allSatisfy({ $0 == " " }) { return false }
    // What is set at the right stands alone under the left part, with a gap of two where it fits.
    if line.range(of: "^\(place)$", options: .regularExpression) != nil {
      return last.count + 2 + line.count > width
    }
    return indent(line) >= indent(first) && last.count + 1 + word.count > width
  }

  private static func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }

  private static func joined(_ paragraph: [String]) -> [String] {
    guard paragraph.contains(where: { $0.range(of: place, options: .regularExpression) != nil })
    else { return paragraph }
    let rest = paragraph.dropFirst().map { String($0.drop { $0 == " " }) }
    return [([paragraph[0]] + rest).joined(separator: " ")]
  }

  /// A text with the places and the digest masked, otherwise as it is.
  private static func masked(_ text: String) -> String {
    let json = #"("file":\s*"embedded:[^"]+",\s*"line":\s*)[0-9]+(,\s*"column":\s*)[0-9]+"#
    return text.replacingOccurrences(of: "sha256:\(EmbeddedFile.digest)", with: "sha256:…")
      .replacingOccurrences(
        of: #"(embedded:[\w/.-]+\.json):[0-9]+(:[0-9]+)?"#, with: "$1:…",
        options: .regularExpression
      )
      .replacingOccurrences(of: #" +(embedded:)"#, with: " $1", options: .regularExpression)
      .replacingOccurrences(of: json, with: "$1…$2…", options: .regularExpression)
  }
}
