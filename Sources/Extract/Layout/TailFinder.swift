import Records

/// Marks what stands below the report: the agencies it was taken from.
struct TailFinder: Sendable {
  let reader: SegmentReader

  init(lexicon: LayoutLexicon) {
    reader = SegmentReader(lexicon: lexicon)
  }

  func mark(_ page: inout Page) {
    for index in page.lines.indices.reversed() where page.parts[index] == .body {
      let line = page.lines[index]
      guard line.count <= 60, line.ending != .stop, !page.lines[..<index].isEmpty else { return }
      let segments = reader.segments(line.range, of: page.text)
      guard !segments.isEmpty,
        segments.contains(where: { $0.kind == .outlet || $0.kind == .agency }),
        Set(segments.map(\.kind)).isSubset(of: [.outlet, .agency, .cue, .place])
      else { return }
      page.parts[index] = .removed(.source)
    }
  }
}
