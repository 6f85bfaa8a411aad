import ArabicText
import Records

/// Cuts the place (and agency, and date) off the report's first line: "الرباط (و م ع) – أعلن …".
struct DatelinePrefix: Sendable {
  /// A dateline is no longer than this.
  private static let longest = 90

  let reader: SegmentReader

  init(lexicon: LayoutLexicon) {
    reader = SegmentReader(lexicon: lexicon)
  }

  func mark(_ page: inout Page) {
    guard let index = page.lines.indices.first(where: { page.parts[$0] == .body }) else { return }
    let range = page.lines[index].range
    guard let end = end(range, page.text) else { return }
    let segments = reader.segments(TextRange(range.start, end.prefix), of: page.text)
    let kinds = Set(segments.map(\.kind))
    guard !kinds.contains(.unknown), kinds.contains(.place) || kinds.contains(.outlet) else {
      return
    }
    page.reportStart = end.report
    let prefix = page.text[page.text.trimmed(TextRange(range.start, end.prefix))]
    if kinds.contains(.place), !kinds.contains(.person), !kinds.contains(.cue) {
      page.dateline = page.dateline ?? prefix
    } else {
      page.byline = page.byline ?? prefix
    }
  }

  /// Where the prefix ends and the report begins: behind the last separator up to which all is known.
  private func end(_ range: TextRange, _ text: CodePointText) -> (prefix: Int, report: Int)? {
    var found: (prefix: Int, report: Int)?
    var position = range.start
    let limit = min(range.end, range.start + Self.longest)
    while position < limit {
      guard isDivider(position, text, range) else {
        position += 1
        continue
      }
      let segments = reader.segments(TextRange(range.start, position), of: text)
      guard let last = segments.last, last.kind != .unknown, last.sure
      else {
        break
      }
      var report = position
      while report < range.end, isDash(text[report]) || CharacterClass.of(text[report]).isBlank {
        report += 1
      }
      guard range.end - report >= 20 else { break }
      found = (position, report)
      position = report
    }
    return found
  }

  /// A dash or colon that has room on one side at least.
  private func isDivider(_ position: Int, _ text: CodePointText, _ range: TextRange) -> Bool {
    guard isDash(text[position]), position > range.start, position + 1 < range.end else {
      return false
    }
    let (before, after) = (text[position - 1], text[position + 1])
    return CharacterClass.of(before).isBlank || CharacterClass.of(after).isBlank || before == ")"
      || isDash(after)
  }

  private func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", ":": true
    default: false
    }
  }
}
