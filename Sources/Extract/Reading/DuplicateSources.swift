import Records

/// Settles which file keeps a source that several inputs yield.
enum DuplicateSources {
  /// One file a source: the one with the smallest digest, whatever the order of the inputs. Files with
  /// the same content are folded; the others are rejections.
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
    kept.append(first.file)
    for other in files.dropFirst() where other.digest != first.digest {
      rejected.append(
        Rejection(
          source: other.file.source, stage: .read, reason: .duplicateSource,
          detail: "Another input has a different file of this name; rename one of the two.",
          digest: other.digest))
    }
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
