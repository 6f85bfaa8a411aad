internal import Foundation
public import Records

/// Finds the files of documents below the inputs.
///
/// Hidden files and folders are passed over. A link to a file is read only where that file is not
/// reached under its own name, so no document counts twice; links to folders are not followed. What
/// cannot be read is a rejection, and the rest goes on.
public struct SourceWalker {
  /// What was found, both in the order of their sources' bytes.
  public struct Listing: Sendable, Hashable {
    public let files: [SourceFile]
    public let rejections: [Rejection]
  }

  private var files: [SourceFile] = []
  private var rejections: [Rejection] = []
  /// Links to files, judged when all files are known: the link and what it leads to.
  private var links: [(file: SourceFile, target: String)] = []

  /// The files below `inputs` (files or folders).
  ///
  /// - Throws: `InputError` where an input does not exist or cannot be listed.
  public static func walk(_ inputs: [String]) throws(InputError) -> Listing {
    var walker = SourceWalker()
    for input in inputs { try walker.add(input) }
    walker.addLinks()
    return DuplicateSources.resolve(walker.files, walker.rejections)
  }

  private mutating func add(_ input: String) throws(InputError) {
    let status: FileStatus
    do { status = try FileStatus(of: input, following: true) } catch {
      throw InputError(path: input, problem: "\(error); check the path of this input")
    }
    guard status.kind == .folder else {
      return addFile(input, source: URL(fileURLWithPath: input).lastPathComponent, status)
    }
    guard let root = realPath(input), let names = Self.names(in: root) else {
      throw InputError(path: input, problem: "cannot be listed; give this account access to it")
    }
    addFolder(names, path: root, source: "", root: root)
  }

  private mutating func addFolder(_ names: [String], path: String, source: String, root: String) {
    for name in names where !name.hasPrefix(".") {
      addEntry(
        path + "/" + name, source: source + name.precomposedStringWithCanonicalMapping, root: root)
    }
  }

  private mutating func addEntry(_ path: String, source: String, root: String) {
    let status: FileStatus
    do { status = try FileStatus(of: path, following: false) } catch {
      return reject(source, .unreadable, "Cannot be read: \(error).")
    }
    switch status.kind {
    case .link: addLink(path, source: source, root: root)
    case .folder where SourceFile.Format(name: path) != nil:
      reject(source, .notAFile, "A folder with the name of a document; rename it to have it read.")
    case .folder:
      guard let names = Self.names(in: path) else {
        return reject(source, .unreadable, "The folder cannot be listed; give access to it.")
      }
      addFolder(names, path: path, source: source + "/", root: root)
    case .file, .other: addFile(path, source: source, status)
    }
  }

  private mutating func addFile(_ path: String, source: String, _ status: FileStatus) {
    guard status.kind == .file else {
      return reject(source, .notAFile, "A FIFO, socket or device; only regular files are read.")
    }
    guard let format = SourceFile.Format(name: path) ?? FormatSniffer.format(ofFile: path) else {
      return reject(
        source, .unsupportedFormat, "Files ending in \(SourceFile.Format.endings) are read.")
    }
    files.append(SourceFile(source: source, path: path, format: format))
  }

  private mutating func addLink(_ path: String, source: String, root: String) {
    guard let target = realPath(path), let status = try? FileStatus(of: target, following: true)
    else { return reject(source, .linkLoop, "A link that leads back to itself or to nothing.") }
    let below = root == "/" ? "/" : root + "/"
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    if target != root, !target.hasPrefix(below) {
      return reject(
        source, .linkOutside, "A link out of the input folder; name its target as an input.")
    }
    switch status.kind {
    case .folder where (folder + "/").hasPrefix(target == "/" ? "/" : target + "/"):
      reject(source, .linkLoop, "A link to a folder that it lies in.")
    case .folder:
      // What the folder holds is read under its own name, unless that is hidden.
      guard target.dropFirst(root.count).contains("/.") else { return }
      reject(source, .notAFile, "A link to a hidden folder; name that folder as an input.")
    case .file where SourceFile.Format(name: path) != nil:
      guard let format = SourceFile.Format(name: path) else { return }
      links.append((SourceFile(source: source, path: path, format: format), target))
    case .file, .link, .other: addFile(path, source: source, status)
    }
  }

  /// Takes the links to files that no other name reaches; of several to one file the first by source.
  private mutating func addLinks() {
    var reached = Set(files.compactMap { realPath($0.path) })
    for link in links.sorted(by: {
      $0.file.source.utf8.lexicographicallyPrecedes($1.file.source.utf8)
    })
    where reached.insert(link.target).inserted {
      files.append(link.file)
    }
  }

  private mutating func reject(_ source: String, _ reason: Rejection.Reason, _ detail: String) {
    rejections.append(Rejection(source: source, stage: .read, reason: reason, detail: detail))
  }

  /// The names in a folder, in order; `nil` where it cannot be listed.
  private static func names(in folder: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: folder)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// `path` with all links resolved; `nil` where it leads to nothing.
private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
