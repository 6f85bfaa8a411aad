import ArabicText
import Records

/// Finds the lines of a page that may tell its article's day: between headline and text, right above
/// the headline, and right below the text.
struct DateLineFinder {
  /// So many lines above the headline and below the text are looked at, so long ones at most.
  private static let (nearest, longest) = (5, 90)

  let outline: PageOutline
  let cut: [PageHint?]
  /// The lines in the article's element, and those that are kept of the page.
  let article, kept: Range<Int>
  let headline: Range<Int>?

  /// The lines, the most trusted first.
  var lines: [DateLine] { marked + above + below }

  /// Those that structure marks, in and beside the article.
  private var marked: [DateLine] {
    var lines: [DateLine] = []
    for index in kept where headline?.contains(index) != true {
      switch cut[index] {
      case .date?, .cut(.publicationInfo)?: lines.append(line(index, isMarked: true))
      case .author? where mayHoldDate(index): lines.append(line(index, isMarked: false))
      default:
        if datetime(index) != nil { lines.append(line(index, isMarked: false)) }
      }
    }
    return lines
  }

  /// Above them stands the head of the site, with the day of the visit.
  private var above: [DateLine] {
    let first = headline?.lowerBound ?? article.lowerBound
    var lines: [DateLine] = []
    for index in (max(0, first - Self.nearest)..<first).reversed() where !kept.contains(index) {
      if isSiteHead(index, first) || outline.lines[index].count > Self.longest { break }
      if mayHoldDate(index) || datetime(index) != nil {
        lines.append(line(index, isMarked: cut[index] == .date))
      }
    }
    return lines
  }

  private var below: [DateLine] {
    let last = kept.suffix(Self.nearest).filter {
      cut[$0] != .date && cut[$0] != .cut(.publicationInfo) && cut[$0]?.reason != nil
    }
    var lines = last.filter(isFooter).map { line($0, isMarked: false) }
    let end = min(outline.lines.count, kept.upperBound + Self.nearest)
    for index in kept.upperBound..<max(kept.upperBound, end) {
      guard isFooter(index) || !isLinked(index), outline.headingLevel(index) == nil else { break }
      if mayHoldDate(index) { lines.append(line(index, isMarked: false)) }
    }
    return lines
  }

  private func isFooter(_ index: Int) -> Bool {
    switch cut[index] {
    case .cut(.relatedLinks)?, .cut(.commentForm)?: false
    default: mayHoldDate(index)
    }
  }

  private func line(_ index: Int, isMarked: Bool) -> DateLine {
    DateLine(text: outline.string(index), datetime: datetime(index), isMarked: isMarked)
  }

  /// The attribute of the first `<time>` in a line that is not marked as that of an update.
  private func datetime(_ index: Int) -> String? {
    outline.metadata.times.first { $0.line == index && !$0.isUpdate }?.datetime
  }

  /// Whether a line lies in a navigation, or in a head that does not hold the line `headline`.
  private func isSiteHead(_ index: Int, _ headline: Int) -> Bool {
    var element = outline.lines[index].element
    while element >= 0 {
      let found = outline.elements[element]
      if found.tag == .nav || found.tag == .menu { return true }
      if found.tag == .header, !found.lines.contains(headline) { return true }
      element = found.parent
    }
    return false
  }

  private func isLinked(_ index: Int) -> Bool {
    outline.lines[index].linked * 2 >= outline.lines[index].count
  }

  /// Whether a line is short, no link, and holds the digits of a day and a year.
  private func mayHoldDate(_ index: Int) -> Bool {
    let line = outline.lines[index]
    guard line.count <= Self.longest, !isLinked(index) else { return false }
    let digits = outline.string(index).unicodeScalars.lazy.filter {
      CharacterClass.of($0) == .digit
    }
    return digits.prefix(5).count == 5
  }
}
