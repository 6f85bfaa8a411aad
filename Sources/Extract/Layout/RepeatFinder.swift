import ArabicText
import Records

/// Marks the paragraphs that stand twice: bodies for desktop and mobile, excerpts above the text, leads cut
/// short. Short lines may well be said twice.
struct RepeatFinder {
  /// Lines of fewer code points, or fewer words, are left.
  private static let (fewest, fewestWords) = (60, 8)
  /// A lead that is cut short stands at most so many lines above the paragraph.
  private static let nearest = 8
  /// So many words of a cut lead must be the paragraph's.
  private static let fewestShared = 5

  func mark(_ page: inout Page) {
    let long = page.lines.indices.filter { page.parts[$0] == .body && isLong(page.lines[$0]) }
    for index in long where isCutLead(index, page) { page.parts[index] = .removed(.repeatedText) }
    let kept = long.filter { page.parts[$0] == .body }
    let originals = originals(of: kept, page)
    for (place, original) in originals.enumerated() {
      guard let original else { continue }
      // One paragraph alone that stands twice further down may be the author's slip.
      let isRun =
        originals[..<place].last.map { $0 == original - 1 && original > 0 } == true
        || originals[(place + 1)...].first.map { $0 == original + 1 } == true
      if original == 0 || isRun { page.parts[kept[place]] = .removed(.repeatedText) }
    }
  }

  private func isLong(_ line: Line) -> Bool {
    line.count >= Self.fewest && line.words.count >= Self.fewestWords
  }

  /// For each of `lines` the place among them of the first that says the same; `nil` for those that are
  /// first themselves.
  private func originals(of lines: [Int], _ page: Page) -> [Int?] {
    var seen: [UInt64: [Int]] = [:]
    return lines.indices.map { place in
      let key = key(page.lines[lines[place]])
      // Of many lines that begin alike only the first few are compared.
      let known = seen[key, default: []].prefix(4)
      if let original = known.first(where: { isSame(lines[$0], lines[place], page) }) {
        return original
      }
      seen[key, default: []].append(place)
      return nil
    }
  }

  private func key(_ line: Line) -> UInt64 {
    line.words.reduce(UInt64(line.words.count)) { ($0 &* 0x100_0000_01B3) ^ $1.key }
  }

  private func isSame(_ a: Int, _ b: Int, _ page: Page) -> Bool {
    let (one, other) = (page.lines[a].range, page.lines[b].range)
    return one.count == other.count
      && page.text.scalars[one.start..<one.end].elementsEqual(
        page.text.scalars[other.start..<other.end])
  }

  /// Whether a line ends in dots and one of the next begins with its words; the last may be cut.
  private func isCutLead(_ index: Int, _ page: Page) -> Bool {
    let line = page.lines[index]
    guard line.ending == .open else { return false }
    let words = line.words.dropLast().map(\.key)
    var below = index + 1
    for _ in 0..<Self.nearest {
      guard below < page.lines.count else { return false }
      // Of a long line the last word that was scanned may be cut.
      let other = page.lines[below].words.dropLast().map(\.key)
      let shared = min(words.count, other.count)
      if page.parts[below] == .body, page.lines[below].count > line.count,
        shared >= Self.fewestShared, words.prefix(shared).elementsEqual(other.prefix(shared))
      {
        return true
      }
      below += 1
    }
    return false
  }
}
