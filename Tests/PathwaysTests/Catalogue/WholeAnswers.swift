import EmbeddedCatalogue
import LocatedJSON
import Pathways
import XCTest

/// The whole answers for persons of the catalogue's own tests, such that every alert is raised by
/// one: what two catalogues that decide alike have in common.
struct WholeAnswers {
  private let persons: [PatientCase]
  private let answers: [String]

  init(_ catalogue: Catalogue) {
    var persons: [PatientCase] = []
    var raised: Set<Index<Alert>> = []
    for file in EmbeddedFile.all where file.name.description.hasPrefix("tests/") {
      var faults: [Diagnostic] = []
      let source = SourceFile(name: "tests", bytes: file.bytes)
      for test in CatalogueTest.read(source, &faults) where raised.count < catalogue.alerts.count {
        guard let person = test.person(in: catalogue) else { continue }
        let alerts = Decider.answer(for: person, by: catalogue).alerts.map(\.alert)
        guard !raised.isSuperset(of: alerts) else { continue }
        raised.formUnion(alerts)
        persons.append(person)
      }
    }
    XCTAssertEqual(raised.count, catalogue.alerts.count, "an alert is raised by no test")
    self.persons = persons
    answers = Self.answers(persons, catalogue)
  }

  /// Returns whether another catalogue decides the same of them.
  func areSame(in catalogue: Catalogue) -> Bool { Self.answers(persons, catalogue) == answers }

  private static func answers(_ persons: [PatientCase], _ catalogue: Catalogue) -> [String] {
    persons.map { person in
      let answer = Decider.answer(for: person, by: catalogue)
      // By number: another name for an offer that nothing names is no other decision.
      let parts: [String] = [
        answer.alerts.map { "\($0.alert) \($0.door ?? -1)" }.joined(separator: ","),
        answer.groups.map { "\($0.truth)" }.joined(separator: ","),
        answer.offers.map { "\($0.index.number) \($0.standing)" }.joined(separator: ","),
        answer.questions.map { "\($0.subject)" }.joined(separator: ","),
        answer.rights.map { "\($0.right) \($0.lastDay?.description ?? "")" }
          .joined(separator: ","),
        answer.steps.map { "\($0.step.actor) \($0.due)" }.joined(separator: ","),
        "\(answer.ball.owner) \(answer.hanging.map { "\($0.alert) \($0.fact)" })",
      ]
      return parts.joined(separator: "; ")
    }
  }
}
