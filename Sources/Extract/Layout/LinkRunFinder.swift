import Records

/// Marks runs of headlines inside the body that no heading announces.
///
/// Two or more in a row, each as long as a headline and without a stop, between whole paragraphs: one
/// alone may be a subheading. Lists stay: their lines are numbered, bulleted or announced by a colon.
struct LinkRunFinder {
  func mark(_ page: inout Page) {
    let kept = page.lines.indices.filter { page.parts[$0] == .body }
    var index = 0
    while index < kept.count {
      var end = index
      while end < kept.count, isHeadline(page.lines[kept[end]], page) { end += 1 }
      let bare = kept[index..<end].filter { page.lines[$0].ending == .none }.count
      if (2...6).contains(end - index), bare * 2 >= end - index, index > 0, end < kept.count,
        isSolid(page.lines[kept[index - 1]]), isSolid(page.lines[kept[end]])
      {
        for line in kept[index..<end] { page.parts[line] = .removed(.relatedLinks) }
      }
      index = max(end, index + 1)
    }
  }

  private func isHeadline(_ line: Line, _ page: Page) -> Bool {
    guard (30...110).contains(line.count), (5...18).contains(line.words.count),
      line.ending == .none || (line.ending == .stop && !line.endsInFullStop),
      let first = line.words.first, first.range.start - line.range.start <= 1
    else { return false }
    return !first.isNumber && page.text[line.range.start] != "-"
      && page.text[line.range.start] != "*"
      && page.text[line.range.start] != "•"
  }

  private func isSolid(_ line: Line) -> Bool { line.count >= 80 && line.ending == .stop }
}
