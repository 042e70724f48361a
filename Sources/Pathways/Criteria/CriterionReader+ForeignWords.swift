internal import LocatedJSON

// What people write who know other rule languages, and what it is called here.
extension CriterionReader {
  private static let least = [
    ">=", "gte", "ge", "min", "minimum", "from", "greaterthanorequal", "greaterthanorequals",
    "greaterthanorequalto", "mindst", "fra",
  ]
  private static let above = [
    ">", "gt", "greaterthan", "greater", "above", "over", "morethan", "exclusiveminimum",
  ]
  private static let most = [
    "<=", "lte", "le", "max", "maximum", "to", "lessthanorequal", "lessthanorequals",
    "lessthanorequalto", "upto", "til",
  ]
  private static let below = [
    "<", "lt", "lessthan", "less", "below", "under", "exclusivemaximum",
  ]
  private static let some = [
    "in", "isin", "oneof", "any", "or", "values", "enum", "contains", "includes", "has",
    "containsany", "blandt",
  ]
  private static let none = [
    "!=", "!==", "<>", "ne", "neq", "not", "isnot", "notequal", "notequals", "notin", "nin",
    "except",
    "none", "notcontains", "ikke",
  ]
  private static let every = ["all", "and", "every", "containsall", "hasall"]
  private static let same = [
    "=", "==", "===", "eq", "equal", "equals", "is", "value", "const", "er",
  ]
  private static let both = ["between", "range", "mellem"]
  private static let known = [
    "exists", "known", "unknown", "present", "missing", "defined", "null", "isnull", "isset",
  ]

  /// The words by which a test of a fact is written elsewhere.
  ///
  /// - Parameters:
  ///   - ends: The members that bound a value, if the fact has an order.
  ///   - lists: The members that name values, and the one that all must be of, if there is one.
  /// - Returns: The keys with what they mean.
  static func foreignTests<Member: ObjectMember>(
    ends: (least: Member, most: Member)? = nil,
    lists: (some: Member, none: Member, every: Member?)? = nil
  ) -> [ForeignKey] {
    var keys: [ForeignKey] = []
    if let ends {
      keys.append(ForeignKey(least, means: ends.least))
      keys.append(ForeignKey(above, means: ends.least, help: CriterionRemark.writeNext("atLeast")))
      keys.append(ForeignKey(most, means: ends.most))
      keys.append(ForeignKey(below, means: ends.most, help: CriterionRemark.writeNext("atMost")))
      keys.append(ForeignKey(both, help: CriterionRemark.writeBothEnds))
    }
    if let lists {
      keys.append(ForeignKey(some, means: lists.some))
      keys.append(ForeignKey(none, means: lists.none))
      if let every = lists.every { keys.append(ForeignKey(Self.every, means: every)) }
    }
    keys.append(ForeignKey(same, help: CriterionRemark.writeTheValueItself))
    keys.append(ForeignKey(known, help: CriterionRemark.nobodyAsksWhatIsKnown))
    return keys
  }

  /// The words that join criteria elsewhere, with ours.
  private static let connectives: [(names: [String], own: String)] = [
    (["or", "||", "|", "anyof", "oneof", "either", "eller"], "any"),
    (["and", "&&", "&", "allof", "both", "every", "og"], "all"),
    (["!", "none", "noneof", "nor", "nand", "neither", "unless", "except", "ikke"], "not"),
    (["atleast", "atmost", "of", "count", "kofn", "nof"], "some"),
    (["ref", "$ref", "use", "uses"], "is"),
  ]

  /// The words by which a fact is named apart from its test elsewhere.
  private static let apart =
    [
      "fact", "field", "var", "variable", "attribute", "property", "path", "operator", "op",
      "operand",
    ]
    + least + above + most + below + same + ["!=", "in", "between", "contains"] + known

  /// The words for a rule as such, in which criteria stand elsewhere.
  private static let frames = [
    "if", "when", "where", "then", "rule", "rules", "criteria", "criterion", "conditions",
    "condition", "requires", "must", "hvis",
  ]

  /// What to write instead of a key that is neither a fact nor a part of a criterion, if it is known
  /// from elsewhere.
  func help(instead key: String) -> (any Remark)? {
    let key = key.lowercased()
    if let own = Self.connectives.first(where: { $0.names.contains(key) })?.own {
      return FormRemark.write(own)
    }
    if Self.apart.contains(key) { return CriterionRemark.writeFactAsKey(example) }
    return Self.frames.contains(key) ? CriterionRemark.membersStandHere : nil
  }

  /// A criterion of this vocabulary, as an example of how one is written.
  var example: String {
    let first =
      vocabulary.facts.first { if case .number = $0.kind { true } else { false } }
      ?? vocabulary.facts.first { self.example(of: $0) != nil }
    guard let first, let test = example(of: first) else { return "{ }" }
    return #"{"\#(first.name)": \#(test)}"#
  }

  /// What a test of a fact looks like, or `nil` if it needs words that are not known here.
  func example(of fact: Fact) -> String? {
    switch fact.kind {
    case .boolean: "true"
    case .number(let range, let decimals):
      #"{"atLeast": \#(decimalText((range.lowerBound + range.upperBound) / 2, decimals))}"#
    case .ordered:
      (fact.values.dropFirst().first ?? fact.values.first).map {
        #"{"atLeast": "\#($0.name)"}"#
      }
    case .choice, .set: fact.values.first.map { #"{"anyOf": ["\#($0.name)"]}"# }
    case .date, .month: #"{"withinMonths": 6}"#
    case .municipality, .region, .text: nil
    }
  }

  /// A fact's test is of the wrong kind: what would be right is shown with the values that stand
  /// there, if they are values of the fact.
  func wrongTest(_ json: JSON, of fact: Fact, _ expected: Expectation) -> Diagnostic {
    let finding = Diagnostic.wrongKind(json, expected: expected)
    guard finding.help == nil, let example = example(of: fact) else { return finding }
    let isList = json.kind == .array && json.elements.contains { _ in true }
    let help = isList ? #"{"anyOf": \#(json.excerpt(limit: 80))}"# : example
    let takesLists: Bool = if case .boolean = fact.kind { false } else { true }
    return .wrongKind(
      json, expected: expected, help: FormRemark.write(takesLists ? help : example))
  }

  /// What stands where a criterion must is none: a list of criteria, or a rule in one text.
  func wrongCriterion(_ json: JSON) -> Diagnostic {
    .wrongKind(
      json, expected: .kind(.object), help: help(insteadOfCriterion: json.excerpt()))
  }

  /// What to write instead of something else where a criterion must stand.
  func help(insteadOfCriterion text: String) -> any Remark {
    text.hasPrefix("[{") ? CriterionRemark.listsStandInParts : FormRemark.write(example)
  }
}
