internal import LocatedJSON

extension JSONWriter {
  /// Writes by which catalogue an answer was made.
  mutating func writeDigest(_ catalogue: Catalogue) {
    key("catalogue")
    object {
      $0.member("name", catalogue.name)
      $0.member("version", catalogue.version)
      $0.member("digest", "sha256:\(catalogue.digest)")
    }
  }
}
