internal import LocatedJSON
internal import Pathways

/// `navigator interview`, `suggest --ask`: asks until the plan stands, and answers.
enum InterviewCommand {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    guard let catalogue = try session.catalogue() else { return .couldNotRun }
    return try run(&arguments, of: .interview, catalogue, session)
  }

  /// Runs the interview for a command.
  static func run(
    _ arguments: inout Arguments, of command: Command, _ catalogue: Catalogue, _ session: Session
  ) throws(CommandFailure) -> ExitCode {
    if let format = session.options.format, format != .text, format != .json {
      throw .usage(.onlyLetters(format))
    }
    try keepInputForAnswers(arguments)
    var faults: [Diagnostic] = []
    let path = arguments.takeValue(.answering(.save), &faults)?.text
    guard
      let told = try session.told(&arguments, of: command, plain: .note, catalogue, after: faults)
    else { return .couldNotRun }
    if session.options.format != .json { told.complainOfNote(catalogue, session) }
    var talk = InterviewTalk(
      Interview(catalogue, told.builder, on: told.day), catalogue, session, savesTo: path)
    let outcome = try hold(&talk, session)
    return try finish(outcome, talk, told, catalogue, session)
  }

  /// Asks for what the letter for an offer lacks; returns what was told, or `nil` if it was broken
  /// off.
  static func fill(
    _ offer: Index<Offer>, _ words: [String: String], _ told: CaseOptions.GivenCase,
    _ catalogue: Catalogue, _ session: Session, savesTo path: String?
  ) throws(CommandFailure) -> (state: Interview.State, outcome: InterviewTalk.Outcome)? {
    let interview = Interview(
      catalogue, told.builder, on: told.day, for: .letter(offer), words: words)
    var talk = InterviewTalk(interview, catalogue, session, savesTo: path)
    let outcome = try hold(&talk, session)
    talk.tellWhereSaved()
    guard outcome != .interrupted else { return nil }
    session.world.complain(talk.page(session.options.style).end(of: interview.aim))
    return (talk.interview.state, outcome)
  }

  /// Answers come from standard input, so that nothing else may.
  static func keepInputForAnswers(_ arguments: Arguments) throws(CommandFailure) {
    let readsInput = ["--case", "--note"].contains { option in
      arguments.words.indices.contains { place in
        arguments.words[place].text == "\(option)=-"
          || arguments.words[place].text == option && place + 1 < arguments.words.count
            && arguments.words[place + 1].text == "-"
      }
    }
    if readsInput { throw .usage(.standardInputTwice) }
  }

  /// Holds a talk: on a terminal by keys, else by a line for each answer.
  private static func hold(
    _ talk: inout InterviewTalk, _ session: Session
  ) throws(CommandFailure) -> InterviewTalk.Outcome {
    guard let terminal = session.world.terminal() else {
      return try InterviewScript(session).run(&talk)
    }
    // Whatever is thrown, the terminal is given back as it was.
    defer { terminal.close() }
    var screen = InterviewScreen(terminal, session.options.style)
    return try screen.run(&talk)
  }

  private static func finish(
    _ outcome: InterviewTalk.Outcome, _ talk: InterviewTalk, _ told: CaseOptions.GivenCase,
    _ catalogue: Catalogue, _ session: Session
  ) throws(CommandFailure) -> ExitCode {
    defer { talk.tellWhereSaved() }
    guard outcome != .interrupted else { return .couldNotRun }
    session.world.complain(talk.page(session.options.style).end(of: .plan))
    let last = CaseOptions.GivenCase(
      builder: told.builder, day: told.day, story: talk.interview.state.story, note: told.note)
    let code = try Suggest.write(last, catalogue, session, tellsNote: false)
    return outcome == .doneWithFaults ? .findings : code
  }
}

/// An interview as it is held: answers in words, each saved at once.
struct InterviewTalk {
  /// How it ended.
  enum Outcome {
    case done
    /// Some answers could not be read.
    case doneWithFaults
    case interrupted
  }

  private(set) var interview: Interview
  private let catalogue: Catalogue
  private let session: Session
  private let path: String?

  init(_ interview: Interview, _ catalogue: Catalogue, _ session: Session, savesTo path: String?) {
    self.interview = interview
    self.catalogue = catalogue
    self.session = session
    self.path = path
  }

  /// What a person sees of it now.
  func page(_ style: PageStyle) -> InterviewPage {
    InterviewPage(
      interview.state, Wording(catalogue, in: session.options.language), style)
  }

  /// Takes an answer; returns what is wrong with it, if it is not taken or only in part.
  mutating func answer(_ words: [String]) throws(CommandFailure) -> String? {
    let text = Array(words.joined(separator: ",").utf8)
    let file = SourceFile(name: "<answer>", bytes: text)
    // What looks like a personal number goes nowhere, and is not repeated.
    if PersonalNumber.firstRange(in: text) != nil, !catalogue.vocabulary.personalNumbers.isEmpty {
      return Diagnostic.personalNumber(at: file.location(at: 0)).message[session.options.language]
    }
    var offset = 0
    let placed = words.map { word in
      defer { offset += word.utf8.count + 1 }
      return CaseBuilder.Word(word, in: file, at: offset)
    }
    let page = page(session.options.style)
    let found = interview.answer(placed)
    try save()
    guard let first = found.first else { return nil }
    // The names of the data are no help to somebody who sees the answers.
    if first.code == "unknown-value", page.keys?.choices.isEmpty == false,
      let word = first.wrongWord ?? words.first
    {
      return page.noAnswer(word)
    }
    let help = first.help.map { " – \($0[session.options.language])" } ?? ""
    return first.message[session.options.language] + help
  }

  /// Passes over the question.
  mutating func pass() throws(CommandFailure) {
    interview.pass()
    try save()
  }

  /// Goes back a question, if there is one.
  mutating func goBack() throws(CommandFailure) {
    if interview.goBack() { try save() }
  }

  /// Writes the case as told so far, so that nothing is lost whatever happens.
  func save() throws(CommandFailure) {
    try session.save(interview.state.story, to: path, catalogue)
  }

  /// Tells where the case is.
  func tellWhereSaved() { session.tellOfSaving(path) }
}
