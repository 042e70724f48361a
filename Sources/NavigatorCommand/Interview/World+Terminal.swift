extension World {
  /// A person at a keyboard: keys come one at a time, and what is shown can be drawn anew.
  public final class Terminal {
    /// What came from the keyboard.
    public enum Input: Equatable, Sendable {
      /// What was typed.
      case bytes([UInt8])
      /// Nothing more will come.
      case end
      /// Somebody ends the program.
      case interrupted
    }

    /// How many columns and rows it has.
    public let size: () -> (columns: Int, rows: Int)

    /// Waits for keys.
    public let read: () -> Input

    /// Shows a text.
    public let write: (_ text: String) -> Void

    private let restore: () -> Void
    private var isOpen = true

    /// Creates a terminal that gives keys as they are pressed, until it is closed.
    public init(
      size: @escaping () -> (columns: Int, rows: Int), read: @escaping () -> Input,
      write: @escaping (String) -> Void, restore: @escaping () -> Void
    ) {
      self.size = size
      self.read = read
      self.write = write
      self.restore = restore
    }

    /// Gives the terminal back as it was found.
    public func close() {
      if isOpen { restore() }
      isOpen = false
    }

    deinit { close() }
  }
}
