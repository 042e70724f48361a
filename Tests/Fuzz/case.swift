/// Any bytes are a case or a refusal, and what is decided of it can be written.
enum CaseFuzzing: FuzzTarget {
  static func take(_ bytes: [UInt8]) {
    var builder = CaseBuilder(vocabulary: FuzzedCatalogue.catalogue.vocabulary)
    builder.read(SourceFile(name: "fuzz", bytes: bytes))
    for diagnostic in builder.diagnostics {
      let text = diagnostic.rendered(in: .danish)
      precondition(PersonalNumber.firstRange(in: Array(text.utf8)) == nil, "a number was repeated")
    }
    let story = builder.story(on: builder.on ?? .earliest)
    guard builder.diagnostics.isEmpty else { return }
    let answer = Answer.whole(for: story, by: FuzzedCatalogue.catalogue).answer
    precondition(
      answer.offers.count == FuzzedCatalogue.catalogue.offers.count, "an offer was dropped")
    let wording = Wording(FuzzedCatalogue.catalogue, in: .danish)
    let json = AnswerJSON(answer, wording).bytes()
    guard (try? JSONDocument(SourceFile(name: "answer", bytes: json))) != nil else {
      preconditionFailure("the answer is no JSON")
    }
    _ = AnswerText.text(answer, wording, PageStyle(width: 80))
  }
}
