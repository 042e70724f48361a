/// Everything that some claims can hang on, as variables whose values no rule among them tells
/// apart.
///
/// An age of which rules ask only whether it is 18 or more has two values, 0 to 17 and 18 to 120,
/// and each stands for the smallest of its class. So the cases that matter are finite, and few.
struct Space: Sendable {
  /// What can be stated.
  enum Subject: Hashable, Sendable {
    case fact(String)
    /// Some values of a set that rules treat alike.
    case members(String, [String])
    /// The only value that a set has, of all that it can.
    case only(String)
    case place
    /// What happened, of event types that rules connect.
    case events([String])
    /// A criterion by its key, in a proof that need not look inside it.
    case supposed(String)
  }

  /// One value of a variable, and all that stand with it.
  struct Value: Sendable {
    /// What it says to each side.
    let sayings: [[PartialCaseStatement]]

    /// The numbers, days or values that it stands for.
    var numbers: [ClosedRange<Int>] = []
  }

  /// Something that can be stated of a person.
  struct Variable: Sendable {
    let subject: Subject
    let values: [Value]

    /// The side whose words describe it.
    let home: Int

    /// Whether there are more values than these, so that nothing is proved by trying them all.
    var isBounded = false
  }

  /// What is stated: by variable, the number of its value, -1 if nothing is said of it, or -2 if
  /// nothing shall be said of it.
  typealias Case = [Int16]

  private(set) var variables: [Variable] = []

  /// Variables of which the first can't be true where the second is false.
  var implications: [(first: Index<Variable>, second: Index<Variable>)] = []

  /// A case that states nothing.
  var nothing: Case { Case(repeating: -1, count: variables.count) }

  /// Adds a variable and returns its index.
  mutating func add(_ variable: Variable) -> Index<Variable> {
    variables.append(variable)
    return Index(variables.count - 1)
  }

  /// Returns what a case says to a side.
  func sayings(_ stated: Case, _ side: Int) -> [PartialCaseStatement] {
    var sayings: [PartialCaseStatement] = []
    for variable in variables.indexes where stated[variable.number] >= 0 {
      sayings += variables[variable].values[Int(stated[variable.number])].sayings[side]
    }
    return sayings
  }

  /// The variables of which a case states something, each with the number of its value.
  static func statements(of stated: Case) -> [(variable: Index<Variable>, value: Int)] {
    stated.enumerated().filter { $0.element >= 0 }.map { (Index($0.offset), Int($0.element)) }
  }
}
