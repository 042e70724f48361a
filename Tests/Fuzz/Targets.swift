/// What is tried with any bytes; it stops the program where something is wrong.
protocol FuzzTarget {
  static func take(_ bytes: [UInt8])
}

// One program holds all targets, since compiling it takes minutes; its name tells which one it is.

nonisolated(unsafe) private var target: (any FuzzTarget.Type)?

/// Chooses the target that the program is called by, as `fuzz-json`.
@_cdecl("LLVMFuzzerInitialize")
public func chooseTarget(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafePointer<CChar>>>
) -> CInt {
  let name = String(cString: arguments.pointee.pointee)
  target =
    switch name.split(separator: "-").last {
    case "json": JSONFuzzing.self
    case "case": CaseFuzzing.self
    case "quick": QuickFuzzing.self
    case "csv": TableFuzzing.self
    case "note": NoteFuzzing.self
    default: nil
    }
  precondition(target != nil, "no target is called by \(name)")
  return 0
}

/// Gives the chosen target what the fuzzer tries.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  target?.take(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
