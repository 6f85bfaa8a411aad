import Foundation

/// Data beside the repository; tests that need it are skipped where it is not.
enum SharedData {
  static let feeds =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/../shared/data/feeds/"
  static let hasFeeds = FileManager.default.fileExists(atPath: feeds)
}
