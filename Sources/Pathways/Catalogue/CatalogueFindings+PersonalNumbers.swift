internal import LocatedJSON

// A catalogue is copied, printed and sent on: whatever stands in it is seen by everyone.
extension CatalogueFindings {
  /// Reports every text of a catalogue with a personal number in it.
  mutating func refusePersonalNumbers(in files: CatalogueFiles) {
    let kinds = files.main?.member("personalNumbers")
    var refusing = Vocabulary()
    refusing.personalNumbers = PersonalNumber.Kind.all(in: kinds)
    // Shapes that can't be read are reported where they are read.
    var ignored: [Diagnostic] = []
    refusing.personalShapes = PersonalNumber.Shape.all(in: kinds, &ignored)
    // What is inside the program has been looked through when it was built.
    for (_, json) in files.documents where !json.document.file.isBuiltIn {
      guard refusing.personalNumber(in: json.document) != nil else { continue }
      refusePersonalNumbers(in: json, refusing)
    }
  }

  private mutating func refusePersonalNumbers(in json: JSON, _ refusing: Vocabulary) {
    for child in json.elements { refusePersonalNumbers(in: child, refusing) }
    for child in json.members {
      if refusing.hasPersonalNumber(child.key) { refuse(child.keyLocation) }
      refusePersonalNumbers(in: child, refusing)
    }
    if let text = json.string, refusing.hasPersonalNumber(text) { refuse(json.location) }
  }

  private mutating func refuse(_ place: SourceLocation) {
    diagnostics.append(
      Diagnostic(
        "personal-number", at: place, CatalogueRemark.personalNumber,
        help: CatalogueRemark.removePersonalNumber))
  }
}

extension Vocabulary {
  /// Whether a personal number stands in a text of a catalogue; the numbers in a link are none.
  fileprivate func hasPersonalNumber(_ text: String) -> Bool {
    guard !text.hasPrefix("http://"), !text.hasPrefix("https://") else { return false }
    let bytes = Array(text.utf8)
    if !personalNumbers.isEmpty,
      PersonalNumber.firstRange(in: bytes.span, isWhole: true) != nil
    {
      return true
    }
    return !personalShapes.isEmpty
      && PersonalNumber.firstRange(of: personalShapes, in: bytes.span) != nil
  }
}
