public import LocatedJSON
public import Pathways

/// A catalogue made of a few texts, for tests that need one of their own.
public enum SmallCatalogue {
  /// The words that every catalogue must have.
  public static let main = """
    {"name": "small", "version": "1", "languages": ["en"],
     "purposes": [{"id": "help", "label": {"en": "help"}}],
     "levels": [{"id": "low", "label": {"en": "low"}}, {"id": "high", "label": {"en": "high"}}],
     "actors": [{"id": "gp", "label": {"en": "GP"}}],
     "entryWays": [{"id": "self", "label": {"en": "self"}}],
     "holders": [{"id": "gp", "actor": "gp", "text": {"en": "the GP holds"}}], "holder": "gp"}
    """

  /// A source that rules can name.
  public static let sources = #"{"sources": {"s": {"title": {"en": "Source"}}}}"#

  /// A provider that offers can name.
  public static let providers = #"{"providers": {"p": {"name": {"en": "Provider"}}}}"#

  /// The rest of an offer whose rules are in `rules`.
  public static func offer(_ id: String, _ rules: String, level: String = "low") -> String {
    """
    {"id": "\(id)", "provider": "p", "name": {"en": "\(id)"}, "purpose": "help",
     "level": "\(level)", "status": "established", "review": {"by": "2027-01-01"}, \(rules),
     "entry": [{"by": "gp", "how": "self"}], "whileWaiting": "gp",
     "steps": [{"actor": "gp", "due": {"days": 0}, "text": {"en": "do \(id)"}}],
     "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]}
    """
  }

  /// Reads a catalogue of these texts, by path; the usual ones are added where they are missing.
  public static func read(
    _ texts: [String: String]
  ) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    var all = ["catalogue.json": main, "sources.json": sources, "providers.json": providers]
    all.merge(texts) { $1 }
    let files = all.map { path, text in
      (path, SourceFile(name: path, bytes: Array(text.utf8)))
    }
    return CatalogueReader.read(files, isThorough: true, digest: "test")
  }

  /// Reads a case; its findings are returned beside it.
  public static func person(
    _ text: String, _ catalogue: Catalogue, on day: CalendarDay? = nil
  ) -> (person: PatientCase, diagnostics: [Diagnostic]) {
    let (story, diagnostics) = story(text, catalogue, on: day)
    return (story.person(), diagnostics)
  }

  /// Reads a person's story; its findings are returned beside it.
  public static func story(
    _ text: String, _ catalogue: Catalogue, on day: CalendarDay? = nil
  ) -> (story: Story, diagnostics: [Diagnostic]) {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    builder.read(SourceFile(name: "case", bytes: Array(text.utf8)))
    let day = day ?? builder.on ?? CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest
    let story = builder.story(on: day)
    return (story, builder.diagnostics)
  }

  /// Reads a case as a story.
  public static func story(_ text: String, _ catalogue: Catalogue) -> Story {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    builder.read(SourceFile(name: "case", bytes: Array(text.utf8)))
    let day = builder.on ?? CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest
    return builder.story(on: day)
  }
}
