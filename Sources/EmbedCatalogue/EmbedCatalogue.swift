import Foundation
import PackagePlugin

/// Runs `embed-catalogue` over `Data/catalogue`, and over what a new one begins with, whenever a file
/// there changes.
@main
struct EmbedCatalogue: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let data = context.package.directoryURL.appending(path: "Data")
    let (catalogue, start) = (data.appending(path: "catalogue"), data.appending(path: "start"))
    let (files, others) = (Self.files(in: catalogue), Self.files(in: start))
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) catalogue files",
        executable: try context.tool(named: "embed-catalogue").url,
        arguments: [output.path(), catalogue.path()] + files + ["--", start.path()] + others,
        inputFiles: files.map { catalogue.appending(path: $0) }
          + others.map { start.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  private static func files(in folder: URL) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder.path())?.allObjects ?? []
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }.sorted()
  }
}
