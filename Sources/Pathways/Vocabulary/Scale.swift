internal import LocatedJSON

/// A questionnaire or rating whose score supports, but never sets, a clinician's judgement.
public struct Scale: Sendable {
  /// One set of bands, since sources draw the lines differently.
  public struct BandSet: Sendable {
    /// The name in data.
    public let id: String

    /// Whether this is the set that the catalogue goes by.
    public let isChosen: Bool

    /// A noun phrase for it.
    public let name: CatalogueText?

    /// The bands, ascending.
    public let bands: [Band]
  }

  /// The scores of one band and what they support.
  public struct Band: Sendable {
    /// The scores, in units of the scale's last decimal.
    public let range: ClosedRange<Int>

    /// The word for the band.
    public let label: CatalogueText

    /// The number of the value that a score in the band supports, or `nil` if it supports none.
    public let supports: Int?
  }

  /// The name in data, such as `mdi`.
  public let id: String

  /// The scale's own name.
  public let name: CatalogueText

  /// The scores there can be, in units of the last decimal.
  public let range: ClosedRange<Int>

  /// How many decimals a score has.
  public let decimals: Int

  /// The command-line option, without its hyphens.
  public let option: String

  /// The fact that a band supports a value of, if any.
  public let fact: Index<Fact>?

  /// The band sets, the chosen one among them.
  public let bandSets: [BandSet]

  /// A raw score that can be told instead: its highest value, and what makes a score of it.
  let raw: (top: Int, times: Int)?

  let json: JSON
}
