// swift-tools-version: 6.2
import PackageDescription

/// Every target of this package: Swift 6 language mode, warnings are errors, imports state their
/// access, so a stage's interface shows what it speaks of.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "fihrist",
  products: [
    .executable(name: "fihrist", targets: ["fihrist"]),
    .library(name: "Pipeline", targets: ["Pipeline"]),
    .library(name: "Extract", targets: ["Extract"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Records", swiftSettings: strict),
    .target(name: "Digests", dependencies: [crypto], swiftSettings: strict),
    .target(name: "ArabicText", dependencies: ["Records"], swiftSettings: strict),
    .target(name: "Lexicons", swiftSettings: strict),
    .target(
      name: "Extract",
      dependencies: ["Records", "ArabicText", "Digests", "Lexicons", "CXML2", "CZlib"],
      resources: [.copy("Resources/lexicons")], swiftSettings: strict),
    .target(
      name: "Transform", dependencies: ["Records", "ArabicText", "Lexicons"],
      resources: [.copy("Resources/lexicons"), .copy("Resources/models")],
      swiftSettings: strict),
    .executableTarget(
      name: "fihrist-train",
      dependencies: [
        "Records", "ArabicText", "Digests", "Lexicons", "Transform",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Train", exclude: ["Labels"], swiftSettings: strict),
    .target(
      name: "Corpus", dependencies: ["Records", "ArabicText", "Digests"], swiftSettings: strict),
    .target(
      name: "Load", dependencies: ["Records", "ArabicText", "Digests", "Lexicons", "CSQLite"],
      resources: [
        .embedInCode("Resources/schema.sql"), .embedInCode("Resources/reports"),
        .copy("Resources/lexicons"), .copy("Resources/rules"),
      ],
      swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: [
        "Records", "ArabicText", "Digests", "Lexicons", "Extract", "Transform", "Corpus", "Load",
      ],
      exclude: ["Command"], swiftSettings: strict),
    .executableTarget(
      name: "fihrist",
      dependencies: [
        "Extract", "Load", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Pipeline/Command", swiftSettings: strict),
    .executableTarget(
      name: "extraction-benchmark", dependencies: ["Extract", "Records", "CXML2"],
      path: "Benchmarks/Extraction", swiftSettings: strict),
    .executableTarget(
      name: "duplicate-benchmark", dependencies: ["Corpus", "Records"],
      path: "Benchmarks/Duplicates", swiftSettings: strict),
    .executableTarget(
      name: "corpus-benchmark",
      dependencies: ["ArabicText", "Corpus", "Load", "Records", "Transform"],
      path: "Benchmarks/Corpus", swiftSettings: strict),

    .testTarget(name: "RecordsTests", dependencies: ["Records"], swiftSettings: strict),
    .testTarget(
      name: "ArabicTextTests", dependencies: ["ArabicText", "Records"], swiftSettings: strict),
    .testTarget(
      name: "ExtractTests", dependencies: ["Extract", "Records", "ArabicText", "CZlib"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "TransformTests", dependencies: ["Transform", "Records", "ArabicText", "Lexicons"],
      swiftSettings: strict),
    .testTarget(
      name: "TrainTests", dependencies: ["fihrist-train", "Transform", "Records"],
      swiftSettings: strict),
    .testTarget(
      name: "CorpusTests", dependencies: ["Corpus", "Records", "ArabicText"], swiftSettings: strict),
    .testTarget(
      name: "LoadTests", dependencies: ["Load", "Records", "CSQLite"], swiftSettings: strict),
    .testTarget(
      name: "PipelineTests", dependencies: ["Pipeline", "Records", "Load"],
      exclude: ["Fixtures"], swiftSettings: strict),
  ]
)
