internal import NavigatorCommand

World.ignoreClosedPipes()
let code = Navigator.run(Array(CommandLine.arguments.dropFirst()), in: .real)
World.end(with: code)
