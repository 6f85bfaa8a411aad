import Foundation

/// A file system of a few pages, so that a disk can be full.
struct SmallDisk {
  let folder: String

  /// Whether this process may mount one.
  static let isPossible: Bool = {
    guard let disk = try? SmallDisk(kibibytes: 16) else { return false }
    disk.unmount()
    return true
  }()

  init(kibibytes: Int) throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("fihrist-disk-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard Self.run("mount", "-t", "tmpfs", "-o", "size=\(kibibytes)k", "tmpfs", folder) else {
      try FileManager.default.removeItem(atPath: folder)
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func unmount() {
    if Self.run("umount", folder) { try? FileManager.default.removeItem(atPath: folder) }
  }

  private static func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
