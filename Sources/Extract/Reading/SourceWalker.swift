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
    /// How many files two inputs or more hold; each is read once.
    public var overlaps = 0
  }

  /// The longest path below an input, in bytes; a deeper folder is a rejection.
  private static let longestPath = 4_000

  private var files: [SourceFile] = []
  private var rejections: [Rejection] = []
  private let selection: InputSelection
  /// Links to files, judged when all files are known; each is opened where it leads to.
  private var links: [SourceFile] = []

  /// The files below `inputs` (files or folders).
  ///
  /// - Throws: `InputError` where an input does not exist or cannot be listed.
  public static func walk(
    _ inputs: [String], _ selection: InputSelection = InputSelection()
  ) throws(InputError) -> Listing {
    var walker = SourceWalker(selection: selection)
    for (index, input) in inputs.enumerated() {
      try walker.add(input, prefix: selection.prefix(index))
    }
    walker.addLinks()
    let overlaps = inputs.count > 1 ? walker.foldOverlaps() : 0
    var listing = DuplicateSources.resolve(walker.files, walker.rejections)
    listing.overlaps = overlaps
    return listing
  }

  private init(selection: InputSelection) { self.selection = selection }

  /// Takes each file once that lies in several inputs: under its name below the outermost.
  ///
  /// - Returns: how many were reached more than once.
  private mutating func foldOverlaps() -> Int {
    var byPlace: [[UInt8]: Int] = [:]
    var kept: [SourceFile] = []
    for file in files {
      let place =
        file.place.root == nil ? realPath(file.place.path) ?? file.place.path : file.place.whole
      guard let known = byPlace[place] else {
        byPlace[place] = kept.count
        kept.append(file)
        continue
      }
      let isOuter =
        (file.source.utf8.count, file.source) > (kept[known].source.utf8.count, kept[known].source)
      if isOuter { kept[known] = file }
    }
    defer { files = kept }
    return files.count - kept.count
  }

  private mutating func add(_ input: String, prefix: String) throws(InputError) {
    let status: FileStatus
    do { status = try FileStatus(ofPath: Array(input.utf8)) } catch {
      throw InputError(path: input, problem: "\(error); check the path of this input")
    }
    guard status.kind == .folder else {
      let source = FileName.text(Array(URL(fileURLWithPath: input).lastPathComponent.utf8))
      return addFile(
        FilePlace(root: nil, path: Array(input.utf8)), source: prefix + source, status)
    }
    guard let path = realPath(Array(input.utf8)), let root = try? InputRoot(path: path),
      let entries = try? FolderListing.entries(of: [], in: root)
    else {
      throw InputError(path: input, problem: "cannot be listed; give this account access to it")
    }
    addFolder(entries, FilePlace(root: root, path: []), source: prefix, in: root)
  }

  private mutating func addFolder(
    _ entries: [FolderListing.Entry], _ folder: FilePlace, source: String, in root: InputRoot
  ) {
    for entry in entries where entry.name.first != UInt8(ascii: ".") {
      let path = folder.path + (folder.path.isEmpty ? [] : [UInt8(ascii: "/")]) + entry.name
      let place = FilePlace(root: root, path: path)
      guard !selection.excludes(FileName.text(path)), !selection.isOwn(place.whole) else {
        continue
      }
      addEntry(place, source: source + FileName.text(entry.name), entry.status, in: root)
    }
  }

  private mutating func addEntry(
    _ place: FilePlace, source: String, _ found: Result<FileStatus, SystemError>,
    in root: InputRoot
  ) {
    let status: FileStatus
    do { status = try found.get() } catch {
      return reject(source, .unreadable, "Cannot be read: \(error).")
    }
    switch status.kind {
    case .link: addLink(place, source: source, in: root)
    case .folder where SourceFile.Format(name: source) != nil:
      reject(source, .notAFile, "A folder with the name of a document; rename it to have it read.")
    case .folder:
      guard place.path.count <= Self.longestPath,
        let entries = try? FolderListing.entries(of: place.path, in: root)
      else {
        return reject(source, .unreadable, "The folder cannot be listed; give access to it.")
      }
      addFolder(entries, place, source: source + "/", in: root)
    case .file, .other: addFile(place, source: source, status)
    }
  }

  private mutating func addFile(_ place: FilePlace, source: String, _ status: FileStatus) {
    guard status.kind == .file else {
      return reject(source, .notAFile, "A FIFO, socket or device; only regular files are read.")
    }
    guard let format = SourceFile.Format(name: source) ?? FormatSniffer.format(of: place) else {
      return reject(
        source, .unsupportedFormat,
        FormatSniffer.unreadFormat(of: place)
          ?? "Files ending in \(SourceFile.Format.endings) are read.")
    }
    files.append(SourceFile(source: source, place: place, format: format))
  }

  private mutating func addLink(_ place: FilePlace, source: String, in root: InputRoot) {
    guard let target = realPath(place.whole), let status = try? FileStatus(ofPath: target) else {
      return reject(source, .linkLoop, "A link that leads back to itself or to nothing.")
    }
    let slash = UInt8(ascii: "/")
    let below = root.path == [slash] ? [slash] : root.path + [slash]
    if target != root.path, !target.starts(with: below) {
      return reject(
        source, .linkOutside, "A link out of the input folder; name its target as an input.")
    }
    let folder = place.whole.prefix(upTo: place.whole.lastIndex(of: slash) ?? 0) + [slash]
    let inside = FilePlace(root: root, path: Array(target.dropFirst(below.count)))
    switch status.kind {
    case .folder where folder.starts(with: target == [slash] ? target : target + [slash]):
      reject(source, .linkLoop, "A link to a folder that it lies in.")
    case .folder:
      // What the folder holds is read under its own name, unless that is hidden.
      let names = inside.path.split(separator: slash)
      guard names.contains(where: { $0.first == UInt8(ascii: ".") }) else { return }
      reject(source, .notAFile, "A link to a hidden folder; name that folder as an input.")
    case .file where SourceFile.Format(name: source) != nil:
      guard let format = SourceFile.Format(name: source) else { return }
      links.append(SourceFile(source: source, place: inside, format: format))
    case .file, .link, .other: addFile(inside, source: source, status)
    }
  }

  /// Takes the links to files that no other name reaches; of several to one file the first by source.
  private mutating func addLinks() {
    var reached = Set(
      files.compactMap { $0.place.root == nil ? realPath($0.place.path) : $0.place.whole })
    for link in links.sorted(by: { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) })
    where reached.insert(link.place.whole).inserted {
      files.append(link)
    }
  }

  private mutating func reject(_ source: String, _ reason: Rejection.Reason, _ detail: String) {
    rejections.append(Rejection(source: source, stage: .read, reason: reason, detail: detail))
  }
}

/// `path` with all links resolved; `nil` where it leads to nothing.
func realPath(_ path: [UInt8]) -> [UInt8]? {
  guard let resolved = realpath(path.terminated, nil) else { return nil }
  defer { free(resolved) }
  return Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
}
