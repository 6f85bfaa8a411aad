// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that neither `swift build` nor `swift test` needs the fuzzer's run time.
// `make fuzz` builds and runs it.
let fuzzed: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"]),
]

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "fihrist", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz-readers", dependencies: [.product(name: "Extract", package: "fihrist")],
      swiftSettings: fuzzed),
    .executableTarget(
      name: "fuzz-annotate", dependencies: [.product(name: "Pipeline", package: "fihrist")],
      swiftSettings: fuzzed),
  ]
)
