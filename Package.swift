// swift-tools-version:6.2
import PackageDescription

/// Warnings are errors, and a file sees only what it imports itself.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "navigator",
  products: [
    .library(name: "Pathways", targets: ["Pathways", "LocatedJSON"]),
    .executable(name: "navigator", targets: ["navigator"]),
  ],
  targets: [
    // Bytes to JSON that knows its place. Imports nothing.
    .target(name: "LocatedJSON", swiftSettings: strict),
    // The domain: vocabulary, cases, criteria, catalogue, deciding, wording.
    .target(name: "Pathways", dependencies: ["LocatedJSON"], swiftSettings: strict),
    // The outside world: arguments, files, streams, exit codes.
    .target(
      name: "NavigatorCommand", dependencies: ["Pathways", "LocatedJSON", "EmbeddedCatalogue"],
      swiftSettings: strict),
    // One file that needs nothing beside it: the linker flags are this target's alone, so that
    // tests, which link the library, keep the dynamic libraries that XCTest needs.
    .executableTarget(
      name: "navigator", dependencies: ["NavigatorCommand"], swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags(
          ["-static-executable", "-use-ld=lld", "-Xlinker", "--gc-sections", "-Xlinker", "-s"],
          .when(platforms: [.linux], configuration: .release))
      ]),
    // Data/catalogue as constants of the program, made by the tool below on every build.
    .target(
      name: "EmbeddedCatalogue", swiftSettings: strict, plugins: ["EmbedCatalogue"]),
    .plugin(
      name: "EmbedCatalogue", capability: .buildTool(), dependencies: ["embed-catalogue"],
      path: "Sources/EmbedCatalogue"),
    .executableTarget(
      name: "embed-catalogue", dependencies: ["LocatedJSON"], path: "Sources/embed-catalogue",
      swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: ["LocatedJSON", "Pathways", "NavigatorCommand", "EmbeddedCatalogue"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "LocatedJSONTests", dependencies: ["LocatedJSON", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PathwaysTests",
      dependencies: ["Pathways", "NavigatorCommand", "TestSupport", "EmbeddedCatalogue"],
      swiftSettings: strict),
    .testTarget(
      name: "NavigatorTests", dependencies: ["NavigatorCommand", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
