public import Foundation

/// Finds the folder of a module's resources (lexicons, models) at run time.
///
/// The build puts it beside the executable; `Bundle.module` looks there too, but not through a
/// symbolic link, and ends the process where the folder is missing.
public enum ResourceFolder {
  /// The folder of resources of `module`: beside the executable (links resolved), else `fallback`.
  ///
  /// - Parameter fallback: asked only where nothing is beside the executable, as for a program that
  ///   embeds this package as a library.
  /// - Throws: `ResourceError` where neither is a folder.
  public static func locate(
    module: String, fallback: @autoclosure () -> URL? = nil
  ) throws -> URL {
    let name = "fihrist_\(module).resources"
    let beside = executable?.deletingLastPathComponent().appendingPathComponent(name)
    if let beside, isFolder(beside) { return beside }
    if let other = fallback(), isFolder(other) { return other }
    throw ResourceError(folder: name, executable: executable?.path ?? "unknown")
  }

  /// The running program's own file. Linux tells it with links resolved.
  private static var executable: URL? {
    let path =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? Bundle.main.executablePath
    return path.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath() }
  }

  private static func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
  }
}

/// A resource folder that is not where it must be.
public struct ResourceError: Error, CustomStringConvertible {
  public let folder: String
  public let executable: String

  public var description: String {
    "the folder \(folder) is missing beside \(executable); copy it there or reinstall Fihrist"
  }
}
