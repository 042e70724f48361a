internal import LocatedJSON
internal import Pathways

/// Tells a person who waits how far a batch is; silent where nobody looks.
struct BatchProgress {
  private let world: World
  private let isShown: Bool
  private let language: Language
  private let start: Double
  private var shown = 0.0
  private var width = 0

  init(_ session: Session) {
    world = session.world
    isShown = world.watchesErrors()
    language = session.options.language
    start = world.now()
  }

  /// Shows how far it is, a few times a second.
  ///
  /// - Parameters:
  ///   - cases: How many cases were read.
  ///   - bytes: How many bytes that was.
  ///   - size: How many there are, if that is known.
  mutating func show(_ cases: Int, _ bytes: Int, of size: Int?) {
    guard isShown else { return }
    let now = world.now()
    guard now - shown >= 0.25 else { return }
    shown = now
    let passed = max(0.001, now - start)
    let speed = Int(Double(cases) / passed)
    var remark = CommandRemark.progress(cases: cases, perSecond: speed)
    if let size, size > 0, bytes > 0 {
      let left = Int(passed * Double(max(0, size - bytes)) / Double(bytes)) + 1
      remark = .progressLeft(cases: cases, perSecond: speed, seconds: left)
    }
    let text = remark[language]
    let padding = String(repeating: " ", count: max(0, width - text.count))
    width = text.count
    world.complain("\r\(text)\(padding)")
  }

  /// Takes the line away.
  mutating func end() {
    guard width > 0 else { return }
    world.complain("\r\(String(repeating: " ", count: width))\r")
    width = 0
  }
}
