import Foundation
import PackagePlugin

/// Runs `embed-catalogue` over `Data/catalogue` whenever a file there changes.
@main
struct EmbedCatalogue: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let catalogue = context.package.directoryURL.appending(path: "Data/catalogue")
    let names = FileManager.default.enumerator(atPath: catalogue.path())?.allObjects ?? []
    let files = names.compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }.sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) catalogue files",
        executable: try context.tool(named: "embed-catalogue").url,
        arguments: [output.path(), catalogue.path()] + files,
        inputFiles: files.map { catalogue.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
