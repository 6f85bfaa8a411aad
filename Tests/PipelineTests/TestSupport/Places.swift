import Foundation

/// Where the tests find what stands beside them.
enum Places {
  /// The repository's top folder.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let samples = repository + "/samples"

  /// Corpora and gold data beside the repository; tests that need them are skipped where it is not.
  static let shared = repository + "/../shared"
  static let hasShared = FileManager.default.fileExists(atPath: shared + "/seeds")

  /// The program, built beside the tests.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
}
