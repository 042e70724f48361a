internal import LocatedJSON
internal import Pathways

extension Session {
  /// Reads what the command line says of a person; `nil` after telling what is wrong with it.
  ///
  /// - Parameters:
  ///   - arguments: The words that are left when the command's own options are taken.
  ///   - command: The command they belong to.
  ///   - plain: What a word without hyphens is.
  ///   - catalogue: What can be said, and the phrases that notes are read by.
  ///   - faults: What is wrong with the words that were taken before.
  /// - Returns: What was told, or `nil` if it can't be used.
  /// - Throws: ``CommandFailure`` if a file can't be read.
  func told(
    _ arguments: inout Arguments, of command: Command, plain: CaseOptions.PlainWord = .none,
    _ catalogue: Catalogue, after faults: [Diagnostic] = []
  ) throws(CommandFailure) -> CaseOptions.GivenCase? {
    let (told, found) = try CaseOptions.read(
      &arguments, of: command, plain: plain, catalogue, self)
    complain(faults + found)
    return (faults + found).contains { $0.severity == .error } ? nil : told
  }

  /// Writes a case as it was told, to be read again; nothing without a path.
  func save(
    _ story: Story, to path: String?, _ catalogue: Catalogue
  ) throws(CommandFailure) {
    guard let path else { return }
    try world.write(path, laidOut(CaseText.json(of: story.person(), catalogue)))
  }

  /// Tells where a case was saved.
  func tellOfSaving(_ path: String?) {
    guard let path else { return }
    tell(.savedCase(path))
  }

  /// Tells faults of words, if there are any; returns whether the command has to stop.
  func stops(at faults: [Diagnostic]) -> Bool {
    complain(faults)
    return faults.contains { $0.severity == .error }
  }
}
