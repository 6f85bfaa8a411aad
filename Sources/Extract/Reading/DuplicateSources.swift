import Records

/// Settles which file keeps a source that several inputs yield.
enum DuplicateSources {
  /// One file a source. Files with the same content are folded; where the others lie in inputs of other
  /// names, each has its input's name before its source, whatever the order of the inputs; else the one with
  /// the smallest digest is kept, and the others are rejections.
  static func resolve(_ files: [SourceFile], _ rejections: [Rejection]) -> SourceWalker.Listing {
    var kept: [SourceFile] = []
    var rejected = rejections
    let sorted = files.sorted { precedes($0.source, $1.source) }
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].source == sorted[start].source { end += 1 }
      if end - start == 1 {
        kept.append(sorted[start])
      } else {
        settle(sorted[start..<end], &kept, &rejected)
      }
      start = end
    }
    return SourceWalker.Listing(files: kept, rejections: ordered(rejected))
  }

  private static func settle(
    _ rivals: ArraySlice<SourceFile>, _ kept: inout [SourceFile], _ rejected: inout [Rejection]
  ) {
    var files: [(file: SourceFile, digest: String)] = []
    for file in rivals {
      do { files.append((file, try file.digest())) } catch {
        rejected.append(
          Rejection(
            source: file.source, stage: .read, reason: .unreadable,
            detail: "Cannot be read: \(error)."))
      }
    }
    files.sort { a, b in
      a.digest == b.digest
        ? a.file.place.whole.lexicographicallyPrecedes(b.file.place.whole) : a.digest < b.digest
    }
    guard let first = files.first else { return }
    var different: [(file: SourceFile, digest: String)] = []
    for file in files where !different.contains(where: { $0.digest == file.digest }) {
      different.append(file)
    }
    let names = different.map { name(ofInputWith: $0.file) }
    if different.count > 1, Set(names).count == names.count, !names.contains("") {
      kept += zip(different, names).map { $0.file.named($1 + "/" + $0.file.source) }
      return
    }
    kept.append(first.file)
    for other in files.dropFirst() where other.digest != first.digest {
      rejected.append(
        Rejection(
          source: other.file.source, stage: .read, reason: .duplicateSource,
          detail:
            "Another input has a different file of this name; give inputs names (--input-name).",
          digest: other.digest))
    }
  }

  /// The name of the folder that was given as input, or that holds the file that was.
  private static func name(ofInputWith file: SourceFile) -> String {
    let slash = UInt8(ascii: "/")
    let path = file.place.root?.path ?? realPath(file.place.path) ?? file.place.path
    let names = path.split(separator: slash)
    let folder = file.place.root == nil ? names.dropLast().last : names.last
    return folder.map { FileName.text(Array($0)) } ?? ""
  }

  /// By source, reason and digest; the same rejection only once, as when an input is named twice.
  private static func ordered(_ rejections: [Rejection]) -> [Rejection] {
    var seen: Set<Rejection> = []
    return rejections.filter { seen.insert($0).inserted }.sorted { a, b in
      a.source == b.source
        ? (a.reason.rawValue, a.digest ?? "") < (b.reason.rawValue, b.digest ?? "")
        : precedes(a.source, b.source)
    }
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
