internal import LocatedJSON

extension CatalogueReader {
  /// Checks an object against a shape; what nothing reads is checked to its depth at once.
  mutating func shaped<Member>(
    _ json: JSON, _ shape: ObjectShape<Member>
  ) -> ObjectReader<Member> {
    sources.shaped(json, shape, &diagnostics)
  }

  /// Takes in that the declaration of a name has a fault.
  ///
  /// The name is no unknown one for that: the rules that use it are not at fault.
  mutating func skip(_ name: String?) {
    if let name { faulty.insert(name) }
  }
}
