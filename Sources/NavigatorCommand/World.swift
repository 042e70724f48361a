internal import LocatedJSON
public import Pathways

/// What a command may touch of the world outside the program.
///
/// Only `main` makes a real one. A test makes one of closures and can see everything that a
/// command did.
public struct World {
  /// The day that commands reckon with unless told another.
  public var today: () -> CalendarDay

  /// Returns the value of an environment variable.
  public var environment: (_ name: String) -> String?

  /// Returns the bytes of a file, or of standard input for `-`.
  public var read: (_ path: String) throws(CommandFailure) -> [UInt8]

  /// Returns what stands in a folder, by name, or `nil` if the path is no folder.
  public var list: (_ path: String) throws(CommandFailure) -> [Entry]?

  /// Writes a file whole or not at all; folders that are missing are made.
  public var write: (_ path: String, _ bytes: [UInt8]) throws(CommandFailure) -> Void

  /// Writes the product, to standard output.
  public var print: (_ bytes: [UInt8]) throws(CommandFailure) -> Void

  /// Writes findings, to standard error.
  public var complain: (_ text: String) -> Void

  /// How many columns standard output has, or `nil` if it is no terminal.
  public var columns: () -> Int?

  /// Opens a file, or standard input for `-`, to be read bit by bit.
  public var open: (_ path: String) throws(CommandFailure) -> Input

  /// Opens a file to be written bit by bit: after its first `from` bytes, or anew if that is `nil`.
  public var append: (_ path: String, _ from: Int?) throws(CommandFailure) -> Output

  /// Returns whether there is a file.
  public var exists: (_ path: String) -> Bool

  /// Returns which regular file a path names, whatever links lead to it: standard input for `-`,
  /// standard output for `nil`; `nil` if it names none.
  public var identity: (_ path: String?) -> FileIdentity?

  /// Which file it is, of all on the machine.
  public struct FileIdentity: Hashable, Sendable {
    /// The device's number.
    public let device: UInt64

    /// The file's number on the device.
    public let node: UInt64

    /// Creates an identity.
    public init(device: UInt64, node: UInt64) {
      self.device = device
      self.node = node
    }
  }

  /// Seconds since some moment.
  public var now: () -> Double

  /// Whether standard error is a terminal.
  public var watchesErrors: () -> Bool

  /// How many cores the machine has.
  public var cores: () -> Int

  /// Opens the terminal that a person sits at, or `nil` if nobody does.
  public var terminal: () -> Terminal?

  /// Something that stands in a folder.
  public struct Entry: Sendable {
    /// What it is.
    public enum Kind: Sendable {
      /// A regular file, or a link to one.
      case file
      case folder
      /// A link to a folder, which may lead back.
      case linkedFolder
      /// Nothing that can be read to its end: a pipe, a device, a link to nowhere.
      case other
    }

    /// Its name in the folder.
    public let name: String

    /// What it is.
    public let kind: Kind

    /// Creates an entry.
    public init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// A stream of bytes that is read bit by bit.
  public final class Input {
    /// How many bytes there are, if that is known.
    public let size: Int?

    /// Whether a person types them.
    public let isTerminal: Bool

    /// Waits for bytes and adds them; returns how many came, 0 at the end.
    public let read: (_ bytes: inout [UInt8]) throws(CommandFailure) -> Int

    /// Whether reading would not wait.
    public let isReady: () -> Bool

    private let close: () -> Void

    /// Creates a stream.
    public init(
      size: Int?, isTerminal: Bool, isReady: @escaping () -> Bool = { true },
      close: @escaping () -> Void = {},
      read: @escaping (inout [UInt8]) throws(CommandFailure) -> Int
    ) {
      self.size = size
      self.isTerminal = isTerminal
      self.isReady = isReady
      self.close = close
      self.read = read
    }

    deinit { close() }
  }

  /// A file that is written bit by bit.
  public final class Output {
    /// Writes bytes after those written before.
    public let write: (_ bytes: [UInt8]) throws(CommandFailure) -> Void

    /// Creates an output.
    public init(write: @escaping ([UInt8]) throws(CommandFailure) -> Void) { self.write = write }
  }

  /// Creates a world of its parts.
  public init(
    today: @escaping () -> CalendarDay, environment: @escaping (String) -> String?,
    read: @escaping (String) throws(CommandFailure) -> [UInt8],
    list: @escaping (String) throws(CommandFailure) -> [Entry]?,
    write: @escaping (String, [UInt8]) throws(CommandFailure) -> Void,
    print: @escaping ([UInt8]) throws(CommandFailure) -> Void,
    complain: @escaping (String) -> Void, columns: @escaping () -> Int?,
    open: @escaping (String) throws(CommandFailure) -> Input,
    append: @escaping (String, Int?) throws(CommandFailure) -> Output,
    exists: @escaping (String) -> Bool,
    identity: @escaping (String?) -> FileIdentity? = { _ in nil }, now: @escaping () -> Double,
    watchesErrors: @escaping () -> Bool, cores: @escaping () -> Int,
    terminal: @escaping () -> Terminal? = { nil }
  ) {
    self.today = today
    self.environment = environment
    self.read = read
    self.list = list
    self.write = write
    self.print = print
    self.complain = complain
    self.columns = columns
    self.open = open
    self.append = append
    self.exists = exists
    self.identity = identity
    self.now = now
    self.watchesErrors = watchesErrors
    self.cores = cores
    self.terminal = terminal
  }
}

/// What the program tells whoever started it.
public enum ExitCode: Int32, Sendable {
  /// Done.
  case success = 0
  /// Done, with findings: a check found errors, or a test failed.
  case findings = 1
  /// Could not run: usage, unreadable input, an invalid catalogue, a full disk.
  case couldNotRun = 2
}
