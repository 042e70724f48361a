internal import NavigatorCommand

World.secureStreams()
let code = Navigator.run(Array(CommandLine.arguments.dropFirst()), in: .real)
World.end(with: code)
