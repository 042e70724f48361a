public import LocatedJSON

/// What a command says beside its answer: what it met, and what it did.
public enum CommandRemark: Remark {
  /// The file can't be read, for this reason of the system's.
  case unreadable(String, reason: String)
  /// The file is larger than so many megabytes.
  case tooLarge(String, megabytes: Int)
  /// There is something else where a folder should be.
  case noFolder(String)
  /// What was named is a part of a catalogue.
  case noCatalogue(String)
  /// There is something else where a file should be.
  case noRegularFile(String)
  /// The answer can't be written.
  case unwritable(reason: String)
  /// The catalogue has no phrases to read notes with.
  case noPhrases
  /// The catalogue has no letter to the offer.
  case noLetter(offer: String)
  /// The offer is not to be had for this person, for this reason, so that no letter is written to it.
  case notToBeHad(offer: String, why: String)
  /// Consent is not told, so nothing is written to this audience.
  case noConsent(audience: String)
  /// The letter does not have the field.
  case fieldNotInLetter(String)
  /// The table has no header.
  case noHeader
  /// What stands in the output is not the beginning of these answers.
  case otherOutput(String)
  /// The file is not in the canonical layout.
  case notLaidOut
  /// The catalogue has no municipalities to compare.
  case noMunicipalities
  /// The catalogue can't be read, so the schemas lack its names.
  case schemasLackNames
  /// So many lines could not be read.
  case unreadLines(Int)
  /// How far a batch is: cases, and cases a second.
  case progress(cases: Int, perSecond: Int)
  /// How far a batch is, and how many seconds are left.
  case progressLeft(cases: Int, perSecond: Int, seconds: Int)
  /// The case was saved there.
  case savedCase(String)
  /// How many tests ran and failed.
  case tests(Int, failed: Int)
  /// How many offers are listed.
  case offers(Int)
  /// How many pathways are listed.
  case pathways(Int)
  /// How many errors and warnings were found.
  case findings(errors: Int, warnings: Int)
  /// So many pathways have been approved by nobody.
  case unapproved(Int)
  /// So many files were written to the folder.
  case filesIn(Int, folder: String)
  /// So many files of a new catalogue were written to the folder, and what to do with them.
  case newCatalogue(files: Int, folder: String)
}
