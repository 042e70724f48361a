/// Any bytes are a case or a refusal, and what is decided of it can be written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var builder = CaseBuilder(vocabulary: Fixture.catalogue.vocabulary)
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  builder.read(SourceFile(name: "fuzz", bytes: bytes))
  for diagnostic in builder.diagnostics {
    let text = diagnostic.rendered(in: .danish)
    precondition(PersonalNumber.firstRange(in: Array(text.utf8)) == nil, "a number was repeated")
  }
  let story = builder.story(on: builder.on ?? .earliest)
  guard builder.diagnostics.isEmpty else { return 0 }
  let answer = Answer.whole(for: story, by: Fixture.catalogue).answer
  precondition(answer.offers.count == Fixture.catalogue.offers.count, "an offer was dropped")
  let wording = Wording(Fixture.catalogue, in: .danish)
  let json = AnswerJSON(answer, wording).bytes()
  guard (try? JSONDocument(SourceFile(name: "answer", bytes: json))) != nil else {
    preconditionFailure("the answer is no JSON")
  }
  _ = AnswerText.text(answer, wording, PageStyle(width: 80))
  return 0
}

/// The embedded catalogue, read once.
private enum Fixture {
  static let catalogue: Catalogue = {
    let files = EmbeddedFile.all.map {
      ($0.name.description, SourceFile(name: $0.name.description, bytes: $0.bytes))
    }
    let (catalogue, diagnostics) = CatalogueReader.read(files, digest: "")
    guard let catalogue else { preconditionFailure("\(diagnostics)") }
    return catalogue
  }()
}
