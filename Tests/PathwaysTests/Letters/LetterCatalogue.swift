import EmbeddedCatalogue
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// The Danish catalogue with its letters, and cases to write them from.
enum LetterCatalogue {
  private static let read: (catalogue: Catalogue?, diagnostics: [Diagnostic]) = {
    CatalogueReader.read(DanishCatalogue.files, isThorough: true, digest: "test")
  }()

  static func catalogue() throws -> Catalogue {
    try XCTUnwrap(
      read.catalogue, read.diagnostics.map { $0.rendered(in: .english) }.joined())
  }

  /// A case that tells nothing but an age, one that tells much of an adult, and one of a child.
  static let cases = [
    #"{"facts": {"age": 40}}"#,
    """
    {"facts": {"age": 42, "municipality": "0740", "severity": "moderate", "needTempo": "planned",
      "suspectedConditions": ["depression", "eating"], "knownConditions": [], "onset": "new",
      "symptomWeeks": 10, "suicidality": "none", "functionLoss": "marked", "medicines": [],
      "substanceUse": "none", "somaticComorbidity": false, "somaticWorkupDone": true,
      "testsDone": ["tsh"], "patientConsent": ["referral", "infoToRelatives"], "minorChildren": 2,
      "workStatus": "sickListed", "interpreterNeeded": false, "guardianOrAttorney": false,
      "attendance": "selfReliant", "currentServices": [], "bmi": 21.5},
     "events": [{"on": "2026-11-01", "type": "score", "scale": "mdi", "value": 28},
      {"on": "2026-08-01", "type": "treatment", "treatment": "antidepressant", "effect": "none"}]}
    """,
    """
    {"facts": {"age": 11, "municipality": "0461", "severity": "severe", "custody": "shared",
      "suspectedConditions": ["adhd"], "custodyConsent": "one", "schoolStage": "primarySchool",
      "schoolAbsence": "high", "suicidality": "thoughts", "pprAssessmentDone": false}}
    """,
  ]

  /// The answer to a case.
  static func answer(_ text: String, _ catalogue: Catalogue) -> Answer {
    Decider.answer(for: SmallCatalogue.person(text, catalogue).person, by: catalogue)
  }
}
