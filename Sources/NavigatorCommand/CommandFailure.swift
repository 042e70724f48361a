internal import LocatedJSON
internal import Pathways

/// Why a command could not go on: what the world refused, or what is wrong with the command line.
public struct CommandFailure: Error {
  /// What happened.
  let cause: Cause

  /// What to do about it, if that is known.
  var advice: UsageAdvice?

  /// What can happen.
  enum Cause {
    /// The words of the command line are wrong.
    case usage(UsageFault)
    /// A file or a folder could not be read.
    case unreadable(CommandRemark)
    /// The product could not be written, for this reason of the system's; `nil` if nobody reads any
    /// more, which is no fault.
    case unwritable(String?)
  }

  /// The words of the command line are wrong.
  static func usage(_ fault: UsageFault) -> Self { Self(cause: .usage(fault)) }

  /// A file or a folder could not be read, for a reason of the system's.
  public static func unreadable(_ path: String, because reason: String) -> Self {
    Self(cause: .unreadable(.unreadable(path, reason: reason)))
  }

  /// A file has more bytes than it may have.
  public static func unreadable(_ path: String, limit: Int) -> Self {
    Self(cause: .unreadable(.tooLarge(path, megabytes: limit >> 20)))
  }

  /// What should be a folder is none.
  static func noFolder(_ path: String) -> Self { Self(cause: .unreadable(.noFolder(path))) }

  /// A part of a catalogue was named, and its folder was meant.
  static func noCatalogue(_ path: String, meant folder: String) -> Self {
    var failure = Self(cause: .unreadable(.noCatalogue(path)))
    failure.advice = .nameFolder(folder)
    return failure
  }

  /// What should be a file is a pipe, a device or the like.
  static func noRegularFile(_ path: String) -> Self {
    Self(cause: .unreadable(.noRegularFile(path)))
  }

  /// The product could not be written, for a reason of the system's; `nil` if nobody reads any
  /// more, which is no fault.
  public static func unwritable(because reason: String?) -> Self {
    Self(cause: .unwritable(reason))
  }

  /// The finding that tells of it, or `nil` if it is no fault.
  var finding: Diagnostic? {
    switch cause {
    case .usage(let fault): .usage(fault)
    case .unreadable(let remark): Diagnostic("unreadable", at: nil, remark, help: advice)
    case .unwritable(let reason):
      reason.map { Diagnostic("unwritable", at: nil, CommandRemark.unwritable(reason: $0)) }
    }
  }
}
