internal import LocatedJSON

/// A case as it was told, to be kept and read again.
public enum CaseText {
  /// Returns the case on one line.
  public static func json(of person: PatientCase, _ catalogue: Catalogue) -> [UInt8] {
    person.told(catalogue.vocabulary).bytes(catalogue.vocabulary)
  }
}
